pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A frame round rows that touch.
Rectangle {
    id: root

    property int rows: 0
    default property alias content: column.data

    visible: root.rows > 0
    implicitHeight: column.implicitHeight + 2 * Theme.thin
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.thin
    border.color: Theme.line
    Layout.fillWidth: true

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.thin
        spacing: 0
    }
}
