import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Another operator's run, as its journal beside the target tells it. Nothing is changed by reading.
Card {
    id: root

    required property string runId
    required property string title
    required property string place
    required property string kind
    required property string standing
    required property string holder
    required property string alive
    required property string problem
    required property string report
    required property bool open

    signal showReport
    signal takeOver
    signal dropped

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title + ". " + root.place + ". " + root.standing

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        Words {
            Layout.fillWidth: true
            text: root.title
            strong: true
            wrapMode: Text.Wrap
        }
        Words {
            text: root.place
            kind: Words.MonoSmall
            color: Theme.text2
        }
    }
    StateLabel {
        Layout.fillWidth: true
        kind: root.kind
        text: root.standing
        style: Words.Body
    }
    Words {
        visible: text !== ""
        text: root.holder
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Words {
        visible: text !== ""
        text: root.alive
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Words {
        visible: root.problem !== ""
        text: qsTr("Nothing newer is known: %1").arg(root.problem)
        kind: Words.Small
        color: Theme.danger
        wrapMode: Text.Wrap
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        PushButton {
            text: qsTr("Report")
            iconName: "document"
            Accessible.name: qsTr("Report of the other console's run on %1").arg(root.place)
            onClicked: root.showReport()
        }
        PushButton {
            text: qsTr("Take over…")
            enabled: root.open
            reason: qsTr("It has ended, or is being read.")
            Accessible.name: qsTr("Take over the run on %1").arg(root.place)
            onClicked: root.takeOver()
        }
        Item {
            Layout.fillWidth: true
        }
        PushButton {
            text: qsTr("Watch it no more")
            onClicked: root.dropped()
        }
    }
}
