pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// What is claimed, what was seen of it, and when. Enter shows what it is looked at with, and all of a long thing that was
// seen.
T.ItemDelegate {
    id: root

    required property int index
    required property string kind
    required property string says
    required property string seen
    required property string age
    required property string command
    required property string remedy
    // Whether any row of the list has an age: else no room is kept for it.
    property bool ages: true
    // Of the claims, where what was seen stands beside them; negative: half of the row.
    property int claimWidth: -1
    property bool open: false
    readonly property int ageRoom: root.ages ? Theme.ageColumn + Theme.space2 : 0
    // Wrapped texts get their width from here: a layout would measure them once, at another width.
    readonly property int room: root.availableWidth - Theme.stateColumn - Theme.space2 - root.ageRoom
    // Where half of the row is too narrow for a sentence, what was seen stands below what is claimed.
    readonly property bool stacked: root.room < Theme.scaled(440)
    readonly property int half: Math.floor((root.room - Theme.space2) / 2)
    readonly property int claimRoom: root.claimWidth < 0 ? root.half : Math.min(Math.max(root.claimWidth, Theme.scaled(120)), root.half)
    readonly property int claimWanted: Math.ceil(claim.implicitWidth)
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
            Grid {
                width: root.room
                columns: root.stacked ? 1 : 2
                columnSpacing: Theme.space2

                Words {
                    id: claim
                    objectName: "claim"
                    width: root.stacked || root.seen === "" ? root.room : root.claimRoom
                    text: root.says
                    kind: Words.Small
                    wrapMode: Text.Wrap
                }
                Words {
                    objectName: "seen"
                    width: root.stacked ? root.room : root.room - Theme.space2 - root.claimRoom
                    visible: root.seen !== ""
                    text: root.seen
                    kind: Words.MonoSmall
                    color: Theme.text2
                    wrapMode: Text.Wrap
                    maximumLineCount: root.isBad || root.open ? 10000 : 6
                }
            }
            Words {
                objectName: "age"
                width: Theme.ageColumn
                visible: root.ages
                text: root.age
                kind: Words.Caption
                horizontalAlignment: Text.AlignRight
                color: Theme.text2
            }
        }
        Words {
            x: Theme.stateColumn + Theme.space2
            width: root.room + root.ageRoom
            visible: root.remedy !== ""
            text: root.remedy
            kind: Words.Small
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        CommandWords {
            x: Theme.stateColumn + Theme.space2
            width: root.room + root.ageRoom
            visible: root.open && root.command !== ""
            command: root.command
            kind: Words.MonoSmall
            color: Theme.text2
        }
    }
}
