pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Salvor.Ui

ApplicationWindow {
    id: window

    width: 1024
    height: 700
    minimumWidth: 640
    minimumHeight: 400
    visible: true
    title: qsTr("Salvor")
    color: Theme.window

    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: window.close()
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 8 * Theme.space2, 620)
        spacing: 2 * Theme.space2

        Label {
            Layout.fillWidth: true
            text: qsTr("Salvor")
            font.pixelSize: 32
            font.weight: Font.DemiBold
            color: Theme.text
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Restores run from the terminal in this version. The window has no screens yet.")
            font.pixelSize: 16
            color: Theme.text
            wrapMode: Text.WordWrap
            Accessible.name: text
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Practise over a simulated world:")
            color: Theme.text2
            Accessible.name: text
        }
        TextField {
            id: command
            Layout.fillWidth: true
            readOnly: true
            selectByMouse: true
            focus: true
            text: "salvor drill flight-control.quadlets-restore"
            font.family: "monospace"
            color: Theme.accent
            Accessible.name: qsTr("Command that starts a drill")
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Ctrl+Q closes this window.")
            color: Theme.text2
            Accessible.name: text
        }
    }
}
