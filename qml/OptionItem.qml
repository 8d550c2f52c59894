import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// One of the values that a field offers: a round mark where one is chosen, a square one where several are.
ColumnLayout {
    id: root

    required property int index
    required property string label
    required property string hint
    required property string disabled
    required property bool chosen
    property bool many: false

    signal chosenNow()

    function takeFocus() {
        (root.many ? tick : radio).forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 0
    Layout.fillWidth: true

    ChoiceRow {
        id: radio
        visible: !root.many
        text: root.label
        hint: root.disabled === "" ? root.hint : root.disabled
        hintColor: root.disabled === "" ? Theme.text2 : Theme.warn
        enabled: root.disabled === ""
        checked: root.chosen
        onClicked: root.chosenNow()
    }
    TickRow {
        id: tick
        visible: root.many
        text: root.label
        hint: root.disabled === "" ? root.hint : root.disabled
        enabled: root.disabled === ""
        checked: root.chosen
        mono: true
        onClicked: root.chosenNow()
    }
}
