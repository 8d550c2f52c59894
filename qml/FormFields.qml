pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The fields of a form, one below the other. The first wrong one gets the focus.
ColumnLayout {
    id: root

    required property FormView form

    function focusWrong() {
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as FieldItem;
            if (!field.view.shown || (!field.view.wrong && root.form.wrong > 0)) continue;
            field.takeFocus();
            return;
        }
    }

    spacing: Theme.space4
    Component.onCompleted: root.focusWrong()

    Repeater {
        id: fields
        model: root.form.fields

        FieldItem {
            required property FieldView modelData
            view: modelData
            looking: root.form.looking
            onFieldLeft: root.form.left()
            onRefreshed: root.form.refresh()
        }
    }
    Words {
        visible: root.form.looking
        text: qsTr("Looking at the system for what was answered…")
        kind: Words.Small
        color: Theme.text2
    }
}
