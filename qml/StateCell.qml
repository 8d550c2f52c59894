import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A state and, below it, what belongs to it; a cell of a table.
ColumnLayout {
    id: root

    required property string kind
    required property string text
    property string note: ""
    property string tone: ""

    Layout.maximumWidth: Layout.preferredWidth
    spacing: 0

    StateLabel {
        Layout.fillWidth: true
        visible: root.tone === ""
        kind: root.kind
        text: root.text
    }
    StateLabel {
        Layout.fillWidth: true
        visible: root.tone !== ""
        kind: root.kind
        text: root.text
        color: Theme[root.tone || "text3"]
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.note
        kind: Words.Small
        color: Theme.text2
        Accessible.ignored: true
    }
}
