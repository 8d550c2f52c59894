pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Where the step works, and how a person gets a shell there.
ColumnLayout {
    id: root

    required property Shells shells

    signal copied(string text)

    Layout.fillWidth: true
    visible: rows.count > 0
    spacing: Theme.space2

    SectionHead {
        text: qsTr("A shell here")
    }
    Words {
        text: root.shells.reason !== "" ? root.shells.reason
            : qsTr("Opening one stands in the journal. When it is closed, the step is looked at again.")
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    RowsCard {
        rows: rows.count

        Repeater {
            id: rows
            model: root.shells.rows

            ShellLine {
                reason: root.shells.reason
                onCopied: text => root.copied(text)
                onOpened: root.shells.openShell(index)
            }
        }
    }
}
