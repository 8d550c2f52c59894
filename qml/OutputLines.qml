pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// The lines of a pane in sight; the view holds no others. Keys as the view knows them.
FocusScope {
    id: root

    required property OutputView view
    required property string title
    readonly property int pixels: Theme.scaled(root.view.zoom)
    readonly property int lineHeight: Theme.scaled(Math.round(root.view.zoom * 1.5))
    readonly property real cell: metrics.advanceWidth("0000000000") / 10
    readonly property real times: root.view.snapshot ? 0 : small.advanceWidth("00:00:00") + Theme.space2
    readonly property real textX: Theme.space3 + root.times + 2 * root.cell

    function rowAt(y: real): int {
        return Math.floor((y - Theme.space2) / root.lineHeight);
    }

    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Terminal
    Accessible.name: root.title
    Accessible.description: root.view.stateWord + ". " + root.view.figures
    Keys.onPressed: event => event.accepted = root.view.key(event.key, event.modifiers)

    Binding {
        target: root.view
        property: "visibleRows"
        value: Math.floor((root.height - 2 * Theme.space2) / root.lineHeight)
    }
    Binding {
        target: root.view
        property: "columns"
        value: Math.floor((root.width - root.textX - Theme.space3) / root.cell)
    }
    Binding {
        target: root.view
        property: "scheme"
        value: Theme.isContrast ? 2 : Theme.isDark ? 1 : 0
    }
    FontMetrics {
        id: metrics
        font.family: Theme.mono
        font.pixelSize: root.pixels
    }
    FontMetrics {
        id: small
        font: Theme.monoSmallFont
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.pane
    }
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.IBeamCursor
        onPressed: event => {
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.view.select(root.rowAt(event.y), event.modifiers & Qt.ShiftModifier);
        }
        onPositionChanged: event => root.view.drag(root.rowAt(event.y))
        onWheel: event => root.view.wheel(event.angleDelta.x, event.angleDelta.y)
    }
    Column {
        y: Theme.space2
        width: parent.width

        Repeater {
            model: root.view.rows

            OutputLine {
                width: root.width
                height: root.lineHeight
                cell: root.cell
                textX: root.textX
                shift: root.view.shift
                pixels: root.pixels
            }
        }
    }
    SlideBar {
        id: vertical
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        orientation: Qt.Vertical
        onPositionChanged: if (vertical.pressed) root.view.scrollTo(vertical.position)

        Binding on size {
            value: root.view.size
        }
        Binding on position {
            value: root.view.position
            when: !vertical.pressed
            restoreMode: Binding.RestoreNone
        }
    }
    SlideBar {
        id: horizontal
        x: root.textX
        width: root.width - root.textX - Theme.space3
        anchors.bottom: parent.bottom
        orientation: Qt.Horizontal
        size: root.view.wraps ? 1 : Math.min(1, root.view.columns / Math.max(root.view.widest, 1))
        onPositionChanged: if (horizontal.pressed) root.view.shift = Math.round(horizontal.position * root.view.widest)

        Binding on position {
            value: root.view.shift / Math.max(root.view.widest, 1)
            when: !horizontal.pressed
            restoreMode: Binding.RestoreNone
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: root.activeFocus
        color: "transparent"
        border.width: Theme.ring
        border.color: Theme.focus
    }
}
