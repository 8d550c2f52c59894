import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// How to find out whether a key is right, in three lines.
ColumnLayout {
    id: root

    required property string host
    required property string command
    required property string last
    property string first: qsTr("Ask whoever looks after %1 for its key, by a way that is not this connection.").arg(root.host)

    spacing: Theme.space2
    Layout.fillWidth: true

    Words {
        text: qsTr("How to find out")
        strong: true
        Accessible.role: Accessible.Heading
    }
    Words {
        text: qsTr("1.  %1").arg(root.first)
        wrapMode: Text.Wrap
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        Words {
            text: qsTr("2.  On its own console, run")
        }
        CopyLine {
            Layout.fillWidth: true
            command: root.command
        }
    }
    Words {
        text: qsTr("3.  %1").arg(root.last)
        wrapMode: Text.Wrap
    }
}
