<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>AlarmCard</name>
    <message>
        <source>%1 · %2</source>
        <comment>times, value against limit</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Silenced: it does not wake the screen</source>
        <translation>Stumm: weckt den Bildschirm nicht</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stumm</translation>
    </message>
</context>
<context>
    <name>AlarmList</name>
    <message>
        <source>Active alarms</source>
        <translation>Aktive Alarme</translation>
    </message>
    <message>
        <source>Alarms that are over, not yet acknowledged</source>
        <translation>Vorbei, noch nicht quittiert</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Alle quittieren</translation>
    </message>
    <message>
        <source>No alarm is active or waits to be acknowledged.</source>
        <translation>Kein Alarm ist aktiv oder noch zu quittieren.</translation>
    </message>
    <message>
        <source>All fault codes</source>
        <translation>Alle Fehlercodes</translation>
    </message>
    <message>
        <source>What every fault means and what to do</source>
        <translation>Was jeder Fehler bedeutet und was zu tun ist</translation>
    </message>
</context>
<context>
    <name>AlarmText</name>
    <message>
        <source>%1 %2</source>
        <comment>value, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, limit %3 %2</source>
        <comment>value, unit, limit</comment>
        <translation>%1 %2, Grenze %3 %2</translation>
    </message>
    <message>
        <source>Inverter fault: %1</source>
        <translation>Wechselrichterfehler: %1</translation>
    </message>
    <message>
        <source>Generator fault: %1</source>
        <translation>Generatorfehler: %1</translation>
    </message>
    <message>
        <source>The solar controller reports a fault (code 0x%1)</source>
        <translation>Der Solarregler meldet einen Fehler (Code 0x%1)</translation>
    </message>
    <message>
        <source>Read the fault on the controller&apos;s own display: which number of its manual this code stands for is not certain.</source>
        <translation>Den Fehler am Regler selbst ablesen: Welche Nummer seines Handbuchs dieser Code meint, ist nicht sicher.</translation>
    </message>
    <message>
        <source>Reduce the loads or start the generator.</source>
        <translation>Verbraucher abschalten oder den Generator starten.</translation>
    </message>
    <message>
        <source>Battery charge is low</source>
        <translation>Ladezustand der Batterie ist niedrig</translation>
    </message>
    <message>
        <source>Battery voltage is low</source>
        <translation>Batteriespannung ist niedrig</translation>
    </message>
    <message>
        <source>The inverter switched off to save the battery</source>
        <translation>Der Wechselrichter hat zum Schutz der Batterie abgeschaltet</translation>
    </message>
    <message>
        <source>Charge the battery, then switch the inverter on at its remote.</source>
        <translation>Die Batterie laden, dann den Wechselrichter an der Fernbedienung einschalten.</translation>
    </message>
    <message>
        <source>The generator has been running for long</source>
        <translation>Der Generator läuft schon lange</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>If it is no longer needed, stop it where it was started.</source>
        <translation>Wird er nicht mehr gebraucht, dort abstellen, wo er gestartet wurde.</translation>
    </message>
    <message>
        <source>The inverter&apos;s transistors are hot</source>
        <translation>Die Transistoren des Wechselrichters sind heiß</translation>
    </message>
    <message>
        <source>Reduce the loads and check the air flow.</source>
        <translation>Verbraucher abschalten und die Belüftung prüfen.</translation>
    </message>
    <message>
        <source>Nothing is heard from the inverter</source>
        <translation>Vom Wechselrichter ist nichts zu hören</translation>
    </message>
    <message>
        <source>Check that inverter and remote have power and that the network cable is plugged in. The page System shows what is heard.</source>
        <translation>Prüfen, ob Wechselrichter und Fernbedienung Strom haben und das Netzwerkkabel steckt. Die Seite System zeigt, was zu hören ist.</translation>
    </message>
    <message>
        <source>Since %1 (%2)</source>
        <translation>Seit %1 (%2)</translation>
    </message>
    <message>
        <source>From %1, over after %2</source>
        <translation>Ab %1, vorbei nach %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <comment>times of the alarm, how often it came</comment>
        <translation>
            <numerusform>%1, %n-mal</numerusform>
            <numerusform>%1, %n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>The adapter is unplugged</source>
        <translation>Der Adapter ist abgezogen</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>Wieder einstecken.</translation>
    </message>
    <message>
        <source>The port cannot be opened</source>
        <translation>Der Anschluss lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Close the program that uses it. The page System shows which one it is.</source>
        <translation>Das Programm schließen, das ihn benutzt. Die Seite System zeigt, welches.</translation>
    </message>
    <message>
        <source>Nothing is heard on the network</source>
        <translation>Vom Netzwerk ist nichts zu hören</translation>
    </message>
    <message>
        <source>Check the cable, the splitter and that the inverter has power.</source>
        <translation>Kabel und Verteiler prüfen, und ob der Wechselrichter Strom hat.</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <translation>Die Platte ist fast voll</translation>
    </message>
    <message>
        <source>Delete old recordings and backups, or use a larger disk.</source>
        <translation>Alte Mitschnitte und Sicherungen löschen oder eine größere Platte nehmen.</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <translation>Die Uhr geht vielleicht falsch</translation>
    </message>
    <message>
        <source>Connect the machine to the internet once, or fit a clock chip. Times are put right afterwards.</source>
        <translation>Den Rechner einmal mit dem Internet verbinden oder einen Uhrenbaustein einbauen. Die Zeiten werden nachträglich berichtigt.</translation>
    </message>
    <message>
        <source>History is not being stored</source>
        <translation>Der Verlauf wird nicht gespeichert</translation>
    </message>
    <message>
        <source>Values wait in memory. The page System shows what is wrong.</source>
        <translation>Die Werte warten im Speicher. Die Seite System zeigt, was fehlt.</translation>
    </message>
    <message>
        <source>The database was damaged</source>
        <translation>Die Datenbank war beschädigt</translation>
    </message>
    <message>
        <source>A new one is in use, with what could be saved. If it happens again, replace the disk or card.</source>
        <translation>Eine neue ist in Gebrauch, mit dem, was zu retten war. Geschieht es wieder, Platte oder Karte ersetzen.</translation>
    </message>
    <message>
        <source>The generator runs with a full battery</source>
        <translation>Der Generator läuft bei voller Batterie</translation>
    </message>
    <message>
        <source>If nothing else needs it, stop it where it was started.</source>
        <translation>Braucht ihn sonst nichts, dort abstellen, wo er gestartet wurde.</translation>
    </message>
    <message>
        <source>The battery is hot</source>
        <translation>Die Batterie ist heiß</translation>
    </message>
    <message>
        <source>Reduce loads and charging, let air to it and check its sensor.</source>
        <translation>Verbraucher und Ladung verringern, für Luft sorgen und den Fühler prüfen.</translation>
    </message>
</context>
<context>
    <name>BatteryNode</name>
    <message>
        <source>not measured ≈ %1 %2</source>
        <comment>power, unit</comment>
        <translation>nicht gemessen ≈ %1 %2</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>Raw capture</source>
        <translation>Rohmitschnitt</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Schreibt %1</translation>
    </message>
    <message>
        <source>Writes every byte of the bus to a file, to send along with a question.</source>
        <translation>Schreibt jedes Byte des Busses in eine Datei, die man einer Frage beilegen kann.</translation>
    </message>
    <message>
        <source>There is no recorder that could write one.</source>
        <translation>Kein Recorder ist da, der mitschneiden könnte.</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Mitschnitt beenden</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Mitschneiden</translation>
    </message>
</context>
<context>
    <name>ChargeStages</name>
    <message>
        <source>Bulk</source>
        <translation>Haupt</translation>
    </message>
    <message>
        <source>Absorb</source>
        <translation>Absorption</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Erhaltung</translation>
    </message>
    <message>
        <source>Charge stage: %1</source>
        <translation>Ladestufe: %1</translation>
    </message>
    <message>
        <source>Not charging</source>
        <translation>Lädt nicht</translation>
    </message>
</context>
<context>
    <name>ChartKey</name>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>%1: %2</source>
        <comment>quantity, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>lowest … highest</comment>
        <translation>(%1)</translation>
    </message>
</context>
<context>
    <name>ChartReadout</name>
    <message>
        <source>%1: %2</source>
        <comment>quantity, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DateButton</name>
    <message>
        <source>Choose a day; shown: %1</source>
        <translation>Einen Tag wählen; gezeigt: %1</translation>
    </message>
