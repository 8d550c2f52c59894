import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// Looks like a field, opens the palette.
T.AbstractButton {
    id: root

    implicitWidth: Theme.scaled(240)
    implicitHeight: Theme.controlSmall
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: qsTr("Search or do…")
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Theme.space2

        Icon {
            name: "search"
        }
        Words {
            Layout.fillWidth: true
            text: root.text
            color: Theme.text2
            Accessible.ignored: true
        }
        Words {
            text: qsTr("Ctrl+K")
            kind: Words.Caption
            color: Theme.text2
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered || root.down ? Theme.hover : Theme.surface
        border.width: Theme.thin
        border.color: Theme.edge

        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
        }
    }
}
