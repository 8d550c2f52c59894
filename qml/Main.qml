import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

T.ApplicationWindow {
    id: window

    required property Office office
    readonly property Desk desk: window.office.desk
    readonly property Settings settings: window.office.settings
    readonly property string word: window.desk.run === null || window.desk.run.targets.word === "" ? "" : window.desk.run.targets.word + " · "
    readonly property string names: window.desk.run === null || window.settings.presentMode ? "" : window.desk.run.targetName + " · "

    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    title: (window.desk.run?.drill ? qsTr("DRILL") + " · " : "") + window.word + window.names + qsTr("Salvor")
    color: Theme.window
    onClosing: close => {
        window.settings.maximized = window.visibility === Window.Maximized;
        if (!window.settings.maximized) window.settings.window = Qt.rect(window.x, window.y, window.width, window.height);
        close.accepted = !(window.desk.run?.acting ?? false) || shell.closingConfirmed;
        if (!close.accepted) shell.askToClose();
    }
    Component.onCompleted: {
        const kept = window.settings.window;
        if (kept.width > 0) {
            window.x = kept.x;
            window.y = kept.y;
            window.width = Math.max(kept.width, window.minimumWidth);
            window.height = Math.max(kept.height, window.minimumHeight);
        }
        if (window.settings.maximized) window.showMaximized();
    }

    Binding {
        target: Theme
        property: "choice"
        value: window.settings.theme
    }
    Binding {
        target: Theme
        property: "zoom"
        value: window.settings.zoom / 100
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.settings.reducedMotion
    }
    Connections {
        target: window.office

        function onRaised() {
            window.show();
            window.raise();
            window.requestActivate();
        }
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
