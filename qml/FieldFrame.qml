import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What stands round a field: its label above, a hint right of that, an error below in a full sentence. A field inside
// that has a label, a hint and an error of its own gets these.
ColumnLayout {
    id: root

    required property string label
    property string hint: ""
    property string error: ""
    default property alias content: holder.data
    readonly property Item field: Array.from(holder.children).find(item => item instanceof TextEntry || item instanceof SelectBox) ?? null

    spacing: Theme.space1
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        Words {
            Layout.fillWidth: true
            text: root.label
            strong: true
        }
        Words {
            Layout.fillWidth: true
            visible: text !== ""
            horizontalAlignment: Text.AlignRight
            text: root.hint
            kind: Words.Small
            color: Theme.text2
        }
    }
    ColumnLayout {
        id: holder
        Layout.fillWidth: true
        spacing: Theme.space1
    }
    Words {
        visible: text !== ""
        text: root.error
        kind: Words.Small
        color: Theme.danger
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
    }
    Binding {
        target: root.field
        property: "label"
        value: root.label
    }
}
