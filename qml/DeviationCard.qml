pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Salvor.Ui

// Where the procedure does otherwise than its document: the document left, ours and the reason right.
Card {
    id: root

    required property string part
    required property string document
    required property string because

    padding: Theme.space3
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Differs from the document, %1").arg(root.part)

    RowLayout {
        spacing: Theme.space2

        Icon {
            name: "document"
            color: Theme.warn
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("Differs from the document")
            kind: Words.Small
            strong: true
        }
        Words {
            text: root.part
            kind: Words.Caption
            color: Theme.text2
        }
    }
    RowLayout {
        spacing: Theme.space4

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space1

            Words {
                text: qsTr("The document")
                kind: Words.Caption
                color: Theme.text2
            }
            Words {
                text: root.document
                kind: Words.Small
                wrapMode: Text.Wrap
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space1

            Words {
                text: qsTr("This procedure, and why")
                kind: Words.Caption
                color: Theme.text2
            }
            Words {
                text: root.because
                kind: Words.Small
                wrapMode: Text.Wrap
            }
        }
    }
}
