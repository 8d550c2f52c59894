pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// Everything that can be searched or done, narrowed by typing. The model's roles: name (what is chosen), title, hint,
// iconName. Up, Down, Enter, Esc.
T.Dialog {
    id: root

    required property ItemModel model

    signal chosen(name: string)

    function choose(name: string) {
        root.close();
        root.chosen(name);
    }

    parent: T.Overlay.overlay
    title: qsTr("Search or do")
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Theme.appBar + Theme.space5
    width: Math.min(Theme.scaled(600), (parent?.width ?? 0) - 2 * Theme.space5)
    height: Math.min(body.implicitHeight + 2 * Theme.space2, (parent?.height ?? 0) - y - Theme.space5)
    padding: Theme.space2
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: entry.clear()

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.dialogRadius
        color: Theme.surface
        border.width: Theme.thin
        border.color: Theme.edge
    }
    ColumnLayout {
        id: body
        anchors.fill: parent
        spacing: Theme.space2

        TextEntry {
            id: entry
            focus: true
            mono: false
            label: root.title
            placeholderText: qsTr("Search or do…")
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onDownPressed: list.incrementCurrentIndex()
            onTextChanged: list.currentIndex = 0
            onAccepted: if (list.currentItem) root.choose((list.currentItem as PaletteRow).name)
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: Math.min(contentHeight, 12 * Theme.control)
            clip: true
            visible: count > 0
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("%n match(es)", "", list.count)
            model: Narrowed {
                sourceModel: root.model
                words: entry.text
            }
            T.ScrollBar.vertical: SlideBar {}
            delegate: PaletteRow {
                id: row
                width: list.width
                current: ListView.isCurrentItem
                onClicked: root.choose(row.name)
            }
        }
        Words {
            Layout.leftMargin: Theme.space2
            Layout.bottomMargin: Theme.space1
            visible: list.count === 0
            text: qsTr("Nothing has these words.")
            color: Theme.text2
        }
    }
}
