pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

// A button that shows only an icon; its words are in the tooltip.
T.Button {
    id: root

    required property string iconName
    required text
    property string reason: ""
    property color color: root.enabled ? Theme.text2 : Theme.text3

    function press() {
        if (root.checkable) root.toggle();
        root.clicked();
    }

    implicitWidth: Theme.controlSmall
    implicitHeight: Theme.controlSmall
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled || !Theme.isContrast ? 1 : 0.6
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.enabled ? "" : root.reason
    Accessible.onPressAction: if (root.enabled) root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            color: root.checked ? Theme.accent : root.color
            opacity: root.enabled ? 1 : 0.6
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.checked || root.down ? Theme.selected : root.hovered ? Theme.hover : "transparent"
        border.width: Theme.isContrast && (root.hovered || root.checked) ? Theme.thin : 0
        border.color: Theme.edge

        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
            gap: 0
        }
    }
    Tip {
        text: root.text
        shown: root.hovered || (root.activeFocus && root.focusReason === Qt.TabFocusReason)
    }
}
