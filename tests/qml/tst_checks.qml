import QtQuick
import QtTest
import Salvor.Console
import Salvor.Ui

// Rows of checks, of commands and of shells: what is wide enough, what opens, what is copied.
Item {
    id: page

    readonly property string digest: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

    width: 800
    height: 600

    ListModel {
        id: rows
        ListElement { kind: "holds"; says: "The server answers"; seen: "ok"; age: ""; command: "curl localhost"; remedy: "" }
        ListElement { kind: "to-prove"; says: "Nothing else writes"; seen: ""; age: ""; command: "fuser"; remedy: "" }
    }
    CheckList {
        id: list
        width: page.width
        model: rows
    }
    CommandRow {
        id: change
        y: 200
        width: page.width
        index: 0
        kind: "waiting"
        place: "cas1"
        shown: "systemctl stop a.service"
        time: ""
        note: ""
        warning: false
        byHand: "ssh cas1 'systemctl stop a.service'"
    }
    CommandRow {
        id: lone
        y: 260
        width: page.width
        index: 1
        kind: "failed"
        place: ""
        shown: "true"
        time: "3 s"
        note: "it ended with 5"
        warning: true
        byHand: ""
    }
    ShellLine {
        id: shell
        y: 320
        width: page.width
        index: 0
        place: "db on quadlet1"
        known: true
        line: "ssh -t quadlet1 'podman exec -it db sh'"
        reason: ""
    }
    CommandWords {
        id: argv

        property var lines: []

        y: 400
        width: 300
        command: ""
        onLineLaidOut: line => argv.lines.push(line.implicitWidth)
    }
    FontMetrics { id: metrics; font: argv.font }
    SignalSpy { id: copied }
    SignalSpy { id: opened; target: shell; signalName: "opened" }

    TestCase {
        name: "Checks"
        when: windowShown

        function row(at) {
            return list.children[0].children[at];
        }
        function init() {
            page.width = 800;
            rows.set(0, { seen: "ok", age: "", kind: "holds", says: "The server answers", remedy: "" });
            opened.clear();
            shell.reason = "";
        }
        function part(at, name) {
            return findChild(row(at), name);
        }
        // Visible words of a row that are drawn whole. Command lines have invisible characters that keep their words together.
        function whole(at, text) {
            const found = [];
            const walk = item => {
                if (!item.visible) return;
                if (item.truncated !== undefined && item.text.replace(/\u2060/g, "") === text) found.push(item);
                for (const child of Array.from(item.children)) walk(child);
            };
            walk(row(at));
            return found.length === 1 && !found[0].truncated;
        }

        function test_ages_have_a_column_once_one_row_has_one() {
            verify(!list.ages);
            verify(!part(0, "age").visible && !part(1, "age").visible);
            const before = part(1, "claim").width;
            rows.setProperty(0, "age", "2 s ago");
            verify(list.ages);
            verify(part(0, "age").visible);
            verify(part(1, "claim").width < before);
            compare(part(0, "age").mapToItem(list, 0, 0).x, part(1, "age").mapToItem(list, 0, 0).x);
            rows.setProperty(0, "age", "");
            verify(!list.ages);
            compare(part(1, "claim").width, before);
        }
        function test_what_was_seen_wraps_before_it_is_cut() {
            rows.setProperty(0, "seen", page.digest);
            verify(whole(0, page.digest));
            page.width = 420; // below what is claimed, then
            verify(whole(0, page.digest));
            verify(part(0, "seen").mapToItem(list, 0, 0).y > part(0, "claim").mapToItem(list, 0, 0).y);
            page.width = 800;
            compare(part(0, "seen").mapToItem(list, 0, 0).y, part(0, "claim").mapToItem(list, 0, 0).y);
        }
        function test_the_claims_leave_what_they_do_not_need() {
            rows.setProperty(0, "says", "was");
            rows.setProperty(0, "seen", page.digest + page.digest);
            verify(part(0, "seen").width > 0.7 * (part(0, "seen").width + part(0, "claim").width));
            rows.setProperty(0, "says", "a claim that is so long that it would take the whole of the row if nobody held it back from that");
            verify(part(0, "claim").width <= part(0, "seen").width);
        }
        function test_a_command_wraps_between_its_words_only() {
            const words = "rm -rf -- /var/lib/salvor-tg79lwvbxy1f-c0810b5f && install -m 0600 /dev/stdin /tmp/salvor-tg79/identity";
            argv.command = words;
            for (let width = 300; width < 700; width += 7) {
                argv.lines = [];
                argv.width = width;
                argv.forceLayout();
                verify(argv.lineCount > 1);
                for (const wide of argv.lines) {
                    const there = words.split(" ");
                    const fits = there.some((_, from) => there.some((_, to) => to >= from
                        && Math.abs(metrics.advanceWidth(there.slice(from, to + 1).join(" ")) - wide) < 2));
                    verify(fits, width + ": a line of " + wide);
                }
            }
            compare(argv.Accessible.name, words);
            argv.command = "/" + "a/".repeat(200); // longer than a line: all of it is there all the same
            verify(!argv.truncated && argv.contentWidth <= argv.width);
        }
        function test_only_what_is_very_long_is_cut_and_enter_shows_all_of_it() {
            const huge = page.digest.repeat(20);
            rows.setProperty(0, "seen", huge);
            verify(!whole(0, huge));
            row(0).forceActiveFocus(Qt.TabFocusReason);
            verify(!whole(0, "curl localhost"));
            keyClick(Qt.Key_Return);
            verify(whole(0, huge));
            verify(whole(0, "curl localhost"));
            keyClick(Qt.Key_Return);
            verify(!whole(0, huge));
            rows.setProperty(0, "kind", "fails"); // what is wrong is never cut
            verify(whole(0, huge));
        }
        function test_arrows_go_from_row_to_row() {
            row(0).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            verify(row(1).activeFocus);
            keyClick(Qt.Key_Up);
            verify(row(0).activeFocus);
        }
        function test_a_row_speaks() {
            rows.setProperty(0, "age", "2 s ago");
            rows.setProperty(0, "remedy", "Start it again.");
            compare(row(0).Accessible.name, "Holds: The server answers. Seen: ok. 2 s ago");
            compare(row(0).Accessible.description, "Start it again.");
            verify(whole(0, "Start it again."));
        }
        function test_commands_are_copied_as_shown_and_by_hand() {
            copied.target = change;
            copied.signalName = "copied";
            copied.clear();
            change.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_C, Qt.ControlModifier);
            compare(copied.signalArguments[0][0], change.shown);
            keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier);
            compare(copied.signalArguments[1][0], change.byHand);
            copied.target = lone;
            copied.clear();
            lone.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier); // there is no other form of it
            compare(copied.signalArguments[0][0], lone.shown);
            compare(lone.Accessible.name, "Failed: true 3 s");
            compare(change.Accessible.name, "Waiting: cas1 systemctl stop a.service ");
        }
        function buttons(under) {
            const found = [];
            const walk = item => {
                if (item.visible && item.Accessible.role === Accessible.Button) found.push(item);
                for (const child of Array.from(item.children)) walk(child);
            };
            walk(under);
            return found;
        }
        function test_a_shell_is_copied_and_opened_unless_it_cannot_be() {
            copied.target = shell;
            copied.signalName = "copied";
            copied.clear();
            compare(buttons(lone).length, 1);
            compare(buttons(change).length, 2);
            const [copy, open] = buttons(shell);
            mouseClick(copy);
            compare(copied.signalArguments[0][0], "ssh -t quadlet1 'podman exec -it db sh'");
            mouseClick(open);
            compare(opened.count, 1);
            shell.reason = "A drill has no real system to open a shell on.";
            mouseClick(open);
            compare(opened.count, 1);
            compare(open.Accessible.description, shell.reason);
            mouseClick(copy); // that goes on
            compare(copied.count, 2);
            shell.reason = "";
            shell.known = false;
            mouseClick(open);
            compare(opened.count, 1);
            compare(open.Accessible.description, "Which pod it is is not known yet.");
            shell.known = true;
        }
    }
}
