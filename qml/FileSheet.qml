import QtQuick
import Salvor.Ui

// Asks for the path of one file.
Sheet {
    id: root

    required property string label
    required property string note
    required property string act

    signal chosen(string path)

    sheetWidth: Theme.sheetNarrow
    iconName: "folder"
    onAboutToShow: entry.forceActiveFocus()

    FieldFrame {
        label: root.label
        hint: qsTr("a full path")

        TextEntry {
            id: entry
            focus: true
            placeholderText: "/home/…/environments.yaml"
        }
    }
    Words {
        text: root.note
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    foot: [
        PushButton {
            text: qsTr("Not now")
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            text: root.act
            kind: "primary"
            enabled: entry.text.startsWith("/")
            reason: qsTr("Name a full path first.")
            onClicked: {
                root.close();
                root.chosen(entry.text);
            }
        }
    ]
}
