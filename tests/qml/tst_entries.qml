import QtQuick
import QtTest
import Salvor.Console
import Salvor.Ui

// Entries: which key empties or leaves one, what cannot be chosen, what is copied.
Item {
    id: page

    property list<string> said: []

    function say(words) {
        page.said = Array.from(page.said).concat([words]);
    }

    width: 600
    height: 500

    Column {
        width: page.width
        spacing: 8

        FilterEntry { id: filter; width: 300; label: "Filter" }
        DocumentEntry { id: text; width: 400; label: "Notes"; onTextEdited: words => page.say(words) }
        PushButton { id: after; text: "After it" }
        OptionItem { id: offered; width: 400; index: 0; label: "b.dump"; hint: "23 h old"; disabled: ""; chosen: false; onChosenNow: page.say("b.dump") }
        OptionItem { id: refused; width: 400; index: 1; label: "a.dump"; hint: ""; disabled: "incomplete"; chosen: false; onChosenNow: page.say("a.dump") }
        CopyLine { id: line; width: 400; command: "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" }
        Clipboard { id: clipboard }
    }

    TestCase {
        name: "Entries"
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
        function last() {
            return page.said.length === 0 ? "" : page.said[page.said.length - 1];
        }

        function test_escape_empties_a_filter() {
            filter.forceActiveFocus();
            for (const letter of " ab ") keyClick(letter);
            compare(filter.filter, "ab");
            keyClick(Qt.Key_Escape);
            compare(filter.filter, "");
            compare(filter.text, "");
        }
        function test_tab_leaves_a_text_of_several_lines() {
            text.takeFocus();
            keyClick("a");
            keyClick(Qt.Key_Return);
            keyClick("b");
            compare(last(), "a\nb");
            keyClick(Qt.Key_Tab);
            verify(after.activeFocus);
            compare(last(), "a\nb");
        }
        function test_what_is_not_offered_cannot_be_chosen() {
            mouseClick(find(offered, item => item.Accessible.role === Accessible.RadioButton));
            compare(last(), "b.dump");
            const gone = find(refused, item => item.Accessible.role === Accessible.RadioButton);
            verify(!gone.enabled);
            compare(gone.Accessible.name, "a.dump, incomplete"); // why
            mouseClick(gone);
            compare(page.said.length, 1);
            offered.many = true;
            verify(find(offered, item => item.Accessible.role === Accessible.CheckBox));
            verify(!find(offered, item => item.Accessible.role === Accessible.RadioButton));
            offered.many = false;
        }
        function test_a_line_is_copied_as_it_is() {
            clipboard.copy("something else");
            mouseClick(button(line, "Copy the command"));
            filter.forceActiveFocus();
            filter.clear();
            filter.paste();
            compare(filter.text, line.command);
            filter.clear();
        }
    }
}
