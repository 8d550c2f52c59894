pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Salvor.Ui

// The output of commands: head, the lines in sight, foot. As a `strip` it is only its head with the last line.
FocusScope {
    id: root

    required property OutputView view
    required property string title
    property string note: ""
    property bool noteWarns: false
    property bool strip: false
    // Of a pane that is of a group: which of its hosts is shown.
    property PaneHosts hosts: null
    property bool finding: false

    function find() {
        root.finding = true;
        search.open();
    }
    function endFind() {
        root.finding = false;
        root.view.query = "";
        lines.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: Theme.paneHead + (root.strip ? 0 : 152)
    Accessible.role: Accessible.Pane
    Accessible.name: root.title

    Connections {
        target: root.view

        function onFindWanted() {
            root.find();
        }
        function onSaveWanted() {
            saving.active = true;
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Theme.paneHead
            color: Theme.window

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.space3
                anchors.rightMargin: Theme.space1
                spacing: Theme.space1

                Words {
                    visible: !root.finding
                    Layout.maximumWidth: root.width / 2
                    Layout.rightMargin: Theme.space2
                    text: root.title
                    kind: Words.Small
                    strong: true
                    Accessible.role: Accessible.Heading
                }
                Words {
                    visible: !root.finding
                    Layout.fillWidth: true
                    text: root.strip ? root.view.lastLine : root.note
                    kind: root.strip ? Words.MonoSmall : Words.Caption
                    color: root.noteWarns && !root.strip ? Theme.warn : Theme.text2
                }
                OutputFind {
                    id: search
                    visible: root.finding
                    Layout.fillWidth: true
                    view: root.view
                    onDismissed: root.endFind()
                }
                ToolIcon {
                    visible: !root.finding && !root.strip
                    iconName: "search"
                    text: qsTr("Find (Ctrl+F)")
                    onClicked: root.find()
                }
                OutputFilter {
                    visible: !root.strip
                    view: root.view
                }
                ToolIcon {
                    readonly property bool held: root.view.state === OutputView.Paused

                    visible: !root.strip
                    iconName: held ? "play" : "pause"
                    text: held ? qsTr("Follow again (Space or End)") : qsTr("Hold still (Space)")
                    onClicked: root.view.togglePause()
                }
                ToolIcon {
                    visible: !root.strip
                    iconName: "save"
                    text: qsTr("Save… (Ctrl+S)")
                    onClicked: saving.active = true
                }
            }
            Divider {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        Lazy {
            object: root.hosts !== null && !root.strip ? root.hosts : null

            HostTabs {
                required property PaneHosts modelData
                Layout.fillWidth: true
                panes: modelData
            }
        }
        OutputLines {
            id: lines
            visible: !root.strip
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            view: root.view
            title: root.title
        }
        OutputFoot {
            visible: !root.strip
            Layout.fillWidth: true
            view: root.view
        }
    }
    Loader {
        id: saving
        active: false
        sourceComponent: FileDialog {
            title: qsTr("Save the output of %1").arg(root.title)
            fileMode: FileDialog.SaveFile
            defaultSuffix: "log"
            nameFilters: [qsTr("Text (*.log *.txt)"), qsTr("All files (*)")]
            onAccepted: {
                root.view.save(selectedFile);
                saving.active = false;
            }
            onRejected: saving.active = false
            Component.onCompleted: open()
        }
    }
}
