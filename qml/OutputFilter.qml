pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// Which lines of a pane are shown.
ToolIcon {
    id: root

    required property OutputView view
    readonly property list<string> names: [qsTr("All lines"), qsTr("stdout only"), qsTr("stderr only"), qsTr("Commands only")]

    iconName: "filter"
    text: qsTr("Filter: %1").arg(root.names[root.view.filter])
    checked: root.view.filter !== OutputView.All
    onClicked: menu.open()

    T.Popup {
        id: menu
        x: root.width - width
        y: root.height + Theme.space1
        width: implicitContentWidth + leftPadding + rightPadding
        height: implicitContentHeight + topPadding + bottomPadding
        padding: Theme.space1
        margins: Theme.space2
        focus: true

        contentItem: ColumnLayout {
            spacing: 0

            Repeater {
                model: root.names

                ChoiceRow {
                    required property int index
                    required property string modelData

                    Layout.minimumWidth: implicitWidth + Theme.space4
                    text: modelData
                    checked: root?.view.filter === index
                    focus: checked
                    onClicked: {
                        root.view.filter = index;
                        menu.close();
                    }
                }
            }
        }
        background: Rectangle {
            radius: Theme.cardRadius
            color: Theme.surface
            border.width: Theme.thin
            border.color: Theme.edge
        }
    }
}
