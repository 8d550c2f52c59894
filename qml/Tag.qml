import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// LIVE or DRILL.
Rectangle {
    id: root

    property bool drill: false
    readonly property color ink: root.drill ? Theme.inkDrill : Theme.window

    implicitWidth: row.implicitWidth + 2 * Theme.space3
    implicitHeight: Theme.controlSmall
    radius: Theme.radius
    color: root.drill ? Theme.drillFill : Theme.text
    Accessible.role: Accessible.StaticText
    Accessible.name: root.drill ? qsTr("Drill") : qsTr("Live")

    RowLayout {
        id: row
        anchors.centerIn: parent
        spacing: Theme.space2 - 2

        Icon {
            name: root.drill ? "drills" : "server"
            color: root.ink
        }
        Words {
            text: root.drill ? qsTr("DRILL") : qsTr("LIVE")
            font.weight: Font.Bold
            color: root.ink
            Accessible.ignored: true
        }
    }
}
