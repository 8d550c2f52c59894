import QtQuick

// A tooltip of the item it lies in; made only while `shown`.
Loader {
    id: root

    required property string text
    required property bool shown
    readonly property bool wanted: root.shown && root.text !== ""

    function tell() {
        if (root.item) (root.item as TipBox).text = root.text;
    }

    onWantedChanged: root.setSource(root.wanted ? "TipBox.qml" : "", { "text": root.text, "host": root.parent })
    onTextChanged: root.tell()
}
