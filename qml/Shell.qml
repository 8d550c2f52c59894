pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// What the window holds: the bar, the page, and what opens over them.
Item {
    id: root

    required property Office office
    readonly property Desk desk: root.office.desk
    property bool closingConfirmed: false

    readonly property Item focused: root.Window.activeFocusItem

    signal closeWanted()

    function askToClose() {
        sheets.askToClose();
    }

    // What had the keyboard is gone: the page has it then, where no key but Tab and those that scroll does anything.
    function keepFocus() {
        if (root.focused !== null && root.focused !== root && root.focused !== root.Window.contentItem) return;
        if (runPage.item && root.office.page === "run") (runPage.item as RunPage).body.forceActiveFocus(Qt.OtherFocusReason);
        else Array.from(regions.parts).find(page => page.visible).forceActiveFocus(Qt.OtherFocusReason);
    }
    function press(name: string) {
        if (name === "keys") keys.open();
        else if (name === "help") help.open();
        else root.office.doIt(name);
    }

    onFocusedChanged: later.restart()

    Timer { id: later; interval: 0; running: true; onTriggered: root.keepFocus() }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: palette.open()
    }
    Shortcut {
        sequence: "F1"
        onActivated: help.open()
    }
    Shortcut {
        sequence: "F5"
        onActivated: root.office.lookAgain()
    }
    Shortcut {
        sequence: "F6"
        onActivated: regions.go(root.Window.activeFocusItem, true)
    }
    Shortcut {
        sequence: "Shift+F6"
        onActivated: regions.go(root.Window.activeFocusItem, false)
    }
    Regions {
        id: regions
        head: bar
        parts: runPage.item && root.office.page === "run" ? (runPage.item as RunPage).parts : [home, devices, drills, reports, debriefing, environments, settings]
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppBar {
            id: bar
            Layout.fillWidth: true
            pages: root.office.pages
            current: root.office.page
            onChosen: name => root.office.page = name
            onPalette: palette.open()
            onHelp: help.open()
            onSettings: root.office.page = "settings"
        }
        Notice {
            Layout.margins: Theme.space2
            visible: root.desk.opening !== ""
            iconName: "observing"
            text: qsTr("%1…").arg(root.desk.opening)
        }
        HomePage {
            id: home
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.office.page === "home"
            catalogue: root.office.catalogue
            environments: root.office.environments.rows
            others: root.office.others.rows
            onDropOther: id => root.office.others.drop(id)
            onLookForOthers: sheets.lookForOthers()
            onTakeOver: (id, place) => sheets.takeOver(id, place)
            onStartProcedure: id => root.office.doIt("start " + id)
            onChooseFor: system => root.office.doIt("choose " + system)
            onDrillProcedure: id => root.office.page = "drills"
            onStartDrill: (procedure, scenario) => root.desk.startDrill(procedure, scenario)
            onResumeRun: id => root.desk.resumeRun(id)
            onUndoRun: id => root.desk.undoRun(id)
            onShowReport: id => root.office.showReport(id, false)
            onOpenEnvironments: root.office.page = "environments"
        }
        Lazy {
            id: runPage
            object: root.desk.run

            RunPage {
                required property RunView modelData
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.office.page === "run"
                run: modelData
                settings: root.office.settings
                onCopied: text => root.desk.copy(text)
                onReportWanted: root.office.showReport(modelData.runId, modelData.drill)
            }
        }
        DevicesPage {
            id: devices
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.office.page === "devices"
            fleet: root.office.fleet
            places: root.desk.places
            onCopied: text => root.desk.copy(text)
            onPractiseWanted: root.office.practiseDevices()
        }
        DrillsPage {
            id: drills
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.office.page === "drills"
            catalogue: root.office.catalogue
            onStartDrill: (procedure, scenario) => root.desk.startDrill(procedure, scenario)
            onShowReport: id => root.office.showReport(id, true)
        }
        ReportsPage {
            id: reports
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.office.page === "reports"
            catalogue: root.office.catalogue
            report: root.office.report
            onResumeRun: id => root.desk.resumeRun(id)
            onShowDebriefing: id => root.office.showReport(id, true)
        }
        DebriefPage {
            id: debriefing
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.office.page === "debriefing"
            report: root.office.report
            onStartDrill: (procedure, scenario) => root.desk.startDrill(procedure, scenario)
            onShowReport: id => root.office.showReport(id, false)
        }
        EnvironmentsPage {
            id: environments
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.office.page === "environments"
            environments: root.office.environments
        }
        SettingsPage {
            id: settings
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.office.page === "settings"
            settings: root.office.settings
            languages: root.office.languages
            languageNames: root.office.languageNames
        }
    }
    ShellSheets {
        id: sheets
        office: root.office
        onCloseConfirmed: {
            root.closingConfirmed = true;
            root.closeWanted();
        }
    }
    DoPalette {
        id: palette
        model: root.office.doings
        onChosen: name => root.press(name)
    }
    HelpSheet {
        id: help
        run: root.office.page === "run" ? root.desk.run : null
        onKeysWanted: keys.open()
    }
    KeyMapSheet {
        id: keys
    }
    PromptSheets {
        prompts: root.office.prompts
    }
}
