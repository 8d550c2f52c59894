pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// How the devices are looked at, and which of them; in a narrow window on two lines.
GridLayout {
    id: root

    required property FleetView fleet
    property bool wide: true
    property bool planFirst: false
    readonly property bool listed: root.fleet.view === "devices" || root.fleet.view === "awaiting"
    readonly property list<int> steps: [0, 1, 2, 5, 10]

    signal planToggled()

    columns: root.wide || !root.listed ? 2 : 1
    columnSpacing: Theme.space1
    rowSpacing: Theme.space2

    RowLayout {
        spacing: Theme.space1

        ViewTab {
            text: qsTr("Conflict groups")
            count: root.fleet.groups.pausedCount
            current: root.fleet.view === "groups"
            onClicked: root.fleet.view = "groups"
        }
        ViewTab {
            text: qsTr("All devices")
            count: root.fleet.state === "ready" && !root.fleet.growing ? root.fleet.deviceCount.toLocaleString(Qt.locale(), "f", 0) : ""
            current: root.fleet.view === "devices"
            onClicked: root.fleet.view = "devices"
        }
        ViewTab {
            text: qsTr("Awaiting")
            count: root.fleet.awaitingText
            current: root.fleet.view === "awaiting"
            onClicked: root.fleet.view = "awaiting"
        }
        ViewTab {
            text: qsTr("Enrolment requests")
            count: root.fleet.requests.count
            current: root.fleet.view === "requests"
            onClicked: root.fleet.view = "requests"
        }
        ViewTab {
            text: qsTr("History")
            current: root.fleet.view === "history"
            onClicked: root.fleet.view = "history"
        }
    }
    RowLayout {
        spacing: Theme.space1

        Words {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space2
            horizontalAlignment: root.wide ? Text.AlignRight : Text.AlignLeft
            text: !root.listed ? "" : root.fleet.unsorted !== "" ? root.fleet.unsorted : root.fleet.figures
            kind: Words.Small
            color: Theme.text2
        }
        PushButton {
            visible: !root.wide && root.fleet.view === "groups"
            small: true
            text: root.planFirst ? qsTr("Show the difference") : qsTr("Show the resume plan")
            onClicked: root.planToggled()
        }
        SelectBox {
            visible: root.listed
            Layout.preferredWidth: Theme.scaled(150)
            implicitHeight: Theme.controlSmall
            label: qsTr("Versions ahead")
            model: [qsTr("Any version"), qsTr("Ahead"), qsTr("2 or more ahead"), qsTr("5 or more ahead"), qsTr("10 or more ahead")]
            wanted: Array.from(root.steps).indexOf(root.fleet.ahead)
            onActivated: at => root.fleet.ahead = root.steps[at]
        }
        FilterEntry {
            id: entry
            visible: root.listed
            Layout.preferredWidth: Theme.scaled(280)
            Layout.maximumWidth: root.wide ? Theme.scaled(420) : -1
            implicitHeight: Theme.controlSmall
            label: qsTr("Filter")
            placeholderText: qsTr("Filter: name, owner, region in (emea)")
            error: root.fleet.filterError
            onFilterChanged: root.fleet.filter = filter
        }
        Connections {
            target: root.fleet

            function onFilterChanged() { // a view brings its own
                if (entry.filter === root.fleet.filter) return;
                entry.text = root.fleet.filter;
                entry.filter = root.fleet.filter;
            }
        }
        Tip {
            text: root.fleet.filterError
            shown: root.listed && root.fleet.filterError !== ""
        }
        ToolIcon {
            visible: root.listed || root.fleet.view === "groups"
            iconName: "eye"
            text: root.fleet.views.current === "" ? qsTr("Views…") : qsTr("Views… (%1)").arg(root.fleet.views.current)
            onClicked: views.ask()
        }
        ToolIcon {
            id: columns
            visible: root.listed
            iconName: "settings"
            text: qsTr("Columns…")
            onClicked: sheet.open()
        }
        ToolIcon {
            visible: root.listed
            iconName: "download"
            text: qsTr("Export…")
            onClicked: saving.ask()
        }
    }
    ViewsSheet {
        id: views
        views: root.fleet.views
    }
    ExportSheet {
        id: saving
        fleet: root.fleet
    }
    ColumnsSheet {
        id: sheet
        table: root.fleet.table
    }
}
