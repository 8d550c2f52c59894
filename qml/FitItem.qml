import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A procedure, whether it is for the system, and why. One that is not may be taken with a reason.
Card {
    id: root

    required property string procedureId
    required property string title
    required property string kind
    required property string reason
    required property bool fits
    required property bool busy

    signal taken(string reason)

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title + ". " + label.text + ". " + root.reason

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        Words {
            Layout.fillWidth: true
            text: root.title
            strong: true
            wrapMode: Text.Wrap
        }
        StateLabel {
            id: label
            kind: root.kind
        }
    }
    Words {
        visible: text !== ""
        text: root.reason
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !root.busy
        spacing: Theme.space2

        TextEntry {
            id: why
            Layout.fillWidth: true
            visible: !root.fits
            mono: false
            label: qsTr("Reason to take it all the same")
            placeholderText: qsTr("Reason to take it all the same; it stands first in the report")
        }
        Item {
            Layout.fillWidth: root.fits
        }
        PushButton {
            small: true
            kind: root.fits ? "primary" : "normal"
            text: root.fits ? qsTr("Go on with it…") : qsTr("Take it with this reason…")
            enabled: root.fits || why.text.trim() !== ""
            reason: qsTr("A reason is needed.")
            onClicked: root.taken(why.text)
        }
    }
}
