import QtQuick
import Salvor.Ui

// Name, version, licence.
Sheet {
    id: root

    title: qsTr("Salvor %1").arg(Qt.application.version)
    iconName: "logo"
    tone: "accent"
    sheetWidth: Theme.sheetNarrow
    foot: [
        PushButton {
            text: qsTr("Close")
            keyHint: "Esc"
            focus: true
            onClicked: root.dismiss()
        }
    ]

    Words {
        text: qsTr("A recovery console: restores run step by step, each step proved, each run in a journal that survives.")
        wrapMode: Text.Wrap
    }
    Words {
        text: qsTr("Free software under the Apache License 2.0. Drawn with Qt %1, under the LGPL 3.").arg(Theme.qtVersion)
        kind: Words.Small
        color: Theme.text2
        wrapMode: Text.Wrap
    }
}
