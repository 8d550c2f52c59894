import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Face of a button: icon, words, its key.
Item {
    id: root

    required property string text
    required property string iconName
    required property string keyHint
    required property color ink
    required property color hintInk
    required property int kind
    required property int weight
    property color iconInk: root.ink
    property int spacing: Theme.space2
    property int lines: 1
    readonly property int lineCount: words.lineCount

    // In one line, whatever room there is; not the row's own, which follows how its words wrap.
    implicitWidth: Math.ceil(natural.implicitWidth) + 1 + (root.iconName === "" ? 0 : picture.implicitWidth + (root.text === "" ? 0 : root.spacing))
        + (root.keyHint === "" ? 0 : Math.ceil(hint.implicitWidth) + root.spacing)
    implicitHeight: row.implicitHeight

    Words {
        id: natural
        visible: false
        text: root.text
        kind: root.kind
        font.weight: root.weight
    }
    RowLayout {
        id: row
        anchors.centerIn: parent
        width: Math.min(root.implicitWidth, parent.width)
        spacing: root.spacing

        Icon {
            id: picture
            visible: root.iconName !== ""
            name: root.iconName
            color: root.iconInk
        }
        Words {
            id: words
            Layout.fillWidth: true
            visible: root.text !== ""
            text: root.text
            kind: root.kind
            font.weight: root.weight
            color: root.ink
            wrapMode: root.lines > 1 ? Text.Wrap : Text.NoWrap
            maximumLineCount: root.lines
            Accessible.ignored: true
        }
        Words {
            id: hint
            visible: root.keyHint !== ""
            text: root.keyHint
            kind: Words.Caption
            color: root.hintInk
            Accessible.ignored: true
        }
    }
}
