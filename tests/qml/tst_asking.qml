import QtQuick
import QtTest
import Salvor.Console
import Salvor.Ui

// Sheets that ask: where the keyboard is, what is disabled until when, what Esc and Return do.
Item {
    id: page

    width: 800
    height: 600

    ImportSheet { id: bring; commands: ["A: gate --login", "B: notify room"] }
    FileSheet { id: file; title: "Import"; label: "File"; note: "A file that is wrong is refused."; act: "Import it" }
    ReasonSheet { id: cancel; title: "Cancel"; explanation: "It is asked to end."; act: "Stop it"; wantsReason: false }
    ReasonSheet { id: leave; title: "Leave"; explanation: "Nothing is undone."; act: "Leave it" }
    TakeOverSheet { id: taking }
    FitItem {
        id: unfit
        width: 600
        procedureId: "a.b"
        title: "Restore A"
        kind: "fails"
        reason: "It is another version."
        fits: false
        busy: false
    }
    FitItem {
        id: fit
        y: 200
        width: 600
        procedureId: "a.c"
        title: "Restore C"
        kind: "holds"
        reason: ""
        fits: true
        busy: false
    }
    SignalSpy { id: spy }
    SignalSpy { id: dismissed; signalName: "dismissed" }

    TestCase {
        name: "Asking"
        when: windowShown

        function listen(to, signal) {
            spy.target = null;
            spy.signalName = signal;
            spy.target = to;
            spy.clear();
        }
        function open(sheet) {
            listen(sheet, sheet === file ? "chosen" : "decided");
            dismissed.target = sheet;
            dismissed.clear();
            sheet.open();
            tryCompare(sheet, "opened", true);
        }
        function type(text) {
            for (const letter of text) keyClick(letter);
        }
        function focused() {
            return page.Window.activeFocusItem;
        }
        function button(sheet, text) {
            return Array.from(sheet.foot).find(one => one.text === text);
        }
        function gone(sheet) {
            tryCompare(sheet, "visible", false);
        }
        // All words that are seen below an item.
        function words(under, found) {
            for (const child of Array.from(under.children)) {
                if (!child.visible) continue;
                if (child.truncated !== undefined) found.push(child.text);
                words(child, found);
            }
            return found;
        }
        function cleanup() {
            for (const sheet of [bring, file, cancel, leave, taking]) {
                sheet.close();
                gone(sheet);
            }
        }

        function test_commands_of_others_are_left_out_by_return() {
            open(bring);
            for (const command of bring.commands) verify(words(bring.contentItem, []).includes(command), command);
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], false);
            gone(bring);
        }
        function test_commands_of_others_are_taken_only_by_their_own_button() {
            open(bring);
            mouseClick(button(bring, "Import with these commands"));
            compare(spy.signalArguments[0][0], true);
            compare(dismissed.count, 0);
        }
        function test_escape_takes_nothing() {
            open(bring);
            keyClick(Qt.Key_Escape);
            gone(bring);
            compare(spy.count, 0);
            compare(dismissed.count, 1);
        }
        function test_a_file_is_named_in_full() {
            open(file);
            const act = button(file, "Import it");
            type("x.yaml");
            verify(!act.enabled);
            compare(act.Accessible.description, "Name a full path first.");
            keyClick(Qt.Key_Home);
            type("/");
            verify(act.enabled);
            keyClick(Qt.Key_Return); // leaves the field at most
            verify(file.opened);
            compare(spy.count, 0);
            mouseClick(act);
            compare(spy.signalArguments[0][0], "/x.yaml");
        }
        function test_a_reason_may_be_left_out_where_none_is_needed() {
            open(leave);
            verify(button(leave, "Leave it").enabled);
            type("a meeting");
            mouseClick(button(leave, "Leave it"));
            compare(spy.signalArguments[0][0], "a meeting");
        }
        function test_what_wants_no_reason_asks_for_none() {
            open(cancel);
            verify(!words(cancel.contentItem, []).includes("Reason, for the report (may be empty)"));
            mouseClick(button(cancel, "Go on"));
            gone(cancel);
            compare(spy.count, 0);
            compare(dismissed.count, 1);
        }
        function test_nothing_is_taken_over_without_a_reason() {
            listen(taking, "decided");
            taking.ask("4f2c", "ssh:cas1");
            tryCompare(taking, "opened", true);
            verify(taking.title.includes("ssh:cas1"));
            const act = button(taking, "Take it over");
            verify(!act.enabled);
            type("   ");
            verify(!act.enabled);
            type("she is ill");
            verify(act.enabled);
            keyClick(Qt.Key_Escape);
            gone(taking);
            compare(spy.count, 0);
            taking.ask("77aa", "ssh:cas2"); // what was written about one is no reason for the other
            tryCompare(taking, "opened", true);
            verify(!act.enabled);
            compare(taking.run, "77aa");
        }
        function test_a_procedure_that_does_not_fit_needs_a_reason() {
            listen(unfit, "taken");
            const act = findText(unfit, "Take it with this reason…");
            verify(!act.enabled);
            mouseClick(act);
            compare(spy.count, 0);
            const why = field(unfit);
            why.forceActiveFocus();
            type("a test");
            verify(act.enabled);
            mouseClick(act);
            compare(spy.signalArguments[0][0], "a test");
            listen(fit, "taken");
            verify(!field(fit));
            mouseClick(findText(fit, "Go on with it…"));
            compare(spy.count, 1);
            fit.busy = true; // it is looked at again
            verify(!findText(fit, "Go on with it…"));
            fit.busy = false;
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
        function findText(under, text) {
            return find(under, item => item.Accessible.role === Accessible.Button && item.text === text);
        }
        function field(under) {
            return find(under, item => item.placeholderText !== undefined);
        }
    }
}
