pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The steps of a connection test as they happen, then the programs that were found.
ColumnLayout {
    id: root

    required property EnvironmentView view

    spacing: Theme.space3
    Layout.fillWidth: true

    SectionHead {
        text: qsTr("Connection test")
        note: root.view.testing ? qsTr("nothing is changed there") : root.view.age
    }
    Repeater {
        model: root.view.steps

        RowLayout {
            id: step

            required property string kind
            required property string title
            required property string said
            required property string hint

            Layout.fillWidth: true
            spacing: Theme.space3
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1, %2").arg(step.title).arg(look.text)
            Accessible.description: qsTr("%1. %2").arg(step.said).arg(step.hint)

            StateLabel {
                id: look
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: (Theme.bodyLine - size) / 2
                kind: step.kind
                iconOnly: true
            }
            Words {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.scaled(176)
                text: step.title
                color: step.kind === "waiting" ? Theme.text3 : Theme.text
                Accessible.ignored: true
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Words {
                    Layout.topMargin: 1
                    text: step.said === "" ? look.text : step.said
                    kind: step.said === "" || step.kind === "skipped" || step.kind === "not-seen" ? Words.Small : Words.Mono
                    color: step.kind === "failed" ? Theme.danger : Theme.text2
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    Accessible.ignored: true
                }
                Words {
                    visible: text !== ""
                    text: step.hint
                    kind: Words.Small
                    color: Theme.text2
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
    SectionHead {
        visible: tools.count > 0
        text: qsTr("Programs")
        note: qsTr("named by the procedures, where the login finds them")
    }
    Repeater {
        id: tools
        model: root.view.tools

        RowLayout {
            id: tool

            required property string name
            required property string path
            required property string version
            required property bool there

            Layout.fillWidth: true
            spacing: Theme.space3
            Accessible.role: Accessible.ListItem
            Accessible.name: tool.there ? qsTr("%1 is there").arg(tool.name) : qsTr("%1 is not there").arg(tool.name)
            Accessible.description: qsTr("%1. %2").arg(tool.path).arg(tool.version)

            Icon {
                name: tool.there ? "ended" : "not-seen"
                color: tool.there ? Theme.text2 : Theme.warn
            }
            Words {
                Layout.preferredWidth: Theme.scaled(176)
                text: tool.name
                kind: Words.Mono
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
            Words {
                Layout.preferredWidth: Theme.scaled(200)
                text: tool.there ? tool.path : qsTr("not there")
                kind: tool.there ? Words.MonoSmall : Words.Small
                color: tool.there ? Theme.text2 : Theme.warn
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                text: tool.version
                kind: Words.MonoSmall
                color: Theme.text3
                Accessible.ignored: true
            }
        }
    }
}
