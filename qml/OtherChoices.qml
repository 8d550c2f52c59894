pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What can be done instead of what the primary button says. What needs a reason asks for it here.
ColumnLayout {
    id: root

    required property QuestionView question
    property string wanted: ""

    Layout.fillWidth: true
    spacing: Theme.space2

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2

        Repeater {
            model: root.question.choices

            PushButton {
                required property string choice
                required property string label
                required property bool needsReason
                required property bool primary
                visible: !primary && choice !== "leave"
                small: true
                text: needsReason ? qsTr("%1…").arg(label) : label
                checked: root.wanted === choice
                onClicked: {
                    if (!needsReason) root.question.answer(choice, "", "");
                    else root.wanted = root.wanted === choice ? "" : choice;
                }
            }
        }
    }
    ChoiceReason {
        choice: root.wanted
        onDecided: reason => root.question.answer(root.wanted, reason, "")
    }
}