</context>
<context>
    <name>DatePicker</name>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Monat danach</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>On the bus</source>
        <translation>Am Bus</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>device, model, what is heard</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>EventLog</name>
    <message>
        <source>Event log</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Wechselrichter</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation>Das Ereignisprotokoll ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The log cannot be read on; what is below was read before.</source>
        <translation>Weiter ist das Protokoll nicht lesbar; was unten steht, wurde vorher gelesen.</translation>
    </message>
    <message>
        <source>Reading the log …</source>
        <translation>Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing has happened yet that was written down.</source>
        <translation>Noch ist nichts geschehen, das aufgeschrieben wurde.</translation>
    </message>
    <message>
        <source>Nothing of this kind has been written down.</source>
        <translation>Nichts dieser Art wurde aufgeschrieben.</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>plain words, Magnum&apos;s term</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>what, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, now</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <comment>what</comment>
        <translation>%1: nicht bekannt</translation>
    </message>
    <message>
        <source>Inverter fault: %1</source>
        <translation>Wechselrichterfehler: %1</translation>
    </message>
    <message>
        <source>Inverter fault over: %1</source>
        <translation>Wechselrichterfehler vorbei: %1</translation>
    </message>
    <message>
        <source>Inverter reports no fault</source>
        <translation>Wechselrichter meldet keinen Fehler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, detail</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Recorder started</source>
        <translation>Recorder gestartet</translation>
    </message>
    <message>
        <source>Recorder ended</source>
        <translation>Recorder beendet</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Device heard</source>
        <translation>Gerät gehört</translation>
    </message>
    <message>
        <source>Device no longer heard</source>
        <translation>Gerät nicht mehr gehört</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Wechselrichter</translation>
    </message>
    <message>
        <source>Generator control</source>
        <translation>Generatorsteuerung</translation>
    </message>
    <message>
        <source>Generator autostart</source>
        <translation>Generatorautomatik</translation>
    </message>
    <message>
        <source>Generator started</source>
        <translation>Generator gestartet</translation>
    </message>
    <message>
        <source>Generator stopped</source>
        <translation>Generator gestoppt</translation>
    </message>
    <message>
        <source>Generator serviced after %1 h</source>
        <translation>Generator nach %1 h gewartet</translation>
    </message>
    <message>
        <source>Generator serviced</source>
        <translation>Generator gewartet</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>Alarm over: %1</source>
        <translation>Alarm vorbei: %1</translation>
    </message>
    <message>
        <source>Alarm acknowledged: %1</source>
        <translation>Alarm quittiert: %1</translation>
    </message>
    <message>
        <source>Clock changed</source>
        <translation>Uhr umgestellt</translation>
    </message>
    <message>
        <source>Recording disturbed</source>
        <translation>Aufzeichnung gestört</translation>
    </message>
    <message>
        <source>Recording again</source>
        <translation>Aufzeichnung läuft wieder</translation>
    </message>
    <message>
        <source>Old values given up</source>
        <translation>Alte Werte aufgegeben</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>time of day</comment>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hours since service set to %1</source>
        <translation>Stunden seit Wartung auf %1 gesetzt</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export as CSV</source>
        <translation>Export als CSV</translation>
    </message>
    <message>
        <source>One row for every</source>
        <translation>Eine Zeile für je</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5 s</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>%1 % written</source>
        <translation>%1&#xa0;% geschrieben</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>%1: %2</source>
        <comment>caption, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FaultCodesPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Faults of</source>
        <translation>Fehler von</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Wechselrichter</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>Solar</translation>
    </message>
    <message>
        <source>Fault codes</source>
        <translation>Fehlercodes</translation>
    </message>
    <message>
        <source>Active now</source>
        <translation>Jetzt aktiv</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>Transfer relay stuck</source>
        <translation>Transferrelais klemmt</translation>
    </message>
    <message>
        <source>The relay between AC input and output stayed closed when it should have opened.</source>
        <translation>Das Relais zwischen AC-Eingang und -Ausgang blieb zu, obwohl es öffnen sollte.</translation>
    </message>
    <message>
        <source>Switch off all AC, restart the inverter; if it comes back, it needs service.</source>
        <translation>Alles AC abschalten, den Wechselrichter neu starten; kommt es wieder, braucht er Service.</translation>
    </message>
    <message>
        <source>Too much battery current</source>
        <translation>Zu viel Batteriestrom</translation>
    </message>
    <message>
        <source>The loads drew more from the battery than the inverter can take, or a cable is short-circuited.</source>
        <translation>Die Verbraucher nahmen mehr aus der Batterie, als der Wechselrichter verträgt, oder ein Kabel hat Kurzschluss.</translation>
    </message>
    <message>
        <source>Reduce the loads, then restart the inverter.</source>
        <translation>Verbraucher abschalten, dann den Wechselrichter neu starten.</translation>
    </message>
    <message>
        <source>Too much load</source>
        <translation>Zu viel Last</translation>
    </message>
    <message>
        <source>The loads need more power than the inverter has, or an outlet is short-circuited.</source>
        <translation>Die Verbraucher brauchen mehr Leistung, als der Wechselrichter hat, oder eine Steckdose hat Kurzschluss.</translation>
    </message>
    <message>
        <source>Switch loads off, then restart the inverter.</source>
        <translation>Verbraucher abschalten, dann den Wechselrichter neu starten.</translation>
    </message>
    <message>
        <source>Battery too flat to charge</source>
        <translation>Batterie zu leer zum Laden</translation>
    </message>
    <message>
        <source>The battery has almost no voltage, or its cable or fuse is open.</source>
        <translation>Die Batterie hat fast keine Spannung, oder ihr Kabel oder ihre Sicherung ist offen.</translation>
    </message>
    <message>
        <source>Check the battery, its fuse and its cables.</source>
        <translation>Die Batterie, ihre Sicherung und ihre Kabel prüfen.</translation>
    </message>
    <message>
        <source>AC fed into the output</source>
        <translation>AC liegt am Ausgang an</translation>
    </message>
    <message>
        <source>Another AC source reaches the inverter&apos;s output, for example through a wrong wire.</source>
        <translation>Eine andere AC-Quelle erreicht den Ausgang des Wechselrichters, etwa über eine falsche Ader.</translation>
    </message>
    <message>
        <source>Check the wiring: another AC source is on the output.</source>
        <translation>Die Verdrahtung prüfen: Am Ausgang hängt eine andere AC-Quelle.</translation>
    </message>
    <message>
        <source>Battery too low</source>
        <translation>Batterie zu schwach</translation>
    </message>
    <message>
        <source>The battery fell below the cut-out voltage that is set at the remote.</source>
        <translation>Die Batterie fiel unter die Abschaltspannung, die an der Fernbedienung eingestellt ist.</translation>
    </message>
    <message>
        <source>Reduce the loads and charge the battery.</source>
        <translation>Verbraucher abschalten und die Batterie laden.</translation>
    </message>
    <message>
        <source>Battery voltage too high</source>
        <translation>Batteriespannung zu hoch</translation>
    </message>
    <message>
        <source>A charger or a charge controller drives the battery above what the inverter bears.</source>
        <translation>Ein Ladegerät oder Laderegler treibt die Batterie höher, als der Wechselrichter verträgt.</translation>
    </message>
    <message>
        <source>Check the other chargers on the battery.</source>
        <translation>Die anderen Ladegeräte an der Batterie prüfen.</translation>
    </message>
    <message>
        <source>AC output voltage too high</source>
        <translation>AC-Ausgangsspannung zu hoch</translation>
    </message>
    <message>
        <source>The inverter&apos;s own AC was above its limit.</source>
        <translation>Das eigene AC des Wechselrichters war über seiner Grenze.</translation>
    </message>
    <message>
        <source>Restart the inverter; if it comes back, it needs service.</source>
        <translation>Den Wechselrichter neu starten; kommt der Fehler wieder, braucht er Service.</translation>
    </message>
    <message>
        <source>Fast connection disturbed</source>
        <translation>Schnelle Verbindung gestört</translation>
    </message>
    <message>
        <source>Two inverters lost the fast connection between them.</source>
        <translation>Zwei Wechselrichter verloren die schnelle Verbindung zueinander.</translation>
    </message>
    <message>
        <source>Check the stacking cable, then restart both inverters.</source>
        <translation>Das Stack-Kabel prüfen, dann beide Wechselrichter neu starten.</translation>
    </message>
    <message>
        <source>Inverter fault inside</source>
        <translation>Fehler im Wechselrichter</translation>
    </message>
    <message>
        <source>The power stage reports a defect.</source>
        <translation>Die Leistungsstufe meldet einen Defekt.</translation>
    </message>
    <message>
        <source>The transistors warmed up too fast, or their sensor is defective.</source>
        <translation>Die Transistoren wurden zu schnell warm, oder ihr Fühler ist defekt.</translation>
    </message>
    <message>
        <source>Check the air flow and restart; if it comes back, it needs service.</source>
        <translation>Die Belüftung prüfen und neu starten; kommt es wieder, braucht er Service.</translation>
    </message>
    <message>
        <source>Inverter overloaded inside</source>
        <translation>Wechselrichter innen überlastet</translation>
    </message>
    <message>
        <source>The transistors had to carry too much: a heavy load started, or an outlet is short-circuited.</source>
        <translation>Die Transistoren mussten zu viel tragen: Eine schwere Last lief an, oder eine Steckdose hat Kurzschluss.</translation>
    </message>
    <message>
        <source>Switch loads off and restart; if it comes back, it needs service.</source>
        <translation>Verbraucher abschalten und neu starten; kommt es wieder, braucht er Service.</translation>
    </message>
    <message>
        <source>The inverter found a fault in itself.</source>
        <translation>Der Wechselrichter fand einen Fehler in sich selbst.</translation>
    </message>
    <message>
        <source>Stacked inverters disagree</source>
        <translation>Gekoppelte Wechselrichter uneinig</translation>
    </message>
    <message>
        <source>The other unit is set to another way of stacking.</source>
        <translation>Das andere Gerät ist auf eine andere Art der Kopplung eingestellt.</translation>
    </message>
    <message>
        <source>Check the stacking cables and the settings of both units.</source>
        <translation>Die Stack-Kabel und die Einstellungen beider Geräte prüfen.</translation>
    </message>
    <message>
        <source>Stacked inverters not in step</source>
        <translation>Gekoppelte Wechselrichter nicht im Takt</translation>
    </message>
    <message>
        <source>The second unit receives no beat from the first: the cable is loose or the first unit is off.</source>
        <translation>Das zweite Gerät bekommt vom ersten keinen Takt: Das Kabel ist lose, oder das erste Gerät ist aus.</translation>
    </message>
    <message>
        <source>Check the stacking cables and that both units have power.</source>
        <translation>Die Stack-Kabel prüfen, und ob beide Geräte Strom haben.</translation>
    </message>
    <message>
        <source>Stacked inverters out of phase</source>
        <translation>Gekoppelte Wechselrichter phasenverschoben</translation>
    </message>
    <message>
        <source>The units do not follow the same beat.</source>
        <translation>Die Geräte folgen nicht demselben Takt.</translation>
    </message>
    <message>
        <source>Stacked inverters: one phase lost</source>
        <translation>Gekoppelte Wechselrichter: eine Phase fehlt</translation>
    </message>
    <message>
        <source>The other unit no longer delivers its phase.</source>
        <translation>Das andere Gerät liefert seine Phase nicht mehr.</translation>
    </message>
    <message>
        <source>Check the other unit and the stacking cables.</source>
        <translation>Das andere Gerät und die Stack-Kabel prüfen.</translation>
    </message>
    <message>
        <source>Inverter too hot</source>
        <translation>Wechselrichter zu heiß</translation>
    </message>
    <message>
        <source>Heavy load, hot surroundings or blocked air.</source>
        <translation>Schwere Last, heiße Umgebung oder verstellte Luft.</translation>
    </message>
    <message>
        <source>Let it cool, reduce the loads, check the air flow.</source>
        <translation>Abkühlen lassen, Verbraucher abschalten, die Belüftung prüfen.</translation>
    </message>
    <message>
        <source>Transfer relay does not close</source>
        <translation>Transferrelais schließt nicht</translation>
    </message>
    <message>
        <source>AC is there, but the relay did not connect it.</source>
        <translation>AC ist da, aber das Relais hat es nicht verbunden.</translation>
    </message>
    <message>
        <source>Charger does not charge</source>
        <translation>Ladegerät lädt nicht</translation>
    </message>
    <message>
        <source>The charger works at full width, yet no current flows.</source>
        <translation>Das Ladegerät arbeitet mit voller Weite, doch es fließt kein Strom.</translation>
    </message>
    <message>
        <source>Check the AC input and the battery cables; if it comes back, it needs service.</source>
        <translation>AC-Eingang und Batteriekabel prüfen; kommt es wieder, braucht er Service.</translation>
    </message>
    <message>
        <source>Battery too hot</source>
        <translation>Batterie zu heiß</translation>
    </message>
    <message>
        <source>The battery&apos;s sensor reports heat: charged too hard, hot surroundings, or a defective battery.</source>
        <translation>Der Fühler der Batterie meldet Hitze: zu stark geladen, heiße Umgebung oder eine defekte Batterie.</translation>
    </message>
    <message>
        <source>Let the battery cool and check its sensor.</source>
        <translation>Die Batterie abkühlen lassen und ihren Fühler prüfen.</translation>
    </message>
    <message>
        <source>Transformer too hot</source>
        <translation>Transformator zu heiß</translation>
    </message>
    <message>
        <source>The transformer&apos;s own switch opened: heavy load or blocked air.</source>
        <translation>Der Schalter des Transformators hat geöffnet: schwere Last oder verstellte Luft.</translation>
    </message>
    <message>
        <source>It starts again by itself when it has cooled.</source>
        <translation>Startet nach dem Abkühlen von selbst wieder.</translation>
    </message>
    <message>
        <source>Input breaker CB3 is open</source>
        <translation>Eingangssicherung CB3 ist offen</translation>
    </message>
    <message>
        <source>The 30 A breaker on the AC input tripped.</source>
        <translation>Der 30-A-Automat am AC-Eingang hat ausgelöst.</translation>
    </message>
    <message>
        <source>Reset the 30 A breaker at the inverter.</source>
        <translation>Den 30-A-Automaten am Wechselrichter einschalten.</translation>
    </message>
    <message>
        <source>Generator did not start</source>
        <translation>Generator sprang nicht an</translation>
    </message>
    <message>
        <source>It was to start for a test: the engine was turned over four times and no AC came.</source>
        <translation>Er sollte zum Test starten: Der Anlasser drehte viermal, und kein AC kam.</translation>
    </message>
    <message>
        <source>Check fuel, oil and starter battery; then set it to Off and to Auto again.</source>
        <translation>Kraftstoff, Öl und Starterbatterie prüfen; dann auf Off und wieder auf Auto stellen.</translation>
    </message>
    <message>
        <source>It was to start for the temperature: the engine was turned over four times and no AC came.</source>
        <translation>Er sollte wegen der Temperatur starten: Der Anlasser drehte viermal, und kein AC kam.</translation>
    </message>
    <message>
        <source>It was to start for low voltage: the engine was turned over four times and no AC came.</source>
        <translation>Er sollte wegen niedriger Spannung starten: Der Anlasser drehte viermal, und kein AC kam.</translation>
    </message>
    <message>
        <source>It was to start for the time of day: the engine was turned over four times and no AC came.</source>
        <translation>Er sollte nach der Uhrzeit starten: Der Anlasser drehte viermal, und kein AC kam.</translation>
    </message>
    <message>
        <source>It was to start for low charge: the engine was turned over four times and no AC came.</source>
        <translation>Er sollte wegen niedriger Ladung starten: Der Anlasser drehte viermal, und kein AC kam.</translation>
    </message>
    <message>
        <source>It was to start for the exercise: the engine was turned over four times and no AC came.</source>
        <translation>Er sollte zur Übung starten: Der Anlasser drehte viermal, und kein AC kam.</translation>
    </message>
    <message>
        <source>It was to start for a heavy load: the engine was turned over four times and no AC came.</source>
        <translation>Er sollte wegen schwerer Last starten: Der Anlasser drehte viermal, und kein AC kam.</translation>
    </message>
    <message>
        <source>It was to start for the top-off: the engine was turned over four times and no AC came.</source>
        <translation>Er sollte zum Vollladen starten: Der Anlasser drehte viermal, und kein AC kam.</translation>
    </message>
    <message>
        <source>Generator ran to its time limit</source>
        <translation>Generator erreichte seine längste Laufzeit</translation>
    </message>
    <message>
        <source>It reached the longest run that is set at the remote before its goal.</source>
        <translation>Er erreichte die längste Laufzeit der Fernbedienung vor seinem Ziel.</translation>
    </message>
    <message>
        <source>Set it to Off and to Auto again. Is the limit too short, or the battery not charging?</source>
        <translation>Auf Off und wieder auf Auto stellen. Ist die Grenze zu kurz, oder lädt die Batterie nicht?</translation>
    </message>
    <message>
        <source>Generator stopped too early</source>
        <translation>Generator stoppte zu früh</translation>
    </message>
    <message>
        <source>It stopped before its goal: no fuel, a fault of the engine, or stopped by hand.</source>
        <translation>Er stoppte vor seinem Ziel: kein Kraftstoff, ein Motorfehler, oder von Hand abgestellt.</translation>
    </message>
    <message>
        <source>Check fuel and oil; then set it to Off and to Auto again.</source>
        <translation>Kraftstoff und Öl prüfen; dann auf Off und wieder auf Auto stellen.</translation>
    </message>
    <message>
        <source>No sun input</source>
        <translation>Keine Sonne am Eingang</translation>
    </message>
    <message>
        <source>No voltage comes from the panels, or their breaker is open.</source>
        <translation>Von den Modulen kommt keine Spannung, oder ihr Schalter ist offen.</translation>
    </message>
    <message>
        <source>By day: close the breaker and check the wires from the panels.</source>
        <translation>Bei Tag: den Schalter schließen und die Leitungen der Module prüfen.</translation>
    </message>
    <message>
        <source>Controller fault inside</source>
        <translation>Fehler im Regler</translation>
    </message>
    <message>
        <source>The controller&apos;s own supply or its output failed.</source>
        <translation>Die eigene Versorgung des Reglers oder sein Ausgang fiel aus.</translation>
    </message>
    <message>
        <source>Switch it off and on; if it comes back, it needs service.</source>
        <translation>Aus- und einschalten; kommt es wieder, braucht er Service.</translation>
    </message>
    <message>
        <source>Too many volts from the panels</source>
        <translation>Zu viel Spannung von den Modulen</translation>
    </message>
    <message>
        <source>The panels give more than 187 V: too many in series, or it is very cold.</source>
        <translation>Die Module geben mehr als 187 V: zu viele in Reihe, oder es ist sehr kalt.</translation>
    </message>
    <message>
        <source>Open the breaker of the panels and have their wiring changed.</source>
        <translation>Den Schalter der Module öffnen und ihre Verdrahtung ändern lassen.</translation>
    </message>
    <message>
        <source>Another charger drives the battery too high, or the battery was disconnected.</source>
        <translation>Ein anderes Ladegerät treibt die Batterie zu hoch, oder sie wurde abgeklemmt.</translation>
    </message>
    <message>
        <source>Check the battery&apos;s connection and the other chargers.</source>
        <translation>Den Anschluss der Batterie und die anderen Ladegeräte prüfen.</translation>
    </message>
    <message>
        <source>Battery sensor short-circuited</source>
        <translation>Batteriefühler hat Kurzschluss</translation>
    </message>
    <message>
        <source>The cable of the temperature sensor is damaged.</source>
        <translation>Das Kabel des Temperaturfühlers ist beschädigt.</translation>
    </message>
    <message>
        <source>Check the sensor and its cable.</source>
        <translation>Den Fühler und sein Kabel prüfen.</translation>
    </message>
    <message>
        <source>Controller too hot</source>
        <translation>Regler zu heiß</translation>
    </message>
    <message>
        <source>Its transistors are too hot: hot surroundings or blocked air.</source>
        <translation>Seine Transistoren sind zu heiß: heiße Umgebung oder verstellte Luft.</translation>
    </message>
    <message>
        <source>Let it cool and check the air flow.</source>
        <translation>Abkühlen lassen und die Belüftung prüfen.</translation>
    </message>
    <message>
        <source>The battery&apos;s sensor reports heat.</source>
        <translation>Der Fühler der Batterie meldet Hitze.</translation>
    </message>
    <message>
        <source>The controller delivered more than it can.</source>
        <translation>Der Regler lieferte mehr, als er kann.</translation>
    </message>
    <message>
        <source>Reduce the loads, then reset the fault.</source>
        <translation>Verbraucher abschalten, dann den Fehler zurücksetzen.</translation>
    </message>
    <message>
        <source>One of its power stages failed.</source>
        <translation>Eine seiner Leistungsstufen fiel aus.</translation>
    </message>
    <message>
        <source>Battery sensor missing</source>
        <translation>Batteriefühler fehlt</translation>
    </message>
    <message>
        <source>The temperature sensor is unplugged or its cable is broken.</source>
        <translation>Der Temperaturfühler ist abgezogen oder sein Kabel gebrochen.</translation>
    </message>
    <message>
        <source>Plug the sensor in or replace it.</source>
        <translation>Den Fühler einstecken oder ersetzen.</translation>
    </message>
    <message>
        <source>Its internal power failed.</source>
        <translation>Seine innere Versorgung fiel aus.</translation>
    </message>
    <message>
        <source>Current to ground</source>
        <translation>Strom zur Erde</translation>
    </message>
    <message>
        <source>A wire of the panels touches metal or earth.</source>
        <translation>Eine Leitung der Module berührt Metall oder Erde.</translation>
    </message>
    <message>
        <source>Danger: do not touch the panels. Have the wiring checked.</source>
        <translation>Gefahr: Die Module nicht berühren. Die Verdrahtung prüfen lassen.</translation>
    </message>
    <message>
        <source>Arc in the wiring</source>
        <translation>Lichtbogen in der Verdrahtung</translation>
    </message>
    <message>
        <source>A loose or damaged connection of the panels makes sparks.</source>
        <translation>Eine lose oder beschädigte Verbindung der Module schlägt Funken.</translation>
    </message>
    <message>
        <source>Danger of fire: open the breaker of the panels and have the wiring checked.</source>
        <translation>Brandgefahr: Den Schalter der Module öffnen und die Verdrahtung prüfen lassen.</translation>
    </message>
    <message>
        <source>One of its heat sensors failed.</source>
        <translation>Einer seiner Wärmefühler fiel aus.</translation>
    </message>
    <message>
        <source>Its hardware found a defect.</source>
        <translation>Seine Hardware fand einen Defekt.</translation>
    </message>
    <message>
        <source>Controller&apos;s coil too hot</source>
        <translation>Spule des Reglers zu heiß</translation>
    </message>
    <message>
        <source>Hot surroundings, blocked air or a failed fan.</source>
        <translation>Heiße Umgebung, verstellte Luft oder ein defekter Lüfter.</translation>
    </message>
    <message>
        <source>USB fault</source>
        <translation>USB-Fehler</translation>
    </message>
    <message>
        <source>Something at its USB socket draws too much.</source>
        <translation>Etwas an seiner USB-Buchse nimmt zu viel.</translation>
    </message>
    <message>
        <source>Unplug what is at its USB socket.</source>
        <translation>Abziehen, was an seiner USB-Buchse steckt.</translation>
    </message>
    <message>
        <source>Stacked controllers: no connection</source>
        <translation>Gekoppelte Regler: keine Verbindung</translation>
    </message>
    <message>
        <source>The units did not find one another.</source>
        <translation>Die Geräte fanden einander nicht.</translation>
    </message>
    <message>
        <source>Check the stacking cables and the switches of all units.</source>
        <translation>Die Stack-Kabel und die Schalter aller Geräte prüfen.</translation>
    </message>
    <message>
        <source>Stacked controllers: connection lost</source>
        <translation>Gekoppelte Regler: Verbindung verloren</translation>
    </message>
    <message>
        <source>The units no longer hear one another; each goes on alone.</source>
        <translation>Die Geräte hören einander nicht mehr; jedes arbeitet allein weiter.</translation>
    </message>
    <message>
        <source>Check the stacking cables.</source>
        <translation>Die Stack-Kabel prüfen.</translation>
    </message>
    <message>
        <source>Stacked controllers set wrong</source>
        <translation>Gekoppelte Regler falsch eingestellt</translation>
    </message>
    <message>
        <source>The switches of two units contradict one another.</source>
        <translation>Die Schalter zweier Geräte widersprechen einander.</translation>
    </message>
    <message>
        <source>Compare the switches with the manual.</source>
        <translation>Die Schalter mit dem Handbuch vergleichen.</translation>
    </message>
    <message>
        <source>Stacked controllers: volts differ</source>
        <translation>Gekoppelte Regler: Spannungen verschieden</translation>
    </message>
    <message>
        <source>Two units measure different battery volts; they go on.</source>
        <translation>Zwei Geräte messen verschiedene Batteriespannungen; sie arbeiten weiter.</translation>
    </message>
    <message>
        <source>Check the battery cables of all units.</source>
        <translation>Die Batteriekabel aller Geräte prüfen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>plain words, Magnum&apos;s term</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Unknown fault %1</source>
        <translation>Unbekannter Fehler %1</translation>
    </message>
    <message>
        <source>Look it up in the inverter&apos;s manual.</source>
        <translation>Im Handbuch des Wechselrichters nachsehen.</translation>
    </message>
    <message>
        <source>The battery monitor reports a fault</source>
        <translation>Der Batteriemonitor meldet einen Fehler</translation>
    </message>
    <message>
        <source>Check its wiring at the shunt.</source>
        <translation>Seine Verdrahtung am Shunt prüfen.</translation>
    </message>
    <message>
        <source>It does not say which: mostly its supply or its wires to the shunt.</source>
        <translation>Er sagt nicht, welchen: meist seine Versorgung oder seine Leitungen zum Shunt.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>%1: %2</source>
        <comment>caption, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>A and B are swapped: the %1 says %2 V when read the other way round.</source>
        <translation>A und B sind vertauscht: Andersherum gelesen, meldet %1: %2 V.</translation>
    </message>
    <message>
        <source>A and B look swapped.</source>
        <translation>A und B scheinen vertauscht.</translation>
    </message>
    <message>
        <source>Exchange the two wires at the adapter.</source>
        <translation>Die beiden Adern am Adapter tauschen.</translation>
    </message>
    <message>
        <source>The bytes look as if they were sent at %1 bits a second, not 19200.</source>
        <translation>Die Bytes scheinen mit %1 statt 19200 Bit je Sekunde gesendet zu sein.</translation>
    </message>
    <message>
        <source>Check that the cable is in a jack marked Network, and the speed of a converter that has a setting of its own.</source>
        <translation>Prüfen, ob das Kabel in einer Buchse „Network“ steckt, und welche Geschwindigkeit ein einstellbarer Wandler hat.</translation>
    </message>
    <message>
        <source>Choose the adapter that is on the Magnum network, or move the cable.</source>
        <translation>Den Adapter am Magnum-Netzwerk wählen oder das Kabel umstecken.</translation>
    </message>
    <message>
        <source>This port hears Modbus, not the Magnum network.</source>
        <translation>Dieser Anschluss hört Modbus, nicht das Magnum-Netzwerk.</translation>
    </message>
    <message>
        <source>This port hears lines of text, not the Magnum network.</source>
        <translation>Dieser Anschluss hört Textzeilen, nicht das Magnum-Netzwerk.</translation>
    </message>
    <message>
        <source>This port hears something else than the Magnum network.</source>
        <translation>Dieser Anschluss hört etwas anderes als das Magnum-Netzwerk.</translation>
    </message>
    <message>
        <source>Bytes are missing: %1 % of the packets arrive whole.</source>
        <translation>Bytes fehlen: %1&#xa0;% der Pakete kommen ganz an.</translation>
    </message>
    <message>
        <source>Close other programs that read this port; else try another USB port.</source>
        <translation>Andere Programme an diesem Anschluss schließen; sonst einen anderen USB-Anschluss versuchen.</translation>
    </message>
    <message>
        <source>%1 reads the same port. Close it.</source>
        <translation>%1 liest am selben Anschluss. Schließen.</translation>
    </message>
    <message>
        <source>Nothing heard since %1.</source>
        <translation>Nichts gehört seit %1.</translation>
    </message>
    <message>
        <source>Check cable, splitter, inverter.</source>
        <translation>Kabel, Verteiler und Wechselrichter prüfen.</translation>
    </message>
    <message>
        <source>Nothing heard yet, since %1.</source>
        <translation>Noch nichts gehört, seit %1.</translation>
    </message>
    <message>
        <source>Is the inverter on, the cable in a jack marked Network? Ports 5 and 6 of a router sleep: use a splitter.</source>
        <translation>Ist der Wechselrichter an, das Kabel in einer Buchse „Network“? Die Ports 5 und 6 eines Routers schlafen: einen Verteiler nehmen.</translation>
    </message>
    <message>
        <source>In port 5 or 6 of a router? Use a splitter beside a device. A new port may sleep for minutes.</source>
        <translation>In Port 5 oder 6 eines Routers? Einen Verteiler neben einem Gerät nehmen. Ein neuer Port kann minutenlang schlafen.</translation>
    </message>
    <message>
        <source>Only a byte comes now and then: the port seems to sleep.</source>
        <translation>Nur ab und zu kommt ein Byte: Der Port scheint zu schlafen.</translation>
    </message>
    <message>
        <source>Only the router is heard, no inverter.</source>
        <translation>Nur der Router ist zu hören, kein Wechselrichter.</translation>
    </message>
    <message>
        <source>A remote is heard, but no inverter.</source>
        <translation>Eine Fernbedienung ist zu hören, aber kein Wechselrichter.</translation>
    </message>
    <message>
        <source>Check that the inverter is on and its network cable is in.</source>
        <translation>Prüfen, ob der Wechselrichter an ist und sein Netzwerkkabel steckt.</translation>
    </message>
    <message>
        <source>Only the inverter is heard, no remote.</source>
        <translation>Nur der Wechselrichter ist zu hören, keine Fernbedienung.</translation>
    </message>
    <message>
        <source>Settings, generator and battery monitor are told by way of a remote. If there is one, check its cable.</source>
        <translation>Einstellungen, Generator und Batteriemonitor kommen über eine Fernbedienung. Gibt es eine, ihr Kabel prüfen.</translation>
    </message>
    <message>
        <source>Bytes come without any order: the line seems to float.</source>
        <translation>Die Bytes kommen ohne Ordnung: Die Leitung scheint offen zu sein.</translation>
    </message>
    <message>
        <source>Check that A, B and ground reach the jack.</source>
        <translation>Prüfen, ob A, B und Masse die Buchse erreichen.</translation>
    </message>
    <message>
        <source>A network is heard, but cannot be read.</source>
        <translation>Ein Netzwerk ist zu hören, aber nicht lesbar.</translation>
    </message>
    <message>
        <source>Try A and B the other way round, and check ground.</source>
        <translation>A und B andersherum versuchen und die Masse prüfen.</translation>
    </message>
    <message>
        <source>Every packet arrives twice.</source>
        <translation>Jedes Paket kommt zweimal an.</translation>
    </message>
    <message>
        <source>Take off a second adapter or repeater that sends back what it hears.</source>
        <translation>Einen zweiten Adapter oder Repeater entfernen, der zurücksendet, was er hört.</translation>
    </message>
    <message>
        <source>The adapter hands bytes over every %1 ms.</source>
        <translation>Der Adapter gibt die Bytes alle %1 ms weiter.</translation>
    </message>
    <message>
        <source>Nothing is lost. The project&apos;s udev rule makes it 1 ms.</source>
        <translation>Nichts geht verloren. Die udev-Regel des Projekts macht daraus 1 ms.</translation>
    </message>
