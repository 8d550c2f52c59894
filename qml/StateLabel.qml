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
    property color color: Theme[look.tone]
    readonly property bool turns: root.kind === "acting"

    implicitWidth: root.iconOnly ? root.size : row.implicitWidth
    implicitHeight: Math.max(root.size, root.iconOnly ? 0 : row.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    StateLook {
        id: look
        kind: root.kind
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
            Layout.fillWidth: true
            visible: !root.iconOnly
            text: root.text
            kind: root.style
            strong: true
            color: root.color
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
