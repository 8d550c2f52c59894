import QtQuick
import Salvor.Ui

// A command to take along: as it is, wrapped if it must be, with a button that copies it.
Item {
    id: root

    required property string command
    readonly property int pad: 2 * Theme.space2

    implicitWidth: words.implicitWidth + root.pad + copy.width + Theme.space1
    implicitHeight: Math.max(box.height, copy.height)

    Rectangle {
        id: box
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(Math.ceil(words.implicitWidth) + root.pad, root.width - copy.width - Theme.space1)
        height: words.height + 2 * Theme.space1
        radius: Theme.radius
        color: Theme.sunken

        Words {
            id: words
            x: Theme.space2
            y: Theme.space1
            width: box.width - root.pad
            text: root.command
            kind: Words.Mono
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
    ToolIcon {
        id: copy
        anchors.left: box.right
        anchors.leftMargin: Theme.space1
        anchors.verticalCenter: parent.verticalCenter
        iconName: "copy"
        text: qsTr("Copy the command")
        onClicked: clipboard.copy(root.command)
    }
    Clipboard {
        id: clipboard
    }
}
