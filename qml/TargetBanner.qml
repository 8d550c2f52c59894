import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Which system this is, all the time: LIVE or DRILL, its name and identity, and when that was proved.
Rectangle {
    id: root

    required property RunView run
    readonly property RunTargets targets: root.run.targets
    readonly property bool wide: root.width >= 1100

    implicitHeight: Theme.banner
    activeFocusOnTab: true
    color: root.run.drill ? Theme.drillSoft : Theme.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: (root.run.drill ? qsTr("Drill. %1. %2. %3") : qsTr("Live. %1. %2. %3"))
        .arg(targets.word === "" ? root.run.targetName : targets.word + ". " + root.run.targetName).arg(root.run.proved).arg(root.run.identity)

    Hatch {
        anchors.fill: parent
        visible: root.run.drill
    }
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: root.run.drill ? Theme.space3 : 0
        anchors.rightMargin: root.run.drill ? Theme.space3 : 0
        anchors.bottomMargin: root.run.drill ? Theme.space1 : 0
        color: root.color
    }
    Rectangle {
        width: parent.width
        height: Theme.space1
        visible: root.targets.word !== "" && root.targets.tone !== "line"
        color: Theme[root.targets.tone]
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.run.drill ? Theme.space5 : Theme.space3
        anchors.rightMargin: root.run.drill ? Theme.space5 : Theme.space4
        spacing: Theme.space3

        Tag {
            drill: root.run.drill
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            RowLayout {
                spacing: Theme.space2

                Words {
                    text: root.run.targetName
                    kind: Words.Head
                    strong: true
                    elide: Text.ElideMiddle
                    Layout.maximumWidth: 420
                }
                WordMark {
                    visible: word !== ""
                    word: root.targets.word
                    tone: root.targets.tone
                }
                Words {
                    Layout.fillWidth: true
                    text: root.targets.kindText
                    kind: Words.Small
                    strong: root.run.drill
                    color: root.run.drill ? Theme.drill : Theme.text2
                }
            }
            Words {
                Layout.fillWidth: true
                text: root.run.identity
                kind: Words.MonoSmall
                color: Theme.text2
                elide: Text.ElideMiddle
            }
        }
        RowLayout {
            spacing: Theme.space1

            Icon {
                name: "shield"
                color: root.run.proofFresh ? Theme.ok : Theme.text2
            }
            Words {
                text: root.run.proved
                kind: Words.Small
                strong: true
                color: root.run.proofFresh ? Theme.ok : Theme.text2
                Layout.minimumWidth: 96
            }
        }
        Rectangle {
            visible: root.wide
            implicitWidth: Theme.thin
            implicitHeight: Theme.control
            color: Theme.line
        }
        ColumnLayout {
            visible: root.wide
            spacing: 0
            Layout.maximumWidth: 400

            Words {
                Layout.fillWidth: true
                text: root.run.procedureTitle
                kind: Words.Small
                strong: true
            }
            Words {
                Layout.fillWidth: true
                text: root.run.drill ? qsTr("Nothing here is real · %1").arg(root.run.runText) : root.run.runText
                kind: Words.Caption
                color: Theme.text2
            }
        }
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !root.run.drill
    }
    FocusRing {
        shown: root.activeFocus
        gap: -Theme.ring
    }
}