</context>
<context>
    <name>FlowNode</name>
    <message>
        <source>%1: %2</source>
        <comment>node, what it does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>GeneratorNext</name>
    <message>
        <source>Until it stops</source>
        <translation>Bis er stoppt</translation>
    </message>
    <message>
        <source>Until it starts</source>
        <translation>Bis er startet</translation>
    </message>
    <message>
        <source>No start condition has been heard from the remote yet.</source>
        <translation>Von der Fernbedienung kam noch keine Startbedingung.</translation>
    </message>
    <message>
        <source>No generator starter (AGS) has been heard on the bus.</source>
        <translation>Kein Generatorstarter (AGS) wurde am Bus gehört.</translation>
    </message>
</context>
<context>
    <name>GeneratorNow</name>
    <message>
        <source>%1 %2</source>
        <comment>Running, how long</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>AGS says: %1</source>
        <comment>Magnum&apos;s term</comment>
        <translation>AGS sagt: %1</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Set at the remote</source>
        <translation>An der Fernbedienung</translation>
    </message>
</context>
<context>
    <name>GeneratorService</name>
    <message>
        <source>Since service</source>
        <translation>Seit Wartung</translation>
    </message>
    <message>
        <source>Since service, %1</source>
        <comment>date</comment>
        <translation>Seit Wartung, %1</translation>
    </message>
    <message>
        <source>Serviced</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Counts the hours since service from 0</source>
        <translation>Zählt die Stunden seit der Wartung ab 0</translation>
    </message>
    <message>
        <source>Has the generator been serviced? The hours count from 0 then.</source>
        <translation>Wurde der Generator gewartet? Die Stunden zählen dann ab 0.</translation>
    </message>
    <message>
        <source>Yes, count from 0</source>
        <translation>Ja, ab 0 zählen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Hours since service, and how often it is due</source>
        <translation>Stunden seit der Wartung, und wie oft sie fällig ist</translation>
    </message>
    <message>
        <source>Hours since service</source>
        <translation>Stunden seit Wartung</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Service due every</source>
        <translation>Wartung fällig alle</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht überwacht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>GeneratorTotals</name>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Starts this year</source>
        <translation>Starts dieses Jahr</translation>
    </message>
    <message>
        <source>Energy per hour</source>
        <translation>Energie je Stunde</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>History, %1</source>
        <translation>Verlauf, %1</translation>
    </message>
    <message>
        <source>Wed, 30 Nov</source>
        <comment>as wide as a date below a chart will be</comment>
        <translation>Mi., 30. Nov.</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>charts that do not fit</comment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>HistoryEnergy</name>
    <message>
        <source>each 5 min</source>
        <translation>je 5 min</translation>
    </message>
    <message>
        <source>each hour</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>je Monat</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>je Jahr</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <comment>day, first and last time</comment>
        <translation>%1, %2 – %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>HistoryHead</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Energy in kWh</source>
        <translation>Energie in kWh</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Mit dem Zeitraum davor vergleichen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>HistoryMenu</name>
    <message>
        <source>Choose quantities</source>
        <translation>Größen wählen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Weniger Zeit zeigen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>HistoryPanelView</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
