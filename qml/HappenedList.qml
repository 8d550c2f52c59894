pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What happened, in order of time.
Card {
    id: root

    required property ItemModel model

    padding: Theme.thin
    spacing: 0

    Repeater {
        id: rows
        model: root.model

        ColumnLayout {
            id: row

            required property int index
            required property string time
            required property string iconName
            required property string tone
            required property string word
            required property string title
            required property string text

            Layout.fillWidth: true
            spacing: 0
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1, %2. %3. %4").arg(row.time).arg(row.word).arg(row.title).arg(row.text)

            RowLayout {
                Layout.fillWidth: true
                Layout.margins: Theme.space3
                Layout.topMargin: Theme.space2
                Layout.bottomMargin: Theme.space2
                spacing: Theme.space3

                Words {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 2
                    Layout.preferredWidth: Theme.scaled(48)
                    text: row.time
                    kind: Words.MonoSmall
                    color: Theme.text2
                    Accessible.ignored: true
                }
                Icon {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 2
                    name: row.iconName
                    color: Theme[row.tone]
                }
                Words {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: Theme.scaled(80)
                    text: row.word
                    strong: true
                    color: Theme[row.tone]
                    Accessible.ignored: true
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Words {
                        text: row.title
                        strong: true
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                    Words {
                        visible: text !== ""
                        text: row.text
                        kind: Words.Small
                        color: Theme.text2
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                }
            }
            Divider { visible: row.index < rows.count - 1 }
        }
    }
}
