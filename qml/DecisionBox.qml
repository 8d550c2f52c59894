import QtQuick

// The menu of decisions. It is about what was there when it was opened, whatever stands in its row by then.
SelectBox {
    id: root

    property string key: ""
    property string opened: ""

    signal aboutToOpen()
    signal decided(string key, int decision)

    popup.onAboutToShow: {
        root.opened = root.key;
        root.aboutToOpen();
    }
    onActivated: at => root.decided(root.opened, at)
    Keys.onUpPressed: event => event.accepted = !root.popup.visible // in the closed menu they would decide
    Keys.onDownPressed: event => event.accepted = !root.popup.visible
}
