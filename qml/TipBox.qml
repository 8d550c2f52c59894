import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

// The box of a tooltip, below its host.
Item {
    id: root

    required property string text
    required property Item host

    T.ToolTip {
        enabled: false // the pointer goes through it
        parent: root.host
        y: root.host.height + Theme.space1
        width: Math.min(implicitWidth, Theme.sheetNarrow)
        implicitWidth: implicitContentWidth + leftPadding + rightPadding
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        margins: Theme.space1
        padding: Theme.space1
        leftPadding: Theme.space2
        rightPadding: Theme.space2
        delay: 500
        visible: true
        text: root.text
        closePolicy: T.Popup.CloseOnPressOutsideParent

        contentItem: Text {
            text: root.text
            font: Theme.smallFont
            color: Theme.window
            lineHeight: Theme.smallLineWrapped
            lineHeightMode: Text.FixedHeight
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        background: Rectangle {
            color: Theme.text
            radius: Theme.radius
        }
    }
}
