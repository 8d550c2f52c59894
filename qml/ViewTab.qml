import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

// One of several ways to look at the same things, with how many there are.
T.AbstractButton {
    id: root

    required property bool current
    property string count: ""
    readonly property color ink: root.current ? Theme.text : Theme.text2

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlSmall
    leftPadding: Theme.space2 + 2
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    checked: root.current
    Accessible.role: Accessible.PageTab
    Accessible.name: root.count === "" ? root.text : qsTr("%1, %2").arg(root.text).arg(root.count)
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: ButtonWords {
        text: root.text
        iconName: ""
        keyHint: root.count
        ink: root.ink
        hintInk: root.ink
        kind: Words.Small
        weight: root.current ? Font.DemiBold : Font.Normal
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.selected : root.hovered || root.down ? Theme.hover : "transparent"
        border.width: Theme.isContrast && root.current ? Theme.thin : 0
        border.color: Theme.line

        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
        }
    }
}
