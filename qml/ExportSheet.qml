pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// Where the devices of the table are written to, with their groups and what was decided.
Sheet {
    id: root

    required property FleetView fleet
    readonly property ExportView exporting: root.fleet.exporting
    readonly property bool there: root.exporting.taken !== "" && root.exporting.taken === path.text.trim()

    function ask() {
        root.exporting.begin();
        path.text = root.exporting.path;
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
            kind: root.there ? "danger" : "primary"
            text: root.there ? qsTr("Replace the file") : path.text.endsWith(".json") ? qsTr("Save as JSON") : qsTr("Save as CSV")
            enabled: path.text.trim() !== ""
            reason: qsTr("It has no name yet.")
            onClicked: root.exporting.save(path.text.trim(), root.there)
        }
    ]

    FieldFrame {
        label: qsTr("File")
        hint: qsTr("a new file; .json writes JSON, anything else CSV")
        error: root.exporting.taken === "" || root.there ? root.exporting.error : ""

        TextEntry {
            id: path
        }
    }
    Connections {
        target: root.exporting

        function onSaved() {
            root.close();
        }
    }
}
