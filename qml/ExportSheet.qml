pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// Where the devices of the table are written to, with their groups and what was decided.
Sheet {
    id: root

    required property FleetView fleet

    function ask() {
        path.text = root.fleet.exportPath;
        root.open();
        path.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: qsTr("Export %1").arg(root.fleet.figures)
    iconName: "download"
    foot: [
        PushButton {
            text: qsTr("Do not save it")
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            kind: "primary"
            text: path.text.endsWith(".json") ? qsTr("Save as JSON") : qsTr("Save as CSV")
            enabled: path.text.trim() !== ""
            reason: qsTr("It has no name yet.")
            onClicked: root.fleet.exportTo(path.text.trim())
        }
    ]

    FieldFrame {
        label: qsTr("File")
        hint: qsTr("a new file; .json writes JSON, anything else CSV")
        error: root.fleet.exportError

        TextEntry {
            id: path
        }
    }
    Connections {
        target: root.fleet

        function onExported() {
            root.close();
        }
    }
}
