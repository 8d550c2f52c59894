import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Adds or changes one entry of the operator's own environments.
Sheet {
    id: root

    required property EnvironmentForm form

    title: root.form.isNew ? qsTr("Add an environment") : qsTr("Change %1").arg(root.form.name)
    iconName: "environments"
    onDismissed: root.form.cancel()
    Component.onCompleted: {
        root.open();
        nameEntry.forceActiveFocus();
    }

    FieldFrame {
        label: qsTr("Name")
        hint: qsTr("as your team calls it")
        error: root.form.nameError

        TextEntry {
            id: nameEntry
            mono: false
            text: root.form.name
            error: root.form.nameError
            onTextEdited: root.form.name = text
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        ChoiceRow {
            text: qsTr("A host, over ssh")
            checked: root.form.kind === "ssh"
            onToggled: root.form.kind = "ssh"
        }
        ChoiceRow {
            text: qsTr("A Kubernetes context")
            checked: root.form.kind === "kube"
            onToggled: root.form.kind = "kube"
        }
        ChoiceRow {
            text: qsTr("This machine")
            checked: root.form.kind === "here"
            onToggled: root.form.kind = "here"
        }
    }
    FieldFrame {
        visible: root.form.kind !== "here"
        label: root.form.kind === "kube" ? qsTr("Context") : qsTr("Host")
        hint: root.form.kind === "kube" ? qsTr("as kubectl config get-contexts lists it") : qsTr("a name of your ssh configuration, or user@host")
        error: root.form.targetError

        TextEntry {
            text: root.form.target
            error: root.form.targetError
            onTextEdited: root.form.target = text
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space4

        FieldFrame {
            label: qsTr("Word")
            hint: qsTr("PROD, TEST, …")
            error: root.form.wordError

            TextEntry {
                text: root.form.word
                error: root.form.wordError
                onTextEdited: root.form.word = text
            }
        }
        FieldFrame {
            label: qsTr("Colour")

            SelectBox {
                Layout.fillWidth: true
                model: root.form.colourNames
                wanted: root.form.colourIndex
                onActivated: index => root.form.colourIndex = index
            }
        }
    }
    FieldFrame {
        label: qsTr("machine-id")
        hint: qsTr("pinned: a run stops if another machine answers")
        error: root.form.machineIdError

        TextEntry {
            text: root.form.machineId
            error: root.form.machineIdError
            onTextEdited: root.form.machineId = text
        }
    }
    FieldFrame {
        visible: root.form.kind === "ssh"
        label: qsTr("Host key")
        hint: qsTr("fingerprint, SHA256:…")
        error: root.form.hostKeyError

        TextEntry {
            text: root.form.hostKey
            error: root.form.hostKeyError
            onTextEdited: root.form.hostKey = text
        }
    }
    FieldFrame {
        visible: root.form.kind === "ssh"
        label: qsTr("ssh configuration")
        hint: qsTr("empty for your own, ~/.ssh/config")

        TextEntry {
            text: root.form.sshConfig
            onTextEdited: root.form.sshConfig = text
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space4

        FieldFrame {
            label: qsTr("Proxy for http")
            error: root.form.httpProxyError

            TextEntry {
                text: root.form.httpProxy
                error: root.form.httpProxyError
                onTextEdited: root.form.httpProxy = text
            }
        }
        FieldFrame {
            label: qsTr("Proxy for https")
            error: root.form.httpsProxyError

            TextEntry {
                text: root.form.httpsProxy
                error: root.form.httpsProxyError
                onTextEdited: root.form.httpsProxy = text
            }
        }
    }
    FieldFrame {
        label: qsTr("Without a proxy")
        hint: qsTr("hosts, by commas")

        TextEntry {
            text: root.form.noProxy
            onTextEdited: root.form.noProxy = text
        }
    }
    FieldFrame {
        label: qsTr("Certificates to trust")
        hint: qsTr("a PEM file")

        TextEntry {
            text: root.form.caFile
            onTextEdited: root.form.caFile = text
        }
    }
    FieldFrame {
        label: qsTr("Command to log in by")
        hint: qsTr("no shell runs it; no secret belongs in it")
        error: root.form.hookError

        TextEntry {
            text: root.form.hook
            error: root.form.hookError
            onTextEdited: root.form.hook = text
        }
    }
    FieldFrame {
        label: qsTr("Command that hears of runs")
        hint: qsTr("gets waiting, failed or ended, the run and the step; no secret")
        error: root.form.tellError

        TextEntry {
            text: root.form.tell
            error: root.form.tellError
            onTextEdited: root.form.tell = text
        }
    }
    FieldFrame {
        label: qsTr("Variables of the desk that commands get")
        hint: qsTr("names; all others stay outside")
        error: root.form.letsInError

        TextEntry {
            placeholderText: "KUBECONFIG AWS_PROFILE"
            text: root.form.letsIn
            error: root.form.letsInError
            onTextEdited: root.form.letsIn = text
        }
    }
    Notice {
        visible: text !== ""
        tone: "danger"
        title: qsTr("The file is as it was")
        text: root.form.problem
    }
    footLeft: Words {
        visible: root.form.errors > 0
        text: qsTr("%n field(s) to correct", "", root.form.errors)
        kind: Words.Small
        color: Theme.danger
    }
    foot: [
        PushButton {
            text: qsTr("Do not keep it")
            keyHint: "Esc"
            onClicked: root.dismiss()
        },
        PushButton {
            text: root.form.isNew ? qsTr("Add %1").arg(root.form.name === "" ? qsTr("the environment") : root.form.name) : qsTr("Keep the changes")
            kind: "primary"
            onClicked: root.form.save()
        }
    ]
}
