<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>Salvor %1</source>
        <translation>Salvor %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>A recovery console: restores run step by step, each step proved, each run in a journal that survives.</source>
        <translation>Una console di ripristino: i ripristini procedono passo per passo, ogni passo è verificato, ogni esecuzione resta in un registro che sopravvive ai guasti.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Drawn with Qt %1, under the LGPL 3.</source>
        <translation>Software libero con licenza Apache 2.0. Interfaccia realizzata con Qt %1, con licenza LGPL 3.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>What is next</source>
        <translation>Come si prosegue</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>Questa è la prima pagina.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Prosegui</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Cancel step…</source>
        <translation>Interrompi il passo…</translation>
    </message>
    <message>
        <source>End drill…</source>
        <translation>Termina l’esercitazione…</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Lascia…</translation>
    </message>
    <message>
        <source>Ctrl+↵</source>
        <translation>Ctrl+↵</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>just now</source>
        <translation>proprio ora</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minuto fa</numerusform>
            <numerusform>%n minuti fa</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1 UTC</source>
        <translation>oggi alle %1 UTC</translation>
    </message>
    <message>
        <source>yesterday %1 UTC</source>
        <translation>ieri alle %1 UTC</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n giorno fa</numerusform>
            <numerusform>%n giorni fa</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ieri</translation>
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
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Salvor</source>
        <translation>Salvor</translation>
    </message>
    <message>
        <source>Search or do (Ctrl+K)</source>
        <translation>Cerca o esegui (Ctrl+K)</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Aiuto (F1)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
</context>
<context>
    <name>ChangedKeySheet</name>
    <message>
        <source>%1 shows another host key than before</source>
        <translation>%1 mostra una chiave host diversa da prima</translation>
    </message>
    <message>
        <source>Nothing was sent to it: no password, no key, no command. Either the machine was installed anew, or another machine answers in its place. Salvor cannot tell which.</source>
        <translation>Non è stato inviato nulla: nessuna password, nessuna chiave, nessun comando. O la macchina è stata reinstallata, o al suo posto risponde un’altra macchina. Salvor non può distinguere i due casi.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Shown now, %1</source>
        <translation>Mostrata ora, %1</translation>
    </message>
    <message>
        <source>Ask whoever looks after %1 whether it was installed anew, by a way that is not this connection.</source>
        <translation>Chiedere a chi gestisce %1 se è stato reinstallato, per una via diversa da questa connessione.</translation>
    </message>
    <message>
        <source>Type the last 8 characters that you read there. This window hides them so that they are read, not copied.</source>
        <translation>Digitare gli ultimi 8 caratteri letti sul posto. Questa finestra li nasconde perché siano letti, non copiati.</translation>
    </message>
    <message>
        <source>Last 8 characters of the key, read on the host&apos;s console</source>
        <translation>Ultimi 8 caratteri della chiave, letti sulla console dell’host</translation>
    </message>
    <message>
        <source>8 characters</source>
        <translation>8 caratteri</translation>
    </message>
    <message>
        <source>This is the key that it shows. Take the known one out yourself, then connect again and compare once more.</source>
        <translation>È la chiave mostrata dall’host. Rimuovere a mano quella nota, poi connettersi di nuovo e confrontare ancora una volta.</translation>
    </message>
    <message>
        <source>Then this window says how to take the known key out. It never does so itself.</source>
        <translation>Poi questa finestra indica come rimuovere la chiave nota. Non lo fa mai da sola.</translation>
    </message>
    <message>
        <source>Copy for a colleague</source>
        <translation>Copia per un collega</translation>
    </message>
    <message>
        <source>Stay disconnected</source>
        <translation>Resta disconnesso</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>%1: %2. Seen: %3. %4</source>
        <translation>%1: %2. Visto: %3. %4</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Letto</translation>
    </message>
</context>
<context>
    <name>ChoiceReason</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason; it stands first in the report</source>
        <translation>Motivo; sta in testa al rapporto</translation>
    </message>
    <message>
        <source>Decide so, with this reason</source>
        <translation>Decidere così, con questo motivo</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Serve un motivo.</translation>
    </message>
</context>
<context>
    <name>ChooseSheet</name>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Controlla</translation>
    </message>
    <message>
        <source>It is being looked at.</source>
        <translation>Controllo in corso.</translation>
    </message>
    <message>
        <source>Where it is has not been said.</source>
        <translation>Non è indicato dove si trova.</translation>
    </message>
    <message>
        <source>The place is looked at, and nothing is changed there. Each procedure says whether it is for what is found.</source>
        <translation>Il luogo viene controllato e là non viene modificato nulla. Ogni procedura dice se è adatta a ciò che si trova.</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dove si trova</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>env:, ssh:, kube: or here</source>
        <translation>env:, ssh:, kube: o here</translation>
    </message>
</context>
<context>
    <name>ColumnsSheet</name>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Alt+Left and Alt+Right on a column&apos;s head move it, Shift+Left and Shift+Right change its width. In the table Left and Right move all of them.</source>
        <translation>Alt+Sinistra e Alt+Destra sull&apos;intestazione di una colonna la spostano, Maiusc+Sinistra e Maiusc+Destra ne cambiano la larghezza. Nella tabella Sinistra e Destra le spostano tutte.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Draw one frame and end.</source>
        <translation>Disegna un fotogramma e termina.</translation>
    </message>
    <message>
        <source>Folder of procedures.</source>
        <translation>Cartella delle procedure.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>cartella</translation>
    </message>
    <message>
        <source>Folder of runs.</source>
        <translation>Cartella delle esecuzioni.</translation>
    </message>
    <message>
        <source>Speed of drills: 1 is real time, 0 does not wait.</source>
        <translation>Velocità delle esercitazioni: 1 è tempo reale, 0 non attende.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numero</translation>
    </message>
    <message>
        <source>Start this drill: PROCEDURE/SCENARIO.</source>
        <translation>Avvia questa esercitazione: PROCEDURA/SCENARIO.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>Language of the window, until another one is chosen: en, de, it, desktop.</source>
        <translation>Lingua della finestra, finché non se ne sceglie un’altra: en, de, it, desktop.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>lingua</translation>
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
        <translation>Copia il comando come mostrato</translation>
    </message>
    <message>
        <source>Copy it to run it in a terminal of this machine</source>
        <translation>Copia per eseguirlo in un terminale di questa macchina</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>This cannot be undone</source>
        <translation>Non si può annullare</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destinazione</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Che cosa cambia</translation>
    </message>
    <message>
        <source>To do it, type %1</source>
        <translation>Per eseguire, digitare %1</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>Non eseguire</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>Esercitazione: %1</translation>
    </message>
    <message>
        <source>The name is not typed yet.</source>
        <translation>Il nome non è ancora stato digitato.</translation>
    </message>
    <message>
        <source>The target was not looked at within 5 s.</source>
        <translation>La destinazione non è stata controllata negli ultimi 5 s.</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy the command</source>
        <translation>Copia il comando</translation>
    </message>
</context>
<context>
    <name>DebriefPage</name>
    <message>
        <source>Debriefing</source>
        <translation>Debriefing</translation>
    </message>
    <message>
        <source>simulated host · no real system was reached</source>
        <translation>host simulato · nessun sistema reale è stato raggiunto</translation>
    </message>
    <message>
        <source>%1 · scenario %2</source>
        <translation>%1 · scenario %2</translation>
    </message>
    <message>
        <source>Debriefing: %1</source>
        <translation>Debriefing: %1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message>
        <source>What the procedure says of it</source>
        <translation>Che cosa ne dice la procedura</translation>
    </message>
    <message>
        <source>Drills of this procedure</source>
        <translation>Esercitazioni di questa procedura</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lettura del registro…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>The run&apos;s procedure cannot be read.</source>
        <translation>La procedura dell’esecuzione non è leggibile.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Drill: the same again</source>
        <translation>Esercitazione: di nuovo la stessa</translation>
    </message>
    <message>
        <source>It is not known which scenario this was.</source>
        <translation>Non si sa quale scenario fosse.</translation>
    </message>
</context>
<context>
    <name>Debriefing</name>
    <message>
        <source>try it again</source>
        <translation>riprovare</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>controllare di nuovo</translation>
    </message>
    <message>
        <source>go back and do the earlier step again</source>
        <translation>tornare indietro e ripetere il passo precedente</translation>
    </message>
    <message>
        <source>go on without it</source>
        <translation>proseguire senza</translation>
    </message>
    <message>
        <source>roll back</source>
        <translation>annullare tutto</translation>
    </message>
    <message>
        <source>leave the run as it is</source>
        <translation>lasciare l’esecuzione com’è</translation>
    </message>
    <message>
        <source>take it as done without proof</source>
        <translation>darlo per fatto senza prova</translation>
    </message>
    <message>
        <source>take it as done</source>
        <translation>darlo per fatto</translation>
    </message>
    <message>
        <source>wait on</source>
        <translation>attendere ancora</translation>
    </message>
    <message>
        <source>stop it</source>
        <translation>fermarlo</translation>
    </message>
    <message>
        <source>change the answers of the form</source>
        <translation>cambiare le risposte del modulo</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>proseguire</translation>
    </message>
    <message>
        <source>run it</source>
        <translation>eseguirlo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>by the drill&apos;s clock</source>
        <translation>secondo l’orologio dell’esercitazione</translation>
    </message>
    <message>
        <source>Waited for you</source>
        <translation>In attesa dell’operatore</translation>
    </message>
    <message>
        <source>%1 for systems</source>
        <translation>%1 per i sistemi</translation>
    </message>
    <message>
        <source>Conditions looked at</source>
        <translation>Condizioni controllate</translation>
    </message>
    <message>
        <source>all held</source>
        <translation>tutte soddisfatte</translation>
    </message>
    <message numerus="yes">
        <source>%n did not hold</source>
        <translation>
            <numerusform>%n non soddisfatta</numerusform>
            <numerusform>%n non soddisfatte</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes begun</source>
        <translation>Modifiche iniziate</translation>
    </message>
    <message numerus="yes">
        <source>%n overridden</source>
        <translation>
            <numerusform>%n forzata</numerusform>
            <numerusform>%n forzate</numerusform>
        </translation>
    </message>
    <message>
        <source>Times stopped</source>
        <translation>Arresti</translation>
    </message>
    <message>
        <source>something was in the way</source>
        <translation>qualcosa era d’ostacolo</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Passo %1: %2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Fermato</translation>
    </message>
    <message>
        <source>You chose: %1</source>
        <translation>Scelta fatta: %1</translation>
    </message>
    <message>
        <source>After %1.</source>
        <translation>Dopo %1.</translation>
    </message>
    <message>
        <source>%1 Reason: “%2”.</source>
        <translation>%1 Motivo: «%2».</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Guasto</translation>
    </message>
    <message>
        <source>It was so before the start.</source>
        <translation>Era così già prima dell’inizio.</translation>
    </message>
    <message>
        <source>The link was cut for %1 while this ran: %2</source>
        <translation>Il collegamento è caduto per %1 mentre era in corso: %2</translation>
    </message>
    <message>
        <source>It came about right after this: %1</source>
        <translation>È avvenuto subito dopo: %1</translation>
    </message>
    <message>
        <source>Reason: “%1”.</source>
        <translation>Motivo: «%1».</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Forzatura</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annullamento</translation>
    </message>
    <message>
        <source>Rolled back to before “%1”</source>
        <translation>Annullato fino a prima di «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n change(s).</source>
        <translation>
            <numerusform>Annullata: %n modifica.</numerusform>
            <numerusform>Annullate: %n modifiche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Lasciato</translation>
    </message>
    <message>
        <source>The run was left in step %1</source>
        <translation>L’esecuzione è stata lasciata al passo %1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fine</translation>
    </message>
</context>
<context>
    <name>DeviationCard</name>
    <message>
        <source>Differs from the document, %1</source>
        <translation>Diverso dal documento, %1</translation>
    </message>
    <message>
        <source>Differs from the document</source>
        <translation>Diverso dal documento</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Il documento</translation>
    </message>
    <message>
        <source>This procedure, and why</source>
        <translation>Questa procedura, e perché</translation>
    </message>
</context>
<context>
    <name>DeviceBanner</name>
    <message>
        <source>Drill. Devices read on %1. %2</source>
        <translation>Esercitazione. Dispositivi letti su %1. %2</translation>
    </message>
    <message>
        <source>Live. Devices read on %1. %2</source>
        <translation>Reale. Dispositivi letti su %1. %2</translation>
    </message>
    <message>
        <source>Devices of the service that flightctl on %1 is logged in to</source>
        <translation>Dispositivi del servizio a cui è connesso flightctl su %1</translation>
    </message>
    <message>
        <source>Nothing here is real · %1</source>
        <translation>Niente qui è reale · %1</translation>
    </message>
    <message>
        <source>Look again (F5)</source>
        <translation>Guarda di nuovo (F5)</translation>
    </message>
    <message>
        <source>It is being read.</source>
        <translation>È in lettura.</translation>
    </message>
    <message>
        <source>Other devices</source>
        <translation>Altri dispositivi</translation>
    </message>
</context>
<context>
    <name>DeviceBar</name>
    <message>
        <source>Conflict groups</source>
        <translation>Gruppi in conflitto</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Tutti i dispositivi</translation>
    </message>
    <message>
        <source>Awaiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Enrolment requests</source>
        <translation>Richieste di iscrizione</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storico</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Mostra la differenza</translation>
    </message>
    <message>
        <source>Show the resume plan</source>
        <translation>Mostra il piano</translation>
    </message>
    <message>
        <source>Versions ahead</source>
        <translation>Versioni avanti</translation>
    </message>
    <message>
        <source>Any version</source>
        <translation>Ogni versione</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>2 or more ahead</source>
        <translation>2 o più avanti</translation>
    </message>
    <message>
        <source>5 or more ahead</source>
        <translation>5 o più avanti</translation>
    </message>
    <message>
        <source>10 or more ahead</source>
        <translation>10 o più avanti</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter: name, owner, region in (emea)</source>
        <translation>Filtro: nome, proprietario, region in (emea)</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonne…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Views…</source>
        <translation>Viste…</translation>
    </message>
    <message>
        <source>Views… (%1)</source>
        <translation>Viste… (%1)</translation>
    </message>
</context>
<context>
    <name>DeviceColumns</name>
    <message>
        <source>not reported</source>
        <translation>non riferito</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>no fleet</source>
        <translation>nessuna flotta</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Proprietario</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aggiornato</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Version known</source>
        <translation>Versione nota</translation>
    </message>
    <message>
        <source>Version reported</source>
        <translation>Versione riferita</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>In uso</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Ripristinato</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisione</translation>
    </message>
</context>
<context>
    <name>DeviceCounts</name>
    <message>
        <source>Devices by state</source>
        <translation>Dispositivi per stato</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>non riferito</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, “%3”</source>
        <translation>%1 %2, «%3»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Devices by state, so far</source>
        <translation>Dispositivi per stato, finora</translation>
    </message>
    <message>
        <source>So far:</source>
        <translation>Finora:</translation>
    </message>
</context>
<context>
    <name>DeviceDetail</name>
    <message>
        <source>No device is in hand.</source>
        <translation>Nessun dispositivo scelto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected device(s):</source>
        <translation>
            <numerusform>%Ln dispositivo selezionato:</numerusform>
            <numerusform>%Ln dispositivi selezionati:</numerusform>
        </translation>
    </message>
    <message>
        <source>This device alone:</source>
        <translation>Solo questo dispositivo:</translation>
    </message>
    <message>
        <source>Decision on the selected devices</source>
        <translation>Decisione sui dispositivi selezionati</translation>
    </message>
    <message>
        <source>Copy the names</source>
        <translation>Copia i nomi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>on each of the selected devices</source>
        <translation>su ognuno dei dispositivi selezionati</translation>
    </message>
    <message>
        <source>Resume by hand, these names and no others</source>
        <translation>Resume a mano, questi nomi e nessun altro</translation>
    </message>
    <message>
        <source>Salvor does the same in batches and looks at each device</source>
        <translation>Salvor fa lo stesso a lotti e guarda ogni dispositivo</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copia il comando</translation>
    </message>
</context>
<context>
    <name>DeviceGroupRow</name>
    <message>
        <source>%1: %2 of %3, %4, ahead %5. %6</source>
        <translation>%1: %2 di %3, %4, avanti %5. %6</translation>
    </message>
    <message>
        <source>Not to be resumed</source>
        <translation>Da non riprendere</translation>
    </message>
    <message>
        <source>Decision on %1</source>
        <translation>Decisione su %1</translation>
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
        <translation>Decisione</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Proprietario</translation>
    </message>
    <message>
        <source>What resume would change, from → to</source>
        <translation>Che cosa cambierebbe la ripresa, da → a</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivi</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>No device is paused, and none that is connected is known to differ from what was restored.</source>
        <translation>Nessun dispositivo è in pausa, e di nessuno connesso si sa che differisca da quanto ripristinato.</translation>
    </message>
    <message>
        <source>Groups of devices with the same difference</source>
        <translation>Gruppi di dispositivi con la stessa differenza</translation>
    </message>
    <message>
        <source>Not all devices were read: nothing can be said of groups.</source>
        <translation>Non tutti i dispositivi sono stati letti: sui gruppi non si può dire nulla.</translation>
    </message>
    <message>
        <source>This service has no devices: nothing is to be resumed. A device is there once its enrolment request was approved: see “Enrolment requests”.</source>
        <translation>Questo servizio non ha dispositivi: non c’è nulla da riprendere. Un dispositivo compare quando la sua richiesta di iscrizione è approvata: vedi «Richieste di iscrizione».</translation>
    </message>
</context>
<context>
    <name>DeviceHead</name>
    <message>
        <source>rising %1</source>
        <translation>crescente %1</translation>
    </message>
    <message>
        <source>falling %1</source>
        <translation>decrescente %1</translation>
    </message>
    <message>
        <source>%1: press to sort, Ctrl to sort by several</source>
        <translation>%1: premi per ordinare, con Ctrl per più colonne</translation>
    </message>
</context>
<context>
    <name>DeviceNotices</name>
    <message>
        <source>Read them again</source>
        <translation>Leggili di nuovo</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Ferma la lettura</translation>
    </message>
    <message>
        <source>What is shown stays, and is as old as it says.</source>
        <translation>Ciò che si vede resta, vecchio quanto indicato.</translation>
    </message>
    <message>
        <source>Read all of them again</source>
        <translation>Rileggere tutti</translation>
    </message>
</context>
<context>
    <name>DevicePart</name>
    <message numerus="yes">
        <source>%Ln equal part(s)</source>
        <translation>
            <numerusform>%Ln parte uguale</numerusform>
            <numerusform>%Ln parti uguali</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Affiancati</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Unificato</translation>
    </message>
    <message>
        <source>Noted on the fleet</source>
        <translation>Annotato sulla flotta</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Device reports</source>
        <translation>Il dispositivo riferisce</translation>
    </message>
    <message>
        <source>Restored, resume pushes this</source>
        <translation>Ripristinato, verrà inviato</translation>
    </message>
    <message>
        <source>Fleet template</source>
        <translation>Modello della flotta</translation>
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
        <translation>%1: dispositivo %2, ripristinato %3</translation>
    </message>
    <message>
        <source>%1: %2, restored %3</source>
        <translation>%1: %2, ripristinato %3</translation>
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
        <translation>Piano di ripresa</translation>
    </message>
    <message>
        <source>The run waits for names: decide on the groups, then take their names into the run.</source>
        <translation>L&apos;esecuzione attende i nomi: decidi sui gruppi, poi porta i loro nomi nell&apos;esecuzione.</translation>
    </message>
    <message>
        <source>Note on the group in hand</source>
        <translation>Nota sul gruppo scelto</translation>
    </message>
    <message>
        <source>why it was decided so</source>
        <translation>perché si è deciso così</translation>
    </message>
    <message>
        <source>Then: the names are frozen, so that nobody who is paused later is touched. A few go first and must come to rest; the rest follows in batches, and each device is looked at by its name.</source>
        <translation>Poi: i nomi vengono fissati, così nessuno messo in pausa più tardi viene toccato. Alcuni vanno per primi e devono stabilizzarsi; il resto segue a blocchi, e ogni dispositivo viene guardato per nome.</translation>
    </message>
    <message numerus="yes">
        <source>Drill: resume %Ln device(s)…</source>
        <translation>
            <numerusform>Esercitazione: riprendi %Ln dispositivo…</numerusform>
            <numerusform>Esercitazione: riprendi %Ln dispositivi…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln device(s)…</source>
        <translation>
            <numerusform>Riprendi %Ln dispositivo…</numerusform>
            <numerusform>Riprendi %Ln dispositivi…</numerusform>
        </translation>
    </message>
    <message>
        <source>No group of paused devices is marked “Resume” yet.</source>
        <translation>Nessun gruppo di dispositivi in pausa è ancora segnato «Riprendi».</translation>
    </message>
    <message>
        <source>Correct the fleet %1 first…</source>
        <translation>Prima correggi la flotta %1…</translation>
    </message>
    <message>
        <source>In a drill names go only into a run that waits for them.</source>
        <translation>In un&apos;esercitazione i nomi vanno solo in un&apos;esecuzione che li attende.</translation>
    </message>
    <message>
        <source>Resume pushes what the service holds now, after a restore usually an older specification. It cannot be undone.</source>
        <translation>Resume invia ciò che il servizio ha ora, dopo un ripristino di solito una specifica più vecchia. Non si può annullare.</translation>
    </message>
