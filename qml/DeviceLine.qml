pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// A device in the table: a cell for each column.
Rectangle {
    id: root

    required property string name
    required property list<string> cells
    required property string kind
    required property string spoken
    required property bool selected
    required property bool current
    required property ItemModel columns
    required property bool focused
    /// How far its cells are moved to the left, and where sight ends: what would be cut off there is elided.
    required property int shift
    required property int room

    height: Theme.row
    color: root.selected ? Theme.selected : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken
    Accessible.selected: root.selected

    Rectangle {
        width: Theme.bar
        height: parent.height
        visible: root.selected
        color: Theme.accent
    }
    Divider {
        width: parent.width
        anchors.bottom: parent.bottom
    }
    Row {
        x: Theme.space3 - root.shift
        height: parent.height

        Repeater {
            model: root.columns

            Item {
                id: cell

                required property int index
                required property string columnId
                required property int wide
                required property bool numeric
                required property bool mono
                readonly property string text: root.cells[cell.index] ?? ""
                readonly property int sight: Math.min(cell.width, root.room - cell.x)

                width: Math.max(Theme.scaled(cell.wide), cell.index === root.cells.length - 1 ? root.room - cell.x : 0)
                height: root.height
                opacity: cell.sight > Theme.space4 ? 1 : 0 // it keeps its place

                StateLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    width: cell.sight - Theme.space2
                    visible: cell.columnId === "status"
                    kind: root.kind
                    text: cell.text
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    width: cell.sight - (cell.numeric ? Theme.space3 : Theme.space2)
                    visible: cell.columnId !== "status"
                    horizontalAlignment: cell.numeric ? Text.AlignRight : Text.AlignLeft
                    text: cell.text
                    kind: cell.mono ? Words.MonoSmall : Words.Small
                    elide: cell.columnId === "info" || cell.columnId === "labels" ? Text.ElideRight : Text.ElideMiddle
                    Accessible.ignored: true
                }
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: root.current && root.focused
        color: "transparent"
        border.width: Theme.ring
        border.color: Theme.focus
    }
}
