import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Names of devices: how many, and the way to where all can be seen. A few may be written as well.
ColumnLayout {
    id: root

    required property FieldView view
    readonly property bool few: root.view.chosenCount <= 20

    signal fieldLeft()

    function takeFocus() {
        choose.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.space2

    RowLayout {
        spacing: Theme.space3

        PushButton {
            id: choose
            kind: root.view.chosenCount === 0 ? "primary" : "normal"
            iconName: "devices"
            text: qsTr("Choose on the Devices page…")
            onClicked: root.view.chooseDevices()
        }
        Words {
            Layout.fillWidth: true
            text: root.view.chosenCount === 0 ? qsTr("No device is chosen.") : qsTr("%Ln device(s) are chosen.", "", root.view.chosenCount)
            strong: root.view.chosenCount > 0
        }
    }
    TextEntry {
        visible: root.few
        label: root.view.label
        placeholderText: qsTr("or their names, with blanks between")
        error: root.view.error
        text: root.few ? root.view.text : ""
        onTextEdited: root.view.text = text
        onEditingFinished: root.fieldLeft()
        onAccepted: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
    }
}
