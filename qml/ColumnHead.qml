import QtQuick
import Salvor.Ui

// Head of a table's column.
Words {
    kind: Words.Caption
    strong: true
    color: Theme.text2
    verticalAlignment: Text.AlignVCenter
}
