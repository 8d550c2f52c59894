pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Of a group: what its devices differ in, and their names. Of a device: the same, and what is decided on it alone.
Item {
    id: root

    required property FleetView fleet
    required property bool grouped
    readonly property HeldView held: root.fleet.held

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
                onAboutToOpen: root.fleet.held.hold()
                onDecided: (key, decision) => root.fleet.held.decide(decision)
            }
            PushButton {
                kind: "flat"
                iconName: "copy"
                text: qsTr("Copy the names")
                onClicked: root.copied(root.fleet.table.names())
            }
        }
        FieldFrame {
            visible: !root.grouped && root.fleet.table.currentName !== ""
            label: qsTr("Note")
            hint: root.fleet.table.selectedCount > 1 ? qsTr("on each of the selected devices") : ""

            TextEntry {
                id: note

                property bool edited: false

                mono: false
                text: root.held.note
                onActiveFocusChanged: if (note.activeFocus) root.held.hold()
                onTextEdited: note.edited = true
                onEditingFinished: {
                    if (note.edited) root.held.setNote(note.text);
                    note.edited = false;
                    note.text = Qt.binding(() => root.held.note);
                }
            }
        }
        FieldFrame {
            visible: !root.grouped && root.held.line !== ""
            label: qsTr("Resume by hand, these names and no others")
            hint: qsTr("Salvor does the same in batches and looks at each device")

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                Words {
                    Layout.fillWidth: true
                    text: root.held.line
                    kind: Words.MonoSmall
                    elide: Text.ElideMiddle
                }
                ToolIcon {
                    iconName: "copy"
                    text: qsTr("Copy the command")
                    onClicked: root.copied(root.held.lines())
                }
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
