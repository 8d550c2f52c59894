import QtQuick

// The parts of a page, in order. F6 goes from one to the next, Shift+F6 back.
QtObject {
    id: root

    property Item head: null
    property list<Item> parts

    function within(part: Item, item: Item): bool {
        for (let at = item; at !== null; at = at.parent)
            if (at === part) return true;
        return false;
    }

    function go(focused: Item, forward: bool) {
        const all = Array.from(root.parts);
        all.unshift(root.head);
        const there = all.filter(part => part !== null && part.visible);
        const at = there.findIndex(part => root.within(part, focused));
        for (let i = 1; i <= there.length; ++i) {
            const next = there[(at + (forward ? i : -i) + 2 * there.length + (at < 0 && !forward ? 1 : 0)) % there.length];
            const first = next.activeFocusOnTab ? next : next.nextItemInFocusChain(true);
            if (first === null || !root.within(next, first)) continue;
            first.forceActiveFocus(Qt.TabFocusReason);
            return;
        }
    }
}
