import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A framed place, one below the other. `tone`: plain, accent, ok, warn, danger, drill.
Rectangle {
    id: root

    property string tone: "plain"
    property int padding: Theme.space4
    property alias spacing: column.spacing
    default property alias content: column.data
    readonly property bool isPlain: root.tone === "plain"

    implicitWidth: column.implicitWidth + 2 * root.padding
    implicitHeight: column.implicitHeight + 2 * root.padding
    radius: Theme.cardRadius
    color: root.isPlain || root.tone === "accent" ? Theme.surface : Theme[root.tone + "Soft"]
    border.width: Theme.thin
    border.color: root.isPlain ? Theme.line : root.tone === "accent" ? Theme.accent : Theme[root.tone + "Line"]
    Layout.fillWidth: true

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: root.padding
        spacing: Theme.space2
    }
}
