pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Why a run counts as recovered, what it ran on, and what it left as evidence.
ColumnLayout {
    id: root

    required property ReportView report

    spacing: Theme.space3

    SectionHead {
        visible: reasons.count > 0
        text: qsTr("What makes it recovered")
        large: true
    }
    Card {
        visible: reasons.count > 0
        padding: Theme.space3

        Repeater {
            id: reasons
            model: root.report.reasons

            RowLayout {
                id: reason

                required property string kind
                required property string label
                required property string text

                Layout.fillWidth: true
                spacing: Theme.space2

                StateLabel {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: Theme.scaled(96)
                    Layout.maximumWidth: Theme.scaled(96)
                    kind: reason.kind
                    text: reason.label
                }
                Words {
                    text: reason.text
                    kind: Words.Small
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    SectionHead {
        Layout.topMargin: Theme.space2
        text: qsTr("Target and people")
        large: true
    }
    Card {
        padding: Theme.space3

        FactList {
            model: root.report.target
        }
    }
    SectionHead {
        Layout.topMargin: Theme.space2
        text: qsTr("Evidence")
        large: true
    }
    Card {
        padding: Theme.space3

        StateLabel {
            Layout.fillWidth: true
            kind: root.report.verifyKind
            text: root.report.verifyText
        }
        Words {
            visible: text !== ""
            text: root.report.verifyProblems
            kind: Words.MonoSmall
            color: Theme.danger
            wrapMode: Text.Wrap
        }
        FactList {
            model: root.report.evidence
        }
    }
    GridLayout {
        columns: 2
        columnSpacing: Theme.space2
        rowSpacing: Theme.space2

        PushButton {
            text: qsTr("Verify again")
            iconName: "refresh"
            enabled: root.report.verifyKind !== "proving"
            reason: qsTr("It is being verified.")
            onClicked: root.report.verify()
        }
        PushButton {
            text: qsTr("Open folder")
            iconName: "folder"
            onClicked: Qt.openUrlExternally(root.report.folder)
        }
        PushButton {
            text: qsTr("Copy path")
            iconName: "copy"
            onClicked: root.report.copyPath()
        }
    }
}