</context>
<context>
    <name>HistoryQuantities</name>
    <message>
        <source>AC output voltage</source>
        <translation>AC-Ausgangsspannung</translation>
    </message>
    <message>
        <source>AC output current</source>
        <translation>AC-Ausgangsstrom</translation>
    </message>
    <message>
        <source>AC output power</source>
        <translation>AC-Ausgangsleistung</translation>
    </message>
    <message>
        <source>AC output power, highest</source>
        <translation>AC-Ausgangsleistung, höchste</translation>
    </message>
    <message>
        <source>AC input peak, not calibrated</source>
        <translation>AC-Eingang Spitze, nicht kalibriert</translation>
    </message>
    <message>
        <source>AC input current</source>
        <translation>AC-Eingangsstrom</translation>
    </message>
    <message>
        <source>AC input power</source>
        <translation>AC-Eingangsleistung</translation>
    </message>
    <message>
        <source>AC input power, highest</source>
        <translation>AC-Eingangsleistung, höchste</translation>
    </message>
    <message>
        <source>AC frequency</source>
        <translation>AC-Frequenz</translation>
    </message>
    <message>
        <source>Transformer current</source>
        <translation>Transformatorstrom</translation>
    </message>
    <message>
        <source>DC voltage at the inverter</source>
        <translation>DC-Spannung am Wechselrichter</translation>
    </message>
    <message>
        <source>DC current of the inverter</source>
        <translation>DC-Strom des Wechselrichters</translation>
    </message>
    <message>
        <source>DC power of the inverter</source>
        <translation>DC-Leistung des Wechselrichters</translation>
    </message>
    <message>
        <source>Battery voltage</source>
        <translation>Batteriespannung</translation>
    </message>
    <message>
        <source>Battery current</source>
        <translation>Batteriestrom</translation>
    </message>
    <message>
        <source>Battery power</source>
        <translation>Batterieleistung</translation>
    </message>
    <message>
        <source>State of charge</source>
        <translation>Ladezustand</translation>
    </message>
    <message>
        <source>Net amp hours</source>
        <translation>Netto-Amperestunden</translation>
    </message>
    <message>
        <source>Battery temperature</source>
        <translation>Batterietemperatur</translation>
    </message>
    <message>
        <source>Transformer temperature</source>
        <translation>Transformatortemperatur</translation>
    </message>
    <message>
        <source>Transistor temperature</source>
        <translation>Transistortemperatur</translation>
    </message>
    <message>
        <source>Temperature at the AGS</source>
        <translation>Temperatur am AGS</translation>
    </message>
    <message>
        <source>Solar power</source>
        <translation>Solarleistung</translation>
    </message>
    <message>
        <source>Solar voltage</source>
        <translation>Solarspannung</translation>
    </message>
    <message>
        <source>Power in, from energy</source>
        <translation>Leistung hinein, aus Energie</translation>
    </message>
    <message>
        <source>Power out, from energy</source>
        <translation>Leistung heraus, aus Energie</translation>
    </message>
    <message>
        <source>Power into the battery, from energy</source>
        <translation>Leistung in die Batterie, aus Energie</translation>
    </message>
    <message>
        <source>Power out of the battery, from energy</source>
        <translation>Leistung aus der Batterie, aus Energie</translation>
    </message>
    <message>
        <source>Solar power, from energy</source>
        <translation>Solarleistung, aus Energie</translation>
    </message>
    <message>
        <source>Generator, share of time running</source>
        <translation>Generator, Anteil der Laufzeit</translation>
    </message>
    <message>
        <source>Packets heard a second</source>
        <translation>Pakete je Sekunde</translation>
    </message>
    <message>
        <source>Bytes rejected a second</source>
        <translation>Verworfene Bytes je Sekunde</translation>
    </message>
    <message>
        <source>CPU, recorder</source>
        <translation>CPU, Recorder</translation>
    </message>
    <message>
        <source>Memory, this program</source>
        <translation>Speicher, dieses Programm</translation>
    </message>
    <message>
        <source>CPU, machine</source>
        <translation>CPU, Rechner</translation>
    </message>
    <message>
        <source>Memory, machine</source>
        <translation>Speicher, Rechner</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>CPU-Temperatur</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <translation>Freier Plattenplatz</translation>
    </message>
    <message>
        <source>AC out</source>
        <translation>AC aus</translation>
    </message>
    <message>
        <source>AC out, max</source>
        <translation>AC aus, max.</translation>
    </message>
    <message>
        <source>AC in</source>
        <translation>AC ein</translation>
    </message>
    <message>
        <source>AC in, max</source>
        <translation>AC ein, max.</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Inverter DC</source>
        <translation>Wechselr. DC</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Ladung</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformator</translation>
    </message>
    <message>
        <source>Transistors</source>
        <translation>Transistoren</translation>
    </message>
    <message>
        <source>AGS</source>
        <translation>AGS</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>Solar</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Entladen</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Today %1</source>
        <comment>time of day</comment>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>time of day</comment>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation>%1 %2</translation>
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
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>started by hand</source>
        <translation>von Hand gestartet</translation>
    </message>
    <message>
        <source>test run</source>
        <translation>Testlauf</translation>
    </message>
    <message>
        <source>it was too warm</source>
        <translation>es war zu warm</translation>
    </message>
    <message>
        <source>battery voltage was low</source>
        <translation>Batteriespannung war niedrig</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>battery charge was low</source>
        <translation>Batterieladung war niedrig</translation>
    </message>
    <message>
        <source>exercise run</source>
        <translation>Übungslauf</translation>
    </message>
    <message>
        <source>loads were high</source>
        <translation>hohe Last</translation>
    </message>
    <message>
        <source>topping off the battery</source>
        <translation>Batterie vollladen</translation>
    </message>
    <message>
        <source>not started by the AGS</source>
        <translation>nicht vom AGS gestartet</translation>
    </message>
    <message>
        <source>reason not known</source>
        <translation>Grund nicht bekannt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>generator fault</source>
        <translation>Generatorfehler</translation>
    </message>
    <message>
        <source>signal was lost</source>
        <translation>Signal verloren</translation>
    </message>
    <message>
        <source>power cut</source>
        <translation>Stromausfall</translation>
    </message>
    <message>
        <source>recording ended</source>
        <translation>Aufzeichnung endete</translation>
    </message>
    <message>
        <source>end not seen</source>
        <translation>Ende nicht gesehen</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>Last 30 minutes</source>
        <translation>Letzte 30 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <comment>day, first and last time</comment>
        <translation>%1, %2 – %3</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <comment>day, time, day, time</comment>
        <translation>%1 %2 – %3 %4</translation>
    </message>
