pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// A command exactly as it runs: it wraps, it is never cut. Ctrl+C copies it.
T.ItemDelegate {
    id: root

    required property int index
    required property string kind
    required property string place
    required property string shown
    required property string time
    required property string note
    required property bool warning
    required property string byHand

    signal copied(string text)

    implicitHeight: column.implicitHeight + 2 * Theme.space1
    leftPadding: Theme.space2
    rightPadding: Theme.space1
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Layout.fillWidth: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2 %3").arg(label.text).arg(root.place === "" ? root.shown : root.place + " " + root.shown).arg(root.time)
    Keys.onPressed: event => {
        const plain = event.matches(StandardKey.Copy);
        if (!plain && !(event.key === Qt.Key_C && event.modifiers === (Qt.ControlModifier | Qt.ShiftModifier))) return;
        root.copied(plain || root.byHand === "" ? root.shown : root.byHand);
        event.accepted = true;
    }
    Keys.onUpPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onDownPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    background: Rectangle {
        color: root.kind === "acting" ? Theme.accentSoft : root.kind === "failed" ? Theme.dangerSoft
            : root.kind === "unknown" ? Theme.warnSoft : root.hovered ? Theme.hover : Theme.surface

        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            visible: root.index > 0
        }
        FocusRing {
            shown: root.activeFocus
            gap: -Theme.ring
        }
    }
    RowLayout {
        x: root.leftPadding
        width: root.availableWidth
        height: root.height
        spacing: Theme.space2

        StateLabel {
            id: label
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space2 - 2
            kind: root.kind
            iconOnly: true
        }
        ColumnLayout {
            id: column
            Layout.fillWidth: true
            spacing: 0

            RowLayout {
                Layout.topMargin: Theme.space1
                spacing: Theme.space2

                Words {
                    Layout.alignment: Qt.AlignTop
                    visible: text !== ""
                    text: root.place
                    kind: Words.Mono
                    strong: true
                }
                CommandWords {
                    Layout.fillWidth: true
                    command: root.shown
                    color: root.kind === "waiting" ? Theme.text2 : Theme.text
                }
            }
            Words {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.space1
                visible: text !== ""
                text: root.note
                kind: Words.Small
                color: root.kind === "failed" ? Theme.danger : root.warning ? Theme.warn : Theme.text2
                wrapMode: Text.Wrap
            }
        }
        Words {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space1
            visible: text !== ""
            text: root.time
            kind: Words.MonoSmall
            color: root.kind === "acting" ? Theme.accent : Theme.text2
        }
        ToolIcon {
            Layout.alignment: Qt.AlignTop
            iconName: "copy"
            text: qsTr("Copy the command as shown")
            onClicked: root.copied(root.shown)
        }
        ToolIcon {
            Layout.alignment: Qt.AlignTop
            visible: root.byHand !== ""
            iconName: "terminal"
            text: qsTr("Copy it to run it in a terminal of this machine")
            onClicked: root.copied(root.byHand)
        }
    }
}
