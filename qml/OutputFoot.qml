import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Whether a pane follows, and how much there is.
Rectangle {
    id: root

    required property OutputView view
    readonly property bool follows: root.view.state === OutputView.Following
    readonly property color ink: root.follows ? Theme.ok : root.view.state === OutputView.Paused ? Theme.accent : Theme.text2

    implicitHeight: Theme.paneFoot
    color: Theme.window

    Divider {
        width: parent.width
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        spacing: Theme.space2 - 2

        Icon {
            name: root.follows ? "download" : root.view.state === OutputView.Paused ? "pause" : "ended"
            size: Theme.iconSmall
            color: root.ink
        }
        Words {
            text: root.view.stateWord
            kind: Words.Caption
            strong: true
            color: root.ink
        }
        Words {
            Layout.fillWidth: true
            text: root.view.figures
            kind: Words.Caption
            color: Theme.text2
        }
    }
}
