pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What follows from the decisions: how many are to be resumed, who is left, and the way there.
Rectangle {
    id: root

    required property FleetView fleet
    readonly property GroupTable groups: root.fleet.groups
    readonly property bool drill: root.fleet.drill

    signal resumeWanted()

    color: Theme.window
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Resume plan")

    ScrollBox {
        anchors.fill: parent
        anchors.bottomMargin: Theme.actionBar
        margin: Theme.space3

        Words {
            text: qsTr("Resume plan")
            kind: Words.Head
            strong: true
            Accessible.role: Accessible.Heading
        }
        Words {
            visible: root.fleet.choosing
            text: qsTr("The run waits for names: decide on the groups, then take their names into the run.")
            color: Theme.accent
            wrapMode: Text.Wrap
        }
        Notice {
            tone: "warn"
            text: qsTr("Resume pushes what the service holds now, after a restore usually an older specification. It cannot be undone.")
        }
        Notice {
            visible: root.groups.problem !== ""
            tone: "danger"
            text: root.groups.problem
        }
        Repeater {
            model: root.groups.plan

            RowLayout {
                id: line

                required property string kind
                required property string title
                required property string text

                spacing: Theme.space2

                StateLabel {
                    Layout.preferredWidth: Theme.scaled(160)
                    kind: line.kind
                    text: line.title
                }
                Words {
                    Layout.fillWidth: true
                    text: line.text
                    wrapMode: Text.Wrap
                }
            }
        }
        FieldFrame {
            visible: root.groups.chosen >= 0
            label: qsTr("Note on the group in hand")
            hint: qsTr("why it was decided so")

            TextEntry {
                id: note

                property string about: ""

                mono: false
                text: root.groups.chosenNote
                onActiveFocusChanged: if (note.activeFocus) note.about = root.groups.chosenKey
                onTextEdited: note.about = note.about === "" ? root.groups.chosenKey : note.about
                onEditingFinished: {
                    if (note.about !== "") root.groups.note(note.about, note.text);
                    note.about = "";
                    note.text = Qt.binding(() => root.groups.chosenNote);
                }
            }
        }
        PushButton {
            Layout.alignment: Qt.AlignLeft
            visible: root.groups.fleet !== "" && !root.drill
            iconName: "edit"
            text: qsTr("Correct the fleet %1 first…").arg(root.groups.fleet)
            onClicked: root.fleet.fixFleet()
        }
        Words {
            text: qsTr("Then: the names are frozen, so that nobody who is paused later is touched. A few go first and must come to rest; the rest follows in batches, and each device is looked at by its name.")
            kind: Words.Small
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space3
        spacing: Theme.space2

        Item {
            Layout.fillWidth: true
        }
        PushButton {
            kind: root.drill ? "drill" : "primary"
            text: root.drill ? qsTr("Drill: resume %Ln device(s)…", "", root.groups.resumeCount) : qsTr("Resume %Ln device(s)…", "", root.groups.resumeCount)
            enabled: root.groups.refusal === "" && root.groups.resumeCount > 0 && (!root.drill || root.fleet.choosing)
            reason: root.groups.refusal !== "" ? root.groups.refusal : root.drill && !root.fleet.choosing ? qsTr("In a drill names go only into a run that waits for them.") : qsTr("No group of paused devices is marked “Resume” yet.")
            onClicked: root.resumeWanted()
        }
    }
}
