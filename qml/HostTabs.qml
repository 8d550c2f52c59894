pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Which host of a group a pane shows: a tab each with its state, by Left and Right; a menu where they have no room.
FocusScope {
    id: root

    required property PaneHosts panes
    readonly property int count: root.panes.hosts.length
    readonly property int wanted: {
        let sum = 0;
        for (let i = 0; i < root.count; ++i)
            sum += metrics.advanceWidth(root.panes.hosts[i].host) + Theme.icon + Theme.space2 + 2 * Theme.space2 + Theme.space1;
        return Math.ceil(sum) + 2 * Theme.space2;
    }
    readonly property bool fits: root.wanted <= root.width
    readonly property int unseen: {
        let count = 0;
        for (let i = 0; i < root.count; ++i) count += root.panes.hosts[i].stale ? 1 : 0;
        return count;
    }

    function go(to: int) {
        if (to < 0 || to >= root.count) return;
        if (root.fits) tabs.itemAt(to).forceActiveFocus(Qt.TabFocusReason);
        root.panes.current = to;
    }

    implicitHeight: Theme.controlSmall + Theme.space1
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Hosts of %1").arg(root.panes.title)

    FontMetrics {
        id: metrics
        font.family: Theme.smallFont.family
        font.pixelSize: Theme.smallFont.pixelSize
        font.weight: Font.DemiBold
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    Row {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space2
        visible: root.fits
        spacing: Theme.space1

        Repeater {
            id: tabs
            model: root.panes.hosts

            HostTab {
                required property int index
                required property PaneRunner modelData
                text: modelData.host
                kind: modelData.kind
                current: root.panes.current === index
                onClicked: root.panes.current = index
                Keys.onLeftPressed: root.go(index - 1)
                Keys.onRightPressed: root.go(index + 1)
            }
        }
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space2
        anchors.rightMargin: Theme.space2
        visible: !root.fits
        spacing: Theme.space2

        SelectBox {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.scaled(320)
            implicitHeight: Theme.controlSmall
            label: qsTr("Host of %1").arg(root.panes.title)
            model: {
                const words = [];
                for (let i = 0; i < root.count; ++i) {
                    const host = root.panes.hosts[i];
                    words.push(host.stale ? qsTr("%1 · not seen").arg(host.host) : host.host);
                }
                return words;
            }
            wanted: root.panes.current
            onActivated: at => root.panes.current = at
        }
        Words {
            Layout.fillWidth: true
            text: root.unseen > 0 ? qsTr("%1 of %2 are not seen").arg(root.unseen).arg(root.count)
                : qsTr("all %1 are seen").arg(root.count)
            kind: Words.Caption
            color: root.unseen > 0 ? Theme.warn : Theme.text2
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
