<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>Salvor %1</source>
        <translation>Salvor %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A recovery console: restores run step by step, each step proved, each run in a journal that survives.</source>
        <translation>Eine Wiederherstellungskonsole: Wiederherstellungen laufen Schritt für Schritt, jeder Schritt ist nachgewiesen, jeder Lauf steht in einem Journal, das Ausfälle übersteht.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Drawn with Qt %1, under the LGPL 3.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Dargestellt mit Qt %1 unter der LGPL 3.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>What is next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>Dies ist die erste Seite.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel step…</source>
        <translation>Schritt abbrechen…</translation>
    </message>
    <message>
        <source>End drill…</source>
        <translation>Übung beenden…</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Verlassen…</translation>
    </message>
    <message>
        <source>Ctrl+↵</source>
        <translation>Strg+↵</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1 UTC</source>
        <translation>heute %1 UTC</translation>
    </message>
    <message>
        <source>yesterday %1 UTC</source>
        <translation>gestern %1 UTC</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
</context>
<context>
    <name>AppBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Salvor</source>
        <translation>Salvor</translation>
    </message>
    <message>
        <source>Search or do (Ctrl+K)</source>
        <translation>Suchen oder ausführen (Strg+K)</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hilfe (F1)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ChangedKeySheet</name>
    <message>
        <source>%1 shows another host key than before</source>
        <translation>%1 zeigt einen anderen Hostschlüssel als bisher</translation>
    </message>
    <message>
        <source>Nothing was sent to it: no password, no key, no command. Either the machine was installed anew, or another machine answers in its place. Salvor cannot tell which.</source>
        <translation>Es wurde nichts dorthin gesendet: kein Passwort, kein Schlüssel, kein Befehl. Entweder wurde die Maschine neu installiert, oder eine andere Maschine antwortet an ihrer Stelle. Salvor kann das nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Shown now, %1</source>
        <translation>Jetzt gezeigt, %1</translation>
    </message>
    <message>
        <source>Ask whoever looks after %1 whether it was installed anew, by a way that is not this connection.</source>
        <translation>Fragen Sie bei denen, die %1 betreuen, auf einem anderen Weg als über diese Verbindung nach, ob die Maschine neu installiert wurde.</translation>
    </message>
    <message>
        <source>Type the last 8 characters that you read there. This window hides them so that they are read, not copied.</source>
        <translation>Geben Sie die letzten 8 Zeichen ein, die Sie dort lesen. Dieses Fenster verbirgt sie, damit sie gelesen und nicht abgeschrieben werden.</translation>
    </message>
    <message>
        <source>Last 8 characters of the key, read on the host&apos;s console</source>
        <translation>Letzte 8 Zeichen des Schlüssels, an der Konsole des Hosts gelesen</translation>
    </message>
    <message>
        <source>8 characters</source>
        <translation>8 Zeichen</translation>
    </message>
    <message>
        <source>This is the key that it shows. Take the known one out yourself, then connect again and compare once more.</source>
        <translation>Das ist der Schlüssel, den der Host zeigt. Entfernen Sie den bekannten selbst, verbinden Sie sich dann neu und vergleichen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Then this window says how to take the known key out. It never does so itself.</source>
        <translation>Danach sagt dieses Fenster, wie sich der bekannte Schlüssel entfernen lässt. Selbst tut es das nie.</translation>
    </message>
    <message>
        <source>Copy for a colleague</source>
        <translation>Für Kollegen kopieren</translation>
    </message>
    <message>
        <source>Stay disconnected</source>
        <translation>Getrennt bleiben</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>%1: %2. Seen: %3. %4</source>
        <translation>%1: %2. Gesehen: %3. %4</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
</context>
<context>
    <name>ChoiceReason</name>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reason; it stands first in the report</source>
        <translation>Begründung; sie steht im Bericht an erster Stelle</translation>
    </message>
    <message>
        <source>Decide so, with this reason</source>
        <translation>So entscheiden, mit dieser Begründung</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Eine Begründung ist nötig.</translation>
    </message>
</context>
<context>
    <name>ChooseSheet</name>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>It is being looked at.</source>
        <translation>Es wird nachgesehen.</translation>
    </message>
    <message>
        <source>Where it is has not been said.</source>
        <translation>Es ist nicht angegeben, wo es ist.</translation>
    </message>
    <message>
        <source>The place is looked at, and nothing is changed there. Each procedure says whether it is for what is found.</source>
        <translation>Am Ort wird nachgesehen, geändert wird dort nichts. Jedes Verfahren sagt, ob es zu dem passt, was gefunden wird.</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>env:, ssh:, kube: or here</source>
        <translation>env:, ssh:, kube: oder here</translation>
    </message>
</context>
<context>
    <name>ColumnsSheet</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Alt+Left and Alt+Right on a column&apos;s head move it, Shift+Left and Shift+Right change its width. In the table Left and Right move all of them.</source>
        <translation>Alt+Links und Alt+Rechts auf dem Kopf einer Spalte verschieben sie, Umschalt+Links und Umschalt+Rechts ändern ihre Breite. In der Tabelle verschieben Links und Rechts alle.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Draw one frame and end.</source>
        <translation>Ein Bild zeichnen und enden.</translation>
    </message>
    <message>
        <source>Folder of procedures.</source>
        <translation>Ordner der Verfahren.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of runs.</source>
        <translation>Ordner der Läufe.</translation>
    </message>
    <message>
        <source>Speed of drills: 1 is real time, 0 does not wait.</source>
        <translation>Tempo der Übungen: 1 ist Echtzeit, 0 wartet nicht.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Start this drill: PROCEDURE/SCENARIO.</source>
        <translation>Diese Übung starten: VERFAHREN/SZENARIO.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Language of the window, until another one is chosen: en, de, it, desktop.</source>
        <translation>Sprache des Fensters, bis eine andere gewählt wird: en, de, it, desktop.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>CommandRow</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Copy the command as shown</source>
        <translation>Befehl kopieren, wie gezeigt</translation>
    </message>
    <message>
        <source>Copy it to run it in a terminal of this machine</source>
        <translation>Zum Ausführen in einem Terminal dieser Maschine kopieren</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>This cannot be undone</source>
        <translation>Dies lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>To do it, type %1</source>
        <translation>Zum Ausführen %1 eingeben</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>Nicht ausführen</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>Übung: %1</translation>
    </message>
    <message>
        <source>The name is not typed yet.</source>
        <translation>Der Name ist noch nicht eingegeben.</translation>
    </message>
    <message>
        <source>The target was not looked at within 5 s.</source>
        <translation>Das Ziel wurde in den letzten 5 s nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>DebriefPage</name>
    <message>
        <source>Debriefing</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>simulated host · no real system was reached</source>
        <translation>simulierter Host · kein echtes System wurde erreicht</translation>
    </message>
    <message>
        <source>%1 · scenario %2</source>
        <translation>%1 · Szenario %2</translation>
    </message>
    <message>
        <source>Debriefing: %1</source>
        <translation>Nachbesprechung: %1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What the procedure says of it</source>
        <translation>Was das Verfahren dazu sagt</translation>
    </message>
    <message>
        <source>Drills of this procedure</source>
        <translation>Übungen dieses Verfahrens</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>The run&apos;s procedure cannot be read.</source>
        <translation>Das Verfahren des Laufs ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Drill: the same again</source>
        <translation>Übung: dasselbe noch einmal</translation>
    </message>
    <message>
        <source>It is not known which scenario this was.</source>
        <translation>Es ist nicht bekannt, welches Szenario es war.</translation>
    </message>
</context>
<context>
    <name>Debriefing</name>
    <message>
        <source>try it again</source>
        <translation>noch einmal versuchen</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>erneut nachsehen</translation>
    </message>
    <message>
        <source>go back and do the earlier step again</source>
        <translation>zurückgehen und den früheren Schritt wiederholen</translation>
    </message>
    <message>
        <source>go on without it</source>
        <translation>ohne das weitermachen</translation>
    </message>
    <message>
        <source>roll back</source>
        <translation>alles zurücknehmen</translation>
    </message>
    <message>
        <source>leave the run as it is</source>
        <translation>den Lauf lassen, wie er ist</translation>
    </message>
    <message>
        <source>take it as done without proof</source>
        <translation>ohne Nachweis als erledigt ansehen</translation>
    </message>
    <message>
        <source>take it as done</source>
        <translation>als erledigt ansehen</translation>
    </message>
    <message>
        <source>wait on</source>
        <translation>weiter warten</translation>
    </message>
    <message>
        <source>stop it</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>change the answers of the form</source>
        <translation>die Angaben im Formular ändern</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>weitermachen</translation>
    </message>
    <message>
        <source>run it</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>by the drill&apos;s clock</source>
        <translation>nach der Uhr der Übung</translation>
    </message>
    <message>
        <source>Waited for you</source>
        <translation>Auf Sie gewartet</translation>
    </message>
    <message>
        <source>%1 for systems</source>
        <translation>%1 auf Systeme</translation>
    </message>
    <message>
        <source>Conditions looked at</source>
        <translation>Geprüfte Bedingungen</translation>
    </message>
    <message>
        <source>all held</source>
        <translation>alle trafen zu</translation>
    </message>
    <message numerus="yes">
        <source>%n did not hold</source>
        <translation>
            <numerusform>%n traf nicht zu</numerusform>
            <numerusform>%n trafen nicht zu</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes begun</source>
        <translation>Begonnene Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n overridden</source>
        <translation>
            <numerusform>%n übergangen</numerusform>
            <numerusform>%n übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Times stopped</source>
        <translation>Unterbrechungen</translation>
    </message>
    <message>
        <source>something was in the way</source>
        <translation>etwas stand im Weg</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>You chose: %1</source>
        <translation>Sie wählten: %1</translation>
    </message>
    <message>
        <source>After %1.</source>
        <translation>Nach %1.</translation>
    </message>
    <message>
        <source>%1 Reason: “%2”.</source>
        <translation>%1 Begründung: „%2“.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>It was so before the start.</source>
        <translation>Das war schon vor dem Beginn so.</translation>
    </message>
    <message>
        <source>The link was cut for %1 while this ran: %2</source>
        <translation>Die Verbindung war %1 unterbrochen, während dies lief: %2</translation>
    </message>
    <message>
        <source>It came about right after this: %1</source>
        <translation>Sie trat unmittelbar danach ein: %1</translation>
    </message>
    <message>
        <source>Reason: “%1”.</source>
        <translation>Begründung: „%1“.</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Rolled back to before “%1”</source>
        <translation>Zurückgenommen bis vor „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n change(s).</source>
        <translation>
            <numerusform>Zurückgenommen: %n Änderung.</numerusform>
            <numerusform>Zurückgenommen: %n Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>The run was left in step %1</source>
        <translation>Der Lauf wurde in Schritt %1 verlassen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>DeviationCard</name>
    <message>
        <source>Differs from the document, %1</source>
        <translation>Weicht vom Dokument ab, %1</translation>
    </message>
    <message>
        <source>Differs from the document</source>
        <translation>Weicht vom Dokument ab</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Das Dokument</translation>
    </message>
    <message>
        <source>This procedure, and why</source>
        <translation>Dieses Verfahren, und warum</translation>
    </message>
</context>
<context>
    <name>DeviceBanner</name>
    <message>
        <source>Drill. Devices read on %1. %2</source>
        <translation>Übung. Geräte gelesen auf %1. %2</translation>
    </message>
    <message>
        <source>Live. Devices read on %1. %2</source>
        <translation>Echt. Geräte gelesen auf %1. %2</translation>
    </message>
    <message>
        <source>Devices of the service that flightctl on %1 is logged in to</source>
        <translation>Geräte des Dienstes, an dem flightctl auf %1 angemeldet ist</translation>
    </message>
    <message>
        <source>Nothing here is real · %1</source>
        <translation>Nichts hier ist echt · %1</translation>
    </message>
    <message>
        <source>Look again (F5)</source>
        <translation>Noch einmal nachsehen (F5)</translation>
    </message>
    <message>
        <source>It is being read.</source>
        <translation>Es wird gelesen.</translation>
    </message>
    <message>
        <source>Other devices</source>
        <translation>Andere Geräte</translation>
    </message>
</context>
<context>
    <name>DeviceBar</name>
    <message>
        <source>Conflict groups</source>
        <translation>Konfliktgruppen</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>Awaiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Enrolment requests</source>
        <translation>Aufnahmeanträge</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Unterschied zeigen</translation>
    </message>
    <message>
        <source>Show the resume plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>Versions ahead</source>
        <translation>Versionen voraus</translation>
    </message>
    <message>
        <source>Any version</source>
        <translation>Jede Version</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Voraus</translation>
    </message>
    <message>
        <source>2 or more ahead</source>
        <translation>2 oder mehr voraus</translation>
    </message>
    <message>
        <source>5 or more ahead</source>
        <translation>5 oder mehr voraus</translation>
    </message>
    <message>
        <source>10 or more ahead</source>
        <translation>10 oder mehr voraus</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: name, owner, region in (emea)</source>
        <translation>Filter: Name, Besitzer, region in (emea)</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Views…</source>
        <translation>Ansichten…</translation>
    </message>
    <message>
        <source>Views… (%1)</source>
        <translation>Ansichten… (%1)</translation>
    </message>
</context>
<context>
    <name>DeviceColumns</name>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>no fleet</source>
        <translation>keine Flotte</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Voraus</translation>
    </message>
    <message>
        <source>Version known</source>
        <translation>Bekannte Version</translation>
    </message>
    <message>
        <source>Version reported</source>
        <translation>Gemeldete Version</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
</context>
<context>
    <name>DeviceCounts</name>
    <message>
        <source>Devices by state</source>
        <translation>Geräte nach Status</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, “%3”</source>
        <translation>%1 %2, „%3“</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Devices by state, so far</source>
        <translation>Geräte nach Zustand, bis jetzt</translation>
    </message>
    <message>
        <source>So far:</source>
        <translation>Bis jetzt:</translation>
    </message>
</context>
<context>
    <name>DeviceDetail</name>
    <message>
        <source>No device is in hand.</source>
        <translation>Kein Gerät ist ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected device(s):</source>
        <translation>
            <numerusform>%Ln ausgewähltes Gerät:</numerusform>
            <numerusform>%Ln ausgewählte Geräte:</numerusform>
        </translation>
    </message>
    <message>
        <source>This device alone:</source>
        <translation>Dieses Gerät allein:</translation>
    </message>
    <message>
        <source>Decision on the selected devices</source>
        <translation>Entscheidung über die ausgewählten Geräte</translation>
    </message>
    <message>
        <source>Copy the names</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>on each of the selected devices</source>
        <translation>auf jedes der gewählten Geräte</translation>
    </message>
    <message>
        <source>Resume by hand, these names and no others</source>
        <translation>Resume von Hand, diese Namen und keine anderen</translation>
    </message>
    <message>
        <source>Salvor does the same in batches and looks at each device</source>
        <translation>Salvor tut dasselbe in Portionen und sieht nach jedem Gerät</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>DeviceGroupRow</name>
    <message>
        <source>%1: %2 of %3, %4, ahead %5. %6</source>
        <translation>%1: %2 von %3, %4, voraus %5. %6</translation>
    </message>
    <message>
        <source>Not to be resumed</source>
        <translation>Nicht fortzusetzen</translation>
    </message>
    <message>
        <source>Decision on %1</source>
        <translation>Entscheidung über %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>DeviceGroups</name>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>What resume would change, from → to</source>
        <translation>Was das Fortsetzen ändern würde, von → auf</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Voraus</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>No device is paused, and none that is connected is known to differ from what was restored.</source>
        <translation>Kein Gerät ist angehalten, und von keinem verbundenen ist bekannt, dass es vom Zurückgeholten abweicht.</translation>
    </message>
    <message>
        <source>Groups of devices with the same difference</source>
        <translation>Gruppen von Geräten mit demselben Unterschied</translation>
    </message>
    <message>
        <source>Not all devices were read: nothing can be said of groups.</source>
        <translation>Nicht alle Geräte wurden gelesen: über Gruppen lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>This service has no devices: nothing is to be resumed. A device is there once its enrolment request was approved: see “Enrolment requests”.</source>
        <translation>Dieser Dienst hat keine Geräte: nichts ist fortzusetzen. Ein Gerät ist da, sobald sein Aufnahmeantrag genehmigt ist: siehe „Aufnahmeanträge“.</translation>
    </message>
</context>
<context>
    <name>DeviceHead</name>
    <message>
        <source>rising %1</source>
        <translation>aufsteigend %1</translation>
    </message>
    <message>
        <source>falling %1</source>
        <translation>absteigend %1</translation>
    </message>
    <message>
        <source>%1: press to sort, Ctrl to sort by several</source>
        <translation>%1: drücken zum Sortieren, mit Strg nach mehreren</translation>
    </message>
</context>
<context>
    <name>DeviceNotices</name>
    <message>
        <source>Read them again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen beenden</translation>
    </message>
    <message>
        <source>What is shown stays, and is as old as it says.</source>
        <translation>Was gezeigt wird, bleibt, und ist so alt, wie dabeisteht.</translation>
    </message>
    <message>
        <source>Read all of them again</source>
        <translation>Alle noch einmal lesen</translation>
    </message>
</context>
<context>
    <name>DevicePart</name>
    <message numerus="yes">
        <source>%Ln equal part(s)</source>
        <translation>
            <numerusform>%Ln gleicher Teil</numerusform>
            <numerusform>%Ln gleiche Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Noted on the fleet</source>
        <translation>An der Flotte vermerkt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Device reports</source>
        <translation>Gerät meldet</translation>
    </message>
    <message>
        <source>Restored, resume pushes this</source>
        <translation>Zurückgeholt, wird aufgespielt</translation>
    </message>
    <message>
        <source>Fleet template</source>
        <translation>Vorlage der Flotte</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>DevicePartRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: device %2, restored %3</source>
        <translation>%1: Gerät %2, zurückgeholt %3</translation>
    </message>
    <message>
        <source>%1: %2, restored %3</source>
        <translation>%1: %2, zurückgeholt %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DevicePlan</name>
    <message>
        <source>Resume plan</source>
        <translation>Plan zum Fortsetzen</translation>
    </message>
    <message>
        <source>The run waits for names: decide on the groups, then take their names into the run.</source>
        <translation>Der Lauf wartet auf Namen: über die Gruppen entscheiden, dann ihre Namen in den Lauf übernehmen.</translation>
    </message>
    <message>
        <source>Note on the group in hand</source>
        <translation>Notiz zur ausgewählten Gruppe</translation>
    </message>
    <message>
        <source>why it was decided so</source>
        <translation>warum so entschieden wurde</translation>
    </message>
    <message>
        <source>Then: the names are frozen, so that nobody who is paused later is touched. A few go first and must come to rest; the rest follows in batches, and each device is looked at by its name.</source>
        <translation>Dann: Die Namen werden festgehalten, damit niemand betroffen ist, der später angehalten wird. Einige gehen voran und müssen zur Ruhe kommen; der Rest folgt in Schüben, und nach jedem Gerät wird bei seinem Namen gesehen.</translation>
    </message>
    <message numerus="yes">
        <source>Drill: resume %Ln device(s)…</source>
        <translation>
            <numerusform>Übung: %Ln Gerät fortsetzen…</numerusform>
            <numerusform>Übung: %Ln Geräte fortsetzen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln device(s)…</source>
        <translation>
            <numerusform>%Ln Gerät fortsetzen…</numerusform>
            <numerusform>%Ln Geräte fortsetzen…</numerusform>
        </translation>
    </message>
    <message>
        <source>No group of paused devices is marked “Resume” yet.</source>
        <translation>Noch keine Gruppe angehaltener Geräte ist mit „Fortsetzen“ markiert.</translation>
    </message>
    <message>
        <source>Correct the fleet %1 first…</source>
        <translation>Erst die Flotte %1 berichtigen…</translation>
    </message>
    <message>
        <source>In a drill names go only into a run that waits for them.</source>
        <translation>In einer Übung gehen Namen nur in einen Lauf, der auf sie wartet.</translation>
    </message>
    <message>
        <source>Resume pushes what the service holds now, after a restore usually an older specification. It cannot be undone.</source>
        <translation>Resume schiebt, was der Dienst jetzt hat, nach einer Wiederherstellung meist eine ältere Spezifikation. Das ist nicht umkehrbar.</translation>
    </message>
