import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// One of several; the others are its neighbours under the same parent.
T.RadioButton {
    id: root

    property string hint: ""
    property bool mono: false
    property color hintColor: Theme.text2

    function pressByReader() {
        if (!root.enabled) return;
        if (!root.checked) root.toggle();
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
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.hint === "" ? root.text : root.text + ", " + root.hint
    Accessible.onPressAction: root.pressByReader()

    indicator: Rectangle {
        x: root.leftPadding
        y: (root.height - height) / 2
        width: Theme.icon
        height: Theme.icon
        radius: width / 2
        color: root.enabled ? Theme.surface : Theme.sunken
        border.width: root.checked ? Theme.ring : Theme.thin
        border.color: !root.enabled ? Theme.line : root.checked ? Theme.accent : Theme.edge

        Rectangle {
            anchors.centerIn: parent
            width: parent.width / 2
            height: width
            radius: width / 2
            visible: root.checked
            color: root.enabled ? Theme.accent : Theme.text3
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
        color: root.checked ? Theme.selected : root.hovered || root.down ? Theme.hover : "transparent"

        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
            gap: -Theme.ring
        }
    }
}
