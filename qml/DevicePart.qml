pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What one device reports beside what resume would push to it. Minus and plus say which is which, also without colour.
ColumnLayout {
    id: root

    required property DifferenceView part
    property string title: ""
    property string seen: ""
    property bool sideBySide: true
    readonly property int partWidth: Theme.scaled(150)

    spacing: Theme.space2

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        Words {
            Layout.fillWidth: true
            text: root.title
            kind: Words.Head
            strong: true
            Accessible.role: Accessible.Heading
        }
        PushButton {
            small: true
            kind: root.part.all ? "normal" : "flat"
            visible: root.part.equal > 0
            text: qsTr("%Ln equal part(s)", "", root.part.equal)
            checkable: true
            onClicked: root.part.all = !root.part.all
        }
        PushButton {
            small: true
            kind: root.sideBySide ? "normal" : "flat"
            text: qsTr("Side by side")
            onClicked: root.sideBySide = true
        }
        PushButton {
            small: true
            kind: root.sideBySide ? "flat" : "normal"
            text: qsTr("Unified")
            onClicked: root.sideBySide = false
        }
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.part.problem !== "" ? root.part.problem : root.part.sentence
        color: root.part.problem !== "" ? Theme.danger : Theme.text
        wrapMode: Text.Wrap
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.title === root.part.name && root.seen !== "" ? qsTr("%1. %2").arg(root.seen).arg(root.part.fleetText) : root.part.fleetText
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.part.fleetNotes

        Notice {
            required property string modelData
            tone: "plain"
            title: qsTr("Noted on the fleet")
            text: modelData
        }
    }
    RowsCard {
        rows: parts.count
        visible: parts.count > 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.preferredHeight: Theme.row
            visible: root.sideBySide
            spacing: 0

            ColumnHead {
                Layout.preferredWidth: root.partWidth
                text: qsTr("Part")
            }
            ColumnHead {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Device reports")
            }
            ColumnHead {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Restored, resume pushes this")
            }
            ColumnHead {
                Layout.fillWidth: root.part.hasFleet
                Layout.preferredWidth: root.part.hasFleet ? 1 : 0
                visible: root.part.hasFleet
                text: qsTr("Fleet template")
            }
        }
        Repeater {
            id: parts
            model: root.part.rows

            DevicePartRow {
                partWidth: root.partWidth
                sideBySide: root.sideBySide
                hasFleet: root.part.hasFleet
            }
        }
    }
}
