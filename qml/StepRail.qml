pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Salvor.Ui

// The steps of the run and its clocks. Up and Down go through the steps, Enter shows one.
Rectangle {
    id: root

    required property RunView run
    readonly property Forecast forecast: root.run.forecast
    property bool estimates: true

    color: Theme.window
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Steps")

    component ClockLine: RowLayout {
        id: line
        required property string label
        required property string value
        property bool strong: false
        property color ink: Theme.text
        visible: line.value !== ""
        Words {
            Layout.fillWidth: true
            text: line.label
            kind: Words.Caption
            color: Theme.text2
        }
        Words {
            text: line.value
            kind: Words.MonoSmall
            strong: line.strong
            color: line.ink
            Accessible.name: line.label + " " + line.value
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.margins: Theme.space3
            Layout.bottomMargin: Theme.space2

            Words {
                Layout.fillWidth: true
                text: qsTr("Steps")
                kind: Words.Small
                strong: true
                Accessible.role: Accessible.Heading
            }
            Words {
                text: root.run.stepsDone
                kind: Words.Caption
                color: Theme.text2
            }
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.run.steps
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: root.run.shownStep + 1
            keyNavigationEnabled: true
            activeFocusOnTab: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Steps")
            T.ScrollBar.vertical: SlideBar {}
            delegate: StepRow {
                width: list.width
                drill: root.run.drill
                estimates: root.estimates
                onClicked: root.run.shownStep = index - 1
            }
            Keys.onUpPressed: root.run.shownStep = root.run.shownStep - 1
            Keys.onDownPressed: root.run.shownStep = root.run.shownStep + 1
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Home) root.run.shownStep = -1;
                else if (event.key === Qt.Key_End) root.run.shownStep = list.count - 2;
                else return;
                event.accepted = true;
            }
        }
        RowLayout {
            Layout.margins: Theme.space3
            spacing: Theme.space2

            Icon {
                name: "no-return"
                color: Theme.warn
            }
            Words {
                text: qsTr("Point of no return")
                kind: Words.Caption
                color: Theme.text2
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.space3
            spacing: Theme.space1

            ClockLine {
                label: qsTr("Elapsed")
                value: root.run.elapsed
                strong: true
            }
            ClockLine {
                label: qsTr("Waiting for systems")
                value: root.run.waitedForSystems
            }
            ClockLine {
                label: qsTr("Waiting for people")
                value: root.run.waitedForPeople
            }
            ClockLine {
                label: root.forecast.leftLabel
                value: root.forecast.leftText
                strong: true
            }
            ClockLine {
                label: qsTr("Turn back before")
                value: root.forecast.turnBackText
                strong: true
            }
            ClockLine {
                label: qsTr("Recovery objective")
                value: root.forecast.objectiveText
                ink: root.forecast.objectiveKind === "missed" ? Theme.danger : root.forecast.objectiveKind === "near" ? Theme.warn : Theme.text
            }
            Words {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.forecast.stopsText
                kind: Words.Caption
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }
}
