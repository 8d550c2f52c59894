pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// One row of a table in a form.
RowLayout {
    id: root

    required property FieldRow row
    property bool grows: false

    signal cellLeft()
    signal removed()

    // False where there is nothing to enter.
    function takeFocus(): bool {
        for (let i = 0; i < cells.count; ++i) {
            if ((cells.itemAt(i) as TableCell).takeFocus()) return true;
        }
        return false;
    }

    spacing: Theme.space2
    Layout.fillWidth: true
    Accessible.role: Accessible.Row
    Accessible.name: root.row.name

    Repeater {
        id: cells
        model: root.row.cells

        TableCell {
            required property FieldView modelData
            view: modelData
            rowName: root.row.name
            onCellLeft: root.cellLeft()
        }
    }
    ToolIcon {
        visible: root.grows
        iconName: "close"
        text: qsTr("Take away row %1").arg(root.row.name)
        onClicked: root.removed()
    }
}
