import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Head of a part of a page, with what is known about it on the right.
RowLayout {
    id: root

    required property string text
    property string note: ""
    property bool large: false
    default property alias content: more.data

    spacing: Theme.space3
    Layout.fillWidth: true

    Words {
        Layout.fillWidth: true
        text: root.text
        kind: root.large ? Words.Head : Words.Small
        strong: true
        Accessible.role: Accessible.Heading
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        horizontalAlignment: Text.AlignRight
        text: root.note
        kind: Words.Caption
        color: Theme.text2
    }
    RowLayout {
        id: more
        visible: children.length > 0
        spacing: Theme.space1
    }
}
