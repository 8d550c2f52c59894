pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Salvor.Ui

// One of a list of words, in a menu.
T.ComboBox {
    id: root

    property string label: ""
    property string error: ""
    property bool mono: false
    property bool opening: false
    // The one that is chosen, also after the words became others.
    property int wanted: 0

    currentIndex: root.wanted
    onModelChanged: root.currentIndex = Qt.binding(() => root.wanted)
    implicitWidth: 200
    implicitHeight: Theme.control
    leftPadding: Theme.space2 + 2
    rightPadding: Theme.icon + 2 * Theme.space2
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled || !Theme.isContrast ? 1 : 0.6
    hoverEnabled: true
    Accessible.role: Accessible.ComboBox
    Accessible.name: root.label
    Accessible.description: root.displayText
    Accessible.onPressAction: root.popup.open()
    Keys.onReturnPressed: {
        root.opening = !root.popup.visible;
        if (root.opening) root.popup.open();
    }
    Keys.onReleased: event => {
        event.accepted = root.opening && event.key === Qt.Key_Return; // or letting go of the key would close the menu again
        root.opening = false;
    }

    contentItem: Words {
        text: root.displayText
        kind: root.mono ? Words.Mono : Words.Body
        color: root.enabled ? Theme.text : Theme.text3
        elide: root.mono ? Text.ElideMiddle : Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    indicator: Icon {
        x: root.width - width - Theme.space2
        y: (root.height - height) / 2
        name: "chevron-down"
        color: root.enabled ? Theme.text2 : Theme.text3
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.flat && !root.hovered ? "transparent" : !root.enabled ? Theme.sunken : root.hovered ? Theme.hover : Theme.surface
        border.width: root.flat ? 0 : root.error !== "" ? Theme.ring : Theme.thin
        border.color: root.error !== "" ? Theme.danger : root.enabled ? Theme.edge : Theme.line

        FocusRing {
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
        }
    }
    delegate: T.ItemDelegate {
        id: option

        required property int index
        required property string modelData

        width: ListView.view.width
        implicitHeight: Theme.controlSmall
        leftPadding: Theme.space2
        rightPadding: Theme.space2
        highlighted: root.highlightedIndex === option.index
        Accessible.role: Accessible.ListItem
        Accessible.name: option.modelData
        Accessible.onPressAction: option.clicked()

        contentItem: Words {
            text: option.modelData
            kind: root.mono ? Words.Mono : Words.Body
            strong: root.currentIndex === option.index
            elide: root.mono ? Text.ElideMiddle : Text.ElideRight
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        background: Rectangle {
            radius: Theme.radius
            color: option.highlighted ? Theme.selected : "transparent"
        }
    }
    popup: T.Popup {
        y: root.height + Theme.space1
        width: root.width
        height: Math.min(contentItem.implicitHeight + topPadding + bottomPadding, 10 * Theme.controlSmall)
        padding: Theme.space1
        margins: Theme.space2

        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: SlideBar {}
        }
        background: Rectangle {
            radius: Theme.cardRadius
            color: Theme.surface
            border.width: Theme.thin
            border.color: Theme.edge
        }
    }
}
