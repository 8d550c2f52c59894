pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// Devices with the same difference, and what was decided on them.
T.ItemDelegate {
    id: root

    required property int index
    required property string key
    required property int decisionRow
    required property string decision
    required property string decisionText
    required property string owner
    required property string difference
    required property string perhaps
    required property string ahead
    required property string devices
    required property string kind
    required property string result
    required property string note
    required property bool paused
    required property bool chosen
    required property list<string> decisions
    required property bool showNote
    required property string refusal
    readonly property bool current: ListView.isCurrentItem

    signal decided(string key, int decision)

    width: ListView.view.width
    implicitHeight: Theme.row + Theme.space1
    focus: root.current
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2 of %3, %4, ahead %5. %6").arg(root.paused ? root.decisionText : qsTr("Not to be resumed")).arg(root.devices).arg(root.owner).arg(root.difference).arg(root.ahead).arg(root.result)
    Accessible.description: root.perhaps + (root.note === "" ? "" : ". " + root.note) + (root.refusal === "" ? "" : ". " + root.refusal)
    Accessible.selected: root.chosen
    Keys.onPressed: event => {
        const at = [Qt.Key_R, Qt.Key_F, Qt.Key_L, Qt.Key_I].indexOf(event.key);
        if (at < 0 || event.modifiers !== Qt.NoModifier || !root.paused) return;
        root.decided(root.key, at + 1);
        event.accepted = true;
    }
    onPressed: ListView.view.currentIndex = root.index

    background: Rectangle {
        color: root.chosen ? Theme.selected : root.hovered ? Theme.hover : "transparent"

        Rectangle {
            width: Theme.bar
            height: parent.height
            visible: root.chosen
            color: Theme.accent
        }
        Divider {
            width: parent.width
            anchors.bottom: parent.bottom
        }
        FocusRing {
            shown: root.activeFocus
            gap: -2 * Theme.ring
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space3

        DecisionBox {
            Layout.leftMargin: Theme.space3
            Layout.preferredWidth: Theme.scaled(158)
            Layout.maximumWidth: Layout.preferredWidth
            implicitHeight: Theme.row
            flat: true
            opacity: root.paused ? 1 : 0
            enabled: root.paused && root.refusal === ""
            label: qsTr("Decision on %1").arg(root.owner)
            model: root.decisions
            wanted: root.decisionRow
            focusPolicy: root.current ? Qt.StrongFocus : Qt.ClickFocus
            key: root.key
            onDecided: (key, decision) => root.decided(key, decision)
        }
        Words {
            Layout.preferredWidth: Theme.scaled(140)
            Layout.maximumWidth: Layout.preferredWidth
            text: root.owner
            strong: true
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.scaled(400)
            text: root.perhaps === "" ? root.difference : qsTr("%1; %2").arg(root.difference).arg(root.perhaps)
            Accessible.ignored: true
        }
        Words {
            Layout.preferredWidth: Theme.scaled(64)
            horizontalAlignment: Text.AlignRight
            text: root.ahead
            kind: Words.Mono
            Accessible.ignored: true
        }
        Words {
            Layout.preferredWidth: Theme.scaled(72)
            horizontalAlignment: Text.AlignRight
            text: root.devices
            kind: Words.Mono
            strong: true
            Accessible.ignored: true
        }
        StateLabel {
            Layout.preferredWidth: Theme.scaled(200)
            Layout.maximumWidth: Layout.preferredWidth
            Layout.rightMargin: root.showNote ? 0 : Theme.space3
            kind: root.kind
            text: root.result
        }
        Words {
            Layout.fillWidth: root.showNote
            Layout.preferredWidth: root.showNote ? Theme.scaled(200) : 0
            Layout.rightMargin: Theme.space3
            visible: root.showNote
            text: root.note
            kind: Words.Small
            color: Theme.text2
            Accessible.ignored: true
        }
    }
}
