pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What can be done at a stop instead of what the primary button says, each with what comes of it. What needs a reason
// asks for it here.
ColumnLayout {
    id: root

    required property QuestionView question
    property string wanted: ""

    Layout.fillWidth: true
    spacing: Theme.space2

    Words {
        text: qsTr("What else can be done")
        kind: Words.Small
        strong: true
    }
    Repeater {
        model: root.question.choices

        RowLayout {
            id: row

            required property string choice
            required property string label
            required property string verb
            required property string consequence
            required property bool needsReason
            required property bool primary

            Layout.fillWidth: true
            visible: !row.primary
            spacing: Theme.space3

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: row.label
                    kind: Words.Small
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Words {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: row.consequence
                    kind: Words.Caption
                    color: Theme.text2
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
            PushButton {
                Layout.preferredWidth: Math.max(implicitWidth, Theme.scaled(96))
                small: true
                text: row.verb
                checked: root.wanted === row.choice
                Accessible.name: row.needsReason ? qsTr("%1…").arg(row.label) : row.label
                Accessible.description: row.consequence
                onClicked: {
                    if (!row.needsReason) root.question.answer(row.choice, "", "");
                    else root.wanted = root.wanted === row.choice ? "" : row.choice;
                }
            }
        }
    }
    ChoiceReason {
        choice: root.wanted
        onDecided: reason => root.question.answer(root.wanted, reason, "")
    }
}
