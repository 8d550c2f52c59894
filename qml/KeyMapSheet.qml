import QtQuick
import Salvor.Ui

// Every key of the window.
Sheet {
    id: root

    title: qsTr("Keys")
    iconName: "help"
    gap: Theme.space2 - 2
    foot: [
        PushButton {
            text: qsTr("Close")
            keyHint: "Esc"
            focus: true
            onClicked: root.dismiss()
        }
    ]

    SectionHead { text: qsTr("Everywhere") }
    KeyRow { keys: qsTr("Ctrl+K"); what: qsTr("Search or do") }
    KeyRow { keys: qsTr("Alt+1 … Alt+6"); what: qsTr("Go to a page") }
    KeyRow { keys: qsTr("F6, Shift+F6"); what: qsTr("Next or previous part: app bar, banner, steps, middle, actions, panes") }
    KeyRow { keys: "F1"; what: qsTr("Help: this step, what the states and words mean") }
    KeyRow { keys: "F5"; what: qsTr("Look again at what the page shows; changes nothing") }
    KeyRow { keys: qsTr("Enter"); what: qsTr("Press the focused button; in a form, go to the next field. Never starts a step, never presses a red button") }
    KeyRow { keys: qsTr("Space"); what: qsTr("Press the focused button, red ones too") }
    KeyRow { keys: "Esc"; what: qsTr("Close what is on top, in its safe way. Never confirms, never cancels a command") }
    KeyRow { keys: qsTr("Ctrl+Q"); what: qsTr("Close the window; asks while a run is live") }
    Divider {}
    SectionHead { text: qsTr("Run") }
    KeyRow { keys: qsTr("Ctrl+Enter"); what: qsTr("Primary button from anywhere, but not past a point of no return") }
    KeyRow { keys: qsTr("Ctrl+P"); what: qsTr("Pause after this command") }
    KeyRow { keys: qsTr("Ctrl+."); what: qsTr("Cancel step…") }
    KeyRow { keys: qsTr("Ctrl+C"); what: qsTr("Copy the command of the row as shown") }
    KeyRow { keys: qsTr("Ctrl+Shift+C"); what: qsTr("Copy it to run it in a terminal of this machine") }
    KeyRow { keys: qsTr("Ctrl+Shift+T"); what: qsTr("Read the target aloud") }
    KeyRow { keys: qsTr("Up, Down"); what: qsTr("Go through steps, commands, checks") }
    KeyRow { keys: qsTr("Home, End"); what: qsTr("First and last step") }
    Divider {}
    SectionHead { text: qsTr("Output") }
    KeyRow { keys: qsTr("Ctrl+F"); what: qsTr("Find in the pane last used") }
    KeyRow { keys: qsTr("F3, Shift+F3"); what: qsTr("Next or previous match") }
    KeyRow { keys: qsTr("End"); what: qsTr("Follow") }
    KeyRow { keys: qsTr("Space"); what: qsTr("Pause, go on") }
    KeyRow { keys: "W"; what: qsTr("Wrap long lines") }
    KeyRow { keys: "E"; what: qsTr("First error") }
    KeyRow { keys: qsTr("Ctrl+S"); what: qsTr("Save the output") }
    KeyRow { keys: qsTr("Ctrl++, Ctrl+−, Ctrl+0"); what: qsTr("Larger, smaller, as before") }
}
