import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Salvor.Console
import Salvor.Ui

// Two panes as they stand beside a step.
ApplicationWindow {
    id: window

    required property OutputView step
    required property OutputView ps

    width: 560
    height: 800
    visible: true
    color: Theme.window

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        OutputPane {
            objectName: "step"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            view: window.step
            title: "Step output"
            note: "stdout and stderr"
        }
        Divider {
            Layout.fillWidth: true
        }
        OutputPane {
            objectName: "ps"
            Layout.fillWidth: true
            Layout.preferredHeight: 240
            view: window.ps
            title: "Containers"
            note: "every 2 s · seen 1 s ago"
        }
    }
}
