import QtQuick

// Before another console's run is taken: what becomes of that console is said.
ReasonSheet {
    id: root

    property string run: ""
    property string place: ""

    function ask(run: string, place: string) {
        root.run = run;
        root.place = place;
        root.open();
    }

    title: qsTr("Take over the run on %1").arg(root.place)
    tone: "danger"
    explanation: qsTr("Its console is fenced off first: from then on it changes nothing more there. What it had begun is looked at before anything is done here. Ask its operator, if there is a way to.")
    act: qsTr("Take it over")
    safe: qsTr("Leave it to them")
    needsReason: true
}
