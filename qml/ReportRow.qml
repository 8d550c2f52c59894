pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// One kept run in the list of reports.
T.ItemDelegate {
    id: root

    required property int index
    required property string runId
    required property string kind
    required property string result
    required property string title
    required property string target
    required property string began
    required property string age
    required property string duration
    required property string overrides
    required property bool drill
    required property string chosen
    readonly property bool isChosen: root.runId === root.chosen

    width: ListView.view.width
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    topPadding: Theme.space2
    bottomPadding: Theme.space2
    focus: ListView.isCurrentItem
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1. %2, %3. %4 UTC").arg(root.result).arg(root.title).arg(root.drill ? qsTr("drill") : root.target).arg(root.began)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    onPressed: ListView.view.currentIndex = root.index

    background: Rectangle {
        color: root.isChosen ? Theme.selected : root.hovered ? Theme.hover : "transparent"

        Rectangle {
            width: Theme.bar
            height: parent.height
            visible: root.isChosen
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
    contentItem: ColumnLayout {
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space3
            spacing: Theme.space2

            StateLabel {
                Layout.fillWidth: true
                kind: root.kind
                text: root.result
            }
            Icon {
                visible: root.drill
                name: "drills"
                color: Theme.drill
            }
            Words {
                text: root.drill ? qsTr("Drill") : ""
                visible: root.drill
                kind: Words.Small
                color: Theme.drill
                Accessible.ignored: true
            }
            Words {
                text: root.duration
                kind: Words.MonoSmall
                color: Theme.text2
                Accessible.ignored: true
            }
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space3
            text: root.title
            Accessible.ignored: true
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space3
            spacing: Theme.space2

            Words {
                Layout.fillWidth: true
                text: root.target
                kind: Words.Small
                color: Theme.text2
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
            Words {
                text: root.began
                kind: Words.MonoSmall
                color: Theme.text2
                Accessible.ignored: true
            }
        }
    }
}
