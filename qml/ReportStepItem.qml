pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// One step in a report.
T.ItemDelegate {
    id: root

    required property int index
    required property int number
    required property string title
    required property string kind
    required property string word
    required property string proof
    required property string details
    required property string systems
    required property string people
    required property bool open
    required property bool marked
    required property bool showProof
    required property int wordWidth
    required property int timeWidth

    width: ListView.view.width
    implicitHeight: Math.max(Theme.stepRow, implicitContentHeight)
    focus: ListView.isCurrentItem
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Step %1, %2, %3. %4. Systems %5, people %6").arg(root.number).arg(root.title).arg(root.word).arg(root.proof).arg(root.systems).arg(root.people)
    Accessible.description: root.open ? root.details : ""
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    onPressed: ListView.view.currentIndex = root.index

    background: Rectangle {
        color: root.marked ? Theme.warnSoft : root.hovered ? Theme.hover : "transparent"

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
            Layout.preferredHeight: Theme.stepRow
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space3
            spacing: Theme.space3

            Words {
                Layout.preferredWidth: Theme.scaled(20)
                horizontalAlignment: Text.AlignRight
                text: root.number
                color: Theme.text2
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                text: root.title
                Accessible.ignored: true
            }
            StateLabel {
                Layout.preferredWidth: root.wordWidth
                Layout.maximumWidth: root.wordWidth
                kind: root.kind
                text: root.word
            }
            Words {
                Layout.fillWidth: true
                Layout.preferredWidth: 5
                Layout.maximumWidth: root.showProof ? Infinity : 0
                visible: root.showProof
                text: root.proof
                kind: Words.Small
                color: Theme.text2
                Accessible.ignored: true
            }
            Words {
                Layout.preferredWidth: root.timeWidth
                horizontalAlignment: Text.AlignRight
                text: root.systems
                kind: Words.Mono
                Accessible.ignored: true
            }
            Words {
                Layout.preferredWidth: root.timeWidth
                horizontalAlignment: Text.AlignRight
                text: root.people
                kind: Words.Mono
                color: Theme.text2
                Accessible.ignored: true
            }
        }
        Words {
            Layout.leftMargin: 2 * Theme.space3 + Theme.scaled(20)
            Layout.rightMargin: Theme.space3
            Layout.bottomMargin: Theme.space2
            visible: root.open
            text: root.details === "" ? qsTr("Nothing was to be proved here.") : root.details
            kind: Words.MonoSmall
            color: Theme.text2
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