</context>
<context>
    <name>DeviceRequests</name>
    <message>
        <source>A machine that says nothing of itself</source>
        <translation>Eine Maschine, die nichts über sich sagt</translation>
    </message>
</context>
<context>
    <name>DeviceStart</name>
    <message>
        <source>Devices of a Flight Control service</source>
        <translation>Geräte eines Flight-Control-Dienstes</translation>
    </message>
    <message>
        <source>After a restore many devices wait, and some are paused because they run something newer than the backup knows. Here they are read, sorted into groups with the same difference, and decided on. Reading changes nothing; login and token stay with flightctl.</source>
        <translation>Nach einer Wiederherstellung warten viele Geräte, und manche sind angehalten, weil auf ihnen Neueres läuft, als die Sicherung kennt. Hier werden sie gelesen, nach gleichem Unterschied gruppiert, und es wird über sie entschieden. Lesen ändert nichts; Anmeldung und Token bleiben bei flightctl.</translation>
    </message>
    <message>
        <source>Where flightctl is logged in</source>
        <translation>Wo flightctl angemeldet ist</translation>
    </message>
    <message>
        <source>here, ssh:HOST or env:ID</source>
        <translation>here, ssh:HOST oder env:ID</translation>
    </message>
    <message>
        <source>ssh:quadlet1</source>
        <translation>ssh:quadlet1</translation>
    </message>
    <message>
        <source>Read the devices</source>
        <translation>Geräte lesen</translation>
    </message>
    <message>
        <source>It is being read.</source>
        <translation>Es wird gelesen.</translation>
    </message>
    <message>
        <source>It is not said where yet.</source>
        <translation>Es ist noch nicht gesagt, wo.</translation>
    </message>
    <message>
        <source>Practise with 10,000 devices</source>
        <translation>Mit 10.000 Geräten üben</translation>
    </message>
</context>
<context>
    <name>DeviceTrends</name>
    <message>
        <source>%1: %2 at first, %3 at most, %4 now</source>
        <translation>%1: zuerst %2, höchstens %3, jetzt %4</translation>
    </message>
</context>
<context>
    <name>DevicesField</name>
    <message>
        <source>Choose on the Devices page…</source>
        <translation>Auf der Seite Geräte auswählen…</translation>
    </message>
    <message>
        <source>No device is chosen.</source>
        <translation>Kein Gerät ist ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are chosen.</source>
        <translation>
            <numerusform>%Ln Gerät ist ausgewählt.</numerusform>
            <numerusform>%Ln Geräte sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>or their names, with blanks between</source>
        <translation>oder ihre Namen, mit Leerzeichen dazwischen</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>This service has no devices. A device is there once its enrolment request was approved: see “Enrolment requests”.</source>
        <translation>Dieser Dienst hat keine Geräte. Ein Gerät ist da, sobald sein Aufnahmeantrag genehmigt ist: siehe „Aufnahmeanträge“.</translation>
    </message>
    <message>
        <source>No device awaits its reconnection that fits the filter.</source>
        <translation>Kein Gerät, das zum Filter passt, wartet auf seine Wiederverbindung.</translation>
    </message>
    <message>
        <source>No device fits. An empty filter, and the chosen state pressed once more, show all.</source>
        <translation>Kein Gerät passt. Ein leerer Filter, und der gewählte Zustand noch einmal gedrückt, zeigen alle.</translation>
    </message>
</context>
<context>
    <name>DiffCell</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>DoPalette</name>
    <message>
        <source>Search or do</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Search or do…</source>
        <translation>Suchen oder ausführen…</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has these words.</source>
        <translation>Nichts enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>DrillRow</name>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>It was never drilled.</source>
        <translation>Es wurde nie geübt.</translation>
    </message>
    <message>
        <source>Report of the last drill of %1</source>
        <translation>Bericht der letzten Übung von %1</translation>
    </message>
    <message>
        <source>Start drill</source>
        <translation>Übung starten</translation>
    </message>
    <message>
        <source>Start drill: %1</source>
        <translation>Übung starten: %1</translation>
    </message>
</context>
<context>
    <name>DrillsPage</name>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>A drill is a run of the same procedure over a simulated world in which things go wrong; no real system is reached.</source>
        <translation>Eine Übung ist ein Lauf desselben Verfahrens in einer simulierten Welt, in der manches schiefgeht; kein echtes System wird erreicht.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Last drill</source>
        <translation>Letzte Übung</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Reading the scenarios…</source>
        <translation>Die Szenarien werden gelesen…</translation>
    </message>
    <message>
        <source>There are no scenarios in %1.</source>
        <translation>In %1 gibt es keine Szenarien.</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
