import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Where the step works, and the line that leads there.
Rectangle {
    id: root

    required property int index
    required property string place
    required property string line
    // Nothing of the line is missing yet.
    required property bool known
    required property string reason

    signal copied(string text)
    signal opened()

    implicitHeight: row.implicitHeight + 2 * Theme.space1
    color: Theme.surface
    Layout.fillWidth: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(root.place).arg(root.line)

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.index > 0
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.space2
        anchors.rightMargin: Theme.space1
        spacing: Theme.space2

        Words {
            Layout.preferredWidth: Theme.scaled(160)
            text: root.place
            kind: Words.Small
            elide: Text.ElideMiddle
        }
        CommandWords {
            Layout.fillWidth: true
            command: root.line
            kind: Words.MonoSmall
            color: Theme.text2
        }
        ToolIcon {
            iconName: "copy"
            text: qsTr("Copy the line to %1").arg(root.place)
            onClicked: root.copied(root.line)
        }
        PushButton {
            small: true
            text: qsTr("Open")
            iconName: "terminal"
            enabled: root.reason === "" && root.known
            reason: root.reason !== "" ? root.reason : qsTr("Which pod it is is not known yet.")
            Accessible.name: qsTr("Open a shell: %1").arg(root.place)
            onClicked: root.opened()
        }
    }
}
