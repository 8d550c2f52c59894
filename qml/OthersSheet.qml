pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Where to look for runs of other consoles. They leave a copy of their journal beside what they change.
Sheet {
    id: root

    required property Others others
    required property list<string> places

    title: qsTr("Runs of other consoles")
    iconName: "search"
    onOpened: entry.forceActiveFocus(Qt.OtherFocusReason)
    foot: [
        PushButton {
            text: qsTr("Close")
            keyHint: qsTr("Esc")
            onClicked: root.dismiss()
        },
        PushButton {
            kind: "primary"
            text: qsTr("Look there")
            enabled: !root.others.looking && root.others.place.trim() !== ""
            reason: root.others.looking ? qsTr("It is being looked at.") : qsTr("Where to look has not been said.")
            onClicked: root.others.look()
        }
    ]

    Words {
        text: qsTr("Each console keeps a copy of its journal beside what it changes. What is found there is shown on Home and followed; reading it needs root on the host and changes nothing.")
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    FieldFrame {
        label: qsTr("Where to look")
        hint: qsTr("env:, ssh: or here")

        TextEntry {
            id: entry
            label: qsTr("Where to look")
            placeholderText: "ssh:quadlet1"
            text: root.others.place
            onTextEdited: root.others.place = text
            onAccepted: root.others.look()
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space1

            Repeater {
                model: root.places

                PushButton {
                    required property string modelData
                    small: true
                    text: modelData
                    onClicked: root.others.place = modelData
                }
            }
        }
    }
    Notice {
        visible: root.others.looking
        iconName: "observing"
        text: qsTr("Looking at %1…").arg(root.others.place)
    }
    Notice {
        visible: root.others.verdict !== ""
        tone: root.others.failed ? "danger" : "accent"
        iconName: root.others.failed ? "blocked" : "info"
        text: root.others.verdict
    }
}
