import QtQuick
import QtTest
import Salvor.Console
import Salvor.Ui

// Cards and rows of runs and drills: which act is offered, which not and why, and what each says.
Item {
    id: page

    property list<string> said: []

    function say(words) {
        page.said = Array.from(page.said).concat([words]);
    }

    width: 1000
    height: 900

    ListModel {
        id: drills
        ListElement {
            group: false; procedureId: "a.b"; scenarioId: "happy"; title: "All goes well"; note: ""; problem: ""; lastKind: "done"
            lastText: "Recovered"; lastNote: "today"; lastRun: "r1"; usual: "9 min"; usualNote: ""; score: "90"
        }
        ListElement {
            group: false; procedureId: "a.b"; scenarioId: "lost"; title: "The disk is lost"; note: ""; problem: ""; lastKind: "waiting"
            lastText: "Never drilled"; lastNote: ""; lastRun: ""; usual: "–"; usualNote: ""; score: ""
        }
    }
    ListModel {
        id: reports
        ListElement {
            runId: "r1"; kind: "done"; result: "Recovered"; title: "Restore"; target: "quadlet1"; began: "2026-01-13 02:00"; age: "1 d"
            duration: "9:00"; overrides: ""; drill: false
        }
        ListElement {
            runId: "r2"; kind: "failed"; result: "Failed"; title: "Restore"; target: "quadlet1"; began: "2026-01-12 02:00"; age: "2 d"
            duration: "3:00"; overrides: ""; drill: true
        }
    }
    Column {
        width: page.width
        spacing: 8

        UnfinishedCard {
            id: unfinished
            width: 900
            runId: "r7"
            title: "Restore Flight Control"
            target: "quadlet1"
            identity: "machine-id 4f2c"
            kind: "unknown"
            standing: "In step 3"
            explanation: "The window ended while a command ran."
            commands: "systemctl stop a.service"
            primary: "Look at quadlet1 and resume…"
            act: "resume"
            reason: ""
            canUndo: true
            canDrop: false
            began: "Began 02:00 UTC"
            rest: ""
            lock: ""
            onResumeRun: page.say("resume")
            onUndoRun: page.say("undo")
            onThrowAway: page.say("throw away")
            onShowReport: page.say("report")
        }
        OtherCard {
            id: other
            width: 900
            runId: "o1"
            title: "Restore"
            place: "ssh:cas1"
            kind: "acting"
            standing: "In step 2"
            holder: ""
            alive: "Last renewed 2 s ago"
            problem: ""
            report: ""
            open: true
            onShowReport: page.say("other report")
            onTakeOver: page.say("take over")
            onDropped: page.say("drop")
        }
        PractiseCard {
            id: practise
            width: 320
            procedureId: "a.b"
            scenarioId: "happy"
            title: "All goes well"
            note: "It was never drilled."
            usual: "–"
            onStartDrill: page.say("drill")
        }
        ListView {
            id: drillRows
            width: 900
            height: 100
            model: drills
            delegate: DrillRow {
                showScore: true
                wordWidth: 170
                usualWidth: 92
                scoreWidth: 64
                actsWidth: 200
                onStart: page.say("start " + scenarioId)
                onShowReport: page.say("report " + lastRun)
            }
        }
        ListView {
            id: reportRows
            width: 300
            height: 150
            model: reports
            delegate: ReportRow {
                chosen: "r2"
                onClicked: page.say("show " + runId)
            }
        }
    }

    TestCase {
        name: "Cards"
        when: windowShown

        function init() {
            page.said = [];
        }
        function find(under, wanted) {
            for (const child of Array.from(under.children)) {
                if (!child.visible) continue;
                if (wanted(child)) return child;
                const found = find(child, wanted);
                if (found) return found;
            }
            return null;
        }
        function button(under, text) {
            return find(under, item => item.Accessible.role === Accessible.Button && item.text === text);
        }
        function words(under, text) {
            return find(under, item => item.truncated !== undefined && item.text === text);
        }
        function last() {
            return page.said.length === 0 ? "" : page.said[page.said.length - 1];
        }

        function test_an_unfinished_run_offers_what_can_be_done() {
            compare(unfinished.firstButton.text, "Look at quadlet1 and resume…");
            mouseClick(unfinished.firstButton);
            compare(last(), "resume");
            mouseClick(button(unfinished, "Undo…"));
            compare(last(), "undo");
            compare(button(unfinished, "Undo…").Accessible.name, "Undo the run on quadlet1");
            verify(words(unfinished, "systemctl stop a.service"));
            compare(words(unfinished, "systemctl stop a.service").Accessible.name, "Begun, end unknown: systemctl stop a.service");
        }
        function test_what_cannot_be_done_with_an_unfinished_run_says_why() {
            unfinished.act = "";
            unfinished.reason = "Another console holds it.";
            unfinished.canUndo = false;
            for (const name of ["Look at quadlet1 and resume…", "Undo…"]) {
                const act = button(unfinished, name);
                verify(!act.enabled);
                compare(act.Accessible.description, "Another console holds it.");
                mouseClick(act);
            }
            compare(page.said.length, 0);
            compare(unfinished.firstButton.text, "Report"); // the keyboard begins at what works
            unfinished.act = "report";
            mouseClick(button(unfinished, "Look at quadlet1 and resume…"));
            compare(last(), "report");
            unfinished.act = "resume";
            unfinished.reason = "";
            compare(button(unfinished, "Undo…").Accessible.description, "Nothing can be undone from here.");
            unfinished.canUndo = true;
        }
        function test_a_form_that_was_begun_is_thrown_away() {
            verify(!button(unfinished, "Throw it away"));
            unfinished.canDrop = true;
            verify(!button(unfinished, "Undo…"));
            mouseClick(button(unfinished, "Throw it away"));
            compare(last(), "throw away");
            compare(button(unfinished, "Throw it away").Accessible.name, "Throw the answers for quadlet1 away");
            unfinished.canDrop = false;
        }
        function test_a_run_that_ended_is_not_taken_over() {
            const act = button(other, "Take over…");
            mouseClick(act);
            compare(last(), "take over");
            other.open = false;
            verify(!act.enabled && act.Accessible.description !== "");
            mouseClick(act);
            compare(page.said.length, 1);
            mouseClick(button(other, "Watch it no more"));
            compare(last(), "drop");
            verify(!find(other, item => String(item.text).startsWith("Nothing newer")));
            other.problem = "cas1 is not reached";
            verify(words(other, "Nothing newer is known: cas1 is not reached"));
            other.problem = "";
            other.open = true;
        }
        function test_a_drill_to_practise_says_its_time_only_where_it_is_known() {
            mouseClick(button(practise, "Start drill"));
            compare(last(), "drill");
            practise.usual = "9 min";
            verify(button(practise, "Start drill, about 9 min"));
            practise.usual = "–";
        }
        function test_a_drill_has_a_report_once_it_was_drilled() {
            drillRows.forceActiveFocus(Qt.TabFocusReason);
            drillRows.currentIndex = 0;
            keyClick(Qt.Key_Return);
            compare(last(), "report r1");
            drillRows.currentIndex = 1;
            keyClick(Qt.Key_Return); // it starts nothing
            compare(page.said.length, 1);
            compare(page.Window.activeFocusItem.Accessible.name, "The disk is lost. Never drilled. ");
            const acts = [];
            find(drillRows.itemAtIndex(1), item => item.Accessible.role === Accessible.Button && acts.push(item) < 0);
            verify(!acts[0].enabled);
            mouseClick(acts[1]);
            compare(last(), "start lost");
        }
        function test_the_report_that_is_shown_is_marked() {
            verify(!reportRows.itemAtIndex(0).isChosen && reportRows.itemAtIndex(1).isChosen);
            mouseClick(reportRows.itemAtIndex(0));
            compare(last(), "show r1");
            compare(reportRows.itemAtIndex(0).Accessible.name, "Recovered. Restore, quadlet1. 2026-01-13 02:00 UTC");
            compare(reportRows.itemAtIndex(1).Accessible.name, "Failed. Restore, drill. 2026-01-12 02:00 UTC");
        }
    }
}
