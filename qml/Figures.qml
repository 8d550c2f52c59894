pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A few numbers side by side, each with its name above and a note below.
Card {
    id: root

    required property ItemModel model

    GridLayout {
        Layout.fillWidth: true
        columns: Math.max(1, Math.floor(root.width / Theme.scaled(180)))
        columnSpacing: Theme.space5
        rowSpacing: Theme.space3

        Repeater {
            model: root.model

            ColumnLayout {
                id: figure

                required property string label
                required property string value
                required property string note

                Layout.alignment: Qt.AlignTop
                Layout.minimumWidth: Theme.scaled(128)
                spacing: 0
                Accessible.role: Accessible.StaticText
                Accessible.name: figure.label + ": " + figure.value + ", " + figure.note

                Words {
                    text: figure.label
                    kind: Words.Caption
                    color: Theme.text2
                    Accessible.ignored: true
                }
                Words {
                    text: figure.value
                    kind: Words.Title
                    Accessible.ignored: true
                }
                Words {
                    text: figure.note
                    kind: Words.Caption
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }
        }
    }
}