</context>
<context>
    <name>EarlierList</name>
    <message>
        <source>Drills of this procedure</source>
        <translation>Übungen dieses Verfahrens</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Use these answers</source>
        <translation>Diese Angaben verwenden</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>This is my answer</source>
        <translation>Das ist meine Antwort</translation>
    </message>
    <message>
        <source>Leave the run as it is</source>
        <translation>Den Lauf lassen, wie er ist</translation>
    </message>
    <message>
        <source>Leave the run as it is; it can be resumed</source>
        <translation>Den Lauf lassen, wie er ist; er lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Diesen Schritt überspringen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne das weitermachen</translation>
    </message>
    <message>
        <source>Take it as done, and prove it</source>
        <translation>Als erledigt ansehen und nachweisen</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>Trotzdem ausführen</translation>
    </message>
    <message>
        <source>Do it again. %1</source>
        <translation>Noch einmal ausführen. %1</translation>
    </message>
    <message>
        <source>Do it again, although it may have been done</source>
        <translation>Noch einmal ausführen, obwohl es vielleicht schon geschehen ist</translation>
    </message>
    <message>
        <source>Take it as done without proof</source>
        <translation>Ohne Nachweis als erledigt ansehen</translation>
    </message>
    <message>
        <source>Go back to &quot;%1&quot; and do it again</source>
        <translation>Zurück zu „%1“ und noch einmal ausführen</translation>
    </message>
    <message>
        <source>Go on all the same: %1</source>
        <translation>Trotzdem weitermachen: %1</translation>
    </message>
    <message>
        <source>Change the answers of the form</source>
        <translation>Die Angaben im Formular ändern</translation>
    </message>
    <message>
        <source>Undo what this run has changed, back to its beginning</source>
        <translation>Zurücknehmen, was dieser Lauf geändert hat, bis zu seinem Anfang</translation>
    </message>
    <message>
        <source>Undo them</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take the lock over: the other console will change nothing any more</source>
        <translation>Die Sperre übernehmen: die andere Konsole ändert dann nichts mehr</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Stop it, and look what became of it</source>
        <translation>Beenden und nachsehen, was daraus wurde</translation>
    </message>
    <message>
        <source>Try to reach it again</source>
        <translation>Noch einmal versuchen, den Host zu erreichen</translation>
    </message>
    <message>
        <source>Go on without proof</source>
        <translation>Ohne Nachweis weitermachen</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Von hier aus weitermachen</translation>
    </message>
    <message>
        <source>Undo back to %1</source>
        <translation>Zurücknehmen bis %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Before anything is changed: this is missing</source>
        <translation>Bevor etwas geändert wird: dies fehlt</translation>
    </message>
    <message>
        <source>%1: this is so already</source>
        <translation>%1: das ist bereits so</translation>
    </message>
    <message>
        <source>%1: it cannot be said whether this step applies</source>
        <translation>%1: es lässt sich nicht sagen, ob dieser Schritt zutrifft</translation>
    </message>
    <message>
        <source>%1: this failed</source>
        <translation>%1: dies ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: nobody knows what became of this</source>
        <translation>%1: niemand weiß, was daraus wurde</translation>
    </message>
    <message>
        <source>%1: what was proved is no longer so</source>
        <translation>%1: was nachgewiesen war, trifft nicht mehr zu</translation>
    </message>
    <message>
        <source>%1: this does not hold</source>
        <translation>%1: dies trifft nicht zu</translation>
    </message>
    <message>
        <source>It takes longer than it should</source>
        <translation>Es dauert länger, als es sollte</translation>
    </message>
    <message>
        <source>It cannot be said what %1 would do</source>
        <translation>Es lässt sich nicht sagen, was %1 bewirken würde</translation>
    </message>
    <message>
        <source>The undo of %1 ended, but what it undoes is still there</source>
        <translation>Die Rücknahme von %1 ist beendet, aber was sie zurücknimmt, ist noch da</translation>
    </message>
    <message>
        <source>Undo %1 changes, the last first</source>
        <translation>%1 Änderungen zurücknehmen, die letzte zuerst</translation>
    </message>
    <message>
        <source>undo of %1: %2</source>
        <translation>Rücknahme von %1: %2</translation>
    </message>
    <message>
        <source>cannot be undone: %1</source>
        <translation>lässt sich nicht zurücknehmen: %1</translation>
    </message>
    <message>
        <source>%1 is locked by another console</source>
        <translation>%1 ist von einer anderen Konsole gesperrt</translation>
    </message>
    <message>
        <source>Holder: %1, run %2, %3</source>
        <translation>Inhaber: %1, Lauf %2, %3</translation>
    </message>
    <message>
        <source>Holder: %1</source>
        <translation>Inhaber: %1</translation>
    </message>
    <message>
        <source>%1 is out of reach while a change of this run may still be under way there</source>
        <translation>%1 ist nicht erreichbar, während dort vielleicht noch eine Änderung dieses Laufs im Gang ist</translation>
    </message>
    <message>
        <source>What became of the change is looked at as soon as the host answers.</source>
        <translation>Was aus der Änderung wurde, wird geprüft, sobald der Host antwortet.</translation>
    </message>
    <message>
        <source>its own look still says that it is done</source>
        <translation>die eigene Prüfung sagt noch, dass es erledigt ist</translation>
    </message>
    <message>
        <source>a reason is needed for: %1</source>
        <translation>eine Begründung ist nötig für: %1</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>war bereits so</translation>
    </message>
    <message>
        <source>begun, its end is not in the journal</source>
        <translation>begonnen, das Ende steht nicht im Journal</translation>
    </message>
    <message>
        <source>ended, not proved</source>
        <translation>beendet, nicht nachgewiesen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>taken as done without proof</source>
        <translation>ohne Nachweis als erledigt angesehen</translation>
    </message>
    <message>
        <source>has no look of its own</source>
        <translation>hat keine eigene Prüfung</translation>
    </message>
    <message>
        <source>an earlier step: not looked at</source>
        <translation>ein früherer Schritt: nicht geprüft</translation>
    </message>
    <message>
        <source>as the journal says</source>
        <translation>wie das Journal sagt</translation>
    </message>
    <message>
        <source>cannot be seen: %1</source>
        <translation>ist nicht zu sehen: %1</translation>
    </message>
    <message>
        <source>it runs, process %1</source>
        <translation>es läuft, Prozess %1</translation>
    </message>
    <message>
        <source>it is waited for</source>
        <translation>es wird darauf gewartet</translation>
    </message>
    <message>
        <source>nothing of it runs</source>
        <translation>nichts davon läuft</translation>
    </message>
    <message>
        <source>its result is fetched from the host, if it was started</source>
        <translation>das Ergebnis wird vom Host geholt, falls es gestartet wurde</translation>
    </message>
    <message>
        <source>unknown: you are asked</source>
        <translation>unbekannt: Sie werden gefragt</translation>
    </message>
    <message>
        <source>it is so</source>
        <translation>es ist so</translation>
    </message>
    <message>
        <source>it is not so: %1</source>
        <translation>es ist nicht so: %1</translation>
    </message>
    <message>
        <source>done, and no longer so</source>
        <translation>erledigt, und nicht mehr so</translation>
    </message>
    <message>
        <source>undone or half-done</source>
        <translation>zurückgenommen oder halb erledigt</translation>
    </message>
    <message>
        <source>try %1 of %2, as written</source>
        <translation>Versuch %1 von %2, wie vorgesehen</translation>
    </message>
    <message>
        <source>what would run is not what was shown: %1</source>
        <translation>was laufen würde, ist nicht, was gezeigt wurde: %1</translation>
    </message>
    <message>
        <source>it ended well, but its output could not be read: %1</source>
        <translation>es endete gut, aber die Ausgabe war nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the secret could not be read</source>
        <translation>das Geheimnis war nicht lesbar</translation>
    </message>
    <message>
        <source>%1, step %2: sudo does not allow %3</source>
        <translation>%1, Schritt %2: sudo erlaubt nicht %3</translation>
    </message>
    <message>
        <source>%1, step %2: %3 is not there for the login user</source>
        <translation>%1, Schritt %2: %3 ist für den angemeldeten Benutzer nicht vorhanden</translation>
    </message>
    <message>
        <source>the output is not JSON: %1</source>
        <translation>die Ausgabe ist kein JSON: %1</translation>
    </message>
    <message>
        <source>the output has %1 lines instead of one</source>
        <translation>die Ausgabe hat %1 Zeilen statt einer</translation>
    </message>
    <message>
        <source>cancelled while nothing was being changed</source>
        <translation>abgebrochen, während nichts geändert wurde</translation>
    </message>
    <message>
        <source>target %1 is not bound</source>
        <translation>Ziel %1 ist nicht zugeordnet</translation>
    </message>
    <message>
        <source>target %1 is not the machine this run was opened on (%2)</source>
        <translation>Ziel %1 ist nicht die Maschine, auf der dieser Lauf begonnen wurde (%2)</translation>
    </message>
    <message>
        <source>this is another machine than the one the run was opened on: machine-id %1</source>
        <translation>dies ist eine andere Maschine als die, auf der der Lauf begonnen wurde: machine-id %1</translation>
    </message>
    <message>
        <source>holds a NUL</source>
        <translation>enthält ein NUL</translation>
    </message>
    <message>
        <source>is no absolute path</source>
        <translation>ist kein absoluter Pfad</translation>
    </message>
    <message>
        <source>begin it with /</source>
        <translation>beginnen Sie mit /</translation>
    </message>
    <message>
        <source>is no time</source>
        <translation>ist keine Zeitangabe</translation>
    </message>
    <message>
        <source>is no duration</source>
        <translation>ist keine Dauer</translation>
    </message>
    <message>
        <source>does not fit the rule %1</source>
        <translation>entspricht nicht der Regel %1</translation>
    </message>
    <message>
        <source>does not fit %1</source>
        <translation>entspricht nicht %1</translation>
    </message>
    <message>
        <source>is too short</source>
        <translation>ist zu kurz</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>ist zu lang</translation>
    </message>
    <message>
        <source>is no whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is outside %1 to %2</source>
        <translation>liegt nicht zwischen %1 und %2</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder true noch false</translation>
    </message>
    <message>
        <source>%1 is not offered</source>
        <translation>%1 wird nicht angeboten</translation>
    </message>
    <message>
        <source>is no list of choices</source>
        <translation>ist keine Auswahlliste</translation>
    </message>
    <message>
        <source>is no text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>not so: %1</source>
        <translation>trifft nicht zu: %1</translation>
    </message>
    <message>
        <source>the host shows that it was never started</source>
        <translation>der Host zeigt, dass es nie gestartet wurde</translation>
    </message>
    <message>
        <source>nothing of it runs any more</source>
        <translation>nichts davon läuft mehr</translation>
    </message>
    <message>
        <source>it still runs</source>
        <translation>es läuft noch</translation>
    </message>
    <message>
        <source>%1; it has no look of its own that could tell</source>
        <translation>%1; es gibt keine eigene Prüfung, die es sagen könnte</translation>
    </message>
    <message>
        <source>the journal could not be written</source>
        <translation>das Journal ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>free space or rights of %1</source>
        <translation>freier Platz oder Rechte von %1</translation>
    </message>
    <message>
        <source>this run is open in another console on this machine</source>
        <translation>dieser Lauf ist in einer anderen Konsole auf dieser Maschine offen</translation>
    </message>
    <message>
        <source>end that one first</source>
        <translation>beenden Sie ihn zuerst dort</translation>
    </message>
    <message>
        <source>the journal is damaged: %1</source>
        <translation>das Journal ist beschädigt: %1</translation>
    </message>
    <message>
        <source>salvor verify shows all of it</source>
        <translation>salvor verify zeigt alles</translation>
    </message>
    <message>
        <source>the run&apos;s files are damaged: %1</source>
        <translation>die Dateien des Laufs sind beschädigt: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>there is no journal</source>
        <translation>es gibt kein Journal</translation>
    </message>
    <message>
        <source>session.json is damaged</source>
        <translation>session.json ist beschädigt</translation>
    </message>
    <message>
        <source>the run&apos;s copy of the procedure cannot be read</source>
        <translation>die Kopie des Verfahrens im Lauf ist nicht lesbar</translation>
    </message>
    <message>
        <source>another console holds this host&apos;s lock</source>
        <translation>eine andere Konsole hält die Sperre dieses Hosts</translation>
    </message>
    <message>
        <source>the host&apos;s lock cannot be made</source>
        <translation>die Sperre des Hosts lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>the host&apos;s lock cannot be written</source>
        <translation>die Sperre des Hosts lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the lock %1 is still there</source>
        <translation>die Sperre %1 ist noch da</translation>
    </message>
    <message>
        <source>root on the host is needed</source>
        <translation>root auf dem Host ist nötig</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>waiting is of no use; seen: %1</source>
        <translation>Warten nützt nichts; gesehen: %1</translation>
    </message>
    <message>
        <source>seen: %1</source>
        <translation>gesehen: %1</translation>
    </message>
    <message>
        <source>%1 (waited %2)</source>
        <translation>%1 (gewartet: %2)</translation>
    </message>
    <message>
        <source>%1 (nothing moved for %2)</source>
        <translation>%1 (nichts bewegte sich: %2)</translation>
    </message>
    <message>
        <source>the secret %1 cannot be read again: %2</source>
        <translation>das Geheimnis %1 ist nicht wieder lesbar: %2</translation>
    </message>
    <message>
        <source>nobody knows where the secret %1 comes from</source>
        <translation>niemand weiß, woher das Geheimnis %1 kommt</translation>
    </message>
    <message>
        <source>the secret %1 is not known any more</source>
        <translation>das Geheimnis %1 ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>exit %1: %2</source>
        <translation>Exit-Code %1: %2</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>ended by signal %1</source>
        <translation>durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>did not start: %1</source>
        <translation>nicht gestartet: %1</translation>
    </message>
    <message>
        <source>did not start</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>timed out and was stopped</source>
        <translation>Zeit überschritten und beendet</translation>
    </message>
    <message>
        <source>cancelled, and nothing of it runs any more</source>
        <translation>abgebrochen, und nichts davon läuft mehr</translation>
    </message>
    <message>
        <source>the connection was lost: %1</source>
        <translation>die Verbindung ging verloren: %1</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>die Verbindung ging verloren</translation>
    </message>
    <message>
        <source>outcome unknown: %1</source>
        <translation>Ausgang unbekannt: %1</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>the connection is gone</source>
        <translation>die Verbindung ist weg</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>whoever followed it on the host has ended; the command may run on</source>
        <translation>was ihn auf dem Host verfolgte, ist beendet; der Befehl läuft vielleicht weiter</translation>
    </message>
    <message>
        <source>it could not be proved within 5 s that nothing of it runs any more</source>
        <translation>innerhalb von 5 s ließ sich nicht nachweisen, dass nichts davon mehr läuft</translation>
    </message>
    <message>
        <source>no answer within 60 s</source>
        <translation>keine Antwort innerhalb von 60 s</translation>
    </message>
    <message>
        <source>its login shell did not start the launcher within 30 s</source>
        <translation>die Anmelde-Shell hat den Starter nicht innerhalb von 30 s gestartet</translation>
    </message>
    <message>
        <source>the host does not say who it is</source>
        <translation>der Host sagt nicht, wer er ist</translation>
    </message>
    <message>
        <source>its name is not found: %1</source>
        <translation>der Name ist nicht auflösbar: %1</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>keine Verbindung: %1</translation>
    </message>
    <message>
        <source>its host key is revoked by %1</source>
        <translation>der Hostschlüssel ist widerrufen durch %1</translation>
    </message>
    <message>
        <source>its host key is not the one in %1; it shows %2</source>
        <translation>der Hostschlüssel ist nicht der in %1; gezeigt wird %2</translation>
    </message>
    <message>
        <source>its host key is unknown and StrictHostKeyChecking is yes; it shows %1</source>
        <translation>der Hostschlüssel ist unbekannt und StrictHostKeyChecking ist yes; gezeigt wird %1</translation>
    </message>
    <message>
        <source>its host key was not confirmed; it shows %1</source>
        <translation>der Hostschlüssel wurde nicht bestätigt; gezeigt wird %1</translation>
    </message>
    <message>
        <source>find out why before that line is removed: another machine may answer under this name</source>
        <translation>klären Sie den Grund, bevor die Zeile entfernt wird: vielleicht antwortet eine andere Maschine unter diesem Namen</translation>
    </message>
    <message>
        <source>add one that it knows</source>
        <translation>fügen Sie einen hinzu, den libssh kennt</translation>
    </message>
    <message>
        <source>%1 is not let in; tried: %2</source>
        <translation>%1 wird nicht eingelassen; versucht: %2</translation>
    </message>
    <message>
        <source>the host key could not be kept in %1</source>
        <translation>der Hostschlüssel ließ sich nicht aufbewahren in %1</translation>
    </message>
    <message>
        <source>the jump host gives no way on to %1</source>
        <translation>der Sprung-Host gibt keinen Weg weiter zu %1</translation>
    </message>
    <message>
        <source>the server opens no channel: %1</source>
        <translation>der Server öffnet keinen Kanal: %1</translation>
    </message>
    <message>
        <source>the server does not run commands: %1</source>
        <translation>der Server führt keine Befehle aus: %1</translation>
    </message>
    <message>
        <source>it asks for a password</source>
        <translation>ein Passwort wird verlangt</translation>
    </message>
    <message>
        <source>test it by itself to give one</source>
        <translation>testen Sie einzeln, um eines anzugeben</translation>
    </message>
    <message>
        <source>Cancelled by you.</source>
        <translation>Von Ihnen abgebrochen.</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>machine-id %1, pinned is %2</source>
        <translation>machine-id %1, festgelegt ist %2</translation>
    </message>
    <message>
        <source>another machine answers under this name, or it was installed anew</source>
        <translation>eine andere Maschine antwortet unter diesem Namen, oder sie wurde neu installiert</translation>
    </message>
    <message>
        <source>host key %1, pinned is %2</source>
        <translation>Hostschlüssel %1, festgelegt ist %2</translation>
    </message>
    <message>
        <source>another machine answers under this name, or it has a new key</source>
        <translation>eine andere Maschine antwortet unter diesem Namen, oder sie hat einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>machine-id %1, not pinned</source>
        <translation>machine-id %1, nicht festgelegt</translation>
    </message>
    <message>
        <source>machine-id %1, as pinned</source>
        <translation>machine-id %1, wie festgelegt</translation>
    </message>
    <message>
        <source>Not needed: the login is root.</source>
        <translation>Nicht nötig: die Anmeldung ist root.</translation>
    </message>
    <message>
        <source>sudo lets %1 run commands as root.</source>
        <translation>sudo lässt %1 Befehle als root ausführen.</translation>
    </message>
    <message>
        <source>a policy that allows exact commands only may refuse this trial and allow a procedure&apos;s own: its Ready page asks about each</source>
        <translation>eine Richtlinie, die nur genaue Befehle erlaubt, kann diesen Versuch ablehnen und die eines Verfahrens erlauben: vor dem ersten Schritt wird nach jedem gefragt</translation>
    </message>
    <message>
        <source>No procedure names a program.</source>
        <translation>Kein Verfahren benennt ein Programm.</translation>
    </message>
    <message>
        <source>%1 of %2 programs that the procedures name are there.</source>
        <translation>%1 von %2 Programmen, die die Verfahren benennen, sind vorhanden.</translation>
    </message>
    <message>
        <source>it is needed on this machine</source>
        <translation>es wird auf dieser Maschine gebraucht</translation>
    </message>
    <message>
        <source>The cluster knows you.</source>
        <translation>Der Cluster kennt Sie.</translation>
    </message>
    <message>
        <source>The cluster knows you; you may not list namespaces.</source>
        <translation>Der Cluster kennt Sie; Namensräume dürfen Sie nicht auflisten.</translation>
    </message>
    <message>
        <source>log in to the cluster again</source>
        <translation>melden Sie sich neu am Cluster an</translation>
    </message>
    <message>
        <source>the test was ended</source>
        <translation>der Test wurde beendet</translation>
    </message>
    <message>
        <source>its contexts are not listed</source>
        <translation>seine Kontexte werden nicht aufgeführt</translation>
    </message>
    <message>
        <source>cluster %1, user %2</source>
        <translation>Cluster %1, Benutzer %2</translation>
    </message>
    <message>
        <source>it is one line of text</source>
        <translation>es ist eine einzelne Textzeile</translation>
    </message>
    <message>
        <source>it needs a name</source>
        <translation>es braucht einen Namen</translation>
    </message>
    <message>
        <source>as your team calls it</source>
        <translation>wie Ihr Team sie nennt</translation>
    </message>
    <message>
        <source>the host or context is missing or not a name</source>
        <translation>Host oder Kontext fehlt oder ist kein Name</translation>
    </message>
    <message>
        <source>it is one short word, at most 12 letters</source>
        <translation>es ist ein kurzes Wort, höchstens 12 Buchstaben</translation>
    </message>
    <message>
        <source>a machine-id has 32 hex digits</source>
        <translation>eine machine-id hat 32 Hexadezimalziffern</translation>
    </message>
    <message>
        <source>cat /etc/machine-id, on the host</source>
        <translation>cat /etc/machine-id, auf dem Host</translation>
    </message>
    <message>
        <source>a fingerprint is SHA256: and 43 characters</source>
        <translation>ein Fingerabdruck ist SHA256: und 43 Zeichen</translation>
    </message>
    <message>
        <source>ssh-keygen -lf, on the host</source>
        <translation>ssh-keygen -lf, auf dem Host</translation>
    </message>
    <message>
        <source>no password is kept in this file</source>
        <translation>in dieser Datei wird kein Passwort aufbewahrt</translation>
    </message>
    <message>
        <source>leave user and password out</source>
        <translation>lassen Sie Benutzer und Passwort weg</translation>
    </message>
    <message>
        <source>a proxy is a URL</source>
        <translation>ein Proxy ist eine URL</translation>
    </message>
    <message>
        <source>its first word is a program</source>
        <translation>das erste Wort ist ein Programm</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>it cannot be written: %1</source>
        <translation>es lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>what stood there is still there</source>
        <translation>was dort stand, steht noch dort</translation>
    </message>
    <message>
        <source>cannot read %1</source>
        <translation>%1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>%1 ist nicht schreibbar</translation>
    </message>
    <message>
        <source>rights or free space</source>
        <translation>Rechte oder freier Platz</translation>
    </message>
    <message>
        <source>there is no procedure %1</source>
        <translation>es gibt kein Verfahren %1</translation>
    </message>
    <message>
        <source>there is no world %1</source>
        <translation>es gibt keine Welt %1</translation>
    </message>
    <message>
        <source>there is no scenario %1</source>
        <translation>es gibt kein Szenario %1</translation>
    </message>
    <message>
        <source>there is no run %1</source>
        <translation>es gibt keinen Lauf %1</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>meinten Sie %1?</translation>
    </message>
    <message>
        <source>this run was a drill: its world is gone</source>
        <translation>dieser Lauf war eine Übung: ihre Welt ist verschwunden</translation>
    </message>
    <message>
        <source>start the drill anew</source>
        <translation>starten Sie die Übung neu</translation>
    </message>
    <message>
        <source>another run is open in this window</source>
        <translation>ein anderer Lauf ist in diesem Fenster offen</translation>
    </message>
    <message>
        <source>leave it first; it can be resumed</source>
        <translation>verlassen Sie ihn zuerst; er lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>a policy makes this console an observer: it starts no run over real systems</source>
        <translation>eine Richtlinie macht diese Konsole zum Beobachter: sie startet keinen Lauf auf echten Systemen</translation>
    </message>
    <message>
        <source>drills are allowed</source>
        <translation>Übungen sind erlaubt</translation>
    </message>
    <message>
        <source>no such place: %1</source>
        <translation>kein solcher Ort: %1</translation>
    </message>
    <message>
        <source>here, or ssh:HOST</source>
        <translation>here oder ssh:HOST</translation>
    </message>
    <message>
        <source>The keyring is being looked at.</source>
        <translation>Der Schlüsselbund wird geprüft.</translation>
    </message>
    <message>
        <source>The keyring is open: what you ask to be stored is kept there.</source>
        <translation>Der Schlüsselbund ist offen: was Sie speichern lassen, wird dort aufbewahrt.</translation>
    </message>
    <message>
        <source>The keyring is locked: stored values cannot be read until it is opened.</source>
        <translation>Der Schlüsselbund ist gesperrt: gespeicherte Werte sind erst lesbar, wenn er geöffnet ist.</translation>
    </message>
    <message>
        <source>This desktop has no keyring: secrets are kept for this session only.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund: Geheimnisse bleiben nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keyring does not keep what it is given: %1.</source>
        <translation>Der Schlüsselbund bewahrt nicht auf, was er erhält: %1.</translation>
    </message>
    <message>
        <source>Open it with the desktop&apos;s program for passwords and keys, then look again. Until then secrets are kept for this session only.</source>
        <translation>Öffnen Sie ihn mit dem Programm des Desktops für Passwörter und Schlüssel und sehen Sie dann erneut nach. Bis dahin bleiben Geheimnisse nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Install gnome-keyring (or another Secret Service) and libsecret-1-0, then log in to the desktop again.</source>
        <translation>Installieren Sie gnome-keyring (oder einen anderen Secret Service) und libsecret-1-0 und melden Sie sich neu am Desktop an.</translation>
    </message>
    <message>
        <source>Look at it with the desktop&apos;s program for passwords and keys, then look again. Until then secrets are kept for this session only.</source>
        <translation>Prüfen Sie ihn mit dem Programm des Desktops für Passwörter und Schlüssel und sehen Sie dann erneut nach. Bis dahin bleiben Geheimnisse nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>it does not answer within 5 s</source>
        <translation>er antwortet nicht innerhalb von 5 s</translation>
    </message>
    <message>
        <source>what was stored reads back otherwise</source>
        <translation>was gespeichert wurde, liest sich anders zurück</translation>
    </message>
    <message>
        <source>nothing is stored for %1</source>
        <translation>für %1 ist nichts gespeichert</translation>
    </message>
    <message>
        <source>libsecret-1-0 is not installed</source>
        <translation>libsecret-1-0 ist nicht installiert</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Diese Maschine</translation>
    </message>
    <message>
        <source>Holder: %1, run %2, %3, at step %4, for %5</source>
        <translation>Inhaber: %1, Lauf %2, %3, bei Schritt %4, seit %5</translation>
    </message>
    <message>
        <source>Holder: %1, run %2, %3, for %4</source>
        <translation>Inhaber: %1, Lauf %2, %3, seit %4</translation>
    </message>
    <message>
        <source>Whether its console is alive is unknown.</source>
        <translation>Ob ihre Konsole noch lebt, ist unbekannt.</translation>
    </message>
    <message>
        <source>this run was taken over by %1: it goes on there</source>
        <translation>dieser Lauf wurde übernommen von %1: dort geht er weiter</translation>
    </message>
    <message>
        <source>Last renewed %1 s ago: %2</source>
        <translation>Zuletzt erneuert vor %1 s: %2</translation>
    </message>
    <message>
        <source>its console seems to be gone.</source>
        <translation>ihre Konsole scheint weg zu sein.</translation>
    </message>
    <message>
        <source>sudo there writes down what commands %1 (%2): secrets would stand in its log. Ask its administrator for Defaults !%3 for this user</source>
        <translation>sudo schreibt dort mit, was Befehle lesen oder ausgeben (%1, %2): Geheimnisse stünden in seinem Protokoll. Bitten Sie die Administration um Defaults !%3 für diesen Benutzer</translation>
    </message>
    <message>
        <source>%1 is pinned to %2 %3, but %4 answers: nothing was done</source>
        <translation>%1 ist auf %2 %3 festgelegt, es antwortet aber %4: nichts wurde getan</translation>
    </message>
    <message>
        <source>find out which machine this is; if it was replaced on purpose, change the environment</source>
        <translation>klären Sie, welche Maschine das ist; wurde sie absichtlich ersetzt, ändern Sie die Umgebung</translation>
    </message>
    <message>
        <source>%1 needs you: log in. Its command ended so: %2</source>
        <translation>%1 wartet auf Sie: anmelden. Der Befehl endete so: %2</translation>
    </message>
    <message>
        <source>in a terminal: %1, then again</source>
        <translation>in einem Terminal: %1, dann noch einmal</translation>
    </message>
    <message>
        <source>no run can be at %1</source>
        <translation>ein Lauf kann nicht an %1 sein</translation>
    </message>
    <message>
        <source>here, ssh:HOST, or env:ID of such an environment</source>
        <translation>here, ssh:HOST oder env:ID einer solchen Umgebung</translation>
    </message>
    <message>
        <source>there is no environment %1</source>
        <translation>es gibt keine Umgebung %1</translation>
    </message>
    <message>
        <source>it was taken though it was not seen to be for this system</source>
        <translation>es wurde genommen, obwohl nicht zu sehen war, dass es für dieses System ist</translation>
    </message>
    <message>
        <source>%1: sudo there writes down what commands %2 (%3): secrets would stand in its log. Ask its administrator for Defaults !%4 for this user</source>
        <translation>%1: sudo schreibt dort mit, was Befehle lesen oder ausgeben (%2, %3): Geheimnisse stünden in seinem Protokoll. Bitten Sie die Administration um Defaults !%4 für diesen Benutzer</translation>
    </message>
    <message>
        <source>the output ends in the middle: kubectl exec may have cut it off</source>
        <translation>die Ausgabe endet mittendrin: kubectl exec hat sie vielleicht abgeschnitten</translation>
    </message>
    <message>
        <source>the output is larger than 8 MiB: it was not read to its end</source>
        <translation>die Ausgabe ist größer als 8 MiB: sie wurde nicht bis zum Ende gelesen</translation>
    </message>
    <message>
        <source>the lock of %1 cannot be given back: not as root</source>
        <translation>die Sperre von %1 kann nicht zurückgegeben werden: nicht als root</translation>
    </message>
    <message>
        <source>what it said as errors is larger than 64 KiB: it was not read to its end</source>
        <translation>was er als Fehler ausgab, ist größer als 64 KiB: es wurde nicht bis zum Ende gelesen</translation>
    </message>
    <message>
        <source>%1 cannot be chosen: %2</source>
        <translation>%1 kann nicht gewählt werden: %2</translation>
    </message>
    <message>
        <source>its console was alive then.</source>
        <translation>ihre Konsole lebte da.</translation>
    </message>
    <message>
        <source>cannot record what is there before %1: %2</source>
        <translation>was vor %1 da ist, lässt sich nicht festhalten: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MiB: it could not be put back as it is</source>
        <translation>%1 ist größer als 4 MiB: es ließe sich nicht so zurücklegen, wie es ist</translation>
    </message>
    <message>
        <source>there is nothing to look at: the list is empty</source>
        <translation>es gibt nichts anzusehen: die Liste ist leer</translation>
    </message>
    <message>
        <source>%1; what else it said is not kept, for it reads a secret</source>
        <translation>%1; was er sonst ausgab, wird nicht behalten, denn er liest ein Geheimnis</translation>
    </message>
    <message>
        <source>it still runs, process %1</source>
        <translation>er läuft noch, Prozess %1</translation>
    </message>
    <message>
        <source>its undo was not proved</source>
        <translation>die Rücknahme wurde nicht nachgewiesen</translation>
    </message>
    <message>
        <source>It is not paused, so resume does nothing to it.</source>
        <translation>Es ist nicht angehalten, also tut Resume ihm nichts.</translation>
    </message>
    <message>
        <source>Resume takes it from %1.</source>
        <translation>Resume bringt es von %1.</translation>
    </message>
    <message>
        <source>The service may take it from %1.</source>
        <translation>Der Dienst kann es von %1 bringen.</translation>
    </message>
    <message>
        <source>OS image %1 to %2</source>
        <translation>OS-Image %1 auf %2</translation>
    </message>
    <message>
        <source>OS %1 back to %2</source>
        <translation>OS %1 zurück auf %2</translation>
    </message>
    <message>
        <source>OS %1 on to %2</source>
        <translation>OS %1 weiter auf %2</translation>
    </message>
    <message>
        <source>OS %1 to %2</source>
        <translation>OS %1 auf %2</translation>
    </message>
    <message>
        <source>Resume adds %1.</source>
        <translation>Resume fügt hinzu: %1.</translation>
    </message>
    <message>
        <source>The service may add %1.</source>
        <translation>Der Dienst kann hinzufügen: %1.</translation>
    </message>
    <message>
        <source>Resume removes %1.</source>
        <translation>Resume entfernt: %1.</translation>
    </message>
    <message>
        <source>The service may remove %1.</source>
        <translation>Der Dienst kann entfernen: %1.</translation>
    </message>
    <message>
        <source>It runs OS %1, as its specification says.</source>
        <translation>Es läuft mit OS %1, wie seine Spezifikation sagt.</translation>
    </message>
    <message>
        <source>What it has of %1 is not reported; resume pushes what the specification says.</source>
        <translation>Was es hiervon hat, wird nicht gemeldet: %1; Resume schiebt, was die Spezifikation sagt.</translation>
    </message>
    <message>
        <source>What it has of %1 is not reported; the service may push what the specification says.</source>
        <translation>Was es hiervon hat, wird nicht gemeldet: %1; der Dienst kann schieben, was die Spezifikation sagt.</translation>
    </message>
    <message>
        <source>It reports the version that the service has.</source>
        <translation>Es meldet die Version, die der Dienst hat.</translation>
    </message>
    <message>
        <source>How far it is ahead of the service is not known.</source>
        <translation>Wie weit es dem Dienst voraus ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It reports version %1, the service has %2; its version %3.</source>
        <translation>Es meldet Version %1, der Dienst hat %2; seine Version %3.</translation>
    </message>
    <message>
        <source>The fleet&apos;s template differs from this specification in %1.</source>
        <translation>Die Vorlage der Fleet weicht von dieser Spezifikation ab in: %1.</translation>
    </message>
    <message>
        <source>becomes %1</source>
        <translation>wird %1</translation>
    </message>
    <message>
        <source>the spec names no OS</source>
        <translation>die Spezifikation nennt kein OS</translation>
    </message>
    <message>
        <source>not in the spec</source>
        <translation>nicht in der Spezifikation</translation>
    </message>
    <message>
        <source>not on the device</source>
        <translation>nicht auf dem Gerät</translation>
    </message>
    <message>
        <source>%1; its image is not reported</source>
        <translation>%1; das Image wird nicht gemeldet</translation>
    </message>
    <message>
        <source>no difference is reported</source>
        <translation>kein Unterschied wird gemeldet</translation>
    </message>
    <message>
        <source>there is such a file already</source>
        <translation>es gibt bereits eine solche Datei</translation>
    </message>
    <message>
        <source>It is to be decommissioned: once this reaches the device, it takes itself out of use.</source>
        <translation>Es soll außer Betrieb genommen werden: sobald das beim Gerät ankommt, nimmt es sich selbst außer Betrieb.</translation>
    </message>
    <message>
        <source>is no day of the calendar</source>
        <translation>ist kein Tag des Kalenders</translation>
    </message>
    <message>
        <source>is no time of day</source>
        <translation>ist keine Uhrzeit</translation>
    </message>
    <message>
        <source>has an offset that no clock has</source>
        <translation>hat eine Zeitverschiebung, die keine Uhr hat</translation>
    </message>
    <message>
        <source>-14:00 to +14:00, or Z</source>
        <translation>-14:00 bis +14:00, oder Z</translation>
    </message>
    <message>
        <source>is longer than ten years</source>
        <translation>ist länger als zehn Jahre</translation>
    </message>
    <message>
        <source>is no quantity</source>
        <translation>ist keine Menge</translation>
    </message>
    <message>
        <source>is less than nothing</source>
        <translation>ist weniger als nichts</translation>
    </message>
    <message>
        <source>is more or finer than a quantity can be</source>
        <translation>ist größer oder feiner, als eine Menge sein kann</translation>
    </message>
    <message>
        <source>has a unit that Kubernetes does not know</source>
        <translation>hat eine Einheit, die Kubernetes nicht kennt</translation>
    </message>
    <message>
        <source>has a blank in it</source>
        <translation>enthält ein Leerzeichen</translation>
    </message>
    <message>
        <source>has a blank before or behind it</source>
        <translation>hat ein Leerzeichen davor oder dahinter</translation>
    </message>
    <message>
        <source>the same without it</source>
        <translation>dasselbe ohne es</translation>
    </message>
    <message>
        <source>is no URL</source>
        <translation>ist keine URL</translation>
    </message>
    <message>
        <source>has no host</source>
        <translation>hat keinen Host</translation>
    </message>
    <message>
        <source>has no host that can be read</source>
        <translation>hat keinen lesbaren Host</translation>
    </message>
    <message>
        <source>has the port %1</source>
        <translation>hat den Port %1</translation>
    </message>
    <message>
        <source>is no name or address of a host</source>
        <translation>ist weder Name noch Adresse eines Hosts</translation>
    </message>
    <message>
        <source>is too large to be exact</source>
        <translation>ist zu groß, um genau zu sein</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>digits only, such as %1</source>
        <translation>nur Ziffern, etwa %1</translation>
    </message>
    <message>
        <source>true, or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>is no list of devices</source>
        <translation>ist keine Liste von Geräten</translation>
    </message>
    <message>
        <source>has %1, which is no name of a device</source>
        <translation>enthält %1, was kein Name eines Geräts ist</translation>
    </message>
    <message>
        <source>letters, digits, - and .</source>
        <translation>Buchstaben, Ziffern, - und .</translation>
    </message>
    <message>
        <source>has %1 twice</source>
        <translation>enthält %1 zweimal</translation>
    </message>
    <message>
        <source>each name once</source>
        <translation>jeden Namen einmal</translation>
    </message>
    <message>
        <source>is no list of rows</source>
        <translation>ist keine Liste von Zeilen</translation>
    </message>
    <message>
        <source>is no JSON</source>
        <translation>ist kein JSON</translation>
    </message>
    <message>
        <source>put it in quotes</source>
        <translation>in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>the procedure of that run cannot be read</source>
        <translation>das Verfahren jenes Laufs ist nicht lesbar</translation>
    </message>
    <message>
        <source>is no finished run of %1</source>
        <translation>ist kein beendeter Lauf von %1</translation>
    </message>
    <message>
        <source>its id, or its folder</source>
        <translation>seine Kennung oder sein Ordner</translation>
    </message>
    <message>
        <source>its evidence is not whole: %1</source>
        <translation>seine Belege sind nicht vollständig: %1</translation>
    </message>
    <message>
        <source>it is a run of %1, not of %2</source>
        <translation>es ist ein Lauf von %1, nicht von %2</translation>
    </message>
    <message>
        <source>a drill&apos;s result counts in drills only</source>
        <translation>das Ergebnis einer Übung zählt nur in Übungen</translation>
    </message>
    <message>
        <source>that run did not come to its end: %1</source>
        <translation>jener Lauf kam nicht zu seinem Ende: %1</translation>
    </message>
    <message>
        <source>a file of it differs from what was written</source>
        <translation>eine Datei davon ist anders, als sie geschrieben wurde</translation>
    </message>
    <message>
        <source>more than one environment is at %1: %2</source>
        <translation>mehr als eine Umgebung ist bei %1: %2</translation>
    </message>
    <message>
        <source>say which one is meant, by its id</source>
        <translation>sagen, welche gemeint ist, mit ihrer Kennung</translation>
    </message>
    <message>
        <source>the procedure has no target %1</source>
        <translation>das Verfahren hat kein Ziel %1</translation>
    </message>
    <message>
        <source>cannot write into %1</source>
        <translation>in %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>cannot replace %1</source>
        <translation>%1 kann nicht ersetzt werden</translation>
    </message>
    <message>
        <source>the run&apos;s copy of the procedure is not the one that it was opened with</source>
        <translation>die Kopie des Verfahrens im Lauf ist nicht die, mit der er geöffnet wurde</translation>
    </message>
    <message>
        <source>take it back from where it was changed</source>
        <translation>sie von dort zurückholen, wo sie geändert wurde</translation>
    </message>
    <message>
        <source>this run has begun</source>
        <translation>dieser Lauf hat begonnen</translation>
    </message>
    <message>
        <source>its answers stay with it</source>
        <translation>seine Antworten bleiben bei ihm</translation>
    </message>
    <message>
        <source>the policy cannot be read, and then only drills are allowed: %1</source>
        <translation>die Richtlinie ist nicht lesbar, und dann sind nur Übungen erlaubt: %1</translation>
    </message>
    <message>
        <source>No lock can be had of %1</source>
        <translation>Von %1 ist keine Sperre zu bekommen</translation>
    </message>
    <message>
        <source>Without it nobody sees that this run changes it, and nobody is kept out.</source>
        <translation>Ohne sie sieht niemand, dass dieser Lauf etwas ändert, und niemand wird ferngehalten.</translation>
    </message>
    <message>
        <source>Looking again watches the lock until it is renewed, for a minute at most.</source>
        <translation>Noch einmal nachsehen beobachtet die Sperre, bis sie erneuert wird, höchstens eine Minute lang.</translation>
    </message>
    <message>
        <source>Go on without a lock</source>
        <translation>Ohne Sperre weitermachen</translation>
    </message>
    <message>
        <source>the cluster&apos;s lock cannot be made</source>
        <translation>die Sperre des Clusters kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the cluster&apos;s lock cannot be written</source>
        <translation>die Sperre des Clusters kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>rights to create, get, update and delete leases in this namespace are needed</source>
        <translation>nötig sind Rechte, in diesem Namensraum Leases anzulegen, zu lesen, zu ändern und zu löschen</translation>
    </message>
    <message>
        <source>another console holds this cluster&apos;s lock</source>
        <translation>eine andere Konsole hält die Sperre dieses Clusters</translation>
    </message>
    <message>
        <source>another console took or renewed the cluster&apos;s lock meanwhile</source>
        <translation>eine andere Konsole hat die Sperre des Clusters inzwischen genommen oder erneuert</translation>
    </message>
    <message>
        <source>resume, and look at it anew</source>
        <translation>setzen Sie fort, und sehen Sie noch einmal nach</translation>
    </message>
    <message>
        <source>the cluster&apos;s lock went as it was looked at</source>
        <translation>die Sperre des Clusters verschwand, während nach ihr gesehen wurde</translation>
    </message>
    <message>
        <source>another console gave it back: go on once more</source>
        <translation>eine andere Konsole hat sie zurückgegeben: machen Sie noch einmal weiter</translation>
    </message>
    <message>
        <source>the lock of namespace %1 is still there</source>
        <translation>die Sperre des Namensraums %1 ist noch da</translation>
    </message>
    <message>
        <source>the lock cannot be looked at</source>
        <translation>nach der Sperre kann nicht gesehen werden</translation>
    </message>
    <message>
        <source>the lock cannot be read</source>
        <translation>die Sperre kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the lock of %1 was deleted: look who works there, then resume</source>
        <translation>die Sperre von %1 wurde gelöscht: sehen Sie nach, wer dort arbeitet, dann setzen Sie fort</translation>
    </message>
    <message>
        <source>it was changed without a lock: %1</source>
        <translation>es wurde ohne Sperre geändert: %1</translation>
    </message>
