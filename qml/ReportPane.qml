pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// One run's report: outcome, overrides first, steps with their proofs, where the time went, why it counts, evidence.
ScrollBox {
    id: root

    required property ReportView report
    readonly property bool narrow: root.width < 900

    signal resumeRun
    signal showDebriefing

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        StateLabel {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space1
            kind: root.report.kind
            text: root.report.headline
            iconOnly: true
            size: Theme.iconLarge
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                text: root.report.headline
                kind: Words.Title
                wrapMode: Text.Wrap
                maximumLineCount: 2
                Accessible.role: Accessible.Heading
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("%1  ·  %2  ·  %3").arg(root.report.times).arg(root.report.targetName).arg(root.report.title)
                color: Theme.text2
            }
        }
        ReportActs {
            Layout.alignment: Qt.AlignTop
            Layout.maximumWidth: root.narrow ? 0 : Infinity
            visible: !root.narrow
            report: root.report
            onSave: saving.ask()
            onResumeRun: root.resumeRun()
            onShowDebriefing: root.showDebriefing()
        }
    }
    ReportActs {
        Layout.maximumHeight: root.narrow ? Infinity : 0
        visible: root.narrow
        report: root.report
        onSave: saving.ask()
        onResumeRun: root.resumeRun()
        onShowDebriefing: root.showDebriefing()
    }
    Notice {
        visible: root.report.problem !== ""
        tone: "danger"
        title: qsTr("This run cannot be read as a whole")
        text: qsTr("%1. What stands below is what could be read.").arg(root.report.problem)
    }
    Notice {
        visible: root.report.problem === "" && text !== ""
        tone: "plain"
        text: root.report.explanation
    }
    Notice {
        visible: text !== ""
        tone: "ok"
        text: root.report.saved
    }
    Column {
        id: overrides
        Layout.fillWidth: true
        visible: marked.count > 0
        spacing: Theme.space2

        Repeater {
            id: marked
            model: root.report.overrides

            Notice {
                required title
                required text

                width: overrides.width
                tone: "warn"
                iconName: "skipped"
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.narrow ? 1 : 2
        columnSpacing: Theme.space5
        rowSpacing: Theme.space5

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space5

            ReportSteps {
                visible: root.report.canSave
                report: root.report
            }
            TimeBand {
                band: root.report.band
                ticks: root.report.ticks
                total: root.report.total
            }
        }
        ReportSide {
            Layout.fillWidth: root.narrow
            Layout.preferredWidth: root.narrow ? -1 : Theme.scaled(280)
            Layout.maximumWidth: root.narrow ? Infinity : Theme.scaled(280)
            Layout.alignment: Qt.AlignTop
            report: root.report
        }
    }
    SaveSheet {
        id: saving
        report: root.report
    }
}