</context>
<context>
    <name>MachineFacts</name>
    <message>
        <source>not available here</source>
        <translation>hier nicht verfügbar</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>cannot write, kept in memory</source>
        <translation>kann nicht schreiben, wartet im Speicher</translation>
    </message>
    <message>
        <source>went on in a new file</source>
        <translation>ging in neuer Datei weiter</translation>
    </message>
    <message>
        <source>database cannot be opened</source>
        <translation>Datenbank lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>set by the network</source>
        <translation>vom Netzwerk gestellt</translation>
    </message>
    <message>
        <source>not set by the network</source>
        <translation>nicht vom Netzwerk gestellt</translation>
    </message>
    <message>
        <source>Connect the network, or compare the time above with your watch.</source>
        <translation>Das Netzwerk verbinden oder die Zeit oben mit der Armbanduhr vergleichen.</translation>
    </message>
    <message>
        <source>Disk, free</source>
        <translation>Platte, frei</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Less than a tenth is free: make room or use a larger card.</source>
        <translation>Weniger als ein Zehntel ist frei: Platz schaffen oder eine größere Karte nehmen.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>the start of this window</source>
        <translation>dem Start dieses Fensters</translation>
    </message>
    <message>
        <source>Bytes arrive, but no inverter is heard</source>
        <translation>Bytes kommen an, aber kein Wechselrichter ist zu hören</translation>
    </message>
    <message>
        <source>Wires A and B of the adapter may be swapped.</source>
        <translation>Die Adern A und B des Adapters sind vielleicht vertauscht.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, port</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Wissenswert</translation>
    </message>
    <message>
        <source>Wires and port</source>
        <translation>Adern und Anschluss</translation>
    </message>
    <message>
        <source>nothing wrong found</source>
        <translation>kein Mangel gefunden</translation>
    </message>
    <message>
        <source>Packets a second</source>
        <translation>Pakete je Sekunde</translation>
    </message>
    <message>
        <source>Packets understood</source>
        <translation>Pakete verstanden</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>Bytes empfangen</translation>
    </message>
    <message>
        <source>Bytes rejected</source>
        <translation>Bytes verworfen</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Check the wiring of the adapter: A, B and ground.</source>
        <translation>Die Verdrahtung des Adapters prüfen: A, B und Masse.</translation>
    </message>
    <message>
        <source>CPU, recorder</source>
        <translation>CPU, Recorder</translation>
    </message>
    <message>
        <source>%1 of one core</source>
        <translation>%1 eines Kerns</translation>
    </message>
    <message>
        <source>CPU, machine</source>
        <translation>CPU, Rechner</translation>
    </message>
    <message>
        <source>Memory, recorder</source>
        <translation>Speicher, Recorder</translation>
    </message>
    <message>
        <source>Memory, machine</source>
        <translation>Speicher, Rechner</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>CPU-Temperatur</translation>
    </message>
    <message>
        <source>Machine up for</source>
        <translation>Rechner läuft seit</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>nothing stored yet</source>
        <translation>noch nichts gespeichert</translation>
    </message>
    <message>
        <source>Record begins</source>
        <translation>Aufzeichnung ab</translation>
    </message>
    <message>
        <source>Last stored</source>
        <translation>Zuletzt gespeichert</translation>
    </message>
    <message>
        <source>Rows waiting</source>
        <translation>Zeilen in Wartung</translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Recorder since</source>
        <translation>Recorder seit</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>panel %1, recorder %2</source>
        <translation>Anzeige %1, Recorder %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Magnum Monitor</source>
        <translation>Magnum Monitor</translation>
    </message>
</context>
<context>
    <name>NodeFacts</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Shore current set at the remote</source>
        <translation>Landstrom, an der Fernbedienung</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>the inverter&apos;s current times its output voltage: its reading of the input voltage is a peak that is not calibrated</source>
        <translation>Strom des Wechselrichters mal Ausgangsspannung: Was er am Eingang misst, ist eine nicht kalibrierte Spitze</translation>
    </message>
    <message>
        <source>Magnum calls it</source>
        <translation>Magnum nennt es</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Battery voltage of the system</source>
        <translation>Batteriespannung des Systems</translation>
    </message>
    <message>
        <source>Charge rate set at the remote</source>
        <translation>Laderate, an der Fernbedienung</translation>
    </message>
    <message>
        <source>Searches for loads above</source>
        <translation>Sucht Lasten über</translation>
    </message>
    <message>
        <source>Switches off below</source>
        <translation>Schaltet ab unter</translation>
    </message>
    <message>
        <source>calculated: what comes in, less what charges the battery</source>
        <translation>berechnet: was hereinkommt, ohne das, was die Batterie lädt</translation>
    </message>
    <message>
        <source>as the inverter measures it</source>
        <translation>wie vom Wechselrichter gemessen</translation>
    </message>
    <message>
        <source>%1 drawn by something else on the battery</source>
        <translation>%1 nimmt etwas anderes an der Batterie</translation>
    </message>
    <message>
        <source>%1 given by another charger</source>
        <translation>%1 gibt ein anderes Ladegerät</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Reicht</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Size set at the remote</source>
        <translation>Größe, an der Fernbedienung</translation>
    </message>
    <message>
        <source>Absorbs at</source>
        <translation>Absorption bei</translation>
    </message>
    <message>
        <source>Floats at</source>
        <translation>Erhaltung bei</translation>
    </message>
    <message>
        <source>Last full</source>
        <translation>Zuletzt voll</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <comment>counted by the generator starter</comment>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>set to be a generator on the System page</source>
        <translation>auf der Seite System als Generator festgelegt</translation>
    </message>
    <message>
        <source>set to be the grid on the System page</source>
        <translation>auf der Seite System als Netz festgelegt</translation>
    </message>
    <message>
        <source>the generator starter (AGS) says that it runs</source>
        <translation>der Generatorstarter (AGS) sagt, dass er läuft</translation>
    </message>
    <message>
        <source>taken for the generator, since a starter (AGS) is on the bus</source>
        <translation>für den Generator gehalten, da ein Starter (AGS) am Bus ist</translation>
    </message>
    <message>
        <source>taken for the grid, since no generator starter is on the bus</source>
        <translation>für das Netz gehalten, da kein Generatorstarter am Bus ist</translation>
    </message>
    <message>
        <source>below %1 %</source>
        <comment>the owner&apos;s floor</comment>
        <translation>unter %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <extracomment>how long, to what charge</extracomment>
        <translation>%1 bis %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>NodeHeadline</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>NodePage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, what it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>The day as a chart</source>
        <translation>Der Tag als Kurve</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Pass-through</source>
        <translation>Durchleitung</translation>
    </message>
    <message>
        <source>Equalizing</source>
        <translation>Ausgleichsladung</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Battery full</source>
        <translation>Batterie voll</translation>
    </message>
    <message>
        <source>Load support</source>
        <translation>Lastunterstützung</translation>
    </message>
    <message>
        <source>Charger waiting</source>
        <translation>Ladegerät wartet</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Inverting</source>
        <translation>Wechselrichten</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Lastsuche</translation>
    </message>
    <message>
        <source>Unknown mode</source>
        <translation>Unbekannter Modus</translation>
    </message>
    <message>
        <source>mode %1</source>
        <translation>Modus %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Läuft warm</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Cooling down</source>
        <translation>Kühlt ab</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Auto, with quiet time</source>
        <translation>Auto, mit Ruhezeit</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>Unbekannt (%1)</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Hört nicht zu</translation>
    </message>
    <message>
        <source>Looking for the bus</source>
        <translation>Sucht den Bus</translation>
    </message>
    <message>
        <source>No adapter</source>
        <translation>Kein Adapter</translation>
    </message>
    <message>
        <source>Port in use</source>
        <translation>Anschluss belegt</translation>
    </message>
    <message>
        <source>No access to port</source>
        <translation>Kein Zugriff</translation>
    </message>
    <message>
        <source>Port failed</source>
        <translation>Anschluss defekt</translation>
    </message>
    <message>
        <source>Bus silent</source>
        <translation>Bus still</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfängt</translation>
    </message>
    <message>
        <source>Replay ended</source>
        <translation>Wiedergabe beendet</translation>
    </message>
    <message>
        <source>The serial port</source>
        <translation>Der serielle Anschluss</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>Hört noch nicht zu.</translation>
    </message>
    <message>
        <source>Looking for a Magnum network since %1. Plug in the adapter.</source>
        <translation>Sucht ein Magnum-Netzwerk seit %1. Den Adapter einstecken.</translation>
    </message>
    <message>
        <source>Waiting for the adapter since %1. Plug it in.</source>
        <translation>Wartet auf den Adapter seit %1. Einstecken.</translation>
    </message>
    <message>
        <source>Adapter unplugged since %1. Plug it in again.</source>
        <translation>Adapter abgezogen seit %1. Wieder einstecken.</translation>
    </message>
    <message>
        <source>%1 is in use by another program since %2. Close that program.</source>
        <translation>%1 ist durch ein anderes Programm belegt seit %2. Dieses schließen.</translation>
    </message>
    <message>
        <source>%1 is in use by %2 since %3. Close that program.</source>
        <translation>%1 ist durch %2 belegt seit %3. Dieses Programm schließen.</translation>
    </message>
    <message>
        <source>%1 may not be opened by this user since %2. Add the user to the group dialout.</source>
        <translation>%1 darf dieser Benutzer nicht öffnen, seit %2. Ihn in die Gruppe dialout aufnehmen.</translation>
    </message>
    <message>
        <source>%1 cannot be read since %2: %3</source>
        <translation>%1 ist nicht lesbar seit %2: %3</translation>
    </message>
    <message>
        <source>No data from the bus since %1. Check cable, splitter, inverter.</source>
        <translation>Keine Daten vom Bus seit %1. Kabel, Verteiler und Wechselrichter prüfen.</translation>
    </message>
    <message>
        <source>The replay ended at %1.</source>
        <translation>Die Wiedergabe endete um %1.</translation>
    </message>
    <message>
        <source>Looking for the recorder</source>
        <translation>Sucht den Recorder</translation>
    </message>
    <message>
        <source>Recorder lost</source>
        <translation>Recorder verloren</translation>
    </message>
    <message>
        <source>Recorder differs</source>
        <translation>Recorder passt nicht</translation>
    </message>
    <message>
        <source>Looking for the recorder since %1. Values appear as soon as it answers.</source>
        <translation>Sucht den Recorder seit %1. Werte erscheinen, sobald er antwortet.</translation>
    </message>
    <message>
        <source>Recorder not answering since %1. It may not be recording.</source>
        <translation>Recorder antwortet nicht seit %1. Vielleicht zeichnet er nicht auf.</translation>
    </message>
    <message>
        <source>The recorder is of another version than this panel. Restart both.</source>
        <translation>Der Recorder hat eine andere Version als diese Anzeige. Beide neu starten.</translation>
    </message>
    <message>
        <source>inverter</source>
        <translation>Wechselrichter</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>Fernbedienung</translation>
    </message>
    <message>
        <source>generator starter</source>
        <translation>Generatorstarter</translation>
    </message>
    <message>
        <source>battery monitor</source>
        <translation>Batteriemonitor</translation>
    </message>
    <message>
        <source>router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>solar charger</source>
        <translation>Solarregler</translation>
    </message>
    <message>
        <source>AC load diverter</source>
        <translation>AC-Lastumschalter</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
