pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The step in front, what the states say, what the words mean.
Sheet {
    id: root

    property RunView run: null

    signal keysWanted()

    title: qsTr("Help")
    iconName: "help"
    footLeft: PushButton {
        text: qsTr("Keys")
        onClicked: {
            root.close();
            root.keysWanted();
        }
    }
    foot: [
        PushButton {
            text: qsTr("Close")
            keyHint: qsTr("Esc")
            focus: true
            onClicked: root.dismiss()
        }
    ]

    component Said: RowLayout {
        id: said
        required property string word
        required property string meaning
        Layout.fillWidth: true
        spacing: Theme.space3

        Words {
            Layout.preferredWidth: Theme.scaled(176)
            Layout.alignment: Qt.AlignTop
            Layout.maximumWidth: Theme.scaled(176)
            text: said.word
            strong: true
            wrapMode: Text.Wrap
        }
        Words {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.scaled(176)
            text: said.meaning
            wrapMode: Text.Wrap
        }
    }
    component State: RowLayout {
        id: state
        required property string kind
        required property string meaning
        Layout.fillWidth: true
        spacing: Theme.space3

        StateLabel {
            Layout.preferredWidth: Theme.scaled(176)
            Layout.alignment: Qt.AlignTop
            kind: state.kind
            style: Words.Body
        }
        Words {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.scaled(176)
            text: state.meaning
            wrapMode: Text.Wrap
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        visible: root.run !== null
        spacing: Theme.space2

        SectionHead { text: qsTr("This step: %1").arg(root.run?.stepTitle ?? "") }
        Words {
            text: root.run?.crumb ?? ""
            kind: Words.Small
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        Said { word: qsTr("Why"); meaning: root.run?.why ?? "" }
        Said {
            visible: meaning !== ""
            word: qsTr("What cannot be undone")
            meaning: root.run?.noReturn ?? ""
        }
        Said {
            word: qsTr("How it is known")
            meaning: qsTr("By looks at the system, before and after each change. That a command ended well proves nothing.")
        }
        Said {
            word: qsTr("How to get back")
            meaning: (root.run?.wayBack ?? "") !== "" ? root.run.wayBack : qsTr("Nothing in this step has to be taken back, or nothing can be.")
        }
        Divider {}
    }
    SectionHead { text: qsTr("States") }
    State { kind: "waiting"; meaning: qsTr("It has not begun.") }
    State { kind: "needs-operator"; meaning: qsTr("A person is asked for something.") }
    State { kind: "observing"; meaning: qsTr("The system is looked at. Nothing is changed.") }
    State { kind: "acting"; meaning: qsTr("A change runs.") }
    State { kind: "proving"; meaning: qsTr("Whether the change is so is being looked at.") }
    State { kind: "done"; meaning: qsTr("It was changed, and that was proved.") }
    State { kind: "ended"; meaning: qsTr("A command ended as it may. That proves nothing yet.") }
    State { kind: "holds"; meaning: qsTr("It was looked at, and it is so.") }
    State { kind: "fails"; meaning: qsTr("It was looked at, and it is not so.") }
    State { kind: "to-prove"; meaning: qsTr("It is looked at after the change.") }
    State { kind: "not-seen"; meaning: qsTr("Nobody has looked.") }
    State { kind: "old"; meaning: qsTr("It was looked at too long ago to count.") }
    State { kind: "blocked"; meaning: qsTr("Something that must hold does not; nothing goes on.") }
    State { kind: "failed"; meaning: qsTr("A change ended badly.") }
    State { kind: "unknown"; meaning: qsTr("Nobody knows what became of it. It never counts as done.") }
    State { kind: "half-done"; meaning: qsTr("Some of it was done, some was not.") }
    State { kind: "skipped"; meaning: qsTr("It was passed over, or does not apply.") }
    State { kind: "undone"; meaning: qsTr("It was rolled back.") }
    State { kind: "no-return"; meaning: qsTr("Here is a change that cannot be undone.") }
    Divider {}
    SectionHead { text: qsTr("Words") }
    Said { word: qsTr("Procedure"); meaning: qsTr("The steps of a recovery, with all commands and proofs, as a file that can be read.") }
    Said { word: qsTr("Run"); meaning: qsTr("One time that a procedure is gone through, with its journal.") }
    Said { word: qsTr("Drill"); meaning: qsTr("A run over a simulated system. Nothing real is reached.") }
    Said { word: qsTr("Target"); meaning: qsTr("A machine that a run works on, known by its machine-id and its host key.") }
    Said { word: qsTr("Journal"); meaning: qsTr("What happened, line by line; each line seals the one before. From it a run can be resumed.") }
    Said { word: qsTr("Proof"); meaning: qsTr("A look at the system that says whether a claim holds.") }
    Said { word: qsTr("Override"); meaning: qsTr("A person went on without a proof, with a reason. It stands first in the report.") }
    Said { word: qsTr("Recovery objective"); meaning: qsTr("The time within which the system is to be back.") }
    Said { word: qsTr("Turn back before"); meaning: qsTr("Until then everything can still be undone within the objective.") }
}
