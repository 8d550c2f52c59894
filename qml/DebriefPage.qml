pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The end of a drill: figures, what happened in order of time, what the procedure says of it. Only what was seen.
FocusScope {
    id: root

    required property ReportView report
    readonly property bool narrow: root.width < 1100
    readonly property int rim: 6

    signal startDrill(string procedure, string scenario)
    signal showReport(string id)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Debriefing")

    Hatch { anchors.fill: parent }
    Rectangle {
        anchors.fill: parent
        anchors.margins: root.rim
        color: Theme.surface

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.banner
                color: Theme.drillSoft

                RowLayout {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.space4
                    anchors.rightMargin: Theme.space4
                    spacing: Theme.space3

                    Tag { drill: true }
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.space2

                            Words {
                                text: root.report.targetName
                                kind: Words.Head
                                strong: true
                            }
                            Words {
                                Layout.fillWidth: true
                                text: qsTr("simulated host · no real system was reached")
                                kind: Words.Small
                                strong: true
                                color: Theme.drill
                            }
                        }
                        Words {
                            Layout.fillWidth: true
                            text: qsTr("%1 · scenario %2").arg(root.report.identity).arg(root.report.scenarioId)
                            kind: Words.MonoSmall
                            color: Theme.text2
                        }
                    }
                    ColumnLayout {
                        Layout.maximumWidth: root.narrow ? 0 : Infinity
                        visible: !root.narrow
                        spacing: 0

                        Words {
                            text: root.report.title
                            kind: Words.Small
                            strong: true
                        }
                        Words {
                            text: root.report.times
                            kind: Words.Small
                            color: Theme.text2
                        }
                    }
                }
            }
            Hatch {
                Layout.fillWidth: true
                Layout.preferredHeight: 4
            }
            ScrollBox {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !root.report.reading

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space3

                    Words {
                        text: qsTr("Debriefing: %1").arg(root.report.scenarioTitle)
                        kind: Words.Title
                        wrapMode: Text.Wrap
                        maximumLineCount: 2
                        Accessible.role: Accessible.Heading
                    }
                    StateLabel {
                        kind: root.report.kind
                        text: root.report.headline
                        style: Words.Body
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
                        spacing: Theme.space3

                        Figures { model: root.report.figures }
                        SectionHead {
                            Layout.topMargin: Theme.space2
                            text: qsTr("What happened")
                            large: true
                        }
                        HappenedList { model: root.report.happened }
                    }
                    ColumnLayout {
                        Layout.fillWidth: root.narrow
                        Layout.preferredWidth: root.narrow ? -1 : Theme.scaled(352)
                        Layout.maximumWidth: root.narrow ? Infinity : Theme.scaled(352)
                        Layout.alignment: Qt.AlignTop
                        spacing: Theme.space3

                        SectionHead {
                            visible: lessons.count > 0
                            text: qsTr("What the procedure says of it")
                            large: true
                        }
                        Card {
                            visible: lessons.count > 0
                            spacing: Theme.space3

                            Repeater {
                                id: lessons
                                model: root.report.lessons

                                RowLayout {
                                    id: lesson

                                    required property int index
                                    required property string modelData

                                    Layout.fillWidth: true
                                    spacing: Theme.space3

                                    Words {
                                        Layout.alignment: Qt.AlignTop
                                        text: lesson.index + 1
                                        strong: true
                                        color: Theme.drill
                                    }
                                    Words {
                                        text: lesson.modelData
                                        wrapMode: Text.Wrap
                                    }
                                }
                            }
                        }
                        SectionHead {
                            Layout.topMargin: Theme.space2
                            text: qsTr("Drills of this procedure")
                            large: true
                        }
                        EarlierList {
                            model: root.report.earlier
                            onShowReport: id => root.showReport(id)
                        }
                    }
                }
            }
            Words {
                Layout.fillHeight: true
                Layout.margins: Theme.space5
                visible: root.report.reading
                text: qsTr("Reading the journal…")
                color: Theme.text2
            }
            Divider {}
            RowLayout {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.actionBar
                Layout.leftMargin: Theme.space5
                Layout.rightMargin: Theme.space5
                spacing: Theme.space2

                PushButton {
                    text: qsTr("Save as…")
                    iconName: "download"
                    enabled: root.report.canSave
                    reason: qsTr("The run's procedure cannot be read.")
                    onClicked: saving.ask()
                }
                PushButton {
                    text: qsTr("Report")
                    iconName: "document"
                    onClicked: root.showReport(root.report.runId)
                }
                Words {
                    Layout.fillWidth: true
                    text: root.report.saved
                    kind: Words.Small
                    color: Theme.text2
                }
                PushButton {
                    kind: "drill"
                    focus: true
                    text: qsTr("Drill: the same again")
                    enabled: root.report.scenarioId !== ""
                    reason: qsTr("It is not known which scenario this was.")
                    onClicked: root.startDrill(root.report.procedureId, root.report.scenarioId)
                }
            }
        }
    }
    SaveSheet {
        id: saving
        report: root.report
    }
}
