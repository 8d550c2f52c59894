pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Where the time of a run went: solid for systems, hatched for people.
ColumnLayout {
    id: root

    required property ItemModel band
    required property ItemModel ticks
    required property string total
    readonly property int high: Theme.scaled(24)

    spacing: Theme.space2
    Layout.fillWidth: true
    visible: parts.count > 0

    SectionHead {
        text: qsTr("Where the %1 went").arg(root.total)
        large: true

        Rectangle {
            implicitWidth: Theme.iconSmall
            implicitHeight: Theme.iconSmall
            color: Theme.accentFill
        }
        Words {
            Layout.rightMargin: Theme.space3
            text: qsTr("Waiting for systems")
            kind: Words.Small
            color: Theme.text2
        }
        Stripes {
            implicitWidth: Theme.iconSmall
            implicitHeight: Theme.iconSmall
        }
        Words {
            text: qsTr("Waiting for people")
            kind: Words.Small
            color: Theme.text2
        }
    }
    Item {
        id: room
        Layout.fillWidth: true
        Layout.preferredHeight: root.high
        clip: true

        Repeater {
            id: parts
            model: root.band

            Item {
                id: part

                required property int index
                required property double from
                required property double share
                required property bool people
                required property string label
                required property string spoken

                x: Math.round(part.from * room.width)
                width: Math.max(Theme.thin, Math.round((part.from + part.share) * room.width) - part.x - (part.index < parts.count - 1 ? Theme.thin : 0))
                height: room.height
                Accessible.role: Accessible.StaticText
                Accessible.name: part.spoken

                Rectangle {
                    anchors.fill: parent
                    visible: !part.people
                    color: Theme.accentFill
                }
                Stripes {
                    anchors.fill: parent
                    visible: part.people
                }
                Rectangle {
                    anchors.centerIn: parent
                    width: name.implicitWidth + Theme.space2
                    height: name.implicitHeight
                    visible: name.visible && part.people
                    color: Theme.window
                }
                Words {
                    id: name
                    anchors.centerIn: parent
                    visible: text !== "" && implicitWidth + Theme.space3 < part.width
                    text: part.label
                    kind: Words.Caption
                    color: part.people ? Theme.text : Theme.inkAccent
                    Accessible.ignored: true
                }
                HoverHandler { id: hover }
                Tip {
                    text: part.spoken
                    shown: hover.hovered
                }
            }
        }
    }
    Item {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.captionLine + Theme.space1

        Repeater {
            model: root.ticks

            Item {
                id: tick

                required property double at
                required property string label

                x: Math.round(tick.at * (parent as Item).width)
                visible: x + mark.implicitWidth <= (parent as Item).width

                Rectangle {
                    y: -Theme.space2
                    width: Theme.thin
                    height: Theme.space1
                    color: Theme.edge
                }
                Words {
                    id: mark
                    text: tick.label
                    kind: Words.Caption
                    color: Theme.text2
                }
            }
        }
    }
}
