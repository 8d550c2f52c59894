pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

// A tooltip of the item it lies in; made only while `shown`.
Loader {
    id: root

    required property string text
    required property bool shown

    active: root.shown && root.text !== ""
    sourceComponent: Item {
        T.ToolTip {
            parent: root.parent
            x: Math.max(Theme.space1 - (root.parent?.mapToItem(null, 0, 0).x ?? 0), 0)
            y: (root.parent?.height ?? 0) + Theme.space1
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
            closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent
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
}
