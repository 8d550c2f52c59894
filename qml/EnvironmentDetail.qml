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
    Loader {
        anchors.fill: parent
        active: root.view !== null
        sourceComponent: ScrollBox {
            id: page

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                Icon {
                    name: root.view.iconName
                    size: Theme.iconLarge
                }
                Words {
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth + 1
                    text: root.view.name
                    kind: Words.Title
                    strong: true
                    elide: Text.ElideMiddle
                    Accessible.role: Accessible.Heading
                }
                WordMark {
                    visible: root.view.word !== ""
                    word: root.view.word
                    tone: root.view.tone
                }
                Item {
                    Layout.fillWidth: true
                }
                StateLabel {
                    kind: root.view.stateKind
                    text: root.view.stateText
                    style: Words.Body
                }
                Words {
                    visible: text !== ""
                    text: root.view.age
                    kind: Words.Small
                    color: Theme.text3
                }
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.space2

                PushButton {
                    visible: !root.view.testing
                    text: root.view.isKeyring ? qsTr("Look at the keyring again") : qsTr("Test the connection to %1").arg(root.view.name)
                    kind: "primary"
                    onClicked: root.environments.test(root.view.itemId)
                }
                PushButton {
                    visible: root.view.testing
                    text: qsTr("Cancel the test")
                    iconName: "stop"
                    onClicked: root.environments.cancel(root.view.itemId)
                }
                PushButton {
                    visible: root.view.keyChanged
                    text: qsTr("Compare both keys…")
                    iconName: "key"
                    onClicked: root.environments.showChangedKey(root.view.itemId)
                }
                PushButton {
                    visible: root.view.canPin
                    text: root.view.own ? qsTr("Pin this identity") : qsTr("Keep it with this identity…")
                    iconName: "shield"
                    onClicked: root.environments.pin(root.view.itemId)
                }
                PushButton {
                    visible: !root.view.isKeyring
                    text: root.view.own ? qsTr("Edit…") : qsTr("Keep as your own…")
                    iconName: "edit"
                    onClicked: root.environments.edit(root.view.itemId)
                }
                PushButton {
                    visible: root.view.own
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
                visible: root.view.isKeyring
                tone: root.view.remedy === "" ? "plain" : "warn"
                title: root.view.words
                text: root.view.remedy
            }
            Card {
                visible: !root.view.isKeyring
                spacing: Theme.space1

                FactLine {
                    label: qsTr("Reached as")
                    value: root.view.place
                }
                FactLine {
                    label: qsTr("Leads to")
                    value: root.view.detail
                }
                FactLine {
                    label: qsTr("Found in")
                    value: root.view.own ? root.environments.file : root.view.origin
                }
                FactLine {
                    label: qsTr("machine-id")
                    value: root.view.machineId
                    note: root.view.machineId === "" ? qsTr("not known before a test") : root.view.pinned ? qsTr("pinned: a run stops if it differs") : qsTr("as seen, not pinned")
                }
                FactLine {
                    label: qsTr("Host key")
                    value: root.view.hostKey
                }
            }
            EnvironmentTest {
                visible: root.view.tested
                view: root.view
            }
            SectionHead {
                visible: credentials.count > 0 || root.view.isKeyring
                text: qsTr("Credentials")
                note: qsTr("names only; values are never shown")
            }
            Words {
                visible: root.view.isKeyring && credentials.count === 0
                text: qsTr("Nothing is kept for Salvor, or the keyring does not tell.")
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Repeater {
                id: credentials
                model: root.view.credentials

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