</context>
<context>
    <name>DeviceRequests</name>
    <message>
        <source>A machine that says nothing of itself</source>
        <translation>Una macchina che non dice nulla di sé</translation>
    </message>
</context>
<context>
    <name>DeviceStart</name>
    <message>
        <source>Devices of a Flight Control service</source>
        <translation>Dispositivi di un servizio Flight Control</translation>
    </message>
    <message>
        <source>After a restore many devices wait, and some are paused because they run something newer than the backup knows. Here they are read, sorted into groups with the same difference, and decided on. Reading changes nothing; login and token stay with flightctl.</source>
        <translation>Dopo un ripristino molti dispositivi attendono, e alcuni sono in pausa perché eseguono qualcosa di più nuovo di quanto conosce il backup. Qui vengono letti, raggruppati per uguale differenza, e si decide su di essi. Leggere non cambia nulla; accesso e token restano a flightctl.</translation>
    </message>
    <message>
        <source>Where flightctl is logged in</source>
        <translation>Dove flightctl è connesso</translation>
    </message>
    <message>
        <source>here, ssh:HOST or env:ID</source>
        <translation>here, ssh:HOST o env:ID</translation>
    </message>
    <message>
        <source>ssh:quadlet1</source>
        <translation>ssh:quadlet1</translation>
    </message>
    <message>
        <source>Read the devices</source>
        <translation>Leggi i dispositivi</translation>
    </message>
    <message>
        <source>It is being read.</source>
        <translation>È in lettura.</translation>
    </message>
    <message>
        <source>It is not said where yet.</source>
        <translation>Non è ancora detto dove.</translation>
    </message>
    <message>
        <source>Practise with 10,000 devices</source>
        <translation>Esercitati con 10.000 dispositivi</translation>
    </message>
</context>
<context>
    <name>DeviceTrends</name>
    <message>
        <source>%1: %2 at first, %3 at most, %4 now</source>
        <translation>%1: all&apos;inizio %2, al massimo %3, ora %4</translation>
    </message>
</context>
<context>
    <name>DevicesField</name>
    <message>
        <source>Choose on the Devices page…</source>
        <translation>Scegli nella pagina Dispositivi…</translation>
    </message>
    <message>
        <source>No device is chosen.</source>
        <translation>Nessun dispositivo scelto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are chosen.</source>
        <translation>
            <numerusform>%Ln dispositivo scelto.</numerusform>
            <numerusform>%Ln dispositivi scelti.</numerusform>
        </translation>
    </message>
    <message>
        <source>or their names, with blanks between</source>
        <translation>o i loro nomi, separati da spazi</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivi</translation>
    </message>
    <message>
        <source>This service has no devices. A device is there once its enrolment request was approved: see “Enrolment requests”.</source>
        <translation>Questo servizio non ha dispositivi. Un dispositivo compare quando la sua richiesta di iscrizione è approvata: vedi «Richieste di iscrizione».</translation>
    </message>
    <message>
        <source>No device awaits its reconnection that fits the filter.</source>
        <translation>Nessun dispositivo che passa il filtro attende la riconnessione.</translation>
    </message>
    <message>
        <source>No device fits. An empty filter, and the chosen state pressed once more, show all.</source>
        <translation>Nessun dispositivo corrisponde. Un filtro vuoto, e lo stato scelto premuto un’altra volta, li mostrano tutti.</translation>
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
        <translation>Cerca o esegui</translation>
    </message>
    <message>
        <source>Search or do…</source>
        <translation>Cerca o esegui…</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n risultato</numerusform>
            <numerusform>%n risultati</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has these words.</source>
        <translation>Nulla contiene queste parole.</translation>
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
        <translation>Non leggibile</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>It was never drilled.</source>
        <translation>Non è mai stato esercitato.</translation>
    </message>
    <message>
        <source>Report of the last drill of %1</source>
        <translation>Rapporto dell’ultima esercitazione di %1</translation>
    </message>
    <message>
        <source>Start drill</source>
        <translation>Avvia</translation>
    </message>
    <message>
        <source>Start drill: %1</source>
        <translation>Avvia esercitazione: %1</translation>
    </message>
</context>
<context>
    <name>DrillsPage</name>
    <message>
        <source>Drills</source>
        <translation>Esercitazioni</translation>
    </message>
    <message>
        <source>A drill is a run of the same procedure over a simulated world in which things go wrong; no real system is reached.</source>
        <translation>Un’esercitazione è un’esecuzione della stessa procedura in un mondo simulato in cui qualcosa va storto; nessun sistema reale viene raggiunto.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Last drill</source>
        <translation>Ultima esercitazione</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punti</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Di solito</translation>
    </message>
    <message>
        <source>Reading the scenarios…</source>
        <translation>Lettura degli scenari…</translation>
    </message>
    <message>
        <source>There are no scenarios in %1.</source>
        <translation>Non ci sono scenari in %1.</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenari</translation>
    </message>
