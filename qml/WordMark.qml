import QtQuick
import Salvor.Ui

// The word an environment is marked with (PROD, TEST), in the colour its operator gave it. The word says it, not the colour.
Rectangle {
    id: root

    required property string word
    required property string tone

    implicitWidth: words.implicitWidth + 2 * Theme.space1 + 2
    implicitHeight: Theme.captionLine
    radius: Theme.radius
    color: "transparent"
    border.width: Theme.thin
    border.color: root.tone === "line" ? Theme.edge : Theme[root.tone]
    Accessible.role: Accessible.StaticText
    Accessible.name: root.word

    Words {
        id: words
        anchors.centerIn: parent
        text: root.word
        kind: Words.Caption
        strong: true
        color: root.tone === "line" ? Theme.text2 : Theme[root.tone]
        Accessible.ignored: true
    }
}
