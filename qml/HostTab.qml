import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// One host of a group, and how it is.
T.AbstractButton {
    id: root

    required property string kind
    required property bool current

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlSmall - Theme.space1
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    focusPolicy: root.current ? Qt.StrongFocus : Qt.ClickFocus
    hoverEnabled: true
    checked: root.current
    Accessible.role: Accessible.PageTab
    Accessible.name: qsTr("%1, %2").arg(root.text).arg(look.word)
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    StateLook {
        id: look
        kind: root.kind
    }
    contentItem: RowLayout {
        spacing: Theme.space2

        StateLabel {
            kind: root.kind
            iconOnly: true
        }
        Words {
            text: root.text
            kind: Words.Small
            strong: root.current
            color: root.current ? Theme.text : Theme.text2
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.selected : root.hovered || root.down ? Theme.hover : "transparent"
        border.width: Theme.isContrast && root.current ? Theme.thin : 0
        border.color: Theme.line

        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
            gap: -Theme.ring
        }
    }
}
