pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What can be done instead of what the primary button says. What needs a reason asks for it here.
ColumnLayout {
    id: root

    required property QuestionView question
    property bool leaving: false
    property string wanted: ""

    Layout.fillWidth: true
    spacing: Theme.space2
    onWantedChanged: reason.clear() // it was the reason for something else

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
                visible: !primary && (root.leaving || choice !== "leave")
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
    RowLayout {
        Layout.fillWidth: true
        visible: root.wanted !== ""
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
