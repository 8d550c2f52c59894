import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The form of a question: what is asked, if it is not the form of the whole run, and its fields.
ColumnLayout {
    id: root

    required property QuestionView question

    function focusWrong() {
        fields.focusWrong();
    }

    Layout.fillWidth: true
    spacing: Theme.space3

    Words {
        visible: root.question.kind === "ask"
        text: root.question.title
        strong: true
        wrapMode: Text.Wrap
    }
    FormFields {
        id: fields
        form: root.question.form
    }
}
