import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// One environment of a list: what it is, and how it was when it was last tested.
T.ItemDelegate {
    id: root

    required property string itemId
    required property string name
    required property string iconName
    required property string kindText
    required property string detail
    required property string stateKind
    required property string stateText
    required property string age
    required property string tone
    required property string word
    property bool current: false

    width: ListView.view?.width ?? implicitWidth
    implicitWidth: Theme.scaled(352)
    implicitHeight: Theme.rowTwo + Theme.space1
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: root.name
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(root.name).arg(root.stateText)
    Accessible.description: qsTr("%1 %2, %3. %4").arg(root.word).arg(root.kindText).arg(root.detail).arg(root.age)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Theme.space3

        Icon {
            Layout.leftMargin: Theme.space4
            name: root.iconName
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                Words {
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth + 1
                    text: root.name
                    elide: Text.ElideMiddle
                    Accessible.ignored: true
                }
                WordMark {
                    visible: root.word !== ""
                    word: root.word
                    tone: root.tone
                }
                Item {
                    Layout.fillWidth: true
                }
            }
            Words {
                Layout.fillWidth: true
                text: root.detail === "" ? root.kindText : qsTr("%1 · %2").arg(root.kindText).arg(root.detail)
                kind: Words.Caption
                color: Theme.text2
                Accessible.ignored: true
            }
        }
        ColumnLayout {
            Layout.rightMargin: Theme.space4
            spacing: 0

            StateLabel {
                Layout.alignment: Qt.AlignRight
                kind: root.stateKind
                text: root.stateText
                Accessible.ignored: true
            }
            Words {
                Layout.alignment: Qt.AlignRight
                visible: text !== ""
                text: root.age
                kind: Words.Caption
                color: Theme.text3
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        color: root.current ? Theme.selected : root.hovered || root.down ? Theme.hover : Theme.surface

        Rectangle {
            width: Theme.bar
            height: parent.height
            visible: root.current
            color: Theme.accentFill
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
            gap: -Theme.ring
        }
    }
}