</context>
<context>
    <name>QuantityChooser</name>
    <message>
        <source>Choose what to draw</source>
        <translation>Was soll gezeichnet werden?</translation>
    </message>
    <message>
        <source>No more fits; drop one first</source>
        <translation>Mehr passt nicht; erst eine weglassen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>RecorderText</name>
    <message>
        <source>The port is closed.</source>
        <translation>Der Anschluss ist geschlossen.</translation>
    </message>
    <message>
        <source>Listening on the serial ports for an inverter.</source>
        <translation>Horcht an den seriellen Anschlüssen nach einem Wechselrichter.</translation>
    </message>
    <message>
        <source>Listening on %1 for an inverter.</source>
        <translation>Horcht an %1 nach einem Wechselrichter.</translation>
    </message>
    <message>
        <source>No serial adapter is plugged in; plug in the RS-485 adapter, recording starts by itself.</source>
        <translation>Kein serieller Adapter ist eingesteckt; den RS-485-Adapter einstecken, die Aufzeichnung beginnt von selbst.</translation>
    </message>
    <message>
        <source>%1 is not there; plug in the RS-485 adapter, recording starts by itself.</source>
        <translation>%1 ist nicht da; den RS-485-Adapter einstecken, die Aufzeichnung beginnt von selbst.</translation>
    </message>
    <message>
        <source>%1 is in use by another program; close that program, recording starts by itself.</source>
        <translation>%1 wird von einem anderen Programm benutzt; dieses beenden, die Aufzeichnung beginnt von selbst.</translation>
    </message>
    <message>
        <source>%1 is in use by %2; close it, recording starts by itself.</source>
        <translation>%1 wird von %2 benutzt; dieses beenden, die Aufzeichnung beginnt von selbst.</translation>
    </message>
    <message>
        <source>This user may not open %1; add the user to the group that owns it and log in again.</source>
        <translation>Dieser Benutzer darf %1 nicht öffnen; ihn in die Gruppe aufnehmen, der es gehört, und neu anmelden.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is open but nothing is heard; check that the inverter is on, the cable to the Magnum network and the A and B wires.</source>
        <translation>%1 ist offen, aber nichts ist zu hören; prüfen, ob der Wechselrichter an ist, dazu das Kabel zum Magnum-Netz und die Adern A und B.</translation>
    </message>
    <message>
        <source>The serial port</source>
        <translation>Der serielle Anschluss</translation>
    </message>
    <message>
        <source>Receiving from %1.</source>
        <translation>Empfängt von %1.</translation>
    </message>
    <message>
        <source>The replay of %1 has reached its end.</source>
        <translation>Die Wiedergabe von %1 ist zu Ende.</translation>
    </message>
    <message>
        <source>version %1, port %2, data directory %3</source>
        <translation>Version %1, Anschluss %2, Datenordner %3</translation>
    </message>
    <message>
        <source>simulation %1</source>
        <translation>Simulation %1</translation>
    </message>
    <message>
        <source>replay of %1</source>
        <translation>Wiedergabe von %1</translation>
    </message>
    <message>
        <source>first start</source>
        <translation>erster Start</translation>
    </message>
    <message>
        <source>last end clean</source>
        <translation>zuletzt ordentlich beendet</translation>
    </message>
    <message>
        <source>last end by a crash or kill</source>
        <translation>zuletzt durch Absturz oder Abbruch beendet</translation>
    </message>
    <message>
        <source>last end by a power cut or reboot</source>
        <translation>zuletzt durch Stromausfall oder Neustart beendet</translation>
    </message>
    <message>
        <source>the program ended</source>
        <translation>das Programm wurde beendet</translation>
    </message>
    <message>
        <source>the replay is over</source>
        <translation>die Wiedergabe ist zu Ende</translation>
    </message>
    <message>
        <source>stopped by %1</source>
        <translation>beendet durch %1</translation>
    </message>
    <message>
        <source>the window was closed</source>
        <translation>das Fenster wurde geschlossen</translation>
    </message>
    <message>
        <source>the picture was taken</source>
        <translation>das Bild wurde aufgenommen</translation>
    </message>
    <message>
        <source>wall clock moved by %1 s</source>
        <translation>Uhr um %1 s verstellt</translation>
    </message>
    <message>
        <source>now known: earlier times of this start are corrected</source>
        <translation>jetzt bekannt: frühere Zeiten seit diesem Start werden berichtigt</translation>
    </message>
    <message>
        <source>not known to be right</source>
        <translation>nicht sicher richtig</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, Revision %2</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Wechselrichter</translation>
    </message>
    <message>
        <source>Inverter model %1</source>
        <translation>Wechselrichter, Modell %1</translation>
    </message>
    <message>
        <source>Inverter %1</source>
        <translation>Wechselrichter %1</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Fernbedienung</translation>
    </message>
    <message>
        <source>Generator start module (AGS)</source>
        <translation>Generatorstarter (AGS)</translation>
    </message>
    <message>
        <source>Battery monitor (BMK)</source>
        <translation>Batteriemonitor (BMK)</translation>
    </message>
    <message>
        <source>Router (RTR)</source>
        <translation>Router (RTR)</translation>
    </message>
    <message>
        <source>Charge controller (PT-100)</source>
        <translation>Solarregler (PT-100)</translation>
    </message>
    <message>
        <source>Load diversion (ACLD)</source>
        <translation>AC-Lastumschalter (ACLD)</translation>
    </message>
    <message>
        <source>%1: %2 -&gt; %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>generator start volts</source>
        <translation>Generator startet bei Volt</translation>
    </message>
    <message>
        <source>generator start temperature</source>
        <translation>Generator startet bei Temperatur</translation>
    </message>
    <message>
        <source>generator stop volts</source>
        <translation>Generator stoppt bei Volt</translation>
    </message>
    <message>
        <source>generator start delay</source>
        <translation>Generator, Startverzögerung</translation>
    </message>
    <message>
        <source>generator stop delay</source>
        <translation>Generator, Stoppverzögerung</translation>
    </message>
    <message>
        <source>generator maximum run</source>
        <translation>Generator, längster Lauf</translation>
    </message>
    <message>
        <source>generator start SOC</source>
        <translation>Generator startet bei Ladung</translation>
    </message>
    <message>
        <source>generator stop SOC</source>
        <translation>Generator stoppt bei Ladung</translation>
    </message>
    <message>
        <source>generator start amps</source>
        <translation>Generator startet bei Ampere</translation>
    </message>
    <message>
        <source>generator stop amps</source>
        <translation>Generator stoppt bei Ampere</translation>
    </message>
    <message>
        <source>quiet time begin</source>
        <translation>Beginn der Ruhezeit</translation>
    </message>
    <message>
        <source>quiet time end</source>
        <translation>Ende der Ruhezeit</translation>
    </message>
    <message>
        <source>exercise days</source>
        <translation>Übungslauf, Tage</translation>
    </message>
    <message>
        <source>exercise start</source>
        <translation>Übungslauf, Beginn</translation>
    </message>
    <message>
        <source>exercise run</source>
        <translation>Übungslauf, Dauer</translation>
    </message>
    <message>
        <source>generator warm-up</source>
        <translation>Generator, Warmlaufen</translation>
    </message>
    <message>
        <source>generator cool-down</source>
        <translation>Generator, Abkühlen</translation>
    </message>
    <message>
        <source>battery size</source>
        <translation>Batteriegröße</translation>
    </message>
    <message>
        <source>low battery cut-out</source>
        <translation>Abschaltung bei leerer Batterie</translation>
    </message>
    <message>
        <source>float volts</source>
        <translation>Erhaltungsspannung</translation>
    </message>
    <message>
        <source>absorb volts</source>
        <translation>Absorptionsspannung</translation>
    </message>
    <message>
        <source>absorb time</source>
        <translation>Absorptionsdauer</translation>
    </message>
    <message>
        <source>shore amps</source>
        <translation>Landstrom, Ampere</translation>
    </message>
    <message>
        <source>search watts</source>
        <translation>Suchleistung, Watt</translation>
    </message>
    <message>
        <source>charge rate</source>
        <translation>Laderate</translation>
    </message>
    <message>
        <source>1 row waits in memory</source>
        <translation>1 Zeile wartet im Speicher</translation>
    </message>
    <message>
        <source>%1 rows wait in memory</source>
        <translation>%1 Zeilen warten im Speicher</translation>
    </message>
    <message>
        <source>1 row waits in memory.</source>
        <translation>1 Zeile wartet im Speicher.</translation>
    </message>
    <message>
        <source>%1 rows wait in memory.</source>
        <translation>%1 Zeilen warten im Speicher.</translation>
    </message>
    <message>
        <source>Memory is full: the oldest %1 rows were dropped.</source>
        <translation>Der Speicher ist voll: Die ältesten %1 Zeilen gingen verloren.</translation>
    </message>
    <message>
        <source>The oldest %1 events were dropped.</source>
        <translation>Die ältesten %1 Ereignisse gingen verloren.</translation>
    </message>
    <message>
        <source>The disk is full: %1; free some space.</source>
        <translation>Die Platte ist voll: %1; Platz schaffen.</translation>
    </message>
    <message>
        <source>The disk reports an error: %1; check the card and its slot.</source>
        <translation>Die Platte meldet einen Fehler: %1; die Karte und ihren Steckplatz prüfen.</translation>
    </message>
    <message>
        <source>Another program holds the database: %1; close it.</source>
        <translation>Ein anderes Programm hält die Datenbank: %1; es beenden.</translation>
    </message>
    <message>
        <source>The database may not be written: %1; check the folder&apos;s owner and that the disk is not mounted read-only.</source>
        <translation>Die Datenbank darf nicht geschrieben werden: %1; prüfen, wem der Ordner gehört und ob die Platte nur lesbar eingehängt ist.</translation>
    </message>
    <message>
        <source>The database cannot be written (%1): %2; it is tried again.</source>
        <translation>Die Datenbank lässt sich nicht schreiben (%1): %2; es wird weiter versucht.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened (%2): %3; it is tried again.</source>
        <translation>Die Datenbank %1 lässt sich nicht öffnen (%2): %3; es wird weiter versucht.</translation>
    </message>
    <message>
        <source>free some space on the disk</source>
        <translation>Platz auf der Platte schaffen</translation>
    </message>
    <message>
        <source>close the program that holds it</source>
        <translation>das Programm beenden, das sie hält</translation>
    </message>
    <message>
        <source>check that the folder exists and may be written</source>
        <translation>prüfen, ob der Ordner da ist und beschrieben werden darf</translation>
    </message>
    <message>
        <source>check the disk</source>
        <translation>die Platte prüfen</translation>
    </message>
    <message>
        <source>%1, and %2 cannot be renamed: check that its folder may be written.</source>
        <translation>%1, und %2 lässt sich nicht umbenennen: prüfen, ob der Ordner beschrieben werden darf.</translation>
    </message>
    <message>
        <source>%1. It was kept as %2 and recording goes on in a new file.</source>
        <translation>%1. Sie bleibt als %2 erhalten, und die Aufzeichnung geht in einer neuen Datei weiter.</translation>
    </message>
    <message>
        <source>The database was found damaged while writing (%1)</source>
        <translation>Beim Schreiben zeigte sich die Datenbank beschädigt (%1)</translation>
    </message>
    <message>
        <source>The database was found damaged while reading (%1)</source>
        <translation>Beim Lesen zeigte sich die Datenbank beschädigt (%1)</translation>
    </message>
    <message>
        <source>The database %1 was removed or replaced by something else while it was in use. Recording goes on in the file that is there now.</source>
        <translation>Die Datenbank %1 wurde im Betrieb entfernt oder ersetzt. Die Aufzeichnung geht in der Datei weiter, die jetzt da ist.</translation>
    </message>
    <message>
        <source>%1 hours of history came back from the copy of the totals.</source>
        <translation>%1 Stunden Verlauf kamen aus der Kopie der Summen zurück.</translation>
    </message>
    <message>
        <source>Of the damaged database %1 %2 % of the rows came back (%3 of about %4). The damaged file was kept.</source>
        <translation>Aus der beschädigten Datenbank %1 kamen %2 % der Zeilen zurück (%3 von etwa %4). Die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>The disk is too full for the rest of its 5-second rows: free some space and start the program again.</source>
        <translation>Die Platte ist zu voll für den Rest der 5-Sekunden-Zeilen: Platz schaffen und das Programm neu starten.</translation>
    </message>
    <message>
        <source>The disk is nearly full (%1 % free): %2. Free some space.</source>
        <translation>Die Platte ist fast voll (%1 % frei): %2. Platz schaffen.</translation>
    </message>
    <message>
        <source>Older than the settings keep: %1.</source>
        <translation>Älter, als die Einstellungen aufheben: %1.</translation>
    </message>
    <message>
        <source>the 5-second values of %1 (UTC) were given up; averages and peaks of each minute are kept</source>
        <translation>die 5-Sekunden-Werte vom %1 (UTC) wurden aufgegeben; Mittel und Spitzen jeder Minute bleiben</translation>
    </message>
    <message>
        <source>The database %1 is busy: try again in a moment.</source>
        <translation>Die Datenbank %1 ist beschäftigt: gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database %1 is damaged (%2): a running recorder sets it aside and brings back what it still holds.</source>
        <translation>Die Datenbank %1 ist beschädigt (%2): Ein laufender Recorder legt sie beiseite und holt zurück, was noch darin ist.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read (%2): check that this user may read it and, while no recorder runs, write its folder.</source>
        <translation>Die Datenbank %1 lässt sich nicht lesen (%2): prüfen, ob dieser Benutzer sie lesen und, solange kein Recorder läuft, ihren Ordner beschreiben darf.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read (%2).</source>
        <translation>Die Datenbank %1 lässt sich nicht lesen (%2).</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet: there is no %1.</source>
        <translation>Noch nichts aufgezeichnet: %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The file %1 is not a database of this program.</source>
        <translation>Die Datei %1 ist keine Datenbank dieses Programms.</translation>
    </message>
    <message>
        <source>The file is another program&apos;s database</source>
        <translation>Die Datei ist die Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>The file is not a database</source>
        <translation>Die Datei ist keine Datenbank</translation>
    </message>
    <message>
        <source>The database is damaged (%1)</source>
        <translation>Die Datenbank ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The database was written by a newer version of this program (schema %1, this one knows %2). It was left as it is: install the newer version, or move the file away.</source>
        <translation>Die Datenbank stammt von einer neueren Version dieses Programms (Schema %1, diese kennt %2). Sie blieb unverändert: die neuere Version installieren oder die Datei wegräumen.</translation>
    </message>
    <message>
        <source>The export cannot be written (%1): check the free space and the rights of the place it goes to.</source>
        <translation>Der Export lässt sich nicht schreiben (%1): freien Platz und Rechte am Zielort prüfen.</translation>
    </message>
</context>
<context>
    <name>ResetItem</name>
    <message>
        <source>Set everything back to how it came?</source>
        <translation>Alles auf den Auslieferungszustand zurücksetzen?</translation>
    </message>
    <message>
        <source>Factory settings</source>
        <translation>Werkseinstellungen</translation>
    </message>
    <message>
        <source>Settings of this panel and of the recorder go. What was recorded stays.</source>
        <translation>Einstellungen dieser Anzeige und des Recorders gehen verloren. Aufgezeichnetes bleibt.</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Keep my settings</source>
        <translation>Einstellungen behalten</translation>
    </message>
    <message>
        <source>Yes, reset</source>
        <translation>Ja, zurücksetzen</translation>
    </message>
