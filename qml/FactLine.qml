import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A name and its value, which can be selected by hand: an identity, a path. Gone while there is neither value nor note.
RowLayout {
    id: root

    required property string label
    property string value: ""
    property string note: ""

    visible: root.value !== "" || root.note !== ""
    spacing: Theme.space3
    Layout.fillWidth: true

    Words {
        Layout.preferredWidth: Theme.scaled(96)
        text: root.label
        kind: Words.Small
        color: Theme.text2
    }
    Words {
        Layout.fillWidth: root.note === "" || implicitWidth > root.width / 2
        Layout.maximumWidth: implicitWidth + 1
        visible: text !== ""
        text: root.value
        kind: Words.MonoSmall
        elide: Text.ElideMiddle
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.note
        kind: Words.Caption
        color: Theme.text3
    }
    Item {
        Layout.fillWidth: true
        visible: root.note === ""
    }
}
