import QtQuick
import QtTest
import Salvor.Console

Item {
    id: page

    width: 1200
    height: 200

    ListModel {
        id: list
        ListElement { name: "home"; title: "Home"; iconName: "home" }
        ListElement { name: "devices"; title: "Devices"; iconName: "devices" }
        ListElement { name: "drills"; title: "Drills"; iconName: "drills" }
    }
    AppBar {
        id: bar
        width: page.width
        pages: list
        current: "devices"
    }
    SignalSpy { id: chosen; target: bar; signalName: "chosen" }
    SignalSpy { id: palette; target: bar; signalName: "palette" }

    TestCase {
        name: "AppBar"
        when: windowShown

        function find(text) {
            return all(bar, []).find(item => item.text === text && item.visible && item.clicked !== undefined);
        }
        function all(item, found) {
            for (const child of Array.from(item.children)) {
                found.push(child);
                all(child, found);
            }
            return found;
        }
        function init() {
            chosen.clear();
            palette.clear();
            page.width = 1200;
        }
        function test_a_pages_by_keys() {
            const devices = find("Devices");
            compare(devices.Accessible.role, Accessible.PageTab);
            verify(devices.Accessible.selected);
            devices.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            verify(find("Drills").activeFocus);
            keyClick(Qt.Key_Right);
            verify(find("Home").activeFocus);
            keyClick(Qt.Key_Left);
            verify(find("Drills").activeFocus);
            compare(chosen.count, 0);
            keyClick(Qt.Key_Return);
            compare(chosen.signalArguments[0][0], "drills");
        }
        function test_b_pages_by_number() {
            keyClick(Qt.Key_1, Qt.AltModifier);
            compare(chosen.signalArguments[0][0], "home");
            keyClick(Qt.Key_3, Qt.AltModifier);
            compare(chosen.signalArguments[1][0], "drills");
        }
        function test_c_narrow_the_field_becomes_its_icon() {
            verify(find("Search or do…"));
            verify(!find("Search or do (Ctrl+K)"));
            mouseClick(find("Search or do…"));
            compare(palette.count, 1);
            page.width = 1024;
            verify(!find("Search or do…"));
            mouseClick(find("Search or do (Ctrl+K)"));
            compare(palette.count, 2);
        }
    }
}
