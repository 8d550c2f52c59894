import QtQuick
import QtTest
import Salvor.Console
import Salvor.Ui

Item {
    id: page

    width: 600
    height: 400

    Column {
        spacing: 8
        PushButton { id: plain; text: "Look again" }
        PushButton { id: primary; text: "Go to step 4"; kind: "primary" }
        PushButton { id: danger; text: "Run it"; kind: "danger" }
        PushButton { id: barred; text: "Keep these answers"; kind: "primary"; enabled: false; reason: "1 field to correct" }
        PushButton { id: spoken; width: 200; visible: false; lines: 2; text: "Choose the backup and open its manifest" }
        PushButton { id: hinted; visible: false; keyHint: "Esc"; text: "Not now" }
        ToolIcon { id: tool; iconName: "copy"; text: "Copy" }
        LinkText { id: link; text: "The journal" }
    }
    SignalSpy { id: spy }

    TestCase {
        name: "Buttons"
        when: windowShown

        function watch(button) {
            spy.target = button;
            spy.signalName = "clicked";
            spy.clear();
        }
        function test_a_keys_data() {
            return [{ tag: "plain", button: plain }, { tag: "primary", button: primary }, { tag: "tool", button: tool }, { tag: "link", button: link }];
        }
        function test_a_keys(row) {
            watch(row.button);
            row.button.forceActiveFocus(Qt.TabFocusReason);
            wait(500); // else the click is the second one of a double click
            keyClick(Qt.Key_Space);
            compare(spy.count, 1);
            keyClick(Qt.Key_Return);
            compare(spy.count, 2);
            keyClick(Qt.Key_Enter);
            compare(spy.count, 3);
            keyClick(Qt.Key_Escape);
            compare(spy.count, 3);
            mouseClick(row.button);
            compare(spy.count, 4);
            row.button.Accessible.pressAction();
            compare(spy.count, 5);
        }
        function test_b_tab_goes_on_and_leaves_out_what_is_disabled() {
            plain.forceActiveFocus(Qt.TabFocusReason);
            for (const next of [primary, danger, tool, link]) {
                keyClick(Qt.Key_Tab);
                verify(next.activeFocus, next.text);
            }
            keyClick(Qt.Key_Backtab);
            verify(tool.activeFocus);
        }
        function test_c_danger_takes_no_enter() {
            wait(600);
            watch(danger);
            danger.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter);
            compare(spy.count, 0);
            keyClick(Qt.Key_Space);
            compare(spy.count, 1);
        }
        function test_d_danger_is_deaf_at_first() {
            danger.enabled = false;
            wait(600);
            watch(danger);
            danger.enabled = true;
            verify(danger.deaf);
            danger.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            mouseClick(danger);
            danger.Accessible.pressAction();
            compare(spy.count, 0);
            tryCompare(danger, "deaf", false, 700);
            keyClick(Qt.Key_Space);
            mouseClick(danger);
            compare(spy.count, 2);
        }
        function test_e_a_press_begun_deaf_does_not_count() {
            danger.enabled = false;
            danger.enabled = true;
            watch(danger);
            mousePress(danger);
            wait(600);
            mouseRelease(danger);
            compare(spy.count, 0);
        }
        function test_f_names_roles_reasons() {
            compare(plain.Accessible.role, Accessible.Button);
            compare(plain.Accessible.name, "Look again");
            compare(plain.Accessible.description, "");
            compare(barred.Accessible.description, "1 field to correct");
            compare(tool.Accessible.name, "Copy");
            compare(link.Accessible.role, Accessible.Link);
        }
        function test_g_a_disabled_button_says_why_under_the_pointer() {
            mouseMove(page, 500, 390);
            verify(!tip(barred).wanted);
            const at = barred.mapToItem(page, barred.width / 2, barred.height / 2);
            mouseMove(page, at.x, at.y);
            tryVerify(() => tip(barred).wanted && tip(barred).item);
            mouseMove(page, 500, 390);
            tryVerify(() => !tip(barred).wanted);
        }
        function test_h_the_ring_is_for_keys() {
            plain.forceActiveFocus(Qt.TabFocusReason);
            const ring = Array.from(plain.background.children).find(item => item.shown !== undefined);
            verify(ring.visible);
            mouseClick(primary);
            verify(!ring.visible);
            mouseClick(plain);
            verify(plain.activeFocus && !ring.visible);
        }
        function test_i_where_there_is_no_room_the_words_take_two_lines() {
            spoken.visible = true;
            verify(spoken.implicitWidth > spoken.width);
            tryCompare(spoken.words, "lineCount", 2);
            verify(spoken.height > plain.height);
            spoken.width = spoken.implicitWidth;
            tryCompare(spoken.words, "lineCount", 1);
            compare(spoken.height, plain.height);
            spoken.visible = false;
        }
        function test_j_a_button_has_room_for_its_words_and_its_key() {
            hinted.visible = true;
            for (const text of ["Not now", "Nicht jetzt", "Do not run it", "Stay disconnected", "Leave", "Run it", "Keep", "Nicht ausführen"]) {
                for (const key of ["", "Esc", "Ctrl+↵", "Strg+↵"]) {
                    hinted.text = text;
                    hinted.keyHint = key;
                    waitForRendering(hinted);
                    const words = Array.from(hinted.words.children[1].children).find(item => item.text === text);
                    verify(words && !words.truncated, text + " " + key);
                }
            }
            hinted.visible = false;
        }
        function tip(item) {
            return Array.from(item.children).find(part => part.shown !== undefined && part.text === (item.reason || item.text));
        }
    }
}
