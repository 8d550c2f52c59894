import QtQuick
import QtTest
import Salvor.Console
import Salvor.Ui

// Lists and their rows: which key does what, what cannot be done and why, and what is said when there is nothing.
Item {
    id: page

    property list<string> said: []

    function say(words) {
        page.said = Array.from(page.said).concat([words]);
    }

    width: 1000
    height: 900

    ListModel { id: none }
    ListModel {
        id: procedures
        ListElement {
            group: true; system: "astarte"; open: true; procedureId: ""; title: "Astarte"; note: "1 procedure"; offer: "Find it"
            spoken: "Astarte"; summary: ""; problem: ""; lastKind: ""; lastText: ""; lastNote: ""; drillKind: ""; drillTone: ""
            drillText: ""; drillNote: ""; canDrill: false; usual: ""; usualNote: ""
        }
        ListElement {
            group: false; system: "astarte"; open: false; procedureId: "astarte.restore"; title: "Restore"; note: "8 steps"; offer: ""
            spoken: "Restore"; summary: "s"; problem: ""; lastKind: "done"; lastText: "Recovered"; lastNote: ""; drillKind: "waiting"
            drillTone: "text2"; drillText: "Never drilled"; drillNote: ""; canDrill: true; usual: "9 min"; usualNote: ""
        }
        ListElement {
            group: false; system: "astarte"; open: false; procedureId: "astarte.broken"; title: "Broken"; note: "line 3"; offer: ""
            spoken: "Broken"; summary: ""; problem: "It cannot be read."; lastKind: "waiting"; lastText: "Never run"; lastNote: ""
            drillKind: "waiting"; drillTone: "text2"; drillText: "Never drilled"; drillNote: ""; canDrill: false; usual: "–"; usualNote: ""
        }
    }
    ListModel {
        id: drills
        ListElement { runId: "r1"; when: "today"; scenario: "happy"; kind: "done"; result: "Recovered"; duration: "9:00"; here: true }
        ListElement { runId: "r2"; when: "yesterday"; scenario: "lost"; kind: "failed"; result: "Failed"; duration: "3:00"; here: false }
    }
    ListModel {
        id: places
        ListElement { name: "quadlet1"; kindText: "ssh"; detail: ""; stateKind: "done"; stateText: "Open" }
    }
    ListModel {
        id: facts
        ListElement { label: "machine-id"; value: "4f2c"; mono: true }
    }
    ListModel {
        id: events
        ListElement { time: "0:03"; iconName: "flag"; tone: "text2"; word: "Begin"; title: "It began"; text: "by ada" }
    }
    Column {
        width: page.width

        ProcedureTable {
            id: table
            width: parent.width
            model: procedures
            emptyText: "No procedure has these words."
            onToggled: system => page.say("toggle " + system)
            onStart: procedure => page.say("start " + procedure)
            onDrill: procedure => page.say("drill " + procedure)
            onChoose: system => page.say("choose " + system)
        }
        EarlierList { id: earlier; width: 400; model: drills; onShowReport: id => page.say("report " + id) }
        EnvironmentSummary { id: summary; width: 400; model: none; onOpened: page.say("environments") }
        FactList { id: list; width: 400; model: facts }
        HappenedList { id: happened; width: 600; model: events }
        StepRow {
            id: step
            width: 296
            index: 2
            number: 3
            title: "Stop the services"
            kind: "acting"
            note: "3 of 7"
            clock: "0:12"
            estimate: "~ 2 min"
            noReturn: true
            current: true
            shown: false
            onClicked: page.say("step 3")
        }
        OtherTarget { id: source; width: 600; label: "Source"; name: "old1"; identity: "machine-id 77"; word: "PROD"; tone: "danger"; current: false }
    }

    TestCase {
        name: "Rows"
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
        function named(under, name) {
            return find(under, item => item.Accessible.name === name && item.Accessible.role !== Accessible.StaticText);
        }
        function words(under, text) {
            return find(under, item => item.truncated !== undefined && item.text === text);
        }
        function last() {
            return page.said.length === 0 ? "" : page.said[page.said.length - 1];
        }

        function test_a_procedure_is_started_by_return_and_a_system_folded() {
            named(table, "Procedures").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Return);
            compare(last(), "toggle astarte");
            keyClick(Qt.Key_Left);
            compare(page.said.length, 2);
            keyClick(Qt.Key_Right); // it is open already
            compare(page.said.length, 2);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(last(), "start astarte.restore");
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_Return); // it cannot be read
            compare(page.said.length, 3);
            compare(page.Window.activeFocusItem.Accessible.name, "Broken");
        }
        function test_the_buttons_of_a_procedure_say_what_cannot_be_done() {
            const broken = named(table, "Broken");
            const acts = [];
            find(broken, item => item.Accessible.role === Accessible.Button && acts.push(item) < 0);
            verify(acts.length === 2);
            for (const act of acts) {
                verify(!act.enabled);
                verify(act.Accessible.description !== "");
                mouseClick(act);
            }
            compare(page.said.length, 0);
            mouseClick(find(named(table, "Restore"), item => item.text === "Drill" && item.enabled && item.Accessible.role === Accessible.Button));
            compare(last(), "drill astarte.restore");
            mouseClick(find(named(table, "Astarte"), item => item.text === "Find it…" && item.Accessible.role === Accessible.Button));
            compare(last(), "choose Astarte");
        }
        function test_an_empty_table_says_so() {
            verify(!words(table, table.emptyText));
            table.model = none;
            verify(words(table, "No procedure has these words."));
            table.model = procedures;
        }
        function test_an_earlier_drill_is_opened_by_return() {
            named(earlier, "Drills of this procedure").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            compare(page.said.length, 0); // only looked at
            keyClick(Qt.Key_Return);
            compare(last(), "report r2");
            mouseClick(named(earlier, "today, happy, Recovered"));
            compare(last(), "report r1");
        }
        function test_no_environment_is_said_and_takes_no_focus() {
            const list = named(summary, "Environments");
            verify(words(summary, "No environment is known yet. The targets of a run are named when it is started."));
            verify(!list.activeFocusOnTab);
            summary.model = places;
            verify(!words(summary, "No environment is known yet. The targets of a run are named when it is started."));
            verify(list.activeFocusOnTab);
            list.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(last(), "environments");
            step.forceActiveFocus();
            summary.model = none;
        }
        function test_facts_and_events_speak() {
            verify(find(list, item => item.Accessible.name === "machine-id: 4f2c"));
            verify(find(happened, item => item.Accessible.name === "0:03, Begin. It began. by ada"));
        }
        function test_a_long_title_takes_two_lines() {
            const before = step.height;
            step.title = "Choose the backup and open its manifest";
            tryVerify(() => !words(step, step.title).truncated);
            tryCompare(words(step, step.title), "lineCount", 2);
            tryCompare(step, "height", before + Theme.bodyLine);
            step.title = "Stop the services";
            tryCompare(step, "height", before);
        }
        function test_a_step_is_shown_by_return_and_says_how_it_is() {
            compare(step.Accessible.name, "Step 3, Stop the services, Acting 0:12");
            verify(words(step, "Acting · 3 of 7"));
            step.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(last(), "step 3");
            verify(!words(step, "~ 2 min"));
            step.clock = "";
            verify(words(step, "~ 2 min"));
            step.estimates = false; // no room
            verify(!words(step, "~ 2 min"));
            step.clock = "0:12"; // below its title then
            verify(words(step, "0:12").mapToItem(step, 0, 0).y > words(step, step.title).mapToItem(step, 0, 0).y);
            step.current = false;
            verify(!words(step, "0:12"));
            step.current = true;
            verify(find(step, item => item.Accessible.name === "Point of no return"));
            step.noReturn = false;
            verify(!find(step, item => item.Accessible.name === "Point of no return"));
        }
        function test_another_target_is_left_out_while_the_banner_shows_it() {
            compare(source.Accessible.name, "PROD. Source. old1. machine-id 77");
            source.current = true;
            verify(!source.visible);
            source.current = false;
        }
    }
}