</context>
<context>
    <name>EarlierList</name>
    <message>
        <source>Drills of this procedure</source>
        <translation>Esercitazioni di questa procedura</translation>
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
        <translation>Usa queste risposte</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lascia</translation>
    </message>
    <message>
        <source>This is my answer</source>
        <translation>Questa è la risposta</translation>
    </message>
    <message>
        <source>Leave the run as it is</source>
        <translation>Lascia l’esecuzione com’è</translation>
    </message>
    <message>
        <source>Leave the run as it is; it can be resumed</source>
        <translation>Lascia l’esecuzione com’è; può essere ripresa</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Esegui</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Salta questo passo</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Controlla di nuovo</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Prosegui senza</translation>
    </message>
    <message>
        <source>Take it as done, and prove it</source>
        <translation>Considera fatto, e verifica</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>Esegui comunque</translation>
    </message>
    <message>
        <source>Do it again. %1</source>
        <translation>Esegui di nuovo. %1</translation>
    </message>
    <message>
        <source>Do it again, although it may have been done</source>
        <translation>Esegui di nuovo, anche se potrebbe essere già fatto</translation>
    </message>
    <message>
        <source>Take it as done without proof</source>
        <translation>Considera fatto senza prova</translation>
    </message>
    <message>
        <source>Go back to &quot;%1&quot; and do it again</source>
        <translation>Torna a «%1» ed esegui di nuovo</translation>
    </message>
    <message>
        <source>Go on all the same: %1</source>
        <translation>Prosegui comunque: %1</translation>
    </message>
    <message>
        <source>Change the answers of the form</source>
        <translation>Cambia le risposte del modulo</translation>
    </message>
    <message>
        <source>Undo what this run has changed, back to its beginning</source>
        <translation>Annulla ciò che questa esecuzione ha modificato, fino all’inizio</translation>
    </message>
    <message>
        <source>Undo them</source>
        <translation>Annullale</translation>
    </message>
    <message>
        <source>Take the lock over: the other console will change nothing any more</source>
        <translation>Prendi il blocco: l’altra console non modificherà più nulla</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Attendi ancora</translation>
    </message>
    <message>
        <source>Stop it, and look what became of it</source>
        <translation>Ferma, e controlla che cosa ne è stato</translation>
    </message>
    <message>
        <source>Try to reach it again</source>
        <translation>Riprova a raggiungerlo</translation>
    </message>
    <message>
        <source>Go on without proof</source>
        <translation>Prosegui senza prova</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Prosegui da qui</translation>
    </message>
    <message>
        <source>Undo back to %1</source>
        <translation>Annulla fino a %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Riprendi %1</translation>
    </message>
    <message>
        <source>Before anything is changed: this is missing</source>
        <translation>Prima di modificare qualcosa: manca questo</translation>
    </message>
    <message>
        <source>%1: this is so already</source>
        <translation>%1: è già così</translation>
    </message>
    <message>
        <source>%1: it cannot be said whether this step applies</source>
        <translation>%1: non si può dire se questo passo sia pertinente</translation>
    </message>
    <message>
        <source>%1: this failed</source>
        <translation>%1: questo è fallito</translation>
    </message>
    <message>
        <source>%1: nobody knows what became of this</source>
        <translation>%1: nessuno sa che cosa ne è stato</translation>
    </message>
    <message>
        <source>%1: what was proved is no longer so</source>
        <translation>%1: ciò che era verificato non vale più</translation>
    </message>
    <message>
        <source>%1: this does not hold</source>
        <translation>%1: questo non è soddisfatto</translation>
    </message>
    <message>
        <source>It takes longer than it should</source>
        <translation>Richiede più tempo del dovuto</translation>
    </message>
    <message>
        <source>It cannot be said what %1 would do</source>
        <translation>Non si può dire che cosa farebbe %1</translation>
    </message>
    <message>
        <source>The undo of %1 ended, but what it undoes is still there</source>
        <translation>L’annullamento di %1 è terminato, ma ciò che annulla è ancora presente</translation>
    </message>
    <message>
        <source>Undo %1 changes, the last first</source>
        <translation>Annulla %1 modifiche, dall’ultima</translation>
    </message>
    <message>
        <source>undo of %1: %2</source>
        <translation>annullamento di %1: %2</translation>
    </message>
    <message>
        <source>cannot be undone: %1</source>
        <translation>non annullabile: %1</translation>
    </message>
    <message>
        <source>%1 is locked by another console</source>
        <translation>%1 è bloccato da un’altra console</translation>
    </message>
    <message>
        <source>Holder: %1, run %2, %3</source>
        <translation>Detentore: %1, esecuzione %2, %3</translation>
    </message>
    <message>
        <source>Holder: %1</source>
        <translation>Detentore: %1</translation>
    </message>
    <message>
        <source>%1 is out of reach while a change of this run may still be under way there</source>
        <translation>%1 non è raggiungibile, mentre là una modifica di questa esecuzione può essere ancora in corso</translation>
    </message>
    <message>
        <source>What became of the change is looked at as soon as the host answers.</source>
        <translation>Che cosa ne è stato della modifica si controlla appena l’host risponde.</translation>
    </message>
    <message>
        <source>its own look still says that it is done</source>
        <translation>il suo stesso controllo dice ancora che è fatto</translation>
    </message>
    <message>
        <source>a reason is needed for: %1</source>
        <translation>serve un motivo per: %1</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>non iniziato</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>era già così</translation>
    </message>
    <message>
        <source>begun, its end is not in the journal</source>
        <translation>iniziato, la fine non è nel registro</translation>
    </message>
    <message>
        <source>ended, not proved</source>
        <translation>terminato, non verificato</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallito</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ignoto</translation>
    </message>
    <message>
        <source>taken as done without proof</source>
        <translation>dato per fatto senza prova</translation>
    </message>
    <message>
        <source>has no look of its own</source>
        <translation>non ha un controllo proprio</translation>
    </message>
    <message>
        <source>an earlier step: not looked at</source>
        <translation>un passo precedente: non controllato</translation>
    </message>
    <message>
        <source>as the journal says</source>
        <translation>come dice il registro</translation>
    </message>
    <message>
        <source>cannot be seen: %1</source>
        <translation>non si può vedere: %1</translation>
    </message>
    <message>
        <source>it runs, process %1</source>
        <translation>è in corso, processo %1</translation>
    </message>
    <message>
        <source>it is waited for</source>
        <translation>viene atteso</translation>
    </message>
    <message>
        <source>nothing of it runs</source>
        <translation>nulla di ciò è in corso</translation>
    </message>
    <message>
        <source>its result is fetched from the host, if it was started</source>
        <translation>il risultato si prende dall’host, se è stato avviato</translation>
    </message>
    <message>
        <source>unknown: you are asked</source>
        <translation>ignoto: viene chiesto</translation>
    </message>
    <message>
        <source>it is so</source>
        <translation>è così</translation>
    </message>
    <message>
        <source>it is not so: %1</source>
        <translation>non è così: %1</translation>
    </message>
    <message>
        <source>done, and no longer so</source>
        <translation>fatto, e non più così</translation>
    </message>
    <message>
        <source>undone or half-done</source>
        <translation>annullato o fatto a metà</translation>
    </message>
    <message>
        <source>try %1 of %2, as written</source>
        <translation>tentativo %1 di %2, come previsto</translation>
    </message>
    <message>
        <source>what would run is not what was shown: %1</source>
        <translation>ciò che verrebbe eseguito non è ciò che è stato mostrato: %1</translation>
    </message>
    <message>
        <source>it ended well, but its output could not be read: %1</source>
        <translation>è terminato bene, ma l’output non era leggibile: %1</translation>
    </message>
    <message>
        <source>the secret could not be read</source>
        <translation>il segreto non era leggibile</translation>
    </message>
    <message>
        <source>%1, step %2: sudo does not allow %3</source>
        <translation>%1, passo %2: sudo non consente %3</translation>
    </message>
    <message>
        <source>%1, step %2: %3 is not there for the login user</source>
        <translation>%1, passo %2: %3 manca per l’utente di accesso</translation>
    </message>
    <message>
        <source>the output is not JSON: %1</source>
        <translation>l’output non è JSON: %1</translation>
    </message>
    <message>
        <source>the output has %1 lines instead of one</source>
        <translation>l’output ha %1 righe invece di una</translation>
    </message>
    <message>
        <source>cancelled while nothing was being changed</source>
        <translation>interrotto mentre nulla veniva modificato</translation>
    </message>
    <message>
        <source>target %1 is not bound</source>
        <translation>la destinazione %1 non è associata</translation>
    </message>
    <message>
        <source>target %1 is not the machine this run was opened on (%2)</source>
        <translation>la destinazione %1 non è la macchina su cui l’esecuzione è stata aperta (%2)</translation>
    </message>
    <message>
        <source>this is another machine than the one the run was opened on: machine-id %1</source>
        <translation>è una macchina diversa da quella su cui l’esecuzione è stata aperta: machine-id %1</translation>
    </message>
    <message>
        <source>holds a NUL</source>
        <translation>contiene un NUL</translation>
    </message>
    <message>
        <source>is no absolute path</source>
        <translation>non è un percorso assoluto</translation>
    </message>
    <message>
        <source>begin it with /</source>
        <translation>iniziare con /</translation>
    </message>
    <message>
        <source>is no time</source>
        <translation>non è un orario</translation>
    </message>
    <message>
        <source>is no duration</source>
        <translation>non è una durata</translation>
    </message>
    <message>
        <source>does not fit the rule %1</source>
        <translation>non rispetta la regola %1</translation>
    </message>
    <message>
        <source>does not fit %1</source>
        <translation>non corrisponde a %1</translation>
    </message>
    <message>
        <source>is too short</source>
        <translation>è troppo corto</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>è troppo lungo</translation>
    </message>
    <message>
        <source>is no whole number</source>
        <translation>non è un numero intero</translation>
    </message>
    <message>
        <source>is outside %1 to %2</source>
        <translation>non è compreso tra %1 e %2</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manca</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>non è né true né false</translation>
    </message>
    <message>
        <source>%1 is not offered</source>
        <translation>%1 non è offerto</translation>
    </message>
    <message>
        <source>is no list of choices</source>
        <translation>non è un elenco di scelte</translation>
    </message>
    <message>
        <source>is no text</source>
        <translation>non è un testo</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>uno tra %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>da %1</translation>
    </message>
    <message>
        <source>not so: %1</source>
        <translation>non è così: %1</translation>
    </message>
    <message>
        <source>the host shows that it was never started</source>
        <translation>l’host mostra che non è mai stato avviato</translation>
    </message>
    <message>
        <source>nothing of it runs any more</source>
        <translation>nulla di ciò è più in corso</translation>
    </message>
    <message>
        <source>it still runs</source>
        <translation>è ancora in corso</translation>
    </message>
    <message>
        <source>%1; it has no look of its own that could tell</source>
        <translation>%1; non ha un controllo proprio che possa dirlo</translation>
    </message>
    <message>
        <source>the journal could not be written</source>
        <translation>non è stato possibile scrivere il registro</translation>
    </message>
    <message>
        <source>free space or rights of %1</source>
        <translation>spazio libero o permessi di %1</translation>
    </message>
    <message>
        <source>this run is open in another console on this machine</source>
        <translation>questa esecuzione è aperta in un’altra console su questa macchina</translation>
    </message>
    <message>
        <source>end that one first</source>
        <translation>terminarla prima là</translation>
    </message>
    <message>
        <source>the journal is damaged: %1</source>
        <translation>il registro è danneggiato: %1</translation>
    </message>
    <message>
        <source>salvor verify shows all of it</source>
        <translation>salvor verify mostra tutto</translation>
    </message>
    <message>
        <source>the run&apos;s files are damaged: %1</source>
        <translation>i file dell’esecuzione sono danneggiati: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>non leggibile: %1</translation>
    </message>
    <message>
        <source>there is no journal</source>
        <translation>non c’è alcun registro</translation>
    </message>
    <message>
        <source>session.json is damaged</source>
        <translation>session.json è danneggiato</translation>
    </message>
    <message>
        <source>the run&apos;s copy of the procedure cannot be read</source>
        <translation>la copia della procedura nell’esecuzione non è leggibile</translation>
    </message>
    <message>
        <source>another console holds this host&apos;s lock</source>
        <translation>un’altra console tiene il blocco di questo host</translation>
    </message>
    <message>
        <source>the host&apos;s lock cannot be made</source>
        <translation>impossibile creare il blocco dell’host</translation>
    </message>
    <message>
        <source>the host&apos;s lock cannot be written</source>
        <translation>impossibile scrivere il blocco dell’host</translation>
    </message>
    <message>
        <source>the lock %1 is still there</source>
        <translation>il blocco %1 è ancora presente</translation>
    </message>
    <message>
        <source>root on the host is needed</source>
        <translation>serve root sull’host</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>non pertinente</translation>
    </message>
    <message>
        <source>waiting is of no use; seen: %1</source>
        <translation>attendere non serve; visto: %1</translation>
    </message>
    <message>
        <source>seen: %1</source>
        <translation>visto: %1</translation>
    </message>
    <message>
        <source>%1 (waited %2)</source>
        <translation>%1 (attesa: %2)</translation>
    </message>
    <message>
        <source>%1 (nothing moved for %2)</source>
        <translation>%1 (nulla si è mosso: %2)</translation>
    </message>
    <message>
        <source>the secret %1 cannot be read again: %2</source>
        <translation>il segreto %1 non è più leggibile: %2</translation>
    </message>
    <message>
        <source>nobody knows where the secret %1 comes from</source>
        <translation>nessuno sa da dove viene il segreto %1</translation>
    </message>
    <message>
        <source>the secret %1 is not known any more</source>
        <translation>il segreto %1 non è più noto</translation>
    </message>
    <message>
        <source>exit %1: %2</source>
        <translation>exit %1: %2</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>exit %1</translation>
    </message>
    <message>
        <source>ended by signal %1</source>
        <translation>terminato dal segnale %1</translation>
    </message>
    <message>
        <source>did not start: %1</source>
        <translation>non avviato: %1</translation>
    </message>
    <message>
        <source>did not start</source>
        <translation>non avviato</translation>
    </message>
    <message>
        <source>timed out and was stopped</source>
        <translation>tempo scaduto, fermato</translation>
    </message>
    <message>
        <source>cancelled, and nothing of it runs any more</source>
        <translation>interrotto, e nulla di ciò è più in corso</translation>
    </message>
    <message>
        <source>the connection was lost: %1</source>
        <translation>la connessione è stata persa: %1</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>la connessione è stata persa</translation>
    </message>
    <message>
        <source>outcome unknown: %1</source>
        <translation>esito ignoto: %1</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>esito ignoto</translation>
    </message>
    <message>
        <source>the connection is gone</source>
        <translation>la connessione non c’è più</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>la connessione è stata chiusa</translation>
    </message>
    <message>
        <source>whoever followed it on the host has ended; the command may run on</source>
        <translation>ciò che lo seguiva sull’host è terminato; il comando può essere ancora in corso</translation>
    </message>
    <message>
        <source>it could not be proved within 5 s that nothing of it runs any more</source>
        <translation>entro 5 s non si è potuto verificare che nulla di ciò sia più in corso</translation>
    </message>
    <message>
        <source>no answer within 60 s</source>
        <translation>nessuna risposta entro 60 s</translation>
    </message>
    <message>
        <source>its login shell did not start the launcher within 30 s</source>
        <translation>la shell di accesso non ha avviato il launcher entro 30 s</translation>
    </message>
    <message>
        <source>the host does not say who it is</source>
        <translation>l’host non dice chi è</translation>
    </message>
    <message>
        <source>its name is not found: %1</source>
        <translation>il nome non viene trovato: %1</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>nessuna connessione: %1</translation>
    </message>
    <message>
        <source>its host key is revoked by %1</source>
        <translation>la chiave host è revocata da %1</translation>
    </message>
    <message>
        <source>its host key is not the one in %1; it shows %2</source>
        <translation>la chiave host non è quella in %1; mostra %2</translation>
    </message>
    <message>
        <source>its host key is unknown and StrictHostKeyChecking is yes; it shows %1</source>
        <translation>la chiave host è ignota e StrictHostKeyChecking è yes; mostra %1</translation>
    </message>
    <message>
        <source>its host key was not confirmed; it shows %1</source>
        <translation>la chiave host non è stata confermata; mostra %1</translation>
    </message>
    <message>
        <source>find out why before that line is removed: another machine may answer under this name</source>
        <translation>accertare il perché prima di rimuovere quella riga: sotto questo nome può rispondere un’altra macchina</translation>
    </message>
    <message>
        <source>add one that it knows</source>
        <translation>aggiungerne uno che conosce</translation>
    </message>
    <message>
        <source>%1 is not let in; tried: %2</source>
        <translation>%1 non viene ammesso; tentativi: %2</translation>
    </message>
    <message>
        <source>the host key could not be kept in %1</source>
        <translation>non è stato possibile conservare la chiave host in %1</translation>
    </message>
    <message>
        <source>the jump host gives no way on to %1</source>
        <translation>l’host di salto non porta a %1</translation>
    </message>
    <message>
        <source>the server opens no channel: %1</source>
        <translation>il server non apre alcun canale: %1</translation>
    </message>
    <message>
        <source>the server does not run commands: %1</source>
        <translation>il server non esegue comandi: %1</translation>
    </message>
    <message>
        <source>it asks for a password</source>
        <translation>chiede una password</translation>
    </message>
    <message>
        <source>test it by itself to give one</source>
        <translation>provarlo da solo per fornirne una</translation>
    </message>
    <message>
        <source>Cancelled by you.</source>
        <translation>Interrotto dall’operatore.</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>come %1</translation>
    </message>
    <message>
        <source>machine-id %1, pinned is %2</source>
        <translation>machine-id %1, fissata è %2</translation>
    </message>
    <message>
        <source>another machine answers under this name, or it was installed anew</source>
        <translation>sotto questo nome risponde un’altra macchina, o è stata reinstallata</translation>
    </message>
    <message>
        <source>host key %1, pinned is %2</source>
        <translation>chiave host %1, fissata è %2</translation>
    </message>
    <message>
        <source>another machine answers under this name, or it has a new key</source>
        <translation>sotto questo nome risponde un’altra macchina, o ha una chiave nuova</translation>
    </message>
    <message>
        <source>machine-id %1, not pinned</source>
        <translation>machine-id %1, non fissata</translation>
    </message>
    <message>
        <source>machine-id %1, as pinned</source>
        <translation>machine-id %1, come fissata</translation>
    </message>
    <message>
        <source>Not needed: the login is root.</source>
        <translation>Non serve: l’accesso è root.</translation>
    </message>
    <message>
        <source>sudo lets %1 run commands as root.</source>
        <translation>sudo consente a %1 di eseguire comandi come root.</translation>
    </message>
    <message>
        <source>a policy that allows exact commands only may refuse this trial and allow a procedure&apos;s own: its Ready page asks about each</source>
        <translation>un criterio che ammette solo comandi esatti può rifiutare questa prova e consentire quelli di una procedura: prima del primo passo si chiede di ciascuno</translation>
    </message>
    <message>
        <source>No procedure names a program.</source>
        <translation>Nessuna procedura indica un programma.</translation>
    </message>
    <message>
        <source>%1 of %2 programs that the procedures name are there.</source>
        <translation>%1 di %2 programmi indicati dalle procedure sono presenti.</translation>
    </message>
    <message>
        <source>it is needed on this machine</source>
        <translation>deve esserci su questa macchina</translation>
    </message>
    <message>
        <source>The cluster knows you.</source>
        <translation>Il cluster riconosce l’operatore.</translation>
    </message>
    <message>
        <source>The cluster knows you; you may not list namespaces.</source>
        <translation>Il cluster riconosce l’operatore; non è consentito elencare i namespace.</translation>
    </message>
    <message>
        <source>log in to the cluster again</source>
        <translation>accedere di nuovo al cluster</translation>
    </message>
    <message>
        <source>the test was ended</source>
        <translation>la prova è stata terminata</translation>
    </message>
    <message>
        <source>its contexts are not listed</source>
        <translation>i suoi contesti non vengono elencati</translation>
    </message>
    <message>
        <source>cluster %1, user %2</source>
        <translation>cluster %1, utente %2</translation>
    </message>
    <message>
        <source>it is one line of text</source>
        <translation>è una sola riga di testo</translation>
    </message>
    <message>
        <source>it needs a name</source>
        <translation>serve un nome</translation>
    </message>
    <message>
        <source>as your team calls it</source>
        <translation>come lo chiama la squadra</translation>
    </message>
    <message>
        <source>the host or context is missing or not a name</source>
        <translation>l’host o il contesto manca o non è un nome</translation>
    </message>
    <message>
        <source>it is one short word, at most 12 letters</source>
        <translation>è una parola breve, al massimo 12 lettere</translation>
    </message>
    <message>
        <source>a machine-id has 32 hex digits</source>
        <translation>una machine-id ha 32 cifre esadecimali</translation>
    </message>
    <message>
        <source>cat /etc/machine-id, on the host</source>
        <translation>cat /etc/machine-id, sull’host</translation>
    </message>
    <message>
        <source>a fingerprint is SHA256: and 43 characters</source>
        <translation>un’impronta è SHA256: e 43 caratteri</translation>
    </message>
    <message>
        <source>ssh-keygen -lf, on the host</source>
        <translation>ssh-keygen -lf, sull’host</translation>
    </message>
    <message>
        <source>no password is kept in this file</source>
        <translation>in questo file non si conservano password</translation>
    </message>
    <message>
        <source>leave user and password out</source>
        <translation>omettere utente e password</translation>
    </message>
    <message>
        <source>a proxy is a URL</source>
        <translation>un proxy è un URL</translation>
    </message>
    <message>
        <source>its first word is a program</source>
        <translation>la prima parola è un programma</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>una virgoletta non è chiusa</translation>
    </message>
    <message>
        <source>it cannot be written: %1</source>
        <translation>impossibile scrivere: %1</translation>
    </message>
    <message>
        <source>what stood there is still there</source>
        <translation>ciò che c’era è ancora lì</translation>
    </message>
    <message>
        <source>cannot read %1</source>
        <translation>impossibile leggere %1</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>impossibile scrivere %1</translation>
    </message>
    <message>
        <source>rights or free space</source>
        <translation>permessi o spazio libero</translation>
    </message>
    <message>
        <source>there is no procedure %1</source>
        <translation>non c’è alcuna procedura %1</translation>
    </message>
    <message>
        <source>there is no world %1</source>
        <translation>non c’è alcun mondo %1</translation>
    </message>
    <message>
        <source>there is no scenario %1</source>
        <translation>non c’è alcuno scenario %1</translation>
    </message>
    <message>
        <source>there is no run %1</source>
        <translation>non c’è alcuna esecuzione %1</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>si intendeva %1?</translation>
    </message>
    <message>
        <source>this run was a drill: its world is gone</source>
        <translation>questa esecuzione era un’esercitazione: il suo mondo non c’è più</translation>
    </message>
    <message>
        <source>start the drill anew</source>
        <translation>avviare di nuovo l’esercitazione</translation>
    </message>
    <message>
        <source>another run is open in this window</source>
        <translation>un’altra esecuzione è aperta in questa finestra</translation>
    </message>
    <message>
        <source>leave it first; it can be resumed</source>
        <translation>lasciarla prima; può essere ripresa</translation>
    </message>
    <message>
        <source>a policy makes this console an observer: it starts no run over real systems</source>
        <translation>un criterio rende questa console osservatrice: non avvia esecuzioni su sistemi reali</translation>
    </message>
    <message>
        <source>drills are allowed</source>
        <translation>le esercitazioni sono consentite</translation>
    </message>
    <message>
        <source>no such place: %1</source>
        <translation>luogo inesistente: %1</translation>
    </message>
    <message>
        <source>here, or ssh:HOST</source>
        <translation>here, oppure ssh:HOST</translation>
    </message>
    <message>
        <source>The keyring is being looked at.</source>
        <translation>Il portachiavi viene controllato.</translation>
    </message>
    <message>
        <source>The keyring is open: what you ask to be stored is kept there.</source>
        <translation>Il portachiavi è aperto: ciò che si chiede di memorizzare viene conservato lì.</translation>
    </message>
    <message>
        <source>The keyring is locked: stored values cannot be read until it is opened.</source>
        <translation>Il portachiavi è bloccato: i valori memorizzati non sono leggibili finché non viene aperto.</translation>
    </message>
    <message>
        <source>This desktop has no keyring: secrets are kept for this session only.</source>
        <translation>Questo desktop non ha un portachiavi: i segreti restano solo per questa sessione.</translation>
    </message>
    <message>
        <source>The keyring does not keep what it is given: %1.</source>
        <translation>Il portachiavi non conserva ciò che riceve: %1.</translation>
    </message>
    <message>
        <source>Open it with the desktop&apos;s program for passwords and keys, then look again. Until then secrets are kept for this session only.</source>
        <translation>Aprirlo con il programma del desktop per password e chiavi, poi controllare di nuovo. Fino ad allora i segreti restano solo per questa sessione.</translation>
    </message>
    <message>
        <source>Install gnome-keyring (or another Secret Service) and libsecret-1-0, then log in to the desktop again.</source>
        <translation>Installare gnome-keyring (o un altro Secret Service) e libsecret-1-0, poi accedere di nuovo al desktop.</translation>
    </message>
    <message>
        <source>Look at it with the desktop&apos;s program for passwords and keys, then look again. Until then secrets are kept for this session only.</source>
        <translation>Controllarlo con il programma del desktop per password e chiavi, poi controllare di nuovo. Fino ad allora i segreti restano solo per questa sessione.</translation>
    </message>
    <message>
        <source>it does not answer within 5 s</source>
        <translation>non risponde entro 5 s</translation>
    </message>
    <message>
        <source>what was stored reads back otherwise</source>
        <translation>ciò che è stato memorizzato si rilegge diverso</translation>
    </message>
    <message>
        <source>nothing is stored for %1</source>
        <translation>per %1 non è memorizzato nulla</translation>
    </message>
    <message>
        <source>libsecret-1-0 is not installed</source>
        <translation>libsecret-1-0 non è installato</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Questa macchina</translation>
    </message>
    <message>
        <source>Holder: %1, run %2, %3, at step %4, for %5</source>
        <translation>Detentore: %1, esecuzione %2, %3, al passo %4, da %5</translation>
    </message>
    <message>
        <source>Holder: %1, run %2, %3, for %4</source>
        <translation>Detentore: %1, esecuzione %2, %3, da %4</translation>
    </message>
    <message>
        <source>Whether its console is alive is unknown.</source>
        <translation>Non si sa se la sua console sia attiva.</translation>
    </message>
    <message>
        <source>this run was taken over by %1: it goes on there</source>
        <translation>questa esecuzione è stata presa da %1: prosegue là</translation>
    </message>
    <message>
        <source>Last renewed %1 s ago: %2</source>
        <translation>Rinnovato l’ultima volta %1 s fa: %2</translation>
    </message>
    <message>
        <source>its console seems to be gone.</source>
        <translation>la sua console sembra sparita.</translation>
    </message>
    <message>
        <source>sudo there writes down what commands %1 (%2): secrets would stand in its log. Ask its administrator for Defaults !%3 for this user</source>
        <translation>là sudo annota ciò che i comandi leggono o stampano (%1, %2): i segreti finirebbero nel suo log. Chiedere all’amministratore Defaults !%3 per questo utente</translation>
    </message>
    <message>
        <source>%1 is pinned to %2 %3, but %4 answers: nothing was done</source>
        <translation>%1 è fissato a %2 %3, ma risponde %4: non è stato fatto nulla</translation>
    </message>
    <message>
        <source>find out which machine this is; if it was replaced on purpose, change the environment</source>
        <translation>accertare quale macchina sia; se è stata sostituita di proposito, modificare l’ambiente</translation>
    </message>
    <message>
        <source>%1 needs you: log in. Its command ended so: %2</source>
        <translation>%1 richiede un intervento: accedere. Il suo comando è terminato così: %2</translation>
    </message>
    <message>
        <source>in a terminal: %1, then again</source>
        <translation>in un terminale: %1, poi di nuovo</translation>
    </message>
    <message>
        <source>no run can be at %1</source>
        <translation>nessuna esecuzione può essere su %1</translation>
    </message>
    <message>
        <source>here, ssh:HOST, or env:ID of such an environment</source>
        <translation>here, ssh:HOST, oppure env:ID di un tale ambiente</translation>
    </message>
    <message>
        <source>there is no environment %1</source>
        <translation>non c’è alcun ambiente %1</translation>
    </message>
    <message>
        <source>it was taken though it was not seen to be for this system</source>
        <translation>è stata presa benché non risultasse adatta a questo sistema</translation>
    </message>
    <message>
        <source>%1: sudo there writes down what commands %2 (%3): secrets would stand in its log. Ask its administrator for Defaults !%4 for this user</source>
        <translation>%1: là sudo annota ciò che i comandi leggono o stampano (%2, %3): i segreti finirebbero nel suo log. Chiedere all’amministratore Defaults !%4 per questo utente</translation>
    </message>
    <message>
        <source>the output ends in the middle: kubectl exec may have cut it off</source>
        <translation>l’output finisce a metà: kubectl exec potrebbe averlo troncato</translation>
    </message>
    <message>
        <source>the output is larger than 8 MiB: it was not read to its end</source>
        <translation>l’output supera 8 MiB: non è stato letto fino in fondo</translation>
    </message>
    <message>
        <source>the lock of %1 cannot be given back: not as root</source>
        <translation>il blocco di %1 non può essere restituito: non come root</translation>
    </message>
    <message>
        <source>what it said as errors is larger than 64 KiB: it was not read to its end</source>
        <translation>ciò che ha scritto come errori supera 64 KiB: non è stato letto fino alla fine</translation>
    </message>
    <message>
        <source>%1 cannot be chosen: %2</source>
        <translation>%1 non si può scegliere: %2</translation>
    </message>
    <message>
        <source>its console was alive then.</source>
        <translation>la sua console allora era viva.</translation>
    </message>
    <message>
        <source>cannot record what is there before %1: %2</source>
        <translation>ciò che c’è prima di %1 non si può registrare: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MiB: it could not be put back as it is</source>
        <translation>%1 supera 4 MiB: non si potrebbe rimettere com’è</translation>
    </message>
    <message>
        <source>there is nothing to look at: the list is empty</source>
        <translation>non c’è nulla da guardare: l’elenco è vuoto</translation>
    </message>
    <message>
        <source>%1; what else it said is not kept, for it reads a secret</source>
        <translation>%1; il resto di ciò che ha detto non si conserva, perché legge un segreto</translation>
    </message>
    <message>
        <source>it still runs, process %1</source>
        <translation>è ancora in esecuzione, processo %1</translation>
    </message>
    <message>
        <source>its undo was not proved</source>
        <translation>il suo annullamento non è stato dimostrato</translation>
    </message>
    <message>
        <source>It is not paused, so resume does nothing to it.</source>
        <translation>Non è in pausa, quindi resume non gli fa nulla.</translation>
    </message>
    <message>
        <source>Resume takes it from %1.</source>
        <translation>Resume lo porta da %1.</translation>
    </message>
    <message>
        <source>The service may take it from %1.</source>
        <translation>Il servizio può portarlo da %1.</translation>
    </message>
    <message>
        <source>OS image %1 to %2</source>
        <translation>immagine OS %1 a %2</translation>
    </message>
    <message>
        <source>OS %1 back to %2</source>
        <translation>OS %1 indietro a %2</translation>
    </message>
    <message>
        <source>OS %1 on to %2</source>
        <translation>OS %1 avanti a %2</translation>
    </message>
    <message>
        <source>OS %1 to %2</source>
        <translation>OS %1 a %2</translation>
    </message>
    <message>
        <source>Resume adds %1.</source>
        <translation>Resume aggiunge: %1.</translation>
    </message>
    <message>
        <source>The service may add %1.</source>
        <translation>Il servizio può aggiungere: %1.</translation>
    </message>
    <message>
        <source>Resume removes %1.</source>
        <translation>Resume rimuove: %1.</translation>
    </message>
    <message>
        <source>The service may remove %1.</source>
        <translation>Il servizio può rimuovere: %1.</translation>
    </message>
    <message>
        <source>It runs OS %1, as its specification says.</source>
        <translation>Esegue OS %1, come dice la sua specifica.</translation>
    </message>
    <message>
        <source>What it has of %1 is not reported; resume pushes what the specification says.</source>
        <translation>Che cosa ne ha non è riportato: %1; resume invia ciò che dice la specifica.</translation>
    </message>
    <message>
        <source>What it has of %1 is not reported; the service may push what the specification says.</source>
        <translation>Che cosa ne ha non è riportato: %1; il servizio può inviare ciò che dice la specifica.</translation>
    </message>
    <message>
        <source>It reports the version that the service has.</source>
        <translation>Riporta la versione che ha il servizio.</translation>
    </message>
    <message>
        <source>How far it is ahead of the service is not known.</source>
        <translation>Di quanto è avanti rispetto al servizio non è noto.</translation>
    </message>
    <message>
        <source>It reports version %1, the service has %2; its version %3.</source>
        <translation>Riporta la versione %1, il servizio ha %2; la sua versione %3.</translation>
    </message>
    <message>
        <source>The fleet&apos;s template differs from this specification in %1.</source>
        <translation>Il modello della flotta differisce da questa specifica in: %1.</translation>
    </message>
    <message>
        <source>becomes %1</source>
        <translation>diventa %1</translation>
    </message>
    <message>
        <source>the spec names no OS</source>
        <translation>la specifica non nomina un OS</translation>
    </message>
    <message>
        <source>not in the spec</source>
        <translation>non nella specifica</translation>
    </message>
    <message>
        <source>not on the device</source>
        <translation>non sul dispositivo</translation>
    </message>
    <message>
        <source>%1; its image is not reported</source>
        <translation>%1; la sua immagine non è riportata</translation>
    </message>
    <message>
        <source>no difference is reported</source>
        <translation>nessuna differenza è riportata</translation>
    </message>
    <message>
        <source>there is such a file already</source>
        <translation>esiste già un file così</translation>
    </message>
    <message>
        <source>It is to be decommissioned: once this reaches the device, it takes itself out of use.</source>
        <translation>Deve essere dismesso: appena questo raggiunge il dispositivo, si mette da solo fuori uso.</translation>
    </message>
    <message>
        <source>is no day of the calendar</source>
        <translation>non è un giorno del calendario</translation>
    </message>
    <message>
        <source>is no time of day</source>
        <translation>non è un&apos;ora del giorno</translation>
    </message>
    <message>
        <source>has an offset that no clock has</source>
        <translation>ha uno scarto che nessun orologio ha</translation>
    </message>
    <message>
        <source>-14:00 to +14:00, or Z</source>
        <translation>da -14:00 a +14:00, o Z</translation>
    </message>
    <message>
        <source>is longer than ten years</source>
        <translation>è più lunga di dieci anni</translation>
    </message>
    <message>
        <source>is no quantity</source>
        <translation>non è una quantità</translation>
    </message>
    <message>
        <source>is less than nothing</source>
        <translation>è meno di nulla</translation>
    </message>
    <message>
        <source>is more or finer than a quantity can be</source>
        <translation>è più grande o più fine di quanto possa essere una quantità</translation>
    </message>
    <message>
        <source>has a unit that Kubernetes does not know</source>
        <translation>ha un&apos;unità che Kubernetes non conosce</translation>
    </message>
    <message>
        <source>has a blank in it</source>
        <translation>contiene uno spazio</translation>
    </message>
    <message>
        <source>has a blank before or behind it</source>
        <translation>ha uno spazio prima o dopo</translation>
    </message>
    <message>
        <source>the same without it</source>
        <translation>lo stesso senza</translation>
    </message>
    <message>
        <source>is no URL</source>
        <translation>non è un URL</translation>
    </message>
    <message>
        <source>has no host</source>
        <translation>non ha un host</translation>
    </message>
    <message>
        <source>has no host that can be read</source>
        <translation>non ha un host leggibile</translation>
    </message>
    <message>
        <source>has the port %1</source>
        <translation>ha la porta %1</translation>
    </message>
    <message>
        <source>is no name or address of a host</source>
        <translation>non è né il nome né l&apos;indirizzo di un host</translation>
    </message>
    <message>
        <source>is too large to be exact</source>
        <translation>è troppo grande per essere esatto</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>almeno %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>al massimo %1</translation>
    </message>
    <message>
        <source>digits only, such as %1</source>
        <translation>solo cifre, ad esempio %1</translation>
    </message>
    <message>
        <source>true, or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>is no list of devices</source>
        <translation>non è un elenco di dispositivi</translation>
    </message>
    <message>
        <source>has %1, which is no name of a device</source>
        <translation>contiene %1, che non è il nome di un dispositivo</translation>
    </message>
    <message>
        <source>letters, digits, - and .</source>
        <translation>lettere, cifre, - e .</translation>
    </message>
    <message>
        <source>has %1 twice</source>
        <translation>contiene %1 due volte</translation>
    </message>
    <message>
        <source>each name once</source>
        <translation>ogni nome una sola volta</translation>
    </message>
    <message>
        <source>is no list of rows</source>
        <translation>non è un elenco di righe</translation>
    </message>
    <message>
        <source>is no JSON</source>
        <translation>non è JSON</translation>
    </message>
    <message>
        <source>put it in quotes</source>
        <translation>metterlo tra virgolette</translation>
    </message>
    <message>
        <source>the procedure of that run cannot be read</source>
        <translation>la procedura di quella esecuzione non è leggibile</translation>
    </message>
    <message>
        <source>is no finished run of %1</source>
        <translation>non è un&apos;esecuzione conclusa di %1</translation>
    </message>
    <message>
        <source>its id, or its folder</source>
        <translation>il suo id o la sua cartella</translation>
    </message>
    <message>
        <source>its evidence is not whole: %1</source>
        <translation>le sue evidenze non sono complete: %1</translation>
    </message>
    <message>
        <source>it is a run of %1, not of %2</source>
        <translation>è un&apos;esecuzione di %1, non di %2</translation>
    </message>
    <message>
        <source>a drill&apos;s result counts in drills only</source>
        <translation>il risultato di un&apos;esercitazione vale solo nelle esercitazioni</translation>
    </message>
    <message>
        <source>that run did not come to its end: %1</source>
        <translation>quell&apos;esecuzione non è arrivata alla fine: %1</translation>
    </message>
    <message>
        <source>a file of it differs from what was written</source>
        <translation>un suo file differisce da quello scritto</translation>
    </message>
    <message>
        <source>more than one environment is at %1: %2</source>
        <translation>più di un ambiente è in %1: %2</translation>
    </message>
    <message>
        <source>say which one is meant, by its id</source>
        <translation>dire quale si intende, con il suo id</translation>
    </message>
    <message>
        <source>the procedure has no target %1</source>
        <translation>la procedura non ha la destinazione %1</translation>
    </message>
    <message>
        <source>cannot write into %1</source>
        <translation>non si può scrivere in %1</translation>
    </message>
    <message>
        <source>cannot replace %1</source>
        <translation>non si può sostituire %1</translation>
    </message>
    <message>
        <source>the run&apos;s copy of the procedure is not the one that it was opened with</source>
        <translation>la copia della procedura nell&apos;esecuzione non è quella con cui è stata aperta</translation>
    </message>
    <message>
        <source>take it back from where it was changed</source>
        <translation>riprenderla da dove è stata modificata</translation>
    </message>
    <message>
        <source>this run has begun</source>
        <translation>questa esecuzione è iniziata</translation>
    </message>
    <message>
        <source>its answers stay with it</source>
        <translation>le sue risposte restano con essa</translation>
    </message>
    <message>
        <source>the policy cannot be read, and then only drills are allowed: %1</source>
        <translation>il criterio non è leggibile, e allora sono permesse solo le esercitazioni: %1</translation>
    </message>
    <message>
        <source>No lock can be had of %1</source>
        <translation>Non si può avere un blocco di %1</translation>
    </message>
    <message>
        <source>Without it nobody sees that this run changes it, and nobody is kept out.</source>
        <translation>Senza, nessuno vede che questa esecuzione lo modifica, e nessuno è tenuto fuori.</translation>
    </message>
    <message>
        <source>Looking again watches the lock until it is renewed, for a minute at most.</source>
        <translation>Controllare di nuovo osserva il blocco finché non viene rinnovato, al massimo per un minuto.</translation>
    </message>
    <message>
        <source>Go on without a lock</source>
        <translation>Proseguire senza blocco</translation>
    </message>
    <message>
        <source>the cluster&apos;s lock cannot be made</source>
        <translation>il blocco del cluster non può essere creato</translation>
    </message>
    <message>
        <source>the cluster&apos;s lock cannot be written</source>
        <translation>il blocco del cluster non può essere scritto</translation>
    </message>
    <message>
        <source>rights to create, get, update and delete leases in this namespace are needed</source>
        <translation>servono i diritti di creare, leggere, modificare ed eliminare lease in questo namespace</translation>
    </message>
    <message>
        <source>another console holds this cluster&apos;s lock</source>
        <translation>un&apos;altra console detiene il blocco di questo cluster</translation>
    </message>
    <message>
        <source>another console took or renewed the cluster&apos;s lock meanwhile</source>
        <translation>nel frattempo un&apos;altra console ha preso o rinnovato il blocco del cluster</translation>
    </message>
    <message>
        <source>resume, and look at it anew</source>
        <translation>riprendete, e controllate di nuovo</translation>
    </message>
    <message>
        <source>the cluster&apos;s lock went as it was looked at</source>
        <translation>il blocco del cluster è sparito mentre lo si controllava</translation>
    </message>
    <message>
        <source>another console gave it back: go on once more</source>
        <translation>un&apos;altra console lo ha restituito: proseguite ancora una volta</translation>
    </message>
    <message>
        <source>the lock of namespace %1 is still there</source>
        <translation>il blocco del namespace %1 c&apos;è ancora</translation>
    </message>
    <message>
        <source>the lock cannot be looked at</source>
        <translation>il blocco non può essere controllato</translation>
    </message>
    <message>
        <source>the lock cannot be read</source>
        <translation>il blocco non può essere letto</translation>
    </message>
    <message>
        <source>the lock of %1 was deleted: look who works there, then resume</source>
        <translation>il blocco di %1 è stato eliminato: guardate chi ci lavora, poi riprendete</translation>
    </message>
    <message>
        <source>it was changed without a lock: %1</source>
        <translation>è stato modificato senza blocco: %1</translation>
    </message>
