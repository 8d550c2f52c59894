import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// The reason that a choice needs, and the button that decides so.
RowLayout {
    id: root

    property string choice: ""

    signal decided(string reason)

    onChoiceChanged: reason.clear() // it was the reason for something else
    Layout.fillWidth: true
    visible: root.choice !== ""
    spacing: Theme.space2

    TextEntry {
        id: reason
        mono: false
        label: qsTr("Reason")
        placeholderText: qsTr("Reason; it stands first in the report")
    }
    PushButton {
        small: true
        text: qsTr("Decide so, with this reason")
        enabled: reason.text.trim() !== ""
        reason: qsTr("A reason is needed.")
        onClicked: root.decided(reason.text)
    }
}
