import QtQuick
import QtTest
import Salvor.Console
import Salvor.Ui

Item {
    id: page

    width: 800
    height: 600

    Row {
        Item {
            id: bar
            width: 100
            height: 40
            PushButton { id: home; text: "Home" }
        }
        Item {
            id: hidden
            visible: false
            PushButton { text: "Nobody sees it" }
        }
        Rectangle {
            id: banner
            width: 100
            height: 40
            activeFocusOnTab: true
        }
        Item {
            id: empty
            width: 100
            height: 40
        }
        Row {
            id: middle
            PushButton { id: first; text: "First" }
            PushButton { id: second; text: "Second" }
        }
    }
    Regions {
        id: regions
        head: bar
        parts: [hidden, banner, empty, middle]
    }

    TestCase {
        name: "Regions"
        when: windowShown

        function test_forward_and_back_past_what_takes_no_focus() {
            home.forceActiveFocus();
            const order = [banner, first, home, banner];
            for (const next of order) {
                regions.go(page.Window.activeFocusItem, true);
                verify(next.activeFocus, String(next));
            }
            second.forceActiveFocus();
            for (const next of [banner, home, first]) {
                regions.go(page.Window.activeFocusItem, false);
                verify(next.activeFocus, String(next));
            }
        }
        function test_from_nowhere() {
            page.forceActiveFocus();
            regions.go(page.Window.activeFocusItem, true);
            verify(home.activeFocus);
            page.forceActiveFocus();
            regions.go(page.Window.activeFocusItem, false);
            verify(first.activeFocus);
        }
    }
}
