pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Salvor.Console
import Salvor.Ui

// The pages that look back and forward, in a window, with what they were asked for.
ApplicationWindow {
    id: window

    required property Catalogue catalogue
    required property ReportView report
    required property ItemModel environments
    required property ItemModel others
    property string shown: "home"
    property list<string> said

    function say(what: string) {
        window.said.push(what);
    }

    width: 1440
    height: 900
    visible: true
    color: Theme.window

    HomePage {
        anchors.fill: parent
        anchors.topMargin: Theme.appBar
        visible: window.shown === "home"
        focus: visible
        catalogue: window.catalogue
        environments: window.environments
        others: window.others
        onStartProcedure: id => window.say("start " + id)
        onDrillProcedure: id => window.say("drill " + id)
        onStartDrill: (procedure, scenario) => window.say("drill " + procedure + " " + scenario)
        onResumeRun: id => window.say("resume " + id)
        onUndoRun: id => window.say("undo " + id)
        onShowReport: id => window.say("report " + id)
        onOpenEnvironments: window.say("environments")
        onLookForOthers: window.say("others")
        onTakeOver: (id, place) => window.say("take over " + id + " " + place)
        onDropOther: id => window.say("drop " + id)
    }
    DrillsPage {
        anchors.fill: parent
        anchors.topMargin: Theme.appBar
        visible: window.shown === "drills"
        focus: visible
        catalogue: window.catalogue
        onStartDrill: (procedure, scenario) => window.say("drill " + procedure + " " + scenario)
        onShowReport: id => window.say("report " + id)
    }
    ReportsPage {
        anchors.fill: parent
        anchors.topMargin: Theme.appBar
        visible: window.shown === "reports"
        focus: visible
        catalogue: window.catalogue
        report: window.report
        onResumeRun: id => window.say("resume " + id)
        onShowDebriefing: id => window.say("debriefing " + id)
    }
    DebriefPage {
        anchors.fill: parent
        anchors.topMargin: Theme.appBar
        visible: window.shown === "debriefing"
        focus: visible
        report: window.report
        onStartDrill: (procedure, scenario) => window.say("drill " + procedure + " " + scenario)
        onShowReport: id => window.say("report " + id)
    }
}
