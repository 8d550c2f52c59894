pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What the window holds: the pages, and what opens over them.
Item {
    id: root

    required property Desk desk
    property string page: "home"

    Connections {
        target: root.desk

        function onOpened() {
            root.page = "run";
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Lazy {
            object: root.page === "run" ? root.desk.run : null

            RunPage {
                required property RunView modelData
                Layout.fillWidth: true
                Layout.fillHeight: true
                run: modelData
                onCopied: text => root.desk.copy(text)
            }
        }
    }
}
