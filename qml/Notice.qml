import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What must be read now: icon, headline, text, and what can be done about it.
Rectangle {
    id: root

    property string tone: "accent"
    property string iconName: ({ "ok": "done", "warn": "warning", "danger": "blocked", "drill": "drills" })[root.tone] ?? "info"
    property string title: ""
    property string text: ""
    default property alias content: acts.data
    readonly property color ink: root.tone === "plain" ? Theme.text2 : Theme[root.tone]

    implicitWidth: 320
    implicitHeight: row.implicitHeight + 2 * Theme.space3
    radius: Theme.cardRadius
    color: root.tone === "plain" ? Theme.surface : Theme[root.tone + "Soft"]
    border.width: Theme.thin
    border.color: root.tone === "plain" ? Theme.line : root.tone === "accent" ? Theme.accent : Theme[root.tone + "Line"]
    Layout.fillWidth: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title || root.text
    Accessible.description: root.title === "" ? "" : root.text

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.margins: Theme.space3
        spacing: Theme.space3

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (Theme.bodyLine - size) / 2
            name: root.iconName
            color: root.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space1

            Words {
                visible: text !== ""
                text: root.title
                strong: true
                color: root.text === "" ? Theme.text : root.ink
                wrapMode: Text.Wrap
            }
            Words {
                visible: text !== ""
                text: root.text
                wrapMode: Text.Wrap
            }
            Flow {
                id: acts
                Layout.fillWidth: true
                Layout.topMargin: Theme.space1
                visible: children.length > 0
                spacing: Theme.space2
            }
        }
    }
}
