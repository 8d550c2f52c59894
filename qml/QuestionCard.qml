import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What the run stops for: what was seen, with what, and what can be done.
Notice {
    id: root

    required property QuestionView question
    readonly property bool isBad: root.question.bad

    tone: root.isBad ? "danger" : "warn"
    iconName: root.question.kind === "failed" ? "failed" : root.isBad ? "blocked" : "warning"
    title: root.question.title
    text: root.question.text

    ColumnLayout {
        width: parent.width
        spacing: Theme.space3

        FactList {
            model: root.question.facts
            wraps: true
        }
        StopChoices {
            question: root.question
        }
    }
}
