import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// On or off (or in part, where tristate): one row.
T.CheckBox {
    id: root

    property string hint: ""
    property bool mono: false
    property color hintColor: Theme.text2

    function pressByReader() {
        if (!root.enabled) return;
        root.toggle();
        root.toggled();
        root.clicked();
    }

    implicitWidth: leftPadding + rightPadding + implicitContentWidth
    implicitHeight: Math.max(Theme.row, implicitContentHeight)
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled || !Theme.isContrast ? 1 : 0.6
    hoverEnabled: true
    Layout.fillWidth: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.hint === "" ? root.text : root.text + ", " + root.hint
    Accessible.onPressAction: root.pressByReader()

    indicator: Rectangle {
        x: root.leftPadding
        y: (root.height - height) / 2
        width: Theme.icon
        height: Theme.icon
        radius: Theme.radius - 1
        color: !root.enabled ? Theme.sunken : root.checkState === Qt.Unchecked ? Theme.surface : Theme.accentFill
        border.width: root.enabled && root.checkState !== Qt.Unchecked ? 0 : Theme.thin
        border.color: root.enabled ? Theme.edge : Theme.line

        Icon {
            anchors.centerIn: parent
            visible: root.checkState !== Qt.Unchecked
            size: Theme.iconSmall
            name: root.checkState === Qt.Checked ? "check" : "minus"
            color: root.enabled ? Theme.inkAccent : Theme.text3
        }
    }
    contentItem: RowWords {
        text: root.text
        hint: root.hint
        mono: root.mono
        hintColor: root.hintColor
        usable: root.enabled
    }
    background: Rectangle {
        color: root.hovered || root.down ? Theme.hover : "transparent"

        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
            gap: -Theme.ring
        }
    }
}
