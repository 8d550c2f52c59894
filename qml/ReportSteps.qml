pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The steps of a run that is over: what was seen as proof, and the times. Enter shows all that was seen.
Rectangle {
    id: root

    required property ReportView report
    readonly property bool showProof: root.width > Theme.scaled(700)
    readonly property int wordWidth: Theme.scaled(108)
    readonly property int timeWidth: Theme.scaled(58)

    implicitHeight: column.implicitHeight + 2 * Theme.thin
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.thin
    border.color: Theme.line
    Layout.fillWidth: true

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.thin
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.row
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space3
            spacing: Theme.space3

            Item { Layout.preferredWidth: Theme.scaled(20) }
            ColumnHead {
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                text: qsTr("Step")
            }
            ColumnHead {
                Layout.preferredWidth: root.wordWidth
                text: qsTr("State")
            }
            ColumnHead {
                Layout.fillWidth: true
                Layout.preferredWidth: 5
                Layout.maximumWidth: root.showProof ? Infinity : 0
                visible: root.showProof
                text: qsTr("What was seen as proof")
            }
            ColumnHead {
                Layout.preferredWidth: root.timeWidth
                horizontalAlignment: Text.AlignRight
                text: qsTr("Systems")
            }
            ColumnHead {
                Layout.preferredWidth: root.timeWidth
                horizontalAlignment: Text.AlignRight
                text: qsTr("People")
            }
        }
        Divider {}
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.preferredHeight: contentHeight
            model: root.report.steps
            interactive: false
            cacheBuffer: 100000
            activeFocusOnTab: count > 0
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Steps")

            delegate: ReportStepItem {
                showProof: root.showProof
                wordWidth: root.wordWidth
                timeWidth: root.timeWidth
                onClicked: root.report.toggle(index)
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.stepRow
            color: Theme.sunken

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.space3
                anchors.rightMargin: Theme.space3
                spacing: Theme.space3

                Item { Layout.preferredWidth: Theme.scaled(20) }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("Together %1").arg(root.report.total)
                    strong: true
                }
                Words {
                    Layout.preferredWidth: root.timeWidth
                    horizontalAlignment: Text.AlignRight
                    text: root.report.systems
                    kind: Words.Mono
                    strong: true
                }
                Words {
                    Layout.preferredWidth: root.timeWidth
                    horizontalAlignment: Text.AlignRight
                    text: root.report.people
                    kind: Words.Mono
                    strong: true
                }
            }
        }
    }
}
