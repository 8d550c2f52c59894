import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Words of a row that is chosen or ticked: its text, right of it a hint.
RowLayout {
    id: root

    required property string text
    required property string hint
    required property bool mono
    required property color hintColor
    required property bool usable

    spacing: Theme.space3

    Words {
        Layout.leftMargin: Theme.icon + Theme.space2
        Layout.fillWidth: true
        text: root.text
        kind: root.mono ? Words.Mono : Words.Body
        color: root.usable ? Theme.text : Theme.text3
        elide: root.mono ? Text.ElideMiddle : Text.ElideRight
        Accessible.ignored: true
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        horizontalAlignment: Text.AlignRight
        text: root.hint
        kind: Words.Small
        color: root.usable ? root.hintColor : Theme.text3
        Accessible.ignored: true
    }
}
