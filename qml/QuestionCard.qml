import QtQuick
import Salvor.Ui

// What the run stops for: what is so, and what can be done. 
Notice {
    id: root

    required property QuestionView question
    readonly property bool isBad: root.question.bad

    tone: root.isBad ? "danger" : "warn"
    iconName: root.question.kind === "failed" ? "failed" : root.isBad ? "blocked" : "warning"
    title: root.question.title
    text: root.question.text

    OtherChoices {
        width: parent.width
        question: root.question
        leaving: true
    }
}
