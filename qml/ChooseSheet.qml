pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Which procedure is for a system as it is now: the place is looked at, and each procedure says whether it is for it.
Sheet {
    id: root

    required property Choosing choosing
    required property list<string> places
    property string wanted: ""

    title: root.choosing.offer
    iconName: "search"
    onOpened: entry.forceActiveFocus(Qt.OtherFocusReason)
    foot: [
        PushButton {
            text: qsTr("Not now")
            keyHint: qsTr("Esc")
            onClicked: root.dismiss()
        },
        PushButton {
            kind: "primary"
            text: qsTr("Look at it")
            enabled: !root.choosing.looking && root.choosing.place.trim() !== ""
            reason: root.choosing.looking ? qsTr("It is being looked at.") : qsTr("Where it is has not been said.")
            onClicked: root.choosing.look()
        }
    ]

    Words {
        text: qsTr("The place is looked at, and nothing is changed there. Each procedure says whether it is for what is found.")
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    FieldFrame {
        label: qsTr("Where it is")
        hint: qsTr("env:, ssh:, kube: or here")

        TextEntry {
            id: entry
            label: qsTr("Where it is")
            placeholderText: "ssh:quadlet1"
            text: root.choosing.place
            onTextEdited: root.choosing.place = text
            onAccepted: root.choosing.look()
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
                    onClicked: root.choosing.place = modelData
                }
            }
        }
    }
    SectionHead {
        visible: fits.count > 0
        text: qsTr("Procedures")
        note: root.choosing.verdict
    }
    Repeater {
        id: fits
        model: root.choosing.rows

        FitItem {
            busy: root.choosing.looking
            onTaken: reason => {
                root.close();
                root.choosing.take(procedureId, reason);
            }
        }
    }
}
