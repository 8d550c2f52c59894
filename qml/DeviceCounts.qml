pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// How many devices are in which state, in the service's word and the web page's. One is pressed to see them alone.
Flow {
    id: root

    required property FleetView fleet

    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.name: root.fleet.growing ? qsTr("Devices by state, so far") : qsTr("Devices by state")

    Words {
        height: Theme.controlSmall
        visible: root.fleet.growing
        verticalAlignment: Text.AlignVCenter
        text: qsTr("So far:")
        color: Theme.text2
    }
    Repeater {
        model: root.fleet.counts

        T.AbstractButton {
            id: one

            required property string status
            required property string also
            required property string kind
            required property string count
            required property string means
            required property bool chosen
            readonly property string word: one.status === "" ? qsTr("not reported") : one.status

            implicitWidth: implicitContentWidth + leftPadding + rightPadding
            leftPadding: Theme.space2
            rightPadding: leftPadding
            implicitHeight: Theme.controlSmall
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            checked: one.chosen
            Accessible.role: Accessible.Button
            Accessible.name: one.also === "" ? qsTr("%1 %2").arg(one.count).arg(one.word) : qsTr("%1 %2, “%3”").arg(one.count).arg(one.word).arg(one.also)
            Accessible.description: one.means
            Accessible.onPressAction: one.clicked()
            Keys.onReturnPressed: one.clicked()
            Keys.onEnterPressed: one.clicked()
            onClicked: root.fleet.chooseStatus(one.status)

            background: Rectangle {
                radius: Theme.radius
                color: one.chosen ? Theme.selected : one.hovered ? Theme.hover : "transparent"
                border.width: one.chosen ? Theme.thin : 0
                border.color: Theme.accent

                FocusRing {
                    shown: one.activeFocus && one.focusReason !== Qt.MouseFocusReason
                }
            }
            contentItem: RowLayout {
                spacing: Theme.space2 - 2

                StateLabel {
                    kind: one.kind
                    iconOnly: true
                }
                Words {
                    text: one.count
                    kind: Words.Head
                    strong: true
                    Accessible.ignored: true
                }
                Words {
                    text: one.word
                    Accessible.ignored: true
                }
                Words {
                    visible: one.also !== ""
                    text: qsTr("“%1”").arg(one.also)
                    kind: Words.Small
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }
            Tip {
                text: one.means
                shown: one.hovered || (one.activeFocus && one.focusReason === Qt.TabFocusReason)
            }
        }
    }
}
