pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// One procedure, or the head of its system, in the table of Home.
T.ItemDelegate {
    id: root

    required property int index
    required property bool group
    required property string system
    required property bool open
    required property string procedureId
    required property string title
    required property string note
    required property string offer
    required property string spoken
    required property string summary
    required property string problem
    required property string lastKind
    required property string lastText
    required property string lastNote
    required property string drillKind
    required property string drillTone
    required property string drillText
    required property string drillNote
    required property bool canDrill
    required property string usual
    required property string usualNote
    required property int wordWidth
    required property int usualWidth
    required property int actsWidth
    required property bool showUsual
    required property bool showDrill
    readonly property bool current: ListView.isCurrentItem

    signal toggled
    signal start
    signal drill
    signal choose

    function openIt() {
        if (root.group) root.toggled();
        else if (root.problem === "") root.start();
    }

    width: ListView.view.width
    implicitHeight: root.group ? Theme.control : Math.max(Theme.rowTwo, implicitContentHeight + Theme.space1)
    focus: root.current
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken
    Accessible.description: root.summary
    Accessible.onPressAction: root.openIt()
    Keys.onReturnPressed: root.openIt()
    Keys.onEnterPressed: root.openIt()
    Keys.onLeftPressed: event => event.accepted = root.group && root.open && (root.toggled(), true)
    Keys.onRightPressed: event => event.accepted = root.group && !root.open && (root.toggled(), true)
    onClicked: if (root.group) root.toggled()
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

        Icon {
            Layout.leftMargin: Theme.space3
            visible: root.group
            name: root.open ? "chevron-down" : "chevron-right"
        }
        Words {
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
        PushButton {
            Layout.rightMargin: Theme.space2
            visible: root.group && root.offer !== ""
            small: true
            kind: "flat"
            text: root.offer + "…"
            focusPolicy: root.current ? Qt.StrongFocus : Qt.ClickFocus
            onClicked: root.choose()
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
                kind: Words.Small
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
        StateCell {
            Layout.preferredWidth: root.showDrill ? root.wordWidth : 0
            visible: !root.group && root.showDrill
            opacity: root.problem === "" ? 1 : 0
            kind: root.drillKind
            tone: root.drillTone
            text: root.drillText
            note: root.drillNote
        }
        ColumnLayout {
            Layout.preferredWidth: root.usualWidth
            Layout.maximumWidth: root.showUsual ? root.usualWidth : 0
            visible: !root.group && root.showUsual
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
                text: qsTr("Drill")
                enabled: root.canDrill
                reason: qsTr("There is no scenario for it.")
                focusPolicy: root.current ? Qt.StrongFocus : Qt.ClickFocus
                Accessible.name: qsTr("Drill %1").arg(root.title)
                onClicked: root.drill()
            }
            PushButton {
                small: true
                text: qsTr("Start…")
                enabled: root.problem === ""
                reason: root.problem
                focusPolicy: root.current ? Qt.StrongFocus : Qt.ClickFocus
                Accessible.name: qsTr("Start %1").arg(root.title)
                onClicked: root.start()
            }
        }
    }
}
