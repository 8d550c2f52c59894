import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// How far something is, 0 to 1. Below 0 nobody knows: it stands still, the words beside it tell.
Rectangle {
    id: root

    property double value: 0
    property string label: qsTr("Progress")
    property color fill: Theme.accentFill

    implicitWidth: 120
    implicitHeight: Theme.bar
    color: root.value < 0 ? Theme.accentSoft : Theme.line
    clip: true
    Layout.fillWidth: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.label
    Accessible.description: root.value < 0 ? qsTr("not known") : qsTr("%1 %").arg(Math.round(100 * Math.min(root.value, 1)))

    Rectangle {
        width: parent.width * Math.max(0, Math.min(root.value, 1))
        height: parent.height
        color: root.fill
    }
}
