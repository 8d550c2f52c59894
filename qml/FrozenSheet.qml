pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The names that are going to be resumed, before anything is: which groups, how many, and who is not among them.
Sheet {
    id: root

    required property FleetView fleet
    readonly property GroupTable groups: root.fleet.groups

    property string read: ""

    signal copied(string text)

    function ask() {
        root.groups.freeze();
        root.read = root.fleet.readAt;
        root.open();
    }

    title: qsTr("Resume %Ln device(s)", "", root.groups.frozenCount)
    iconName: "play"
    foot: [
        PushButton {
            text: qsTr("Not now")
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            kind: root.fleet.drill ? "drill" : "primary"
            text: root.fleet.choosing ? qsTr("Take these names into the run") : qsTr("Prepare the run with these names…")
            onClicked: {
                root.close();
                root.fleet.useFrozen();
            }
        }
    ]
    footLeft: [
        PushButton {
            kind: "flat"
            iconName: "copy"
            text: qsTr("Copy the names")
            onClicked: root.copied(root.groups.frozenText())
        }
    ]

    Words {
        text: qsTr("Read on %1 at %2 UTC").arg(root.fleet.placeName).arg(root.read)
        kind: Words.Small
        color: root.fleet.old ? Theme.warn : Theme.text2
        wrapMode: Text.Wrap
    }
    Notice {
        tone: "warn"
        text: qsTr("Resume pushes what the service holds now to each of them: after a restore usually an older specification. It cannot be undone. The run asks once more before the first few and before the rest.")
    }
    Notice {
        visible: root.groups.undecided > 0
        tone: "plain"
        text: qsTr("%Ln group(s) of paused devices are not decided on; they stay paused.", "", root.groups.undecided)
    }
    RowsCard {
        rows: frozen.count

        Repeater {
            id: frozen
            model: root.groups.frozen

            RowLayout {
                id: line

                required property string title
                required property string text

                Layout.fillWidth: true
                Layout.margins: Theme.space2
                spacing: Theme.space3

                Words {
                    Layout.preferredWidth: Theme.scaled(210)
                    text: line.title
                    strong: true
                    elide: Text.ElideMiddle
                }
                Words {
                    Layout.fillWidth: true
                    text: line.text
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    FieldFrame {
        label: qsTr("These names and no others")

        Words {
            Layout.fillWidth: true
            text: root.groups.frozenNames
            kind: Words.MonoSmall
            wrapMode: Text.WrapAnywhere
        }
    }
}
