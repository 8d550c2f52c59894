import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// One thing of the palette.
T.AbstractButton {
    id: root

    required property string name
    required property string title
    required property string hint
    required property string iconName
    required property bool current

    implicitHeight: Theme.control
    leftPadding: Theme.space2
    rightPadding: Theme.space2 + Theme.space1
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: root.hint === "" ? root.title : root.title + ", " + root.hint
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()

    contentItem: RowLayout {
        spacing: Theme.space2

        Icon {
            name: root.iconName
            color: root.current ? Theme.accent : Theme.text2
        }
        Words {
            Layout.fillWidth: true
            text: root.title
            strong: root.current
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignRight
            text: root.hint
            kind: Words.Small
            color: Theme.text2
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.selected : root.hovered ? Theme.hover : "transparent"

        Rectangle {
            width: Theme.bar
            height: parent.height
            visible: root.current
            color: Theme.accent
        }
    }
}
