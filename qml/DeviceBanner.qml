import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Whose devices these are, all the time: LIVE or DRILL, where flightctl is logged in, how old what is shown is.
Rectangle {
    id: root

    required property FleetView fleet

    implicitHeight: Theme.banner
    color: root.fleet.drill ? Theme.drillSoft : Theme.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: (root.fleet.drill ? qsTr("Drill. Devices read on %1. %2") : qsTr("Live. Devices read on %1. %2")).arg(root.fleet.placeName).arg(root.fleet.age)

    Hatch {
        anchors.fill: parent
        visible: root.fleet.drill
    }
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: root.fleet.drill ? Theme.space3 : 0
        anchors.rightMargin: root.fleet.drill ? Theme.space3 : 0
        anchors.bottomMargin: root.fleet.drill ? Theme.space1 : 0
        color: root.color
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.fleet.drill ? Theme.space5 : Theme.space3
        anchors.rightMargin: root.fleet.drill ? Theme.space5 : Theme.space4
        spacing: Theme.space3

        Tag {
            drill: root.fleet.drill
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: qsTr("Devices of the service that flightctl on %1 is logged in to").arg(root.fleet.placeName)
                kind: Words.Head
                strong: true
            }
            Words {
                Layout.fillWidth: true
                text: root.fleet.drill ? qsTr("Nothing here is real · %1").arg(root.fleet.identity) : root.fleet.identity
                kind: Words.MonoSmall
                color: Theme.text2
                elide: Text.ElideMiddle
            }
        }
        ColumnLayout {
            spacing: 0

            Words {
                Layout.alignment: Qt.AlignRight
                text: root.fleet.age
                kind: Words.Small
                strong: true
                color: root.fleet.old ? Theme.warn : Theme.text
            }
            Words {
                Layout.alignment: Qt.AlignRight
                text: root.fleet.trend.expected
                kind: Words.Caption
                color: root.fleet.trend.stalled ? Theme.warn : Theme.text2
            }
        }
        ToolIcon {
            iconName: "refresh"
            text: qsTr("Look again (F5)")
            enabled: !root.fleet.busy
            reason: qsTr("It is being read.")
            onClicked: root.fleet.lookAgain()
        }
        ToolIcon {
            iconName: "close"
            text: qsTr("Other devices")
            onClicked: root.fleet.close()
        }
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !root.fleet.drill
    }
}
