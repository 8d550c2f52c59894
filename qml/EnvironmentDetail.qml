pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The chosen environment: what it is, how the last test went, which programs and credentials there are.
Item {
    id: root

    required property Environments environments
    readonly property EnvironmentView view: root.environments.chosen

    Words {
        anchors.centerIn: parent
        visible: root.view === null
        text: qsTr("No environment is chosen.")
        color: Theme.text2
    }
    Lazy {
        object: root.view

        ScrollBox {
            id: page

            required property EnvironmentView modelData
            readonly property EnvironmentView view: page.modelData

            width: root.width
            height: root.height

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                Icon {
                    name: page.view.iconName
                    size: Theme.iconLarge
                }
                Words {
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth + 1
                    text: page.view.name
                    kind: Words.Title
                    strong: true
                    elide: Text.ElideMiddle
                    Accessible.role: Accessible.Heading
                }
                WordMark {
                    visible: page.view.word !== ""
                    word: page.view.word
                    tone: page.view.tone
                }
                Item {
                    Layout.fillWidth: true
                }
                StateLabel {
                    kind: page.view.stateKind
                    text: page.view.stateText
                    style: Words.Body
                }
                Words {
                    visible: text !== ""
                    text: page.view.age
                    kind: Words.Small
                    color: Theme.text3
                }
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.space2

                PushButton {
                    visible: !page.view.testing
                    text: page.view.isKeyring ? qsTr("Look at the keyring again") : qsTr("Test the connection to %1").arg(page.view.name)
                    kind: "primary"
                    onClicked: root.environments.test(page.view.itemId)
                }
                PushButton {
                    visible: page.view.testing
                    text: qsTr("Cancel the test")
                    iconName: "stop"
                    onClicked: root.environments.cancel(page.view.itemId)
                }
                PushButton {
                    visible: page.view.keyChanged
                    text: qsTr("Compare both keys…")
                    iconName: "key"
                    onClicked: root.environments.showChangedKey(page.view.itemId)
                }
                PushButton {
                    visible: page.view.canPin
                    text: page.view.own ? qsTr("Pin this identity") : qsTr("Keep it with this identity…")
                    iconName: "shield"
                    onClicked: root.environments.pin(page.view.itemId)
                }
                PushButton {
                    visible: !page.view.isKeyring
                    text: page.view.own ? qsTr("Edit…") : qsTr("Keep as your own…")
                    iconName: "edit"
                    onClicked: root.environments.edit(page.view.itemId)
                }
                PushButton {
                    visible: page.view.own
                    text: qsTr("Remove…")
                    iconName: "trash"
                    onClicked: removeSheet.open()
                }
            }
            Notice {
                visible: text !== ""
                tone: "danger"
                title: qsTr("It was not done")
                text: root.environments.refusal
            }
            Notice {
                visible: text !== ""
                tone: "plain"
                text: root.environments.done
            }
            Notice {
                visible: page.view.isKeyring
                tone: page.view.remedy === "" ? "plain" : "warn"
                title: page.view.words
                text: page.view.remedy
            }
            Card {
                visible: !page.view.isKeyring
                spacing: Theme.space1

                FactLine {
                    label: qsTr("Reached as")
                    value: page.view.place
                }
                FactLine {
                    label: qsTr("Leads to")
                    value: page.view.detail
                }
                FactLine {
                    label: qsTr("Found in")
                    value: page.view.own ? root.environments.file : page.view.origin
                }
                FactLine {
                    label: qsTr("machine-id")
                    value: page.view.machineId
                    note: page.view.machineId === "" ? qsTr("not known before a test") : page.view.pinned ? qsTr("pinned: a run stops if it differs") : qsTr("as seen, not pinned")
                }
                FactLine {
                    label: qsTr("Host key")
                    value: page.view.hostKey
                }
            }
            EnvironmentTest {
                visible: page.view.tested
                view: page.view
            }
            SectionHead {
                visible: credentials.count > 0 || page.view.isKeyring
                text: qsTr("Credentials")
                note: qsTr("names only; values are never shown")
            }
            Words {
                visible: page.view.isKeyring && credentials.count === 0
                text: qsTr("Nothing is kept for Salvor, or the keyring does not tell.")
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Repeater {
                id: credentials
                model: page.view.credentials

                RowLayout {
                    id: credential

                    required property string key
                    required property string keptWhere

                    Layout.fillWidth: true
                    spacing: Theme.space3

                    Icon {
                        name: "key"
                    }
                    Words {
                        Layout.fillWidth: true
                        text: credential.key
                        kind: Words.Mono
                        elide: Text.ElideMiddle
                    }
                    Words {
                        text: credential.keptWhere
                        kind: Words.Small
                        color: Theme.text2
                    }
                    PushButton {
                        text: qsTr("Forget")
                        small: true
                        Accessible.name: qsTr("Forget %1").arg(credential.key)
                        onClicked: root.environments.forget(credential.key)
                    }
                }
            }
        }
    }
    Sheet {
        id: removeSheet
        title: qsTr("Remove %1 from your environments").arg(root.view?.name ?? "")
        sheetWidth: Theme.sheetNarrow
        iconName: "trash"

        Words {
            text: qsTr("Its entry goes from %1. Nothing changes on the host; what its own configuration names stays listed.").arg(root.environments.file)
            wrapMode: Text.Wrap
        }
        foot: [
            PushButton {
                text: qsTr("Keep it")
                kind: "primary"
                keyHint: "Esc"
                focus: true
                onClicked: removeSheet.dismiss()
            },
            PushButton {
                text: qsTr("Remove the entry")
                onClicked: {
                    removeSheet.close();
                    root.environments.remove(root.view.itemId);
                }
            }
        ]
    }
}