</context>
<context>
    <name>EnvironmentDetail</name>
    <message>
        <source>No environment is chosen.</source>
        <translation>Nessun ambiente scelto.</translation>
    </message>
    <message>
        <source>Look at the keyring again</source>
        <translation>Controlla di nuovo il portachiavi</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>Prova la connessione a %1</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Interrompi la prova</translation>
    </message>
    <message>
        <source>Compare both keys…</source>
        <translation>Confronta le due chiavi…</translation>
    </message>
    <message>
        <source>Pin this identity</source>
        <translation>Fissa questa identità</translation>
    </message>
    <message>
        <source>Keep it with this identity…</source>
        <translation>Conserva con questa identità…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Keep as your own…</source>
        <translation>Conserva come proprio…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Rimuovi…</translation>
    </message>
    <message>
        <source>It was not done</source>
        <translation>Operazione non eseguita</translation>
    </message>
    <message>
        <source>Reached as</source>
        <translation>Raggiunto come</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Porta a</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Trovato in</translation>
    </message>
    <message>
        <source>machine-id</source>
        <translation>machine-id</translation>
    </message>
    <message>
        <source>not known before a test</source>
        <translation>non nota prima di una prova</translation>
    </message>
    <message>
        <source>pinned: a run stops if it differs</source>
        <translation>fissata: se è diversa l’esecuzione si ferma</translation>
    </message>
    <message>
        <source>as seen, not pinned</source>
        <translation>come vista, non fissata</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Chiave host</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenziali</translation>
    </message>
    <message>
        <source>names only; values are never shown</source>
        <translation>solo i nomi; i valori non vengono mai mostrati</translation>
    </message>
    <message>
        <source>Nothing is kept for Salvor, or the keyring does not tell.</source>
        <translation>Per Salvor non è conservato nulla, oppure il portachiavi non lo dice.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Dimentica</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Dimentica %1</translation>
    </message>
    <message>
        <source>Remove %1 from your environments</source>
        <translation>Rimuovi %1 dai propri ambienti</translation>
    </message>
    <message>
        <source>Its entry goes from %1. Nothing changes on the host; what its own configuration names stays listed.</source>
        <translation>La voce viene tolta da %1. Sull’host non cambia nulla; ciò che è nella sua configurazione resta in elenco.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserva</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Rimuovi la voce</translation>
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
        <translation>Non provato</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>In prova</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Raggiungibile</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Irraggiungibile</translation>
    </message>
    <message>
        <source>Key unknown</source>
        <translation>Chiave ignota</translation>
    </message>
    <message>
        <source>Key changed</source>
        <translation>Chiave cambiata</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Accedere</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Accesso negato</translation>
    </message>
    <message>
        <source>Other machine</source>
        <translation>Altra macchina</translation>
    </message>
    <message>
        <source>No sudo</source>
        <translation>Niente sudo</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallito</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Interrotto</translation>
    </message>
    <message>
        <source>Look its name up</source>
        <translation>Risolvere il nome</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connettersi</translation>
    </message>
    <message>
        <source>Compare its host key</source>
        <translation>Confrontare la chiave host</translation>
    </message>
    <message>
        <source>Read who it is</source>
        <translation>Leggere l’identità</translation>
    </message>
    <message>
        <source>Become root by sudo</source>
        <translation>Diventare root con sudo</translation>
    </message>
    <message>
        <source>Look for programs</source>
        <translation>Cercare i programmi</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>Non raggiunto.</translation>
    </message>
    <message>
        <source>kube context</source>
        <translation>contesto kube</translation>
    </message>
    <message>
        <source>ssh</source>
        <translation>ssh</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>questa macchina</translation>
    </message>
    <message>
        <source>Keyring (Secret Service)</source>
        <translation>Portachiavi</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>portachiavi</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Controllo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Assente</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>Rifiuta</translation>
    </message>
    <message>
        <source>in the keyring</source>
        <translation>nel portachiavi</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>per questa sessione</translation>
    </message>
    <message>
        <source>in the shell</source>
        <translation>nella shell</translation>
    </message>
</context>
<context>
    <name>EnvironmentSheet</name>
    <message>
        <source>Add an environment</source>
        <translation>Aggiungi un ambiente</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifica %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>as your team calls it</source>
        <translation>come lo chiama la squadra</translation>
    </message>
    <message>
        <source>A host, over ssh</source>
        <translation>Un host, via ssh</translation>
    </message>
    <message>
        <source>A Kubernetes context</source>
        <translation>Un contesto Kubernetes</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Questa macchina</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contesto</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>as kubectl config get-contexts lists it</source>
        <translation>come elencato da kubectl config get-contexts</translation>
    </message>
    <message>
        <source>a name of your ssh configuration, or user@host</source>
        <translation>un nome della configurazione ssh, oppure user@host</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>PROD, TEST, …</source>
        <translation>PROD, TEST, …</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>machine-id</source>
        <translation>machine-id</translation>
    </message>
    <message>
        <source>pinned: a run stops if another machine answers</source>
        <translation>fissata: se risponde un’altra macchina l’esecuzione si ferma</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Chiave host</translation>
    </message>
    <message>
        <source>fingerprint, SHA256:…</source>
        <translation>impronta, SHA256:…</translation>
    </message>
    <message>
        <source>ssh configuration</source>
        <translation>configurazione ssh</translation>
    </message>
    <message>
        <source>empty for your own, ~/.ssh/config</source>
        <translation>vuoto per la propria, ~/.ssh/config</translation>
    </message>
    <message>
        <source>Proxy for http</source>
        <translation>Proxy per http</translation>
    </message>
    <message>
        <source>Proxy for https</source>
        <translation>Proxy per https</translation>
    </message>
    <message>
        <source>Without a proxy</source>
        <translation>Senza proxy</translation>
    </message>
    <message>
        <source>hosts, by commas</source>
        <translation>host, separati da virgole</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Certificati attendibili</translation>
    </message>
    <message>
        <source>a PEM file</source>
        <translation>un file PEM</translation>
    </message>
    <message>
        <source>Command to log in by</source>
        <translation>Comando di accesso</translation>
    </message>
    <message>
        <source>no shell runs it; no secret belongs in it</source>
        <translation>non passa da una shell; non inserirvi segreti</translation>
    </message>
    <message>
        <source>The file is as it was</source>
        <translation>Il file è rimasto com’era</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct</source>
        <translation>
            <numerusform>%n campo da correggere</numerusform>
            <numerusform>%n campi da correggere</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>Non conservare</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Aggiungi %1</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>l’ambiente</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Conserva le modifiche</translation>
    </message>
    <message>
        <source>Command that hears of runs</source>
        <translation>Comando informato delle esecuzioni</translation>
    </message>
    <message>
        <source>gets waiting, failed or ended, the run and the step; no secret</source>
        <translation>riceve waiting, failed o ended, esecuzione e passo; nessun segreto</translation>
    </message>
    <message>
        <source>Variables of the desk that commands get</source>
        <translation>Variabili della sessione passate ai comandi</translation>
    </message>
    <message>
        <source>names; all others stay outside</source>
        <translation>nomi; tutte le altre restano fuori</translation>
    </message>
</context>
<context>
    <name>EnvironmentSummary</name>
    <message>
        <source>No environment is known yet. The targets of a run are named when it is started.</source>
        <translation>Nessun ambiente ancora noto. Le destinazioni di un’esecuzione si indicano all’avvio.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Ambienti</translation>
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
        <translation>Prova di connessione</translation>
    </message>
    <message>
        <source>nothing is changed there</source>
        <translation>là non viene modificato nulla</translation>
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
        <translation>Programmi</translation>
    </message>
    <message>
        <source>named by the procedures, where the login finds them</source>
        <translation>indicati dalle procedure, dove li trova l’accesso</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 è presente</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 manca</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>assente</translation>
    </message>
</context>
<context>
    <name>EnvironmentsPage</name>
    <message>
        <source>Environments</source>
        <translation>Ambienti</translation>
    </message>
    <message>
        <source>looked at %1</source>
        <translation>controllato %1</translation>
    </message>
    <message>
        <source>Read the files again</source>
        <translation>Rileggi i file</translation>
    </message>
    <message>
        <source>A file is not read</source>
        <translation>Un file non viene letto</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Aggiungi…</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Prova tutti</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Import environments</source>
        <translation>Importa ambienti</translation>
    </message>
    <message>
        <source>File that Salvor exported</source>
        <translation>File esportato da Salvor</translation>
    </message>
    <message>
        <source>Entries with the same id take the place of yours. A file that is wrong anywhere is refused as a whole.</source>
        <translation>Le voci con lo stesso identificativo sostituiscono le proprie. Un file con anche un solo errore viene rifiutato per intero.</translation>
    </message>
    <message>
        <source>Export your environments</source>
        <translation>Esporta i propri ambienti</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>File da scrivere</translation>
    </message>
    <message>
        <source>Your own entries, with pinned identities. No secret is in it. A file of that name is replaced.</source>
        <translation>Le proprie voci, con le identità fissate. Non contiene segreti. Un file con lo stesso nome viene sostituito.</translation>
    </message>
    <message>
        <source>Export environments</source>
        <translation>Esporta ambienti</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export %1</source>
        <translation>Esporta %1</translation>
    </message>
    <message>
        <source>Do not save it</source>
        <translation>Non salvare</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>Salva come JSON</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Salva come CSV</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>Non ha ancora un nome.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>a new file; .json writes JSON, anything else CSV</source>
        <translation>un file nuovo; .json scrive JSON, tutto il resto CSV</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Sostituire il file</translation>
    </message>
</context>
<context>
    <name>FieldItem</name>
    <message>
        <source>(may be empty)</source>
        <translation>(può restare vuoto)</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n scelto</numerusform>
            <numerusform>%n scelti</numerusform>
        </translation>
    </message>
    <message>
        <source>What can be offered could not be seen: %1</source>
        <translation>Non è stato possibile vedere che cosa offrire: %1</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Controlla di nuovo</translation>
    </message>
    <message>
        <source>Look again at what can be offered for %1</source>
        <translation>Guarda di nuovo che cosa si può offrire per %1</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>a full path</source>
        <translation>un percorso completo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Name a full path first.</source>
        <translation>Indicare prima un percorso completo.</translation>
    </message>
</context>
<context>
    <name>FitItem</name>
    <message>
        <source>Reason to take it all the same</source>
        <translation>Motivo per prenderla comunque</translation>
    </message>
    <message>
        <source>Reason to take it all the same; it stands first in the report</source>
        <translation>Motivo per prenderla comunque; compare per primo nel rapporto</translation>
    </message>
    <message>
        <source>Go on with it…</source>
        <translation>Prosegui con questa…</translation>
    </message>
    <message>
        <source>Take it with this reason…</source>
        <translation>Prendi con questo motivo…</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Serve un motivo.</translation>
    </message>
</context>
<context>
    <name>FormFields</name>
    <message>
        <source>Looking at the system for what was answered…</source>
        <translation>Controllo delle risposte sul sistema…</translation>
    </message>
