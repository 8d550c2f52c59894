pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// A row of a pane: time, mark, text. Its width and letters are the pane's.
Item {
    id: root

    required property string time
    required property string mark
    required property string text
    required property string plain
    required property string tone
    required property bool styled
    required property int indent
    required property bool selected
    required property bool current
    required property list<int> hits
    required property real cell
    required property real textX
    required property int shift
    required property int pixels
    readonly property color ink: root.tone === "command" ? Theme.accent : root.tone === "error" ? Theme.warn
        : root.tone === "danger" ? Theme.danger : root.tone === "note" ? Theme.text3 : Theme.paneText

    Accessible.role: Accessible.StaticText
    Accessible.name: root.mark === "E" ? qsTr("stderr: %1").arg(root.plain) : root.plain
    Accessible.selected: root.selected

    Rectangle {
        anchors.fill: parent
        visible: root.selected
        color: Theme.selected

        Rectangle {
            width: Theme.bar
            height: parent.height
            color: Theme.accent
        }
    }
    Text {
        x: Theme.space3
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: root.time
        textFormat: Text.PlainText
        color: Theme.text3
        font: Theme.monoSmallFont
        Accessible.ignored: true
    }
    Text {
        x: root.textX - 2 * root.cell
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: root.mark
        textFormat: Text.PlainText
        color: root.ink
        font.family: Theme.mono
        font.pixelSize: root.pixels
        font.bold: true
        Accessible.ignored: true
    }
    Item {
        x: root.textX
        width: parent.width - x
        height: parent.height
        clip: true

        Repeater {
            model: root.hits.length / 2

            Rectangle {
                required property int index

                x: (root.hits[2 * index] + root.indent - root.shift) * root.cell
                width: root.hits[2 * index + 1] * root.cell
                height: root.height
                color: Theme.warnSoft
                border.width: root.current ? Theme.ring : Theme.thin
                border.color: Theme.warnLine
            }
        }
        Text {
            x: (root.indent - root.shift) * root.cell
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: root.text
            textFormat: root.styled ? Text.StyledText : Text.PlainText
            color: root.ink
            font.family: Theme.mono
            font.pixelSize: root.pixels
            font.bold: root.tone === "command"
            Accessible.ignored: true
        }
    }
}