</context>
<context>
    <name>EnvironmentDetail</name>
    <message>
        <source>No environment is chosen.</source>
        <translation>Es ist keine Umgebung gewählt.</translation>
    </message>
    <message>
        <source>Look at the keyring again</source>
        <translation>Schlüsselbund erneut prüfen</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>Verbindung zu %1 testen</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Compare both keys…</source>
        <translation>Beide Schlüssel vergleichen…</translation>
    </message>
    <message>
        <source>Pin this identity</source>
        <translation>Diese Identität festlegen</translation>
    </message>
    <message>
        <source>Keep it with this identity…</source>
        <translation>Mit dieser Identität übernehmen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Keep as your own…</source>
        <translation>Als eigene übernehmen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>It was not done</source>
        <translation>Es wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>Reached as</source>
        <translation>Erreicht als</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>machine-id</source>
        <translation>machine-id</translation>
    </message>
    <message>
        <source>not known before a test</source>
        <translation>vor einem Test nicht bekannt</translation>
    </message>
    <message>
        <source>pinned: a run stops if it differs</source>
        <translation>festgelegt: ein Lauf hält an, wenn sie abweicht</translation>
    </message>
    <message>
        <source>as seen, not pinned</source>
        <translation>wie gesehen, nicht festgelegt</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Hostschlüssel</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>names only; values are never shown</source>
        <translation>nur Namen; Werte werden nie angezeigt</translation>
    </message>
    <message>
        <source>Nothing is kept for Salvor, or the keyring does not tell.</source>
        <translation>Für Salvor ist nichts hinterlegt, oder der Schlüsselbund gibt keine Auskunft.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 vergessen</translation>
    </message>
    <message>
        <source>Remove %1 from your environments</source>
        <translation>%1 aus Ihren Umgebungen entfernen</translation>
    </message>
    <message>
        <source>Its entry goes from %1. Nothing changes on the host; what its own configuration names stays listed.</source>
        <translation>Der Eintrag verschwindet aus %1. Auf dem Host ändert sich nichts; was seine eigene Konfiguration nennt, bleibt aufgeführt.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Eintrag entfernen</translation>
    </message>
</context>
<context>
    <name>EnvironmentItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3. %4</source>
        <translation>%1 %2, %3. %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>EnvironmentRow</name>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test läuft</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Key unknown</source>
        <translation>Schlüssel unbekannt</translation>
    </message>
    <message>
        <source>Key changed</source>
        <translation>Schlüssel geändert</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Nicht eingelassen</translation>
    </message>
    <message>
        <source>Other machine</source>
        <translation>Andere Maschine</translation>
    </message>
    <message>
        <source>No sudo</source>
        <translation>Kein sudo</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Look its name up</source>
        <translation>Namen auflösen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Compare its host key</source>
        <translation>Hostschlüssel vergleichen</translation>
    </message>
    <message>
        <source>Read who it is</source>
        <translation>Identität lesen</translation>
    </message>
    <message>
        <source>Become root by sudo</source>
        <translation>Mit sudo root werden</translation>
    </message>
    <message>
        <source>Look for programs</source>
        <translation>Nach Programmen sehen</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>Nicht erreicht.</translation>
    </message>
    <message>
        <source>kube context</source>
        <translation>Kube-Kontext</translation>
    </message>
    <message>
        <source>ssh</source>
        <translation>ssh</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diese Maschine</translation>
    </message>
    <message>
        <source>Keyring (Secret Service)</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>in the keyring</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>für diese Sitzung</translation>
    </message>
    <message>
        <source>in the shell</source>
        <translation>in der Shell</translation>
    </message>
</context>
<context>
    <name>EnvironmentSheet</name>
    <message>
        <source>Add an environment</source>
        <translation>Umgebung hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>as your team calls it</source>
        <translation>wie Ihr Team sie nennt</translation>
    </message>
    <message>
        <source>A host, over ssh</source>
        <translation>Ein Host, über ssh</translation>
    </message>
    <message>
        <source>A Kubernetes context</source>
        <translation>Ein Kubernetes-Kontext</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Diese Maschine</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>as kubectl config get-contexts lists it</source>
        <translation>wie kubectl config get-contexts ihn aufführt</translation>
    </message>
    <message>
        <source>a name of your ssh configuration, or user@host</source>
        <translation>ein Name aus Ihrer ssh-Konfiguration oder user@host</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>PROD, TEST, …</source>
        <translation>PROD, TEST, …</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>machine-id</source>
        <translation>machine-id</translation>
    </message>
    <message>
        <source>pinned: a run stops if another machine answers</source>
        <translation>festgelegt: ein Lauf hält an, wenn eine andere Maschine antwortet</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Hostschlüssel</translation>
    </message>
    <message>
        <source>fingerprint, SHA256:…</source>
        <translation>Fingerabdruck, SHA256:…</translation>
    </message>
    <message>
        <source>ssh configuration</source>
        <translation>ssh-Konfiguration</translation>
    </message>
    <message>
        <source>empty for your own, ~/.ssh/config</source>
        <translation>leer für Ihre eigene, ~/.ssh/config</translation>
    </message>
    <message>
        <source>Proxy for http</source>
        <translation>Proxy für http</translation>
    </message>
    <message>
        <source>Proxy for https</source>
        <translation>Proxy für https</translation>
    </message>
    <message>
        <source>Without a proxy</source>
        <translation>Ohne Proxy</translation>
    </message>
    <message>
        <source>hosts, by commas</source>
        <translation>Hosts, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>a PEM file</source>
        <translation>eine PEM-Datei</translation>
    </message>
    <message>
        <source>Command to log in by</source>
        <translation>Befehl zum Anmelden</translation>
    </message>
    <message>
        <source>no shell runs it; no secret belongs in it</source>
        <translation>läuft ohne Shell; kein Geheimnis gehört hinein</translation>
    </message>
    <message>
        <source>The file is as it was</source>
        <translation>Die Datei ist unverändert</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct</source>
        <translation>
            <numerusform>%n Feld zu berichtigen</numerusform>
            <numerusform>%n Felder zu berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>Nicht übernehmen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>die Umgebung</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Änderungen übernehmen</translation>
    </message>
    <message>
        <source>Command that hears of runs</source>
        <translation>Befehl, der von Läufen erfährt</translation>
    </message>
    <message>
        <source>gets waiting, failed or ended, the run and the step; no secret</source>
        <translation>erhält waiting, failed oder ended, Lauf und Schritt; kein Geheimnis</translation>
    </message>
    <message>
        <source>Variables of the desk that commands get</source>
        <translation>Variablen der Sitzung, die Befehle erhalten</translation>
    </message>
    <message>
        <source>names; all others stay outside</source>
        <translation>Namen; alle anderen bleiben draußen</translation>
    </message>
</context>
<context>
    <name>EnvironmentSummary</name>
    <message>
        <source>No environment is known yet. The targets of a run are named when it is started.</source>
        <translation>Noch ist keine Umgebung bekannt. Die Ziele eines Laufs werden beim Start benannt.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
</context>
<context>
    <name>EnvironmentTest</name>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>nothing is changed there</source>
        <translation>dort wird nichts geändert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>named by the procedures, where the login finds them</source>
        <translation>von den Verfahren benannt, dort, wo die Anmeldung sie findet</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 ist vorhanden</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>EnvironmentsPage</name>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>looked at %1</source>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>Read the files again</source>
        <translation>Dateien neu einlesen</translation>
    </message>
    <message>
        <source>A file is not read</source>
        <translation>Eine Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Alle testen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import environments</source>
        <translation>Umgebungen importieren</translation>
    </message>
    <message>
        <source>File that Salvor exported</source>
        <translation>Von Salvor exportierte Datei</translation>
    </message>
    <message>
        <source>Entries with the same id take the place of yours. A file that is wrong anywhere is refused as a whole.</source>
        <translation>Einträge mit derselben Kennung ersetzen Ihre eigenen. Eine Datei, die an einer Stelle fehlerhaft ist, wird ganz abgelehnt.</translation>
    </message>
    <message>
        <source>Export your environments</source>
        <translation>Ihre Umgebungen exportieren</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>Your own entries, with pinned identities. No secret is in it. A file of that name is replaced.</source>
        <translation>Ihre eigenen Einträge mit festgelegten Identitäten. Geheimnisse sind nicht enthalten. Eine Datei dieses Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>Export environments</source>
        <translation>Umgebungen exportieren</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Do not save it</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>Als JSON speichern</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>Es hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>a new file; .json writes JSON, anything else CSV</source>
        <translation>eine neue Datei; .json schreibt JSON, alles andere CSV</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
</context>
<context>
    <name>FieldItem</name>
    <message>
        <source>(may be empty)</source>
        <translation>(darf leer sein)</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>What can be offered could not be seen: %1</source>
        <translation>Was angeboten werden kann, war nicht zu sehen: %1</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Look again at what can be offered for %1</source>
        <translation>Erneut nachsehen, was für %1 angeboten werden kann</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>a full path</source>
        <translation>ein vollständiger Pfad</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Name a full path first.</source>
        <translation>Geben Sie zuerst einen vollständigen Pfad an.</translation>
    </message>
</context>
<context>
    <name>FitItem</name>
    <message>
        <source>Reason to take it all the same</source>
        <translation>Begründung, es trotzdem zu nehmen</translation>
    </message>
    <message>
        <source>Reason to take it all the same; it stands first in the report</source>
        <translation>Begründung, es trotzdem zu nehmen; sie steht im Bericht an erster Stelle</translation>
    </message>
    <message>
        <source>Go on with it…</source>
        <translation>Damit weiter…</translation>
    </message>
    <message>
        <source>Take it with this reason…</source>
        <translation>Mit dieser Begründung nehmen…</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Eine Begründung ist nötig.</translation>
    </message>
</context>
<context>
    <name>FormFields</name>
    <message>
        <source>Looking at the system for what was answered…</source>
        <translation>Die Angaben werden am System geprüft…</translation>
    </message>
