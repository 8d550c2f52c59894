import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Text in one of the seven styles of type. Cut at its right end unless it wraps; the tooltip has all of it.
Text {
    id: root

    enum Kind { Caption, Small, Body, Head, Title, Mono, MonoSmall }

    property int kind: Words.Body
    property bool strong: false
    readonly property font style: [Theme.captionFont, Theme.smallFont, Theme.bodyFont, Theme.headFont, Theme.titleFont,
        Theme.monoFont, Theme.monoSmallFont][root.kind]
    readonly property bool wraps: root.wrapMode !== Text.NoWrap

    color: Theme.text
    font.family: root.style.family
    font.pixelSize: root.style.pixelSize
    font.weight: !root.strong ? root.style.weight : root.kind >= Words.Mono ? Font.Bold
        : root.kind === Words.Caption || root.kind === Words.Body ? Font.Medium : Font.DemiBold
    lineHeight: [Theme.captionLine, root.wraps ? Theme.smallLineWrapped : Theme.smallLine, Theme.bodyLine, Theme.headLine,
        Theme.titleLine, Theme.monoLine, Theme.monoSmallLine][root.kind]
    lineHeightMode: Text.FixedHeight
    // A fixed line has its spare height below; half of that goes above. Where the text is centred, Qt sees to it.
    topPadding: root.verticalAlignment === Text.AlignVCenter ? 0 : Theme.lift(root.style, root.lineHeight)
    bottomPadding: -topPadding
    elide: root.wraps && root.maximumLineCount > 1000 ? Text.ElideNone : Text.ElideRight
    textFormat: Text.PlainText
    Layout.fillWidth: root.wraps
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    HoverHandler {
        id: hover
        enabled: root.truncated
    }
    Tip {
        text: root.text
        shown: hover.hovered && root.truncated
    }
}
