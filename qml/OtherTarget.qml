import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A system that the run works on besides the one in the banner: the source of a move, say.
Rectangle {
    id: root

    required property string label
    required property string name
    required property string identity
    required property string word
    required property string tone
    required property bool current
    property bool drill: false

    visible: !root.current
    implicitHeight: Theme.control
    color: root.drill ? Theme.drillSoft : Theme.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: Array.from([root.word, root.label, root.name, root.identity]).filter(text => text !== "").join(". ")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.drill ? Theme.space5 : Theme.space3
        anchors.rightMargin: root.drill ? Theme.space5 : Theme.space4
        spacing: Theme.space2

        Words {
            text: root.label === "" ? qsTr("Also") : root.label
            kind: Words.Small
            color: Theme.text2
        }
        WordMark {
            visible: root.word !== ""
            word: root.word
            tone: root.tone
        }
        Words {
            Layout.maximumWidth: Theme.scaled(420)
            text: root.name
            strong: true
            elide: Text.ElideMiddle
        }
        Words {
            Layout.fillWidth: true
            text: root.identity
            kind: Words.MonoSmall
            color: Theme.text2
            elide: Text.ElideMiddle
        }
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
