import QtQuick
import QtQuick.Templates as T
import Salvor.Console

// What a page must not have: two buttons without words, words cut and words too wide.
Window {
    width: 400
    height: 300
    visible: true

    T.Button {
        objectName: "nameless"
        width: 40
        height: 20
        Accessible.role: Accessible.Button
    }
    Item {
        objectName: "roleless"
        y: 30
        width: 40
        height: 20
        activeFocusOnTab: true
    }
    Text {
        y: 60
        width: 60
        text: "cut without a tooltip"
        elide: Text.ElideRight
    }
    Item {
        y: 90
        width: 60
        height: 20
        Text {
            text: "wider than its parent"
        }
    }
    Item {
        y: 120
        width: 60
        height: 20
        clip: true
        Item {
            width: 300
            height: 20
            Text {
                x: 40
                width: 100
                text: "goes past"
            }
        }
    }
    Words {
        y: 150
        width: 60
        text: "cut, but with a tooltip"
    }
    Text {
        y: 180
        width: 10
        visible: false
        text: "not to be seen"
    }
}