</context>
<context>
    <name>RunLog</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No run has been seen yet.</source>
        <translation>Noch wurde kein Lauf gesehen.</translation>
    </message>
    <message>
        <source>The stored runs cannot be read.</source>
        <translation>Die gespeicherten Läufe sind nicht lesbar.</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>start, duration, reason, energy</comment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>why it ran; why it stopped</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>No run of this kind has been seen.</source>
        <translation>Kein Lauf dieser Art wurde gesehen.</translation>
    </message>
    <message>
        <source>Opens all that is known of this run</source>
        <translation>Öffnet alles, was von diesem Lauf bekannt ist</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Shows this run on the page History</source>
        <translation>Zeigt diesen Lauf auf der Seite Verlauf</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>What the AGS said</source>
        <translation>Was das AGS sagte</translation>
    </message>
</context>
<context>
    <name>SentenceBuilder</name>
    <message>
        <source>Generator running %1, started by hand</source>
        <translation>Generator läuft %1, von Hand gestartet</translation>
    </message>
    <message>
        <source>Generator running %1 for a test</source>
        <translation>Generator läuft %1 zum Test</translation>
    </message>
    <message>
        <source>Generator running %1 because it was too warm</source>
        <translation>Generator läuft %1, weil es zu warm war</translation>
    </message>
    <message>
        <source>Generator running %1 because the battery voltage was low</source>
        <translation>Generator läuft %1, weil die Batteriespannung niedrig war</translation>
    </message>
    <message>
        <source>Generator running %1 because of the time of day</source>
        <translation>Generator läuft %1 nach der Uhrzeit</translation>
    </message>
    <message>
        <source>Generator running %1 because the battery was low</source>
        <translation>Generator läuft %1, weil die Batterie schwach war</translation>
    </message>
    <message>
        <source>Generator running %1 for its exercise</source>
        <translation>Generator läuft %1 zur Übung</translation>
    </message>
    <message>
        <source>Generator running %1 because the loads were high</source>
        <translation>Generator läuft %1 wegen hoher Last</translation>
    </message>
    <message>
        <source>Generator running %1 to top off the battery</source>
        <translation>Generator läuft %1 zum Vollladen der Batterie</translation>
    </message>
    <message>
        <source>Generator running %1, not started by the AGS</source>
        <translation>Generator läuft %1, nicht vom AGS gestartet</translation>
    </message>
    <message>
        <source>Generator running %1</source>
        <translation>Generator läuft %1</translation>
    </message>
    <message>
        <source>%1; charging at %2 A.</source>
        <translation>%1; er lädt mit %2 A.</translation>
    </message>
    <message>
        <source>%1; the battery gives %2 A.</source>
        <translation>%1; die Batterie gibt %2 A ab.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Generator is starting.</source>
        <translation>Generator startet.</translation>
    </message>
    <message>
        <source>Generator is warming up before it takes the load.</source>
        <translation>Generator läuft warm, bevor er die Last übernimmt.</translation>
    </message>
    <message>
        <source>Generator running</source>
        <translation>Generator läuft</translation>
    </message>
    <message>
        <source>Generator is cooling down before it stops.</source>
        <translation>Generator kühlt ab, bevor er stoppt.</translation>
    </message>
    <message>
        <source>Generator fault.</source>
        <translation>Generatorfehler.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>fault, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The sun gives %1</source>
        <translation>Die Sonne liefert %1</translation>
    </message>
    <message>
        <source>%1, the loads take %2</source>
        <extracomment>what the sun gives, what the loads take</extracomment>
        <translation>%1, die Verbraucher nehmen %2</translation>
    </message>
    <message>
        <source>Running on battery at %1 %; the loads take %2.</source>
        <translation>Läuft auf Batterie bei %1&#xa0;%; die Verbraucher nehmen %2.</translation>
    </message>
    <message>
        <source>Running on battery; the loads take %1.</source>
        <translation>Läuft auf Batterie; die Verbraucher nehmen %1.</translation>
    </message>
    <message>
        <source>Running on battery.</source>
        <translation>Läuft auf Batterie.</translation>
    </message>
    <message>
        <source>The inverter is searching for a load.</source>
        <translation>Der Wechselrichter sucht eine Last.</translation>
    </message>
    <message>
        <source>Generator feeds the loads; the charger is off.</source>
        <translation>Der Generator speist die Verbraucher; das Ladegerät ist aus.</translation>
    </message>
    <message>
        <source>Grid feeds the loads; the charger is off.</source>
        <translation>Das Netz speist die Verbraucher; das Ladegerät ist aus.</translation>
    </message>
    <message>
        <source>The charger is waiting for AC input.</source>
        <translation>Das Ladegerät wartet auf AC am Eingang.</translation>
    </message>
    <message>
        <source>Running on the generator with the battery full</source>
        <translation>Läuft am Generator, die Batterie ist voll</translation>
    </message>
    <message>
        <source>Running on the grid with the battery full</source>
        <translation>Läuft am Netz, die Batterie ist voll</translation>
    </message>
    <message>
        <source>Running on the generator</source>
        <translation>Läuft am Generator</translation>
    </message>
    <message>
        <source>Running on the grid</source>
        <translation>Läuft am Netz</translation>
    </message>
    <message>
        <source>Generator and battery feed the loads together.</source>
        <translation>Generator und Batterie speisen gemeinsam die Verbraucher.</translation>
    </message>
    <message>
        <source>Grid and battery feed the loads together.</source>
        <translation>Netz und Batterie speisen gemeinsam die Verbraucher.</translation>
    </message>
    <message>
        <source>The inverter is off.</source>
        <translation>Der Wechselrichter ist aus.</translation>
    </message>
    <message>
        <source>The inverter stands by.</source>
        <translation>Der Wechselrichter ist in Bereitschaft.</translation>
    </message>
    <message>
        <source>The inverter is in a mode this program does not know (%1).</source>
        <translation>Der Wechselrichter ist in einem Modus, den dieses Programm nicht kennt (%1).</translation>
    </message>
    <message>
        <source>Waiting for the first packet of the inverter.</source>
        <translation>Wartet auf das erste Paket des Wechselrichters.</translation>
    </message>
    <message>
        <source>Nothing heard from the inverter for %1.</source>
        <translation>Seit %1 nichts vom Wechselrichter gehört.</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Back to all settings</source>
        <translation>Zurück zu allen Einstellungen</translation>
    </message>
    <message>
        <source>No recorder answers: its settings can be changed when it is back.</source>
        <translation>Kein Recorder antwortet: Seine Einstellungen lassen sich ändern, wenn er wieder da ist.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Alarms: %1</source>
        <translation>Alarme: %1</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: less</source>
        <comment>a setting</comment>
        <translation>%1: weniger</translation>
    </message>
    <message>
        <source>%1: more</source>
        <comment>a setting</comment>
        <translation>%1: mehr</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>Port and wires</source>
        <translation>Anschluss und Adern</translation>
    </message>
    <message>
        <source>Bytes and packets</source>
        <translation>Bytes und Pakete</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Die Aufzeichnung</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Teil der Seite</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>TodayRow</name>
    <message>
        <source>Today in</source>
        <translation>Heute ein</translation>
    </message>
    <message>
        <source>Today out</source>
        <translation>Heute aus</translation>
    </message>
    <message>
        <source>Generator ran</source>
        <translation>Generator lief</translation>
    </message>
    <message>
        <source>Highest load</source>
        <translation>Höchste Last</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>%1 today: %2</source>
        <comment>what, how much</comment>
        <translation>%1 heute: %2</translation>
    </message>
</context>
<context>
    <name>TotalsPage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From the grid or generator</source>
        <translation>Von Netz oder Generator</translation>
    </message>
    <message>
        <source>To the loads</source>
        <translation>An die Verbraucher</translation>
    </message>
    <message>
        <source>Into the battery</source>
        <translation>In die Batterie</translation>
    </message>
    <message>
        <source>Out of the battery</source>
        <translation>Aus der Batterie</translation>
    </message>
    <message>
        <source>From the sun</source>
        <translation>Von der Sonne</translation>
    </message>
    <message>
        <source>Generator ran</source>
        <translation>Generator lief</translation>
    </message>
    <message>
        <source>Generator starts</source>
        <translation>Generatorstarts</translation>
    </message>
    <message>
        <source>Highest load</source>
        <translation>Höchste Last</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>power, when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TouchSwitch</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>VncItem</name>
    <message>
        <source>This screen over VNC</source>
        <translation>Dieser Bildschirm über VNC</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>%1, user %2, password %3</source>
        <comment>address and access of VNC</comment>
        <translation>%1, Benutzer %2, Kennwort %3</translation>
    </message>
    <message>
        <source>The service that switches VNC did not answer. Try again; if that does not help, restart this machine.</source>
        <translation>Der Dienst, der VNC schaltet, hat nicht geantwortet. Noch einmal versuchen; wenn das nicht hilft, dieses Gerät neu starten.</translation>
    </message>
</context>
<context>
    <name>magnum::ui::ExportJob</name>
    <message>
        <source>Stopped. No file was left.</source>
        <translation>Abgebrochen. Keine Datei ist geblieben.</translation>
    </message>
    <message>
        <source>No folder for the file can be written (%1).</source>
        <translation>In keinen Ordner lässt sich die Datei schreiben (%1).</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: %1 more would be needed. Choose a longer step or a shorter time.</source>
        <translation>Auf der Platte ist zu wenig Platz: Es fehlen %1. Einen längeren Schritt oder eine kürzere Zeit wählen.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %1 rows, about %2</source>
        <comment>number of rows, size of the file</comment>
        <translation>
            <numerusform>Bis zu %1 Zeile, etwa %2</numerusform>
            <numerusform>Bis zu %1 Zeilen, etwa %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows, %2, are in %3</source>
        <comment>number of rows, size, path</comment>
        <translation>
            <numerusform>%1 Zeile, %2, steht in %3</numerusform>
            <numerusform>%1 Zeilen, %2, stehen in %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>magnum::ui::GeneratorView</name>
    <message>
        <source>Voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>%1&#xa0;V, stops at %2&#xa0;V</source>
        <translation>%1&#xa0;V, stoppt bei %2&#xa0;V</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Ladung</translation>
    </message>
    <message>
        <source>%1&#xa0;%, stops at %2&#xa0;%</source>
        <translation>%1&#xa0;%, stoppt bei %2&#xa0;%</translation>
    </message>
    <message>
        <source>Longest run</source>
        <translation>Längster Lauf</translation>
    </message>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>Abkühlen</translation>
    </message>
    <message>
        <source>%1&#xa0;V, starts at %2&#xa0;V</source>
        <translation>%1&#xa0;V, startet bei %2&#xa0;V</translation>
    </message>
    <message>
        <source>%1&#xa0;%, starts at %2&#xa0;%</source>
        <translation>%1&#xa0;%, startet bei %2&#xa0;%</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warmlaufen</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>condition, how long it has to last</extracomment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Quiet time</source>
        <extracomment>from, to</extracomment>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>how often, time of day</extracomment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übungslauf</translation>
    </message>
    <message>
        <source>Nothing is heard of it now.</source>
        <translation>Jetzt ist nichts davon zu hören.</translation>
    </message>
    <message>
        <source>Nothing has been heard of it yet.</source>
        <translation>Davon war noch nichts zu hören.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>fault, what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, due since %2</source>
        <extracomment>hours since the last service; hours until the next, or since it was due</extracomment>
        <translation>%1, fällig seit %2</translation>
    </message>
    <message>
        <source>%1, due in %2</source>
        <translation>%1, fällig in %2</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <comment>exercise</comment>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, starts at %2</source>
        <comment>a temperature now, and the one it starts at</comment>
        <translation>%1, startet bei %2</translation>
    </message>
    <message>
        <source>%1, ends in %2</source>
        <translation>%1, endet in %2</translation>
    </message>
    <message>
        <source>%1, ran today</source>
        <extracomment>how often the generator is exercised, how many days ago it ran</extracomment>
        <translation>%1, lief heute</translation>
    </message>
    <message numerus="yes">
        <source>%1, last run %n days ago</source>
        <translation>
            <numerusform>%1, zuletzt vor %n Tag</numerusform>
            <numerusform>%1, zuletzt vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&#xa0;A, starts at %2&#xa0;A</source>
        <translation>%1&#xa0;A, startet bei %2&#xa0;A</translation>
    </message>
</context>
<context>
    <name>magnum::ui::HistoryCalendar</name>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>magnum::ui::HistoryModel</name>
    <message>
        <source>Reading the history …</source>
        <translation>Verlauf wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet. The first values appear a minute after the inverter is heard.</source>
        <translation>Noch ist nichts aufgezeichnet. Die ersten Werte erscheinen eine Minute, nachdem der Wechselrichter gehört wurde.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time. The record begins on %1.</source>
        <translation>In dieser Zeit ist nichts aufgezeichnet. Die Aufzeichnung beginnt %1.</translation>
    </message>
</context>
<context>
    <name>magnum::ui::HistoryPanel</name>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <comment>lowest and highest of an interval</comment>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>before: %1</source>
        <comment>energy of the period before</comment>
        <translation>davor: %1</translation>
    </message>
