pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A fingerprint in lines that can be compared by eye.
ColumnLayout {
    id: root

    required property string heading
    required property string type
    required property list<string> lines
    property string foot: ""
    property bool alarming: false

    spacing: Theme.space1
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: root.heading

    RowLayout {
        spacing: Theme.space2

        Icon {
            visible: root.alarming
            name: "warning"
            color: Theme.danger
        }
        Words {
            Layout.fillWidth: true
            text: root.heading
            kind: Words.Small
            strong: root.alarming
            color: root.alarming ? Theme.danger : Theme.text2
        }
    }
    Words {
        text: root.type
        kind: Words.MonoSmall
        color: Theme.text2
    }
    Repeater {
        model: root.lines

        Words {
            required property string modelData

            text: modelData
            kind: Words.Mono
            font.pixelSize: Theme.bodyFont.pixelSize
        }
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.foot
        kind: Words.Caption
        color: Theme.text2
        elide: Text.ElideMiddle
    }
}
