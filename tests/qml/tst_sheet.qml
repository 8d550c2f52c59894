import QtQuick
import QtTest
import Salvor.Console
import Salvor.Ui

Item {
    id: page

    width: 800
    height: 600

    PushButton { id: outside; text: "Outside" }
    Sheet {
        id: sheet
        title: "Run it on quadlet1"
        TextEntry { id: field; label: "Name" }
        Repeater {
            model: 40
            Words { text: "A line of much text" }
        }
        footLeft: [PushButton { id: helper; text: "Copy command" }]
        foot: [PushButton { id: safe; text: "Do not run it"; focus: true }, PushButton { id: act; text: "Run it" }]
    }
    ListModel {
        id: acts
        ListElement { name: "a"; title: "Open the journal"; hint: ""; iconName: "document" }
        ListElement { name: "b"; title: "Start a drill…"; hint: "Flight Control"; iconName: "drills" }
        ListElement { name: "c"; title: "Drill again…"; hint: ""; iconName: "drills" }
    }
    DoPalette { id: palette; model: acts }
    KeyMapSheet { id: keyMap }
    AboutSheet { id: about }
    HelpSheet { id: help }
    SignalSpy { id: dismissed; target: sheet; signalName: "dismissed" }
    SignalSpy { id: chosen; target: palette; signalName: "chosen" }
    SignalSpy { id: pressed; target: act; signalName: "clicked" }
    SignalSpy { id: pressedOutside; target: outside; signalName: "clicked" }

    TestCase {
        name: "Sheet"
        when: windowShown

        function cleanup() {
            for (const one of [sheet, palette, keyMap, about, help]) one.close();
            tryVerify(() => !sheet.visible && !palette.visible && !keyMap.visible && !about.visible && !help.visible);
            dismissed.clear();
            chosen.clear();
        }
        function test_a_escape_dismisses_from_anywhere_data() {
            return [{ tag: "body", item: field }, { tag: "foot", item: act }, { tag: "helper", item: helper }];
        }
        function test_a_escape_dismisses_from_anywhere(row) {
            sheet.open();
            tryCompare(sheet, "opened", true);
            row.item.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Escape);
            tryCompare(sheet, "visible", false);
            compare(dismissed.count, 1);
            compare(pressed.count, 0);
        }
        function test_b_focus_stays_inside() {
            sheet.open();
            tryCompare(sheet, "opened", true);
            const seen = [];
            for (let i = 0; i < 10; ++i) {
                keyClick(Qt.Key_Tab);
                verify(!outside.activeFocus);
                for (const item of [field, helper, safe, act]) if (item.activeFocus) seen.push(item);
            }
            for (const item of [field, helper, safe, act]) verify(seen.includes(item), item.text);
            mouseClick(page, 4, 4);
            compare(pressedOutside.count, 0);
            verify(sheet.visible);
        }
        function test_c_it_fits_the_window_and_its_body_scrolls() {
            sheet.open();
            tryCompare(sheet, "opened", true);
            verify(sheet.height <= page.height - 48);
            verify(sheet.width <= page.width - 48);
            const foot = act.mapToItem(null, 0, act.height);
            verify(foot.y < page.height - 24);
        }
        function test_d_the_palette_narrows_and_chooses() {
            palette.open();
            tryCompare(palette, "opened", true);
            for (const letter of "drill") keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(chosen.count, 1);
            compare(chosen.signalArguments[0][0], "c"); // its title begins with the word
            tryCompare(palette, "visible", false);
            palette.open();
            tryCompare(palette, "opened", true);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(chosen.signalArguments[1][0], "b");
            palette.open();
            tryCompare(palette, "opened", true);
            for (const letter of "flight dri") keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(chosen.signalArguments[2][0], "b");
            palette.open();
            tryCompare(palette, "opened", true);
            for (const letter of "nosuch") keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(chosen.count, 3);
            keyClick(Qt.Key_Escape);
            tryCompare(palette, "visible", false);
            compare(chosen.count, 3);
        }
        function test_e_key_map_and_about_open_and_close_by_key() {
            keyMap.open();
            tryCompare(keyMap, "opened", true);
            const box = Array.from(keyMap.contentItem.children).find(item => item.contentY !== undefined);
            keyClick(Qt.Key_PageDown);
            verify(box.contentY > 0);
            for (const one of [keyMap, about, help]) {
                one.open();
                tryCompare(one, "opened", true);
                keyClick(Qt.Key_Escape);
                tryCompare(one, "visible", false);
            }
        }
    }
}
