import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// A page that scrolls, its parts one below the other. What gets the focus comes into view; PageUp and PageDown scroll.
Flickable {
    id: root

    property int margin: Theme.space5
    property int marginTop: root.margin
    property alias spacing: column.spacing
    default property alias content: column.data
    readonly property Item focused: root.Window.activeFocusItem

    function show(item: Item) {
        const y = item.mapToItem(column, 0, 0).y + root.marginTop;
        if (y < root.contentY + root.margin) root.contentY = Math.max(0, y - root.margin);
        else if (y + item.height > root.contentY + root.height - root.margin)
            root.contentY = Math.min(Math.max(root.contentHeight - root.height, 0), y + Math.min(item.height, root.height) - root.height + root.margin);
    }
    function scroll(by: real) {
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, root.contentY + by));
    }
    function holds(item: Item): bool {
        return item !== null && (item === column || root.holds(item.parent));
    }

    implicitWidth: column.implicitWidth + 2 * root.margin
    implicitHeight: column.implicitHeight + root.margin + root.marginTop
    contentWidth: width
    contentHeight: column.implicitHeight + root.margin + root.marginTop
    boundsBehavior: Flickable.StopAtBounds
    interactive: root.contentHeight > root.height
    clip: true
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp;
        if (event.accepted) root.scroll((event.key === Qt.Key_PageDown ? 0.9 : -0.9) * root.height);
    }
    onFocusedChanged: if (root.holds(root.focused)) root.show(root.focused)
    T.ScrollBar.vertical: SlideBar {}

    ColumnLayout {
        id: column
        x: root.margin
        y: root.marginTop
        width: root.width - 2 * root.margin
        spacing: Theme.space4
    }
}
