import QtQuick

// A command line that wraps between its words only: cut behind a slash or a dash, a path reads as another one. A word that is
// longer than the line is still cut somewhere, so that all of it shows.
Words {
    id: root

    required property string command

    text: root.command.replace(/([^\w\s])(?=\S)/g, "$1\u2060")
    kind: Words.Mono
    wrapMode: Text.Wrap
    Accessible.name: root.command
}
