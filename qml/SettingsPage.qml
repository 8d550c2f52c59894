import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// How the window looks and behaves for this operator.
ScrollBox {
    id: root

    required property Settings settings
    required property list<string> languages
    required property list<string> languageNames

    spacing: Theme.space3

    Words {
        text: qsTr("Settings")
        kind: Words.Title
        strong: true
        Accessible.role: Accessible.Heading
    }
    Notice {
        visible: text !== ""
        tone: "warn"
        title: qsTr("Settings are not kept")
        text: root.settings.problem
    }
    Notice {
        visible: text !== ""
        tone: root.settings.observerOnly ? "accent" : "plain"
        iconName: "lock"
        title: qsTr("This machine is for looking only")
        text: root.settings.policy
    }
    Card {
        Layout.maximumWidth: root.cardWidth

        SectionHead {
            text: qsTr("Look")
        }
        ChoiceRow {
            text: qsTr("As the desktop says")
            checked: root.settings.theme === "desktop"
            onToggled: root.settings.theme = "desktop"
        }
        ChoiceRow {
            text: qsTr("Light")
            checked: root.settings.theme === "light"
            onToggled: root.settings.theme = "light"
        }
        ChoiceRow {
            text: qsTr("Dark")
            checked: root.settings.theme === "dark"
            onToggled: root.settings.theme = "dark"
        }
        ChoiceRow {
            text: qsTr("High contrast")
            checked: root.settings.theme === "contrast"
            onToggled: root.settings.theme = "contrast"
        }
        Divider {
            Layout.fillWidth: true
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            Words {
                Layout.fillWidth: true
                text: qsTr("Size of everything, %1 %").arg(root.settings.zoom)
            }
            ToolIcon {
                iconName: "minus"
                text: qsTr("Everything smaller")
                enabled: root.settings.zoom > 80
                onClicked: root.settings.zoom -= 10
            }
            ToolIcon {
                iconName: "plus"
                text: qsTr("Everything larger")
                enabled: root.settings.zoom < 200
                onClicked: root.settings.zoom += 10
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space4

            FieldFrame {
                label: qsTr("Motion")

                SelectBox {
                    readonly property list<string> values: ["desktop", "off", "on"]

                    Layout.fillWidth: true
                    model: [qsTr("As the desktop says"), qsTr("Opening, closing and the arc of what runs"), qsTr("None")]
                    wanted: values.indexOf(root.settings.reducedMotion)
                    onActivated: index => root.settings.reducedMotion = values[index]
                }
            }
            FieldFrame {
                label: qsTr("Language")

                SelectBox {
                    Layout.fillWidth: true
                    model: root.languageNames
                    wanted: Math.max(0, root.languages.indexOf(root.settings.language))
                    onActivated: index => root.settings.language = root.languages[index]
                }
            }
        }
    }
    Card {
        Layout.maximumWidth: root.cardWidth

        SectionHead {
            text: qsTr("Commands and output")
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            Words {
                Layout.fillWidth: true
                text: qsTr("Size of output, %1 px").arg(root.settings.outputSize)
            }
            ToolIcon {
                iconName: "minus"
                text: qsTr("Smaller (Ctrl+−)")
                enabled: root.settings.outputSize > 9
                onClicked: root.settings.outputSize--
            }
            ToolIcon {
                iconName: "plus"
                text: qsTr("Larger (Ctrl++)")
                enabled: root.settings.outputSize < 24
                onClicked: root.settings.outputSize++
            }
        }
        Words {
            text: "systemctl stop flightctl-api.service"
            kind: Words.Mono
            font.pixelSize: root.settings.outputSize
            lineHeight: root.settings.outputSize * 1.5
        }
        Divider {
            Layout.fillWidth: true
        }
        ChoiceRow {
            text: qsTr("Output beside the step, where there is room")
            checked: root.settings.paneLayout === "beside"
            onToggled: root.settings.paneLayout = "beside"
        }
        ChoiceRow {
            text: qsTr("Output below the step")
            checked: root.settings.paneLayout === "below"
            onToggled: root.settings.paneLayout = "below"
        }
    }
    Card {
        Layout.maximumWidth: root.cardWidth

        SectionHead {
            text: qsTr("While a run goes on")
        }
        TickRow {
            text: qsTr("Tell the desktop when a run waits for you or failed")
            hint: qsTr("no secrets, no command lines")
            checked: root.settings.notifications
            onToggled: root.settings.notifications = checked
        }
        TickRow {
            text: qsTr("Present: for a room that looks on")
            hint: qsTr("no names of hosts in the title")
            checked: root.settings.presentMode
            onToggled: root.settings.presentMode = checked
        }
        FieldFrame {
            label: qsTr("Meanwhile, output that fits this is shown as dots")
            hint: qsTr("a regular expression")
            error: root.settings.hiddenError

            TextEntry {
                label: qsTr("What is hidden while presenting")
                placeholderText: "[0-9.]+\\.example\\.net|token=\\S+"
                error: root.settings.hiddenError
                text: root.settings.hidden
                onTextEdited: root.settings.hidden = text
            }
        }
    }
    Words {
        text: qsTr("Kept in %1").arg(root.settings.file)
        kind: Words.MonoSmall
        color: Theme.text3
        elide: Text.ElideMiddle
    }

    readonly property int cardWidth: Theme.sheet
}