</context>
<context>
    <name>FrozenSheet</name>
    <message numerus="yes">
        <source>Resume %Ln device(s)</source>
        <translation>
            <numerusform>Riprendi %Ln dispositivo</numerusform>
            <numerusform>Riprendi %Ln dispositivi</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Take these names into the run</source>
        <translation>Porta questi nomi nell&apos;esecuzione</translation>
    </message>
    <message>
        <source>Prepare the run with these names…</source>
        <translation>Prepara l&apos;esecuzione con questi nomi…</translation>
    </message>
    <message>
        <source>Copy the names</source>
        <translation>Copia i nomi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of paused devices are not decided on; they stay paused.</source>
        <translation>
            <numerusform>Su %Ln gruppo di dispositivi in pausa non si è deciso; resta in pausa.</numerusform>
            <numerusform>Su %Ln gruppi di dispositivi in pausa non si è deciso; restano in pausa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read on %1 at %2 UTC</source>
        <translation>Letto su %1 alle %2 UTC</translation>
    </message>
    <message>
        <source>Resume pushes what the service holds now to each of them: after a restore usually an older specification. It cannot be undone. The run asks once more before the first few and before the rest.</source>
        <translation>Resume invia a ognuno di essi ciò che il servizio ha ora: dopo un ripristino di solito una specifica più vecchia. Non si può annullare. L&apos;esecuzione chiede ancora prima dei primi e prima degli altri.</translation>
    </message>
    <message>
        <source>These names and no others</source>
        <translation>Questi nomi e nessun altro</translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>Decide…</source>
        <translation>Decidi…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Fix the fleet first</source>
        <translation>Prima la flotta</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lascia</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Indaga</translation>
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
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>This step: %1</source>
        <translation>Questo passo: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>What cannot be undone</source>
        <translation>Che cosa non si può annullare</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Come lo si sa</translation>
    </message>
    <message>
        <source>By looks at the system, before and after each change. That a command ended well proves nothing.</source>
        <translation>Con controlli sul sistema, prima e dopo ogni modifica. Che un comando sia terminato bene non prova nulla.</translation>
    </message>
    <message>
        <source>How to get back</source>
        <translation>Come tornare indietro</translation>
    </message>
    <message>
        <source>Nothing in this step has to be taken back, or nothing can be.</source>
        <translation>In questo passo non c’è nulla da annullare, o non è possibile.</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Stati</translation>
    </message>
    <message>
        <source>It has not begun.</source>
        <translation>Non è iniziato.</translation>
    </message>
    <message>
        <source>A person is asked for something.</source>
        <translation>Viene chiesto qualcosa a una persona.</translation>
    </message>
    <message>
        <source>The system is looked at. Nothing is changed.</source>
        <translation>Il sistema viene controllato. Nulla viene modificato.</translation>
    </message>
    <message>
        <source>A change runs.</source>
        <translation>Una modifica è in corso.</translation>
    </message>
    <message>
        <source>Whether the change is so is being looked at.</source>
        <translation>Si controlla se la modifica è avvenuta.</translation>
    </message>
    <message>
        <source>It was changed, and that was proved.</source>
        <translation>È stato modificato, ed è stato verificato.</translation>
    </message>
    <message>
        <source>A command ended as it may. That proves nothing yet.</source>
        <translation>Un comando è terminato come previsto. Questo non prova ancora nulla.</translation>
    </message>
    <message>
        <source>It was looked at, and it is so.</source>
        <translation>È stato controllato, ed è così.</translation>
    </message>
    <message>
        <source>It was looked at, and it is not so.</source>
        <translation>È stato controllato, e non è così.</translation>
    </message>
    <message>
        <source>It is looked at after the change.</source>
        <translation>Si controlla dopo la modifica.</translation>
    </message>
    <message>
        <source>Nobody has looked.</source>
        <translation>Nessuno ha controllato.</translation>
    </message>
    <message>
        <source>It was looked at too long ago to count.</source>
        <translation>Il controllo è troppo vecchio per contare.</translation>
    </message>
    <message>
        <source>Something that must hold does not; nothing goes on.</source>
        <translation>Una condizione necessaria non è soddisfatta; nulla prosegue.</translation>
    </message>
    <message>
        <source>A change ended badly.</source>
        <translation>Una modifica è finita male.</translation>
    </message>
    <message>
        <source>Nobody knows what became of it. It never counts as done.</source>
        <translation>Nessuno sa che cosa ne è stato. Non vale mai come fatto.</translation>
    </message>
    <message>
        <source>Some of it was done, some was not.</source>
        <translation>Una parte è stata fatta, una parte no.</translation>
    </message>
    <message>
        <source>It was passed over, or does not apply.</source>
        <translation>È stato tralasciato, o non è pertinente.</translation>
    </message>
    <message>
        <source>It was rolled back.</source>
        <translation>È stato annullato.</translation>
    </message>
    <message>
        <source>Here is a change that cannot be undone.</source>
        <translation>Qui c’è una modifica che non si può annullare.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedura</translation>
    </message>
    <message>
        <source>The steps of a recovery, with all commands and proofs, as a file that can be read.</source>
        <translation>I passi di un ripristino, con tutti i comandi e le prove, in un file leggibile.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Esecuzione</translation>
    </message>
    <message>
        <source>One time that a procedure is gone through, with its journal.</source>
        <translation>Una volta che si percorre una procedura, con il suo registro.</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Esercita</translation>
    </message>
    <message>
        <source>A run over a simulated system. Nothing real is reached.</source>
        <translation>Un’esecuzione su un sistema simulato. Nulla di reale viene raggiunto.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destinazione</translation>
    </message>
    <message>
        <source>A machine that a run works on, known by its machine-id and its host key.</source>
        <translation>Una macchina su cui lavora un’esecuzione, riconosciuta da machine-id e chiave host.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What happened, line by line; each line seals the one before. From it a run can be resumed.</source>
        <translation>Che cosa è successo, riga per riga; ciascuna sigilla la precedente. Da esso si può riprendere un’esecuzione.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>A look at the system that says whether a claim holds.</source>
        <translation>Un controllo del sistema che dice se un’affermazione è vera.</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Forzatura</translation>
    </message>
    <message>
        <source>A person went on without a proof, with a reason. It stands first in the report.</source>
        <translation>Una persona ha proseguito senza prova, con un motivo. Compare per primo nel rapporto.</translation>
    </message>
    <message>
        <source>Recovery objective</source>
        <translation>Obiettivo di ripristino</translation>
    </message>
    <message>
        <source>The time within which the system is to be back.</source>
        <translation>Il tempo entro cui il sistema deve tornare.</translation>
    </message>
    <message>
        <source>Turn back before</source>
        <translation>Tornare indietro entro</translation>
    </message>
    <message>
        <source>Until then everything can still be undone within the objective.</source>
        <translation>Fino ad allora tutto si può ancora annullare entro l’obiettivo.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Non terminato</translation>
    </message>
    <message>
        <source>Reading the kept runs…</source>
        <translation>Lettura delle esecuzioni conservate…</translation>
    </message>
    <message>
        <source>No run is open.</source>
        <translation>Nessuna esecuzione aperta.</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Filter by system, step or command</source>
        <translation>Sistema, passo o comando</translation>
    </message>
    <message>
        <source>Reading the procedures…</source>
        <translation>Lettura delle procedure…</translation>
    </message>
    <message>
        <source>No procedure has “%1” in its system, title, steps or commands.</source>
        <translation>Nessuna procedura contiene «%1» in sistema, titolo, passi o comandi.</translation>
    </message>
    <message>
        <source>There are no procedures in %1.</source>
        <translation>Non ci sono procedure in %1.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Ambienti</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Apri…</translation>
    </message>
    <message>
        <source>Open the environments</source>
        <translation>Apri gli ambienti</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Esercitarsi</translation>
    </message>
    <message>
        <source>Runs of other consoles…</source>
        <translation>Esecuzioni di altre console…</translation>
    </message>
</context>
<context>
    <name>HostKeySheet</name>
    <message>
        <source>%1 is new here</source>
        <translation>%1 qui è nuovo</translation>
    </message>
    <message>
        <source>This machine has no key of it yet, so it cannot tell whether the right one answers. Nothing was sent: no password, no key, no command.</source>
        <translation>Questa macchina non ne ha ancora la chiave e quindi non può sapere se risponde l’host giusto. Non è stato inviato nulla: nessuna password, nessuna chiave, nessun comando.</translation>
    </message>
    <message>
        <source>Its key, as it shows it now</source>
        <translation>La sua chiave, come la mostra ora</translation>
    </message>
    <message>
        <source>Compare every character with the key above.</source>
        <translation>Confrontare ogni carattere con la chiave qui sopra.</translation>
    </message>
    <message>
        <source>I compared it with what the host itself says</source>
        <translation>L’ho confrontata con ciò che dice l’host stesso</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Non connettere</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Considera attendibile</translation>
    </message>
    <message>
        <source>Tick that you compared it first.</source>
        <translation>Confermare prima di averla confrontata.</translation>
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
        <translation>Host di %1</translation>
    </message>
    <message>
        <source>Host of %1</source>
        <translation>Host di %1</translation>
    </message>
    <message>
        <source>%1 · not seen</source>
        <translation>%1 · non visto</translation>
    </message>
    <message>
        <source>%1 of %2 are not seen</source>
        <translation>%1 di %2 non si vedono</translation>
    </message>
    <message>
        <source>all %1 are seen</source>
        <translation>si vedono tutti e %1</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>This file brings commands</source>
        <translation>Questo file porta comandi</translation>
    </message>
    <message>
        <source>They would run on this machine as you: before a connection, or when a run waits, failed or ended. Read each; take them only from somebody you trust.</source>
        <translation>Verrebbero eseguiti su questa macchina a Suo nome: prima di una connessione, o quando un&apos;esecuzione attende, fallisce o termina. Li legga uno per uno; li prenda solo da qualcuno di cui si fida.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Import with these commands</source>
        <translation>Importa con questi comandi</translation>
    </message>
    <message>
        <source>Import without them</source>
        <translation>Importa senza</translation>
    </message>
</context>
<context>
    <name>KeyAdvice</name>
    <message>
        <source>Ask whoever looks after %1 for its key, by a way that is not this connection.</source>
        <translation>Chiedere la chiave a chi gestisce %1, per una via diversa da questa connessione.</translation>
    </message>
    <message>
        <source>How to find out</source>
        <translation>Come accertarlo</translation>
    </message>
    <message>
        <source>1.  %1</source>
        <translation>1.  %1</translation>
    </message>
    <message>
        <source>2.  On its own console, run</source>
        <translation>2.  Sulla sua console, eseguire</translation>
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
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ovunque</translation>
    </message>
    <message>
        <source>Search or do</source>
        <translation>Cerca o esegui</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Vai a una pagina</translation>
    </message>
    <message>
        <source>Next or previous part: app bar, banner, steps, middle, actions, panes</source>
        <translation>Parte successiva o precedente: barra, intestazione, passi, centro, azioni, riquadri</translation>
    </message>
    <message>
        <source>Press the focused button; in a form, go to the next field. Never starts a step, never presses a red button</source>
        <translation>Preme il pulsante attivo; in un modulo passa al campo successivo. Non avvia mai un passo, non preme mai un pulsante rosso</translation>
    </message>
    <message>
        <source>Press the focused button, red ones too</source>
        <translation>Preme il pulsante attivo, anche se rosso</translation>
    </message>
    <message>
        <source>Close what is on top, in its safe way. Never confirms, never cancels a command</source>
        <translation>Chiude ciò che è in primo piano, nel modo sicuro. Non conferma mai, non interrompe mai un comando</translation>
    </message>
    <message>
        <source>Close the window; asks while a run is live</source>
        <translation>Chiude la finestra; chiede conferma se un’esecuzione è in corso</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Esecuzione</translation>
    </message>
    <message>
        <source>Primary button from anywhere, but not past a point of no return</source>
        <translation>Pulsante principale da ovunque, ma non oltre un punto di non ritorno</translation>
    </message>
    <message>
        <source>Pause after this command</source>
        <translation>Pausa dopo questo comando</translation>
    </message>
    <message>
        <source>Cancel step…</source>
        <translation>Interrompi il passo…</translation>
    </message>
    <message>
        <source>Read the target aloud</source>
        <translation>Leggi la destinazione ad alta voce</translation>
    </message>
    <message>
        <source>Go through steps, commands, checks</source>
        <translation>Scorri passi, comandi, controlli</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Find in the pane last used</source>
        <translation>Cerca nell’ultimo riquadro usato</translation>
    </message>
    <message>
        <source>Next or previous match</source>
        <translation>Risultato successivo o precedente</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Segui</translation>
    </message>
    <message>
        <source>Pause, go on</source>
        <translation>Pausa, riprendi</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>A capo automatico</translation>
    </message>
    <message>
        <source>First error</source>
        <translation>Primo errore</translation>
    </message>
    <message>
        <source>Save the output</source>
        <translation>Salva l’output</translation>
    </message>
    <message>
        <source>Larger, smaller, as before</source>
        <translation>Più grande, più piccolo, come prima</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+6</source>
        <translation>Alt+1 … Alt+6</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Maiusc+F6</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spazio</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Invio</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Maiusc+T</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>F3, Shift+F3</source>
        <translation>F3, Maiusc+F3</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+−, Ctrl+0</source>
        <translation>Ctrl++, Ctrl+−, Ctrl+0</translation>
    </message>
    <message>
        <source>Help: this step, what the states and words mean</source>
        <translation>Aiuto: questo passo, che cosa significano stati e parole</translation>
    </message>
    <message>
        <source>Look again at what the page shows; changes nothing</source>
        <translation>Controlla di nuovo ciò che la pagina mostra; non modifica nulla</translation>
    </message>
    <message>
        <source>Copy the command of the row as shown</source>
        <translation>Copia il comando della riga come mostrato</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Maiusc+C</translation>
    </message>
    <message>
        <source>Copy it to run it in a terminal of this machine</source>
        <translation>Copia per eseguirlo in un terminale di questa macchina</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Su, Giù</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inizio, Fine</translation>
    </message>
    <message>
        <source>First and last step</source>
        <translation>Primo e ultimo passo</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message numerus="yes">
        <source>from %n drill(s)</source>
        <translation>
            <numerusform>da %n esercitazione</numerusform>
            <numerusform>da %n esercitazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n run(s)</source>
        <translation>
            <numerusform>da %n esecuzione</numerusform>
            <numerusform>da %n esecuzioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n passo</numerusform>
            <numerusform>%n passi</numerusform>
        </translation>
    </message>
    <message>
        <source>all can be undone</source>
        <translation>tutto annullabile</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) of no return</source>
        <translation>
            <numerusform>%n punto di non ritorno</numerusform>
            <numerusform>%n punti di non ritorno</numerusform>
        </translation>
    </message>
    <message>
        <source>See what can be read</source>
        <translation>Guarda ciò che si può leggere</translation>
    </message>
    <message>
        <source>Go to this run</source>
        <translation>Vai a questa esecuzione</translation>
    </message>
    <message>
        <source>Look at %1 and resume…</source>
        <translation>Controlla %1 e riprendi…</translation>
    </message>
    <message>
        <source>End it in the other console first.</source>
        <translation>Terminarla prima nell’altra console.</translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation>Inizio: %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, da %2</translation>
    </message>
    <message>
        <source>What is left usually takes %1, %2</source>
        <translation>Il resto richiede di solito %1, %2</translation>
    </message>
    <message>
        <source>It still holds the lock of %1</source>
        <translation>Tiene ancora il blocco di %1</translation>
    </message>
    <message numerus="yes">
        <source>It still holds %n lock(s)</source>
        <translation>
            <numerusform>Tiene ancora %n blocco</numerusform>
            <numerusform>Tiene ancora %n blocchi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s)</source>
        <translation>
            <numerusform>%n procedura</numerusform>
            <numerusform>%n procedure</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Never run</source>
        <translation>Mai eseguita</translation>
    </message>
    <message>
        <source>not finished, %1</source>
        <translation>non terminata, %1</translation>
    </message>
    <message>
        <source>Never drilled</source>
        <translation>Mai esercitata</translation>
    </message>
    <message>
        <source>No drill</source>
        <translation>Nessuna esercitazione</translation>
    </message>
    <message>
        <source>Left in step %1</source>
        <translation>Lasciata al passo %1</translation>
    </message>
    <message numerus="yes">
        <source>Drill is %n day(s) old</source>
        <translation>
            <numerusform>Esercitazione di %n giorno fa</numerusform>
            <numerusform>Esercitazione di %n giorni fa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenari</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped, as it must be</source>
        <translation>Fermata, come dev’essere</translation>
    </message>
    <message>
        <source>The last drill of it ended otherwise than it must.</source>
        <translation>L’ultima esercitazione è finita diversamente da come doveva.</translation>
    </message>
    <message>
        <source>It was never drilled here.</source>
        <translation>Qui non è mai stato esercitato.</translation>
    </message>
    <message>
        <source>Its last drill lies back the longest: %1.</source>
        <translation>La sua ultima esercitazione è la più lontana: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n forzatura</numerusform>
            <numerusform>%n forzature</numerusform>
        </translation>
    </message>
    <message>
        <source>Find the procedure for %1</source>
        <translation>Trova la procedura per %1</translation>
    </message>
    <message>
        <source>Go on with the form…</source>
        <translation>Continua con il modulo…</translation>
    </message>
</context>
<context>
    <name>LoginNotice</name>
    <message>
        <source>Needs you: log in</source>
        <translation>Serve intervento: accedere</translation>
    </message>
    <message>
        <source>What it says looks like a login that has expired. Log in with %1, then look again; nothing has to be done anew.</source>
        <translation>Il messaggio fa pensare a un accesso scaduto. Accedere con %1, poi controllare di nuovo; nulla va rifatto.</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Copia la riga</translation>
    </message>
    <message>
        <source>Log in, in a terminal</source>
        <translation>Accedi, in un terminale</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>DRILL</source>
        <translation>ESERCITAZIONE</translation>
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
        <translation>Non si sa nulla di più recente: %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Report of the other console&apos;s run on %1</source>
        <translation>Rapporto dell&apos;esecuzione dell&apos;altra console su %1</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Prendere…</translation>
    </message>
    <message>
        <source>It has ended, or is being read.</source>
        <translation>È terminata o viene letta adesso.</translation>
    </message>
    <message>
        <source>Take over the run on %1</source>
        <translation>Prendere l&apos;esecuzione su %1</translation>
    </message>
    <message>
        <source>Watch it no more</source>
        <translation>Non seguirla più</translation>
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
        <translation>Anche</translation>
    </message>
</context>
<context>
    <name>OthersSheet</name>
    <message>
        <source>Runs of other consoles</source>
        <translation>Esecuzioni di altre console</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Look there</source>
        <translation>Guarda lì</translation>
    </message>
    <message>
        <source>It is being looked at.</source>
        <translation>Si sta guardando.</translation>
    </message>
    <message>
        <source>Where to look has not been said.</source>
        <translation>Non è stato detto dove guardare.</translation>
    </message>
    <message>
        <source>Each console keeps a copy of its journal beside what it changes. What is found there is shown on Home and followed; reading it needs root on the host and changes nothing.</source>
        <translation>Ogni console tiene una copia del proprio registro accanto a ciò che cambia. Ciò che si trova lì appare nella pagina iniziale e viene seguito; per leggerlo serve root sull&apos;host, e nulla viene cambiato.</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Dove guardare</translation>
    </message>
    <message>
        <source>env:, ssh: or here</source>
        <translation>env:, ssh: o here</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>Si guarda %1…</translation>
    </message>
</context>
<context>
    <name>OutputFilter</name>
    <message>
        <source>All lines</source>
        <translation>Tutte le righe</translation>
    </message>
    <message>
        <source>stdout only</source>
        <translation>Solo stdout</translation>
    </message>
    <message>
        <source>stderr only</source>
        <translation>Solo stderr</translation>
    </message>
    <message>
        <source>Commands only</source>
        <translation>Solo comandi</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
    </message>
