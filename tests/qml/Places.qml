pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Salvor.Console
import Salvor.Ui

// Environments, settings and what hosts ask, as the window shows them. Not part of the program.
ApplicationWindow {
    id: window

    required property Environments environments
    required property Settings settings
    required property Prompts prompts
    property bool settingsShown: false

    width: 1440
    height: 900
    visible: true
    color: Theme.window
    title: "Places"

    ListModel {
        id: pageList
        ListElement { name: "home"; title: "Home"; iconName: "home" }
        ListElement { name: "drills"; title: "Drills"; iconName: "drills" }
        ListElement { name: "reports"; title: "Reports"; iconName: "reports" }
        ListElement { name: "environments"; title: "Environments"; iconName: "environments" }
    }
    header: AppBar {
        pages: pageList
        current: window.settingsShown ? "" : "environments"
    }
    EnvironmentsPage {
        anchors.fill: parent
        visible: !window.settingsShown
        environments: window.environments
    }
    SettingsPage {
        anchors.fill: parent
        visible: window.settingsShown
        settings: window.settings
        languages: ["desktop", "en", "de"]
        languageNames: ["As the desktop says", "English", "Deutsch"]
    }
    PromptSheets {
        prompts: window.prompts
    }
}
