pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// One step in the rail. To choose it shows it; it runs nothing.
T.ItemDelegate {
    id: root

    required property int index
    required property int number
    required property string title
    required property string kind
    required property string note
    required property string clock
    required property string estimate
    required property bool noReturn
    required property bool current
    required property bool shown
    property bool drill: false
    property bool estimates: true
    readonly property color mark: root.drill ? Theme.drill : Theme.accent

    implicitHeight: (root.current ? Theme.stepRowCurrent : Theme.stepRow) + (title.lineCount - 1) * Theme.bodyLine
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: root.number > 0 ? qsTr("Step %1, %2, %3 %4").arg(root.number).arg(root.title).arg(label.text).arg(root.clock !== "" ? root.clock : root.estimate)
        : qsTr("%1, %2").arg(root.title).arg(label.text)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    component Clock: Words {
        kind: Words.MonoSmall
        color: Theme.text2
    }

    background: Rectangle {
        color: root.shown ? (root.drill ? Theme.drillSoft : Theme.selected) : root.hovered ? Theme.hover : "transparent"

        Rectangle {
            width: Theme.space1 - Theme.thin
            height: parent.height
            visible: root.current
            color: root.mark
        }
        FocusRing {
            shown: root.activeFocus
            gap: -Theme.ring
        }
    }
    RowLayout {
        x: root.leftPadding
        width: root.availableWidth
        spacing: Theme.space2

        StateLabel {
            id: label
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (Theme.stepRow - height) / 2
            kind: root.kind
            iconOnly: true
        }
        Words {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (Theme.stepRow - height) / 2
            Layout.preferredWidth: Theme.space4
            visible: root.number > 0
            text: String(root.number)
            kind: Words.Mono
            horizontalAlignment: Text.AlignRight
            color: Theme.text2
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (Theme.stepRow - Theme.bodyLine) / 2
            spacing: 0

            Words {
                id: title
                Layout.fillWidth: true
                text: root.title
                strong: root.current
                color: root.kind === "waiting" ? Theme.text2 : Theme.text
                wrapMode: Text.Wrap
                maximumLineCount: 2
            }
            RowLayout {
                visible: root.current
                spacing: Theme.space2

                Words {
                    Layout.fillWidth: true
                    text: root.note === "" ? label.text : qsTr("%1 · %2").arg(label.text).arg(root.note)
                    kind: Words.Caption
                    strong: true
                    color: label.color
                }
                Clock {
                    visible: !root.estimates && text !== ""
                    text: root.clock
                }
            }
        }
        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (Theme.stepRow - height) / 2
            visible: root.noReturn
            name: "no-return"
            color: Theme.warn
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Point of no return")
        }
        Clock {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (Theme.stepRow - height) / 2
            visible: root.estimates && text !== ""
            text: root.clock !== "" ? root.clock : root.estimate
        }
    }
}
