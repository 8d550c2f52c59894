pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// Where a report is written to.
Sheet {
    id: root

    required property ReportView report
    readonly property bool asMarkdown: path.text.endsWith(".md")

    function ask() {
        path.text = root.report.savePath;
        root.open();
        path.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: qsTr("Save the report of this run")
    iconName: "download"
    foot: [
        PushButton {
            text: qsTr("Do not save it")
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            kind: "primary"
            text: root.asMarkdown ? qsTr("Save as Markdown") : qsTr("Save as HTML")
            enabled: path.text.trim() !== ""
            reason: qsTr("It has no name yet.")
            onClicked: root.report.save(path.text.trim())
        }
    ]

    FieldFrame {
        label: qsTr("File")
        hint: qsTr("a new file; .md writes Markdown, anything else HTML")
        error: root.report.saveError

        TextEntry {
            id: path
        }
    }
    Connections {
        target: root.report
        function onSavedChanged() {
            if (root.report.saved !== "") root.close();
        }
    }
}
