import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// One pixel between two things.
Rectangle {
    id: root

    property bool vertical: false

    implicitWidth: Theme.thin
    implicitHeight: Theme.thin
    color: Theme.line
    Layout.fillWidth: !root.vertical
    Layout.fillHeight: root.vertical
    Accessible.ignored: true
}
