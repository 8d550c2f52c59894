pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What is next, in one place: the right end. While something runs there is no button there, so that a second Enter hits
// nothing.
Rectangle {
    id: root

    required property RunView run

    signal back()
    signal cancelAsked()
    signal leaveAsked()
    signal reasonPressed()

    function focusPrimary() {
        primary.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: Theme.actionBar
    color: Theme.window
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("What is next")

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        spacing: Theme.space2

        PushButton {
            text: qsTr("Back")
            iconName: "arrow-left"
            enabled: root.run.shownStep >= 0
            reason: qsTr("This is the first page.")
            onClicked: root.back()
        }
        PushButton {
            visible: root.run.result === "" && root.run.busy !== ""
            text: root.run.paused ? qsTr("Go on") : qsTr("Pause")
            iconName: root.run.paused ? "play" : "pause"
            onClicked: root.run.pause(!root.run.paused)
        }
        PushButton {
            visible: root.run.acting && root.run.busy !== ""
            text: qsTr("Cancel step…")
            iconName: "stop"
            onClicked: root.cancelAsked()
        }
        PushButton {
            visible: root.run.result === "" && root.run.busy === ""
            text: root.run.drill ? qsTr("End drill…") : qsTr("Leave…")
            iconName: "stop"
            onClicked: root.leaveAsked()
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        PushButton {
            visible: root.run.reason !== ""
            kind: "flat"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            Layout.minimumWidth: Math.min(implicitWidth, Theme.scaled(124))
            iconName: root.run.question?.form ? "failed" : "info"
            text: root.run.reason
            lines: 2
            onClicked: root.reasonPressed()
        }
        Rectangle {
            visible: root.run.busy !== ""
            implicitWidth: Math.min(working.implicitWidth + 2 * Theme.space3, 480)
            implicitHeight: Theme.control + (working.lineCount > 1 ? Theme.space3 : 0)
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            radius: Theme.radius
            color: Theme.accentSoft
            border.width: Theme.thin
            border.color: Theme.accent
            Accessible.role: Accessible.StaticText
            Accessible.name: root.run.busy

            StateLabel {
                id: working
                anchors.fill: parent
                anchors.leftMargin: Theme.space3
                anchors.rightMargin: Theme.space3
                kind: root.run.paused ? "waiting" : root.run.acting ? "acting" : "observing"
                text: root.run.busy
                style: Words.Body
                lines: 2 // how far it is stands at the end
            }
            ProgressLine {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: root.run.progress >= 0
                value: root.run.progress
            }
        }
        PushButton {
            id: primary
            objectName: "primary"
            visible: root.run.busy === "" && root.run.primaryText !== ""
            kind: root.run.drill ? "drill" : "primary"
            text: root.run.primaryText
            enabled: root.run.primaryEnabled
            reason: root.run.reason
            keyHint: root.width > Theme.scaled(720) ? qsTr("Ctrl+↵") : ""
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            Layout.minimumWidth: Math.min(implicitWidth, Theme.scaled(root.run.reason === "" ? 200 : 124))
            lines: 2
            onClicked: root.run.primary()
        }
    }
}
