pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Where one target of a run is: written, or taken from the places that are known.
FieldFrame {
    id: root

    required property TargetChoice modelData
    property bool visited: false

    function takeFocus() {
        entry.forceActiveFocus(Qt.OtherFocusReason);
    }

    label: root.modelData.label
    hint: root.modelData.targetId
    error: root.visited ? root.modelData.error : ""

    TextEntry {
        id: entry
        label: root.label
        placeholderText: root.modelData.example
        error: root.error
        text: root.modelData.place
        onTextEdited: root.modelData.place = text
        onEditingFinished: root.visited = true
    }
    Words {
        text: root.modelData.advice
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space1

        Repeater {
            model: root.modelData.places

            PushButton {
                required property string modelData
                small: true
                text: modelData
                onClicked: root.modelData.place = modelData
            }
        }
    }
}
