import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The search of a pane, in the place of its title.
RowLayout {
    id: root

    required property OutputView view
    signal dismissed()

    function open() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    spacing: Theme.space1

    TextEntry {
        id: field
        Layout.minimumWidth: 60
        implicitHeight: Theme.controlSmall
        label: qsTr("Find in this pane")
        placeholderText: qsTr("Find")
        suffix: root.view.matches
        text: root.view.query
        onTextEdited: root.view.query = text
        onAccepted: root.view.findNext(true)
        Keys.onPressed: event => event.accepted = event.key === Qt.Key_F3 && root.view.key(event.key, event.modifiers)
        Keys.onEscapePressed: root.dismissed()
    }
    ToolIcon {
        iconName: "find-previous"
        text: qsTr("Previous match (Shift+F3)")
        onClicked: root.view.findNext(false)
    }
    ToolIcon {
        iconName: "find-next"
        text: qsTr("Next match (F3)")
        onClicked: root.view.findNext(true)
    }
    ToolIcon {
        iconName: "close"
        text: qsTr("Close the search (Esc)")
        onClicked: root.dismissed()
    }
}
