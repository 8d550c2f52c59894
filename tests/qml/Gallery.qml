pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Salvor.Console
import Salvor.Ui

// Every control in every state, to be looked at. Not part of the program.
ApplicationWindow {
    id: window

    property string open: ""

    width: 1440
    height: 900
    visible: true
    color: Theme.window
    title: "Gallery"

    ListModel {
        id: pageList
        ListElement { name: "home"; title: "Home"; iconName: "home" }
        ListElement { name: "run"; title: "Run"; iconName: "run" }
        ListElement { name: "devices"; title: "Devices"; iconName: "devices" }
        ListElement { name: "drills"; title: "Drills"; iconName: "drills" }
        ListElement { name: "reports"; title: "Reports"; iconName: "reports" }
        ListElement { name: "environments"; title: "Environments"; iconName: "environments" }
    }
    header: AppBar {
        pages: pageList
        current: "run"
    }
    ScrollBox {
        anchors.fill: parent

        RowLayout {
            spacing: Theme.space5

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space3

                SectionHead { text: "Type"; note: "seven styles" }
                Words { text: "Caption: labels, ages"; kind: Words.Caption; color: Theme.text2 }
                Words { text: "Small: tables, checks"; kind: Words.Small }
                Words { text: "Body: text, buttons, fields" }
                Words { text: "Body strong"; strong: true }
                Words { text: "Head: card heads"; kind: Words.Head }
                Words { text: "Title: one a page"; kind: Words.Title }
                Words { text: "sudo -n systemctl stop"; kind: Words.Mono }
                Words { text: "machine-id 4f2c09e7"; kind: Words.MonoSmall; color: Theme.text3 }
                Words { Layout.preferredWidth: 180; text: "These words are cut at their end, as sentences are"; Layout.fillWidth: true }
                LinkText { text: "A link to the journal" }
                RowLayout {
                    spacing: Theme.space3
                    Tag {}
                    Tag { drill: true }
                }
                RowLayout {
                    spacing: Theme.space1
                    ToolIcon { iconName: "search"; text: "Find" }
                    ToolIcon { iconName: "filter"; text: "Filter"; checkable: true; checked: true }
                    ToolIcon { iconName: "pause"; text: "Pause" }
                    ToolIcon { iconName: "download"; text: "Save"; enabled: false }
                }
                Hatch { Layout.fillWidth: true; implicitHeight: 8 }
                ProgressLine { value: 0.43; label: "Stopping" }
                ProgressLine { value: -1; label: "Looking" }
                Divider {}
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space2

                SectionHead { text: "States"; note: "closed set" }
                Repeater {
                    model: ["waiting", "needs-operator", "observing", "acting", "proving", "done", "ended", "blocked", "failed", "skipped",
                        "unknown", "half-done", "undone", "no-return", "holds", "fails", "to-prove", "not-seen", "old"]
                    StateLabel {
                        required property string modelData
                        kind: modelData
                    }
                }
                StateLabel { kind: "acting"; text: "Acting · 3 of 7"; style: Words.Body }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space3

                SectionHead { text: "Buttons"; large: true }
                RowLayout {
                    PushButton { objectName: "first"; text: "Back"; iconName: "chevron-left" }
                    PushButton { text: "Pause"; iconName: "pause" }
                    PushButton { text: "Drill"; kind: "flat" }
                    PushButton { text: "Start…"; small: true }
                }
                RowLayout {
                    PushButton { text: "Go to step 4, Restore the database"; kind: "primary" }
                    PushButton { text: "Do not run it"; keyHint: "Esc" }
                }
                RowLayout {
                    PushButton { text: "Drill: start 7 services…"; kind: "drill" }
                    PushButton { text: "Run flightctl-restore"; kind: "danger" }
                }
                RowLayout {
                    PushButton { text: "Keep these answers"; kind: "primary"; enabled: false; reason: "1 field to correct" }
                    PushButton { text: "Resume"; kind: "danger"; enabled: false }
                    PushButton { text: "Back"; enabled: false }
                    PushButton { text: "Flat"; kind: "flat"; enabled: false }
                }
                FieldFrame {
                    Layout.preferredWidth: 440
                    label: "flightctl-restore on quadlet1"
                    hint: "a path to an executable file"
                    error: "quadlet1 has no file /root/bin/flightctl-restore. Step 1 checked /usr/bin/flightctl-restore, v1.1.3."
                    TextEntry { text: "/root/bin/flightctl-restore"; error: "wrong" }
                }
                FieldFrame {
                    label: "Database backup"
                    hint: "3 found on quadlet1, 8 s ago"
                    SelectBox { Layout.fillWidth: true; mono: true; model: ["/var/backups/flightctl-20260113T020004Z.dump", "other"] }
                    Card {
                        padding: Theme.thin
                        spacing: 0
                        ChoiceRow { text: "flightctl-20260113T020004Z.dump"; mono: true; hint: "23 h old"; checked: true }
                        ChoiceRow { text: "flightctl-20260112T020003Z.dump"; mono: true; hint: "incomplete: no end mark"; hintColor: Theme.warn }
                        ChoiceRow { text: "flightctl-20260111T020007Z.dump"; mono: true; hint: "gone"; enabled: false }
                    }
                }
                Card {
                    padding: Theme.thin
                    spacing: 0
                    TickRow { text: "flightctl-api.service"; mono: true; hint: "active · in the document"; checked: true }
                    Divider {}
                    TickRow { text: "flightctl-worker.service"; mono: true; hint: "active" }
                    Divider {}
                    TickRow { text: "flightctl-db.service"; mono: true; tristate: true; checkState: Qt.PartiallyChecked }
                    Divider {}
                    TickRow { text: "flightctl-ui.service"; mono: true; checked: true; enabled: false; hint: "not offered any more" }
                }
                RowLayout {
                    FieldFrame { label: "Recovery objective"; hint: "from the start"; TextEntry { text: "2 h"; suffix: "until 02:57 UTC" } }
                    FieldFrame { label: "Name"; TextEntry { placeholderText: "8 characters"; mono: false } }
                }
                FieldFrame { label: "Password"; PasswordEntry { } }
                FieldFrame { label: "Disabled"; TextEntry { text: "cannot be changed"; enabled: false } }
                TypedName { wanted: "quadlet1.example.net" }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space3

                SectionHead { text: "Cards"; note: "looked at 20 s ago"; large: true; ToolIcon { iconName: "refresh"; text: "Look again" } }
                Repeater {
                    model: ["plain", "accent", "ok", "warn", "danger", "drill"]
                    Card {
                        required property string modelData
                        tone: modelData
                        Words { text: "Card, " + parent.parent.modelData }
                    }
                }
                Notice { tone: "danger"; title: "quadlet1 has no file"; text: "Step 1 checked another one. Nothing was changed since then."
                    PushButton { text: "Look elsewhere…"; small: true } PushButton { text: "Not now"; kind: "flat"; small: true } }
                Notice { tone: "warn"; iconName: "no-return"; title: "Point of no return: a device that has connected cannot be made to forget it." }
                Notice { tone: "accent"; text: "One container has been up for a shorter time than the others." }
                Notice { tone: "drill"; title: "Hint 1 of 3"; text: "Since when, and what does it keep across a restart?" }
            }
        }
        SectionHead { text: "Icons"; large: true }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space3
            Repeater {
                model: ["home", "run", "devices", "drills", "reports", "environments", "search", "settings", "help", "copy", "filter",
                    "refresh", "undo", "pause", "play", "stop", "save", "document", "server", "cluster", "database", "key", "lock", "shield",
                    "shield-stop", "arrow-left", "arrow-right", "chevron-down", "chevron-right", "chevron-up", "chevron-left", "close",
                    "person", "eye", "warning", "info", "flag", "plus", "minus", "hint", "external", "terminal", "download", "wrap",
                    "find-next", "find-previous", "check", "circle", "clock", "calendar", "edit", "trash", "folder", "menu"]
                Icon {
                    required property string modelData
                    name: modelData
                    size: 24
                }
            }
        }
    }
    Sheet {
        visible: window.open === "sheet"
        title: "Run flightctl-restore on quadlet1"
        iconName: "no-return"
        tone: "danger"

        Words { text: "Point of no return. It empties the KV store and marks every device of the restored database. This step has no undo."; wrapMode: Text.Wrap }
        Card {
            Words { text: "quadlet1.example.net"; strong: true }
            Words { text: "sudo -n --preserve-env=DB_PASSWORD,KV_PASSWORD /usr/bin/flightctl-restore"; kind: Words.MonoSmall; wrapMode: Text.Wrap }
        }
        TypedName { wanted: "quadlet1.example.net" }
        footLeft: [PushButton { text: "Copy command"; iconName: "copy" }]
        foot: [PushButton { text: "Do not run it"; keyHint: "Esc" }, PushButton { text: "Run flightctl-restore"; kind: "danger"; enabled: false }]
    }
    ListModel {
        id: acts
        ListElement { name: "a"; title: "Go to Devices"; hint: "Alt+3"; iconName: "devices" }
        ListElement { name: "b"; title: "Restore on a quadlet host…"; hint: "Flight Control"; iconName: "run" }
        ListElement { name: "c"; title: "Drill: the KV store restarts at the wrong time…"; hint: "Flight Control"; iconName: "drills" }
        ListElement { name: "d"; title: "Report of 2026-01-13, quadlet1.example.net"; hint: "Recovered"; iconName: "reports" }
    }
    DoPalette {
        visible: window.open === "palette"
        model: acts
    }
    KeyMapSheet { visible: window.open === "keys" }
    AboutSheet { visible: window.open === "about" }
}
