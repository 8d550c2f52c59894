pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What cannot be undone: what is lost, on which target, with which commands; then its name is typed. The target is looked
// at again all the time this is open.
Sheet {
    id: root

    required property RunView run

    signal copied(string text)

    title: qsTr("%1 on %2").arg(root.run.stepTitle).arg(root.run.targetName)
    iconName: "no-return"
    tone: "danger"
    mark: root.run.targets.word
    markTone: root.run.targets.tone
    onOpened: {
        typed.clear();
        root.run.prove();
        typed.takeFocus();
    }

    Timer {
        interval: 3000
        repeat: true
        running: root.visible
        onTriggered: root.run.prove()
    }
    Notice {
        tone: "danger"
        iconName: "no-return"
        title: qsTr("This cannot be undone")
        text: root.run.noReturn
    }
    ColumnLayout {
        spacing: 0

        Words {
            text: qsTr("Target")
            kind: Words.Caption
            color: Theme.text2
        }
        RowLayout {
            spacing: Theme.space3

            Words {
                text: root.run.targetName
                kind: Words.Head
                strong: true
            }
            StateLabel {
                kind: root.run.proofFresh ? "holds" : "old"
                text: root.run.proved
            }
        }
        Words {
            text: root.run.identity
            kind: Words.MonoSmall
            color: Theme.text2
            wrapMode: Text.WrapAnywhere
        }
    }
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
    TypedName {
        id: typed
        wanted: root.run.question?.typeThis ?? ""
        label: qsTr("To do it, type %1").arg(wanted)
    }
    foot: [
        PushButton {
            text: qsTr("Do not run it")
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            kind: "danger"
            text: root.run.drill ? qsTr("Drill: %1").arg(root.run.stepTitle) : root.run.stepTitle
            enabled: typed.complete && root.run.proofFresh
            reason: !typed.complete ? qsTr("The name is not typed yet.") : qsTr("The target was not looked at within 5 s.")
            onClicked: if (root.run.question?.answer("go_on", "", typed.wanted)) root.close()
        }
    ]
}
