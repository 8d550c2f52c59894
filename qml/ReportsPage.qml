pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// Every kept run, and the report of the one that is chosen.
FocusScope {
    id: root

    required property Catalogue catalogue
    required property ReportView report
    readonly property bool narrow: root.width < 860
    readonly property bool showsReport: root.report.runId !== ""
    readonly property list<string> results: ["", "recovered", "other", "unfinished"]
    readonly property list<string> kinds: ["", "real", "drill"]

    signal resumeRun(string id)
    signal showDebriefing(string id)

    // What is shown or not also changes a size of its layout: hidden pages do not hear of the one alone.
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Reports")

    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: root.narrow
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.scaled(290)
            Layout.maximumWidth: !root.narrow ? Theme.scaled(290) : root.showsReport ? 0 : Infinity
            visible: !root.narrow || !root.showsReport
            spacing: Theme.space2

            FilterEntry {
                id: filter
                Layout.margins: Theme.space3
                Layout.bottomMargin: 0
                focus: true
                placeholderText: qsTr("Filter by procedure, target, person")
                onFilterChanged: root.catalogue.reportText = filter.filter
            }
            RowLayout {
                Layout.leftMargin: Theme.space3
                Layout.rightMargin: Theme.space3
                spacing: Theme.space2

                SelectBox {
                    Layout.fillWidth: true
                    label: qsTr("Result")
                    model: [qsTr("Every result"), qsTr("Recovered"), qsTr("Not recovered"), qsTr("Not finished")]
                    wanted: root.results.indexOf(root.catalogue.reportResult)
                    onActivated: index => root.catalogue.reportResult = root.results[index]
                }
                SelectBox {
                    Layout.fillWidth: true
                    label: qsTr("Real or drill")
                    model: [qsTr("Real and drills"), qsTr("Real only"), qsTr("Drills only")]
                    wanted: root.kinds.indexOf(root.catalogue.reportKind)
                    onActivated: index => root.catalogue.reportKind = root.kinds[index]
                }
            }
            Words {
                Layout.leftMargin: Theme.space3
                Layout.rightMargin: Theme.space3
                text: root.catalogue.empty ? qsTr("Reading the kept runs…") : root.catalogue.runCount === 0 ? qsTr("No run was kept yet.")
                    : qsTr("%1 of %n run(s)", "", root.catalogue.runCount).arg(root.catalogue.reportCount)
                kind: Words.Caption
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Divider {}
            ListView {
                id: list
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.topMargin: -Theme.space2
                clip: true
                model: root.catalogue.reports
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: count > 0
                keyNavigationEnabled: true
                highlightMoveDuration: 0
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Kept runs")
                T.ScrollBar.vertical: SlideBar {}

                delegate: ReportRow {
                    chosen: root.report.runId
                    onClicked: root.report.open(runId)
                }
            }
        }
        Divider {
            Layout.fillWidth: false
            vertical: true
            visible: !root.narrow
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: !root.narrow || root.showsReport ? Infinity : 0
            visible: !root.narrow || root.showsReport
            spacing: 0

            LinkText {
                Layout.leftMargin: Theme.space5
                Layout.topMargin: Theme.space2
                Layout.maximumHeight: root.narrow ? Infinity : 0
                visible: root.narrow
                text: qsTr("All reports")
                onClicked: root.report.close()
            }
            Words {
                Layout.margins: Theme.space5
                Layout.maximumHeight: root.showsReport ? 0 : Infinity
                visible: !root.showsReport
                text: qsTr("Choose a run to see its report.")
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Words {
                Layout.margins: Theme.space5
                visible: root.report.reading
                text: qsTr("Reading the journal…")
                color: Theme.text2
            }
            ReportPane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: root.showsReport && !root.report.reading ? Infinity : 0
                visible: root.showsReport && !root.report.reading
                report: root.report
                onResumeRun: root.resumeRun(root.report.runId)
                onShowDebriefing: root.showDebriefing(root.report.runId)
            }
            Item {
                Layout.fillHeight: true
                Layout.maximumHeight: root.showsReport && !root.report.reading ? 0 : Infinity
                visible: !root.showsReport || root.report.reading
            }
        }
    }
}
