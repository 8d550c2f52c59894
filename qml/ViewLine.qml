import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A view that was kept, and what can be done with it. Deleting asks once more.
RowLayout {
    id: root

    required property string name
    required property string text
    required property bool current
    property bool asking: false

    signal used()
    signal renameWanted()
    signal deleteWanted()

    spacing: Theme.space2
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name + ", " + root.text

    ColumnLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.space2
        spacing: 0

        Words {
            Layout.fillWidth: true
            text: root.name
            strong: root.current
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            text: root.asking ? qsTr("It is deleted for good.") : root.text
            kind: Words.Small
            color: root.asking ? Theme.warn : Theme.text2
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    PushButton {
        visible: !root.asking
        small: true
        text: qsTr("Use")
        Accessible.name: qsTr("Use %1").arg(root.name)
        onClicked: root.used()
    }
    ToolIcon {
        visible: !root.asking
        iconName: "edit"
        text: qsTr("Rename %1").arg(root.name)
        onClicked: root.renameWanted()
    }
    ToolIcon {
        id: away
        visible: !root.asking
        iconName: "trash"
        text: qsTr("Delete %1").arg(root.name)
        onClicked: {
            root.asking = true;
            stays.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    PushButton {
        id: stays
        visible: root.asking
        small: true
        text: qsTr("Keep it")
        onClicked: {
            root.asking = false;
            away.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    PushButton {
        Layout.rightMargin: Theme.space2
        visible: root.asking
        small: true
        text: qsTr("Delete")
        Accessible.name: qsTr("Delete %1").arg(root.name)
        onClicked: root.deleteWanted()
    }
}
