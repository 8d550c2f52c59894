import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

// Words that can be pressed.
T.Button {
    id: root

    property int style: Words.Body

    implicitWidth: implicitContentWidth
    implicitHeight: Math.max(implicitContentHeight, Theme.space5)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Link
    Accessible.name: root.text
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Words {
        text: root.text
        kind: root.style
        color: root.enabled ? Theme.accent : Theme.text3
        font.underline: root.hovered || root.down
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Item {
        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
        }
    }
}
