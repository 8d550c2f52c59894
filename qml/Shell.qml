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
        closing.open();
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
        parts: runPage.item && root.office.page === "run" ? (runPage.item as RunPage).parts : [home, drills, reports, debriefing, environments, settings]
    }
    Connections {
        target: root.office

        function onStartWanted() {
            start.open();
        }
        function onChooseWanted() {
            choose.open();
        }
    }
    Connections {
        target: root.desk

        function onChanged() {
            if (root.desk.problem !== "") problem.open();
        }
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
            onLookForOthers: others.open()
            onTakeOver: (id, place) => takeOver.ask(id, place)
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
    StartSheet {
        id: start
        desk: root.desk
    }
    ChooseSheet {
        id: choose
        choosing: root.office.choosing
        places: root.desk.everyPlace
    }
    OthersSheet {
        id: others
        others: root.office.others
        places: root.desk.places
    }
    TakeOverSheet {
        id: takeOver
        onDecided: reason => root.office.takeOver(run, reason)
    }
    Sheet {
        id: problem
        title: qsTr("It could not be opened")
        iconName: "blocked"
        tone: "danger"
        sheetWidth: Theme.sheetNarrow
        onDismissed: root.desk.dismissProblem()

        Words {
            text: root.desk.problem
            wrapMode: Text.Wrap
        }
        foot: [
            PushButton {
                text: qsTr("Close")
                keyHint: "Esc"
                onClicked: problem.dismiss()
            }
        ]
    }
    ReasonSheet {
        id: closing
        mark: root.desk.run?.targets.word ?? ""
        markTone: root.desk.run?.targets.tone ?? "line"
        title: qsTr("A change runs on %1").arg(root.desk.run?.targetName ?? "")
        explanation: qsTr("If the window closes now, what is detached runs on, and the rest is cut off. What became of it is looked at when the run is resumed.")
        act: qsTr("Close the window")
        safe: qsTr("Stay")
        wantsReason: false
        onDecided: {
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
