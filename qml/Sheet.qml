import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// A modal dialog. Its head and foot stay, its body scrolls. Esc closes it and says dismissed(); it never confirms. The keyboard goes
// back to where it was, also when the dialog itself goes away as soon as it is answered.
T.Dialog {
    id: root

    required title
    property string iconName: ""
    property int gap: Theme.space3
    property string tone: "plain"
    // The word of the environment that it is about, and its colour.
    property string mark: ""
    property string markTone: "line"
    property int sheetWidth: Theme.sheet
    default property alias content: box.content
    property alias foot: footRight.children
    property alias footLeft: footStart.children
    readonly property int room: (T.Overlay.overlay?.height ?? 0) - 2 * Theme.space5

    property Item before: null

    signal dismissed()

    function dismiss() {
        root.reject();
    }

    function giveBack() {
        if (root.before?.visible) root.before.forceActiveFocus(Qt.PopupFocusReason);
        root.before = null;
    }

    parent: T.Overlay.overlay
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Math.round(((parent?.height ?? 0) - height) / 2)
    width: Math.min(root.sheetWidth, (parent?.width ?? 0) - 2 * Theme.space5)
    height: Math.min(box.implicitHeight + head.implicitHeight + bottom.implicitHeight, root.room)
    spacing: 0 // of head, body and foot; the body's own is below
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: root.before = root.parent.Window.activeFocusItem
    onAboutToHide: root.giveBack()
    onRejected: {
        root.giveBack();
        root.dismissed();
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.dialogRadius
        color: Theme.surface
        border.width: Theme.thin
        border.color: Theme.isDark ? Theme.edge : Theme.line
    }
    header: Item {
        id: head
        implicitHeight: titleRow.implicitHeight + Theme.space5

        RowLayout {
            id: titleRow
            anchors.fill: parent
            anchors.leftMargin: Theme.space5
            anchors.rightMargin: Theme.space5
            anchors.topMargin: Theme.space5
            spacing: Theme.space2

            Icon {
                visible: name !== ""
                name: root.iconName
                size: Theme.iconLarge
                color: root.tone === "plain" ? Theme.text2 : Theme[root.tone]
            }
            WordMark {
                visible: word !== ""
                word: root.mark
                tone: root.markTone
            }
            Words {
                text: root.title
                kind: Words.Title
                wrapMode: Text.Wrap
                maximumLineCount: 2
                Accessible.role: Accessible.Heading
            }
        }
    }
    ScrollBox {
        id: box
        anchors.fill: parent
        marginTop: Theme.space3
        spacing: root.gap
    }
    footer: Item {
        id: bottom
        Keys.forwardTo: [box]
        implicitHeight: Theme.dialogFoot
        visible: footRight.children.length + footStart.children.length > 0

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.thin
            radius: Theme.dialogRadius
            color: Theme.window
        }
        Rectangle {
            width: parent.width - 2 * Theme.thin
            x: Theme.thin
            height: Theme.dialogRadius
            color: Theme.window
        }
        Divider {
            width: parent.width
        }
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.space5
            anchors.rightMargin: Theme.space5
            spacing: Theme.space2

            RowLayout {
                id: footStart
                spacing: Theme.space2
            }
            Item {
                Layout.fillWidth: true
            }
            RowLayout {
                id: footRight
                spacing: Theme.space2
            }
        }
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion
            easing.type: Easing.OutQuad
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.motion
            easing.type: Easing.OutQuad
        }
    }
}
