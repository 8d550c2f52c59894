import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// A host that shows another key than before. Nothing here connects: at most it says which command takes the old key out.
Sheet {
    id: root

    required property ChangedKeyNotice notice

    title: qsTr("%1 shows another host key than before").arg(root.notice.host)
    iconName: "blocked"
    tone: "danger"
    sheetWidth: Theme.scaled(760)
    onDismissed: root.notice.dismiss()
    Component.onCompleted: {
        root.open();
        safe.forceActiveFocus();
    }

    Words {
        text: qsTr("Nothing was sent to it: no password, no key, no command. Either the machine was installed anew, or another machine answers in its place. Salvor cannot tell which.")
        wrapMode: Text.Wrap
    }
    Card {
        padding: Theme.space3

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space4

            KeyLines {
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                heading: qsTr("Known")
                type: root.notice.knownType
                lines: root.notice.known
                foot: root.notice.knownPlace
            }
            Rectangle {
                Layout.fillHeight: true
                implicitWidth: Theme.thin
                color: Theme.line
            }
            KeyLines {
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                heading: qsTr("Shown now, %1").arg(root.notice.shownAt)
                alarming: true
                type: root.notice.shownType
                lines: root.notice.shown
                foot: root.notice.address
            }
        }
    }
    KeyAdvice {
        host: root.notice.host
        first: qsTr("Ask whoever looks after %1 whether it was installed anew, by a way that is not this connection.").arg(root.notice.host)
        command: root.notice.command
        last: qsTr("Type the last 8 characters that you read there. This window hides them so that they are read, not copied.")
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        TextEntry {
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.scaled(200)
            Layout.alignment: Qt.AlignTop
            label: qsTr("Last 8 characters of the key, read on the host's console")
            placeholderText: qsTr("8 characters")
            maximumLength: 8
            text: root.notice.typed
            error: root.notice.error
            onTextEdited: root.notice.typed = text
            Keys.onReturnPressed: event => event.accepted = true
            Keys.onEnterPressed: event => event.accepted = true
        }
        Words {
            Layout.alignment: Qt.AlignVCenter
            text: root.notice.error !== "" ? root.notice.error : root.notice.compared ? qsTr("This is the key that it shows. Take the known one out yourself, then connect again and compare once more.") : qsTr("Then this window says how to take the known key out. It never does so itself.")
            kind: Words.Small
            color: root.notice.error !== "" ? Theme.danger : Theme.text2
            wrapMode: Text.Wrap
        }
    }
    CopyLine {
        Layout.fillWidth: true
        visible: root.notice.compared
        command: root.notice.removal
    }
    footLeft: PushButton {
        text: qsTr("Copy for a colleague")
        iconName: "copy"
        onClicked: clipboard.copy(root.notice.report)
    }
    foot: PushButton {
        id: safe
        text: qsTr("Stay disconnected")
        kind: "primary"
        keyHint: "Esc"
        onClicked: root.dismiss()
    }
    Clipboard {
        id: clipboard
    }
}