</context>
<context>
    <name>magnum::ui::MachineDevices</name>
    <message>
        <source>unknown model %1</source>
        <translation>unbekanntes Modell %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>model, revision</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>; settings pages %1 stopped</source>
        <translation>; Einstellungsseiten %1 ausgeblieben</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Wechselrichter</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Fernbedienung</translation>
    </message>
    <message>
        <source>Generator start (AGS)</source>
        <translation>Generatorstarter (AGS)</translation>
    </message>
    <message>
        <source>Battery monitor (BMK)</source>
        <translation>Batteriemonitor (BMK)</translation>
    </message>
    <message>
        <source>Router (RTR)</source>
        <translation>Router (RTR)</translation>
    </message>
    <message>
        <source>Solar controller (PT-100)</source>
        <translation>Solarregler (PT-100)</translation>
    </message>
    <message>
        <source>AC load diversion (ACLD)</source>
        <translation>AC-Lastumschalter (ACLD)</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <comment>packets a second</comment>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>magnum::ui::MachineView</name>
    <message>
        <source>The last one is %1, %2.</source>
        <translation>Die letzte ist %1, %2.</translation>
    </message>
    <message>
        <source>%1 ended by itself: it reached its largest size, %2.</source>
        <translation>%1 endete von selbst: Die größte Länge, %2, war erreicht.</translation>
    </message>
    <message>
        <source>%1 ended by itself: the disk has little room left.</source>
        <translation>%1 endete von selbst: Die Platte ist fast voll.</translation>
    </message>
    <message>
        <source>%1 could not be written. The program&apos;s log says why.</source>
        <translation>%1 ließ sich nicht schreiben. Das Protokoll des Programms sagt, warum.</translation>
    </message>
</context>
<context>
    <name>magnum::ui::Measurement</name>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>caption, number, unit</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>magnum::ui::PlantView</name>
    <message>
        <source>AC input power</source>
        <translation>AC-Eingangsleistung</translation>
    </message>
    <message>
        <source>Power to the loads</source>
        <translation>Leistung an die Verbraucher</translation>
    </message>
    <message>
        <source>Battery power</source>
        <translation>Batterieleistung</translation>
    </message>
    <message>
        <source>Battery voltage</source>
        <translation>Batteriespannung</translation>
    </message>
    <message>
        <source>Battery current</source>
        <translation>Batteriestrom</translation>
    </message>
    <message>
        <source>AC voltage</source>
        <translation>AC-Spannung</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>AC input current</source>
        <translation>AC-Eingangsstrom</translation>
    </message>
    <message>
        <source>AC input, peak volts as sent (not calibrated)</source>
        <translation>AC-Eingang, Spitzenspannung wie gesendet (nicht kalibriert)</translation>
    </message>
    <message>
        <source>Current to the loads</source>
        <translation>Strom an die Verbraucher</translation>
    </message>
    <message>
        <source>Inverter/charger AC current</source>
        <translation>AC-Strom des Wechselrichters</translation>
    </message>
    <message>
        <source>Voltage at the inverter</source>
        <translation>Spannung am Wechselrichter</translation>
    </message>
    <message>
        <source>Current at the inverter</source>
        <translation>Strom am Wechselrichter</translation>
    </message>
    <message>
        <source>Voltage at the battery monitor</source>
        <translation>Spannung am Batteriemonitor</translation>
    </message>
    <message>
        <source>Current at the battery monitor</source>
        <translation>Strom am Batteriemonitor</translation>
    </message>
    <message>
        <source>State of charge</source>
        <translation>Ladezustand</translation>
    </message>
    <message>
        <source>Charge since full</source>
        <translation>Ladung seit voll</translation>
    </message>
    <message>
        <source>Battery temperature</source>
        <translation>Batterietemperatur</translation>
    </message>
    <message>
        <source>Transformer temperature</source>
        <translation>Transformatortemperatur</translation>
    </message>
    <message>
        <source>Transistor temperature</source>
        <translation>Transistortemperatur</translation>
    </message>
    <message>
        <source>Temperature at the generator starter</source>
        <translation>Temperatur am Generatorstarter</translation>
    </message>
    <message>
        <source>Solar power</source>
        <translation>Solarleistung</translation>
    </message>
    <message>
        <source>Solar voltage</source>
        <translation>Solarspannung</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Noch nicht gehört</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Verbraucher</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>AC input</source>
        <translation>AC-Eingang</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Wechselrichter</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Discharging</source>
        <translation>Entlädt</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>In Ruhe</translation>
    </message>
    <message>
        <source>No data from the battery monitor</source>
        <translation>Keine Daten vom Batteriemonitor</translation>
    </message>
    <message>
        <source>State of charge still learning</source>
        <translation>Ladezustand wird noch gelernt</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
</context>
<context>
    <name>magnum::ui::RunListModel</name>
    <message>
        <source>from %1 %</source>
        <translation>ab %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 → %2 %</source>
        <translation>%1 → %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1&#xa0;W</translation>
    </message>
</context>
<context>
    <name>magnum::ui::RunView</name>
    <message>
        <source>%1, %2</source>
        <extracomment>the start of a run of the generator, how long it was</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <extracomment>fault, its cause, what to do</extracomment>
        <translation>%1. %2 %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Stopped by</source>
        <translation>Gestoppt durch</translation>
    </message>
    <message>
        <source>ordinary end</source>
        <translation>gewöhnliches Ende</translation>
    </message>
    <message>
        <source>Energy delivered</source>
        <translation>Gelieferte Energie</translation>
    </message>
    <message>
        <source>Average power</source>
        <translation>Mittlere Leistung</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1&#xa0;W</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>Höchste Leistung</translation>
    </message>
    <message>
        <source>Charged into the battery</source>
        <translation>In die Batterie geladen</translation>
    </message>
    <message>
        <source>%1 Ah</source>
        <translation>%1&#xa0;Ah</translation>
    </message>
    <message>
        <source>Charge before</source>
        <translation>Ladung davor</translation>
    </message>
    <message>
        <source>Charge after</source>
        <translation>Ladung danach</translation>
    </message>
    <message>
        <source>Charge now</source>
        <translation>Ladung jetzt</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>AGS and AC input</source>
        <translation>AGS und AC-Eingang</translation>
    </message>
    <message>
        <source>AGS only</source>
        <translation>nur AGS</translation>
    </message>
    <message>
        <source>AC input only</source>
        <translation>nur AC-Eingang</translation>
    </message>
</context>
<context>
    <name>magnum::ui::Settings</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>System</source>
        <comment>language of the system</comment>
        <translation>System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message>
        <source>Diagonal of the screen</source>
        <translation>Bilddiagonale</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1&#xa0;Zoll</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Makes letters and buttons the right size.</source>
        <translation>Damit Schrift und Knöpfe richtig groß sind.</translation>
    </message>
    <message>
        <source>Moving power flow</source>
        <translation>Bewegter Energiefluss</translation>
    </message>
    <message>
        <source>Only where graphics hardware draws.</source>
        <translation>Nur wo Grafikhardware zeichnet.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Dim after</source>
        <translation>Abdunkeln nach</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Dimmed to</source>
        <translation>Abgedunkelt auf</translation>
    </message>
    <message>
        <source>Back to Home after</source>
        <translation>Zurück zum Start nach</translation>
    </message>
    <message>
        <source>Night colours</source>
        <translation>Nachtfarben</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Fixed hours</source>
        <translation>Feste Zeiten</translation>
    </message>
    <message>
        <source>Sunset</source>
        <translation>Sonnenuntergang</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>%1° north</source>
        <translation>%1° Nord</translation>
    </message>
    <message>
        <source>%1° south</source>
        <translation>%1° Süd</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>%1° east</source>
        <translation>%1° Ost</translation>
    </message>
    <message>
        <source>%1° west</source>
        <translation>%1° West</translation>
    </message>
    <message>
        <source>Brightness at night</source>
        <translation>Helligkeit bei Nacht</translation>
    </message>
    <message>
        <source>Lowest charge you want</source>
        <translation>Gewünschte Mindestladung</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no lowest charge</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Home tells the time until then.</source>
        <translation>Die Startseite zeigt die Zeit bis dahin.</translation>
    </message>
    <message>
        <source>Alarm: charge below</source>
        <translation>Alarm: Ladung unter</translation>
    </message>
    <message>
        <source>Alarm: voltage below</source>
        <translation>Alarm: Spannung unter</translation>
    </message>
    <message>
        <source>%1 V</source>
        <translation>%1&#xa0;V</translation>
    </message>
    <message>
        <source>Alarm: generator runs longer than</source>
        <translation>Alarm: Generator läuft länger als</translation>
    </message>
    <message>
        <source>Generator service every</source>
        <translation>Generatorwartung alle</translation>
    </message>
    <message>
        <source>The AC input comes from</source>
        <translation>Der AC-Eingang kommt von</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Port of the inverter</source>
        <translation>Anschluss des Wechselrichters</translation>
    </message>
    <message>
        <source>Fixed by how the recorder was started.</source>
        <translation>Festgelegt beim Start des Recorders.</translation>
    </message>
    <message>
        <source>Keep 5-second values for</source>
        <translation>5-Sekunden-Werte behalten für</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Minutes, hours and days are always kept.</source>
        <translation>Minuten, Stunden und Tage bleiben immer erhalten.</translation>
    </message>
    <message>
        <source>Save to disk every</source>
        <translation>Speichern alle</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>A power cut costs this much at most.</source>
        <translation>So viel kostet ein Stromausfall höchstens.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Night and rest</source>
        <translation>Nacht und Ruhe</translation>
    </message>
    <message>
        <source>Battery and generator</source>
        <translation>Batterie und Generator</translation>
    </message>
    <message>
        <source>Port and record</source>
        <translation>Anschluss und Aufzeichnung</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Alarm: battery warmer than</source>
        <translation>Alarm: Batterie wärmer als</translation>
    </message>
</context>
<context>
    <name>magnum::ui::SettingsView</name>
    <message>
        <source>The recorder has not answered; the setting is as it was.</source>
        <translation>Der Recorder hat nicht geantwortet; die Einstellung ist wie zuvor.</translation>
    </message>
    <message>
        <source>The recorder is of another version and does not know this setting.</source>
        <translation>Der Recorder hat eine andere Version und kennt diese Einstellung nicht.</translation>
    </message>
    <message>
        <source>The setting cannot be kept: the recorder&apos;s settings file cannot be written.</source>
        <translation>Die Einstellung lässt sich nicht behalten: Die Datei des Recorders ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>The recorder does not take this value; the setting is as it was.</source>
        <translation>Der Recorder nimmt diesen Wert nicht an; die Einstellung ist wie zuvor.</translation>
    </message>
    <message>
        <source>The sun does not rise today.</source>
        <translation>Die Sonne geht heute nicht auf.</translation>
    </message>
    <message>
        <source>The sun does not set today.</source>
        <translation>Die Sonne geht heute nicht unter.</translation>
    </message>
    <message>
        <source>Sunrise %1, sunset %2</source>
        <extracomment>times of day</extracomment>
        <translation>Sonnenaufgang %1, Untergang %2</translation>
    </message>
    <message>
        <source>Sunset %1, sunrise %2</source>
        <translation>Sonnenuntergang %1, Aufgang %2</translation>
    </message>
</context>
<context>
    <name>magnum::ui::StatusView</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1, over after %2</source>
        <extracomment>time of the alarm, how long it lasted</extracomment>
        <translation>%1, vorbei nach %2</translation>
    </message>
    <message>
        <source>SIMULATION</source>
        <translation>SIMULATION</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>WIEDERGABE</translation>
    </message>
    <message>
        <source>clock not set</source>
        <translation>Uhr nicht gestellt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>what is wrong, what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Bytes come, but no inverter since %1. Are A and B swapped?</source>
        <translation>Bytes kommen, aber seit %1 kein Wechselrichter. Sind A und B vertauscht?</translation>
    </message>
    <message>
        <source>History is not being stored.</source>
        <translation>Der Verlauf wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>what, when</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <comment>an alarm, how many others</comment>
        <translation>
            <numerusform>%1 (und %n weiterer)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>magnum::ui::TotalsView</name>
    <message>
        <source>%1, %2</source>
        <extracomment>running time, energy</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Seen all the time</source>
        <translation>Die ganze Zeit gesehen</translation>
    </message>
    <message>
        <source>Seen less than 1 % of the time</source>
        <extracomment>share of the span in which the inverter was heard</extracomment>
        <translation>Weniger als 1&#xa0;% der Zeit gesehen</translation>
    </message>
    <message>
        <source>Seen %1 % of the time</source>
        <translation>%1&#xa0;% der Zeit gesehen</translation>
    </message>
    <message>
        <source>&lt; 1 % seen</source>
        <extracomment>share of the day in which the inverter was heard</extracomment>
        <translation>&lt; 1&#xa0;% gesehen</translation>
    </message>
    <message>
        <source>%1 % seen</source>
        <translation>%1&#xa0;% gesehen</translation>
    </message>
</context>
</TS>