</context>
<context>
    <name>FrozenSheet</name>
    <message numerus="yes">
        <source>Resume %Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät fortsetzen</numerusform>
            <numerusform>%Ln Geräte fortsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Take these names into the run</source>
        <translation>Diese Namen in den Lauf übernehmen</translation>
    </message>
    <message>
        <source>Prepare the run with these names…</source>
        <translation>Den Lauf mit diesen Namen vorbereiten…</translation>
    </message>
    <message>
        <source>Copy the names</source>
        <translation>Namen kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of paused devices are not decided on; they stay paused.</source>
        <translation>
            <numerusform>Über %Ln Gruppe angehaltener Geräte ist nicht entschieden; sie bleibt angehalten.</numerusform>
            <numerusform>Über %Ln Gruppen angehaltener Geräte ist nicht entschieden; sie bleiben angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read on %1 at %2 UTC</source>
        <translation>Gelesen auf %1 um %2 UTC</translation>
    </message>
    <message>
        <source>Resume pushes what the service holds now to each of them: after a restore usually an older specification. It cannot be undone. The run asks once more before the first few and before the rest.</source>
        <translation>Resume schiebt auf jedes von ihnen, was der Dienst jetzt hat: nach einer Wiederherstellung meist eine ältere Spezifikation. Das ist nicht umkehrbar. Der Lauf fragt noch einmal, vor den ersten und vor den übrigen.</translation>
    </message>
    <message>
        <source>These names and no others</source>
        <translation>Diese Namen und keine anderen</translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Fix the fleet first</source>
        <translation>Erst die Flotte</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Untersuchen</translation>
    </message>
</context>
<context>
    <name>HappenedList</name>
    <message>
        <source>%1, %2. %3. %4</source>
        <translation>%1, %2. %3. %4</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>This step: %1</source>
        <translation>Dieser Schritt: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What cannot be undone</source>
        <translation>Was sich nicht zurücknehmen lässt</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Woran man es erkennt</translation>
    </message>
    <message>
        <source>By looks at the system, before and after each change. That a command ended well proves nothing.</source>
        <translation>Durch Nachsehen am System, vor und nach jeder Änderung. Dass ein Befehl gut endete, weist nichts nach.</translation>
    </message>
    <message>
        <source>How to get back</source>
        <translation>Wie es zurückgeht</translation>
    </message>
    <message>
        <source>Nothing in this step has to be taken back, or nothing can be.</source>
        <translation>In diesem Schritt muss nichts zurückgenommen werden, oder es ist nicht möglich.</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>It has not begun.</source>
        <translation>Es hat nicht begonnen.</translation>
    </message>
    <message>
        <source>A person is asked for something.</source>
        <translation>Eine Person wird etwas gefragt.</translation>
    </message>
    <message>
        <source>The system is looked at. Nothing is changed.</source>
        <translation>Am System wird nachgesehen. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>A change runs.</source>
        <translation>Eine Änderung läuft.</translation>
    </message>
    <message>
        <source>Whether the change is so is being looked at.</source>
        <translation>Es wird nachgesehen, ob die Änderung so ist.</translation>
    </message>
    <message>
        <source>It was changed, and that was proved.</source>
        <translation>Es wurde geändert, und das ist nachgewiesen.</translation>
    </message>
    <message>
        <source>A command ended as it may. That proves nothing yet.</source>
        <translation>Ein Befehl endete, wie er darf. Das weist noch nichts nach.</translation>
    </message>
    <message>
        <source>It was looked at, and it is so.</source>
        <translation>Es wurde nachgesehen, und es ist so.</translation>
    </message>
    <message>
        <source>It was looked at, and it is not so.</source>
        <translation>Es wurde nachgesehen, und es ist nicht so.</translation>
    </message>
    <message>
        <source>It is looked at after the change.</source>
        <translation>Es wird nach der Änderung nachgesehen.</translation>
    </message>
    <message>
        <source>Nobody has looked.</source>
        <translation>Niemand hat nachgesehen.</translation>
    </message>
    <message>
        <source>It was looked at too long ago to count.</source>
        <translation>Das Nachsehen liegt zu lange zurück, um zu zählen.</translation>
    </message>
    <message>
        <source>Something that must hold does not; nothing goes on.</source>
        <translation>Etwas, das zutreffen muss, trifft nicht zu; nichts geht weiter.</translation>
    </message>
    <message>
        <source>A change ended badly.</source>
        <translation>Eine Änderung ist schlecht ausgegangen.</translation>
    </message>
    <message>
        <source>Nobody knows what became of it. It never counts as done.</source>
        <translation>Niemand weiß, was daraus wurde. Es gilt nie als erledigt.</translation>
    </message>
    <message>
        <source>Some of it was done, some was not.</source>
        <translation>Ein Teil wurde erledigt, ein Teil nicht.</translation>
    </message>
    <message>
        <source>It was passed over, or does not apply.</source>
        <translation>Es wurde übergangen oder trifft nicht zu.</translation>
    </message>
    <message>
        <source>It was rolled back.</source>
        <translation>Es wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Here is a change that cannot be undone.</source>
        <translation>Hier ist eine Änderung, die sich nicht zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>The steps of a recovery, with all commands and proofs, as a file that can be read.</source>
        <translation>Die Schritte einer Wiederherstellung mit allen Befehlen und Nachweisen, als lesbare Datei.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>One time that a procedure is gone through, with its journal.</source>
        <translation>Ein Durchgang durch ein Verfahren, mit seinem Journal.</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>A run over a simulated system. Nothing real is reached.</source>
        <translation>Ein Lauf auf einem simulierten System. Nichts Echtes wird erreicht.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>A machine that a run works on, known by its machine-id and its host key.</source>
        <translation>Eine Maschine, an der ein Lauf arbeitet, erkannt an machine-id und Hostschlüssel.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What happened, line by line; each line seals the one before. From it a run can be resumed.</source>
        <translation>Was geschah, Zeile für Zeile; jede besiegelt die vorige. Daraus lässt sich ein Lauf fortsetzen.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>A look at the system that says whether a claim holds.</source>
        <translation>Ein Nachsehen am System, das sagt, ob eine Aussage zutrifft.</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>A person went on without a proof, with a reason. It stands first in the report.</source>
        <translation>Eine Person machte ohne Nachweis weiter, mit Begründung. Das steht im Bericht an erster Stelle.</translation>
    </message>
    <message>
        <source>Recovery objective</source>
        <translation>Wiederherstellungsziel</translation>
    </message>
    <message>
        <source>The time within which the system is to be back.</source>
        <translation>Die Zeit, in der das System wieder da sein soll.</translation>
    </message>
    <message>
        <source>Turn back before</source>
        <translation>Umkehren vor</translation>
    </message>
    <message>
        <source>Until then everything can still be undone within the objective.</source>
        <translation>Bis dahin lässt sich alles noch innerhalb des Ziels zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Reading the kept runs…</source>
        <translation>Die aufbewahrten Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>No run is open.</source>
        <translation>Kein Lauf ist offen.</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Filter by system, step or command</source>
        <translation>System, Schritt oder Befehl</translation>
    </message>
    <message>
        <source>Reading the procedures…</source>
        <translation>Die Verfahren werden gelesen…</translation>
    </message>
    <message>
        <source>No procedure has “%1” in its system, title, steps or commands.</source>
        <translation>Kein Verfahren enthält „%1“ in System, Titel, Schritten oder Befehlen.</translation>
    </message>
    <message>
        <source>There are no procedures in %1.</source>
        <translation>In %1 gibt es keine Verfahren.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open the environments</source>
        <translation>Umgebungen öffnen</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Runs of other consoles…</source>
        <translation>Läufe anderer Konsolen…</translation>
    </message>
</context>
<context>
    <name>HostKeySheet</name>
    <message>
        <source>%1 is new here</source>
        <translation>%1 ist hier neu</translation>
    </message>
    <message>
        <source>This machine has no key of it yet, so it cannot tell whether the right one answers. Nothing was sent: no password, no key, no command.</source>
        <translation>Diese Maschine hat noch keinen Schlüssel davon und kann daher nicht erkennen, ob der richtige Host antwortet. Es wurde nichts gesendet: kein Passwort, kein Schlüssel, kein Befehl.</translation>
    </message>
    <message>
        <source>Its key, as it shows it now</source>
        <translation>Sein Schlüssel, wie er ihn jetzt zeigt</translation>
    </message>
    <message>
        <source>Compare every character with the key above.</source>
        <translation>Vergleichen Sie jedes Zeichen mit dem Schlüssel oben.</translation>
    </message>
    <message>
        <source>I compared it with what the host itself says</source>
        <translation>Ich habe ihn mit der Angabe des Hosts selbst verglichen</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Diesem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Tick that you compared it first.</source>
        <translation>Bestätigen Sie zuerst, dass Sie verglichen haben.</translation>
    </message>
</context>
<context>
    <name>HostTab</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>HostTabs</name>
    <message>
        <source>Hosts of %1</source>
        <translation>Hosts von %1</translation>
    </message>
    <message>
        <source>Host of %1</source>
        <translation>Host von %1</translation>
    </message>
    <message>
        <source>%1 · not seen</source>
        <translation>%1 · nicht gesehen</translation>
    </message>
    <message>
        <source>%1 of %2 are not seen</source>
        <translation>%1 von %2 werden nicht gesehen</translation>
    </message>
    <message>
        <source>all %1 are seen</source>
        <translation>alle %1 werden gesehen</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>This file brings commands</source>
        <translation>Diese Datei bringt Befehle mit</translation>
    </message>
    <message>
        <source>They would run on this machine as you: before a connection, or when a run waits, failed or ended. Read each; take them only from somebody you trust.</source>
        <translation>Sie würden auf dieser Maschine unter Ihrem Namen laufen: vor einer Verbindung, oder wenn ein Lauf wartet, scheitert oder endet. Lesen Sie jeden; übernehmen Sie sie nur von jemandem, dem Sie trauen.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Import with these commands</source>
        <translation>Mit diesen Befehlen importieren</translation>
    </message>
    <message>
        <source>Import without them</source>
        <translation>Ohne sie importieren</translation>
    </message>
</context>
<context>
    <name>KeyAdvice</name>
    <message>
        <source>Ask whoever looks after %1 for its key, by a way that is not this connection.</source>
        <translation>Erfragen Sie den Schlüssel bei denen, die %1 betreuen, auf einem anderen Weg als über diese Verbindung.</translation>
    </message>
    <message>
        <source>How to find out</source>
        <translation>So finden Sie es heraus</translation>
    </message>
    <message>
        <source>1.  %1</source>
        <translation>1.  %1</translation>
    </message>
    <message>
        <source>2.  On its own console, run</source>
        <translation>2.  Führen Sie an seiner eigenen Konsole aus</translation>
    </message>
    <message>
        <source>3.  %1</source>
        <translation>3.  %1</translation>
    </message>
</context>
<context>
    <name>KeyMapSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Search or do</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Zu einer Seite gehen</translation>
    </message>
    <message>
        <source>Next or previous part: app bar, banner, steps, middle, actions, panes</source>
        <translation>Nächster oder voriger Teil: Leiste, Banner, Schritte, Mitte, Aktionen, Ausgabe</translation>
    </message>
    <message>
        <source>Press the focused button; in a form, go to the next field. Never starts a step, never presses a red button</source>
        <translation>Drückt die Schaltfläche mit dem Fokus; im Formular weiter zum nächsten Feld. Startet nie einen Schritt, drückt nie eine rote Schaltfläche</translation>
    </message>
    <message>
        <source>Press the focused button, red ones too</source>
        <translation>Drückt die Schaltfläche mit dem Fokus, auch eine rote</translation>
    </message>
    <message>
        <source>Close what is on top, in its safe way. Never confirms, never cancels a command</source>
        <translation>Schließt das Oberste auf sichere Weise. Bestätigt nie, bricht nie einen Befehl ab</translation>
    </message>
    <message>
        <source>Close the window; asks while a run is live</source>
        <translation>Fenster schließen; fragt nach, solange ein Lauf aktiv ist</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Primary button from anywhere, but not past a point of no return</source>
        <translation>Hauptschaltfläche von überall, aber nicht über einen Punkt ohne Rückweg hinaus</translation>
    </message>
    <message>
        <source>Pause after this command</source>
        <translation>Nach diesem Befehl anhalten</translation>
    </message>
    <message>
        <source>Cancel step…</source>
        <translation>Schritt abbrechen…</translation>
    </message>
    <message>
        <source>Read the target aloud</source>
        <translation>Ziel vorlesen</translation>
    </message>
    <message>
        <source>Go through steps, commands, checks</source>
        <translation>Durch Schritte, Befehle und Prüfungen gehen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Find in the pane last used</source>
        <translation>Im zuletzt benutzten Bereich suchen</translation>
    </message>
    <message>
        <source>Next or previous match</source>
        <translation>Nächster oder voriger Treffer</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Pause, go on</source>
        <translation>Anhalten, weiter</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>First error</source>
        <translation>Erster Fehler</translation>
    </message>
    <message>
        <source>Save the output</source>
        <translation>Ausgabe speichern</translation>
    </message>
    <message>
        <source>Larger, smaller, as before</source>
        <translation>Größer, kleiner, wie zuvor</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+6</source>
        <translation>Alt+1 … Alt+6</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Umschalt+F6</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg+Q</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Strg+P</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Strg+.</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Strg+Umschalt+T</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>F3, Shift+F3</source>
        <translation>F3, Umschalt+F3</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+−, Ctrl+0</source>
        <translation>Strg++, Strg+−, Strg+0</translation>
    </message>
    <message>
        <source>Help: this step, what the states and words mean</source>
        <translation>Hilfe: dieser Schritt, was Zustände und Wörter bedeuten</translation>
    </message>
    <message>
        <source>Look again at what the page shows; changes nothing</source>
        <translation>Erneut nachsehen, was die Seite zeigt; ändert nichts</translation>
    </message>
    <message>
        <source>Copy the command of the row as shown</source>
        <translation>Befehl der Zeile kopieren, wie gezeigt</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>Copy it to run it in a terminal of this machine</source>
        <translation>Zum Ausführen in einem Terminal dieser Maschine kopieren</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>First and last step</source>
        <translation>Erster und letzter Schritt</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message numerus="yes">
        <source>from %n drill(s)</source>
        <translation>
            <numerusform>aus %n Übung</numerusform>
            <numerusform>aus %n Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n run(s)</source>
        <translation>
            <numerusform>aus %n Lauf</numerusform>
            <numerusform>aus %n Läufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>all can be undone</source>
        <translation>alles lässt sich zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) of no return</source>
        <translation>
            <numerusform>%n Punkt ohne Rückweg</numerusform>
            <numerusform>%n Punkte ohne Rückweg</numerusform>
        </translation>
    </message>
    <message>
        <source>See what can be read</source>
        <translation>Ansehen, was lesbar ist</translation>
    </message>
    <message>
        <source>Go to this run</source>
        <translation>Zu diesem Lauf</translation>
    </message>
    <message>
        <source>Look at %1 and resume…</source>
        <translation>%1 prüfen und fortsetzen…</translation>
    </message>
    <message>
        <source>End it in the other console first.</source>
        <translation>Beenden Sie ihn zuerst in der anderen Konsole.</translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>What is left usually takes %1, %2</source>
        <translation>Der Rest dauert gewöhnlich %1, %2</translation>
    </message>
    <message>
        <source>It still holds the lock of %1</source>
        <translation>Er hält noch die Sperre von %1</translation>
    </message>
    <message numerus="yes">
        <source>It still holds %n lock(s)</source>
        <translation>
            <numerusform>Er hält noch %n Sperre</numerusform>
            <numerusform>Er hält noch %n Sperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s)</source>
        <translation>
            <numerusform>%n Verfahren</numerusform>
            <numerusform>%n Verfahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Never run</source>
        <translation>Nie gelaufen</translation>
    </message>
    <message>
        <source>not finished, %1</source>
        <translation>nicht abgeschlossen, %1</translation>
    </message>
    <message>
        <source>Never drilled</source>
        <translation>Nie geübt</translation>
    </message>
    <message>
        <source>No drill</source>
        <translation>Keine Übung</translation>
    </message>
    <message>
        <source>Left in step %1</source>
        <translation>Verlassen in Schritt %1</translation>
    </message>
    <message numerus="yes">
        <source>Drill is %n day(s) old</source>
        <translation>
            <numerusform>Übung ist %n Tag alt</numerusform>
            <numerusform>Übung ist %n Tage alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n Szenario</numerusform>
            <numerusform>%n Szenarien</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped, as it must be</source>
        <translation>Angehalten, wie es sein muss</translation>
    </message>
    <message>
        <source>The last drill of it ended otherwise than it must.</source>
        <translation>Die letzte Übung davon endete anders, als sie muss.</translation>
    </message>
    <message>
        <source>It was never drilled here.</source>
        <translation>Es wurde hier nie geübt.</translation>
    </message>
    <message>
        <source>Its last drill lies back the longest: %1.</source>
        <translation>Die letzte Übung liegt am längsten zurück: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n Ausnahme</numerusform>
            <numerusform>%n Ausnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Find the procedure for %1</source>
        <translation>Verfahren für %1 finden</translation>
    </message>
    <message>
        <source>Go on with the form…</source>
        <translation>Mit dem Formular fortfahren…</translation>
    </message>
</context>
<context>
    <name>LoginNotice</name>
    <message>
        <source>Needs you: log in</source>
        <translation>Wartet auf Sie: anmelden</translation>
    </message>
    <message>
        <source>What it says looks like a login that has expired. Log in with %1, then look again; nothing has to be done anew.</source>
        <translation>Die Meldung sieht nach einer abgelaufenen Anmeldung aus. Melden Sie sich mit %1 an und sehen Sie dann erneut nach; nichts muss wiederholt werden.</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Log in, in a terminal</source>
        <translation>In einem Terminal anmelden</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>DRILL</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>Salvor</source>
        <translation>Salvor</translation>
    </message>
</context>
<context>
    <name>OtherCard</name>
    <message>
        <source>Nothing newer is known: %1</source>
        <translation>Neueres ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report of the other console&apos;s run on %1</source>
        <translation>Bericht über den Lauf der anderen Konsole auf %1</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>It has ended, or is being read.</source>
        <translation>Er ist beendet oder wird gerade gelesen.</translation>
    </message>
    <message>
        <source>Take over the run on %1</source>
        <translation>Den Lauf auf %1 übernehmen</translation>
    </message>
    <message>
        <source>Watch it no more</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
</context>
<context>
    <name>OtherChoices</name>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>OtherTarget</name>
    <message>
        <source>Also</source>
        <translation>Außerdem</translation>
    </message>
</context>
<context>
    <name>OthersSheet</name>
    <message>
        <source>Runs of other consoles</source>
        <translation>Läufe anderer Konsolen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Look there</source>
        <translation>Dort nachsehen</translation>
    </message>
    <message>
        <source>It is being looked at.</source>
        <translation>Es wird gerade nachgesehen.</translation>
    </message>
    <message>
        <source>Where to look has not been said.</source>
        <translation>Wo nachgesehen werden soll, ist nicht gesagt.</translation>
    </message>
    <message>
        <source>Each console keeps a copy of its journal beside what it changes. What is found there is shown on Home and followed; reading it needs root on the host and changes nothing.</source>
        <translation>Jede Konsole hält eine Kopie ihres Journals neben dem, was sie ändert. Was dort gefunden wird, erscheint auf der Startseite und wird verfolgt; zum Lesen ist root auf dem Host nötig, und geändert wird nichts.</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo nachsehen</translation>
    </message>
    <message>
        <source>env:, ssh: or here</source>
        <translation>env:, ssh: oder here</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>%1 wird angesehen…</translation>
    </message>
</context>
<context>
    <name>OutputFilter</name>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>stdout only</source>
        <translation>Nur stdout</translation>
    </message>
    <message>
        <source>stderr only</source>
        <translation>Nur stderr</translation>
    </message>
    <message>
        <source>Commands only</source>
        <translation>Nur Befehle</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
