pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// The output of the step, and what the procedure shows beside it: one below the other where there is room, else one at a
// time.
Item {
    id: root

    required property RunView run
    property bool tabs: false
    property bool strip: false
    property int tab: 0

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        // The hatch of a drill stays off the words.
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: names.implicitHeight
            visible: root.tabs && !root.strip && panes.count > 0
            color: Theme.window

            RowLayout {
                id: names
                x: Theme.space2
                spacing: Theme.space1

                PushButton {
                    small: true
                    kind: root.tab === 0 ? "normal" : "flat"
                    text: qsTr("Output")
                    onClicked: root.tab = 0
                }
                Repeater {
                    model: root.run.outputs.panes

                    PushButton {
                        required property int index
                        required property PaneHosts modelData
                        small: true
                        kind: root.tab === index + 1 ? "normal" : "flat"
                        text: modelData.title
                        onClicked: root.tab = index + 1
                    }
                }
            }
        }
        T.SplitView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            orientation: Qt.Vertical
            handle: Rectangle {
                implicitHeight: Theme.space1
                color: T.SplitHandle.hovered || T.SplitHandle.pressed ? Theme.accent : Theme.line
            }

            OutputPane {
                T.SplitView.fillHeight: true
                T.SplitView.minimumHeight: Theme.paneHead
                visible: !root.tabs || root.strip || root.tab === 0
                strip: root.strip
                view: root.run.outputs.step
                title: root.run.drill ? qsTr("Step output · drill") : qsTr("Step output")
                note: root.run.place
            }
            Repeater {
                id: panes
                model: root.run.outputs.panes

                OutputPane {
                    required property int index
                    required property PaneHosts modelData
                    T.SplitView.preferredHeight: Theme.panesLow
                    T.SplitView.fillHeight: root.tabs
                    T.SplitView.minimumHeight: Theme.paneHead
                    visible: !root.strip && (!root.tabs || root.tab === index + 1)
                    readonly property PaneRunner host: modelData.shown
                    readonly property bool several: modelData.hosts.length > 1
                    hosts: several ? modelData : null
                    view: host.view
                    title: root.run.drill ? qsTr("%1 · drill").arg(modelData.title) : modelData.title
                    note: several || host.host === "" ? host.note : qsTr("%1 · %2").arg(host.host).arg(host.note)
                    noteWarns: host.stale
                }
            }
        }
    }
}
