pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

T.ApplicationWindow {
    id: window

    required property Desk desk
    property string page: "home"

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
    Connections {
        target: window.desk

        function onOpened() {
            window.page = "run";
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            active: window.page === "run" && window.desk.run !== null
            visible: active
            sourceComponent: RunPage {
                run: window.desk.run
                onCopied: text => window.desk.copy(text)
            }
        }
    }
}