</context>
<context>
    <name>OutputFind</name>
    <message>
        <source>Find in this pane</source>
        <translation>In diesem Bereich suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>OutputLine</name>
    <message>
        <source>stderr: %1</source>
        <translation>stderr: %1</translation>
    </message>
</context>
<context>
    <name>OutputPane</name>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Follow again (Space or End)</source>
        <translation>Wieder mitlaufen (Leertaste oder Ende)</translation>
    </message>
    <message>
        <source>Hold still (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Save… (Ctrl+S)</source>
        <translation>Speichern… (Strg+S)</translation>
    </message>
    <message>
        <source>Save the output of %1</source>
        <translation>Ausgabe von %1 speichern</translation>
    </message>
    <message>
        <source>Text (*.log *.txt)</source>
        <translation>Text (*.log *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PractiseCard</name>
    <message>
        <source>Start drill</source>
        <translation>Übung starten</translation>
    </message>
    <message>
        <source>Start drill, about %1</source>
        <translation>Übung starten, etwa %1</translation>
    </message>
    <message>
        <source>Start drill: %1</source>
        <translation>Übung starten: %1</translation>
    </message>
</context>
<context>
    <name>ProcedureRow</name>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>There is no scenario for it.</source>
        <translation>Dafür gibt es kein Szenario.</translation>
    </message>
    <message>
        <source>Drill %1</source>
        <translation>%1 üben</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Starten…</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
</context>
<context>
    <name>ProcedureTable</name>
    <message>
        <source>Procedure</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>Letztes Ergebnis</translation>
    </message>
    <message>
        <source>Last drill</source>
        <translation>Letzte Übung</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Verfahren</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Reason, for the report</source>
        <translation>Begründung, für den Bericht</translation>
    </message>
    <message>
        <source>Reason, for the report (may be empty)</source>
        <translation>Begründung, für den Bericht (darf leer sein)</translation>
    </message>
    <message>
        <source>Reason; it stands first in the report</source>
        <translation>Grund; er steht zuerst im Bericht</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Ein Grund ist nötig.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>What was missing on the hosts</source>
        <translation>Was auf den Hosts fehlte</translation>
    </message>
    <message>
        <source>Override: %1</source>
        <translation>Ausnahme: %1</translation>
    </message>
    <message>
        <source>Override: step %1, “%2”</source>
        <translation>Ausnahme: Schritt %1, „%2“</translation>
    </message>
    <message>
        <source>Seen: %1.</source>
        <translation>Gesehen: %1.</translation>
    </message>
    <message>
        <source>Reason given at %1 UTC: “%2”.</source>
        <translation>Begründung um %1 UTC: „%2“.</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Nicht zutreffend</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Trifft zu</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n more</source>
        <translation>
            <numerusform>%1; %n weiterer</numerusform>
            <numerusform>%1; %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>the form</source>
        <translation>das Formular</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1, waiting for people</source>
        <translation>%1, Warten auf Personen</translation>
    </message>
    <message>
        <source>%1, waiting for systems</source>
        <translation>%1, Warten auf Systeme</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>was not looked at</source>
        <translation>wurde nicht geprüft</translation>
    </message>
    <message>
        <source>this procedure has no check of it</source>
        <translation>dieses Verfahren prüft es nicht</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Leftovers</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>machine-id</source>
        <translation>machine-id</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Hostschlüssel</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Resumed by</source>
        <translation>Fortgesetzt von</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Its digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>uid of kube-system</source>
        <translation>uid von kube-system</translation>
    </message>
    <message>
        <source>Reason given: “%1”.</source>
        <translation>Begründung: „%1“.</translation>
    </message>
    <message>
        <source>To be rolled back</source>
        <translation>Noch zurückzunehmen</translation>
    </message>
    <message>
        <source>Rolled back, not proved</source>
        <translation>Zurückgenommen, nicht nachgewiesen</translation>
    </message>
</context>
<context>
    <name>ReportActs</name>
    <message>
        <source>Debriefing</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>The run&apos;s procedure cannot be read.</source>
        <translation>Das Verfahren des Laufs ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Look and resume…</source>
        <translation>Prüfen und fortsetzen…</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>%1  ·  %2  ·  %3</source>
        <translation>%1  ·  %2  ·  %3</translation>
    </message>
    <message>
        <source>This run cannot be read as a whole</source>
        <translation>Dieser Lauf ist nicht vollständig lesbar</translation>
    </message>
    <message>
        <source>%1. What stands below is what could be read.</source>
        <translation>%1. Unten steht, was lesbar war.</translation>
    </message>
</context>
<context>
    <name>ReportRow</name>
    <message>
        <source>%1. %2, %3. %4 UTC</source>
        <translation>%1. %2, %3. %4 UTC</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
</context>
<context>
    <name>ReportSide</name>
    <message>
        <source>What makes it recovered</source>
        <translation>Was die Wiederherstellung belegt</translation>
    </message>
    <message>
        <source>Target and people</source>
        <translation>Ziel und Personen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>It is being verified.</source>
        <translation>Die Prüfung läuft.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>ReportStepItem</name>
    <message>
        <source>Step %1, %2, %3. %4. Systems %5, people %6</source>
        <translation>Schritt %1, %2, %3. %4. Systeme %5, Personen %6</translation>
    </message>
    <message>
        <source>Nothing was to be proved here.</source>
        <translation>Hier war nichts nachzuweisen.</translation>
    </message>
</context>
<context>
    <name>ReportSteps</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What was seen as proof</source>
        <translation>Was als Nachweis gesehen wurde</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Together %1</source>
        <translation>Zusammen %1</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Filter by procedure, target, person</source>
        <translation>Verfahren, Ziel, Person</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Not recovered</source>
        <translation>Nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Real or drill</source>
        <translation>Echt oder Übung</translation>
    </message>
    <message>
        <source>Real and drills</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Real only</source>
        <translation>Nur echte</translation>
    </message>
    <message>
        <source>Drills only</source>
        <translation>Nur Übungen</translation>
    </message>
    <message>
        <source>Reading the kept runs…</source>
        <translation>Die aufbewahrten Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>No run was kept yet.</source>
        <translation>Noch wurde kein Lauf aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 von %n Lauf</numerusform>
            <numerusform>%1 von %n Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Aufbewahrte Läufe</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Alle Berichte</translation>
    </message>
    <message>
        <source>Choose a run to see its report.</source>
        <translation>Wählen Sie einen Lauf, um seinen Bericht zu sehen.</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen…</translation>
    </message>
</context>
<context>
    <name>ResumeSheet</name>
    <message>
        <source>Same machine as before: %1</source>
        <translation>Dieselbe Maschine wie zuvor: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Journal says</source>
        <translation>Das Journal sagt</translation>
    </message>
    <message>
        <source>World says</source>
        <translation>Das System zeigt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1. Journal says %2. World says %3. Verdict %4</source>
        <translation>%1. Das Journal sagt: %2. Das System zeigt: %3. Urteil: %4</translation>
    </message>
    <message>
        <source>The journal knows of no change that was begun.</source>
        <translation>Das Journal kennt keine begonnene Änderung.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Undo them on %1</source>
        <translation>Auf %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Go on from here on %1</source>
        <translation>Von hier aus auf %1 weitermachen</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>Übung: %1</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Cancel what runs on %1</source>
        <translation>Abbrechen, was auf %1 läuft</translation>
    </message>
    <message>
        <source>The command that runs is asked to end, then ended. What it did is not known until the system is looked at; the run then asks how it goes on.</source>
        <translation>Der laufende Befehl wird gebeten zu enden, dann beendet. Was er bewirkt hat, ist erst bekannt, wenn am System nachgesehen wurde; danach fragt der Lauf, wie es weitergeht.</translation>
    </message>
    <message>
        <source>Stop the command on %1</source>
        <translation>Befehl auf %1 beenden</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Laufen lassen</translation>
    </message>
    <message>
        <source>End the drill</source>
        <translation>Übung beenden</translation>
    </message>
    <message>
        <source>Leave the run on %1</source>
        <translation>Lauf auf %1 verlassen</translation>
    </message>
    <message>
        <source>The simulated world goes away. The drill cannot be resumed.</source>
        <translation>Die simulierte Welt verschwindet. Die Übung lässt sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>Nothing is undone. What was changed stays as it is, and the run can be resumed from Home.</source>
        <translation>Nichts wird zurückgenommen. Was geändert wurde, bleibt so; der Lauf lässt sich von „Start“ aus fortsetzen.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie er ist</translation>
    </message>
</context>
<context>
    <name>RunPanes</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Step output · drill</source>
        <translation>Ausgabe des Schritts · Übung</translation>
    </message>
    <message>
        <source>Step output</source>
        <translation>Ausgabe des Schritts</translation>
    </message>
    <message>
        <source>%1 · drill</source>
        <translation>%1 · Übung</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>Recovered, %n override(s)</source>
        <translation>
            <numerusform>Wiederhergestellt, %n Ausnahme</numerusform>
            <numerusform>Wiederhergestellt, %n Ausnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovered, with leftovers</source>
        <translation>Wiederhergestellt, mit Resten</translation>
    </message>
    <message numerus="yes">
        <source>Recovered, with leftovers, %n override(s)</source>
        <translation>
            <numerusform>Wiederhergestellt, mit Resten, %n Ausnahme</numerusform>
            <numerusform>Wiederhergestellt, mit Resten, %n Ausnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Open in step %1</source>
        <translation>Offen in Schritt %1</translation>
    </message>
    <message>
        <source>Waits in step %1</source>
        <translation>Wartet in Schritt %1</translation>
    </message>
    <message>
        <source>Blocked in step %1</source>
        <translation>Blockiert in Schritt %1</translation>
    </message>
    <message>
        <source>Failed in step %1</source>
        <translation>Fehlgeschlagen in Schritt %1</translation>
    </message>
    <message>
        <source>Unknown in step %1</source>
        <translation>Unbekannt in Schritt %1</translation>
    </message>
    <message>
        <source>Stopped in step %1</source>
        <translation>Angehalten in Schritt %1</translation>
    </message>
    <message>
        <source>Its files are damaged</source>
        <translation>Die Dateien sind beschädigt</translation>
    </message>
    <message>
        <source>Open in step %1 of %2, %3</source>
        <translation>Offen in Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>Waits for you in step %1 of %2, %3</source>
        <translation>Wartet auf Sie in Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>Blocked in step %1 of %2, %3</source>
        <translation>Blockiert in Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>Failed in step %1 of %2, %3</source>
        <translation>Fehlgeschlagen in Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>Unknown in step %1 of %2, %3</source>
        <translation>Unbekannt in Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>Stopped in step %1 of %2, %3</source>
        <translation>Angehalten in Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>%1. It cannot be resumed.</source>
        <translation>%1. Der Lauf lässt sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>It is open in this window.</source>
        <translation>Er ist in diesem Fenster offen.</translation>
    </message>
    <message>
        <source>Another console on this machine has it open, process %1.</source>
        <translation>Eine andere Konsole auf dieser Maschine hat ihn offen, Prozess %1.</translation>
    </message>
    <message>
        <source>It was left %1 while the end of a change was not known. What it did is not known until the system is looked at.</source>
        <translation>Verlassen: %1, als das Ende einer Änderung nicht bekannt war. Was sie bewirkt hat, ist erst bekannt, wenn am System nachgesehen wurde.</translation>
    </message>
    <message>
        <source>The console ended %1 while a command ran. What it did is not known until the system is looked at.</source>
        <translation>Ende der Konsole: %1, während ein Befehl lief. Was er bewirkt hat, ist erst bekannt, wenn am System nachgesehen wurde.</translation>
    </message>
    <message>
        <source>A change failed there. The last entry was made %1.</source>
        <translation>Dort ist eine Änderung fehlgeschlagen. Letzter Eintrag: %1.</translation>
    </message>
    <message>
        <source>Something that must hold did not hold there. The last entry was made %1.</source>
        <translation>Dort traf etwas nicht zu, was zutreffen muss. Letzter Eintrag: %1.</translation>
    </message>
    <message>
        <source>It was left %1. No command was under way.</source>
        <translation>Verlassen: %1. Es lief kein Befehl.</translation>
    </message>
    <message>
        <source>The console ended %1. No command was under way.</source>
        <translation>Ende der Konsole: %1. Es lief kein Befehl.</translation>
    </message>
    <message>
        <source>It was being rolled back. %1</source>
        <translation>Er wurde gerade zurückgenommen. %1</translation>
    </message>
    <message>
        <source>%1 It may still be open in another console.</source>
        <translation>%1 Er ist vielleicht noch in einer anderen Konsole offen.</translation>
    </message>
    <message>
        <source>target not known</source>
        <translation>Ziel nicht bekannt</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diese Maschine</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over by another console</source>
        <translation>Von einer anderen Konsole übernommen</translation>
    </message>
    <message>
        <source>uid %1 of kube-system</source>
        <translation>uid %1 von kube-system</translation>
    </message>
    <message>
        <source>Rolled back, and not all is as it was</source>
        <translation>Zurückgenommen, und nicht alles ist wie zuvor</translation>
    </message>
    <message>
        <source>Form begun, nothing was run</source>
        <translation>Formular begonnen, nichts wurde ausgeführt</translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message>
        <source>Save the report of this run</source>
        <translation>Bericht dieses Laufs speichern</translation>
    </message>
    <message>
        <source>Do not save it</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Save as Markdown</source>
        <translation>Als Markdown speichern</translation>
    </message>
    <message>
        <source>Save as HTML</source>
        <translation>Als HTML speichern</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>Es fehlt noch ein Name.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>a new file; .md writes Markdown, anything else HTML</source>
        <translation>eine neue Datei; .md schreibt Markdown, alles andere HTML</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search or do…</source>
        <translation>Suchen oder ausführen…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
</context>
<context>
    <name>SecretSheet</name>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>Remember it in the keyring, as %1</source>
        <translation>Im Schlüsselbund merken, als %1</translation>
    </message>
    <message>
        <source>It is stored once %1 has taken it, and can be forgotten under Environments.</source>
        <translation>Es wird gespeichert, sobald %1 es angenommen hat, und lässt sich unter „Umgebungen“ vergessen.</translation>
    </message>
    <message>
        <source>Else it stays in memory until Salvor ends.</source>
        <translation>Sonst bleibt es im Speicher, bis Salvor endet.</translation>
    </message>
    <message>
        <source>Do not give it</source>
        <translation>Nicht angeben</translation>
    </message>
    <message>
        <source>Type it first.</source>
        <translation>Geben Sie es zuerst ein.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings are not kept</source>
        <translation>Einstellungen werden nicht aufbewahrt</translation>
    </message>
    <message>
        <source>This machine is for looking only</source>
        <translation>Diese Maschine dient nur zum Ansehen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Size of everything, %1 %</source>
        <translation>Gesamtgröße, %1 %</translation>
    </message>
    <message>
        <source>Everything smaller</source>
        <translation>Alles kleiner</translation>
    </message>
    <message>
        <source>Everything larger</source>
        <translation>Alles größer</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Opening, closing and the arc of what runs</source>
        <translation>Beim Öffnen, Schließen und solange etwas läuft</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Commands and output</source>
        <translation>Befehle und Ausgabe</translation>
    </message>
    <message>
        <source>Size of output, %1 px</source>
        <translation>Größe der Ausgabe, %1 px</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Kleiner (Strg+−)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Größer (Strg++)</translation>
    </message>
    <message>
        <source>Output beside the step, where there is room</source>
        <translation>Ausgabe neben dem Schritt, wo Platz ist</translation>
    </message>
    <message>
        <source>Output below the step</source>
        <translation>Ausgabe unter dem Schritt</translation>
    </message>
    <message>
        <source>While a run goes on</source>
        <translation>Während ein Lauf im Gang ist</translation>
    </message>
    <message>
        <source>Tell the desktop when a run waits for you or failed</source>
        <translation>Melden, wenn ein Lauf wartet oder fehlschlägt</translation>
    </message>
    <message>
        <source>no secrets, no command lines</source>
        <translation>ohne Geheimnisse und Befehle</translation>
    </message>
    <message>
        <source>Present: for a room that looks on</source>
        <translation>Vorführen: wenn andere zusehen</translation>
    </message>
    <message>
        <source>no names of hosts in the title</source>
        <translation>keine Hostnamen im Titel</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Aufbewahrt in %1</translation>
    </message>
    <message>
        <source>Meanwhile, output that fits this is shown as dots</source>
        <translation>Dabei wird Ausgabe, auf die dies passt, als Punkte gezeigt</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>What is hidden while presenting</source>
        <translation>Was beim Vorführen verborgen wird</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>ShellLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy the line to %1</source>
        <translation>Zeile kopieren: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a shell: %1</source>
        <translation>Eine Shell öffnen: %1</translation>
    </message>
    <message>
        <source>Which pod it is is not known yet.</source>
        <translation>Welcher Pod es ist, ist noch nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>ShellList</name>
    <message>
        <source>A shell here</source>
        <translation>Eine Shell hier</translation>
    </message>
    <message>
        <source>Opening one stands in the journal. When it is closed, the step is looked at again.</source>
        <translation>Das Öffnen steht im Journal. Wird sie geschlossen, wird am Schritt erneut nachgesehen.</translation>
    </message>
</context>
<context>
    <name>ShellSheets</name>
    <message>
        <source>It could not be opened</source>
        <translation>Es ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A change runs on %1</source>
        <translation>Auf %1 läuft eine Änderung</translation>
    </message>
    <message>
        <source>If the window closes now, what is detached runs on, and the rest is cut off. What became of it is looked at when the run is resumed.</source>
        <translation>Schließt das Fenster jetzt, läuft Abgelöstes weiter, und der Rest wird abgeschnitten. Was daraus wurde, wird beim Wiederaufnehmen des Laufs angesehen.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Connect and look</source>
        <translation>Verbinden und nachsehen</translation>
    </message>
    <message>
        <source>Recovery objective</source>
        <translation>Wiederherstellungsziel</translation>
    </message>
    <message>
        <source>minutes from the start; may be empty</source>
        <translation>Minuten ab dem Beginn; darf leer sein</translation>
    </message>
    <message>
        <source>Recovery objective, in minutes</source>
        <translation>Wiederherstellungsziel, in Minuten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StateLabel</name>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Observing</source>
        <translation>Sieht nach</translation>
    </message>
    <message>
        <source>Acting</source>
        <translation>Führt aus</translation>
    </message>
    <message>
        <source>Proving</source>
        <translation>Weist nach</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Half-done</source>
        <translation>Halb erledigt</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Point of no return</source>
        <translation>Punkt ohne Rückweg</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Trifft zu</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>To prove</source>
        <translation>Nachzuweisen</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Nicht gesehen</translation>
    </message>
    <message>
        <source>Old look</source>
        <translation>Veraltet</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Point of no return: %1</source>
        <translation>Punkt ohne Rückweg: %1</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Woran man es erkennt</translation>
    </message>
    <message>
        <source>Enter on a row shows what it is looked at with</source>
        <translation>Die Eingabetaste zeigt, womit eine Zeile geprüft wird</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>Der Rückweg</translation>
    </message>
    <message>
        <source>runs only if you undo</source>
        <translation>läuft nur beim Zurücknehmen</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>What must be so before the first change</source>
        <translation>Was vor der ersten Änderung so sein muss</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>It is being looked at.</source>
        <translation>Es wird nachgesehen.</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Point of no return</source>
        <translation>Punkt ohne Rückweg</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Verstrichen</translation>
    </message>
    <message>
        <source>Waiting for systems</source>
        <translation>Warten auf Systeme</translation>
    </message>
    <message>
        <source>Waiting for people</source>
        <translation>Warten auf Personen</translation>
    </message>
    <message>
        <source>Turn back before</source>
        <translation>Umkehren vor</translation>
    </message>
    <message>
        <source>Recovery objective</source>
        <translation>Wiederherstellungsziel</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Step %1, %2, %3 %4</source>
        <translation>Schritt %1, %2, %3 %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Point of no return</source>
        <translation>Punkt ohne Rückweg</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source> · not in the document</source>
        <translation> · nicht im Dokument</translation>
    </message>
    <message>
        <source> · document: %1, %2</source>
        <translation> · Dokument: %1, %2</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, als %2</translation>
    </message>
    <message>
        <source>is so already; not run</source>
        <translation>ist bereits so; nicht ausgeführt</translation>
    </message>
    <message>
        <source>is up, at port %1</source>
        <translation>ist offen, auf Port %1</translation>
    </message>
    <message>
        <source>is not up: %1</source>
        <translation>ist nicht offen: %1</translation>
    </message>
    <message>
        <source>once for each of: %1</source>
        <translation>je einmal für: %1</translation>
    </message>
    <message>
        <source>only if: %1</source>
        <translation>nur wenn: %1</translation>
    </message>
    <message>
        <source>earlier session</source>
        <translation>frühere Sitzung</translation>
    </message>
    <message>
        <source>passed over: %1</source>
        <translation>übergangen: %1</translation>
    </message>
</context>
<context>
    <name>StopChoices</name>
    <message>
        <source>What else can be done</source>
        <translation>Was sonst getan werden kann</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>TableCell</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>TableField</name>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
</context>
<context>
    <name>TableRow</name>
    <message>
        <source>Take away row %1</source>
        <translation>Zeile %1 wegnehmen</translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>DRILL</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
</context>
<context>
    <name>TakeOverSheet</name>
    <message>
        <source>Take over the run on %1</source>
        <translation>Den Lauf auf %1 übernehmen</translation>
    </message>
    <message>
        <source>Its console is fenced off first: from then on it changes nothing more there. What it had begun is looked at before anything is done here. Ask its operator, if there is a way to.</source>
        <translation>Ihre Konsole wird zuerst ausgesperrt: von da an ändert sie dort nichts mehr. Was sie begonnen hatte, wird angesehen, bevor hier etwas getan wird. Fragen Sie den, der sie bedient, wenn es geht.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Leave it to them</source>
        <translation>Dort lassen</translation>
    </message>
</context>
<context>
    <name>TargetBanner</name>
    <message>
        <source>Drill. %1. %2. %3</source>
        <translation>Übung. %1. %2. %3</translation>
    </message>
    <message>
        <source>Live. %1. %2. %3</source>
        <translation>Live. %1. %2. %3</translation>
    </message>
    <message>
        <source>Nothing here is real · %1</source>
        <translation>Nichts hier ist echt · %1</translation>
    </message>
</context>
<context>
    <name>TimeBand</name>
    <message>
        <source>Where the %1 went</source>
        <translation>Verbleib der Zeit, %1</translation>
    </message>
    <message>
        <source>Waiting for systems</source>
        <translation>Warten auf Systeme</translation>
    </message>
    <message>
        <source>Waiting for people</source>
        <translation>Warten auf Personen</translation>
    </message>
</context>
<context>
    <name>TypedName</name>
    <message>
        <source>To go on, type the name of the target: %1</source>
        <translation>Geben Sie zum Fortfahren den Namen des Ziels ein: %1</translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation>Zum Fortfahren %1 eingeben</translation>
    </message>
    <message>
        <source>Wrong at character %1</source>
        <translation>Falsch an Stelle %1</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>%1 of %2 characters, right so far</source>
        <translation>%1 von %2 Zeichen, bisher richtig</translation>
    </message>
    <message>
        <source>Wrong at character %1.</source>
        <translation>Falsch an Stelle %1.</translation>
    </message>
    <message>
        <source>Enter does nothing here.</source>
        <translation>Die Eingabetaste bewirkt hier nichts.</translation>
    </message>
</context>
<context>
    <name>UnfinishedCard</name>
    <message>
        <source>Begun, end unknown: %1</source>
        <translation>Begonnen, Ende unbekannt: %1</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Nothing can be undone from here.</source>
        <translation>Von hier aus lässt sich nichts zurücknehmen.</translation>
    </message>
    <message>
        <source>Undo the run on %1</source>
        <translation>Lauf auf %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report of the run on %1</source>
        <translation>Bericht des Laufs auf %1</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Throw the answers for %1 away</source>
        <translation>Die Antworten für %1 verwerfen</translation>
    </message>
</context>
<context>
    <name>ViewLine</name>
    <message>
        <source>It is deleted for good.</source>
        <translation>Sie wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ViewTab</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ViewsSheet</name>
    <message>
        <source>Views of the devices</source>
        <translation>Ansichten der Geräte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>None is kept yet. What is shown now – filter, columns, order, groups or list – can be kept under a name, for every fleet.</source>
        <translation>Noch ist keine gespeichert. Was jetzt gezeigt wird – Filter, Spalten, Reihenfolge, Gruppen oder Liste – kann unter einem Namen gespeichert werden, für jede Flotte.</translation>
    </message>
    <message>
        <source>Keep what is shown now as</source>
        <translation>Was jetzt gezeigt wird, speichern als</translation>
    </message>
    <message>
        <source>New name of “%1”</source>
        <translation>Neuer Name von „%1“</translation>
    </message>
    <message>
        <source>There is a view of that name already.</source>
        <translation>Eine Ansicht dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>Es hat noch keinen Namen.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Attention</name>
    <message>
        <source>%1 is waiting for you</source>
        <translation>%1 wartet auf Sie</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A change runs</source>
        <translation>Eine Änderung läuft</translation>
    </message>
</context>
<context>
    <name>salvor::ui::ChangedKeyNotice</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>This is not the key that %1 shows: another machine answers, or you read another key. Stay disconnected.</source>
        <translation>Das ist nicht der Schlüssel, den %1 zeigt: Eine andere Maschine antwortet, oder Sie haben einen anderen Schlüssel gelesen. Bleiben Sie getrennt.</translation>
    </message>
    <message>
        <source>%1 (%2) shows another host key than before, at %3.
Known: %4 %5 (%6).
Nothing was sent to it. Was it installed anew? What does this say on its console: %7</source>
        <translation>%1 (%2) zeigt einen anderen Hostschlüssel als bisher, um %3.
Bekannt: %4 %5 (%6).
Es wurde nichts dorthin gesendet. Wurde die Maschine neu installiert? Was gibt dies an ihrer Konsole aus: %7</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Choosing</name>
    <message>
        <source>One procedure is for it.</source>
        <translation>Ein Verfahren ist dafür da.</translation>
    </message>
    <message>
        <source>No procedure is seen to be for it. One may be taken with a reason.</source>
        <translation>Kein Verfahren passt erkennbar dazu. Mit Begründung kann eines genommen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s) are for it.</source>
        <translation>
            <numerusform>%n Verfahren ist dafür da.</numerusform>
            <numerusform>%n Verfahren sind dafür da.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>salvor::ui::Desk</name>
    <message>
        <source>this machine</source>
        <translation>diese Maschine</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung zu %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>Building the simulated world</source>
        <translation>Die simulierte Welt wird aufgebaut</translation>
    </message>
    <message>
        <source>Connecting to the targets of run %1</source>
        <translation>Verbindung zu den Zielen des Laufs %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>%1 is no number of minutes from 1 to 10000.</source>
        <translation>%1 ist keine Anzahl Minuten von 1 bis 10000.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::DeviceTable</name>
    <message>
        <source>%1, row %2 of %3</source>
        <translation>%1, Zeile %2 von %3</translation>
    </message>
</context>
<context>
    <name>salvor::ui::DifferenceView</name>
    <message>
        <source>It belongs to no fleet: its own specification is what counts.</source>
        <translation>Es gehört zu keiner Flotte: seine eigene Spezifikation zählt.</translation>
    </message>
    <message>
        <source>Reading the template of %1…</source>
        <translation>Vorlage von %1 wird gelesen…</translation>
    </message>
    <message>
        <source>The fleet&apos;s template is not shown: %1</source>
        <translation>Die Vorlage der Flotte wird nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>The template of %1 differs from what was restored for this device.</source>
        <translation>Die Vorlage von %1 weicht von dem ab, was für dieses Gerät zurückgeholt wurde.</translation>
    </message>
    <message>
        <source>The template of %1 says the same as what was restored.</source>
        <translation>Die Vorlage von %1 sagt dasselbe wie das Zurückgeholte.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
</context>
<context>
    <name>salvor::ui::EnvironmentForm</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Environments</name>
    <message>
        <source>%1 is forgotten.</source>
        <translation>%1 ist vergessen.</translation>
    </message>
    <message>
        <source>%1 is pinned.</source>
        <translation>%1 ist festgelegt.</translation>
    </message>
    <message>
        <source>%1 is kept in %2.</source>
        <translation>%1 ist in %2 aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 is no longer in %2.</source>
        <translation>%1 ist nicht mehr in %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) taken from %1.</source>
        <translation>
            <numerusform>%n Umgebung aus %1 übernommen.</numerusform>
            <numerusform>%n Umgebungen aus %1 übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own environments are in %1. No secret is in it.</source>
        <translation>Ihre eigenen Umgebungen stehen in %1. Geheimnisse sind nicht enthalten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>salvor::ui::FieldView</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>For example: %1.</source>
        <translation>Zum Beispiel: %1.</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>Erwartet: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is no JSON at line %2, column %3.</source>
        <translation>%1 ist kein JSON in Zeile %2, Spalte %3.</translation>
    </message>
    <message>
        <source>As seen at %1 UTC</source>
        <translation>So gesehen um %1 UTC</translation>
    </message>
