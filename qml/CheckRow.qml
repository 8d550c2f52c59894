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
    property bool open: false
    readonly property bool isBad: root.kind === "fails" || root.kind === "unknown"

    implicitHeight: Math.max(Theme.row, column.implicitHeight + 2 * Theme.space1)
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Layout.fillWidth: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2. Seen: %3. %4").arg(label.text).arg(root.says).arg(root.seen).arg(root.age)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    onClicked: root.open = !root.open

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
    contentItem: ColumnLayout {
        id: column
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            StateLabel {
                id: label
                Layout.preferredWidth: Theme.stateColumn
                Layout.alignment: Qt.AlignTop
                kind: root.kind
            }
            Words {
                Layout.fillWidth: true
                Layout.preferredWidth: 300
                text: root.says
                kind: Words.Small
                wrapMode: Text.Wrap
            }
            Words {
                Layout.fillWidth: true
                Layout.preferredWidth: 180
                Layout.alignment: Qt.AlignTop
                text: root.seen
                kind: Words.MonoSmall
                color: Theme.text2
                wrapMode: root.isBad || root.open ? Text.Wrap : Text.NoWrap
            }
            Words {
                Layout.alignment: Qt.AlignTop
                Layout.minimumWidth: Theme.ageColumn
                horizontalAlignment: Text.AlignRight
                text: root.age
                kind: Words.Caption
                color: Theme.text2
            }
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.stateColumn + Theme.space2
            visible: root.open && root.command !== ""
            text: root.command
            kind: Words.MonoSmall
            color: Theme.text2
            wrapMode: Text.WrapAnywhere
        }
    }
}
