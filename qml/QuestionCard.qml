pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What the run stops for: what is so, and what can be done. What needs a reason asks for it here.
Notice {
    id: root

    required property QuestionView question
    property string wanted: ""
    readonly property bool isBad: root.question.bad

    tone: root.isBad ? "danger" : "warn"
    iconName: root.question.kind === "failed" ? "failed" : root.isBad ? "blocked" : "warning"
    title: root.question.title
    text: root.question.text

    Repeater {
        model: root.question.choices

        PushButton {
            required property string choice
            required property string label
            required property bool needsReason
            required property bool primary
            visible: !primary
            small: true
            text: needsReason ? qsTr("%1…").arg(label) : label
            checked: root.wanted === choice
            onClicked: {
                if (!needsReason) root.question.answer(choice, "", "");
                else root.wanted = root.wanted === choice ? "" : choice;
            }
        }
    }
    RowLayout {
        visible: root.wanted !== ""
        width: parent.width
        spacing: Theme.space2

        TextEntry {
            id: reason
            mono: false
            label: qsTr("Reason")
            placeholderText: qsTr("Reason; it stands first in the report")
        }
        PushButton {
            small: true
            text: qsTr("Decide so, with this reason")
            enabled: reason.text.trim() !== ""
            reason: qsTr("A reason is needed.")
            onClicked: root.question.answer(root.wanted, reason.text, "")
        }
    }
}
