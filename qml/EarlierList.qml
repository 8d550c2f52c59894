pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// The drills of one procedure, the newest first; a row shows its report.
Card {
    id: root

    required property ItemModel model

    signal showReport(string id)

    padding: Theme.thin

    ListView {
        id: list
        Layout.fillWidth: true
        Layout.preferredHeight: count * Theme.rowTwo
        model: root.model
        interactive: false
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Drills of this procedure")

        delegate: T.ItemDelegate {
            id: row

            required property int index
            required property string runId
            required property string when
            required property string scenario
            required property string kind
            required property string result
            required property string duration
            required property bool here

            width: ListView.view.width
            implicitHeight: Theme.rowTwo
            focus: ListView.isCurrentItem
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1, %2, %3").arg(row.when).arg(row.scenario).arg(row.result)
            Accessible.onPressAction: row.clicked()
            Keys.onReturnPressed: row.clicked()
            Keys.onEnterPressed: row.clicked()
            onPressed: ListView.view.currentIndex = row.index
            onClicked: root.showReport(row.runId)

            background: Rectangle {
                color: row.here ? Theme.selected : row.hovered ? Theme.hover : "transparent"

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
                spacing: Theme.space3

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.space3
                    spacing: 0

                    StateLabel {
                        Layout.fillWidth: true
                        kind: row.kind
                        text: row.result
                    }
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("%1, %2").arg(row.when).arg(row.scenario)
                        kind: Words.Small
                        color: Theme.text2
                        Accessible.ignored: true
                    }
                }
                Words {
                    Layout.rightMargin: Theme.space3
                    text: row.duration
                    kind: Words.MonoSmall
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }
        }
    }
}
