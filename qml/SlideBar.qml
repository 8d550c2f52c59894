import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

// A scroll bar that is seen only where there is something to scroll.
T.ScrollBar {
    id: root

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 2
    minimumSize: 0.06
    visible: root.size < 1
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.edge
        opacity: root.pressed || root.hovered || Theme.isContrast ? 1 : 0.7
    }
}
