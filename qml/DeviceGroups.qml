pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// Thousands of devices become a few decisions: one row for all that differ alike. R, F, L and I decide on the row in hand.
ColumnLayout {
    id: root

    required property GroupTable groups
    required property bool complete
    property string progress: ""
    property bool none: false
    property bool showNote: false

    function takeFocus() {
        list.forceActiveFocus(Qt.OtherFocusReason);
    }

    onWidthChanged: laid.restart() // while it lays itself out, its heads would not hear of it
    spacing: 0

    Timer {
        id: laid
        interval: 0
        onTriggered: root.showNote = root.width > 1180
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.row
        Layout.leftMargin: Theme.space3
        Layout.rightMargin: Theme.space3
        spacing: Theme.space3

        ColumnHead {
            Layout.preferredWidth: Theme.scaled(158)
            Layout.maximumWidth: Layout.preferredWidth
            text: qsTr("Decision")
        }
        ColumnHead {
            Layout.preferredWidth: Theme.scaled(140)
            Layout.maximumWidth: Layout.preferredWidth
            text: qsTr("Owner")
        }
        ColumnHead {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.scaled(400)
            text: qsTr("What resume would change, from → to")
        }
        ColumnHead {
            Layout.preferredWidth: Theme.scaled(64)
            horizontalAlignment: Text.AlignRight
            text: qsTr("Ahead")
        }
        ColumnHead {
            Layout.preferredWidth: Theme.scaled(72)
            horizontalAlignment: Text.AlignRight
            text: qsTr("Devices")
        }
        ColumnHead {
            Layout.preferredWidth: Theme.scaled(200)
            Layout.maximumWidth: Layout.preferredWidth
            text: qsTr("Result")
        }
        ColumnHead {
            Layout.fillWidth: root.showNote
            Layout.preferredWidth: root.showNote ? Theme.scaled(200) : 0
            Layout.leftMargin: root.showNote ? 0 : -Theme.space3
            text: root.showNote ? qsTr("Note") : ""
        }
    }
    Divider {}
    Words {
        Layout.margins: Theme.space4
        visible: list.count === 0
        text: root.none && root.complete ? qsTr("This service has no devices: nothing is to be resumed. A device is there once its enrolment request was approved: see “Enrolment requests”.")
            : root.complete ? qsTr("No device is paused, and none that is connected is known to differ from what was restored.")
            : root.progress !== "" ? root.progress : qsTr("Not all devices were read: nothing can be said of groups.")
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        model: root.groups.rows
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Groups of devices with the same difference")
        T.ScrollBar.vertical: SlideBar {}
        onCurrentIndexChanged: root.groups.choose(list.currentIndex)

        delegate: DeviceGroupRow {
            decisions: root.groups.decisions
            showNote: root.showNote
            refusal: root.groups.refusal
            onDecided: (key, decision) => root.groups.decide(key, decision)
        }
    }
    Connections {
        target: root.groups

        function onChosenChanged() {
            if (root.groups.chosen >= 0) list.currentIndex = root.groups.chosen;
        }
    }
}
