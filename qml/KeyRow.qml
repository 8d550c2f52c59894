import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A key and what it does.
RowLayout {
    id: root

    required property string keys
    required property string what

    Layout.fillWidth: true
    spacing: Theme.space3

    Words {
        Layout.preferredWidth: Theme.scaled(176)
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: (Theme.bodyLine - Theme.monoLine) / 2
        text: root.keys
        kind: Words.Mono
        strong: true
    }
    Words {
        Layout.preferredWidth: Theme.scaled(176)
        text: root.what
        wrapMode: Text.Wrap
    }
}