</context>
<context>
    <name>salvor::ui::FleetView</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1…</translation>
    </message>
    <message>
        <source>%1; waiting %2</source>
        <translation>%1; warte %2</translation>
    </message>
    <message>
        <source>%1 of about %2 devices read</source>
        <translation>%1 von etwa %2 Geräten gelesen</translation>
    </message>
    <message>
        <source>%1 devices read</source>
        <translation>%1 Geräte gelesen</translation>
    </message>
    <message>
        <source>Reading all devices…</source>
        <translation>Alle Geräte werden gelesen…</translation>
    </message>
    <message>
        <source>Reading what may have changed…</source>
        <translation>Was sich geändert haben kann, wird gelesen…</translation>
    </message>
    <message>
        <source>machine-id %1</source>
        <translation>machine-id %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <translation>
            <numerusform> · %Ln ausgewählt</numerusform>
            <numerusform> · %Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed, F5 to sort again</source>
        <translation>
            <numerusform>%Ln Zeile geändert, F5 sortiert neu</numerusform>
            <numerusform>%Ln Zeilen geändert, F5 sortiert neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Last heard of: asking…</source>
        <translation>Zuletzt gehört: wird gefragt…</translation>
    </message>
    <message>
        <source>Last heard of: %1</source>
        <translation>Zuletzt gehört: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) so far</source>
        <translation>
            <numerusform>bis jetzt %Ln Gerät</numerusform>
            <numerusform>bis jetzt %Ln Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s), not all</source>
        <translation>
            <numerusform>%Ln Gerät, nicht alle</numerusform>
            <numerusform>%Ln Geräte, nicht alle</numerusform>
        </translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diese Maschine</translation>
    </message>
    <message>
        <source>%1, %2; those that wait or are paused %3</source>
        <translation>%1, %2; die wartenden und angehaltenen %3</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Forecast</name>
    <message>
        <source>~ %1</source>
        <translation>~ %1</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <translation>&gt; %1</translation>
    </message>
    <message numerus="yes">
        <source>Left, from %n run(s)</source>
        <translation>
            <numerusform>Rest, aus %n Lauf</numerusform>
            <numerusform>Rest, aus %n Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Left, as the procedure says</source>
        <translation>Rest, laut Verfahren</translation>
    </message>
    <message>
        <source>No stop is left</source>
        <translation>Kein Halt mehr</translation>
    </message>
    <message numerus="yes">
        <source>At most %n stop(s) left</source>
        <translation>
            <numerusform>Höchstens noch %n Halt</numerusform>
            <numerusform>Höchstens noch %n Halte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) left</source>
        <translation>
            <numerusform>Noch %n Halt</numerusform>
            <numerusform>Noch %n Halte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the next in %2</source>
        <translation>%1, der nächste in %2</translation>
    </message>
    <message>
        <source>no way back any more</source>
        <translation>kein Rückweg mehr</translation>
    </message>
    <message>
        <source>too late since %1 UTC</source>
        <translation>zu spät seit %1 UTC</translation>
    </message>
    <message>
        <source>%1 UTC · in %2</source>
        <translation>%1 UTC · in %2</translation>
    </message>
    <message>
        <source>at the latest %1</source>
        <translation>spätestens %1</translation>
    </message>
    <message>
        <source>%1, missed since %2 UTC</source>
        <translation>%1, verfehlt seit %2 UTC</translation>
    </message>
    <message>
        <source>%1, until %2 UTC</source>
        <translation>%1, bis %2 UTC</translation>
    </message>
</context>
<context>
    <name>salvor::ui::FormView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>salvor::ui::GroupTable</name>
    <message numerus="yes">
        <source>%Ln device(s) of %1 with the same difference</source>
        <translation>
            <numerusform>%Ln Gerät von %1 mit demselben Unterschied</numerusform>
            <numerusform>%Ln Geräte von %1 mit demselben Unterschied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of no fleet with the same difference</source>
        <translation>
            <numerusform>%Ln Gerät ohne Flotte mit demselben Unterschied</numerusform>
            <numerusform>%Ln Geräte ohne Flotte mit demselben Unterschied</numerusform>
        </translation>
    </message>
    <message>
        <source>May change unasked</source>
        <translation>Kann sich ungefragt ändern</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1, %2 unwell</source>
        <translation>%1, %2 gestört</translation>
    </message>
    <message>
        <source>%1, %2 not at rest</source>
        <translation>%1, %2 nicht zur Ruhe gekommen</translation>
    </message>
    <message>
        <source>no fleet</source>
        <translation>keine Flotte</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>vielleicht %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused device(s)</source>
        <translation>
            <numerusform>%Ln angehaltenes Gerät</numerusform>
            <numerusform>%Ln angehaltene Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>What was decided is not kept: %1</source>
        <translation>Was entschieden wurde, ist nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>What is decided here is not kept: %1</source>
        <translation>Was hier entschieden wird, ist nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 of %2 not paused any more</source>
        <translation>%1 von %2 nicht mehr angehalten</translation>
    </message>
    <message>
        <source>%1, %2 not heard of</source>
        <translation>%1, von %2 nichts gehört</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing can be decided until all devices are read: of each group only a part may be here so far.</source>
        <translation>Nichts kann entschieden werden, bis alle Geräte gelesen sind: von jeder Gruppe ist bis jetzt vielleicht nur ein Teil da.</translation>
    </message>
    <message>
        <source>Nothing can be decided: not all devices were read.</source>
        <translation>Nichts kann entschieden werden: nicht alle Geräte wurden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more: copy the names to see them all</source>
        <translation>
            <numerusform>%1 und %Ln weiteres: kopieren Sie die Namen, um alle zu sehen</numerusform>
            <numerusform>%1 und %Ln weitere: kopieren Sie die Namen, um alle zu sehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came since, not decided</source>
        <translation>
            <numerusform>%Ln kam seither dazu, nicht entschieden</numerusform>
            <numerusform>%Ln kamen seither dazu, nicht entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came since, not among them</source>
        <translation>
            <numerusform>%Ln kam seither dazu, nicht darunter</numerusform>
            <numerusform>%Ln kamen seither dazu, nicht darunter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>salvor::ui::Language</name>
    <message>
        <source>As the desktop says</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <extracomment>How a day is written: yyyy, MM and dd stand for year, month and day.</extracomment>
        <translation>dd.MM.yyyy</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Office</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Start %1…</source>
        <translation>%1 starten…</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>Übung: %1</translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>%1 fortsetzen…</translation>
    </message>
    <message>
        <source>The keyring is open</source>
        <translation>Der Schlüsselbund ist offen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Others</name>
    <message>
        <source>No other console has a run there.</source>
        <translation>Keine andere Konsole hat dort einen Lauf.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of other consoles.</source>
        <translation>
            <numerusform>%n Lauf anderer Konsolen.</numerusform>
            <numerusform>%n Läufe anderer Konsolen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy of its journal is being read…</source>
        <translation>Die Kopie seines Journals wird gelesen…</translation>
    </message>
    <message>
        <source>It has ended; its console has the result.</source>
        <translation>Er ist beendet; das Ergebnis hat seine Konsole.</translation>
    </message>
    <message>
        <source>In step %1 of %2, %3</source>
        <translation>In Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>Nobody holds the lock of the host for it.</source>
        <translation>Niemand hält dafür die Sperre des Hosts.</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diese Maschine</translation>
    </message>
</context>
<context>
    <name>salvor::ui::OutputView</name>
    <message>
        <source>exit %1 after %2</source>
        <translation>Exit-Code %1 nach %2</translation>
    </message>
    <message>
        <source>ended by signal %1 after %2</source>
        <translation>durch Signal %1 beendet nach %2</translation>
    </message>
    <message>
        <source>did not start: %1</source>
        <translation>nicht gestartet: %1</translation>
    </message>
    <message>
        <source>stopped after %1: its time was over</source>
        <translation>beendet nach %1: die Zeit war um</translation>
    </message>
    <message>
        <source>stopped after %1</source>
        <translation>beendet nach %1</translation>
    </message>
    <message>
        <source>connection lost after %1: what became of it is not known</source>
        <translation>Verbindung verloren nach %1: was daraus wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>its end is not known</source>
        <translation>das Ende ist nicht bekannt</translation>
    </message>
    <message>
        <source>its end is not known: %1</source>
        <translation>das Ende ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>%1 · its output is a secret</source>
        <translation>%1 · die Ausgabe ist geheim</translation>
    </message>
    <message>
        <source>%1 · the same %2 times, last at %3</source>
        <translation>%1 · dasselbe %2-mal, zuletzt um %3</translation>
    </message>
    <message>
        <source>the run was left</source>
        <translation>der Lauf wurde verlassen</translation>
    </message>
    <message>
        <source>… running for %1, no output yet</source>
        <translation>… läuft seit %1, noch keine Ausgabe</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>No line of stderr</source>
        <translation>Keine Zeile auf stderr</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Läuft mit</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>Von Ihnen angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>only stdout shown</source>
        <translation>nur stdout gezeigt</translation>
    </message>
    <message>
        <source>only stderr shown</source>
        <translation>nur stderr gezeigt</translation>
    </message>
    <message>
        <source>only commands shown</source>
        <translation>nur Befehle gezeigt</translation>
    </message>
    <message>
        <source>E marks stderr</source>
        <translation>E kennzeichnet stderr</translation>
    </message>
    <message>
        <source>a newer one waits</source>
        <translation>eine neuere wartet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>keine Zeile</translation>
    </message>
    <message>
        <source>(this output is not kept any more)</source>
        <translation>(diese Ausgabe ist nicht mehr vorhanden)</translation>
    </message>
    <message>
        <source>… %1 more characters</source>
        <translation>… noch %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>salvor::ui::PaneRunner</name>
    <message>
        <source>this host has no %1</source>
        <translation>dieser Host hat kein %1</translation>
    </message>
    <message>
        <source>%1 is not reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>it ended, and is begun again</source>
        <translation>beendet, wird neu begonnen</translation>
    </message>
    <message>
        <source>not looked yet</source>
        <translation>noch nicht nachgesehen</translation>
    </message>
    <message>
        <source>not looked at any more</source>
        <translation>wird nicht mehr geprüft</translation>
    </message>
    <message>
        <source>cannot look since %1 UTC: %2</source>
        <translation>kann seit %1 UTC nicht nachsehen: %2</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>fortlaufend</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>%1 · looking</source>
        <translation>%1 · sieht nach</translation>
    </message>
    <message>
        <source>%1 · not seen for %2 s</source>
        <translation>%1 · seit %2 s nicht gesehen</translation>
    </message>
    <message>
        <source>%1 · seen %2</source>
        <translation>%1 · gesehen %2</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Prompts</name>
    <message>
        <source>It asks for one more answer, for example a one-time code.</source>
        <translation>Es wird noch eine Antwort verlangt, zum Beispiel ein Einmalcode.</translation>
    </message>
    <message>
        <source>The stored password was not accepted. It stays stored until another one takes its place or you forget it.</source>
        <translation>Das gespeicherte Passwort wurde nicht angenommen. Es bleibt gespeichert, bis ein anderes es ersetzt oder Sie es vergessen lassen.</translation>
    </message>
    <message>
        <source>The password given before was not accepted.</source>
        <translation>Das zuvor angegebene Passwort wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>%1 is kept for this session only: %2</source>
        <translation>%1 wird nur für diese Sitzung aufbewahrt: %2</translation>
    </message>
