import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A command to take along: as it is, wrapped if it must be, with a button that copies it.
RowLayout {
    id: root

    required property string command

    spacing: Theme.space1

    Rectangle {
        Layout.fillWidth: true
        Layout.maximumWidth: words.implicitWidth + 2 * Theme.space2 + 1
        implicitHeight: words.height + 2 * Theme.space1
        radius: Theme.radius
        color: Theme.sunken

        Words {
            id: words
            x: Theme.space2
            y: Theme.space1
            width: parent.width - 2 * Theme.space2
            text: root.command
            kind: Words.Mono
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
    ToolIcon {
        iconName: "copy"
        text: qsTr("Copy the command")
        onClicked: clipboard.copy(root.command)
    }
    Item {
        Layout.fillWidth: true
    }
    Clipboard {
        id: clipboard
    }
}
