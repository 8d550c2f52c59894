pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// How each state's count went on. A row a state, so that nothing hangs on a colour.
ScrollBox {
    id: root

    required property TrendView trend

    margin: Theme.space4

    Words {
        text: root.trend.span
        color: Theme.text2
    }
    Words {
        visible: text !== ""
        text: root.trend.expected
        strong: true
        color: root.trend.stalled ? Theme.warn : Theme.text
        wrapMode: Text.Wrap
    }
    Notice {
        visible: root.trend.problem !== ""
        tone: "warn"
        text: root.trend.problem
    }
    Repeater {
        model: root.trend.rows

        RowLayout {
            id: line

            required property string status
            required property string kind
            required property string now
            required property string was
            required property string most
            required property list<double> heights

            Layout.fillWidth: true
            spacing: Theme.space4
            Accessible.role: Accessible.Chart
            Accessible.name: qsTr("%1: %2 at first, %3 at most, %4 now").arg(line.status).arg(line.was).arg(line.most).arg(line.now)

            StateLabel {
                Layout.preferredWidth: Theme.scaled(230)
                kind: line.kind
                text: line.status
            }
            Words {
                Layout.preferredWidth: Theme.scaled(70)
                horizontalAlignment: Text.AlignRight
                text: line.was
                kind: Words.Mono
                color: Theme.text2
                Accessible.ignored: true
            }
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: Theme.rowTwo
                color: Theme.surface
                border.width: Theme.thin
                border.color: Theme.line

                Row {
                    id: bars
                    anchors.fill: parent
                    anchors.margins: Theme.thin

                    Repeater {
                        model: line.heights

                        Item {
                            id: bar

                            required property double modelData

                            width: Math.min(bars.width / Math.max(line.heights.length, 1), Theme.space3)
                            height: bars.height

                            Rectangle {
                                anchors.bottom: parent.bottom
                                width: Math.max(parent.width - 1, 1)
                                height: Math.max(parent.height * bar.modelData, bar.modelData > 0 ? 1 : 0)
                                color: Theme.text2
                            }
                        }
                    }
                }
            }
            Words {
                Layout.preferredWidth: Theme.scaled(70)
                horizontalAlignment: Text.AlignRight
                text: line.now
                kind: Words.Mono
                strong: true
                Accessible.ignored: true
            }
        }
    }
}