</context>
<context>
    <name>OutputFind</name>
    <message>
        <source>Find in this pane</source>
        <translation>Cerca in questo riquadro</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Risultato precedente (Maiusc+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Risultato successivo (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Chiudi la ricerca (Esc)</translation>
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
        <translation>Cerca (Ctrl+F)</translation>
    </message>
    <message>
        <source>Follow again (Space or End)</source>
        <translation>Segui di nuovo (Spazio o Fine)</translation>
    </message>
    <message>
        <source>Hold still (Space)</source>
        <translation>Ferma (Spazio)</translation>
    </message>
    <message>
        <source>Save… (Ctrl+S)</source>
        <translation>Salva… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the output of %1</source>
        <translation>Salva l’output di %1</translation>
    </message>
    <message>
        <source>Text (*.log *.txt)</source>
        <translation>Testo (*.log *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
</context>
<context>
    <name>PractiseCard</name>
    <message>
        <source>Start drill</source>
        <translation>Avvia esercitazione</translation>
    </message>
    <message>
        <source>Start drill, about %1</source>
        <translation>Avvia esercitazione, circa %1</translation>
    </message>
    <message>
        <source>Start drill: %1</source>
        <translation>Avvia esercitazione: %1</translation>
    </message>
</context>
<context>
    <name>ProcedureRow</name>
    <message>
        <source>Cannot be read</source>
        <translation>Non leggibile</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Esercita</translation>
    </message>
    <message>
        <source>There is no scenario for it.</source>
        <translation>Non c’è alcuno scenario.</translation>
    </message>
    <message>
        <source>Drill %1</source>
        <translation>Esercitazione: %1</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Avvia…</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>Avvia %1</translation>
    </message>
</context>
<context>
    <name>ProcedureTable</name>
    <message>
        <source>Procedure</source>
        <translation>Procedura</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>Ultimo esito</translation>
    </message>
    <message>
        <source>Last drill</source>
        <translation>Ultima esercitazione</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Di solito</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedure</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
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
        <translation>Prosegui</translation>
    </message>
    <message>
        <source>Reason, for the report</source>
        <translation>Motivo, per il rapporto</translation>
    </message>
    <message>
        <source>Reason, for the report (may be empty)</source>
        <translation>Motivo, per il rapporto (facoltativo)</translation>
    </message>
    <message>
        <source>Reason; it stands first in the report</source>
        <translation>Motivo; sta per primo nel rapporto</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Serve un motivo.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>What was missing on the hosts</source>
        <translation>Che cosa mancava sugli host</translation>
    </message>
    <message>
        <source>Override: %1</source>
        <translation>Forzatura: %1</translation>
    </message>
    <message>
        <source>Override: step %1, “%2”</source>
        <translation>Forzatura: passo %1, «%2»</translation>
    </message>
    <message>
        <source>Seen: %1.</source>
        <translation>Visto: %1.</translation>
    </message>
    <message>
        <source>Reason given at %1 UTC: “%2”.</source>
        <translation>Motivo indicato alle %1 UTC: «%2».</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltato</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Non pertinente</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Forzato</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Non iniziato</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Soddisfatto</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Non soddisfatto</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ignoto</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n more</source>
        <translation>
            <numerusform>%1; %n altro</numerusform>
            <numerusform>%1; altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>the form</source>
        <translation>il modulo</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>passo %1</translation>
    </message>
    <message>
        <source>%1, waiting for people</source>
        <translation>%1, attesa di persone</translation>
    </message>
    <message>
        <source>%1, waiting for systems</source>
        <translation>%1, attesa di sistemi</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>was not looked at</source>
        <translation>non è stato controllato</translation>
    </message>
    <message>
        <source>this procedure has no check of it</source>
        <translation>questa procedura non lo controlla</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funzionamento</translation>
    </message>
    <message>
        <source>Leftovers</source>
        <translation>Residui</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destinazione</translation>
    </message>
    <message>
        <source>machine-id</source>
        <translation>machine-id</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Chiave host</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Accesso</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>Resumed by</source>
        <translation>Ripresa da</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessioni</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedura</translation>
    </message>
    <message>
        <source>Its digest</source>
        <translation>Impronta</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Esecuzione</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n riga</numerusform>
            <numerusform>%n righe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n file</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>uid of kube-system</source>
        <translation>uid di kube-system</translation>
    </message>
    <message>
        <source>Reason given: “%1”.</source>
        <translation>Motivo indicato: «%1».</translation>
    </message>
    <message>
        <source>To be rolled back</source>
        <translation>Da annullare</translation>
    </message>
    <message>
        <source>Rolled back, not proved</source>
        <translation>Annullato, non verificato</translation>
    </message>
</context>
<context>
    <name>ReportActs</name>
    <message>
        <source>Debriefing</source>
        <translation>Debriefing</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>The run&apos;s procedure cannot be read.</source>
        <translation>La procedura dell’esecuzione non è leggibile.</translation>
    </message>
    <message>
        <source>Look and resume…</source>
        <translation>Controlla e riprendi…</translation>
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
        <translation>Questa esecuzione non è leggibile per intero</translation>
    </message>
    <message>
        <source>%1. What stands below is what could be read.</source>
        <translation>%1. Sotto è riportato ciò che era leggibile.</translation>
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
        <translation>esercitazione</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Esercitazione</translation>
    </message>
</context>
<context>
    <name>ReportSide</name>
    <message>
        <source>What makes it recovered</source>
        <translation>Perché è ripristinato</translation>
    </message>
    <message>
        <source>Target and people</source>
        <translation>Destinazione e persone</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidenze</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verifica di nuovo</translation>
    </message>
    <message>
        <source>It is being verified.</source>
        <translation>Verifica in corso.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Apri cartella</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copia percorso</translation>
    </message>
</context>
<context>
    <name>ReportStepItem</name>
    <message>
        <source>Step %1, %2, %3. %4. Systems %5, people %6</source>
        <translation>Passo %1, %2, %3. %4. Sistemi %5, persone %6</translation>
    </message>
    <message>
        <source>Nothing was to be proved here.</source>
        <translation>Qui non c’era nulla da verificare.</translation>
    </message>
</context>
<context>
    <name>ReportSteps</name>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>What was seen as proof</source>
        <translation>Che cosa è stato visto come prova</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Sistemi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Together %1</source>
        <translation>In totale %1</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Rapporti</translation>
    </message>
    <message>
        <source>Filter by procedure, target, person</source>
        <translation>Procedura, destinazione, persona</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>Tutti gli esiti</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Ripristinato</translation>
    </message>
    <message>
        <source>Not recovered</source>
        <translation>Non ripristinato</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Non terminato</translation>
    </message>
    <message>
        <source>Real or drill</source>
        <translation>Reale o esercitazione</translation>
    </message>
    <message>
        <source>Real and drills</source>
        <translation>Tutti i tipi</translation>
    </message>
    <message>
        <source>Real only</source>
        <translation>Solo reali</translation>
    </message>
    <message>
        <source>Drills only</source>
        <translation>Solo esercitazioni</translation>
    </message>
    <message>
        <source>Reading the kept runs…</source>
        <translation>Lettura delle esecuzioni conservate…</translation>
    </message>
    <message>
        <source>No run was kept yet.</source>
        <translation>Nessuna esecuzione ancora conservata.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 di %n esecuzione</numerusform>
            <numerusform>%1 di %n esecuzioni</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Esecuzioni conservate</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Tutti i rapporti</translation>
    </message>
    <message>
        <source>Choose a run to see its report.</source>
        <translation>Scegliere un’esecuzione per vederne il rapporto.</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lettura del registro…</translation>
    </message>
</context>
<context>
    <name>ResumeSheet</name>
    <message>
        <source>Same machine as before: %1</source>
        <translation>La stessa macchina di prima: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Journal says</source>
        <translation>Il registro dice</translation>
    </message>
    <message>
        <source>World says</source>
        <translation>Il sistema mostra</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Giudizio</translation>
    </message>
    <message>
        <source>%1. Journal says %2. World says %3. Verdict %4</source>
        <translation>%1. Il registro dice: %2. Il sistema mostra: %3. Giudizio: %4</translation>
    </message>
    <message>
        <source>The journal knows of no change that was begun.</source>
        <translation>Al registro non risulta alcuna modifica iniziata.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Undo them on %1</source>
        <translation>Annullale su %1</translation>
    </message>
    <message>
        <source>Go on from here on %1</source>
        <translation>Prosegui da qui su %1</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>non ora</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>Esercitazione: %1</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Cancel what runs on %1</source>
        <translation>Interrompi ciò che è in corso su %1</translation>
    </message>
    <message>
        <source>The command that runs is asked to end, then ended. What it did is not known until the system is looked at; the run then asks how it goes on.</source>
        <translation>Al comando in corso viene chiesto di terminare, poi viene terminato. Che cosa abbia fatto non si sa finché non si controlla il sistema; l’esecuzione chiede poi come proseguire.</translation>
    </message>
    <message>
        <source>Stop the command on %1</source>
        <translation>Ferma il comando su %1</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Lascialo proseguire</translation>
    </message>
    <message>
        <source>End the drill</source>
        <translation>Termina l’esercitazione</translation>
    </message>
    <message>
        <source>Leave the run on %1</source>
        <translation>Lascia l’esecuzione su %1</translation>
    </message>
    <message>
        <source>The simulated world goes away. The drill cannot be resumed.</source>
        <translation>Il mondo simulato scompare. L’esercitazione non può essere ripresa.</translation>
    </message>
    <message>
        <source>Nothing is undone. What was changed stays as it is, and the run can be resumed from Home.</source>
        <translation>Nulla viene annullato. Ciò che è stato modificato resta com’è; l’esecuzione si può riprendere da «Inizio».</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lasciala com’è</translation>
    </message>
</context>
<context>
    <name>RunPanes</name>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Step output · drill</source>
        <translation>Output del passo · esercitazione</translation>
    </message>
    <message>
        <source>Step output</source>
        <translation>Output del passo</translation>
    </message>
    <message>
        <source>%1 · drill</source>
        <translation>%1 · esercitazione</translation>
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
        <translation>Ripristinato</translation>
    </message>
    <message numerus="yes">
        <source>Recovered, %n override(s)</source>
        <translation>
            <numerusform>Ripristinato, %n forzatura</numerusform>
            <numerusform>Ripristinato, %n forzature</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovered, with leftovers</source>
        <translation>Ripristinato, con residui</translation>
    </message>
    <message numerus="yes">
        <source>Recovered, with leftovers, %n override(s)</source>
        <translation>
            <numerusform>Ripristinato, con residui, %n forzatura</numerusform>
            <numerusform>Ripristinato, con residui, %n forzature</numerusform>
        </translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallita</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Danneggiata</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Non iniziata</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperta</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloccata</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Esito ignoto</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Fermata</translation>
    </message>
    <message>
        <source>Open in step %1</source>
        <translation>Aperta al passo %1</translation>
    </message>
    <message>
        <source>Waits in step %1</source>
        <translation>In attesa al passo %1</translation>
    </message>
    <message>
        <source>Blocked in step %1</source>
        <translation>Bloccata al passo %1</translation>
    </message>
    <message>
        <source>Failed in step %1</source>
        <translation>Fallita al passo %1</translation>
    </message>
    <message>
        <source>Unknown in step %1</source>
        <translation>Esito ignoto al passo %1</translation>
    </message>
    <message>
        <source>Stopped in step %1</source>
        <translation>Fermata al passo %1</translation>
    </message>
    <message>
        <source>Its files are damaged</source>
        <translation>I suoi file sono danneggiati</translation>
    </message>
    <message>
        <source>Open in step %1 of %2, %3</source>
        <translation>Aperta al passo %1 di %2, %3</translation>
    </message>
    <message>
        <source>Waits for you in step %1 of %2, %3</source>
        <translation>Attende l’operatore al passo %1 di %2, %3</translation>
    </message>
    <message>
        <source>Blocked in step %1 of %2, %3</source>
        <translation>Bloccata al passo %1 di %2, %3</translation>
    </message>
    <message>
        <source>Failed in step %1 of %2, %3</source>
        <translation>Fallita al passo %1 di %2, %3</translation>
    </message>
    <message>
        <source>Unknown in step %1 of %2, %3</source>
        <translation>Esito ignoto al passo %1 di %2, %3</translation>
    </message>
    <message>
        <source>Stopped in step %1 of %2, %3</source>
        <translation>Fermata al passo %1 di %2, %3</translation>
    </message>
    <message>
        <source>%1. It cannot be resumed.</source>
        <translation>%1. Non può essere ripresa.</translation>
    </message>
    <message>
        <source>It is open in this window.</source>
        <translation>È aperta in questa finestra.</translation>
    </message>
    <message>
        <source>Another console on this machine has it open, process %1.</source>
        <translation>È aperta in un’altra console su questa macchina, processo %1.</translation>
    </message>
    <message>
        <source>It was left %1 while the end of a change was not known. What it did is not known until the system is looked at.</source>
        <translation>Lasciata: %1, mentre la fine di una modifica non era nota. Che cosa abbia fatto non si sa finché non si controlla il sistema.</translation>
    </message>
    <message>
        <source>The console ended %1 while a command ran. What it did is not known until the system is looked at.</source>
        <translation>Fine della console: %1, mentre un comando era in corso. Che cosa abbia fatto non si sa finché non si controlla il sistema.</translation>
    </message>
    <message>
        <source>A change failed there. The last entry was made %1.</source>
        <translation>Lì una modifica è fallita. Ultima annotazione: %1.</translation>
    </message>
    <message>
        <source>Something that must hold did not hold there. The last entry was made %1.</source>
        <translation>Lì una condizione necessaria non era soddisfatta. Ultima annotazione: %1.</translation>
    </message>
    <message>
        <source>It was left %1. No command was under way.</source>
        <translation>Lasciata: %1. Nessun comando era in corso.</translation>
    </message>
    <message>
        <source>The console ended %1. No command was under way.</source>
        <translation>Fine della console: %1. Nessun comando era in corso.</translation>
    </message>
    <message>
        <source>It was being rolled back. %1</source>
        <translation>Era in corso l’annullamento. %1</translation>
    </message>
    <message>
        <source>%1 It may still be open in another console.</source>
        <translation>%1 Potrebbe essere ancora aperta in un’altra console.</translation>
    </message>
    <message>
        <source>target not known</source>
        <translation>destinazione non nota</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>questa macchina</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e %n altra</numerusform>
            <numerusform>%1 e altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over by another console</source>
        <translation>Presa da un’altra console</translation>
    </message>
    <message>
        <source>uid %1 of kube-system</source>
        <translation>uid %1 di kube-system</translation>
    </message>
    <message>
        <source>Rolled back, and not all is as it was</source>
        <translation>Annullato, e non tutto è come prima</translation>
    </message>
    <message>
        <source>Form begun, nothing was run</source>
        <translation>Modulo iniziato, nulla è stato eseguito</translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message>
        <source>Save the report of this run</source>
        <translation>Salva il rapporto di questa esecuzione</translation>
    </message>
    <message>
        <source>Do not save it</source>
        <translation>Non salvare</translation>
    </message>
    <message>
        <source>Save as Markdown</source>
        <translation>Salva come Markdown</translation>
    </message>
    <message>
        <source>Save as HTML</source>
        <translation>Salva come HTML</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>Manca ancora un nome.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>a new file; .md writes Markdown, anything else HTML</source>
        <translation>un file nuovo; .md scrive Markdown, il resto HTML</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search or do…</source>
        <translation>Cerca o esegui…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
</context>
<context>
    <name>SecretSheet</name>
    <message>
        <source>for %1</source>
        <translation>per %1</translation>
    </message>
    <message>
        <source>Remember it in the keyring, as %1</source>
        <translation>Ricorda nel portachiavi, come %1</translation>
    </message>
    <message>
        <source>It is stored once %1 has taken it, and can be forgotten under Environments.</source>
        <translation>Viene memorizzata quando %1 l’ha accettata e si può dimenticare in «Ambienti».</translation>
    </message>
    <message>
        <source>Else it stays in memory until Salvor ends.</source>
        <translation>Altrimenti resta in memoria finché Salvor non termina.</translation>
    </message>
    <message>
        <source>Do not give it</source>
        <translation>Non fornirla</translation>
    </message>
    <message>
        <source>Type it first.</source>
        <translation>Digitarla prima.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Settings are not kept</source>
        <translation>Le impostazioni non vengono conservate</translation>
    </message>
    <message>
        <source>This machine is for looking only</source>
        <translation>Questa macchina è di sola consultazione</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Come il desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contrasto elevato</translation>
    </message>
    <message>
        <source>Size of everything, %1 %</source>
        <translation>Dimensione generale, %1 %</translation>
    </message>
    <message>
        <source>Everything smaller</source>
        <translation>Tutto più piccolo</translation>
    </message>
    <message>
        <source>Everything larger</source>
        <translation>Tutto più grande</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animazioni</translation>
    </message>
    <message>
        <source>Opening, closing and the arc of what runs</source>
        <translation>All’apertura, alla chiusura e mentre qualcosa è in corso</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuna</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Commands and output</source>
        <translation>Comandi e output</translation>
    </message>
    <message>
        <source>Size of output, %1 px</source>
        <translation>Dimensione dell’output, %1 px</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Più piccolo (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Più grande (Ctrl++)</translation>
    </message>
    <message>
        <source>Output beside the step, where there is room</source>
        <translation>Output accanto al passo, dove c’è spazio</translation>
    </message>
    <message>
        <source>Output below the step</source>
        <translation>Output sotto il passo</translation>
    </message>
    <message>
        <source>While a run goes on</source>
        <translation>Durante un’esecuzione</translation>
    </message>
    <message>
        <source>Tell the desktop when a run waits for you or failed</source>
        <translation>Avvisare se un’esecuzione attende o fallisce</translation>
    </message>
    <message>
        <source>no secrets, no command lines</source>
        <translation>senza segreti né comandi</translation>
    </message>
    <message>
        <source>Present: for a room that looks on</source>
        <translation>Presentazione: per chi assiste in sala</translation>
    </message>
    <message>
        <source>no names of hosts in the title</source>
        <translation>nessun nome di host nel titolo</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Conservate in %1</translation>
    </message>
    <message>
        <source>Meanwhile, output that fits this is shown as dots</source>
        <translation>Nel frattempo, l’output che corrisponde appare come puntini</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>un’espressione regolare</translation>
    </message>
    <message>
        <source>What is hidden while presenting</source>
        <translation>Che cosa si nasconde durante la presentazione</translation>
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
        <translation>Copia la riga: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open a shell: %1</source>
        <translation>Apri una shell: %1</translation>
    </message>
    <message>
        <source>Which pod it is is not known yet.</source>
        <translation>Quale pod sia non si sa ancora.</translation>
    </message>
</context>
<context>
    <name>ShellList</name>
    <message>
        <source>A shell here</source>
        <translation>Una shell qui</translation>
    </message>
    <message>
        <source>Opening one stands in the journal. When it is closed, the step is looked at again.</source>
        <translation>L’apertura resta nel registro. Quando viene chiusa, il passo viene controllato di nuovo.</translation>
    </message>
</context>
<context>
    <name>ShellSheets</name>
    <message>
        <source>It could not be opened</source>
        <translation>Non si è potuto aprire</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>A change runs on %1</source>
        <translation>Una modifica è in corso su %1</translation>
    </message>
    <message>
        <source>If the window closes now, what is detached runs on, and the rest is cut off. What became of it is looked at when the run is resumed.</source>
        <translation>Se la finestra si chiude ora, ciò che è distaccato continua e il resto viene interrotto. Che cosa ne è stato si guarda quando l&apos;esecuzione riprende.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Chiudi la finestra</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Resta</translation>
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
        <translation>%1 s fa</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 min fa</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 h fa</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n giorno fa</numerusform>
            <numerusform>%n giorni fa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Connect and look</source>
        <translation>Connetti e controlla</translation>
    </message>
    <message>
        <source>Recovery objective</source>
        <translation>Obiettivo di ripristino</translation>
    </message>
    <message>
        <source>minutes from the start; may be empty</source>
        <translation>minuti dall’inizio; facoltativo</translation>
    </message>
    <message>
        <source>Recovery objective, in minutes</source>
        <translation>Obiettivo di ripristino, in minuti</translation>
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
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Serve intervento</translation>
    </message>
    <message>
        <source>Observing</source>
        <translation>Osserva</translation>
    </message>
    <message>
        <source>Acting</source>
        <translation>Esegue</translation>
    </message>
    <message>
        <source>Proving</source>
        <translation>Verifica</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminato</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallito</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltato</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ignoto</translation>
    </message>
    <message>
        <source>Half-done</source>
        <translation>Fatto a metà</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Point of no return</source>
        <translation>Punto di non ritorno</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Soddisfatto</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Non soddisfatto</translation>
    </message>
    <message>
        <source>To prove</source>
        <translation>Da verificare</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Non visto</translation>
    </message>
    <message>
        <source>Old look</source>
        <translation>Non recente</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Point of no return: %1</source>
        <translation>Punto di non ritorno: %1</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Che cosa cambia</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Come lo si sa</translation>
    </message>
    <message>
        <source>Enter on a row shows what it is looked at with</source>
        <translation>Invio su una riga mostra con che cosa si controlla</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>La via del ritorno</translation>
    </message>
    <message>
        <source>runs only if you undo</source>
        <translation>eseguita solo se si annulla</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Che cosa è stato letto</translation>
    </message>
    <message>
        <source>What must be so before the first change</source>
        <translation>Che cosa serve prima della prima modifica</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Controlla di nuovo</translation>
    </message>
    <message>
        <source>It is being looked at.</source>
        <translation>Controllo in corso.</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Point of no return</source>
        <translation>Punto di non ritorno</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Trascorso</translation>
    </message>
    <message>
        <source>Waiting for systems</source>
        <translation>Attesa di sistemi</translation>
    </message>
    <message>
        <source>Waiting for people</source>
        <translation>Attesa di persone</translation>
    </message>
    <message>
        <source>Turn back before</source>
        <translation>Tornare indietro entro</translation>
    </message>
    <message>
        <source>Recovery objective</source>
        <translation>Obiettivo di ripristino</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Step %1, %2, %3 %4</source>
        <translation>Passo %1, %2, %3 %4</translation>
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
        <translation>Punto di non ritorno</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Passo %1 di %2</translation>
    </message>
    <message>
        <source> · not in the document</source>
        <translation> · non nel documento</translation>
    </message>
    <message>
        <source> · document: %1, %2</source>
        <translation> · documento: %1, %2</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, come %2</translation>
    </message>
    <message>
        <source>is so already; not run</source>
        <translation>è già così; non eseguito</translation>
    </message>
    <message>
        <source>is up, at port %1</source>
        <translation>è aperto, sulla porta %1</translation>
    </message>
    <message>
        <source>is not up: %1</source>
        <translation>non è aperto: %1</translation>
    </message>
    <message>
        <source>once for each of: %1</source>
        <translation>una volta per ciascuno di: %1</translation>
    </message>
    <message>
        <source>only if: %1</source>
        <translation>solo se: %1</translation>
    </message>
    <message>
        <source>earlier session</source>
        <translation>sessione precedente</translation>
    </message>
    <message>
        <source>passed over: %1</source>
        <translation>tralasciato: %1</translation>
    </message>
</context>
<context>
    <name>StopChoices</name>
    <message>
        <source>What else can be done</source>
        <translation>Che altro si può fare</translation>
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
        <translation>Scegliere…</translation>
    </message>
</context>
<context>
    <name>TableField</name>
    <message>
        <source>Add a row</source>
        <translation>Aggiungi una riga</translation>
    </message>
</context>
<context>
    <name>TableRow</name>
    <message>
        <source>Take away row %1</source>
        <translation>Togli la riga %1</translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>Drill</source>
        <translation>Esercitazione</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Reale</translation>
    </message>
    <message>
        <source>DRILL</source>
        <translation>ESERCITAZIONE</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>REALE</translation>
    </message>
</context>
<context>
    <name>TakeOverSheet</name>
    <message>
        <source>Take over the run on %1</source>
        <translation>Prendere l&apos;esecuzione su %1</translation>
    </message>
    <message>
        <source>Its console is fenced off first: from then on it changes nothing more there. What it had begun is looked at before anything is done here. Ask its operator, if there is a way to.</source>
        <translation>La sua console viene prima esclusa: da allora non cambia più nulla lì. Ciò che aveva iniziato viene guardato prima di fare qualcosa qui. Chieda a chi la usa, se c&apos;è modo.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Prendila</translation>
    </message>
    <message>
        <source>Leave it to them</source>
        <translation>Lasciarla a loro</translation>
    </message>
</context>
<context>
    <name>TargetBanner</name>
    <message>
        <source>Drill. %1. %2. %3</source>
        <translation>Esercitazione. %1. %2. %3</translation>
    </message>
    <message>
        <source>Live. %1. %2. %3</source>
        <translation>Reale. %1. %2. %3</translation>
    </message>
    <message>
        <source>Nothing here is real · %1</source>
        <translation>Qui nulla è reale · %1</translation>
    </message>
</context>
<context>
    <name>TimeBand</name>
    <message>
        <source>Where the %1 went</source>
        <translation>Come sono trascorsi %1</translation>
    </message>
    <message>
        <source>Waiting for systems</source>
        <translation>Attesa di sistemi</translation>
    </message>
    <message>
        <source>Waiting for people</source>
        <translation>Attesa di persone</translation>
    </message>
</context>
<context>
    <name>TypedName</name>
    <message>
        <source>To go on, type the name of the target: %1</source>
        <translation>Per proseguire, digitare il nome della destinazione: %1</translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation>Digitare %1 per proseguire</translation>
    </message>
    <message>
        <source>Wrong at character %1</source>
        <translation>Errato al carattere %1</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>%1 of %2 characters, right so far</source>
        <translation>%1 di %2 caratteri, finora corretti</translation>
    </message>
    <message>
        <source>Wrong at character %1.</source>
        <translation>Errato al carattere %1.</translation>
    </message>
    <message>
        <source>Enter does nothing here.</source>
        <translation>Qui Invio non fa nulla.</translation>
    </message>
</context>
<context>
    <name>UnfinishedCard</name>
    <message>
        <source>Begun, end unknown: %1</source>
        <translation>Iniziato, fine ignota: %1</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annulla…</translation>
    </message>
    <message>
        <source>Nothing can be undone from here.</source>
        <translation>Da qui non si può annullare nulla.</translation>
    </message>
    <message>
        <source>Undo the run on %1</source>
        <translation>Annulla l’esecuzione su %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Report of the run on %1</source>
        <translation>Rapporto dell’esecuzione su %1</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Throw the answers for %1 away</source>
        <translation>Elimina le risposte per %1</translation>
    </message>
</context>
<context>
    <name>ViewLine</name>
    <message>
        <source>It is deleted for good.</source>
        <translation>Viene eliminata per sempre.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usa</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usa %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Rinomina %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Elimina %1</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
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
        <translation>Viste dei dispositivi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>None is kept yet. What is shown now – filter, columns, order, groups or list – can be kept under a name, for every fleet.</source>
        <translation>Nessuna è ancora salvata. Ciò che è mostrato ora – filtro, colonne, ordine, gruppi o elenco – si può salvare con un nome, per ogni flotta.</translation>
    </message>
    <message>
        <source>Keep what is shown now as</source>
        <translation>Salva ciò che è mostrato ora come</translation>
    </message>
    <message>
        <source>New name of “%1”</source>
        <translation>Nuovo nome di «%1»</translation>
    </message>
    <message>
        <source>There is a view of that name already.</source>
        <translation>Esiste già una vista con questo nome.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Sostituisci</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>Non ha ancora un nome.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Attention</name>
    <message>
        <source>%1 is waiting for you</source>
        <translation>%1 attende l’operatore</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1: fallita</translation>
    </message>
    <message>
        <source>A change runs</source>
        <translation>Una modifica è in corso</translation>
    </message>
</context>
<context>
    <name>salvor::ui::ChangedKeyNotice</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, riga %2</translation>
    </message>
    <message>
        <source>This is not the key that %1 shows: another machine answers, or you read another key. Stay disconnected.</source>
        <translation>Non è la chiave mostrata da %1: risponde un’altra macchina, oppure è stata letta un’altra chiave. Restare disconnessi.</translation>
    </message>
    <message>
        <source>%1 (%2) shows another host key than before, at %3.
Known: %4 %5 (%6).
Nothing was sent to it. Was it installed anew? What does this say on its console: %7</source>
        <translation>%1 (%2) mostra una chiave host diversa da prima, alle %3.
Nota: %4 %5 (%6).
Non è stato inviato nulla. È stato reinstallato? Che cosa risponde questo sulla sua console: %7</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Choosing</name>
    <message>
        <source>One procedure is for it.</source>
        <translation>Una procedura è adatta.</translation>
    </message>
    <message>
        <source>No procedure is seen to be for it. One may be taken with a reason.</source>
        <translation>Nessuna procedura risulta adatta. Se ne può prendere una con un motivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s) are for it.</source>
        <translation>
            <numerusform>%n procedura è adatta.</numerusform>
            <numerusform>%n procedure sono adatte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>salvor::ui::Desk</name>
    <message>
        <source>this machine</source>
        <translation>questa macchina</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Connessione a %1</translation>
    </message>
    <message>
        <source>Building the simulated world</source>
        <translation>Preparazione del mondo simulato</translation>
    </message>
    <message>
        <source>Connecting to the targets of run %1</source>
        <translation>Connessione alle destinazioni dell’esecuzione %1</translation>
    </message>
    <message>
        <source>%1 is no number of minutes from 1 to 10000.</source>
        <translation>%1 non è un numero di minuti da 1 a 10000.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::DeviceTable</name>
    <message>
        <source>%1, row %2 of %3</source>
        <translation>%1, riga %2 di %3</translation>
    </message>
</context>
<context>
    <name>salvor::ui::DifferenceView</name>
    <message>
        <source>It belongs to no fleet: its own specification is what counts.</source>
        <translation>Non appartiene a nessuna flotta: conta la sua specifica.</translation>
    </message>
    <message>
        <source>Reading the template of %1…</source>
        <translation>Lettura del modello di %1…</translation>
    </message>
    <message>
        <source>The fleet&apos;s template is not shown: %1</source>
        <translation>Il modello della flotta non è mostrato: %1</translation>
    </message>
    <message>
        <source>The template of %1 differs from what was restored for this device.</source>
        <translation>Il modello di %1 differisce da quanto ripristinato per questo dispositivo.</translation>
    </message>
    <message>
        <source>The template of %1 says the same as what was restored.</source>
        <translation>Il modello di %1 dice lo stesso di quanto ripristinato.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>non riferito</translation>
    </message>
</context>
<context>
    <name>salvor::ui::EnvironmentForm</name>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambra</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rosso</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Environments</name>
    <message>
        <source>%1 is forgotten.</source>
        <translation>%1: dimenticato.</translation>
    </message>
    <message>
        <source>%1 is pinned.</source>
        <translation>%1: fissato.</translation>
    </message>
    <message>
        <source>%1 is kept in %2.</source>
        <translation>%1: conservato in %2.</translation>
    </message>
    <message>
        <source>%1 is no longer in %2.</source>
        <translation>%1 non è più in %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) taken from %1.</source>
        <translation>
            <numerusform>%n ambiente preso da %1.</numerusform>
            <numerusform>%n ambienti presi da %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own environments are in %1. No secret is in it.</source>
        <translation>I propri ambienti sono in %1. Non contiene segreti.</translation>
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
        <translation>Per esempio: %1.</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>Atteso: %1.</translation>
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
        <translation>%1 non è JSON alla riga %2, colonna %3.</translation>
    </message>
    <message>
        <source>As seen at %1 UTC</source>
        <translation>Come visto alle %1 UTC</translation>
    </message>
</context>
<context>
    <name>salvor::ui::FleetView</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connessione a %1…</translation>
    </message>
    <message>
        <source>%1; waiting %2</source>
        <translation>%1; attesa %2</translation>
    </message>
    <message>
        <source>%1 of about %2 devices read</source>
        <translation>%1 di circa %2 dispositivi letti</translation>
    </message>
    <message>
        <source>%1 devices read</source>
        <translation>%1 dispositivi letti</translation>
    </message>
    <message>
        <source>Reading all devices…</source>
        <translation>Lettura di tutti i dispositivi…</translation>
    </message>
    <message>
        <source>Reading what may have changed…</source>
        <translation>Lettura di ciò che può essere cambiato…</translation>
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
            <numerusform>%Ln dispositivo</numerusform>
            <numerusform>%Ln dispositivi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <translation>
            <numerusform> · %Ln selezionato</numerusform>
            <numerusform> · %Ln selezionati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed, F5 to sort again</source>
        <translation>
            <numerusform>%Ln riga cambiata, F5 per riordinare</numerusform>
            <numerusform>%Ln righe cambiate, F5 per riordinare</numerusform>
        </translation>
    </message>
    <message>
        <source>Last heard of: asking…</source>
        <translation>Ultimo contatto: richiesta…</translation>
    </message>
    <message>
        <source>Last heard of: %1</source>
        <translation>Ultimo contatto: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) so far</source>
        <translation>
            <numerusform>%Ln dispositivo finora</numerusform>
            <numerusform>%Ln dispositivi finora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s), not all</source>
        <translation>
            <numerusform>%Ln dispositivo, non tutti</numerusform>
            <numerusform>%Ln dispositivi, non tutti</numerusform>
        </translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>questa macchina</translation>
    </message>
    <message>
        <source>%1, %2; those that wait or are paused %3</source>
        <translation>%1, %2; quelli in attesa o in pausa %3</translation>
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
            <numerusform>Restano, da %n esecuzione</numerusform>
            <numerusform>Restano, da %n esecuzioni</numerusform>
        </translation>
    </message>
    <message>
        <source>Left, as the procedure says</source>
        <translation>Restano, secondo la procedura</translation>
    </message>
    <message>
        <source>No stop is left</source>
        <translation>Nessuna sosta restante</translation>
    </message>
    <message numerus="yes">
        <source>At most %n stop(s) left</source>
        <translation>
            <numerusform>Al più %n sosta restante</numerusform>
            <numerusform>Al più %n soste restanti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) left</source>
        <translation>
            <numerusform>%n sosta restante</numerusform>
            <numerusform>%n soste restanti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the next in %2</source>
        <translation>%1, la prossima tra %2</translation>
    </message>
    <message>
        <source>no way back any more</source>
        <translation>nessuna via del ritorno</translation>
    </message>
    <message>
        <source>too late since %1 UTC</source>
        <translation>troppo tardi dalle %1 UTC</translation>
    </message>
    <message>
        <source>%1 UTC · in %2</source>
        <translation>%1 UTC · tra %2</translation>
    </message>
    <message>
        <source>at the latest %1</source>
        <translation>al più tardi %1</translation>
    </message>
    <message>
        <source>%1, missed since %2 UTC</source>
        <translation>%1, mancato dalle %2 UTC</translation>
    </message>
    <message>
        <source>%1, until %2 UTC</source>
        <translation>%1, fino alle %2 UTC</translation>
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
            <numerusform>%Ln dispositivo di %1 con la stessa differenza</numerusform>
            <numerusform>%Ln dispositivi di %1 con la stessa differenza</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of no fleet with the same difference</source>
        <translation>
            <numerusform>%Ln dispositivo senza flotta con la stessa differenza</numerusform>
            <numerusform>%Ln dispositivi senza flotta con la stessa differenza</numerusform>
        </translation>
    </message>
    <message>
        <source>May change unasked</source>
        <translation>Può cambiare da solo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
    </message>
    <message>
        <source>%1, %2 unwell</source>
        <translation>%1, %2 con problemi</translation>
    </message>
    <message>
        <source>%1, %2 not at rest</source>
        <translation>%1, %2 non stabili</translation>
    </message>
    <message>
        <source>no fleet</source>
        <translation>nessuna flotta</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>forse %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non deciso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused device(s)</source>
        <translation>
            <numerusform>%Ln dispositivo in pausa</numerusform>
            <numerusform>%Ln dispositivi in pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln gruppo</numerusform>
            <numerusform>%Ln gruppi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>What was decided is not kept: %1</source>
        <translation>Ciò che è stato deciso non è conservato: %1</translation>
    </message>
    <message>
        <source>What is decided here is not kept: %1</source>
        <translation>Ciò che si decide qui non è conservato: %1</translation>
    </message>
    <message>
        <source>%1 of %2 not paused any more</source>
        <translation>%1 di %2 non più in pausa</translation>
    </message>
    <message>
        <source>%1, %2 not heard of</source>
        <translation>%1, %2 senza notizie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing can be decided until all devices are read: of each group only a part may be here so far.</source>
        <translation>Non si può decidere nulla finché tutti i dispositivi non sono letti: di ogni gruppo può esserci finora solo una parte.</translation>
    </message>
    <message>
        <source>Nothing can be decided: not all devices were read.</source>
        <translation>Non si può decidere nulla: non tutti i dispositivi sono stati letti.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more: copy the names to see them all</source>
        <translation>
            <numerusform>%1 e %Ln altro: copiare i nomi per vederli tutti</numerusform>
            <numerusform>%1 e altri %Ln: copiare i nomi per vederli tutti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came since, not decided</source>
        <translation>
            <numerusform>%Ln arrivato da allora, non deciso</numerusform>
            <numerusform>%Ln arrivati da allora, non decisi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came since, not among them</source>
        <translation>
            <numerusform>%Ln arrivato da allora, non compreso</numerusform>
            <numerusform>%Ln arrivati da allora, non compresi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>salvor::ui::Language</name>
    <message>
        <source>As the desktop says</source>
        <translation>Come il desktop</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <extracomment>How a day is written: yyyy, MM and dd stand for year, month and day.</extracomment>
        <translation>dd/MM/yyyy</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Office</name>
    <message>
        <source>Home</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Esecuzione</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Esercitazioni</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporti</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Ambienti</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Start %1…</source>
        <translation>Avvia %1…</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>Esercitazione: %1</translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>Riprendi %1…</translation>
    </message>
    <message>
        <source>The keyring is open</source>
        <translation>Il portachiavi è aperto</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivi</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Others</name>
    <message>
        <source>No other console has a run there.</source>
        <translation>Nessun&apos;altra console ha lì un&apos;esecuzione.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of other consoles.</source>
        <translation>
            <numerusform>%n esecuzione di altre console.</numerusform>
            <numerusform>%n esecuzioni di altre console.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy of its journal is being read…</source>
        <translation>Si legge la copia del suo registro…</translation>
    </message>
    <message>
        <source>It has ended; its console has the result.</source>
        <translation>È terminata; il risultato è nella sua console.</translation>
    </message>
    <message>
        <source>In step %1 of %2, %3</source>
        <translation>Nel passo %1 di %2, %3</translation>
    </message>
    <message>
        <source>Nobody holds the lock of the host for it.</source>
        <translation>Nessuno tiene per essa il blocco dell&apos;host.</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>questa macchina</translation>
    </message>
