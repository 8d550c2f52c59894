import QtQuick

// Its delegate, once, while there is an object for it; the delegate has it as `required property TYPE modelData`, and keeps
// it until it is gone itself. In Qt 6.4 a Loader cannot load a component of a file that says
// `pragma ComponentBehavior: Bound`; a Repeater can.
Repeater {
    id: root

    property QtObject object: null
    readonly property Item item: root.count > 0 ? root.itemAt(0) : null

    model: root.object === null ? [] : [root.object]
}
