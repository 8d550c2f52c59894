pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Filter, columns, order and grouping under a name: chosen, kept, renamed, deleted.
Sheet {
    id: root

    required property ViewList views
    property string renaming: ""
    readonly property bool taken: root.views.count > 0 && root.renaming !== entry.text.trim() && root.views.has(entry.text)

    function ask() {
        root.views.look();
        root.startOver();
        root.open();
        entry.forceActiveFocus(Qt.OtherFocusReason);
    }

    function startOver() {
        root.renaming = "";
        entry.text = root.views.current;
    }

    function keep() {
        if (root.renaming === "" ? root.views.keep(entry.text) : root.views.rename(root.renaming, entry.text)) root.startOver();
    }

    title: qsTr("Views of the devices")
    iconName: "eye"
    gap: Theme.space2
    foot: [
        PushButton {
            text: qsTr("Close")
            keyHint: "Esc"
            onClicked: root.dismiss()
        }
    ]

    Notice {
        visible: root.views.problem !== ""
        tone: "danger"
        text: root.views.problem
    }
    Words {
        visible: root.views.count === 0
        text: qsTr("None is kept yet. What is shown now – filter, columns, order, groups or list – can be kept under a name, for every fleet.")
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    RowsCard {
        rows: root.views.count

        Repeater {
            model: root.views.rows

            ViewLine {
                Layout.fillWidth: true
                onUsed: {
                    root.close();
                    root.views.use(name);
                }
                onRenameWanted: {
                    root.renaming = name;
                    entry.text = name;
                    entry.selectAll();
                    entry.forceActiveFocus(Qt.OtherFocusReason);
                }
                onDeleteWanted: {
                    root.views.remove(name);
                    root.startOver();
                    entry.forceActiveFocus(Qt.OtherFocusReason);
                }
            }
        }
    }
    FieldFrame {
        label: root.renaming === "" ? qsTr("Keep what is shown now as") : qsTr("New name of “%1”").arg(root.renaming)
        error: root.taken && root.renaming !== "" ? qsTr("There is a view of that name already.") : ""

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            TextEntry {
                id: entry
                mono: false
                maximumLength: 60
                label: root.renaming === "" ? qsTr("Keep what is shown now as") : qsTr("New name of “%1”").arg(root.renaming)
                onAccepted: if (put.enabled && !root.taken) root.keep() // Enter replaces nothing
            }
            PushButton {
                id: put
                text: root.renaming !== "" ? qsTr("Rename") : root.taken ? qsTr("Replace it") : qsTr("Keep")
                enabled: entry.text.trim() !== "" && !(root.taken && root.renaming !== "")
                reason: entry.text.trim() === "" ? qsTr("It has no name yet.") : qsTr("There is a view of that name already.")
                onClicked: root.keep()
            }
        }
    }
}
