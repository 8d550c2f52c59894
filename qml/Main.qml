import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

T.ApplicationWindow {
    id: window

    required property Office office
    readonly property Desk desk: window.office.desk

    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    title: (window.desk.run?.drill ? qsTr("DRILL") + " · " : "") + (window.desk.run ? window.desk.run.targetName + " · " : "") + qsTr("Salvor")
    color: Theme.window

    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: window.close()
    }
    Shell {
        anchors.fill: parent
        office: window.office
        focus: true
    }
}
