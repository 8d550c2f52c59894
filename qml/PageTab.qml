import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

// One page's name in the app bar.
T.AbstractButton {
    id: root

    required property string iconName
    required property bool current
    property bool iconOnly: false
    readonly property color ink: root.current ? Theme.text : Theme.text2

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlSmall
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    checked: root.current
    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: ButtonWords {
        text: root.iconOnly ? "" : root.text
        iconName: root.iconName
        iconInk: root.current ? Theme.accent : root.ink
        keyHint: ""
        ink: root.ink
        hintInk: root.ink
        kind: Words.Body
        weight: root.current ? Font.DemiBold : Font.Normal
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.surface : root.hovered || root.down ? Theme.hover : "transparent"
        border.width: root.current || (Theme.isContrast && root.hovered) ? Theme.thin : 0
        border.color: Theme.line

        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
        }
    }
    Tip {
        text: root.text
        shown: root.iconOnly && root.hovered
    }
}
