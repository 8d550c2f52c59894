pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// The wizard: banner, steps, the step in hand, what is next, and the output.
Item {
    id: root

    required property RunView run
    required property Settings settings
    readonly property bool wide: root.width >= 1200
    readonly property bool beside: root.wide && root.settings.paneLayout === "beside"
    // On a very wide window the middle stops growing, and the panes go on.
    readonly property int panesUsual: root.width < 1920 ? Theme.panesWide : root.width - Theme.railWide - Theme.middleMost - Theme.space5
    readonly property QuestionView sheetQuestion: root.run.question?.sheet ? root.run.question : null

    signal copied(string text)
    signal reportWanted()

    readonly property list<Item> parts: [banner, rail, page, actions, panes]
    readonly property Item body: page

    function readTarget() {
        banner.forceActiveFocus(Qt.TabFocusReason);
    }

    function pressPrimary() {
        root.run.primary();
    }

    function within(outer: Item, inner: Item): bool {
        return inner !== null && (inner === outer || root.within(outer, inner.parent));
    }
    // Whoever is in the rail, a pane or a dialog stays there; a button that was pressed for the last step is not left under the key.
    function begin() {
        const at = root.Window.activeFocusItem;
        page.begin(root.visible && (at === null || root.within(page, at) || root.within(actions, at) || root.within(at, root)));
    }

    // What was answered goes away, and the keyboard with it: it stands in the step again.
    function regain() {
        const at = root.Window.activeFocusItem;
        if (at === null || !at.visible || root.within(at, page)) root.begin();
    }

    readonly property QuestionView inHand: root.run.questionHere ? root.run.question : null
    // The primary only turns the page.
    readonly property bool goesOn: root.run.question !== null && !root.run.questionHere
    readonly property int shownStep: root.run.shownStep
    readonly property bool stopped: root.run.questionHere && (root.run.question?.stop ?? false)

    onShownStepChanged: root.begin()
    onInHandChanged: settled.restart()
    onGoesOnChanged: if (root.goesOn && page.onTitle) actions.focusPrimary()
    onStoppedChanged: if (root.stopped) root.begin()
    onSheetQuestionChanged: if (root.sheetQuestion !== null) resume.open()

    Timer { // once what was answered is gone
        id: settled
        interval: 0
        onTriggered: root.regain()
    }
    Shortcut {
        sequence: "Ctrl+Return"
        enabled: root.visible && root.run.primaryEnabled && root.run.busy === ""
        onActivated: root.pressPrimary()
    }
    Shortcut {
        sequence: "Ctrl+Shift+T"
        enabled: root.visible
        onActivated: root.readTarget()
    }
    Shortcut {
        sequence: "Ctrl+P"
        enabled: root.visible && root.run.result === ""
        onActivated: root.run.pause(!root.run.paused)
    }
    Shortcut {
        sequence: "Ctrl+."
        enabled: root.visible && root.run.acting
        onActivated: cancel.open()
    }
    Connections {
        target: root.run

        function onConfirmationWanted() {
            confirm.open();
        }
        function onReportWanted() {
            root.reportWanted();
        }
    }

    Hatch {
        anchors.fill: parent
        visible: root.run.drill
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 0
        spacing: 0

        TargetBanner {
            id: banner
            Layout.fillWidth: true
            run: root.run
        }
        Repeater {
            model: root.run.targets.rows

            OtherTarget {
                Layout.fillWidth: true
                drill: root.run.drill
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: root.run.drill ? Theme.space2 - 2 : 0
            Layout.rightMargin: root.run.drill ? Theme.space2 - 2 : 0
            Layout.bottomMargin: root.run.drill ? Theme.space2 - 2 : 0
            spacing: 0

            StepRail {
                id: rail
                Layout.preferredWidth: root.wide ? Theme.railWide : Theme.railNarrow
                Layout.fillHeight: true
                run: root.run
                estimates: root.wide
            }
            Rectangle {
                Layout.fillHeight: true
                implicitWidth: Theme.thin
                color: Theme.line
            }
            T.SplitView {
                id: split
                Layout.fillWidth: true
                Layout.fillHeight: true
                orientation: root.beside ? Qt.Horizontal : Qt.Vertical
                onResizingChanged: if (!split.resizing && root.beside) root.settings.setPaneWidth(root.run.outputs.procedure, panes.width)
                handle: Rectangle {
                    implicitWidth: Theme.space1
                    implicitHeight: Theme.space1
                    color: T.SplitHandle.hovered || T.SplitHandle.pressed ? Theme.accent : Theme.line
                }

                Rectangle {
                    T.SplitView.fillWidth: true
                    T.SplitView.fillHeight: true
                    T.SplitView.minimumWidth: root.beside ? 420 : 0
                    T.SplitView.minimumHeight: root.beside ? 0 : 240
                    color: Theme.surface

                    ColumnLayout {
                        anchors.fill: parent
                        spacing: 0

                        StepPage {
                            id: page
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            run: root.run
                            onCopied: text => root.copied(text)
                        }
                        ActionBar {
                            id: actions
                            Layout.fillWidth: true
                            run: root.run
                            onBack: root.run.shownStep = root.run.shownStep - 1
                            onCancelAsked: cancel.open()
                            onLeaveAsked: leave.open()
                            onReasonPressed: page.focusWrong()
                        }
                    }
                }
                RunPanes {
                    id: panes
                    T.SplitView.preferredWidth: root.settings.paneWidth(root.run.outputs.procedure) || root.panesUsual
                    T.SplitView.minimumWidth: root.beside ? 320 : 0
                    T.SplitView.preferredHeight: strip ? Theme.paneHead : Theme.panesLow
                    T.SplitView.minimumHeight: Theme.paneHead
                    run: root.run
                    tabs: !root.beside
                    strip: !root.beside && (root.run.question?.form ?? null) !== null
                }
            }
        }
    }
    ConfirmSheet {
        id: confirm
        run: root.run
        onCopied: text => root.copied(text)
    }
    ResumeSheet {
        id: resume
        mark: root.run.targets.word
        markTone: root.run.targets.tone
        question: root.sheetQuestion
        target: root.run.targetName
        drill: root.run.drill
    }
    ReasonSheet {
        id: cancel
        mark: root.run.targets.word
        markTone: root.run.targets.tone
        title: qsTr("Cancel what runs on %1").arg(root.run.targetName)
        explanation: qsTr("The command that runs is asked to end, then ended. What it did is not known until the system is looked at; the run then asks how it goes on.")
        act: qsTr("Stop the command on %1").arg(root.run.targetName)
        safe: qsTr("Let it run")
        wantsReason: false
        onDecided: root.run.cancel()
    }
    ReasonSheet {
        id: leave
        mark: root.run.targets.word
        markTone: root.run.targets.tone
        title: root.run.drill ? qsTr("End the drill") : qsTr("Leave the run on %1").arg(root.run.targetName)
        explanation: root.run.drill ? qsTr("The simulated world goes away. The drill cannot be resumed.")
            : qsTr("Nothing is undone. What was changed stays as it is, and the run can be resumed from Home.")
        act: root.run.drill ? qsTr("End the drill") : qsTr("Leave it as it is")
        onDecided: reason => root.run.leave(reason)
    }
}
