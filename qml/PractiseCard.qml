import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// One drill that should be done next, and why.
Card {
    id: root

    required property string procedureId
    required property string scenarioId
    required property string title
    required property string note
    required property string usual

    signal startDrill

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
            name: "drills"
            color: Theme.drill
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space1

            Words {
                text: root.title
                strong: true
                wrapMode: Text.Wrap
            }
            Words {
                text: root.note
                kind: Words.Small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            PushButton {
                Layout.topMargin: Theme.space1
                text: root.usual === "–" ? qsTr("Start drill") : qsTr("Start drill, about %1").arg(root.usual)
                Accessible.name: qsTr("Start drill: %1").arg(root.title)
                onClicked: root.startDrill()
            }
        }
    }
}
