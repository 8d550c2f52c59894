import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// One part of a device: beside each other, or one below the other as a diff shows it.
Rectangle {
    id: root

    required property string part
    required property string reported
    required property string restored
    required property string fleet
    required property string note
    required property string change
    required property int partWidth
    required property bool sideBySide
    required property bool hasFleet
    readonly property bool changed: root.change === "changed"
    readonly property bool unreported: root.change === "unreported"
    readonly property string before: root.unreported && root.note !== "" ? root.note : root.reported
    readonly property string after: root.unreported || root.note === "" ? root.restored : qsTr("%1, %2").arg(root.restored).arg(root.note)

    Layout.fillWidth: true
    implicitHeight: (root.sideBySide ? side.implicitHeight : unified.implicitHeight) + Theme.space1
    color: "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: root.changed ? qsTr("%1: device %2, restored %3").arg(root.part).arg(root.before).arg(root.after)
        : qsTr("%1: %2, restored %3").arg(root.part).arg(root.before).arg(root.after)

    Divider {
        width: parent.width
        anchors.bottom: parent.bottom
    }
    RowLayout {
        id: side
        visible: root.sideBySide
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space3
        spacing: 0

        Words {
            Layout.preferredWidth: root.partWidth
            Layout.maximumWidth: root.partWidth
            text: root.part
            kind: Words.Mono
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        DiffCell {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            sign: root.changed ? "−" : " "
            text: root.before
            fill: root.changed ? Theme.dangerSoft : "transparent"
            ink: root.unreported ? Theme.text2 : Theme.text
        }
        DiffCell {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            sign: root.changed ? "+" : " "
            text: root.after
            fill: root.changed ? Theme.okSoft : "transparent"
        }
        DiffCell {
            Layout.fillWidth: root.hasFleet
            Layout.fillHeight: true
            Layout.preferredWidth: root.hasFleet ? 1 : 0
            visible: root.hasFleet
            sign: " "
            text: root.fleet
            fill: "transparent"
            ink: root.fleet !== root.restored ? Theme.warn : Theme.text2
        }
    }
    ColumnLayout {
        id: unified
        visible: !root.sideBySide
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        DiffCell {
            Layout.fillWidth: true
            sign: root.changed ? "−" : " "
            text: qsTr("%1: %2").arg(root.part).arg(root.before)
            fill: root.changed ? Theme.dangerSoft : "transparent"
            ink: root.unreported ? Theme.text2 : Theme.text
        }
        DiffCell {
            Layout.fillWidth: true
            visible: root.changed || root.unreported
            sign: root.changed ? "+" : " "
            text: qsTr("%1: %2").arg(root.part).arg(root.after)
            fill: root.changed ? Theme.okSoft : "transparent"
        }
    }
}
