import QtQuick
import Salvor.Ui

// A value of a difference with its sign.
Rectangle {
    id: root

    required property string sign
    required property string text
    required property color fill
    property color ink: Theme.text

    implicitHeight: value.implicitHeight + Theme.space1
    color: root.fill

    Words {
        id: value
        x: Theme.space2
        width: parent.width - 2 * Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 %2").arg(root.sign).arg(root.text)
        kind: Words.Mono
        color: root.ink
        wrapMode: Text.WrapAnywhere
        Accessible.ignored: true
    }
}
