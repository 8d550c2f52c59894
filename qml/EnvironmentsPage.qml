pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// Everything that can be aimed at: a list with its health, beside it the one that is chosen.
Item {
    id: root

    required property Environments environments
    readonly property bool isNarrow: width < Theme.narrow

    Keys.onPressed: event => {
        if (event.key !== Qt.Key_F5) return;
        event.accepted = true;
        if (root.environments.chosen) root.environments.test(root.environments.chosen.itemId);
        else root.environments.testAll();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.scaled(root.isNarrow ? 360 : 420)
            Layout.maximumWidth: Layout.preferredWidth
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                Layout.margins: Theme.space4
                Layout.leftMargin: Theme.space5
                spacing: Theme.space2

                Words {
                    Layout.fillWidth: true
                    text: qsTr("Environments")
                    kind: Words.Head
                    strong: true
                    Accessible.role: Accessible.Heading
                }
                Words {
                    visible: text !== ""
                    text: root.environments.looked === "" ? "" : qsTr("looked at %1").arg(root.environments.looked)
                    kind: Words.Caption
                    color: Theme.text2
                }
                ToolIcon {
                    iconName: "refresh"
                    text: qsTr("Read the files again")
                    onClicked: root.environments.refresh()
                }
            }
            Repeater {
                model: root.environments.problems

                Notice {
                    required property string modelData

                    Layout.leftMargin: Theme.space5
                    Layout.rightMargin: Theme.space4
                    Layout.bottomMargin: Theme.space2
                    tone: "warn"
                    title: qsTr("A file is not read")
                    text: modelData
                }
            }
            ListView {
                id: list

                Layout.fillWidth: true
                Layout.fillHeight: true
                model: root.environments.rows
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                keyNavigationEnabled: true
                activeFocusOnTab: true
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Environments")
                Keys.onReturnPressed: list.currentItem?.clicked()
                T.ScrollBar.vertical: SlideBar {}
                delegate: EnvironmentItem {
                    required property int index
                    required property bool chosen

                    current: chosen
                    onClicked: {
                        list.currentIndex = index;
                        root.environments.choose(itemId);
                    }
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            GridLayout {
                id: acts
                Layout.fillWidth: true
                Layout.margins: Theme.space3
                Layout.leftMargin: Theme.space5
                columns: own.implicitWidth + files.implicitWidth + Theme.space2 <= acts.width ? 2 : 1
                columnSpacing: Theme.space2
                rowSpacing: Theme.space2

                Row {
                    id: own
                    spacing: Theme.space2

                    PushButton {
                        text: qsTr("Add…")
                        iconName: "plus"
                        small: true
                        onClicked: root.environments.add()
                    }
                    PushButton {
                        text: qsTr("Test all")
                        small: true
                        onClicked: root.environments.testAll()
                    }
                }
                Row {
                    id: files
                    spacing: Theme.space2

                    PushButton {
                        text: qsTr("Import…")
                        kind: "flat"
                        small: true
                        onClicked: importSheet.open()
                    }
                    PushButton {
                        text: qsTr("Export…")
                        kind: "flat"
                        small: true
                        onClicked: exportSheet.open()
                    }
                }
            }
        }
        Rectangle {
            Layout.fillHeight: true
            implicitWidth: Theme.thin
            color: Theme.line
        }
        EnvironmentDetail {
            Layout.fillWidth: true
            Layout.fillHeight: true
            environments: root.environments
        }
    }
    FileSheet {
        id: importSheet
        title: qsTr("Import environments")
        label: qsTr("File that Salvor exported")
        note: qsTr("Entries with the same id take the place of yours. A file that is wrong anywhere is refused as a whole.")
        act: qsTr("Import environments")
        onChosen: path => root.environments.importFile(path)
    }
    ImportSheet {
        id: commandsSheet
        commands: root.environments.importCommands
        onDecided: commands => root.environments.import(commands)
    }
    Connections {
        target: root.environments

        function onImportChanged() {
            if (root.environments.importCommands.length > 0) commandsSheet.open();
        }
    }
    FileSheet {
        id: exportSheet
        title: qsTr("Export your environments")
        label: qsTr("File to write")
        note: qsTr("Your own entries, with pinned identities. No secret is in it. A file of that name is replaced.")
        act: qsTr("Export environments")
        onChosen: path => root.environments.exportFile(path)
    }
    Lazy {
        object: root.environments.form

        Item {
            id: place

            required property EnvironmentForm modelData

            EnvironmentSheet {
                form: place.modelData
            }
        }
    }
}
