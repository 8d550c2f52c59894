pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// The environments and their health in short; a row opens their page.
Rectangle {
    id: root

    required property ItemModel model

    signal opened

    implicitHeight: list.contentHeight + (list.count === 0 ? empty.implicitHeight + 2 * Theme.space3 : 0) + 2 * Theme.thin
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.thin
    border.color: Theme.line
    Layout.fillWidth: true

    Words {
        id: empty
        x: Theme.space3
        y: Theme.space3
        width: parent.width - 2 * Theme.space3
        visible: list.count === 0
        text: qsTr("No environment is known yet. The targets of a run are named when it is started.")
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.margins: Theme.thin
        model: root.model
        interactive: false
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Environments")

        delegate: T.ItemDelegate {
            id: row

            required property int index
            required property string name
            required property string kindText
            required property string detail
            required property string stateKind
            required property string stateText

            width: ListView.view.width
            implicitHeight: Theme.rowTwo + Theme.space1
            focus: ListView.isCurrentItem
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            Accessible.role: Accessible.ListItem
            Accessible.name: row.name + ". " + row.kindText + ". " + row.stateText
            Accessible.onPressAction: root.opened()
            Keys.onReturnPressed: root.opened()
            Keys.onEnterPressed: root.opened()
            onClicked: root.opened()

            background: Rectangle {
                color: row.hovered ? Theme.hover : "transparent"

                Divider {
                    width: parent.width
                    anchors.bottom: parent.bottom
                    visible: row.index < list.count - 1
                }
                FocusRing {
                    shown: row.activeFocus
                    gap: -2 * Theme.ring
                }
            }
            contentItem: RowLayout {
                spacing: Theme.space2

                Icon {
                    Layout.leftMargin: Theme.space3
                    name: "server"
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Words {
                        Layout.fillWidth: true
                        text: row.name
                        elide: Text.ElideMiddle
                        Accessible.ignored: true
                    }
                    Words {
                        Layout.fillWidth: true
                        text: row.detail === "" ? row.kindText : qsTr("%1  ·  %2").arg(row.kindText).arg(row.detail)
                        kind: Words.Small
                        color: Theme.text2
                        Accessible.ignored: true
                    }
                }
                StateLabel {
                    Layout.rightMargin: Theme.space3
                    kind: row.stateKind
                    text: row.stateText
                }
            }
        }
    }
}
