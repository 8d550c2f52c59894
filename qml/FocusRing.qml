import QtQuick
import Salvor.Ui

// Two pixels, outside by one, round the item it lies in. Not after a click: the pointer has said where it is.
Rectangle {
    id: root

    required property bool shown
    property int gap: 1
    property int corner: Theme.radius

    anchors.fill: parent
    anchors.margins: -root.gap - Theme.ring
    visible: root.shown
    color: "transparent"
    radius: root.corner + root.gap + Theme.ring
    border.width: Theme.ring
    border.color: Theme.focus
}