</context>
<context>
    <name>salvor::ui::QuestionView</name>
    <message>
        <source>It is as before: %1 times now, the last at %2 UTC.</source>
        <translation>Es ist wie zuvor: jetzt %1-mal, zuletzt um %2 UTC.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Überspringen…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>To the form</source>
        <translation>Zum Formular</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Looks once more. Changes nothing.</source>
        <translation>Sieht noch einmal nach. Ändert nichts.</translation>
    </message>
    <message>
        <source>Runs the same command once more.</source>
        <translation>Führt denselben Befehl noch einmal aus.</translation>
    </message>
    <message>
        <source>Its commands are shown before any of them runs.</source>
        <translation>Die Befehle werden gezeigt, bevor einer von ihnen läuft.</translation>
    </message>
    <message>
        <source>Needs a reason, which stands first in the report.</source>
        <translation>Braucht eine Begründung, die im Bericht an erster Stelle steht.</translation>
    </message>
    <message>
        <source>Nothing proves it. Needs a reason, which stands first in the report.</source>
        <translation>Nichts weist es nach. Braucht eine Begründung, die im Bericht an erster Stelle steht.</translation>
    </message>
    <message>
        <source>Nothing of the step is done. Needs a reason, which stands first in the report.</source>
        <translation>Nichts von dem Schritt wird getan. Braucht eine Begründung, die im Bericht an erster Stelle steht.</translation>
    </message>
    <message>
        <source>Shows what would be undone, the last change first, and asks.</source>
        <translation>Zeigt, was zurückgenommen würde, die letzte Änderung zuerst, und fragt.</translation>
    </message>
    <message>
        <source>What was seen with the answers of before counts no more.</source>
        <translation>Was mit den früheren Antworten gesehen wurde, zählt nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing more is done until the run is resumed.</source>
        <translation>Es geschieht nichts mehr, bis der Lauf fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Runs nothing; its proofs are looked at.</source>
        <translation>Führt nichts aus; die Nachweise werden geprüft.</translation>
    </message>
    <message>
        <source>Ends the command, and looks what became of it.</source>
        <translation>Beendet den Befehl und sieht nach, was aus ihm geworden ist.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Looked with</source>
        <translation>Geprüft mit</translation>
    </message>
    <message>
        <source>No longer so: %1</source>
        <translation>Nicht mehr so: %1</translation>
    </message>
    <message>
        <source>This does not hold: %1</source>
        <translation>Das trifft nicht zu: %1</translation>
    </message>
    <message>
        <source>This failed</source>
        <translation>Das ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nobody knows what became of this</source>
        <translation>Niemand weiß, was daraus geworden ist</translation>
    </message>
    <message>
        <source>What the other console had begun is not finished. Needs a reason.</source>
        <translation>Was die andere Konsole begonnen hatte, ist nicht zu Ende. Braucht eine Begründung.</translation>
    </message>
    <message>
        <source>Nobody is told, nobody is kept out. Needs a reason, which stands first in the report.</source>
        <translation>Niemand erfährt es, niemand wird ferngehalten. Braucht eine Begründung, die im Bericht an erster Stelle steht.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Readiness</name>
    <message>
        <source>%1 answers, as %2</source>
        <translation>%1 antwortet, als %2</translation>
    </message>
    <message>
        <source>sudo lets %1 become %2 on %3</source>
        <translation>sudo lässt %1 auf %3 zu %2 werden</translation>
    </message>
    <message>
        <source>Log in there by hand, see what it says, then look again.</source>
        <translation>Melden Sie sich dort von Hand an, lesen Sie die Meldung und sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Everything the run must know is answered</source>
        <translation>Alles, was der Lauf wissen muss, ist beantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in or correct</source>
        <translation>
            <numerusform>%n Feld auszufüllen oder zu berichtigen</numerusform>
            <numerusform>%n Felder auszufüllen oder zu berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>to be kept</source>
        <translation>zu übernehmen</translation>
    </message>
    <message>
        <source>Every program is there, and every change is allowed</source>
        <translation>Jedes Programm ist vorhanden und jede Änderung erlaubt</translation>
    </message>
    <message>
        <source>What can be named already is there and allowed</source>
        <translation>Was sich schon nennen lässt, ist vorhanden und erlaubt</translation>
    </message>
    <message>
        <source>sudo lets this run on %1: %2</source>
        <translation>sudo lässt dies auf %1 laufen: %2</translation>
    </message>
    <message>
        <source>%1 is on %2</source>
        <translation>%1 ist auf %2</translation>
    </message>
    <message>
        <source>Allow it in the sudoers of %1, then look again.</source>
        <translation>Erlauben Sie es in den sudoers von %1 und sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Install it on %1, then look again.</source>
        <translation>Installieren Sie es auf %1 und sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>sudo on %1 writes down nothing that passes through it</source>
        <translation>sudo auf %1 schreibt nichts mit, was hindurchgeht</translation>
    </message>
    <message>
        <source>Have it switched off in the sudoers of %1, then look again.</source>
        <translation>Lassen Sie es in den sudoers von %1 abschalten und sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 hold</source>
        <translation>%1 von %2 treffen zu</translation>
    </message>
    <message>
        <source>%1; missing: %2</source>
        <translation>%1; es fehlen: %2</translation>
    </message>
</context>
<context>
    <name>salvor::ui::ReportView</name>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 bis %2 UTC</translation>
    </message>
    <message>
        <source>Reading journal and outputs…</source>
        <translation>Journal und Ausgaben werden gelesen…</translation>
    </message>
    <message>
        <source>Every byte is as it was written</source>
        <translation>Jedes Byte ist, wie es geschrieben wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) not as written</source>
        <translation>
            <numerusform>%n Stelle nicht wie geschrieben</numerusform>
            <numerusform>%n Stellen nicht wie geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>It cannot be written: %1. Choose a folder you may write to.</source>
        <translation>Sie lässt sich nicht schreiben: %1. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::RequestView</name>
    <message>
        <source>Reading the enrolment requests…</source>
        <translation>Aufnahmeanträge werden gelesen…</translation>
    </message>
    <message>
        <source>No device asks to be enrolled.</source>
        <translation>Kein Gerät bittet um Aufnahme.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) ask to be enrolled. A device that was enrolled after the backup is not known to the restored service, and asks again; until somebody approves it, nobody steers it.</source>
        <translation>
            <numerusform>%Ln Gerät bittet um Aufnahme. Ein Gerät, das nach der Sicherung aufgenommen wurde, ist dem zurückgeholten Dienst nicht bekannt und fragt von neuem; bis jemand zustimmt, steuert es niemand.</numerusform>
            <numerusform>%Ln Geräte bitten um Aufnahme. Ein Gerät, das nach der Sicherung aufgenommen wurde, ist dem zurückgeholten Dienst nicht bekannt und fragt von neuem; bis jemand zustimmt, steuert es niemand.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: the list was not read to its end.</source>
        <translation>Es gibt mehr: die Liste wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>like no device that is known</source>
        <translation>gleicht keinem bekannten Gerät</translation>
    </message>
    <message>
        <source>Of those that were read none asks to be enrolled: the list was not read to its end.</source>
        <translation>Von den gelesenen will keines aufgenommen werden: die Liste wurde nicht bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>There are too many devices to compare serial numbers and host names.</source>
        <translation>Es sind zu viele Geräte, um Seriennummern und Hostnamen zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::RunTargets</name>
    <message>
        <source>machine-id %1</source>
        <translation>machine-id %1</translation>
    </message>
    <message>
        <source> · host key %1</source>
        <translation> · Hostschlüssel %1</translation>
    </message>
    <message>
        <source>simulated host · no real system is reached</source>
        <translation>simulierter Host · kein echtes System wird erreicht</translation>
    </message>
    <message>
        <source>this machine, as %1</source>
        <translation>diese Maschine, als %1</translation>
    </message>
    <message>
        <source>ssh host, login %1</source>
        <translation>ssh-Host, Anmeldung %1</translation>
    </message>
    <message>
        <source>uid %1 of kube-system</source>
        <translation>uid %1 von kube-system</translation>
    </message>
    <message>
        <source>simulated cluster · no real system is reached</source>
        <translation>simulierter Cluster · kein echtes System wird erreicht</translation>
    </message>
    <message>
        <source>cluster of the context %1</source>
        <translation>Cluster des Kontexts %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts · %1</source>
        <translation>
            <numerusform>%n Host · %1</numerusform>
            <numerusform>%n Hosts · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diese Maschine</translation>
    </message>
</context>
<context>
    <name>salvor::ui::RunView</name>
    <message>
        <source>Before the first step</source>
        <translation>Vor dem ersten Schritt</translation>
    </message>
    <message>
        <source>run of %1 · operator %2</source>
        <translation>Lauf vom %1 · Operator %2</translation>
    </message>
    <message>
        <source>Not proved yet</source>
        <translation>Noch nicht nachgewiesen</translation>
    </message>
    <message>
        <source>Proved %1</source>
        <translation>Nachgewiesen %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>Before the first step · nothing is changed here</source>
        <translation>Vor dem ersten Schritt · hier wird nichts geändert</translation>
    </message>
    <message>
        <source>Make ready</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Show the debriefing</source>
        <translation>Nachbesprechung zeigen</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Go to the first page</source>
        <translation>Zur ersten Seite</translation>
    </message>
    <message>
        <source>Go to step %1, %2</source>
        <translation>Zu Schritt %1, %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>Übung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in or correct</source>
        <translation>
            <numerusform>%n Feld auszufüllen oder zu berichtigen</numerusform>
            <numerusform>%n Felder auszufüllen oder zu berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose above how it goes on</source>
        <translation>Wählen Sie oben, wie es weitergeht</translation>
    </message>
    <message>
        <source>Paused: no further change begins</source>
        <translation>Angehalten: keine weitere Änderung beginnt</translation>
    </message>
    <message>
        <source>Looking at what is offered and allowed</source>
        <translation>Es wird geprüft, was angeboten und erlaubt ist</translation>
    </message>
    <message>
        <source>%1 · %2 ended</source>
        <translation>%1 · %2 beendet</translation>
    </message>
    <message>
        <source>Proving: %1</source>
        <translation>Nachweis: %1</translation>
    </message>
    <message>
        <source>Looking: %1</source>
        <translation>Prüfung: %1</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Recovered, with leftovers</source>
        <translation>Wiederhergestellt, mit Resten</translation>
    </message>
    <message>
        <source>Undone: what this run changed was rolled back</source>
        <translation>Zurückgenommen: was dieser Lauf geändert hat, ist rückgängig gemacht</translation>
    </message>
    <message>
        <source>Left as it is; the run can be resumed</source>
        <translation>Verlassen, wie er ist; der Lauf lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>The run could not go on; it can be resumed</source>
        <translation>Der Lauf konnte nicht weitergehen; er lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Taken over by another console: it goes on there</source>
        <translation>Von einer anderen Konsole übernommen: dort geht er weiter</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>Schritt %1, %2</translation>
    </message>
    <message>
        <source>Everything that can be asked is asked here, once: the form, each way in, each program and permission. Nothing is changed before that.</source>
        <translation>Alles, was sich fragen lässt, wird hier einmal gefragt: das Formular, jeder Zugang, jedes Programm und jede Erlaubnis. Vorher wird nichts geändert.</translation>
    </message>
    <message>
        <source>The run does not go on here</source>
        <translation>Der Lauf geht hier nicht weiter</translation>
    </message>
    <message>
        <source>Rolled back, and not all is as it was</source>
        <translation>Zurückgenommen, und nicht alles ist wie zuvor</translation>
    </message>
    <message>
        <source>Keep these answers for %1</source>
        <translation>Diese Antworten für %1 behalten</translation>
    </message>
    <message>
        <source>Keep these answers: %1</source>
        <translation>Diese Antworten behalten: %1</translation>
    </message>
</context>
<context>
    <name>salvor::ui::SecretQuestion</name>
    <message>
        <source>A key file for %1 is locked</source>
        <translation>Eine Schlüsseldatei für %1 ist gesperrt</translation>
    </message>
    <message>
        <source>sudo on %1 asks for your password</source>
        <translation>sudo auf %1 fragt nach Ihrem Passwort</translation>
    </message>
    <message>
        <source>%1 asks for a password to log in</source>
        <translation>%1 fragt zum Anmelden nach einem Passwort</translation>
    </message>
    <message>
        <source>%1 is opened with its passphrase, on this machine. It is not sent to %2.</source>
        <translation>%1 wird mit seiner Passphrase geöffnet, auf dieser Maschine. Sie wird nicht an %2 gesendet.</translation>
    </message>
    <message>
        <source>A command is to run as another user there. sudo checks the password of your login, once, over the connection whose host key was checked.</source>
        <translation>Ein Befehl soll dort als anderer Benutzer laufen. sudo prüft das Passwort Ihrer Anmeldung, einmal, über die Verbindung, deren Hostschlüssel geprüft wurde.</translation>
    </message>
    <message>
        <source>No key of yours was taken. The password goes to %1 over the connection whose host key was checked.</source>
        <translation>Keiner Ihrer Schlüssel wurde angenommen. Das Passwort geht an %1 über die Verbindung, deren Hostschlüssel geprüft wurde.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Give it to %1</source>
        <translation>An %1 geben</translation>
    </message>
    <message>
        <source>Unlock the key</source>
        <translation>Schlüssel entsperren</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Settings</name>
    <message>
        <source>%1: %2. It is left as it is: changes hold until Salvor ends.</source>
        <translation>%1: %2. Die Datei bleibt, wie sie ist: Änderungen gelten, bis Salvor endet.</translation>
    </message>
    <message>
        <source>this is no list of settings</source>
        <translation>das ist keine Liste von Einstellungen</translation>
    </message>
    <message>
        <source>line and column %1 are no JSON</source>
        <translation>Zeile und Spalte %1 sind kein JSON</translation>
    </message>
    <message>
        <source>The policy cannot be read, so nothing may be changed: %1</source>
        <translation>Die Richtlinie ist nicht lesbar, daher darf nichts geändert werden: %1</translation>
    </message>
    <message>
        <source>By %1: looks, plans and drills only.</source>
        <translation>Nach %1: nur Ansehen, Pläne und Übungen.</translation>
    </message>
    <message>
        <source>It is no regular expression: %1.</source>
        <translation>Das ist kein regulärer Ausdruck: %1.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Shells</name>
    <message>
        <source>A drill has no real system to open a shell on.</source>
        <translation>Eine Übung hat kein echtes System, auf dem sich eine Shell öffnen ließe.</translation>
    </message>
    <message>
        <source>This desktop has no terminal that is known here. The line can be copied; set TERMINAL to the program of yours.</source>
        <translation>Dieser Desktop hat kein hier bekanntes Terminal. Die Zeile lässt sich kopieren; setzen Sie TERMINAL auf Ihr Programm.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, als %2</translation>
    </message>
    <message>
        <source>a pod of %1</source>
        <translation>ein Pod von %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>salvor::ui::TargetChoice</name>
    <message>
        <source>Where it is has not been said.</source>
        <translation>Es ist nicht angegeben, wo es ist.</translation>
    </message>
    <message>
        <source>%1 is no place. Write here for this machine, ssh: and the name of a host, or env: and that of an environment.</source>
        <translation>%1 ist kein Ort. Schreiben Sie here für diese Maschine, ssh: und den Namen eines Hosts oder env: und den einer Umgebung.</translation>
    </message>
    <message>
        <source>%1 is no cluster. Write kube: and the name of a context.</source>
        <translation>%1 ist kein Cluster. Schreiben Sie kube: und den Namen eines Kontexts.</translation>
    </message>
    <message>
        <source>Write kube: and the name of a context, oc: and one to use oc, or env: and the name of an environment.</source>
        <translation>Schreiben Sie kube: und den Namen eines Kontexts, oc: und einen, um oc zu nehmen, oder env: und den Namen einer Umgebung.</translation>
    </message>
    <message>
        <source>Write ssh: and the name of a host as OpenSSH knows it, env: and the name of an environment, or here for this machine.</source>
        <translation>Schreiben Sie ssh: und den Namen eines Hosts, wie OpenSSH ihn kennt, env: und den Namen einer Umgebung oder here für diese Maschine.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::TrendView</name>
    <message>
        <source>What was counted is not kept: %1</source>
        <translation>Was gezählt wurde, ist nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>last one expected %1 UTC, %2</source>
        <translation>letztes erwartet %1 UTC, %2</translation>
    </message>
    <message>
        <source>none has reconnected for a while, %1</source>
        <translation>seit einer Weile hat sich keines verbunden, %1</translation>
    </message>
    <message>
        <source>Nothing was counted yet.</source>
        <translation>Noch wurde nichts gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln count(s), %1 to %2 UTC</source>
        <translation>
            <numerusform>%Ln Zählung, %1 bis %2 UTC</numerusform>
            <numerusform>%Ln Zählungen, %1 bis %2 UTC</numerusform>
        </translation>
    </message>
    <message>
        <source>What is counted is not kept: %1</source>
        <translation>Was gezählt wird, ist nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>all have reconnected</source>
        <translation>alle sind wieder verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused in conflict</source>
        <translation>
            <numerusform>%Ln im Konflikt angehalten</numerusform>
            <numerusform>%Ln im Konflikt angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Unknown</source>
        <translation>
            <numerusform>%Ln Unknown</numerusform>
            <numerusform>%Ln Unknown</numerusform>
        </translation>
    </message>
    <message>
        <source>none awaits reconnection; %1</source>
        <translation>keines wartet mehr auf Verbindung; %1</translation>
    </message>
</context>
<context>
    <name>salvor::ui::ViewList</name>
    <message>
        <source>Views are not kept: %1</source>
        <translation>Ansichten werden nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Conflict groups</source>
        <translation>Konfliktgruppen</translation>
    </message>
    <message>
        <source>Awaiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln or more ahead</source>
        <translation>
            <numerusform>%Ln oder mehr voraus</numerusform>
            <numerusform>%Ln oder mehr voraus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 falling</source>
        <translation>%1 fallend</translation>
    </message>
    <message>
        <source>%1 rising</source>
        <translation>%1 steigend</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
</context>
</TS>
