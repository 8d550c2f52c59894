import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

T.ApplicationWindow {
    id: window

    required property Office office
    readonly property Desk desk: window.office.desk
    readonly property Settings settings: window.office.settings
    readonly property string names: window.desk.run === null || window.settings.presentMode ? "" : window.desk.run.targetName + " · "

    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    title: (window.desk.run?.drill ? qsTr("DRILL") + " · " : "") + window.names + qsTr("Salvor")
    color: Theme.window
    onClosing: close => {
        window.settings.maximized = window.visibility === Window.Maximized;
        if (!window.settings.maximized) window.settings.window = Qt.rect(window.x, window.y, window.width, window.height);
        close.accepted = !(window.desk.run?.acting ?? false) || shell.closingConfirmed;
        if (!close.accepted) shell.askToClose();
    }
    Component.onCompleted: {
        if (window.settings.maximized) window.showMaximized();
    }

    Binding {
        target: Theme
        property: "choice"
        value: window.settings.theme
    }
    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: window.close()
    }
    Shell {
        id: shell
        anchors.fill: parent
        office: window.office
        focus: true
        onCloseWanted: window.close()
    }
}
