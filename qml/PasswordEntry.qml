import QtQuick

// A password. Qt 6.4 gives the property `text` of any field to whoever reads the window (a screen reader, and every other program of the
// session), in clear, and a password field no name. So `text` is another property here, and empty; the label is the placeholder, which is
// spoken.
TextEntry {
    id: root

    property string text: ""

    function typed(): string {
        return root.getText(0, root.length);
    }

    password: true
    placeholderText: root.label
}
