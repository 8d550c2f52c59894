import QtQuick
import Salvor.Console

Window {
    width: 400
    height: 300
    visible: true

    PushButton {
        text: "Look again"
    }
    TextEntry {
        y: 40
        label: "Path"
    }
    Words {
        y: 80
        width: 60
        text: "cut, but with a tooltip"
    }
    Words {
        y: 120
        width: 200
        text: "these words wrap at the width that they have"
        wrapMode: Text.Wrap
    }
}
