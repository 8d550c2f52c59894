pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// One cell of a table in a form: words where it is read only, else what its kind wants.
ColumnLayout {
    id: root

    required property FieldView view
    required property string rowName
    readonly property bool chooses: root.view.kind === "choice"
    readonly property string name: qsTr("%1, %2").arg(root.view.label).arg(root.rowName)

    signal cellLeft()

    // False where there is nothing to enter.
    function takeFocus(): bool {
        if (menu.visible) menu.forceActiveFocus(Qt.OtherFocusReason);
        else if (yes.visible) yes.forceActiveFocus(Qt.OtherFocusReason);
        else if (entry.visible) entry.forceActiveFocus(Qt.OtherFocusReason);
        return menu.visible || yes.visible || entry.visible;
    }

    spacing: Theme.space1
    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Layout.alignment: Qt.AlignTop

    Words {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.control
        visible: root.view.fixed
        text: root.view.text
        kind: Words.Mono
        elide: Text.ElideMiddle
        verticalAlignment: Text.AlignVCenter
        Accessible.name: qsTr("%1: %2").arg(root.name).arg(root.view.text)
    }
    SelectBox {
        id: menu
        Layout.fillWidth: true
        visible: !root.view.fixed && root.chooses
        label: root.name
        error: root.view.error
        mono: true
        model: root.view.optionWords
        wanted: root.view.chosenRow
        displayText: currentIndex < 0 ? qsTr("Choose…") : currentText
        onActivated: index => {
            root.view.choose(index);
            menu.currentIndex = Qt.binding(() => menu.wanted);
            root.cellLeft();
        }
    }
    TickRow {
        id: yes
        visible: !root.view.fixed && root.view.kind === "boolean"
        text: ""
        checked: root.view.text === "true"
        Accessible.name: root.name
        onToggled: {
            root.view.text = checked ? "true" : "false";
            root.cellLeft();
        }
    }
    TextEntry {
        id: entry
        visible: !root.view.fixed && !root.chooses && root.view.kind !== "boolean"
        label: root.name
        error: root.view.error
        text: root.view.text
        placeholderText: root.view.placeholder
        mono: root.view.kind !== "text"
        onTextEdited: root.view.text = text
        onEditingFinished: root.cellLeft()
        onAccepted: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.view.error
        kind: Words.Small
        color: Theme.danger
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
    }
}
