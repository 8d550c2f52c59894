pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The scenarios of each procedure, how the last drill of each ended, and the button that starts one.
FocusScope {
    id: root

    required property Catalogue catalogue
    readonly property int wordWidth: Theme.scaled(root.width < 900 ? 150 : 190)
    readonly property int usualWidth: Theme.scaled(92)
    readonly property int scoreWidth: Theme.scaled(56)
    readonly property int actsWidth: Theme.scaled(200)
    readonly property bool showScore: root.width > 800 && root.catalogue.scored

    signal startDrill(string procedure, string scenario)
    signal showReport(string id)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Drills")

    ScrollBox {
        anchors.fill: parent

        Words {
            text: qsTr("Drills")
            kind: Words.Title
            Accessible.role: Accessible.Heading
        }
        Words {
            text: qsTr("A drill is a run of the same procedure over a simulated world in which things go wrong; no real system is reached.")
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: column.implicitHeight + 2 * Theme.thin
            radius: Theme.cardRadius
            color: Theme.surface
            border.width: Theme.thin
            border.color: Theme.line

            ColumnLayout {
                id: column
                anchors.fill: parent
                anchors.margins: Theme.thin
                spacing: 0

                RowLayout {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.row
                    Layout.leftMargin: Theme.space3
                    Layout.rightMargin: Theme.space2
                    spacing: Theme.space3

                    ColumnHead {
                        Layout.fillWidth: true
                        text: qsTr("Scenario")
                    }
                    ColumnHead {
                        Layout.preferredWidth: root.wordWidth
                        text: qsTr("Last drill")
                    }
                    ColumnHead {
                        Layout.preferredWidth: root.showScore ? root.scoreWidth : 0
                        visible: root.showScore
                        horizontalAlignment: Text.AlignRight
                        text: qsTr("Score")
                    }
                    ColumnHead {
                        Layout.preferredWidth: root.usualWidth
                        horizontalAlignment: Text.AlignRight
                        text: qsTr("Usually")
                    }
                    Item { Layout.preferredWidth: root.actsWidth }
                }
                Divider {}
                Words {
                    Layout.margins: Theme.space3
                    visible: list.count === 0
                    text: root.catalogue.empty ? qsTr("Reading the scenarios…") : qsTr("There are no scenarios in %1.").arg(root.catalogue.places)
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
                ListView {
                    id: list
                    Layout.fillWidth: true
                    Layout.preferredHeight: contentHeight
                    model: root.catalogue.scenarios
                    interactive: false
                    cacheBuffer: 10000
                    activeFocusOnTab: count > 0
                    keyNavigationEnabled: true
                    highlightMoveDuration: 0
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Scenarios")

                    delegate: DrillRow {
                        showScore: root.showScore
                        wordWidth: root.wordWidth
                        usualWidth: root.usualWidth
                        scoreWidth: root.scoreWidth
                        actsWidth: root.actsWidth
                        onStart: root.startDrill(procedureId, scenarioId)
                        onShowReport: root.showReport(lastRun)
                    }
                }
            }
        }
    }
}
