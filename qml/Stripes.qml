import QtQuick
import Salvor.Ui

// Stripes without a colour of their own: people were waited for.
Rectangle {
    id: root

    color: Theme.surface
    clip: true
    border.width: Theme.thin
    border.color: Theme.text3
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        anchors.margins: Theme.thin
        source: "image://salvor-icon/hatch/" + String(Theme.text3).slice(1)
        sourceSize.width: 8
        sourceSize.height: 8
        fillMode: Image.Tile
        horizontalAlignment: Image.AlignLeft
        verticalAlignment: Image.AlignTop
        Accessible.ignored: true
    }
}
