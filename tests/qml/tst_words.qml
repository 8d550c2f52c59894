import QtQuick
import QtQuick.Layouts
import QtTest
import Salvor.Console
import Salvor.Ui

Item {
    id: page

    width: 600
    height: 500

    Column {
        Words { id: whole; width: 300; text: "short" }
        Words { id: cut; width: 60; text: "much longer than there is room for" }
        Words { id: wrapped; width: 60; text: "much longer than there is room for"; wrapMode: Text.Wrap }
        StateLabel { id: acting; kind: "acting" }
        StateLabel { id: iconic; kind: "fails"; iconOnly: true }
        ProgressLine { id: known; width: 100; value: 0.25; label: "Stopping" }
        ProgressLine { id: unknown; width: 100; value: -1 }
        Tag { id: live }
        Tag { id: drill; drill: true }
        Notice { id: notice; width: 300; title: "Blocked"; text: "by what" }
    }
    ScrollBox {
        id: box
        y: 300
        width: 300
        height: 120
        Repeater {
            model: 20
            PushButton {
                required property int index
                text: "Button " + index
            }
        }
    }

    TestCase {
        name: "Words"
        when: windowShown

        function tip(item) {
            return Array.from(item.children).find(part => part.shown !== undefined);
        }
        function over(item) {
            const at = item.mapToItem(page, item.width / 2, item.height / 2);
            mouseMove(page, at.x, at.y);
            wait(50);
        }
        function test_a_a_tooltip_only_where_it_is_cut() {
            verify(cut.truncated && !whole.truncated && !wrapped.truncated);
            over(whole);
            verify(!tip(whole).wanted);
            over(cut);
            verify(tip(cut).wanted);
            over(wrapped);
            verify(!tip(wrapped).wanted && !tip(cut).wanted);
            over(iconic);
            verify(tip(iconic).wanted);
        }
        function test_b_lines_keep_the_grid() {
            compare(whole.height, Theme.bodyLine);
            compare(wrapped.height, wrapped.lineCount * Theme.bodyLine);
        }
        function test_c_states_speak() {
            compare(acting.Accessible.name, "Acting");
            compare(iconic.Accessible.name, "Does not hold");
            compare(String(iconic.color), String(Theme.danger));
            acting.text = "Acting · 3 of 7";
            compare(acting.Accessible.name, "Acting · 3 of 7");
        }
        function test_d_progress_speaks() {
            compare(known.Accessible.role, Accessible.ProgressBar);
            compare(known.Accessible.description, "25 %");
            compare(unknown.Accessible.description, "not known");
        }
        function test_e_tags_and_notices_speak() {
            compare(live.Accessible.name, "Live");
            compare(drill.Accessible.name, "Drill");
            compare(notice.Accessible.role, Accessible.AlertMessage);
            compare(notice.Accessible.name, "Blocked");
        }
        function test_f_what_gets_the_focus_comes_into_view() {
            const first = box.contentItem.children[0].children[0];
            first.forceActiveFocus(Qt.TabFocusReason);
            for (let i = 0; i < 12; ++i) keyClick(Qt.Key_Tab);
            const now = page.Window.activeFocusItem;
            compare(now.text, "Button 12");
            const top = now.mapToItem(box, 0, 0).y;
            verify(top >= 0 && top + now.height <= box.height, top);
            const before = box.contentY;
            keyClick(Qt.Key_PageUp);
            verify(box.contentY < before);
            for (let i = 0; i < 20; ++i) keyClick(Qt.Key_PageUp);
            compare(box.contentY, 0);
            for (let i = 0; i < 20; ++i) keyClick(Qt.Key_PageDown);
            compare(box.contentY, box.contentHeight - box.height);
        }
    }
}
