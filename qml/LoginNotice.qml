import QtQuick
import Salvor.Ui

// The run waits for a login, not for a repair.
Notice {
    id: root

    required property Shells shells

    signal copied(string text)

    iconName: "needs-operator"
    title: qsTr("Needs you: log in")
    text: qsTr("What it says looks like a login that has expired. Log in with %1, then look again; nothing has to be done anew.").arg(root.shells.login)

    PushButton {
        small: true
        text: qsTr("Copy the line")
        iconName: "copy"
        onClicked: root.copied(root.shells.login)
    }
    PushButton {
        small: true
        text: qsTr("Log in, in a terminal")
        iconName: "terminal"
        enabled: root.shells.reason === ""
        reason: root.shells.reason
        onClicked: root.shells.logIn()
    }
}
