pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// What opens over the pages: before a run, about runs of other consoles, when something could not be opened.
Item {
    id: root

    required property Office office
    readonly property Desk desk: root.office.desk

    signal closeConfirmed()

    function askToClose() {
        closing.open();
    }
    function lookForOthers() {
        others.open();
    }
    function takeOver(id: string, place: string) {
        taking.ask(id, place);
    }

    Connections {
        target: root.office

        function onStartWanted() {
            start.open();
        }
        function onChooseWanted() {
            choose.open();
        }
    }
    Connections {
        target: root.desk

        function onChanged() {
            if (root.desk.problem !== "") problem.open();
        }
    }
    StartSheet {
        id: start
        desk: root.desk
    }
    ChooseSheet {
        id: choose
        choosing: root.office.choosing
        places: root.desk.everyPlace
    }
    OthersSheet {
        id: others
        others: root.office.others
        places: root.desk.places
    }
    TakeOverSheet {
        id: taking
        onDecided: reason => root.office.takeOver(run, reason)
    }
    Sheet {
        id: problem
        title: qsTr("It could not be opened")
        iconName: "blocked"
        tone: "danger"
        sheetWidth: Theme.sheetNarrow
        onDismissed: root.desk.dismissProblem()

        Words {
            text: root.desk.problem
            wrapMode: Text.Wrap
        }
        foot: [
            PushButton {
                text: qsTr("Close")
                keyHint: "Esc"
                onClicked: problem.dismiss()
            }
        ]
    }
    ReasonSheet {
        id: closing
        mark: root.desk.run?.targets.word ?? ""
        markTone: root.desk.run?.targets.tone ?? "line"
        title: qsTr("A change runs on %1").arg(root.desk.run?.targetName ?? "")
        explanation: qsTr("If the window closes now, what is detached runs on, and the rest is cut off. What became of it is looked at when the run is resumed.")
        act: qsTr("Close the window")
        safe: qsTr("Stay")
        wantsReason: false
        onDecided: root.closeConfirmed()
    }
}