</context>
<context>
    <name>salvor::ui::OutputView</name>
    <message>
        <source>exit %1 after %2</source>
        <translation>exit %1 dopo %2</translation>
    </message>
    <message>
        <source>ended by signal %1 after %2</source>
        <translation>terminato dal segnale %1 dopo %2</translation>
    </message>
    <message>
        <source>did not start: %1</source>
        <translation>non avviato: %1</translation>
    </message>
    <message>
        <source>stopped after %1: its time was over</source>
        <translation>fermato dopo %1: tempo scaduto</translation>
    </message>
    <message>
        <source>stopped after %1</source>
        <translation>fermato dopo %1</translation>
    </message>
    <message>
        <source>connection lost after %1: what became of it is not known</source>
        <translation>connessione persa dopo %1: che cosa ne è stato non si sa</translation>
    </message>
    <message>
        <source>its end is not known</source>
        <translation>la fine non è nota</translation>
    </message>
    <message>
        <source>its end is not known: %1</source>
        <translation>la fine non è nota: %1</translation>
    </message>
    <message>
        <source>%1 · its output is a secret</source>
        <translation>%1 · l’output è segreto</translation>
    </message>
    <message>
        <source>%1 · the same %2 times, last at %3</source>
        <translation>%1 · lo stesso %2 volte, l’ultima alle %3</translation>
    </message>
    <message>
        <source>the run was left</source>
        <translation>l’esecuzione è stata lasciata</translation>
    </message>
    <message>
        <source>… running for %1, no output yet</source>
        <translation>… in corso da %1, ancora nessun output</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n riga copiata</numerusform>
            <numerusform>%n righe copiate</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Salvato in %1</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 non è stato salvato: %2</translation>
    </message>
    <message>
        <source>No line of stderr</source>
        <translation>Nessuna riga di stderr</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminato</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Segue</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>In pausa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln riga</numerusform>
            <numerusform>%Ln righe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 righe</translation>
    </message>
    <message>
        <source>only stdout shown</source>
        <translation>solo stdout</translation>
    </message>
    <message>
        <source>only stderr shown</source>
        <translation>solo stderr</translation>
    </message>
    <message>
        <source>only commands shown</source>
        <translation>solo comandi</translation>
    </message>
    <message>
        <source>E marks stderr</source>
        <translation>E indica stderr</translation>
    </message>
    <message>
        <source>a newer one waits</source>
        <translation>una più recente attende</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>ricerca…</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>nessuna riga</translation>
    </message>
    <message>
        <source>(this output is not kept any more)</source>
        <translation>(questo output non è più conservato)</translation>
    </message>
    <message>
        <source>… %1 more characters</source>
        <translation>… altri %1 caratteri</translation>
    </message>
