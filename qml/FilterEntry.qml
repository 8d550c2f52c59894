import QtQuick
import Salvor.Ui

// Words to filter a list with; Esc empties it.
TextEntry {
    id: root

    property string filter: ""

    mono: false
    leftPadding: Theme.icon + 2 * Theme.space2
    onTextEdited: root.filter = root.text.trim()
    Keys.onEscapePressed: event => {
        event.accepted = root.text !== "";
        root.clear();
        root.filter = "";
    }

    Icon {
        x: Theme.space2
        y: (root.height - height) / 2
        name: "filter"
    }
}
