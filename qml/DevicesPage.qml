pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// The hour after a restore: how many devices are where, what the paused ones differ in, what is decided on them.
FocusScope {
    id: root

    required property FleetView fleet
    required property list<string> places
    readonly property bool wide: root.width >= 1200
    readonly property bool shows: root.fleet.state === "ready" || root.fleet.state === "reading" || root.fleet.state === "failed" && root.fleet.deviceCount > 0
    readonly property bool grouped: root.fleet.view === "groups"
    readonly property bool listed: root.fleet.view === "devices" || root.fleet.view === "awaiting"
    property bool planFirst: false

    signal copied(string text)
    signal practiseWanted()

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Devices")

    DeviceStart {
        anchors.fill: parent
        visible: !root.shows
        fleet: root.fleet
        places: root.places
        onPractiseWanted: root.practiseWanted()
    }
    Hatch {
        anchors.fill: parent
        visible: root.shows && root.fleet.drill
    }
    ColumnLayout {
        anchors.fill: parent
        visible: root.shows
        spacing: 0

        DeviceBanner {
            Layout.fillWidth: true
            fleet: root.fleet
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: root.fleet.drill ? Theme.space2 - 2 : 0
            Layout.rightMargin: root.fleet.drill ? Theme.space2 - 2 : 0
            Layout.bottomMargin: root.fleet.drill ? Theme.space2 - 2 : 0
            color: Theme.surface

            ColumnLayout {
                anchors.fill: parent
                spacing: 0

                DeviceCounts {
                    Layout.fillWidth: true
                    visible: root.fleet.deviceCount > 0
                    Layout.margins: Theme.space2
                    fleet: root.fleet
                }
                DeviceNotices {
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    Layout.leftMargin: Theme.space3
                    Layout.rightMargin: Theme.space3
                    fleet: root.fleet
                }
                Divider {}
                DeviceBar {
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    Layout.margins: Theme.space2
                    fleet: root.fleet
                    wide: root.wide
                    planFirst: root.planFirst
                    onPlanToggled: root.planFirst = !root.planFirst
                }
                Divider {}
                DeviceTrends {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root.fleet.view === "history"
                    trend: root.fleet.trend
                }
                DeviceRequests {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root.fleet.view === "requests"
                    requests: root.fleet.requests
                }
                T.SplitView {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root.grouped || root.listed
                    orientation: Qt.Vertical
                    handle: Rectangle {
                        implicitHeight: Theme.space1
                        color: T.SplitHandle.hovered || T.SplitHandle.pressed ? Theme.accent : Theme.line
                    }

                    DeviceGroups {
                        T.SplitView.preferredHeight: Math.max(Theme.scaled(160), Math.min(Theme.row + (root.fleet.groups.count + 0.3) * (Theme.row + Theme.space1), root.height * 0.42))
                        T.SplitView.minimumHeight: Theme.scaled(120)
                        visible: root.grouped
                        groups: root.fleet.groups
                        complete: root.fleet.complete
                        none: root.fleet.deviceCount === 0
                        progress: root.fleet.progress
                    }
                    DeviceList {
                        T.SplitView.preferredHeight: root.height * 0.45
                        T.SplitView.minimumHeight: Theme.scaled(120)
                        visible: root.listed
                        table: root.fleet.table
                        title: qsTr("Devices")
                        emptyText: root.fleet.deviceCount === 0 && !root.fleet.complete ? root.fleet.progress
                            : root.fleet.deviceCount === 0 ? qsTr("This service has no devices. A device is there once its enrolment request was approved: see “Enrolment requests”.")
                            : root.fleet.view === "awaiting" ? qsTr("No device awaits its reconnection that fits the filter.") : qsTr("No device fits. An empty filter, and the chosen state pressed once more, show all.")
                        onCopied: text => root.copied(text)
                    }
                    RowLayout {
                        T.SplitView.fillHeight: true
                        T.SplitView.minimumHeight: Theme.scaled(180)
                        visible: root.grouped ? root.fleet.groups.count > 0 : root.fleet.deviceCount > 0
                        spacing: 0

                        DeviceDetail {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            visible: root.wide || root.listed || !root.planFirst
                            fleet: root.fleet
                            grouped: root.grouped
                            onCopied: text => root.copied(text)
                        }
                        Divider {
                            Layout.fillWidth: false
                            vertical: true
                            visible: root.wide
                        }
                        DevicePlan {
                            Layout.fillWidth: !root.wide
                            Layout.fillHeight: true
                            Layout.preferredWidth: root.wide ? Theme.scaled(480) : -1
                            visible: root.wide || (root.grouped && root.planFirst)
                            fleet: root.fleet
                            onResumeWanted: frozen.ask()
                        }
                    }
                }
            }
        }
    }
    FrozenSheet {
        id: frozen
        fleet: root.fleet
        onCopied: text => root.copied(text)
    }
}
