pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A run that is not finished: what it is about, where it stands, what can be done about it.
Card {
    id: root

    required property string runId
    required property string title
    required property string target
    required property string identity
    required property string kind
    required property string standing
    required property string explanation
    required property string commands
    required property string primary
    required property string act
    required property string reason
    required property bool canUndo
    required property bool canDrop
    required property string began
    required property string rest
    required property string lock
    readonly property Item firstButton: main.enabled ? main : journal
    readonly property bool narrow: root.width < 700

    signal resumeRun
    signal undoRun
    signal throwAway
    signal showReport

    tone: "accent"
    padding: Theme.thin
    spacing: 0
    Accessible.role: Accessible.Grouping
    Accessible.name: root.title + ". " + root.target + ". " + root.standing

    GridLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.space4
        columns: root.narrow ? 1 : 2
        columnSpacing: Theme.space5
        rowSpacing: Theme.space3

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space1

            Words {
                Layout.fillWidth: true
                text: root.title
                kind: Words.Head
                strong: true
                Accessible.role: Accessible.Heading
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2
                visible: root.target !== ""

                Icon { name: "server" }
                Words {
                    Layout.maximumWidth: root.width / 2
                    text: root.target
                    strong: true
                    elide: Text.ElideMiddle
                }
                Words {
                    Layout.fillWidth: true
                    text: root.identity
                    kind: Words.MonoSmall
                    color: Theme.text2
                    elide: Text.ElideMiddle
                }
            }
            StateLabel {
                Layout.fillWidth: true
                kind: root.kind
                text: root.standing
                style: Words.Body
            }
            Words {
                text: root.explanation
                kind: Words.Small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Words {
                Layout.topMargin: Theme.space1
                visible: root.commands !== ""
                text: root.commands
                kind: Words.MonoSmall
                color: Theme.text2
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 3
                Accessible.name: qsTr("Begun, end unknown: %1").arg(root.commands)
            }
        }
        GridLayout {
            Layout.alignment: Qt.AlignTop | Qt.AlignRight
            Layout.fillWidth: root.narrow
            columns: root.narrow ? 3 : 2
            columnSpacing: Theme.space2
            rowSpacing: Theme.space2

            PushButton {
                id: main
                Layout.columnSpan: root.narrow ? 1 : 2
                Layout.fillWidth: true
                Layout.minimumWidth: Theme.scaled(252)
                kind: root.act === "resume" ? "primary" : "normal"
                text: root.primary
                enabled: root.act !== ""
                reason: root.reason
                onClicked: root.act === "resume" ? root.resumeRun() : root.showReport()
            }
            PushButton {
                Layout.fillWidth: true
                visible: root.canDrop
                text: qsTr("Throw it away")
                Accessible.name: qsTr("Throw the answers for %1 away").arg(root.target)
                onClicked: root.throwAway()
            }
            PushButton {
                Layout.fillWidth: true
                visible: !root.canDrop
                text: qsTr("Undo…")
                iconName: "undo"
                enabled: root.canUndo
                reason: root.reason !== "" ? root.reason : qsTr("Nothing can be undone from here.")
                Accessible.name: qsTr("Undo the run on %1").arg(root.target)
                onClicked: root.undoRun()
            }
            PushButton {
                id: journal
                Layout.fillWidth: true
                text: qsTr("Report")
                iconName: "document"
                Accessible.name: qsTr("Report of the run on %1").arg(root.target)
                onClicked: root.showReport()
            }
        }
    }
    Divider {}
    Flow {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        Layout.topMargin: Theme.space2
        Layout.bottomMargin: Theme.space2
        spacing: Theme.space4

        Words {
            width: Math.min(implicitWidth, root.width - 2 * Theme.space4)
            text: root.began
            kind: Words.Small
            color: Theme.text2
        }
        Words {
            width: Math.min(implicitWidth, root.width - 2 * Theme.space4)
            visible: text !== ""
            text: root.rest
            kind: Words.Small
            color: Theme.text2
        }
        Words {
            width: Math.min(implicitWidth, root.width - 2 * Theme.space4)
            visible: text !== ""
            text: root.lock
            kind: Words.Small
            color: Theme.text2
        }
    }
}
