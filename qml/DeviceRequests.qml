pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Who asks to be enrolled, which device that may be, and what approving it would do. Nothing is approved here.
ScrollBox {
    id: root

    required property RequestView requests

    margin: Theme.space4

    Notice {
        visible: root.requests.problem !== ""
        tone: "warn"
        text: root.requests.problem
    }
    Words {
        text: root.requests.text
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.requests.rows

        Card {
            id: card

            required property string name
            required property string created
            required property string says
            required property string matches
            required property string approval

            Accessible.role: Accessible.Grouping
            Accessible.name: card.says === "" ? card.name : card.says

            RowLayout {
                spacing: Theme.space3

                Words {
                    text: card.says === "" ? qsTr("A machine that says nothing of itself") : card.says
                    strong: true
                }
                Words {
                    Layout.fillWidth: true
                    text: card.name
                    kind: Words.MonoSmall
                    color: Theme.text2
                    elide: Text.ElideMiddle
                }
                Words {
                    text: card.created
                    kind: Words.MonoSmall
                    color: Theme.text2
                }
            }
            Words {
                text: card.matches
                kind: Words.Small
                wrapMode: Text.Wrap
            }
            Words {
                text: card.approval
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }
}
