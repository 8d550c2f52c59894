pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// Which columns the table of devices has.
Sheet {
    id: root

    required property DeviceTable table

    title: qsTr("Columns")
    iconName: "settings"
    sheetWidth: Theme.sheetNarrow
    gap: Theme.space1
    foot: [
        PushButton {
            text: qsTr("Close")
            keyHint: "Esc"
            onClicked: root.dismiss()
        }
    ]

    Words {
        text: qsTr("Alt+Left and Alt+Right on a column's head move it, Shift+Left and Shift+Right change its width. In the table Left and Right move all of them.")
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.table.allTitles

        TickRow {
            required property int index
            required property string modelData
            text: modelData
            checked: root.table.isShown(index)
            onToggled: root.table.showColumn(index, checked)
        }
    }
}
