pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Labels and what belongs to them; what is cut has all of it in its tooltip, or, with `wraps`, nothing is cut.
ColumnLayout {
    id: root

    required property ItemModel model
    property int labelWidth: Theme.scaled(92)
    property bool wraps: false

    spacing: Theme.space1
    Layout.fillWidth: true

    Repeater {
        model: root.model

        RowLayout {
            id: row

            required property string label
            required property string value
            required property bool mono

            Layout.fillWidth: true
            spacing: Theme.space2
            Accessible.role: Accessible.StaticText
            Accessible.name: row.label + ": " + row.value

            Words {
                Layout.preferredWidth: root.labelWidth
                Layout.alignment: Qt.AlignTop
                text: row.label
                kind: Words.Small
                color: Theme.text2
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                text: row.value
                kind: row.mono ? Words.MonoSmall : Words.Small
                elide: root.wraps ? Text.ElideNone : Text.ElideMiddle
                wrapMode: root.wraps ? Text.Wrap : Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
