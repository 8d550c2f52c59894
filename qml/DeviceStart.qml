pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Whose devices are to be looked at: where flightctl is logged in, or those of the training world.
ScrollBox {
    id: root

    required property FleetView fleet
    required property list<string> places

    signal practiseWanted()

    margin: Theme.space5

    function takeFocus() {
        entry.forceActiveFocus(Qt.OtherFocusReason);
    }

    Words {
        text: qsTr("Devices of a Flight Control service")
        kind: Words.Title
        strong: true
        Accessible.role: Accessible.Heading
    }
    Words {
        Layout.maximumWidth: Theme.middleMost
        text: qsTr("After a restore many devices wait, and some are paused because they run something newer than the backup knows. Here they are read, sorted into groups with the same difference, and decided on. Reading changes nothing; login and token stay with flightctl.")
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Notice {
        Layout.maximumWidth: Theme.middleMost
        visible: root.fleet.problem !== ""
        tone: "danger"
        title: root.fleet.problem
        text: root.fleet.remedy
    }
    FieldFrame {
        Layout.maximumWidth: Theme.middleMost
        label: qsTr("Where flightctl is logged in")
        hint: qsTr("here, ssh:HOST or env:ID")

        TextEntry {
            id: entry
            placeholderText: qsTr("ssh:quadlet1")
            onAccepted: if (open.enabled) root.fleet.open(entry.text)
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.middleMost
        spacing: Theme.space1

        Repeater {
            model: root.places

            PushButton {
                required property string modelData
                small: true
                text: modelData
                onClicked: entry.text = modelData
            }
        }
    }
    RowLayout {
        Layout.maximumWidth: Theme.middleMost
        spacing: Theme.space2

        PushButton {
            id: open
            kind: "primary"
            text: qsTr("Read the devices")
            enabled: entry.text.trim() !== "" && !root.fleet.busy
            reason: root.fleet.busy ? qsTr("It is being read.") : qsTr("It is not said where yet.")
            onClicked: root.fleet.open(entry.text)
        }
        PushButton {
            text: qsTr("Practise with 10,000 devices")
            iconName: "drills"
            onClicked: root.practiseWanted()
        }
        Item {
            Layout.fillWidth: true
        }
    }
    Words {
        visible: root.fleet.busy
        text: root.fleet.progress
        color: Theme.text2
    }
}
