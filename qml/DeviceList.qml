pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The table of devices. It has as many lines as are in sight, however many devices there are.
ColumnLayout {
    id: root

    required property DeviceTable table
    required property string title
    property string emptyText: ""
    property bool sortable: true

    signal copied(string text)

    function takeFocus() {
        body.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 0

    Item {
        Layout.fillWidth: true
        implicitHeight: Theme.row
        clip: true

        Row {
            x: Theme.space3 - body.shift

            Repeater {
                model: root.table.columns

                DeviceHead {
                    sortable: root.sortable
                    sight: body.room - x
                    onSorted: more => root.table.sortBy(columnId, more)
                    onMoved: by => root.table.moveColumn(columnId, by)
                    onWidened: wide => root.table.widen(columnId, wide)
                }
            }
        }
    }
    Divider {}
    FocusScope {
        id: body

        readonly property int shift: Theme.scaled(root.table.shift)
        readonly property int room: body.width - Theme.space3 - (bar.visible ? bar.width : 0) + body.shift

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 3 * Theme.row
        clip: true
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: root.title
        Accessible.description: root.table.spoken
        Keys.onPressed: event => event.accepted = root.table.key(event.key, event.modifiers)

        Binding {
            target: root.table
            property: "visibleRows"
            value: Math.max(0, Math.floor(body.height / Theme.row))
        }
        Binding {
            target: root.table
            property: "visibleWide"
            value: Math.max(0, Math.floor((body.width - 2 * Theme.space3) / Math.max(Theme.scale, 0.5)))
        }
        Connections {
            target: root.table

            function onCopyWanted() {
                root.copied(root.table.names());
            }
        }
        Words {
            anchors.fill: parent
            anchors.margins: Theme.space4
            visible: root.table.count === 0
            text: root.emptyText
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        MouseArea {
            anchors.fill: parent
            onPressed: event => {
                body.forceActiveFocus(Qt.MouseFocusReason);
                root.table.press(Math.floor(event.y / Theme.row), event.modifiers);
            }
            onWheel: event => root.table.wheel(event.angleDelta.x, event.angleDelta.y, event.modifiers)
        }
        Column {
            width: body.width

            Repeater {
                model: root.table.rows

                DeviceLine {
                    width: body.width
                    columns: root.table.columns
                    focused: body.activeFocus
                    shift: body.shift
                    room: body.room
                }
            }
        }
        SlideBar {
            id: across
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            orientation: Qt.Horizontal
            size: root.table.sizeAside
            onPositionChanged: if (across.pressed) root.table.scrollAside(across.position)

            Binding on position {
                value: root.table.aside
                when: !across.pressed
                restoreMode: Binding.RestoreNone
            }
        }
        SlideBar {
            id: bar
            anchors.top: parent.top
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            orientation: Qt.Vertical
            onPositionChanged: if (bar.pressed) root.table.scrollTo(bar.position)

            Binding on size {
                value: root.table.size
            }
            Binding on position {
                value: root.table.position
                when: !bar.pressed
                restoreMode: Binding.RestoreNone
            }
        }
    }
}
