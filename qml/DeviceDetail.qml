pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Of a group: what its devices differ in, and their names. Of a device: the same, and what is decided on it alone.
Item {
    id: root

    required property FleetView fleet
    required property bool grouped

    signal copied(string text)

    ScrollBox {
        width: root.width
        height: root.grouped ? Math.round(root.height * 0.6) : root.height
        margin: Theme.space3

        Words {
            visible: !root.grouped && root.fleet.table.currentName === "" && root.fleet.deviceCount > 0
            text: qsTr("No device is in hand.")
            color: Theme.text2
        }
        DevicePart {
            Layout.fillWidth: true
            visible: root.fleet.part.name !== ""
            part: root.fleet.part
            seen: root.fleet.lastSeen
            title: root.grouped ? root.fleet.groups.title : root.fleet.part.name
        }
        RowLayout {
            visible: !root.grouped && root.fleet.table.currentName !== ""
            spacing: Theme.space2

            Words {
                text: root.fleet.table.selectedCount > 0 ? qsTr("%Ln selected device(s):", "", root.fleet.table.selectedCount) : qsTr("This device alone:")
            }
            DecisionBox {
                Layout.preferredWidth: Theme.scaled(180)
                enabled: root.fleet.groups.refusal === ""
                label: qsTr("Decision on the selected devices")
                model: root.fleet.groups.decisions
                onAboutToOpen: root.fleet.holdSelected()
                onDecided: (key, decision) => root.fleet.decideHeld(decision)
            }
            PushButton {
                kind: "flat"
                iconName: "copy"
                text: qsTr("Copy the names")
                onClicked: root.copied(root.fleet.table.names())
            }
        }
    }
    Divider {
        width: root.width
        anchors.bottom: members.top
        visible: root.grouped
    }
    DeviceList {
        id: members
        width: root.width
        height: root.height - Math.round(root.height * 0.6)
        anchors.bottom: root.bottom
        visible: root.grouped
        table: root.fleet.members
        title: root.fleet.groups.title
        sortable: false
        onCopied: text => root.copied(text)
    }
}
