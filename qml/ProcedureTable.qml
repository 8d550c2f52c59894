pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Every procedure under its system. Arrow keys go from row to row; Enter opens, and changes nothing anywhere.
Rectangle {
    id: root

    required property ItemModel model
    required property string emptyText
    readonly property int wordWidth: Theme.scaled(root.width < 900 ? 150 : 170)
    readonly property int usualWidth: Theme.scaled(92)
    readonly property int actsWidth: Theme.scaled(164)
    readonly property bool showUsual: root.width > 760
    readonly property bool showDrill: root.width > 620

    signal toggled(string system)
    signal start(string procedure)
    signal drill(string procedure)
    signal choose(string system)

    implicitHeight: column.implicitHeight + 2 * Theme.thin
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.thin
    border.color: Theme.line
    Layout.fillWidth: true

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.thin
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.row
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space2
            spacing: Theme.space3

            ColumnHead {
                Layout.fillWidth: true
                Layout.preferredWidth: 1 // as the rows have it
                text: qsTr("Procedure")
            }
            ColumnHead {
                Layout.preferredWidth: root.wordWidth
                text: qsTr("Last result")
            }
            ColumnHead {
                Layout.preferredWidth: root.showDrill ? root.wordWidth : 0
                visible: root.showDrill
                text: qsTr("Last drill")
            }
            ColumnHead {
                Layout.preferredWidth: root.showUsual ? root.usualWidth : 0
                visible: root.showUsual
                horizontalAlignment: Text.AlignRight
                text: qsTr("Usually")
            }
            Item { Layout.preferredWidth: root.actsWidth }
        }
        Divider {}
        Words {
            Layout.fillWidth: true
            Layout.margins: Theme.space3
            visible: list.count === 0
            text: root.emptyText
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.preferredHeight: contentHeight
            model: root.model
            interactive: false
            cacheBuffer: 10000
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Procedures")
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Home) list.currentIndex = 0;
                else if (event.key === Qt.Key_End) list.currentIndex = list.count - 1;
                else return;
                event.accepted = true;
            }

            delegate: ProcedureRow {
                wordWidth: root.wordWidth
                usualWidth: root.usualWidth
                actsWidth: root.actsWidth
                showUsual: root.showUsual
                showDrill: root.showDrill
                onToggled: root.toggled(system)
                onStart: root.start(procedureId)
                onDrill: root.drill(procedureId)
                onChoose: root.choose(title)
            }
        }
    }
}