</context>
<context>
    <name>salvor::ui::PaneRunner</name>
    <message>
        <source>this host has no %1</source>
        <translation>questo host non ha %1</translation>
    </message>
    <message>
        <source>%1 is not reached</source>
        <translation>%1 non è raggiungibile</translation>
    </message>
    <message>
        <source>it ended, and is begun again</source>
        <translation>terminato, viene riavviato</translation>
    </message>
    <message>
        <source>not looked yet</source>
        <translation>non ancora controllato</translation>
    </message>
    <message>
        <source>not looked at any more</source>
        <translation>non più controllato</translation>
    </message>
    <message>
        <source>cannot look since %1 UTC: %2</source>
        <translation>impossibile controllare dalle %1 UTC: %2</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>in continuo</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>ogni %1</translation>
    </message>
    <message>
        <source>%1 · looking</source>
        <translation>%1 · controllo</translation>
    </message>
    <message>
        <source>%1 · not seen for %2 s</source>
        <translation>%1 · non visto da %2 s</translation>
    </message>
    <message>
        <source>%1 · seen %2</source>
        <translation>%1 · visto %2</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Prompts</name>
    <message>
        <source>It asks for one more answer, for example a one-time code.</source>
        <translation>Viene chiesta un’altra risposta, per esempio un codice monouso.</translation>
    </message>
    <message>
        <source>The stored password was not accepted. It stays stored until another one takes its place or you forget it.</source>
        <translation>La password memorizzata non è stata accettata. Resta memorizzata finché non viene sostituita o dimenticata.</translation>
    </message>
    <message>
        <source>The password given before was not accepted.</source>
        <translation>La password fornita prima non è stata accettata.</translation>
    </message>
    <message>
        <source>%1 is kept for this session only: %2</source>
        <translation>%1 è conservata solo per questa sessione: %2</translation>
    </message>
</context>
<context>
    <name>salvor::ui::QuestionView</name>
    <message>
        <source>It is as before: %1 times now, the last at %2 UTC.</source>
        <translation>È come prima: ormai %1 volte, l’ultima alle %2 UTC.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Di nuovo</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Controllare di nuovo</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Tornare</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Proseguire…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Saltare…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annullare…</translation>
    </message>
    <message>
        <source>To the form</source>
        <translation>Al modulo</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lasciare</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Accettare</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Eseguire</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Attendere ancora</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Fermare</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegliere</translation>
    </message>
    <message>
        <source>Looks once more. Changes nothing.</source>
        <translation>Controlla ancora una volta. Non cambia nulla.</translation>
    </message>
    <message>
        <source>Runs the same command once more.</source>
        <translation>Esegue lo stesso comando ancora una volta.</translation>
    </message>
    <message>
        <source>Its commands are shown before any of them runs.</source>
        <translation>I comandi sono mostrati prima che uno di essi sia eseguito.</translation>
    </message>
    <message>
        <source>Needs a reason, which stands first in the report.</source>
        <translation>Richiede un motivo, che sta in testa al rapporto.</translation>
    </message>
    <message>
        <source>Nothing proves it. Needs a reason, which stands first in the report.</source>
        <translation>Nulla lo prova. Richiede un motivo, che sta in testa al rapporto.</translation>
    </message>
    <message>
        <source>Nothing of the step is done. Needs a reason, which stands first in the report.</source>
        <translation>Nulla del passo viene fatto. Richiede un motivo, che sta in testa al rapporto.</translation>
    </message>
    <message>
        <source>Shows what would be undone, the last change first, and asks.</source>
        <translation>Mostra che cosa verrebbe annullato, prima l&apos;ultima modifica, e chiede.</translation>
    </message>
    <message>
        <source>What was seen with the answers of before counts no more.</source>
        <translation>Ciò che fu visto con le risposte di prima non conta più.</translation>
    </message>
    <message>
        <source>Nothing more is done until the run is resumed.</source>
        <translation>Non si fa più nulla finché l&apos;esecuzione non è ripresa.</translation>
    </message>
    <message>
        <source>Runs nothing; its proofs are looked at.</source>
        <translation>Non esegue nulla; le prove sono controllate.</translation>
    </message>
    <message>
        <source>Ends the command, and looks what became of it.</source>
        <translation>Termina il comando e controlla che ne è stato.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Looked with</source>
        <translation>Controllato con</translation>
    </message>
    <message>
        <source>No longer so: %1</source>
        <translation>Non più così: %1</translation>
    </message>
    <message>
        <source>This does not hold: %1</source>
        <translation>Questo non è soddisfatto: %1</translation>
    </message>
    <message>
        <source>This failed</source>
        <translation>Questo non è riuscito</translation>
    </message>
    <message>
        <source>Nobody knows what became of this</source>
        <translation>Nessuno sa che ne è stato</translation>
    </message>
    <message>
        <source>What the other console had begun is not finished. Needs a reason.</source>
        <translation>Ciò che l&apos;altra console aveva iniziato non è finito. Richiede un motivo.</translation>
    </message>
    <message>
        <source>Nobody is told, nobody is kept out. Needs a reason, which stands first in the report.</source>
        <translation>Nessuno viene avvisato, nessuno è tenuto fuori. Richiede un motivo, che sta in testa al rapporto.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Readiness</name>
    <message>
        <source>%1 answers, as %2</source>
        <translation>%1 risponde, come %2</translation>
    </message>
    <message>
        <source>sudo lets %1 become %2 on %3</source>
        <translation>sudo consente a %1 di diventare %2 su %3</translation>
    </message>
    <message>
        <source>Log in there by hand, see what it says, then look again.</source>
        <translation>Accedere là a mano, vedere che cosa dice, poi controllare di nuovo.</translation>
    </message>
    <message>
        <source>Everything the run must know is answered</source>
        <translation>Tutto ciò che serve all’esecuzione ha una risposta</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n risposta</numerusform>
            <numerusform>%n risposte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in or correct</source>
        <translation>
            <numerusform>%n campo da compilare o correggere</numerusform>
            <numerusform>%n campi da compilare o correggere</numerusform>
        </translation>
    </message>
    <message>
        <source>to be kept</source>
        <translation>da conservare</translation>
    </message>
    <message>
        <source>Every program is there, and every change is allowed</source>
        <translation>Ogni programma è presente e ogni modifica è consentita</translation>
    </message>
    <message>
        <source>What can be named already is there and allowed</source>
        <translation>Ciò che si può già indicare è presente e consentito</translation>
    </message>
    <message>
        <source>sudo lets this run on %1: %2</source>
        <translation>sudo consente di eseguire su %1: %2</translation>
    </message>
    <message>
        <source>%1 is on %2</source>
        <translation>%1 è su %2</translation>
    </message>
    <message>
        <source>Allow it in the sudoers of %1, then look again.</source>
        <translation>Consentirlo nei sudoers di %1, poi controllare di nuovo.</translation>
    </message>
    <message>
        <source>Install it on %1, then look again.</source>
        <translation>Installarlo su %1, poi controllare di nuovo.</translation>
    </message>
    <message>
        <source>sudo on %1 writes down nothing that passes through it</source>
        <translation>sudo su %1 non annota nulla di ciò che vi passa</translation>
    </message>
    <message>
        <source>Have it switched off in the sudoers of %1, then look again.</source>
        <translation>Farlo disattivare nei sudoers di %1, poi controllare di nuovo.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>%1 of %2 hold</source>
        <translation>%1 di %2 soddisfatte</translation>
    </message>
    <message>
        <source>%1; missing: %2</source>
        <translation>%1; mancano: %2</translation>
    </message>
</context>
<context>
    <name>salvor::ui::ReportView</name>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 – %2 UTC</translation>
    </message>
    <message>
        <source>Reading journal and outputs…</source>
        <translation>Lettura di registro e output…</translation>
    </message>
    <message>
        <source>Every byte is as it was written</source>
        <translation>Ogni byte è come è stato scritto</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) not as written</source>
        <translation>
            <numerusform>%n punto non come scritto</numerusform>
            <numerusform>%n punti non come scritti</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <translation>Esiste già un file con questo nome. Scegliere un altro nome.</translation>
    </message>
    <message>
        <source>It cannot be written: %1. Choose a folder you may write to.</source>
        <translation>Impossibile scrivere: %1. Scegliere una cartella in cui si possa scrivere.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Salvato come %1.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::RequestView</name>
    <message>
        <source>Reading the enrolment requests…</source>
        <translation>Lettura delle richieste di iscrizione…</translation>
    </message>
    <message>
        <source>No device asks to be enrolled.</source>
        <translation>Nessun dispositivo chiede l&apos;iscrizione.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) ask to be enrolled. A device that was enrolled after the backup is not known to the restored service, and asks again; until somebody approves it, nobody steers it.</source>
        <translation>
            <numerusform>%Ln dispositivo chiede l&apos;iscrizione. Un dispositivo iscritto dopo il backup non è noto al servizio ripristinato e chiede di nuovo; finché qualcuno non approva, nessuno lo governa.</numerusform>
            <numerusform>%Ln dispositivi chiedono l&apos;iscrizione. Un dispositivo iscritto dopo il backup non è noto al servizio ripristinato e chiede di nuovo; finché qualcuno non approva, nessuno lo governa.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: the list was not read to its end.</source>
        <translation>Ce ne sono altre: la lista non è stata letta fino in fondo.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>like no device that is known</source>
        <translation>non somiglia a nessun dispositivo noto</translation>
    </message>
    <message>
        <source>Of those that were read none asks to be enrolled: the list was not read to its end.</source>
        <translation>Di quelli letti nessuno chiede di essere registrato: la lista non è stata letta fino alla fine.</translation>
    </message>
    <message>
        <source>There are too many devices to compare serial numbers and host names.</source>
        <translation>I dispositivi sono troppi per confrontare numeri di serie e nomi host.</translation>
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
        <translation> · chiave host %1</translation>
    </message>
    <message>
        <source>simulated host · no real system is reached</source>
        <translation>host simulato · nessun sistema reale viene raggiunto</translation>
    </message>
    <message>
        <source>this machine, as %1</source>
        <translation>questa macchina, come %1</translation>
    </message>
    <message>
        <source>ssh host, login %1</source>
        <translation>host ssh, accesso %1</translation>
    </message>
    <message>
        <source>uid %1 of kube-system</source>
        <translation>uid %1 di kube-system</translation>
    </message>
    <message>
        <source>simulated cluster · no real system is reached</source>
        <translation>cluster simulato · nessun sistema reale viene raggiunto</translation>
    </message>
    <message>
        <source>cluster of the context %1</source>
        <translation>cluster del contesto %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts · %1</source>
        <translation>
            <numerusform>%n host · %1</numerusform>
            <numerusform>%n host · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>questa macchina</translation>
    </message>
</context>
<context>
    <name>salvor::ui::RunView</name>
    <message>
        <source>Before the first step</source>
        <translation>Prima del primo passo</translation>
    </message>
    <message>
        <source>run of %1 · operator %2</source>
        <translation>esecuzione del %1 · operatore %2</translation>
    </message>
    <message>
        <source>Not proved yet</source>
        <translation>Non ancora verificato</translation>
    </message>
    <message>
        <source>Proved %1</source>
        <translation>Verificato %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 di %2 fatti</translation>
    </message>
    <message>
        <source>Before the first step · nothing is changed here</source>
        <translation>Prima del primo passo · qui non viene modificato nulla</translation>
    </message>
    <message>
        <source>Make ready</source>
        <translation>Preparazione</translation>
    </message>
    <message>
        <source>Show the debriefing</source>
        <translation>Mostra il debriefing</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Mostra il rapporto</translation>
    </message>
    <message>
        <source>Go to the first page</source>
        <translation>Vai alla prima pagina</translation>
    </message>
    <message>
        <source>Go to step %1, %2</source>
        <translation>Vai al passo %1, %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>Esercitazione: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in or correct</source>
        <translation>
            <numerusform>%n campo da compilare o correggere</numerusform>
            <numerusform>%n campi da compilare o correggere</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose above how it goes on</source>
        <translation>Scegliere sopra come proseguire</translation>
    </message>
    <message>
        <source>Paused: no further change begins</source>
        <translation>In pausa: nessun’altra modifica inizia</translation>
    </message>
    <message>
        <source>Looking at what is offered and allowed</source>
        <translation>Controllo di ciò che è offerto e consentito</translation>
    </message>
    <message>
        <source>%1 · %2 ended</source>
        <translation>%1 · %2 terminati</translation>
    </message>
    <message>
        <source>Proving: %1</source>
        <translation>Verifica: %1</translation>
    </message>
    <message>
        <source>Looking: %1</source>
        <translation>Controllo: %1</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Ripristinato</translation>
    </message>
    <message>
        <source>Recovered, with leftovers</source>
        <translation>Ripristinato, con residui</translation>
    </message>
    <message>
        <source>Undone: what this run changed was rolled back</source>
        <translation>Annullato: le modifiche di questa esecuzione sono state annullate</translation>
    </message>
    <message>
        <source>Left as it is; the run can be resumed</source>
        <translation>Lasciata com’è; l’esecuzione può essere ripresa</translation>
    </message>
    <message>
        <source>The run could not go on; it can be resumed</source>
        <translation>L’esecuzione non ha potuto proseguire; può essere ripresa</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallita</translation>
    </message>
    <message>
        <source>Taken over by another console: it goes on there</source>
        <translation>Presa da un’altra console: prosegue là</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>Passo %1, %2</translation>
    </message>
    <message>
        <source>Everything that can be asked is asked here, once: the form, each way in, each program and permission. Nothing is changed before that.</source>
        <translation>Tutto ciò che si può chiedere si chiede qui, una volta: il modulo, ogni accesso, ogni programma e permesso. Prima non viene modificato nulla.</translation>
    </message>
    <message>
        <source>The run does not go on here</source>
        <translation>L’esecuzione non prosegue qui</translation>
    </message>
    <message>
        <source>Rolled back, and not all is as it was</source>
        <translation>Annullato, e non tutto è come prima</translation>
    </message>
    <message>
        <source>Keep these answers for %1</source>
        <translation>Tenere queste risposte per %1</translation>
    </message>
    <message>
        <source>Keep these answers: %1</source>
        <translation>Tenere queste risposte: %1</translation>
    </message>
</context>
<context>
    <name>salvor::ui::SecretQuestion</name>
    <message>
        <source>A key file for %1 is locked</source>
        <translation>Un file di chiave per %1 è protetto</translation>
    </message>
    <message>
        <source>sudo on %1 asks for your password</source>
        <translation>sudo su %1 chiede la password</translation>
    </message>
    <message>
        <source>%1 asks for a password to log in</source>
        <translation>%1 chiede una password per l’accesso</translation>
    </message>
    <message>
        <source>%1 is opened with its passphrase, on this machine. It is not sent to %2.</source>
        <translation>%1 si apre con la sua passphrase, su questa macchina. Non viene inviata a %2.</translation>
    </message>
    <message>
        <source>A command is to run as another user there. sudo checks the password of your login, once, over the connection whose host key was checked.</source>
        <translation>Là un comando deve essere eseguito come altro utente. sudo verifica la password di accesso, una volta, sulla connessione la cui chiave host è stata controllata.</translation>
    </message>
    <message>
        <source>No key of yours was taken. The password goes to %1 over the connection whose host key was checked.</source>
        <translation>Nessuna chiave è stata accettata. La password va a %1 sulla connessione la cui chiave host è stata controllata.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Give it to %1</source>
        <translation>Fornisci a %1</translation>
    </message>
    <message>
        <source>Unlock the key</source>
        <translation>Sblocca la chiave</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Settings</name>
    <message>
        <source>%1: %2. It is left as it is: changes hold until Salvor ends.</source>
        <translation>%1: %2. Il file resta com’è: le modifiche valgono finché Salvor non termina.</translation>
    </message>
    <message>
        <source>this is no list of settings</source>
        <translation>non è un elenco di impostazioni</translation>
    </message>
    <message>
        <source>line and column %1 are no JSON</source>
        <translation>riga e colonna %1 non sono JSON</translation>
    </message>
    <message>
        <source>The policy cannot be read, so nothing may be changed: %1</source>
        <translation>Il criterio non è leggibile, quindi nulla può essere modificato: %1</translation>
    </message>
    <message>
        <source>By %1: looks, plans and drills only.</source>
        <translation>Secondo %1: solo controlli, piani ed esercitazioni.</translation>
    </message>
    <message>
        <source>It is no regular expression: %1.</source>
        <translation>Non è un’espressione regolare: %1.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::Shells</name>
    <message>
        <source>A drill has no real system to open a shell on.</source>
        <translation>Un’esercitazione non ha un sistema reale su cui aprire una shell.</translation>
    </message>
    <message>
        <source>This desktop has no terminal that is known here. The line can be copied; set TERMINAL to the program of yours.</source>
        <translation>Questo desktop non ha un terminale noto qui. La riga si può copiare; impostare TERMINAL sul proprio programma.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, come %2</translation>
    </message>
    <message>
        <source>a pod of %1</source>
        <translation>un pod di %1</translation>
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
        <translation>Non è indicato dove si trova.</translation>
    </message>
    <message>
        <source>%1 is no place. Write here for this machine, ssh: and the name of a host, or env: and that of an environment.</source>
        <translation>%1 non è un luogo. Scrivere here per questa macchina, ssh: e il nome di un host, oppure env: e quello di un ambiente.</translation>
    </message>
    <message>
        <source>%1 is no cluster. Write kube: and the name of a context.</source>
        <translation>%1 non è un cluster. Scrivere kube: e il nome di un contesto.</translation>
    </message>
    <message>
        <source>Write kube: and the name of a context, oc: and one to use oc, or env: and the name of an environment.</source>
        <translation>Scrivere kube: e il nome di un contesto, oc: e uno per usare oc, oppure env: e il nome di un ambiente.</translation>
    </message>
    <message>
        <source>Write ssh: and the name of a host as OpenSSH knows it, env: and the name of an environment, or here for this machine.</source>
        <translation>Scrivere ssh: e il nome di un host come lo conosce OpenSSH, env: e il nome di un ambiente, oppure here per questa macchina.</translation>
    </message>
</context>
<context>
    <name>salvor::ui::TrendView</name>
    <message>
        <source>What was counted is not kept: %1</source>
        <translation>Ciò che è stato contato non è conservato: %1</translation>
    </message>
    <message>
        <source>last one expected %1 UTC, %2</source>
        <translation>ultimo atteso %1 UTC, %2</translation>
    </message>
    <message>
        <source>none has reconnected for a while, %1</source>
        <translation>da un po&apos; nessuno si è riconnesso, %1</translation>
    </message>
    <message>
        <source>Nothing was counted yet.</source>
        <translation>Non è stato ancora contato nulla.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln count(s), %1 to %2 UTC</source>
        <translation>
            <numerusform>%Ln conteggio, da %1 a %2 UTC</numerusform>
            <numerusform>%Ln conteggi, da %1 a %2 UTC</numerusform>
        </translation>
    </message>
    <message>
        <source>What is counted is not kept: %1</source>
        <translation>Ciò che si conta non è conservato: %1</translation>
    </message>
    <message>
        <source>all have reconnected</source>
        <translation>tutti si sono riconnessi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused in conflict</source>
        <translation>
            <numerusform>%Ln in pausa per conflitto</numerusform>
            <numerusform>%Ln in pausa per conflitto</numerusform>
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
        <translation>nessuno attende più la riconnessione; %1</translation>
    </message>
</context>
<context>
    <name>salvor::ui::ViewList</name>
    <message>
        <source>Views are not kept: %1</source>
        <translation>Le viste non sono salvate: %1</translation>
    </message>
    <message>
        <source>Conflict groups</source>
        <translation>Gruppi in conflitto</translation>
    </message>
    <message>
        <source>Awaiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Tutti i dispositivi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln or more ahead</source>
        <translation>
            <numerusform>%Ln o più avanti</numerusform>
            <numerusform>%Ln o più avanti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 falling</source>
        <translation>%1 decrescente</translation>
    </message>
    <message>
        <source>%1 rising</source>
        <translation>%1 crescente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln colonna</numerusform>
            <numerusform>%Ln colonne</numerusform>
        </translation>
    </message>
</context>
</TS>
