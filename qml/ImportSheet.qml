pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A file of environments that names programs: they would run here, with the operator's rights.
Sheet {
    id: root

    required property list<string> commands

    signal decided(bool commands)

    title: qsTr("This file brings commands")
    iconName: "warning"
    tone: "warn"
    onOpened: safe.forceActiveFocus()

    Words {
        text: qsTr("They would run on this machine as you: before a connection, or when a run waits, failed or ended. Read each; take them only from somebody you trust.")
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.commands

        // Each apart from the others, so that it is seen where one ends.
        Rectangle {
            id: line

            required property string modelData
            Layout.fillWidth: true
            implicitHeight: words.height + 2 * Theme.space2
            radius: Theme.radius
            color: Theme.sunken

            Words {
                id: words
                x: Theme.space2
                y: Theme.space2
                width: line.width - 2 * Theme.space2
                text: line.modelData
                kind: Words.Mono
                wrapMode: Text.Wrap
            }
        }
    }
    foot: [
        PushButton {
            text: qsTr("Not now")
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            text: qsTr("Import with these commands")
            onClicked: {
                root.close();
                root.decided(true);
            }
        },
        PushButton {
            id: safe
            kind: "primary"
            text: qsTr("Import without them")
            onClicked: {
                root.close();
                root.decided(false);
            }
        }
    ]
}
