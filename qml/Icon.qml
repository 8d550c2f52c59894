import QtQuick
import Salvor.Ui

// A picture of resources/icons in the colour of what stands beside it. Says nothing: the word does.
Image {
    id: root

    required property string name
    property int size: Theme.icon
    property color color: Theme.text2

    width: root.size
    height: root.size
    sourceSize.width: root.size
    sourceSize.height: root.size
    source: root.name === "" ? "" : "image://salvor-icon/" + root.name + "/" + String(root.color).slice(1)
    Accessible.ignored: true
}
