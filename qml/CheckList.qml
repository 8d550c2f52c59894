pragma ComponentBehavior: Bound

import QtQuick

// Rows of checks in a frame, in columns: claims take what the longest needs, up to half; ages have a column as soon as one
// row has one; what was seen has the rest.
RowsCard {
    id: root

    property alias model: all.model
    readonly property bool ages: {
        for (let i = 0; i < all.count; ++i)
            if ((all.itemAt(i) as CheckRow)?.age) return true;
        return false;
    }
    readonly property int claims: {
        let widest = 0;
        for (let i = 0; i < all.count; ++i) widest = Math.max(widest, (all.itemAt(i) as CheckRow)?.claimWanted ?? 0);
        return widest;
    }

    rows: all.count

    Repeater {
        id: all

        CheckRow {
            ages: root.ages
            claimWidth: root.claims
        }
    }
}
