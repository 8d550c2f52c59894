pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// A text of several lines. Tab goes on to the next field.
Flickable {
    id: root

    property string label: ""
    property string error: ""
    property string hint: ""
    property string text: ""
    readonly property int most: 18 * Theme.monoLine

    signal textEdited(string text)
    signal editingFinished()

    function takeFocus() {
        area.forceActiveFocus(Qt.OtherFocusReason);
    }

    Layout.fillWidth: true
    implicitHeight: Math.max(4 * Theme.monoLine, Math.min(root.most, area.contentHeight + 2 * area.padding))
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: SlideBar {}

    T.TextArea.flickable: T.TextArea {
        id: area

        padding: Theme.space2
        text: root.text
        font: Theme.monoFont
        color: area.enabled ? Theme.text : Theme.text3
        selectionColor: Theme.accentFill
        selectedTextColor: Theme.inkAccent
        selectByMouse: true
        wrapMode: TextEdit.NoWrap
        textFormat: TextEdit.PlainText
        inputMethodHints: Qt.ImhNoPredictiveText
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: root.error !== "" ? root.error : root.hint
        Keys.onTabPressed: area.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        onTextChanged: if (area.text !== root.text) root.textEdited(area.text)
        onEditingFinished: root.editingFinished()

        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: area.activeFocus || root.error !== "" ? Theme.ring : Theme.thin
            border.color: root.error !== "" ? Theme.danger : area.activeFocus ? Theme.focus : Theme.edge
        }
    }
}
