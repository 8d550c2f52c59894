pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// One scenario, or the head of its procedure, in the table of drills.
T.ItemDelegate {
    id: root

    required property int index
    required property bool group
    required property string procedureId
    required property string scenarioId
    required property string title
    required property string note
    required property string problem
    required property string lastKind
    required property string lastText
    required property string lastNote
    required property string lastRun
    required property string usual
    required property string usualNote
    required property string score
    required property bool showScore
    required property int wordWidth
    required property int usualWidth
    required property int scoreWidth
    required property int actsWidth
    readonly property bool current: ListView.isCurrentItem

    signal start
    signal showReport

    width: ListView.view.width
    implicitHeight: root.group ? Theme.control : Math.max(Theme.rowTwo, implicitContentHeight + Theme.space1)
    focus: root.current
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: root.group ? root.title + ", " + root.note : qsTr("%1. %2. %3").arg(root.title).arg(root.lastText).arg(root.lastNote)
    Accessible.onPressAction: if (root.lastRun !== "") root.showReport()
    Keys.onReturnPressed: if (root.lastRun !== "") root.showReport()
    Keys.onEnterPressed: if (root.lastRun !== "") root.showReport()
    onPressed: ListView.view.currentIndex = root.index

    background: Rectangle {
        color: root.group ? Theme.sunken : root.hovered ? Theme.hover : "transparent"

        Divider {
            width: parent.width
            anchors.bottom: parent.bottom
            visible: root.index < root.ListView.view.count - 1
        }
        FocusRing {
            shown: root.activeFocus
            gap: -2 * Theme.ring
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space3

        Words {
            Layout.leftMargin: Theme.space3
            visible: root.group
            text: root.title
            strong: true
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            visible: root.group
            text: root.note
            kind: Words.Small
            color: Theme.text2
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.preferredWidth: 1
            visible: !root.group
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: root.title
                strong: true
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                text: root.note
                kind: root.problem === "" ? Words.MonoSmall : Words.Small
                color: root.problem === "" ? Theme.text2 : Theme.danger
                wrapMode: root.problem === "" ? Text.NoWrap : Text.Wrap
                Accessible.ignored: true
            }
        }
        StateCell {
            Layout.preferredWidth: root.wordWidth
            visible: !root.group
            kind: root.problem === "" ? root.lastKind : "failed"
            text: root.problem === "" ? root.lastText : qsTr("Cannot be read")
            note: root.problem === "" ? root.lastNote : ""
        }
        Words {
            Layout.preferredWidth: root.showScore ? root.scoreWidth : 0
            visible: !root.group && root.showScore
            horizontalAlignment: Text.AlignRight
            text: root.score
            kind: Words.Mono
            color: Theme.text2
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.preferredWidth: root.usualWidth
            Layout.maximumWidth: root.usualWidth
            visible: !root.group
            spacing: 0

            Words {
                Layout.alignment: Qt.AlignRight
                text: root.usual
                kind: Words.Mono
                color: Theme.text2
                Accessible.ignored: true
            }
            Words {
                Layout.alignment: Qt.AlignRight
                Layout.maximumWidth: root.usualWidth
                visible: text !== ""
                text: root.usualNote
                kind: Words.Caption
                color: Theme.text3
                Accessible.ignored: true
            }
        }
        RowLayout {
            Layout.preferredWidth: root.actsWidth
            Layout.maximumWidth: root.actsWidth
            Layout.rightMargin: Theme.space2
            visible: !root.group
            spacing: Theme.space2

            Item { Layout.fillWidth: true }
            PushButton {
                kind: "flat"
                small: true
                text: qsTr("Report")
                enabled: root.lastRun !== ""
                reason: qsTr("It was never drilled.")
                focusPolicy: root.current ? Qt.StrongFocus : Qt.ClickFocus
                Accessible.name: qsTr("Report of the last drill of %1").arg(root.title)
                onClicked: root.showReport()
            }
            PushButton {
                small: true
                text: qsTr("Start drill")
                enabled: root.problem === ""
                reason: root.problem
                focusPolicy: root.current ? Qt.StrongFocus : Qt.ClickFocus
                Accessible.name: qsTr("Start drill: %1").arg(root.title)
                onClicked: root.start()
            }
        }
    }
}
