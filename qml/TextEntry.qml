import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// One line of text; a password is a PasswordEntry. Esc gives back the last good value, if one is named. Enter leaves it to who listens to accepted().
T.TextField {
    id: root

    property string label: ""
    property string error: ""
    property string hint: ""
    property string lastGood: ""
    property string suffix: ""
    property bool mono: true
    property bool password: false

    implicitWidth: 240
    implicitHeight: Theme.control
    leftPadding: Theme.space2
    rightPadding: side.visible ? side.width + 2 * Theme.space2 : Theme.space2
    font: root.mono ? Theme.monoFont : Theme.bodyFont
    color: root.enabled ? Theme.text : Theme.text3
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.inkAccent
    placeholderTextColor: Theme.text3
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    opacity: root.enabled || !Theme.isContrast ? 1 : 0.6
    hoverEnabled: true
    echoMode: root.password ? TextInput.Password : TextInput.Normal
    inputMethodHints: root.password ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : root.mono ? Qt.ImhNoPredictiveText : Qt.ImhNone
    Layout.fillWidth: true
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label || root.placeholderText
    Accessible.description: root.password ? root.label + ". " + root.hint + ". " + root.error
        : root.error === "" ? root.hint : root.hint === "" ? root.error : root.hint + ". " + root.error
    Accessible.passwordEdit: root.password
    Keys.onEscapePressed: event => {
        event.accepted = root.lastGood !== "" && root.text !== root.lastGood;
        if (event.accepted) root.text = root.lastGood;
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.enabled ? Theme.surface : Theme.sunken
        border.width: root.activeFocus || root.error !== "" ? Theme.ring : Theme.thin
        border.color: root.error !== "" ? Theme.danger : root.activeFocus ? Theme.focus : root.enabled ? Theme.edge : Theme.line

        FocusRing {
            shown: root.activeFocus && root.error !== "" && root.focusReason !== Qt.MouseFocusReason
        }
    }
    Words {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        color: root.placeholderTextColor
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    RowLayout {
        id: side
        anchors.right: parent.right
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        visible: root.suffix !== "" || root.error !== ""

        Words {
            visible: text !== ""
            text: root.suffix
            kind: Words.Small
            color: Theme.text2
            Accessible.ignored: true
        }
        Icon {
            visible: root.error !== ""
            name: "failed"
            color: Theme.danger
        }
    }
}
