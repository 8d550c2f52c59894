import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Icon and word of one state of the closed set; the icon of acting turns its arc.
Item {
    id: root

    required property string kind
    // By qsTr, so that it is read again when the language changes.
    property string text: qsTr("%1").arg(look.word)
    property bool iconOnly: false
    property int size: Theme.icon
    property int style: Words.Small
    property int lines: 1 // that its words may take
    property color color: Theme[look.tone]
    readonly property int lineCount: words.lineCount
    readonly property bool turns: root.kind === "acting"

    implicitWidth: root.iconOnly ? root.size : row.implicitWidth
    implicitHeight: Math.max(root.size, root.iconOnly ? 0 : row.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    StateLook {
        id: look
        kind: root.kind
    }
    Words {
        id: natural
        visible: false
        text: root.text
        kind: root.style
        strong: true
    }
    RowLayout {
        id: row
        anchors.fill: parent
        spacing: Theme.space2 - 2

        Icon {
            name: root.turns ? "acting-core" : look.icon
            size: root.size
            color: root.color

            Icon {
                name: root.turns ? "acting-arc" : ""
                size: root.size
                color: root.color

                RotationAnimation on rotation {
                    from: 0
                    to: 360
                    duration: Math.max(Theme.turn, 1)
                    loops: Animation.Infinite
                    running: root.turns && root.visible && Theme.turn > 0
                }
            }
        }
        Words {
            id: words
            Layout.fillWidth: true
            Layout.preferredWidth: root.lines > 1 ? Math.ceil(natural.implicitWidth) : -1 // in one line, whatever room there is
            visible: !root.iconOnly
            text: root.text
            kind: root.style
            strong: true
            color: root.color
            wrapMode: root.lines > 1 ? Text.Wrap : Text.NoWrap
            maximumLineCount: root.lines
            Accessible.ignored: true
        }
    }
    HoverHandler {
        id: hover
        enabled: root.iconOnly
    }
    Tip {
        text: root.text
        shown: hover.hovered && root.iconOnly
    }
}
