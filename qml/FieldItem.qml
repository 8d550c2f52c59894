pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// One field of a form, by its kind: text, a choice, several choices, yes or no, a table.
FieldFrame {
    id: root

    required property FieldView view
    property bool looking: false
    readonly property bool chooses: root.view.kind === "choice" || root.view.kind === "choices"
    readonly property bool tables: root.view.kind === "table"
    readonly property bool documents: root.view.kind === "json"
    readonly property bool pointsOut: root.view.kind === "devices"
    readonly property bool suggests: !root.chooses && offers.count > 0

    signal refreshed()
    signal fieldLeft()

    function takeFocus() {
        if (table.visible) table.takeFocus();
        else if (devices.visible) devices.takeFocus();
        else if (document.visible) document.takeFocus();
        else if (entry.visible) entry.forceActiveFocus(Qt.OtherFocusReason);
        else if (offers.count > 0) (offers.itemAt(0) as OptionItem).takeFocus();
        else if (yes.visible) yes.forceActiveFocus(Qt.OtherFocusReason);
    }

    visible: root.view.shown
    label: root.view.label + (root.view.optional ? " " + qsTr("(may be empty)") : "")
    hint: root.view.kind === "choices" ? qsTr("%n chosen", "", root.view.chosenCount) : root.view.help
    error: root.view.error

    TextEntry {
        id: entry
        visible: !root.chooses && !root.tables && !root.pointsOut && !root.documents && root.view.kind !== "boolean"
        label: root.label
        hint: root.hint
        error: root.view.error
        text: visible ? root.view.text : ""
        placeholderText: root.view.placeholder
        mono: root.view.kind !== "text"
        onTextEdited: root.view.text = text
        onEditingFinished: root.fieldLeft()
        onAccepted: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
    }
    TickRow {
        id: yes
        visible: root.view.kind === "boolean"
        text: root.view.label
        checked: root.view.text === "true"
        onToggled: root.view.text = checked ? "true" : "false"
    }
    DocumentEntry {
        id: document
        visible: root.documents
        label: root.label
        hint: root.hint
        error: root.view.error
        text: visible ? root.view.text : ""
        onTextEdited: text => root.view.text = text
        onEditingFinished: root.fieldLeft()
    }
    DevicesField {
        id: devices
        visible: root.pointsOut
        view: root.view
        onFieldLeft: root.fieldLeft()
    }
    TableField {
        id: table
        visible: root.tables
        view: root.view
        onCellLeft: root.fieldLeft()
    }
    RowsCard {
        rows: offers.count

        Repeater {
            id: offers
            model: root.view.options

            OptionItem {
                many: root.view.kind === "choices"
                onChosenNow: root.view.choose(index)
            }
        }
    }
    RowLayout {
        visible: root.view.seen !== ""
        spacing: Theme.space2

        Words {
            text: root.view.seen
            kind: Words.Small
            color: Theme.text2
        }
        ToolIcon {
            visible: root.view.problem === ""
            iconName: "refresh"
            text: qsTr("Look again at what can be offered for %1").arg(root.view.label)
            enabled: !root.looking
            onClicked: root.refreshed()
        }
    }
    RowLayout {
        visible: root.view.problem !== ""
        spacing: Theme.space2

        Icon {
            name: "warning"
            color: Theme.warn
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("What can be offered could not be seen: %1").arg(root.view.problem)
            kind: Words.Small
            color: Theme.warn
            wrapMode: Text.Wrap
        }
        PushButton {
            small: true
            iconName: "refresh"
            text: qsTr("Look again")
            enabled: !root.looking
            onClicked: root.refreshed()
        }
    }
}
