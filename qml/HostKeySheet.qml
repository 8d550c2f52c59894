import QtQuick
import Salvor.Ui

// A host whose key is seen for the first time. It is trusted by a comparison, never by Enter.
Sheet {
    id: root

    required property HostKeyQuestion question

    title: qsTr("%1 is new here").arg(root.question.host)
    iconName: "key"
    sheetWidth: Theme.scaled(760)
    onDismissed: root.question.refuse()
    Component.onCompleted: {
        root.open();
        safe.forceActiveFocus();
    }

    Words {
        text: qsTr("This machine has no key of it yet, so it cannot tell whether the right one answers. Nothing was sent: no password, no key, no command.")
        wrapMode: Text.Wrap
    }
    Card {
        padding: Theme.space3

        KeyLines {
            heading: qsTr("Its key, as it shows it now")
            type: root.question.type
            lines: root.question.fingerprint
        }
    }
    KeyAdvice {
        host: root.question.host
        command: root.question.command
        last: qsTr("Compare every character with the key above.")
    }
    TickRow {
        id: compared
        text: qsTr("I compared it with what the host itself says")
    }
    foot: [
        PushButton {
            id: safe
            text: qsTr("Do not connect")
            kind: "primary"
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            text: qsTr("Trust this key")
            enabled: compared.checked
            reason: qsTr("Tick that you compared it first.")
            onClicked: {
                root.close();
                root.question.trust();
            }
        }
    ]
}
