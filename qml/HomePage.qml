pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What is not finished stands first; then what can be started, and where.
FocusScope {
    id: root

    required property Catalogue catalogue
    required property ItemModel others
    required property ItemModel environments
    readonly property bool narrow: root.width < 1200
    readonly property int side: Theme.scaled(352)

    signal startProcedure(string id)
    signal drillProcedure(string id)
    signal chooseFor(string system)
    signal startDrill(string procedure, string scenario)
    signal resumeRun(string id)
    signal undoRun(string id)
    signal showReport(string id)
    signal openEnvironments
    signal lookForOthers
    signal takeOver(string id, string place)
    signal dropOther(string id)

    /// The first thing to go on with; without one, the filter of the procedures.
    function takeFocus() {
        const card = cards.count > 0 ? cards.itemAt(0) as UnfinishedCard : null;
        (card ? card.firstButton : filter).forceActiveFocus(Qt.OtherFocusReason);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Home")

    ScrollBox {
        anchors.fill: parent

        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 1 : 2
            columnSpacing: Theme.space5
            rowSpacing: Theme.space5

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space3

                SectionHead {
                    text: qsTr("Not finished")
                    large: true

                    LinkText {
                        text: qsTr("Runs of other consoles…")
                        style: Words.Small
                        onClicked: root.lookForOthers()
                    }
                }
                Words {
                    visible: cards.count === 0
                    text: root.catalogue.empty ? qsTr("Reading the kept runs…") : qsTr("No run is open.")
                    color: Theme.text2
                }
                Repeater {
                    id: cards
                    model: root.catalogue.unfinished
                    onItemAdded: if (root.visible && (root.Window.activeFocusItem === null || root.Window.activeFocusItem === root)) root.takeFocus()

                    UnfinishedCard {
                        onResumeRun: root.resumeRun(runId)
                        onUndoRun: root.undoRun(runId)
                        onThrowAway: root.catalogue.throwAway(runId)
                        onShowReport: root.showReport(runId)
                    }
                }
                Repeater {
                    model: root.others

                    OtherCard {
                        Layout.fillWidth: true
                        onShowReport: root.showReport(report)
                        onTakeOver: root.takeOver(runId, place)
                        onDropped: root.dropOther(runId)
                    }
                }
                SectionHead {
                    Layout.topMargin: Theme.space3
                    text: qsTr("Procedures")
                    large: true

                    FilterEntry {
                        id: filter
                        Layout.fillWidth: false
                        Layout.preferredWidth: Theme.scaled(264)
                        placeholderText: qsTr("Filter by system, step or command")
                        onFilterChanged: root.catalogue.filter = filter.filter
                    }
                }
                ProcedureTable {
                    model: root.catalogue.procedures
                    emptyText: root.catalogue.empty ? qsTr("Reading the procedures…")
                        : root.catalogue.filter !== "" ? qsTr("No procedure has “%1” in its system, title, steps or commands.").arg(root.catalogue.filter)
                        : qsTr("There are no procedures in %1.").arg(root.catalogue.places)
                    onToggled: system => root.catalogue.toggle(system)
                    onStart: procedure => root.startProcedure(procedure)
                    onDrill: procedure => root.drillProcedure(procedure)
                    onChoose: system => root.chooseFor(system)
                }
            }
            ColumnLayout {
                Layout.fillWidth: root.narrow
                Layout.preferredWidth: root.narrow ? -1 : root.side
                Layout.maximumWidth: root.narrow ? Infinity : root.side
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space3

                SectionHead {
                    text: qsTr("Environments")
                    large: true

                    LinkText {
                        text: qsTr("Open…")
                        style: Words.Small
                        Accessible.name: qsTr("Open the environments")
                        onClicked: root.openEnvironments()
                    }
                }
                EnvironmentSummary {
                    model: root.environments
                    onOpened: root.openEnvironments()
                }
                SectionHead {
                    Layout.topMargin: Theme.space3
                    visible: practise.count > 0
                    text: qsTr("Practise")
                    large: true
                }
                Repeater {
                    id: practise
                    model: root.catalogue.practise

                    PractiseCard {
                        onStartDrill: root.startDrill(procedureId, scenarioId)
                    }
                }
            }
        }
    }
}
