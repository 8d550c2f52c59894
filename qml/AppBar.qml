pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Name, pages, what can be searched or done, help, settings. Alt+1… and Left, Right go from page to page.
Rectangle {
    id: root

    required property ItemModel pages
    required property string current
    readonly property bool isNarrow: root.width < Theme.narrow
    readonly property bool isTight: root.width < Theme.scaled(900)

    signal chosen(name: string)
    signal palette()
    signal help()
    signal settings()

    function step(from: int, by: int) {
        const next = tabs.itemAt((from + by + tabs.count) % tabs.count);
        next.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: Theme.narrow
    implicitHeight: Theme.appBar
    color: Theme.sunken
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space2
        spacing: Theme.space1

        Icon {
            name: "logo"
            color: Theme.accent
        }
        Words {
            Layout.leftMargin: Theme.space1
            Layout.rightMargin: Theme.space4
            visible: !root.isTight
            text: qsTr("Salvor")
            font.weight: Font.DemiBold
        }
        Repeater {
            id: tabs
            model: root.pages

            PageTab {
                id: tab

                required property int index
                required property string name
                required property string title

                text: tab.title
                current: tab.name === root.current
                iconOnly: root.isTight
                Keys.onLeftPressed: root.step(tab.index, -1)
                Keys.onRightPressed: root.step(tab.index, 1)
                onClicked: root.chosen(tab.name)

                Shortcut {
                    sequence: "Alt+" + (tab.index + 1)
                    enabled: tab.index < 9
                    onActivated: root.chosen(tab.name)
                }
            }
        }
        Item {
            Layout.fillWidth: true
        }
        SearchField {
            Layout.rightMargin: Theme.space1
            visible: !root.isNarrow
            onClicked: root.palette()
        }
        ToolIcon {
            visible: root.isNarrow
            iconName: "search"
            text: qsTr("Search or do (Ctrl+K)")
            onClicked: root.palette()
        }
        ToolIcon {
            iconName: "help"
            text: qsTr("Help (F1)")
            onClicked: root.help()
        }
        ToolIcon {
            iconName: "settings"
            text: qsTr("Settings")
            onClicked: root.settings()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
