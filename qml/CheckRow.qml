pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// What is claimed, what was seen of it, and when. Enter shows what it is looked at with.
T.ItemDelegate {
    id: root

    required property int index
    required property string kind
    required property string says
    required property string seen
    required property string age
    required property string command
    required property string remedy
    property bool open: false
    // Wrapped texts get their width from here: a layout would measure them once, at another width.
    readonly property int room: root.availableWidth - Theme.stateColumn - Theme.ageColumn - 2 * Theme.space2
    readonly property bool isBad: root.kind === "fails" || root.kind === "unknown"

    implicitHeight: Math.max(Theme.row, column.implicitHeight)
    padding: 0
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Layout.fillWidth: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2. Seen: %3. %4").arg(label.text).arg(root.says).arg(root.seen).arg(root.age)
    Accessible.description: root.remedy
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    onClicked: root.open = !root.open
    Keys.onUpPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onDownPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    background: Rectangle {
        color: root.kind === "fails" ? Theme.dangerSoft : root.kind === "unknown" ? Theme.warnSoft
            : root.hovered ? Theme.hover : Theme.surface

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
    Column {
        id: column
        x: root.leftPadding
        width: root.availableWidth
        topPadding: Theme.space1
        bottomPadding: Theme.space1

        Row {
            spacing: Theme.space2

            StateLabel {
                id: label
                width: Theme.stateColumn
                kind: root.kind

                Binding on text {
                    when: root.kind === "ended"
                    value: qsTr("Read")
                }
            }
            Words {
                id: claim
                width: root.seen === "" ? root.room : Math.round(root.room * 0.6)
                text: root.says
                kind: Words.Small
                wrapMode: Text.Wrap
            }
            Words {
                width: root.room - Math.round(root.room * 0.6) - Theme.space2
                visible: root.seen !== ""
                text: root.seen
                kind: Words.MonoSmall
                color: Theme.text2
                wrapMode: root.isBad || root.open ? Text.WrapAnywhere : Text.NoWrap
            }
            Words {
                width: Theme.ageColumn
                text: root.age
                kind: Words.Caption
                horizontalAlignment: Text.AlignRight
                color: Theme.text2
            }
        }
        Words {
            x: Theme.stateColumn + Theme.space2
            width: root.room + Theme.ageColumn
            visible: root.remedy !== ""
            text: root.remedy
            kind: Words.Small
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        Words {
            x: Theme.stateColumn + Theme.space2
            width: root.room + Theme.ageColumn
            visible: root.open && root.command !== ""
            text: root.command
            kind: Words.MonoSmall
            color: Theme.text2
            wrapMode: Text.WrapAnywhere
        }
    }
}
