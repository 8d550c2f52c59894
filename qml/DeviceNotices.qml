import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What is wrong with what is shown, and what is being read.
ColumnLayout {
    id: root

    required property FleetView fleet

    spacing: Theme.space2

    Notice {
        Layout.bottomMargin: Theme.space2
        visible: root.fleet.problem !== ""
        tone: "danger"
        title: root.fleet.problem
        text: root.fleet.remedy

        Words {
            visible: root.fleet.deviceCount > 0
            text: qsTr("What is shown stays, and is as old as it says.")
            kind: Words.Small
            color: Theme.text2
        }
        PushButton {
            small: true
            iconName: "refresh"
            text: qsTr("Read them again")
            enabled: !root.fleet.busy
            onClicked: root.fleet.readAll()
        }
    }
    Notice {
        Layout.bottomMargin: Theme.space2
        visible: root.fleet.difference !== ""
        tone: "warn"
        text: root.fleet.difference

        PushButton {
            small: true
            iconName: "refresh"
            text: qsTr("Read all of them again")
            enabled: !root.fleet.busy
            onClicked: root.fleet.readAll()
        }
    }
    Notice {
        Layout.bottomMargin: Theme.space2
        visible: root.fleet.groups.refusal !== "" && root.fleet.progress === ""
        tone: "warn"
        text: root.fleet.groups.refusal
    }
    RowLayout {
        Layout.bottomMargin: Theme.space2
        visible: root.fleet.progress !== ""
        spacing: Theme.space3

        ProgressLine {
            Layout.preferredWidth: Theme.scaled(200)
            value: root.fleet.progressValue
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: root.fleet.progress
                kind: Words.Small
                color: Theme.text2
            }
            Words {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.fleet.groups.refusal
                kind: Words.Small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
        PushButton {
            small: true
            kind: "flat"
            text: qsTr("Stop reading")
            onClicked: root.fleet.cancel()
        }
    }
}
