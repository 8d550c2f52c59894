import QtQuick
import Salvor.Ui

// The stripes of a drill; in margins, never over content.
Rectangle {
    color: Theme.drillSoft
    clip: true
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        source: "image://salvor-icon/hatch/" + String(Theme.drillFill).slice(1)
        sourceSize.width: 8
        sourceSize.height: 8
        fillMode: Image.Tile
        horizontalAlignment: Image.AlignLeft
        verticalAlignment: Image.AlignTop
        Accessible.ignored: true
    }
}
