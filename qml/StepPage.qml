pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The step in the middle, always in this order: why, what stops it, form, commands, checks, way back, deviations.
ScrollBox {
    id: root

    required property RunView run
    readonly property QuestionView question: root.run.questionHere ? root.run.question : null
    readonly property bool onTitle: heading.activeFocus
    readonly property bool stops: root.question?.stop ?? false

    signal copied(string text)

    function focusWrong() {
        if (form.item) (form.item as AskedFields).focusWrong();
    }

    // Another step, or another stop in it: it begins at its top, with the keyboard on what is to be filled in, else on its title.
    function begin(focus: bool) {
        root.contentY = 0;
        if (!focus) return;
        heading.forceActiveFocus(Qt.OtherFocusReason);
        root.focusWrong();
    }

    margin: Theme.space4
    Accessible.role: Accessible.Pane
    Accessible.name: root.run.stepTitle

    Words {
        Layout.fillWidth: true
        text: root.run.crumb
        kind: Words.Caption
        color: Theme.text2
    }
    RowLayout {
        Layout.topMargin: -Theme.space3
        spacing: Theme.space3

        Words {
            id: heading
            objectName: "heading"
            Layout.fillWidth: true
            text: root.run.stepTitle
            kind: Words.Title
            strong: true
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.role: Accessible.Heading
            Accessible.focusable: true
            activeFocusOnTab: activeFocus // Tab goes on from here, and does not come back
        }
        StateLabel {
            id: stateLabel
            kind: root.run.stepKind
            style: Words.Body
        }
        Words {
            visible: text !== ""
            text: root.run.stepClock
            kind: Words.Mono
            color: Theme.text2
        }
    }
    Words {
        Layout.topMargin: -Theme.space2
        visible: text !== ""
        text: root.run.why
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Notice {
        visible: root.run.result !== ""
        tone: root.run.result === "recovered" ? "ok" : root.run.result === "undone" || root.run.result === "left" ? "warn" : "danger"
        title: root.run.resultText
        text: root.run.resultWhy
    }
    LoginNotice {
        visible: root.run.questionHere && root.run.shells.login !== ""
        shells: root.run.shells
        onCopied: text => root.copied(text)
    }
    Lazy {
        object: root.stops ? root.question : null

        QuestionCard {
            required property QuestionView modelData
            question: modelData
        }
    }
    Notice {
        visible: root.run.noReturn !== ""
        tone: "warn"
        iconName: "no-return"
        text: qsTr("Point of no return: %1").arg(root.run.noReturn)
    }
    Lazy {
        object: root.question !== null && root.question.kind === "gate" ? root.question : null

        OtherChoices {
            required property QuestionView modelData
            question: modelData
        }
    }
    Lazy {
        id: form
        object: root.question?.form ? root.question : null

        AskedFields {
            required property QuestionView modelData
            question: modelData
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.run.shownStep < 0
        spacing: Theme.space2

        SectionHead {
            text: qsTr("What must be so before the first change")
            note: root.run.readiness.summary

            PushButton {
                small: true
                text: qsTr("Look again")
                iconName: "refresh"
                enabled: !root.run.readiness.looking
                reason: qsTr("It is being looked at.")
                onClicked: root.run.readiness.look()
            }
        }
        CheckList {
            model: root.run.readiness.rows
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: commands.count > 0
        spacing: Theme.space2

        SectionHead {
            text: qsTr("What it changes")
            note: root.run.place
        }
        RowsCard {
            rows: commands.count

            Repeater {
                id: commands
                model: root.run.commands

                CommandRow {
                    onCopied: text => root.copied(text)
                }
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: checks.rows > 0
        spacing: Theme.space2

        SectionHead {
            text: qsTr("How it is known")
            note: qsTr("Enter on a row shows what it is looked at with")
        }
        CheckList {
            id: checks
            model: root.run.checks
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.run.wayBack !== ""
        spacing: Theme.space2

        SectionHead {
            text: qsTr("The way back")
            note: qsTr("runs only if you undo")
        }
        CommandWords {
            command: root.run.wayBack
            kind: Words.MonoSmall
            color: Theme.text2
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: values.rows > 0
        spacing: Theme.space2

        SectionHead {
            text: qsTr("What was read")
        }
        CheckList {
            id: values
            model: root.run.values
        }
    }
    ShellList {
        shells: root.run.shells
        onCopied: text => root.copied(text)
    }
    Repeater {
        model: root.run.deviations

        DeviationCard {}
    }
}
