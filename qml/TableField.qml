pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A field that is a table: its columns' labels, and below them one row after the other.
ColumnLayout {
    id: root

    required property FieldView view

    signal cellLeft()

    function takeFocus() {
        for (let i = 0; i < rows.count; ++i) {
            if ((rows.itemAt(i) as TableRow).takeFocus()) return;
        }
        adding.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.space1

    RowLayout {
        visible: rows.count > 0
        spacing: Theme.space2
        Layout.rightMargin: root.view.grows ? Theme.controlSmall + Theme.space2 : 0

        Repeater {
            model: root.view.columns

            Words {
                required property string modelData

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignBottom
                text: modelData
                kind: Words.Small
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }
    Repeater {
        id: rows
        model: root.view.rows

        TableRow {
            required property int index
            required property FieldRow modelData
            row: modelData
            grows: root.view.grows
            onCellLeft: root.cellLeft()
            onRemoved: root.view.removeRow(index)
        }
    }
    PushButton {
        id: adding
        visible: root.view.grows
        small: true
        iconName: "plus"
        text: qsTr("Add a row")
        onClicked: root.view.addRow()
    }
}
