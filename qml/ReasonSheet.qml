pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// Asks before something ends; what stays is the safe answer.
Sheet {
    id: root

    required property string explanation
    required property string act
    property string safe: qsTr("Go on")
    property bool wantsReason: true
    property bool needsReason: false
    readonly property string reasonText: entry.text

    signal decided(string reason)

    sheetWidth: Theme.sheetNarrow
    onAboutToShow: entry.clear() // what was written about another run is no reason for this one
    onOpened: if (root.wantsReason) entry.forceActiveFocus()

    Words {
        text: root.explanation
        wrapMode: Text.Wrap
    }
    TextEntry {
        id: entry
        visible: root.wantsReason
        mono: false
        label: qsTr("Reason, for the report")
        placeholderText: root.needsReason ? qsTr("Reason; it stands first in the report") : qsTr("Reason, for the report (may be empty)")
    }
    foot: [
        PushButton {
            text: root.safe
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            text: root.act
            enabled: !root.needsReason || entry.text.trim() !== ""
            reason: qsTr("A reason is needed.")
            onClicked: {
                root.close();
                root.decided(entry.text);
            }
        }
    ]
}
