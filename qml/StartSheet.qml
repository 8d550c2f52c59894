pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// Before a run: where its targets are. Nothing is changed by starting; the first change asks.
Sheet {
    id: root

    required property Desk desk

    // What keeps it from starting, the first of it.
    readonly property string problem: {
        const targets = root.desk.startTargets;
        for (let i = 0; i < targets.length; ++i)
            if (targets[i].error !== "") return qsTr("%1: %2").arg(targets[i].label).arg(targets[i].error);
        return root.desk.startObjectiveError;
    }

    title: root.desk.startTitle
    iconName: "play"
    onOpened: if (targets.count > 0) (targets.itemAt(0) as TargetField).takeFocus()

    Words {
        text: root.desk.startSummary
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Repeater {
        id: targets
        model: root.desk.startTargets

        TargetField {}
    }
    FieldFrame {
        label: qsTr("Recovery objective")
        hint: qsTr("minutes from the start; may be empty")
        error: root.desk.startObjectiveError

        TextEntry {
            label: qsTr("Recovery objective, in minutes")
            error: root.desk.startObjectiveError
            text: root.desk.startObjective
            onTextEdited: root.desk.startObjective = text
        }
    }
    foot: [
        PushButton {
            text: qsTr("Not now")
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            kind: "primary"
            text: qsTr("Connect and look")
            enabled: root.desk.startReady
            reason: root.problem
            onClicked: {
                root.close();
                root.desk.start();
            }
        }
    ]
}
