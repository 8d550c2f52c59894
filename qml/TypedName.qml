import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A name that has to be typed to go on. Enter does nothing; nothing can be pasted.
ColumnLayout {
    id: root

    required property string wanted
    property string label: qsTr("To go on, type the name of the target: %1").arg(root.wanted)
    readonly property bool complete: root.wanted !== "" && entry.text === root.wanted
    readonly property int rightUntil: Array.from(entry.text).findIndex((letter, at) => letter !== root.wanted[at])
    readonly property bool isWrong: root.rightUntil >= 0

    function clear() {
        entry.clear();
    }

    function takeFocus() {
        entry.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.space1
    Layout.fillWidth: true

    Words {
        text: root.label
        strong: true
        wrapMode: Text.Wrap
    }
    TextEntry {
        id: entry
        objectName: "typed"
        focus: true
        label: qsTr("Type %1 to go on").arg(root.wanted)
        hint: suffix
        error: root.isWrong ? qsTr("Wrong at character %1").arg(root.rightUntil + 1) : ""
        suffix: root.complete ? qsTr("Complete") : root.isWrong ? "" : entry.text === "" ? ""
            : qsTr("%1 of %2 characters, right so far").arg(entry.text.length).arg(root.wanted.length)
        Keys.onReturnPressed: event => event.accepted = true
        Keys.onEnterPressed: event => event.accepted = true
        Keys.onPressed: event => event.accepted = event.matches(StandardKey.Paste)
    }
    Words {
        text: root.isWrong ? qsTr("Wrong at character %1.").arg(root.rightUntil + 1) : qsTr("Enter does nothing here.")
        kind: Words.Small
        color: root.isWrong ? Theme.danger : Theme.text2
    }
}
