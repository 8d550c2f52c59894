import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A password or passphrase: who asks, why, and where it is kept. Esc refuses. The field is cleared as soon as it was read.
Sheet {
    id: root

    required property SecretQuestion question

    title: root.question.title
    iconName: "lock"
    sheetWidth: Theme.sheetNarrow
    onDismissed: {
        entry.clear();
        root.question.refuse();
    }
    Component.onCompleted: {
        root.open();
        entry.forceActiveFocus();
    }

    Words {
        visible: text !== ""
        text: root.question.reason
        strong: true
        wrapMode: Text.Wrap
    }
    Words {
        text: root.question.why
        wrapMode: Text.Wrap
    }
    Notice {
        visible: text !== ""
        tone: "warn"
        text: root.question.again
    }
    FieldFrame {
        label: root.question.label
        hint: qsTr("for %1").arg(root.question.host)

        PasswordEntry {
            id: entry
            label: root.question.label
            onAccepted: if (give.enabled) give.clicked()
        }
    }
    TickRow {
        id: remember
        text: qsTr("Remember it in the keyring, as %1").arg(root.question.key)
        enabled: root.question.canRemember
    }
    Words {
        Layout.leftMargin: Theme.icon + 2 * Theme.space2
        text: remember.checked && remember.enabled ? qsTr("It is stored once %1 has taken it, and can be forgotten under Environments.").arg(root.question.host)
            : root.question.canRemember ? qsTr("Else it stays in memory until Salvor ends.") : root.question.keyring
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    foot: [
        PushButton {
            text: qsTr("Do not give it")
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            id: give
            text: root.question.act
            kind: "primary"
            enabled: entry.length > 0
            reason: qsTr("Type it first.")
            onClicked: {
                root.close();
                root.question.give(entry.typed(), remember.checked);
                entry.clear();
            }
        }
    ]
}
