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

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    RowLayout {
        id: row
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width)
        spacing: root.spacing

        Icon {
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
            visible: root.keyHint !== ""
            text: root.keyHint
            kind: Words.Caption
            color: root.hintInk
            Accessible.ignored: true
        }
    }
}
