pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

// A button. Enter presses it, but not a danger one: that takes Space or a click, and neither for half a second after it
// became enabled.
T.Button {
    id: root

    property string kind: "normal"
    property string iconName: ""
    property bool small: false
    property string reason: ""
    property string keyHint: ""
    property int lines: 1 // that its words may take where there is no room for them in one
    readonly property ButtonWords words: root.contentItem as ButtonWords
    readonly property int oneLine: root.small ? Theme.controlSmall : Theme.control
    readonly property bool isDanger: root.kind === "danger"
    readonly property bool isFilled: root.isDanger || root.kind === "primary" || root.kind === "drill"
    readonly property bool deaf: root.isDanger && root.enabled && waiting.running
    readonly property color fill: root.isDanger ? Theme.dangerFill : root.kind === "drill" ? Theme.drillFill : Theme.accentFill
    readonly property color ink: !root.enabled ? Theme.text3 : root.isDanger ? Theme.inkDanger : root.kind === "drill" ? Theme.inkDrill
        : root.kind === "primary" ? Theme.inkAccent : Theme.text

    function pressByReader() {
        if (root.enabled && !root.deaf) root.clicked();
    }

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, root.oneLine)
    implicitHeight: root.oneLine + (root.words && root.words.lineCount > 1 ? Theme.space3 : 0)
    leftPadding: Theme.space3
    rightPadding: leftPadding
    spacing: Theme.space2
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled || !Theme.isContrast ? 1 : 0.6
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.enabled ? "" : root.reason
    Accessible.onPressAction: root.pressByReader()
    Keys.onPressed: event => event.accepted = root.isDanger && (event.isAutoRepeat || root.deaf) && event.key === Qt.Key_Space
    Keys.onReturnPressed: event => root.isDanger || event.isAutoRepeat ? event.accepted = true : root.clicked()
    Keys.onEnterPressed: event => root.isDanger || event.isAutoRepeat ? event.accepted = true : root.clicked()
    onEnabledChanged: if (root.enabled) waiting.restart()

    contentItem: ButtonWords {
        lines: root.lines
        text: root.text
        iconName: root.iconName
        keyHint: root.keyHint
        ink: root.ink
        hintInk: root.isFilled || !root.enabled ? root.ink : Theme.text2
        kind: root.small ? Words.Small : Words.Body
        weight: root.isFilled ? Font.DemiBold : Font.Medium
        spacing: root.spacing
    }
    background: Rectangle {
        radius: Theme.radius
        color: !root.enabled ? (root.kind === "flat" ? "transparent" : Theme.sunken)
            : root.isFilled ? (root.down || root.hovered ? Qt.tint(root.fill, root.down ? Theme.pressTint : Theme.hoverTint) : root.fill)
            : root.down ? Theme.selected : root.hovered ? Theme.hover : root.kind === "flat" ? "transparent" : Theme.raised
        border.width: root.kind === "flat" || (root.isFilled && root.enabled) ? 0 : Theme.thin
        border.color: root.enabled ? Theme.edge : Theme.line

        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
        }
    }

    Timer {
        id: waiting
        interval: 500
        running: true
    }
    MouseArea {
        anchors.fill: parent
        enabled: root.deaf
    }
    HoverHandler {
        id: near
        parent: root.parent
        enabled: root.visible && !root.enabled && root.reason !== ""
    }
    Tip {
        text: root.reason
        shown: near.enabled && near.hovered && root.contains(root.mapFromItem(root.parent, near.point.position))
    }
}
