pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

// The head of a column: pressed, rows stand in its order; with Ctrl, after the others. Alt+Left and Right move it, its
// edge is drawn wider.
T.AbstractButton {
    id: root

    required property string columnId
    required property string title
    required property int wide
    required property bool numeric
    required property int order
    required property string rank
    required property bool sorts
    property bool sortable: true
    /// From its left edge to where the table ends.
    property int sight: root.width
    readonly property bool orders: root.sorts && root.sortable

    signal sorted(bool more)
    signal moved(int by)
    signal widened(int wide)

    width: Theme.scaled(root.wide)
    height: Theme.row
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: root.title
    Accessible.description: root.order > 0 ? qsTr("rising %1").arg(root.rank) : root.order < 0 ? qsTr("falling %1").arg(root.rank) : ""
    Accessible.onPressAction: if (root.orders) root.sorted(false)
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_Left ? -1 : event.key === Qt.Key_Right ? 1 : 0;
        if (by !== 0 && event.modifiers === Qt.AltModifier) root.moved(by);
        else if (by !== 0 && event.modifiers === Qt.ShiftModifier) root.widened(root.wide + 16 * by);
        else if (root.orders && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)) root.sorted(event.modifiers & Qt.ControlModifier);
        else return;
        event.accepted = true;
    }

    background: Rectangle {
        color: root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.activeFocus
            gap: -2 * Theme.ring
        }
    }
    contentItem: Item {
        Row {
            anchors.verticalCenter: parent.verticalCenter
            layoutDirection: root.numeric ? Qt.RightToLeft : Qt.LeftToRight
            width: Math.max(0, Math.min(parent.width, root.sight) - (root.numeric ? Theme.space3 : Theme.space2))
            spacing: 2

            ColumnHead {
                width: Math.min(implicitWidth, parent.width - (root.order === 0 ? 0 : Theme.icon + Theme.space2))
                visible: parent.width > Theme.space4
                text: root.title
                Accessible.ignored: true
            }
            Icon {
                visible: root.order !== 0 && parent.width > Theme.space4
                size: Theme.iconSmall
                anchors.verticalCenter: parent.verticalCenter
                name: root.order > 0 ? "chevron-up" : "chevron-down"
            }
            Words {
                visible: root.rank !== ""
                text: root.rank
                kind: Words.Caption
                color: Theme.text2
                Accessible.ignored: true
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        enabled: root.orders
        onClicked: event => root.sorted(event.modifiers & Qt.ControlModifier)
    }
    MouseArea {
        id: edge

        property real from: 0

        anchors.right: parent.right
        width: Theme.space1
        height: parent.height
        cursorShape: Qt.SplitHCursor
        onPressed: event => edge.from = event.x
        onPositionChanged: event => root.widened(root.wide + Math.round((event.x - edge.from) / Math.max(Theme.scale, 0.5)))
    }
    Tip {
        text: root.orders ? qsTr("%1: press to sort, Ctrl to sort by several").arg(root.title) : root.title
        shown: root.hovered
    }
}
