import QtQuick
import QtQuick.Layouts
import QtTest
import Salvor.Console

Item {
    width: 600
    height: 500

    ColumnLayout {
        width: 500
        FieldFrame {
            id: frame
            label: "Path"
            hint: "an executable file"
            TextEntry { id: entry; text: "/usr/bin/a"; lastGood: "/usr/bin/a"; objectName: "entry" }
        }
        FieldFrame {
            label: "Decision"
            SelectBox { id: box; model: ["resume", "leave", "investigate"] }
        }
        ColumnLayout {
            ChoiceRow { id: one; text: "one"; hint: "first"; checked: true }
            ChoiceRow { id: two; text: "two" }
        }
        TickRow { id: tick; text: "tick"; hint: "active" }
        TypedName { id: typed; wanted: "quadlet1" }
        PasswordEntry { id: secret; label: "Password" }
    }
    SignalSpy { id: spy }

    TestCase {
        name: "Fields"
        when: windowShown

        function type(text) {
            for (const letter of text) keyClick(letter);
        }
        function test_a_the_frame_names_its_field() {
            compare(entry.Accessible.name, "Path");
            compare(box.Accessible.name, "Decision");
            compare(entry.Accessible.role, Accessible.EditableText);
            entry.error = "No such file.";
            verify(entry.Accessible.description.includes("No such file."));
            entry.error = "";
            verify(secret.Accessible.passwordEdit);
            compare(secret.echoMode, TextInput.Password);
            secret.forceActiveFocus();
            type("open");
            compare(secret.typed(), "open");
            compare(secret.text, ""); // what a reader of the window gets
            secret.clear();
            compare(secret.length, 0);
        }
        function test_b_escape_gives_back_the_last_good_value() {
            entry.forceActiveFocus();
            entry.selectAll();
            type("x");
            compare(entry.text, "x");
            keyClick(Qt.Key_Escape);
            compare(entry.text, "/usr/bin/a");
        }
        function test_c_a_menu_opens_by_return_and_stays_open() {
            box.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            verify(box.popup.visible);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            verify(!box.popup.visible);
            compare(box.displayText, "leave");
            box.currentIndex = 0;
        }
        function test_c_choice_by_keyboard() {
            two.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(two.checked && !one.checked);
            one.Accessible.pressAction();
            verify(one.checked && !two.checked);
            keyClick(Qt.Key_Return);
            verify(one.checked);
            compare(one.Accessible.name, "one, first");
            compare(one.Accessible.role, Accessible.RadioButton);
        }
        function test_d_tick_by_keyboard() {
            tick.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(tick.checked);
            tick.Accessible.pressAction();
            verify(!tick.checked);
            mouseClick(tick);
            verify(tick.checked);
            compare(tick.Accessible.name, "tick, active");
        }
        function test_e_select_by_keyboard() {
            box.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            tryCompare(box.popup, "opened", true);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryCompare(box.popup, "visible", false);
            compare(box.currentIndex, 1);
            keyClick(Qt.Key_Space);
            tryCompare(box.popup, "opened", true);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Escape);
            tryCompare(box.popup, "visible", false);
            compare(box.currentIndex, 1);
        }
        function test_f_typed_name_is_complete_only_when_exact() {
            const field = findChild(typed, "typed");
            field.forceActiveFocus();
            type("quadlet");
            verify(!typed.complete && !typed.isWrong);
            compare(field.suffix, "7 of 8 characters, right so far");
            type("1");
            verify(typed.complete);
            type("x");
            verify(!typed.complete && typed.isWrong);
            compare(typed.rightUntil, 8);
            typed.clear();
            type("Quadlet1");
            verify(!typed.complete);
            compare(typed.rightUntil, 0);
            typed.clear();
            verify(!typed.complete && !typed.isWrong);
        }
        function test_g_typed_name_takes_no_enter_and_no_paste() {
            const field = findChild(typed, "typed");
            entry.text = "quadlet1";
            entry.selectAll();
            entry.copy();
            spy.target = field;
            spy.signalName = "accepted";
            field.forceActiveFocus();
            keyClick(Qt.Key_V, Qt.ControlModifier);
            keyClick(Qt.Key_Insert, Qt.ShiftModifier);
            compare(field.text, "");
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter);
            compare(spy.count, 0);
        }
    }
}
