import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What can be done with a report.
RowLayout {
    id: root

    required property ReportView report

    signal save
    signal resumeRun
    signal showDebriefing

    spacing: Theme.space2

    Tag {
        visible: root.report.drill
        drill: true
    }
    PushButton {
        visible: root.report.drill
        text: qsTr("Debriefing")
        onClicked: root.showDebriefing()
    }
    PushButton {
        text: qsTr("Save as…")
        iconName: "download"
        kind: root.report.finished ? "primary" : "normal"
        enabled: root.report.canSave
        reason: qsTr("The run's procedure cannot be read.")
        onClicked: root.save()
    }
    PushButton {
        visible: root.report.resumable
        kind: "primary"
        text: qsTr("Look and resume…")
        onClicked: root.resumeRun()
    }
}
