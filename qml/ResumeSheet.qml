pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Before a run goes on: what the journal says, what the world says, and what follows. Nothing is changed here.
Sheet {
    id: root

    required property QuestionView question
    required property string target
    required property bool drill
    readonly property string act: root.question?.kind === "undo" ? qsTr("Undo them on %1").arg(root.target) : qsTr("Go on from here on %1").arg(root.target)

    signal copied(string text)

    title: root.question?.title ?? ""
    iconName: root.question?.kind === "undo" ? "undo" : "play"
    sheetWidth: Theme.sheetWide
    onOpened: goOn.forceActiveFocus(Qt.OtherFocusReason)

    component Cell: Words {
        kind: Words.Small
        wrapMode: Text.Wrap
        Layout.preferredWidth: 1
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
    }

    StateLabel {
        kind: "holds"
        text: qsTr("Same machine as before: %1").arg(root.target)
    }
    RowsCard {
        rows: rows.count

        RowLayout {
            Layout.margins: Theme.space2
            visible: rows.count > 0
            spacing: Theme.space3

            Cell {
                text: qsTr("Change")
                strong: true
                Layout.preferredWidth: 2
            }
            Cell {
                text: qsTr("Journal says")
                strong: true
            }
            Cell {
                text: qsTr("World says")
                strong: true
            }
            Cell {
                text: qsTr("Verdict")
                strong: true
            }
        }
        Repeater {
            id: rows
            model: root.question?.resumeRows ?? null

            Rectangle {
                id: line
                required property string change
                required property string shown
                required property string journal
                required property string world
                required property string verdict
                required property string kind
                Layout.fillWidth: true
                implicitHeight: cells.implicitHeight + 2 * Theme.space2
                color: line.kind === "done" || line.kind === "ended" ? Theme.surface : Theme.warnSoft
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1. Journal says %2. World says %3. Verdict %4").arg(line.shown).arg(line.journal).arg(line.world).arg(line.verdict)

                Divider {
                    anchors.left: parent.left
                    anchors.right: parent.right
                }
                RowLayout {
                    id: cells
                    anchors.fill: parent
                    anchors.margins: Theme.space2
                    spacing: Theme.space3

                    CommandWords {
                        Layout.preferredWidth: 2
                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignTop
                        command: line.shown === "" ? line.change : line.shown
                        kind: Words.MonoSmall
                    }
                    Cell {
                        text: line.journal
                    }
                    Cell {
                        text: line.world
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.alignment: Qt.AlignTop
                        spacing: Theme.space2

                        StateLabel {
                            Layout.alignment: Qt.AlignTop
                            kind: line.kind
                            iconOnly: true
                        }
                        Cell {
                            text: line.verdict
                        }
                    }
                }
            }
        }
    }
    Words {
        visible: rows.count === 0 && root.question?.kind === "resume"
        text: qsTr("The journal knows of no change that was begun.")
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.question?.lines ?? []

        CommandWords {
            required property string modelData
            command: modelData
        }
    }
    foot: [
        PushButton {
            text: qsTr("Not now")
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            id: goOn
            kind: root.drill ? "drill" : "primary"
            text: root.drill ? qsTr("Drill: %1").arg(root.act) : root.act
            onClicked: {
                root.question?.answer("go_on", "", "");
                root.close();
            }
        }
    ]
    onDismissed: root.question?.answer("leave", qsTr("not now"), "")
}
