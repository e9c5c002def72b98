<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_US">
<context>
    <name>AlarmCard</name>
    <message>
        <source>%1 · %2</source>
        <comment>times, value against limit</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acquittée</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acquitter</translation>
    </message>
    <message>
        <source>Silenced: it does not wake the screen</source>
        <translation>Silencieuse&#xa0;: n&apos;allume pas l&apos;écran</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Faire taire</translation>
    </message>
</context>
<context>
    <name>AlarmList</name>
    <message>
        <source>Active alarms</source>
        <translation>Alarmes actives</translation>
    </message>
    <message>
        <source>Alarms that are over, not yet acknowledged</source>
        <translation>Alarmes passées, pas encore acquittées</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Tout acquitter</translation>
    </message>
    <message>
        <source>No alarm is active or waits to be acknowledged.</source>
        <translation>Aucune alarme active ni à acquitter.</translation>
    </message>
    <message>
        <source>All fault codes</source>
        <translation>Tous les codes de défaut</translation>
    </message>
    <message>
        <source>What every fault means and what to do</source>
        <translation>Ce que chaque défaut signifie et que faire</translation>
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
        <translation>%1 %2, limite %3 %2</translation>
    </message>
    <message>
        <source>Inverter fault: %1</source>
        <translation>Défaut de l&apos;onduleur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Generator fault: %1</source>
        <translation>Défaut du générateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>The solar controller reports a fault (code 0x%1)</source>
        <translation>Le régulateur solaire signale un défaut (code 0x%1)</translation>
    </message>
    <message>
        <source>Read the fault on the controller&apos;s own display: which number of its manual this code stands for is not certain.</source>
        <translation>Lisez le défaut sur l&apos;écran du régulateur&#xa0;: à quel numéro de son manuel ce code correspond n&apos;est pas certain.</translation>
    </message>
    <message>
        <source>Reduce the loads or start the generator.</source>
        <translation>Réduisez les charges ou démarrez le générateur.</translation>
    </message>
    <message>
        <source>Battery charge is low</source>
        <translation>Charge de la batterie faible</translation>
    </message>
    <message>
        <source>Battery voltage is low</source>
        <translation>Tension de la batterie faible</translation>
    </message>
    <message>
        <source>The inverter switched off to save the battery</source>
        <translation>L&apos;onduleur s&apos;est arrêté pour préserver la batterie</translation>
    </message>
    <message>
        <source>Charge the battery, then switch the inverter on at its remote.</source>
        <translation>Chargez la batterie, puis rallumez l&apos;onduleur à sa commande.</translation>
    </message>
    <message>
        <source>The generator has been running for long</source>
        <translation>Le générateur tourne depuis longtemps</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>If it is no longer needed, stop it where it was started.</source>
        <translation>S&apos;il n&apos;est plus utile, arrêtez-le là où il a été démarré.</translation>
    </message>
    <message>
        <source>The inverter&apos;s transistors are hot</source>
        <translation>Les transistors de l&apos;onduleur sont chauds</translation>
    </message>
    <message>
        <source>Reduce the loads and check the air flow.</source>
        <translation>Réduisez les charges et vérifiez l&apos;aération.</translation>
    </message>
    <message>
        <source>Nothing is heard from the inverter</source>
        <translation>L&apos;onduleur est muet</translation>
    </message>
    <message>
        <source>Check that inverter and remote have power and that the network cable is plugged in. The page System shows what is heard.</source>
        <translation>Vérifiez que l&apos;onduleur et la commande sont alimentés et que le câble réseau est branché. La page Système montre ce qui est entendu.</translation>
    </message>
    <message>
        <source>Since %1 (%2)</source>
        <translation>Depuis %1 (%2)</translation>
    </message>
    <message>
        <source>From %1, over after %2</source>
        <translation>Dès %1, terminée après %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <comment>times of the alarm, how often it came</comment>
        <translation>
            <numerusform>%1, %n fois</numerusform>
            <numerusform>%1, %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>The adapter is unplugged</source>
        <translation>L&apos;adaptateur est débranché</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>Rebranchez-le.</translation>
    </message>
    <message>
        <source>The port cannot be opened</source>
        <translation>Le port ne peut être ouvert</translation>
    </message>
    <message>
        <source>Close the program that uses it. The page System shows which one it is.</source>
        <translation>Fermez le programme qui l&apos;utilise. La page Système montre lequel.</translation>
    </message>
    <message>
        <source>Nothing is heard on the network</source>
        <translation>Rien n&apos;est entendu sur le réseau</translation>
    </message>
    <message>
        <source>Check the cable, the splitter and that the inverter has power.</source>
        <translation>Vérifiez le câble, le répartiteur et l&apos;alimentation de l&apos;onduleur.</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <translation>Le disque est presque plein</translation>
    </message>
    <message>
        <source>Delete old recordings and backups, or use a larger disk.</source>
        <translation>Supprimez d&apos;anciennes captures et copies, ou prenez un disque plus grand.</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <translation>L&apos;horloge est peut-être fausse</translation>
    </message>
    <message>
        <source>Connect the machine to the internet once, or fit a clock chip. Times are put right afterwards.</source>
        <translation>Connectez la machine une fois à internet, ou posez une puce d&apos;horloge. Les heures sont corrigées après coup.</translation>
    </message>
    <message>
        <source>History is not being stored</source>
        <translation>L&apos;historique n&apos;est pas enregistré</translation>
    </message>
    <message>
        <source>Values wait in memory. The page System shows what is wrong.</source>
        <translation>Les valeurs attendent en mémoire. La page Système montre ce qui ne va pas.</translation>
    </message>
    <message>
        <source>The database was damaged</source>
        <translation>La base de données était abîmée</translation>
    </message>
    <message>
        <source>A new one is in use, with what could be saved. If it happens again, replace the disk or card.</source>
        <translation>Une nouvelle est en service, avec ce qui a pu être sauvé. Si cela revient, changez le disque ou la carte.</translation>
    </message>
    <message>
        <source>The generator runs with a full battery</source>
        <translation>Le générateur tourne avec la batterie pleine</translation>
    </message>
    <message>
        <source>If nothing else needs it, stop it where it was started.</source>
        <translation>Si rien d&apos;autre n&apos;en a besoin, arrêtez-le là où il a été démarré.</translation>
    </message>
    <message>
        <source>The battery is hot</source>
        <translation>La batterie est chaude</translation>
    </message>
    <message>
        <source>Reduce loads and charging, let air to it and check its sensor.</source>
        <translation>Réduisez charges et recharge, aérez-la et vérifiez sa sonde.</translation>
    </message>
</context>
<context>
    <name>BatteryNode</name>
    <message>
        <source>not measured ≈ %1 %2</source>
        <comment>power, unit</comment>
        <translation>non mesuré ≈ %1 %2</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>Raw capture</source>
        <translation>Capture brute</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Écriture de %1</translation>
    </message>
    <message>
        <source>Writes every byte of the bus to a file, to send along with a question.</source>
        <translation>Écrit chaque octet du bus dans un fichier, à joindre à une question.</translation>
    </message>
    <message>
        <source>There is no recorder that could write one.</source>
        <translation>Aucun enregistreur ne peut l&apos;écrire.</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Arrêter la capture</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Capturer</translation>
    </message>
</context>
<context>
    <name>ChargeStages</name>
    <message>
        <source>Bulk</source>
        <translation>Bulk</translation>
    </message>
    <message>
        <source>Absorb</source>
        <translation>Absorption</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Floating</translation>
    </message>
    <message>
        <source>Charge stage: %1</source>
        <translation>Étape de charge&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not charging</source>
        <translation>Pas de charge</translation>
    </message>
</context>
<context>
    <name>ChartKey</name>
    <message>
        <source>Generator</source>
        <translation>Générateur</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Défaut</translation>
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
        <translation>Choisir un jour&#xa0;; affiché&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>DatePicker</name>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>On the bus</source>
        <translation>Sur le bus</translation>
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
        <translation>Journal</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Générateur</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Onduleur</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Enregistreur</translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation>Le journal est illisible.</translation>
    </message>
    <message>
        <source>The log cannot be read on; what is below was read before.</source>
        <translation>La suite du journal est illisible&#xa0;; ce qui suit a été lu avant.</translation>
    </message>
    <message>
        <source>Reading the log …</source>
        <translation>Lecture du journal …</translation>
    </message>
    <message>
        <source>Nothing has happened yet that was written down.</source>
        <translation>Rien encore n&apos;a été noté.</translation>
    </message>
    <message>
        <source>Nothing of this kind has been written down.</source>
        <translation>Rien de ce genre n&apos;a été noté.</translation>
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
        <translation>%1&#xa0;: inconnu</translation>
    </message>
    <message>
        <source>Inverter fault: %1</source>
        <translation>Défaut de l&apos;onduleur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Inverter fault over: %1</source>
        <translation>Défaut de l&apos;onduleur terminé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Inverter reports no fault</source>
        <translation>L&apos;onduleur ne signale aucun défaut</translation>
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
        <translation>Enregistreur démarré</translation>
    </message>
    <message>
        <source>Recorder ended</source>
        <translation>Enregistreur arrêté</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Device heard</source>
        <translation>Appareil entendu</translation>
    </message>
    <message>
        <source>Device no longer heard</source>
        <translation>Appareil plus entendu</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Onduleur</translation>
    </message>
    <message>
        <source>Generator control</source>
        <translation>Commande du générateur</translation>
    </message>
    <message>
        <source>Generator autostart</source>
        <translation>Démarrage automatique</translation>
    </message>
    <message>
        <source>Generator started</source>
        <translation>Générateur démarré</translation>
    </message>
    <message>
        <source>Generator stopped</source>
        <translation>Générateur arrêté</translation>
    </message>
    <message>
        <source>Generator serviced after %1 h</source>
        <translation>Générateur révisé à %1 h</translation>
    </message>
    <message>
        <source>Generator serviced</source>
        <translation>Générateur révisé</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Réglage modifié</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarme&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alarm over: %1</source>
        <translation>Alarme terminée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alarm acknowledged: %1</source>
        <translation>Alarme acquittée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Clock changed</source>
        <translation>Horloge modifiée</translation>
    </message>
    <message>
        <source>Recording disturbed</source>
        <translation>Enregistrement perturbé</translation>
    </message>
    <message>
        <source>Recording again</source>
        <translation>Enregistrement rétabli</translation>
    </message>
    <message>
        <source>Old values given up</source>
        <translation>Anciennes valeurs supprimées</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>time of day</comment>
        <translation>Aujourd&apos;hui %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hours since service set to %1</source>
        <translation>Heures depuis révision mises à %1</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export as CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>One row for every</source>
        <translation>Une ligne toutes les</translation>
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
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>%1 % written</source>
        <translation>%1&#xa0;% écrit</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Écrire le fichier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Retour</translation>
    </message>
    <message>
        <source>Faults of</source>
        <translation>Défauts de</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Onduleur</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Générateur</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>Solaire</translation>
    </message>
    <message>
        <source>Fault codes</source>
        <translation>Codes de défaut</translation>
    </message>
    <message>
        <source>Active now</source>
        <translation>Actif maintenant</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>Transfer relay stuck</source>
        <translation>Relais de transfert collé</translation>
    </message>
    <message>
        <source>The relay between AC input and output stayed closed when it should have opened.</source>
        <translation>Le relais entre l&apos;entrée et la sortie CA est resté fermé au lieu de s&apos;ouvrir.</translation>
    </message>
    <message>
        <source>Switch off all AC, restart the inverter; if it comes back, it needs service.</source>
        <translation>Coupez tout le CA, redémarrez l&apos;onduleur&#xa0;; si cela revient, il faut le réparer.</translation>
    </message>
    <message>
        <source>Too much battery current</source>
        <translation>Courant de batterie trop fort</translation>
    </message>
    <message>
        <source>The loads drew more from the battery than the inverter can take, or a cable is short-circuited.</source>
        <translation>Les charges ont tiré de la batterie plus que l&apos;onduleur ne supporte, ou un câble est en court-circuit.</translation>
    </message>
    <message>
        <source>Reduce the loads, then restart the inverter.</source>
        <translation>Réduisez les charges, puis redémarrez l&apos;onduleur.</translation>
    </message>
    <message>
        <source>Too much load</source>
        <translation>Charge trop forte</translation>
    </message>
    <message>
        <source>The loads need more power than the inverter has, or an outlet is short-circuited.</source>
        <translation>Les charges demandent plus que l&apos;onduleur ne peut, ou une prise est en court-circuit.</translation>
    </message>
    <message>
        <source>Switch loads off, then restart the inverter.</source>
        <translation>Coupez des charges, puis redémarrez l&apos;onduleur.</translation>
    </message>
    <message>
        <source>Battery too flat to charge</source>
        <translation>Batterie trop vide pour charger</translation>
    </message>
    <message>
        <source>The battery has almost no voltage, or its cable or fuse is open.</source>
        <translation>La batterie n&apos;a presque plus de tension, ou son câble ou fusible est ouvert.</translation>
    </message>
    <message>
        <source>Check the battery, its fuse and its cables.</source>
        <translation>Vérifiez la batterie, son fusible et ses câbles.</translation>
    </message>
    <message>
        <source>AC fed into the output</source>
        <translation>CA présente à la sortie</translation>
    </message>
    <message>
        <source>Another AC source reaches the inverter&apos;s output, for example through a wrong wire.</source>
        <translation>Une autre source CA atteint la sortie de l&apos;onduleur, par exemple par un mauvais fil.</translation>
    </message>
    <message>
        <source>Check the wiring: another AC source is on the output.</source>
        <translation>Vérifiez le câblage&#xa0;: une autre source CA est sur la sortie.</translation>
    </message>
    <message>
        <source>Battery too low</source>
        <translation>Batterie trop faible</translation>
    </message>
    <message>
        <source>The battery fell below the cut-out voltage that is set at the remote.</source>
        <translation>La batterie est passée sous la tension de coupure réglée à la commande.</translation>
    </message>
    <message>
        <source>Reduce the loads and charge the battery.</source>
        <translation>Réduisez les charges et chargez la batterie.</translation>
    </message>
    <message>
        <source>Battery voltage too high</source>
        <translation>Tension de batterie trop haute</translation>
    </message>
    <message>
        <source>A charger or a charge controller drives the battery above what the inverter bears.</source>
        <translation>Un chargeur ou régulateur pousse la batterie plus haut que l&apos;onduleur ne supporte.</translation>
    </message>
    <message>
        <source>Check the other chargers on the battery.</source>
        <translation>Vérifiez les autres chargeurs de la batterie.</translation>
    </message>
    <message>
        <source>AC output voltage too high</source>
        <translation>Tension de sortie CA trop haute</translation>
    </message>
    <message>
        <source>The inverter&apos;s own AC was above its limit.</source>
        <translation>Le CA de l&apos;onduleur a dépassé sa limite.</translation>
    </message>
    <message>
        <source>Restart the inverter; if it comes back, it needs service.</source>
        <translation>Redémarrez l&apos;onduleur&#xa0;; si cela revient, il faut le réparer.</translation>
    </message>
    <message>
        <source>Fast connection disturbed</source>
        <translation>Liaison rapide perturbée</translation>
    </message>
    <message>
        <source>Two inverters lost the fast connection between them.</source>
        <translation>Deux onduleurs ont perdu leur liaison rapide.</translation>
    </message>
    <message>
        <source>Check the stacking cable, then restart both inverters.</source>
        <translation>Vérifiez le câble de couplage, puis redémarrez les deux onduleurs.</translation>
    </message>
    <message>
        <source>Inverter fault inside</source>
        <translation>Défaut interne de l&apos;onduleur</translation>
    </message>
    <message>
        <source>The power stage reports a defect.</source>
        <translation>L&apos;étage de puissance signale une panne.</translation>
    </message>
    <message>
        <source>The transistors warmed up too fast, or their sensor is defective.</source>
        <translation>Les transistors ont chauffé trop vite, ou leur sonde est en panne.</translation>
    </message>
    <message>
        <source>Check the air flow and restart; if it comes back, it needs service.</source>
        <translation>Vérifiez l&apos;aération et redémarrez&#xa0;; si cela revient, il faut le réparer.</translation>
    </message>
    <message>
        <source>Inverter overloaded inside</source>
        <translation>Surcharge interne de l&apos;onduleur</translation>
    </message>
    <message>
        <source>The transistors had to carry too much: a heavy load started, or an outlet is short-circuited.</source>
        <translation>Les transistors ont trop porté&#xa0;: une forte charge a démarré, ou une prise est en court-circuit.</translation>
    </message>
    <message>
        <source>Switch loads off and restart; if it comes back, it needs service.</source>
        <translation>Coupez des charges et redémarrez&#xa0;; si cela revient, il faut le réparer.</translation>
    </message>
    <message>
        <source>The inverter found a fault in itself.</source>
        <translation>L&apos;onduleur a trouvé un défaut en lui-même.</translation>
    </message>
    <message>
        <source>Stacked inverters disagree</source>
        <translation>Les onduleurs couplés divergent</translation>
    </message>
    <message>
        <source>The other unit is set to another way of stacking.</source>
        <translation>L&apos;autre appareil est réglé sur un autre couplage.</translation>
    </message>
    <message>
        <source>Check the stacking cables and the settings of both units.</source>
        <translation>Vérifiez les câbles de couplage et les réglages des deux appareils.</translation>
    </message>
    <message>
        <source>Stacked inverters not in step</source>
        <translation>Onduleurs couplés pas en cadence</translation>
    </message>
    <message>
        <source>The second unit receives no beat from the first: the cable is loose or the first unit is off.</source>
        <translation>Le second appareil ne reçoit pas la cadence du premier&#xa0;: câble lâche ou premier appareil éteint.</translation>
    </message>
    <message>
        <source>Check the stacking cables and that both units have power.</source>
        <translation>Vérifiez les câbles de couplage et l&apos;alimentation des deux appareils.</translation>
    </message>
    <message>
        <source>Stacked inverters out of phase</source>
        <translation>Onduleurs couplés déphasés</translation>
    </message>
    <message>
        <source>The units do not follow the same beat.</source>
        <translation>Les appareils ne suivent pas la même cadence.</translation>
    </message>
    <message>
        <source>Stacked inverters: one phase lost</source>
        <translation>Onduleurs couplés&#xa0;: une phase manque</translation>
    </message>
    <message>
        <source>The other unit no longer delivers its phase.</source>
        <translation>L&apos;autre appareil ne fournit plus sa phase.</translation>
    </message>
    <message>
        <source>Check the other unit and the stacking cables.</source>
        <translation>Vérifiez l&apos;autre appareil et les câbles de couplage.</translation>
    </message>
    <message>
        <source>Inverter too hot</source>
        <translation>Onduleur trop chaud</translation>
    </message>
    <message>
        <source>Heavy load, hot surroundings or blocked air.</source>
        <translation>Forte charge, chaleur ambiante ou air bouché.</translation>
    </message>
    <message>
        <source>Let it cool, reduce the loads, check the air flow.</source>
        <translation>Laissez refroidir, réduisez les charges, vérifiez l&apos;aération.</translation>
    </message>
    <message>
        <source>Transfer relay does not close</source>
        <translation>Le relais de transfert ne se ferme pas</translation>
    </message>
    <message>
        <source>AC is there, but the relay did not connect it.</source>
        <translation>Le CA est là, mais le relais ne l&apos;a pas connecté.</translation>
    </message>
    <message>
        <source>Charger does not charge</source>
        <translation>Le chargeur ne charge pas</translation>
    </message>
    <message>
        <source>The charger works at full width, yet no current flows.</source>
        <translation>Le chargeur travaille à fond, mais aucun courant ne passe.</translation>
    </message>
    <message>
        <source>Check the AC input and the battery cables; if it comes back, it needs service.</source>
        <translation>Vérifiez l&apos;entrée CA et les câbles de batterie&#xa0;; si cela revient, il faut le réparer.</translation>
    </message>
    <message>
        <source>Battery too hot</source>
        <translation>Batterie trop chaude</translation>
    </message>
    <message>
        <source>The battery&apos;s sensor reports heat: charged too hard, hot surroundings, or a defective battery.</source>
        <translation>La sonde de batterie signale une chaleur&#xa0;: recharge trop forte, chaleur ambiante ou batterie en panne.</translation>
    </message>
    <message>
        <source>Let the battery cool and check its sensor.</source>
        <translation>Laissez refroidir la batterie et vérifiez sa sonde.</translation>
    </message>
    <message>
        <source>Transformer too hot</source>
        <translation>Transformateur trop chaud</translation>
    </message>
    <message>
        <source>The transformer&apos;s own switch opened: heavy load or blocked air.</source>
        <translation>L&apos;interrupteur du transformateur s&apos;est ouvert&#xa0;: forte charge ou air bouché.</translation>
    </message>
    <message>
        <source>It starts again by itself when it has cooled.</source>
        <translation>Il redémarre seul une fois refroidi.</translation>
    </message>
    <message>
        <source>Input breaker CB3 is open</source>
        <translation>Disjoncteur d&apos;entrée CB3 ouvert</translation>
    </message>
    <message>
        <source>The 30 A breaker on the AC input tripped.</source>
        <translation>Le disjoncteur 30 A de l&apos;entrée CA a sauté.</translation>
    </message>
    <message>
        <source>Reset the 30 A breaker at the inverter.</source>
        <translation>Réarmez le disjoncteur 30 A de l&apos;onduleur.</translation>
    </message>
    <message>
        <source>Generator did not start</source>
        <translation>Le générateur n&apos;a pas démarré</translation>
    </message>
    <message>
        <source>It was to start for a test: the engine was turned over four times and no AC came.</source>
        <translation>Il devait démarrer pour un essai&#xa0;: le moteur a été lancé quatre fois, sans CA.</translation>
    </message>
    <message>
        <source>Check fuel, oil and starter battery; then set it to Off and to Auto again.</source>
        <translation>Vérifiez carburant, huile et batterie de démarrage&#xa0;; puis Off et de nouveau Auto.</translation>
    </message>
    <message>
        <source>It was to start for the temperature: the engine was turned over four times and no AC came.</source>
        <translation>Il devait démarrer pour la température&#xa0;: le moteur a été lancé quatre fois, sans CA.</translation>
    </message>
    <message>
        <source>It was to start for low voltage: the engine was turned over four times and no AC came.</source>
        <translation>Il devait démarrer pour tension faible&#xa0;: le moteur a été lancé quatre fois, sans CA.</translation>
    </message>
    <message>
        <source>It was to start for the time of day: the engine was turned over four times and no AC came.</source>
        <translation>Il devait démarrer selon l&apos;heure&#xa0;: le moteur a été lancé quatre fois, sans CA.</translation>
    </message>
    <message>
        <source>It was to start for low charge: the engine was turned over four times and no AC came.</source>
        <translation>Il devait démarrer pour charge faible&#xa0;: le moteur a été lancé quatre fois, sans CA.</translation>
    </message>
    <message>
        <source>It was to start for the exercise: the engine was turned over four times and no AC came.</source>
        <translation>Il devait démarrer pour l&apos;exercice&#xa0;: le moteur a été lancé quatre fois, sans CA.</translation>
    </message>
    <message>
        <source>It was to start for a heavy load: the engine was turned over four times and no AC came.</source>
        <translation>Il devait démarrer pour une forte charge&#xa0;: le moteur a été lancé quatre fois, sans CA.</translation>
    </message>
    <message>
        <source>It was to start for the top-off: the engine was turned over four times and no AC came.</source>
        <translation>Il devait démarrer pour la charge complète&#xa0;: le moteur a été lancé quatre fois, sans CA.</translation>
    </message>
    <message>
        <source>Generator ran to its time limit</source>
        <translation>Le générateur a atteint sa durée limite</translation>
    </message>
    <message>
        <source>It reached the longest run that is set at the remote before its goal.</source>
        <translation>Il a atteint la marche maximale réglée à la commande avant son but.</translation>
    </message>
    <message>
        <source>Set it to Off and to Auto again. Is the limit too short, or the battery not charging?</source>
        <translation>Mettez-le sur Off puis de nouveau sur Auto. La limite est-elle trop courte, ou la batterie ne charge-t-elle pas&#xa0;?</translation>
    </message>
    <message>
        <source>Generator stopped too early</source>
        <translation>Le générateur s&apos;est arrêté trop tôt</translation>
    </message>
    <message>
        <source>It stopped before its goal: no fuel, a fault of the engine, or stopped by hand.</source>
        <translation>Il s&apos;est arrêté avant son but&#xa0;: plus de carburant, panne du moteur ou arrêt à la main.</translation>
    </message>
    <message>
        <source>Check fuel and oil; then set it to Off and to Auto again.</source>
        <translation>Vérifiez carburant et huile&#xa0;; puis Off et de nouveau Auto.</translation>
    </message>
    <message>
        <source>No sun input</source>
        <translation>Pas d&apos;entrée solaire</translation>
    </message>
    <message>
        <source>No voltage comes from the panels, or their breaker is open.</source>
        <translation>Aucune tension ne vient des panneaux, ou leur disjoncteur est ouvert.</translation>
    </message>
    <message>
        <source>By day: close the breaker and check the wires from the panels.</source>
        <translation>De jour&#xa0;: fermez le disjoncteur et vérifiez les fils des panneaux.</translation>
    </message>
    <message>
        <source>Controller fault inside</source>
        <translation>Défaut interne du régulateur</translation>
    </message>
    <message>
        <source>The controller&apos;s own supply or its output failed.</source>
        <translation>L&apos;alimentation du régulateur ou sa sortie est en panne.</translation>
    </message>
    <message>
        <source>Switch it off and on; if it comes back, it needs service.</source>
        <translation>Éteignez-le et rallumez-le&#xa0;; si cela revient, il faut le réparer.</translation>
    </message>
    <message>
        <source>Too many volts from the panels</source>
        <translation>Trop de tension des panneaux</translation>
    </message>
    <message>
        <source>The panels give more than 187 V: too many in series, or it is very cold.</source>
        <translation>Les panneaux donnent plus de 187 V&#xa0;: trop en série, ou il fait très froid.</translation>
    </message>
    <message>
        <source>Open the breaker of the panels and have their wiring changed.</source>
        <translation>Ouvrez le disjoncteur des panneaux et faites changer leur câblage.</translation>
    </message>
    <message>
        <source>Another charger drives the battery too high, or the battery was disconnected.</source>
        <translation>Un autre chargeur pousse la batterie trop haut, ou elle a été débranchée.</translation>
    </message>
    <message>
        <source>Check the battery&apos;s connection and the other chargers.</source>
        <translation>Vérifiez le branchement de la batterie et les autres chargeurs.</translation>
    </message>
    <message>
        <source>Battery sensor short-circuited</source>
        <translation>Sonde de batterie en court-circuit</translation>
    </message>
    <message>
        <source>The cable of the temperature sensor is damaged.</source>
        <translation>Le câble de la sonde de température est abîmé.</translation>
    </message>
    <message>
        <source>Check the sensor and its cable.</source>
        <translation>Vérifiez la sonde et son câble.</translation>
    </message>
    <message>
        <source>Controller too hot</source>
        <translation>Régulateur trop chaud</translation>
    </message>
    <message>
        <source>Its transistors are too hot: hot surroundings or blocked air.</source>
        <translation>Ses transistors sont trop chauds&#xa0;: chaleur ambiante ou air bouché.</translation>
    </message>
    <message>
        <source>Let it cool and check the air flow.</source>
        <translation>Laissez refroidir et vérifiez l&apos;aération.</translation>
    </message>
    <message>
        <source>The battery&apos;s sensor reports heat.</source>
        <translation>La sonde de batterie signale une chaleur.</translation>
    </message>
    <message>
        <source>The controller delivered more than it can.</source>
        <translation>Le régulateur a donné plus qu&apos;il ne peut.</translation>
    </message>
    <message>
        <source>Reduce the loads, then reset the fault.</source>
        <translation>Réduisez les charges, puis effacez le défaut.</translation>
    </message>
    <message>
        <source>One of its power stages failed.</source>
        <translation>Un de ses étages de puissance est en panne.</translation>
    </message>
    <message>
        <source>Battery sensor missing</source>
        <translation>Sonde de batterie absente</translation>
    </message>
    <message>
        <source>The temperature sensor is unplugged or its cable is broken.</source>
        <translation>La sonde de température est débranchée ou son câble coupé.</translation>
    </message>
    <message>
        <source>Plug the sensor in or replace it.</source>
        <translation>Branchez la sonde ou remplacez-la.</translation>
    </message>
    <message>
        <source>Its internal power failed.</source>
        <translation>Son alimentation interne est en panne.</translation>
    </message>
    <message>
        <source>Current to ground</source>
        <translation>Courant vers la terre</translation>
    </message>
    <message>
        <source>A wire of the panels touches metal or earth.</source>
        <translation>Un fil des panneaux touche du métal ou la terre.</translation>
    </message>
    <message>
        <source>Danger: do not touch the panels. Have the wiring checked.</source>
        <translation>Danger&#xa0;: ne touchez pas les panneaux. Faites vérifier le câblage.</translation>
    </message>
    <message>
        <source>Arc in the wiring</source>
        <translation>Arc dans le câblage</translation>
    </message>
    <message>
        <source>A loose or damaged connection of the panels makes sparks.</source>
        <translation>Une connexion lâche ou abîmée des panneaux fait des étincelles.</translation>
    </message>
    <message>
        <source>Danger of fire: open the breaker of the panels and have the wiring checked.</source>
        <translation>Danger d&apos;incendie&#xa0;: ouvrez le disjoncteur des panneaux et faites vérifier le câblage.</translation>
    </message>
    <message>
        <source>One of its heat sensors failed.</source>
        <translation>Une de ses sondes de chaleur est en panne.</translation>
    </message>
    <message>
        <source>Its hardware found a defect.</source>
        <translation>Son matériel a trouvé une panne.</translation>
    </message>
    <message>
        <source>Controller&apos;s coil too hot</source>
        <translation>Bobine du régulateur trop chaude</translation>
    </message>
    <message>
        <source>Hot surroundings, blocked air or a failed fan.</source>
        <translation>Chaleur ambiante, air bouché ou ventilateur en panne.</translation>
    </message>
    <message>
        <source>USB fault</source>
        <translation>Défaut USB</translation>
    </message>
    <message>
        <source>Something at its USB socket draws too much.</source>
        <translation>Quelque chose à sa prise USB consomme trop.</translation>
    </message>
    <message>
        <source>Unplug what is at its USB socket.</source>
        <translation>Débranchez ce qui est à sa prise USB.</translation>
    </message>
    <message>
        <source>Stacked controllers: no connection</source>
        <translation>Régulateurs couplés&#xa0;: pas de liaison</translation>
    </message>
    <message>
        <source>The units did not find one another.</source>
        <translation>Les appareils ne se sont pas trouvés.</translation>
    </message>
    <message>
        <source>Check the stacking cables and the switches of all units.</source>
        <translation>Vérifiez les câbles de couplage et les interrupteurs de tous.</translation>
    </message>
    <message>
        <source>Stacked controllers: connection lost</source>
        <translation>Régulateurs couplés&#xa0;: liaison perdue</translation>
    </message>
    <message>
        <source>The units no longer hear one another; each goes on alone.</source>
        <translation>Les appareils ne s&apos;entendent plus&#xa0;; chacun continue seul.</translation>
    </message>
    <message>
        <source>Check the stacking cables.</source>
        <translation>Vérifiez les câbles de couplage.</translation>
    </message>
    <message>
        <source>Stacked controllers set wrong</source>
        <translation>Régulateurs couplés mal réglés</translation>
    </message>
    <message>
        <source>The switches of two units contradict one another.</source>
        <translation>Les interrupteurs de deux appareils se contredisent.</translation>
    </message>
    <message>
        <source>Compare the switches with the manual.</source>
        <translation>Comparez les interrupteurs au manuel.</translation>
    </message>
    <message>
        <source>Stacked controllers: volts differ</source>
        <translation>Régulateurs couplés&#xa0;: tensions différentes</translation>
    </message>
    <message>
        <source>Two units measure different battery volts; they go on.</source>
        <translation>Deux appareils mesurent des tensions de batterie différentes&#xa0;; ils continuent.</translation>
    </message>
    <message>
        <source>Check the battery cables of all units.</source>
        <translation>Vérifiez les câbles de batterie de tous les appareils.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>plain words, Magnum&apos;s term</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Unknown fault %1</source>
        <translation>Défaut inconnu %1</translation>
    </message>
    <message>
        <source>Look it up in the inverter&apos;s manual.</source>
        <translation>Cherchez-le dans le manuel de l&apos;onduleur.</translation>
    </message>
    <message>
        <source>The battery monitor reports a fault</source>
        <translation>Le moniteur de batterie signale un défaut</translation>
    </message>
    <message>
        <source>Check its wiring at the shunt.</source>
        <translation>Vérifiez son câblage au shunt.</translation>
    </message>
    <message>
        <source>It does not say which: mostly its supply or its wires to the shunt.</source>
        <translation>Il ne dit pas lequel&#xa0;: le plus souvent son alimentation ou ses fils au shunt.</translation>
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
        <translation>A et B sont inversés&#xa0;: lu à l&apos;envers, %1 indique %2 V.</translation>
    </message>
    <message>
        <source>A and B look swapped.</source>
        <translation>A et B semblent inversés.</translation>
    </message>
    <message>
        <source>Exchange the two wires at the adapter.</source>
        <translation>Échangez les deux fils à l&apos;adaptateur.</translation>
    </message>
    <message>
        <source>The bytes look as if they were sent at %1 bits a second, not 19200.</source>
        <translation>Les octets semblent envoyés à %1 bits par seconde, pas à 19200.</translation>
    </message>
    <message>
        <source>Check that the cable is in a jack marked Network, and the speed of a converter that has a setting of its own.</source>
        <translation>Vérifiez que le câble est dans une prise Network, et la vitesse d&apos;un convertisseur qui se règle.</translation>
    </message>
    <message>
        <source>Choose the adapter that is on the Magnum network, or move the cable.</source>
        <translation>Choisissez l&apos;adaptateur du réseau Magnum ou déplacez le câble.</translation>
    </message>
    <message>
        <source>This port hears Modbus, not the Magnum network.</source>
        <translation>Ce port entend du Modbus, pas le réseau Magnum.</translation>
    </message>
    <message>
        <source>This port hears lines of text, not the Magnum network.</source>
        <translation>Ce port entend des lignes de texte, pas le réseau Magnum.</translation>
    </message>
    <message>
        <source>This port hears something else than the Magnum network.</source>
        <translation>Ce port entend autre chose que le réseau Magnum.</translation>
    </message>
    <message>
        <source>Bytes are missing: %1 % of the packets arrive whole.</source>
        <translation>Des octets manquent&#xa0;: %1&#xa0;% des paquets arrivent entiers.</translation>
    </message>
    <message>
        <source>Close other programs that read this port; else try another USB port.</source>
        <translation>Fermez les autres programmes qui lisent ce port&#xa0;; sinon essayez un autre port USB.</translation>
    </message>
    <message>
        <source>%1 reads the same port. Close it.</source>
        <translation>%1 lit le même port. Fermez-le.</translation>
    </message>
    <message>
        <source>Nothing heard since %1.</source>
        <translation>Rien entendu depuis %1.</translation>
    </message>
    <message>
        <source>Check cable, splitter, inverter.</source>
        <translation>Vérifiez câble, répartiteur et onduleur.</translation>
    </message>
    <message>
        <source>Nothing heard yet, since %1.</source>
        <translation>Rien entendu encore, depuis %1.</translation>
    </message>
    <message>
        <source>Is the inverter on, the cable in a jack marked Network? Ports 5 and 6 of a router sleep: use a splitter.</source>
        <translation>L&apos;onduleur est-il allumé, le câble dans une prise Network&#xa0;? Les ports 5 et 6 d&apos;un routeur dorment&#xa0;: prenez un répartiteur.</translation>
    </message>
    <message>
        <source>In port 5 or 6 of a router? Use a splitter beside a device. A new port may sleep for minutes.</source>
        <translation>Dans le port 5 ou 6 d&apos;un routeur&#xa0;? Prenez un répartiteur près d&apos;un appareil. Un nouveau port peut dormir des minutes.</translation>
    </message>
    <message>
        <source>Only a byte comes now and then: the port seems to sleep.</source>
        <translation>Un octet ne vient que de temps en temps&#xa0;: le port semble dormir.</translation>
    </message>
    <message>
        <source>Only the router is heard, no inverter.</source>
        <translation>Seul le routeur est entendu, aucun onduleur.</translation>
    </message>
    <message>
        <source>A remote is heard, but no inverter.</source>
        <translation>Une commande est entendue, mais aucun onduleur.</translation>
    </message>
    <message>
        <source>Check that the inverter is on and its network cable is in.</source>
        <translation>Vérifiez que l&apos;onduleur est allumé et son câble réseau branché.</translation>
    </message>
    <message>
        <source>Only the inverter is heard, no remote.</source>
        <translation>Seul l&apos;onduleur est entendu, aucune commande.</translation>
    </message>
    <message>
        <source>Settings, generator and battery monitor are told by way of a remote. If there is one, check its cable.</source>
        <translation>Réglages, générateur et moniteur de batterie passent par une commande. S&apos;il y en a une, vérifiez son câble.</translation>
    </message>
    <message>
        <source>Bytes come without any order: the line seems to float.</source>
        <translation>Les octets viennent sans ordre&#xa0;: la ligne semble flottante.</translation>
    </message>
    <message>
        <source>Check that A, B and ground reach the jack.</source>
        <translation>Vérifiez que A, B et la masse arrivent à la prise.</translation>
    </message>
    <message>
        <source>A network is heard, but cannot be read.</source>
        <translation>Un réseau est entendu, mais illisible.</translation>
    </message>
    <message>
        <source>Try A and B the other way round, and check ground.</source>
        <translation>Essayez A et B à l&apos;envers et vérifiez la masse.</translation>
    </message>
    <message>
        <source>Every packet arrives twice.</source>
        <translation>Chaque paquet arrive deux fois.</translation>
    </message>
    <message>
        <source>Take off a second adapter or repeater that sends back what it hears.</source>
        <translation>Retirez un second adaptateur ou répéteur qui renvoie ce qu&apos;il entend.</translation>
    </message>
    <message>
        <source>The adapter hands bytes over every %1 ms.</source>
        <translation>L&apos;adaptateur livre les octets toutes les %1 ms.</translation>
    </message>
    <message>
        <source>Nothing is lost. The project&apos;s udev rule makes it 1 ms.</source>
        <translation>Rien n&apos;est perdu. La règle udev du projet le met à 1 ms.</translation>
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
        <translation>Jusqu&apos;à l&apos;arrêt</translation>
    </message>
    <message>
        <source>Until it starts</source>
        <translation>Jusqu&apos;au démarrage</translation>
    </message>
    <message>
        <source>No start condition has been heard from the remote yet.</source>
        <translation>La commande n&apos;a encore donné aucune condition de démarrage.</translation>
    </message>
    <message>
        <source>No generator starter (AGS) has been heard on the bus.</source>
        <translation>Aucun démarreur (AGS) n&apos;a été entendu sur le bus.</translation>
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
        <translation>L&apos;AGS dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Set at the remote</source>
        <translation>Réglé à la commande</translation>
    </message>
</context>
<context>
    <name>GeneratorService</name>
    <message>
        <source>Since service</source>
        <translation>Depuis révision</translation>
    </message>
    <message>
        <source>Since service, %1</source>
        <comment>date</comment>
        <translation>Depuis révision, %1</translation>
    </message>
    <message>
        <source>Serviced</source>
        <translation>Révisé</translation>
    </message>
    <message>
        <source>Counts the hours since service from 0</source>
        <translation>Compte les heures depuis la révision à partir de 0</translation>
    </message>
    <message>
        <source>Has the generator been serviced? The hours count from 0 then.</source>
        <translation>Le générateur a-t-il été révisé&#xa0;? Les heures repartent alors de 0.</translation>
    </message>
    <message>
        <source>Yes, count from 0</source>
        <translation>Oui, repartir de 0</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Hours since service, and how often it is due</source>
        <translation>Heures depuis la révision, et sa fréquence</translation>
    </message>
    <message>
        <source>Hours since service</source>
        <translation>Heures depuis révision</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Service due every</source>
        <translation>Révision toutes les</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>pas surveillée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>GeneratorTotals</name>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Starts this year</source>
        <translation>Démarrages cette année</translation>
    </message>
    <message>
        <source>Energy per hour</source>
        <translation>Énergie par heure</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>History, %1</source>
        <translation>Historique, %1</translation>
    </message>
    <message>
        <source>Wed, 30 Nov</source>
        <comment>as wide as a date below a chart will be</comment>
        <translation>Mer. 30 nov.</translation>
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
        <translation>par 5 min</translation>
    </message>
    <message>
        <source>each hour</source>
        <translation>par heure</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>par mois</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>par an</translation>
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
        <translation>Avant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Sem.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>An</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Energy in kWh</source>
        <translation>Énergie en kWh</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Comparer à la période précédente</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>HistoryMenu</name>
    <message>
        <source>Choose quantities</source>
        <translation>Choisir les grandeurs</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Montrer plus de temps</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Montrer moins de temps</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>HistoryPanelView</name>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
</context>
<context>
    <name>HistoryQuantities</name>
    <message>
        <source>AC output voltage</source>
        <translation>Tension de sortie CA</translation>
    </message>
    <message>
        <source>AC output current</source>
        <translation>Courant de sortie CA</translation>
    </message>
    <message>
        <source>AC output power</source>
        <translation>Puissance de sortie CA</translation>
    </message>
    <message>
        <source>AC output power, highest</source>
        <translation>Puissance de sortie CA, max.</translation>
    </message>
    <message>
        <source>AC input peak, not calibrated</source>
        <translation>Crête d&apos;entrée CA, non calibrée</translation>
    </message>
    <message>
        <source>AC input current</source>
        <translation>Courant d&apos;entrée CA</translation>
    </message>
    <message>
        <source>AC input power</source>
        <translation>Puissance d&apos;entrée CA</translation>
    </message>
    <message>
        <source>AC input power, highest</source>
        <translation>Puissance d&apos;entrée CA, max.</translation>
    </message>
    <message>
        <source>AC frequency</source>
        <translation>Fréquence CA</translation>
    </message>
    <message>
        <source>Transformer current</source>
        <translation>Courant du transformateur</translation>
    </message>
    <message>
        <source>DC voltage at the inverter</source>
        <translation>Tension CC à l&apos;onduleur</translation>
    </message>
    <message>
        <source>DC current of the inverter</source>
        <translation>Courant CC de l&apos;onduleur</translation>
    </message>
    <message>
        <source>DC power of the inverter</source>
        <translation>Puissance CC de l&apos;onduleur</translation>
    </message>
    <message>
        <source>Battery voltage</source>
        <translation>Tension de la batterie</translation>
    </message>
    <message>
        <source>Battery current</source>
        <translation>Courant de la batterie</translation>
    </message>
    <message>
        <source>Battery power</source>
        <translation>Puissance de la batterie</translation>
    </message>
    <message>
        <source>State of charge</source>
        <translation>État de charge</translation>
    </message>
    <message>
        <source>Net amp hours</source>
        <translation>Ampères-heures nets</translation>
    </message>
    <message>
        <source>Battery temperature</source>
        <translation>Température de la batterie</translation>
    </message>
    <message>
        <source>Transformer temperature</source>
        <translation>Température du transformateur</translation>
    </message>
    <message>
        <source>Transistor temperature</source>
        <translation>Température des transistors</translation>
    </message>
    <message>
        <source>Temperature at the AGS</source>
        <translation>Température à l&apos;AGS</translation>
    </message>
    <message>
        <source>Solar power</source>
        <translation>Puissance solaire</translation>
    </message>
    <message>
        <source>Solar voltage</source>
        <translation>Tension solaire</translation>
    </message>
    <message>
        <source>Power in, from energy</source>
        <translation>Puissance entrante, par énergie</translation>
    </message>
    <message>
        <source>Power out, from energy</source>
        <translation>Puissance sortante, par énergie</translation>
    </message>
    <message>
        <source>Power into the battery, from energy</source>
        <translation>Puissance vers la batterie, par énergie</translation>
    </message>
    <message>
        <source>Power out of the battery, from energy</source>
        <translation>Puissance de la batterie, par énergie</translation>
    </message>
    <message>
        <source>Solar power, from energy</source>
        <translation>Puissance solaire, par énergie</translation>
    </message>
    <message>
        <source>Generator, share of time running</source>
        <translation>Générateur, part du temps en marche</translation>
    </message>
    <message>
        <source>Packets heard a second</source>
        <translation>Paquets par seconde</translation>
    </message>
    <message>
        <source>Bytes rejected a second</source>
        <translation>Octets rejetés par seconde</translation>
    </message>
    <message>
        <source>CPU, recorder</source>
        <translation>CPU, enregistreur</translation>
    </message>
    <message>
        <source>Memory, this program</source>
        <translation>Mémoire, ce programme</translation>
    </message>
    <message>
        <source>CPU, machine</source>
        <translation>CPU, machine</translation>
    </message>
    <message>
        <source>Memory, machine</source>
        <translation>Mémoire, machine</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>Température du CPU</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <translation>Espace disque libre</translation>
    </message>
    <message>
        <source>AC out</source>
        <translation>Sortie CA</translation>
    </message>
    <message>
        <source>AC out, max</source>
        <translation>Sortie CA, max.</translation>
    </message>
    <message>
        <source>AC in</source>
        <translation>Entrée CA</translation>
    </message>
    <message>
        <source>AC in, max</source>
        <translation>Entrée CA, max.</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Inverter DC</source>
        <translation>CC onduleur</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformateur</translation>
    </message>
    <message>
        <source>Transistors</source>
        <translation>Transistors</translation>
    </message>
    <message>
        <source>AGS</source>
        <translation>AGS</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>Solaire</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Chargé</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Déchargé</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Today %1</source>
        <comment>time of day</comment>
        <translation>Aujourd&apos;hui %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>time of day</comment>
        <translation>Hier %1</translation>
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
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 ko</translation>
    </message>
    <message>
        <source>started by hand</source>
        <translation>démarré à la main</translation>
    </message>
    <message>
        <source>test run</source>
        <translation>essai</translation>
    </message>
    <message>
        <source>it was too warm</source>
        <translation>il faisait trop chaud</translation>
    </message>
    <message>
        <source>battery voltage was low</source>
        <translation>tension de batterie faible</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>heure du jour</translation>
    </message>
    <message>
        <source>battery charge was low</source>
        <translation>charge de batterie faible</translation>
    </message>
    <message>
        <source>exercise run</source>
        <translation>exercice</translation>
    </message>
    <message>
        <source>loads were high</source>
        <translation>charges élevées</translation>
    </message>
    <message>
        <source>topping off the battery</source>
        <translation>charge complète de la batterie</translation>
    </message>
    <message>
        <source>not started by the AGS</source>
        <translation>pas démarré par l&apos;AGS</translation>
    </message>
    <message>
        <source>reason not known</source>
        <translation>raison inconnue</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>generator fault</source>
        <translation>défaut du générateur</translation>
    </message>
    <message>
        <source>signal was lost</source>
        <translation>signal perdu</translation>
    </message>
    <message>
        <source>power cut</source>
        <translation>coupure de courant</translation>
    </message>
    <message>
        <source>recording ended</source>
        <translation>fin d&apos;enregistrement</translation>
    </message>
    <message>
        <source>end not seen</source>
        <translation>fin non vue</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>Last 30 minutes</source>
        <translation>30 dernières minutes</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Aujourd&apos;hui, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Hier, %1</translation>
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
        <translation>indisponible ici</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>pas démarré</translation>
    </message>
    <message>
        <source>cannot write, kept in memory</source>
        <translation>ne peut écrire, gardé en mémoire</translation>
    </message>
    <message>
        <source>went on in a new file</source>
        <translation>a continué dans un nouveau fichier</translation>
    </message>
    <message>
        <source>database cannot be opened</source>
        <translation>base de données impossible à ouvrir</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>set by the network</source>
        <translation>réglée par le réseau</translation>
    </message>
    <message>
        <source>not set by the network</source>
        <translation>pas réglée par le réseau</translation>
    </message>
    <message>
        <source>Connect the network, or compare the time above with your watch.</source>
        <translation>Connectez le réseau, ou comparez l&apos;heure ci-dessus à votre montre.</translation>
    </message>
    <message>
        <source>Disk, free</source>
        <translation>Disque, libre</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Less than a tenth is free: make room or use a larger card.</source>
        <translation>Moins d&apos;un dixième est libre&#xa0;: faites de la place ou prenez une carte plus grande.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>the start of this window</source>
        <translation>le début de cette fenêtre</translation>
    </message>
    <message>
        <source>Bytes arrive, but no inverter is heard</source>
        <translation>Des octets arrivent, mais aucun onduleur n&apos;est entendu</translation>
    </message>
    <message>
        <source>Wires A and B of the adapter may be swapped.</source>
        <translation>Les fils A et B de l&apos;adaptateur sont peut-être inversés.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, port</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Constaté</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Wires and port</source>
        <translation>Fils et port</translation>
    </message>
    <message>
        <source>nothing wrong found</source>
        <translation>rien d&apos;anormal</translation>
    </message>
    <message>
        <source>Packets a second</source>
        <translation>Paquets par seconde</translation>
    </message>
    <message>
        <source>Packets understood</source>
        <translation>Paquets compris</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>Octets reçus</translation>
    </message>
    <message>
        <source>Bytes rejected</source>
        <translation>Octets rejetés</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2&#xa0;%)</translation>
    </message>
    <message>
        <source>Check the wiring of the adapter: A, B and ground.</source>
        <translation>Vérifiez le câblage de l&apos;adaptateur&#xa0;: A, B et masse.</translation>
    </message>
    <message>
        <source>CPU, recorder</source>
        <translation>CPU, enregistreur</translation>
    </message>
    <message>
        <source>%1 of one core</source>
        <translation>%1 d&apos;un cœur</translation>
    </message>
    <message>
        <source>CPU, machine</source>
        <translation>CPU, machine</translation>
    </message>
    <message>
        <source>Memory, recorder</source>
        <translation>Mémoire, enregistreur</translation>
    </message>
    <message>
        <source>Memory, machine</source>
        <translation>Mémoire, machine</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>Température du CPU</translation>
    </message>
    <message>
        <source>Machine up for</source>
        <translation>Machine allumée depuis</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>nothing stored yet</source>
        <translation>rien d&apos;enregistré encore</translation>
    </message>
    <message>
        <source>Record begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Last stored</source>
        <translation>Dernier enregistrement</translation>
    </message>
    <message>
        <source>Rows waiting</source>
        <translation>Lignes en attente</translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation>Dossier des données</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>Recorder since</source>
        <translation>Enregistreur depuis</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>panel %1, recorder %2</source>
        <translation>écran %1, enregistreur %2</translation>
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
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Shore current set at the remote</source>
        <translation>Courant de quai réglé à la commande</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>the inverter&apos;s current times its output voltage: its reading of the input voltage is a peak that is not calibrated</source>
        <translation>courant de l&apos;onduleur fois sa tension de sortie&#xa0;: sa mesure à l&apos;entrée est une crête non calibrée</translation>
    </message>
    <message>
        <source>Magnum calls it</source>
        <translation>Magnum l&apos;appelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Battery voltage of the system</source>
        <translation>Tension de batterie du système</translation>
    </message>
    <message>
        <source>Charge rate set at the remote</source>
        <translation>Niveau de charge réglé à la commande</translation>
    </message>
    <message>
        <source>Searches for loads above</source>
        <translation>Cherche des charges au-dessus de</translation>
    </message>
    <message>
        <source>Switches off below</source>
        <translation>S&apos;arrête au-dessous de</translation>
    </message>
    <message>
        <source>calculated: what comes in, less what charges the battery</source>
        <translation>calculé&#xa0;: ce qui entre, moins ce qui charge la batterie</translation>
    </message>
    <message>
        <source>as the inverter measures it</source>
        <translation>mesuré par l&apos;onduleur</translation>
    </message>
    <message>
        <source>%1 drawn by something else on the battery</source>
        <translation>%1 pris par autre chose sur la batterie</translation>
    </message>
    <message>
        <source>%1 given by another charger</source>
        <translation>%1 donnés par un autre chargeur</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non mesuré</translation>
    </message>
    <message>
        <source>Size set at the remote</source>
        <translation>Taille réglée à la commande</translation>
    </message>
    <message>
        <source>Absorbs at</source>
        <translation>Absorption à</translation>
    </message>
    <message>
        <source>Floats at</source>
        <translation>Floating à</translation>
    </message>
    <message>
        <source>Last full</source>
        <translation>Dernier plein</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <comment>counted by the generator starter</comment>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>set to be a generator on the System page</source>
        <translation>défini comme générateur à la page Système</translation>
    </message>
    <message>
        <source>set to be the grid on the System page</source>
        <translation>défini comme réseau à la page Système</translation>
    </message>
    <message>
        <source>the generator starter (AGS) says that it runs</source>
        <translation>le démarreur (AGS) dit qu&apos;il tourne</translation>
    </message>
    <message>
        <source>taken for the generator, since a starter (AGS) is on the bus</source>
        <translation>pris pour le générateur, car un démarreur (AGS) est sur le bus</translation>
    </message>
    <message>
        <source>taken for the grid, since no generator starter is on the bus</source>
        <translation>pris pour le réseau, car aucun démarreur n&apos;est sur le bus</translation>
    </message>
    <message>
        <source>below %1 %</source>
        <comment>the owner&apos;s floor</comment>
        <translation>sous %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <extracomment>how long, to what charge</extracomment>
        <translation>%1 jusqu&apos;à %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>NodeHeadline</name>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
</context>
<context>
    <name>NodePage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, what it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>The day as a chart</source>
        <translation>Le jour en courbe</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Pass-through</source>
        <translation>Passage direct</translation>
    </message>
    <message>
        <source>Equalizing</source>
        <translation>Égalisation</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>En charge</translation>
    </message>
    <message>
        <source>Battery full</source>
        <translation>Batterie pleine</translation>
    </message>
    <message>
        <source>Load support</source>
        <translation>Soutien de charge</translation>
    </message>
    <message>
        <source>Charger waiting</source>
        <translation>Chargeur en attente</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Inverting</source>
        <translation>Onduleur actif</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>En veille</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Unknown mode</source>
        <translation>Mode inconnu</translation>
    </message>
    <message>
        <source>mode %1</source>
        <translation>mode %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>état %1</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarre</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Chauffe</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Cooling down</source>
        <translation>Refroidit</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Auto, with quiet time</source>
        <translation>Auto, avec heures calmes</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Marche</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>Inconnu (%1)</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>N&apos;écoute pas</translation>
    </message>
    <message>
        <source>Looking for the bus</source>
        <translation>Cherche le bus</translation>
    </message>
    <message>
        <source>No adapter</source>
        <translation>Pas d&apos;adaptateur</translation>
    </message>
    <message>
        <source>Port in use</source>
        <translation>Port occupé</translation>
    </message>
    <message>
        <source>No access to port</source>
        <translation>Pas d&apos;accès au port</translation>
    </message>
    <message>
        <source>Port failed</source>
        <translation>Port en panne</translation>
    </message>
    <message>
        <source>Bus silent</source>
        <translation>Bus muet</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Replay ended</source>
        <translation>Fin de la relecture</translation>
    </message>
    <message>
        <source>The serial port</source>
        <translation>Le port série</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>N&apos;écoute pas encore.</translation>
    </message>
    <message>
        <source>Looking for a Magnum network since %1. Plug in the adapter.</source>
        <translation>Cherche un réseau Magnum depuis %1. Branchez l&apos;adaptateur.</translation>
    </message>
    <message>
        <source>Waiting for the adapter since %1. Plug it in.</source>
        <translation>Attend l&apos;adaptateur depuis %1. Branchez-le.</translation>
    </message>
    <message>
        <source>Adapter unplugged since %1. Plug it in again.</source>
        <translation>Adaptateur débranché depuis %1. Rebranchez-le.</translation>
    </message>
    <message>
        <source>%1 is in use by another program since %2. Close that program.</source>
        <translation>%1 est occupé par un autre programme depuis %2. Fermez-le.</translation>
    </message>
    <message>
        <source>%1 is in use by %2 since %3. Close that program.</source>
        <translation>%1 est occupé par %2 depuis %3. Fermez ce programme.</translation>
    </message>
    <message>
        <source>%1 may not be opened by this user since %2. Add the user to the group dialout.</source>
        <translation>Cet utilisateur ne peut ouvrir %1, depuis %2. Ajoutez-le au groupe dialout.</translation>
    </message>
    <message>
        <source>%1 cannot be read since %2: %3</source>
        <translation>%1 est illisible depuis %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>No data from the bus since %1. Check cable, splitter, inverter.</source>
        <translation>Pas de données du bus depuis %1. Vérifiez câble, répartiteur et onduleur.</translation>
    </message>
    <message>
        <source>The replay ended at %1.</source>
        <translation>La relecture s&apos;est terminée à %1.</translation>
    </message>
    <message>
        <source>Looking for the recorder</source>
        <translation>Cherche l&apos;enregistreur</translation>
    </message>
    <message>
        <source>Recorder lost</source>
        <translation>Enregistreur perdu</translation>
    </message>
    <message>
        <source>Recorder differs</source>
        <translation>Enregistreur différent</translation>
    </message>
    <message>
        <source>Looking for the recorder since %1. Values appear as soon as it answers.</source>
        <translation>Cherche l&apos;enregistreur depuis %1. Les valeurs apparaissent dès qu&apos;il répond.</translation>
    </message>
    <message>
        <source>Recorder not answering since %1. It may not be recording.</source>
        <translation>L&apos;enregistreur ne répond plus depuis %1. Il n&apos;enregistre peut-être pas.</translation>
    </message>
    <message>
        <source>The recorder is of another version than this panel. Restart both.</source>
        <translation>L&apos;enregistreur n&apos;a pas la version de cet écran. Redémarrez les deux.</translation>
    </message>
    <message>
        <source>inverter</source>
        <translation>onduleur</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>generator starter</source>
        <translation>démarreur du générateur</translation>
    </message>
    <message>
        <source>battery monitor</source>
        <translation>moniteur de batterie</translation>
    </message>
    <message>
        <source>router</source>
        <translation>routeur</translation>
    </message>
    <message>
        <source>solar charger</source>
        <translation>régulateur solaire</translation>
    </message>
    <message>
        <source>AC load diverter</source>
        <translation>délesteur CA</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
</context>
<context>
    <name>QuantityChooser</name>
    <message>
        <source>Choose what to draw</source>
        <translation>Choisissez quoi tracer</translation>
    </message>
    <message>
        <source>No more fits; drop one first</source>
        <translation>Plus de place&#xa0;; retirez-en d&apos;abord une</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>RecorderText</name>
    <message>
        <source>The port is closed.</source>
        <translation>Le port est fermé.</translation>
    </message>
    <message>
        <source>Listening on the serial ports for an inverter.</source>
        <translation>À l’écoute d’un onduleur sur les ports série.</translation>
    </message>
    <message>
        <source>Listening on %1 for an inverter.</source>
        <translation>À l’écoute d’un onduleur sur %1.</translation>
    </message>
    <message>
        <source>No serial adapter is plugged in; plug in the RS-485 adapter, recording starts by itself.</source>
        <translation>Aucun adaptateur série n’est branché ; branchez l’adaptateur RS-485, l’enregistrement démarre tout seul.</translation>
    </message>
    <message>
        <source>%1 is not there; plug in the RS-485 adapter, recording starts by itself.</source>
        <translation>%1 est absent ; branchez l’adaptateur RS-485, l’enregistrement démarre tout seul.</translation>
    </message>
    <message>
        <source>%1 is in use by another program; close that program, recording starts by itself.</source>
        <translation>%1 est utilisé par un autre programme ; fermez-le, l’enregistrement démarre tout seul.</translation>
    </message>
    <message>
        <source>%1 is in use by %2; close it, recording starts by itself.</source>
        <translation>%1 est utilisé par %2 ; fermez-le, l’enregistrement démarre tout seul.</translation>
    </message>
    <message>
        <source>This user may not open %1; add the user to the group that owns it and log in again.</source>
        <translation>Cet utilisateur ne peut pas ouvrir %1 ; ajoutez-le au groupe propriétaire et reconnectez-vous.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 est illisible : %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 est illisible.</translation>
    </message>
    <message>
        <source>%1 is open but nothing is heard; check that the inverter is on, the cable to the Magnum network and the A and B wires.</source>
        <translation>%1 est ouvert mais rien n’est entendu ; vérifiez que l’onduleur est allumé, le câble vers le réseau Magnum et les fils A et B.</translation>
    </message>
    <message>
        <source>The serial port</source>
        <translation>Le port série</translation>
    </message>
    <message>
        <source>Receiving from %1.</source>
        <translation>Réception depuis %1.</translation>
    </message>
    <message>
        <source>The replay of %1 has reached its end.</source>
        <translation>La relecture de %1 est terminée.</translation>
    </message>
    <message>
        <source>version %1, port %2, data directory %3</source>
        <translation>version %1, port %2, dossier de données %3</translation>
    </message>
    <message>
        <source>simulation %1</source>
        <translation>simulation %1</translation>
    </message>
    <message>
        <source>replay of %1</source>
        <translation>relecture de %1</translation>
    </message>
    <message>
        <source>first start</source>
        <translation>premier démarrage</translation>
    </message>
    <message>
        <source>last end clean</source>
        <translation>dernier arrêt normal</translation>
    </message>
    <message>
        <source>last end by a crash or kill</source>
        <translation>dernier arrêt par plantage ou interruption</translation>
    </message>
    <message>
        <source>last end by a power cut or reboot</source>
        <translation>dernier arrêt par coupure de courant ou redémarrage</translation>
    </message>
    <message>
        <source>the program ended</source>
        <translation>le programme s’est terminé</translation>
    </message>
    <message>
        <source>the replay is over</source>
        <translation>la relecture est terminée</translation>
    </message>
    <message>
        <source>stopped by %1</source>
        <translation>arrêté par %1</translation>
    </message>
    <message>
        <source>the window was closed</source>
        <translation>la fenêtre a été fermée</translation>
    </message>
    <message>
        <source>the picture was taken</source>
        <translation>l’image a été prise</translation>
    </message>
    <message>
        <source>wall clock moved by %1 s</source>
        <translation>horloge déplacée de %1 s</translation>
    </message>
    <message>
        <source>now known: earlier times of this start are corrected</source>
        <translation>maintenant connue : les heures antérieures de ce démarrage sont corrigées</translation>
    </message>
    <message>
        <source>not known to be right</source>
        <translation>exactitude inconnue</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, révision %2</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Onduleur</translation>
    </message>
    <message>
        <source>Inverter model %1</source>
        <translation>Onduleur, modèle %1</translation>
    </message>
    <message>
        <source>Inverter %1</source>
        <translation>Onduleur %1</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Generator start module (AGS)</source>
        <translation>Démarreur du groupe (AGS)</translation>
    </message>
    <message>
        <source>Battery monitor (BMK)</source>
        <translation>Moniteur de batterie (BMK)</translation>
    </message>
    <message>
        <source>Router (RTR)</source>
        <translation>Routeur (RTR)</translation>
    </message>
    <message>
        <source>Charge controller (PT-100)</source>
        <translation>Régulateur solaire (PT-100)</translation>
    </message>
    <message>
        <source>Load diversion (ACLD)</source>
        <translation>Délestage CA (ACLD)</translation>
    </message>
    <message>
        <source>%1: %2 -&gt; %3</source>
        <translation>%1 : %2 → %3</translation>
    </message>
    <message>
        <source>off</source>
        <translation>arrêt</translation>
    </message>
    <message>
        <source>generator start volts</source>
        <translation>tension de démarrage du groupe</translation>
    </message>
    <message>
        <source>generator start temperature</source>
        <translation>température de démarrage du groupe</translation>
    </message>
    <message>
        <source>generator stop volts</source>
        <translation>tension d’arrêt du groupe</translation>
    </message>
    <message>
        <source>generator start delay</source>
        <translation>délai de démarrage du groupe</translation>
    </message>
    <message>
        <source>generator stop delay</source>
        <translation>délai d’arrêt du groupe</translation>
    </message>
    <message>
        <source>generator maximum run</source>
        <translation>durée maximale du groupe</translation>
    </message>
    <message>
        <source>generator start SOC</source>
        <translation>charge de démarrage du groupe</translation>
    </message>
    <message>
        <source>generator stop SOC</source>
        <translation>charge d’arrêt du groupe</translation>
    </message>
    <message>
        <source>generator start amps</source>
        <translation>courant de démarrage du groupe</translation>
    </message>
    <message>
        <source>generator stop amps</source>
        <translation>courant d’arrêt du groupe</translation>
    </message>
    <message>
        <source>quiet time begin</source>
        <translation>début des heures calmes</translation>
    </message>
    <message>
        <source>quiet time end</source>
        <translation>fin des heures calmes</translation>
    </message>
    <message>
        <source>exercise days</source>
        <translation>jours d’exercice</translation>
    </message>
    <message>
        <source>exercise start</source>
        <translation>début d’exercice</translation>
    </message>
    <message>
        <source>exercise run</source>
        <translation>durée d’exercice</translation>
    </message>
    <message>
        <source>generator warm-up</source>
        <translation>préchauffage du groupe</translation>
    </message>
    <message>
        <source>generator cool-down</source>
        <translation>refroidissement du groupe</translation>
    </message>
    <message>
        <source>battery size</source>
        <translation>taille de la batterie</translation>
    </message>
    <message>
        <source>low battery cut-out</source>
        <translation>coupure batterie basse</translation>
    </message>
    <message>
        <source>float volts</source>
        <translation>tension de maintien</translation>
    </message>
    <message>
        <source>absorb volts</source>
        <translation>tension d’absorption</translation>
    </message>
    <message>
        <source>absorb time</source>
        <translation>durée d’absorption</translation>
    </message>
    <message>
        <source>shore amps</source>
        <translation>courant de quai</translation>
    </message>
    <message>
        <source>search watts</source>
        <translation>puissance de recherche</translation>
    </message>
    <message>
        <source>charge rate</source>
        <translation>taux de charge</translation>
    </message>
    <message>
        <source>1 row waits in memory</source>
        <translation>1 ligne attend en mémoire</translation>
    </message>
    <message>
        <source>%1 rows wait in memory</source>
        <translation>%1 lignes attendent en mémoire</translation>
    </message>
    <message>
        <source>1 row waits in memory.</source>
        <translation>1 ligne attend en mémoire.</translation>
    </message>
    <message>
        <source>%1 rows wait in memory.</source>
        <translation>%1 lignes attendent en mémoire.</translation>
    </message>
    <message>
        <source>Memory is full: the oldest %1 rows were dropped.</source>
        <translation>La mémoire est pleine : les %1 lignes les plus anciennes sont perdues.</translation>
    </message>
    <message>
        <source>The oldest %1 events were dropped.</source>
        <translation>Les %1 événements les plus anciens sont perdus.</translation>
    </message>
    <message>
        <source>The disk is full: %1; free some space.</source>
        <translation>Le disque est plein : %1 ; libérez de la place.</translation>
    </message>
    <message>
        <source>The disk reports an error: %1; check the card and its slot.</source>
        <translation>Le disque signale une erreur : %1 ; vérifiez la carte et son logement.</translation>
    </message>
    <message>
        <source>Another program holds the database: %1; close it.</source>
        <translation>Un autre programme retient la base de données : %1 ; fermez-le.</translation>
    </message>
    <message>
        <source>The database may not be written: %1; check the folder&apos;s owner and that the disk is not mounted read-only.</source>
        <translation>La base de données ne peut pas être écrite : %1 ; vérifiez le propriétaire du dossier et que le disque n’est pas monté en lecture seule.</translation>
    </message>
    <message>
        <source>The database cannot be written (%1): %2; it is tried again.</source>
        <translation>La base de données ne s’écrit pas (%1) : %2 ; nouvel essai en cours.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened (%2): %3; it is tried again.</source>
        <translation>La base de données %1 ne s’ouvre pas (%2) : %3 ; nouvel essai en cours.</translation>
    </message>
    <message>
        <source>free some space on the disk</source>
        <translation>libérez de la place sur le disque</translation>
    </message>
    <message>
        <source>close the program that holds it</source>
        <translation>fermez le programme qui la retient</translation>
    </message>
    <message>
        <source>check that the folder exists and may be written</source>
        <translation>vérifiez que le dossier existe et peut être écrit</translation>
    </message>
    <message>
        <source>check the disk</source>
        <translation>vérifiez le disque</translation>
    </message>
    <message>
        <source>%1, and %2 cannot be renamed: check that its folder may be written.</source>
        <translation>%1, et %2 ne peut pas être renommé : vérifiez que son dossier peut être écrit.</translation>
    </message>
    <message>
        <source>%1. It was kept as %2 and recording goes on in a new file.</source>
        <translation>%1. Elle est conservée sous %2 et l’enregistrement continue dans un nouveau fichier.</translation>
    </message>
    <message>
        <source>The database was found damaged while writing (%1)</source>
        <translation>La base de données s’est révélée abîmée à l’écriture (%1)</translation>
    </message>
    <message>
        <source>The database was found damaged while reading (%1)</source>
        <translation>La base de données s’est révélée abîmée à la lecture (%1)</translation>
    </message>
    <message>
        <source>The database %1 was removed or replaced by something else while it was in use. Recording goes on in the file that is there now.</source>
        <translation>La base de données %1 a été retirée ou remplacée pendant son utilisation. L’enregistrement continue dans le fichier présent.</translation>
    </message>
    <message>
        <source>%1 hours of history came back from the copy of the totals.</source>
        <translation>%1 heures d’historique sont revenues de la copie des totaux.</translation>
    </message>
    <message>
        <source>Of the damaged database %1 %2 % of the rows came back (%3 of about %4). The damaged file was kept.</source>
        <translation>De la base de données abîmée %1, %2 % des lignes sont revenues (%3 sur environ %4). Le fichier abîmé est conservé.</translation>
    </message>
    <message>
        <source>The disk is too full for the rest of its 5-second rows: free some space and start the program again.</source>
        <translation>Le disque est trop plein pour le reste des lignes de 5 secondes : libérez de la place et relancez le programme.</translation>
    </message>
    <message>
        <source>The disk is nearly full (%1 % free): %2. Free some space.</source>
        <translation>Le disque est presque plein (%1 % libre) : %2. Libérez de la place.</translation>
    </message>
    <message>
        <source>Older than the settings keep: %1.</source>
        <translation>Plus ancien que ce que gardent les réglages : %1.</translation>
    </message>
    <message>
        <source>the 5-second values of %1 (UTC) were given up; averages and peaks of each minute are kept</source>
        <translation>les valeurs de 5 secondes du %1 (UTC) ont été abandonnées ; moyennes et pointes de chaque minute restent</translation>
    </message>
    <message>
        <source>The database %1 is busy: try again in a moment.</source>
        <translation>La base de données %1 est occupée : réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The database %1 is damaged (%2): a running recorder sets it aside and brings back what it still holds.</source>
        <translation>La base de données %1 est abîmée (%2) : un enregistreur en marche la met de côté et récupère ce qu’elle contient encore.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read (%2): check that this user may read it and, while no recorder runs, write its folder.</source>
        <translation>La base de données %1 est illisible (%2) : vérifiez que cet utilisateur peut la lire et, sans enregistreur en marche, écrire dans son dossier.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read (%2).</source>
        <translation>La base de données %1 est illisible (%2).</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet: there is no %1.</source>
        <translation>Rien n’est encore enregistré : %1 n’existe pas.</translation>
    </message>
    <message>
        <source>The file %1 is not a database of this program.</source>
        <translation>Le fichier %1 n’est pas une base de données de ce programme.</translation>
    </message>
    <message>
        <source>The file is another program&apos;s database</source>
        <translation>Le fichier est la base de données d’un autre programme</translation>
    </message>
    <message>
        <source>The file is not a database</source>
        <translation>Le fichier n’est pas une base de données</translation>
    </message>
    <message>
        <source>The database is damaged (%1)</source>
        <translation>La base de données est abîmée (%1)</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>le dossier %1 ne peut pas être créé</translation>
    </message>
    <message>
        <source>The database was written by a newer version of this program (schema %1, this one knows %2). It was left as it is: install the newer version, or move the file away.</source>
        <translation>La base de données vient d’une version plus récente de ce programme (schéma %1, celle-ci connaît %2). Elle est restée telle quelle : installez la version récente, ou déplacez le fichier.</translation>
    </message>
    <message>
        <source>The export cannot be written (%1): check the free space and the rights of the place it goes to.</source>
        <translation>L’export ne s’écrit pas (%1) : vérifiez la place libre et les droits à destination.</translation>
    </message>
</context>
<context>
    <name>ResetItem</name>
    <message>
        <source>Set everything back to how it came?</source>
        <translation>Tout remettre comme à l&apos;origine&#xa0;?</translation>
    </message>
    <message>
        <source>Factory settings</source>
        <translation>Réglages d&apos;usine</translation>
    </message>
    <message>
        <source>Settings of this panel and of the recorder go. What was recorded stays.</source>
        <translation>Les réglages de cet écran et de l&apos;enregistreur sont perdus. Ce qui est enregistré reste.</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Keep my settings</source>
        <translation>Garder mes réglages</translation>
    </message>
    <message>
        <source>Yes, reset</source>
        <translation>Oui, réinitialiser</translation>
    </message>
</context>
<context>
    <name>RunLog</name>
    <message>
        <source>Runs</source>
        <translation>Marches</translation>
    </message>
    <message>
        <source>No run has been seen yet.</source>
        <translation>Aucune marche vue encore.</translation>
    </message>
    <message>
        <source>The stored runs cannot be read.</source>
        <translation>Les marches enregistrées sont illisibles.</translation>
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
        <translation>Montrer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>No run of this kind has been seen.</source>
        <translation>Aucune marche de ce genre n&apos;a été vue.</translation>
    </message>
    <message>
        <source>Opens all that is known of this run</source>
        <translation>Ouvre tout ce qui est connu de cette marche</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Shows this run on the page History</source>
        <translation>Montre cette marche à la page Historique</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Cette marche</translation>
    </message>
    <message>
        <source>What the AGS said</source>
        <translation>Ce que l&apos;AGS a dit</translation>
    </message>
</context>
<context>
    <name>SentenceBuilder</name>
    <message>
        <source>Generator running %1, started by hand</source>
        <translation>Générateur en marche %1, démarré à la main</translation>
    </message>
    <message>
        <source>Generator running %1 for a test</source>
        <translation>Générateur en marche %1 pour un essai</translation>
    </message>
    <message>
        <source>Generator running %1 because it was too warm</source>
        <translation>Générateur en marche %1 car il faisait trop chaud</translation>
    </message>
    <message>
        <source>Generator running %1 because the battery voltage was low</source>
        <translation>Générateur en marche %1, tension de batterie faible</translation>
    </message>
    <message>
        <source>Generator running %1 because of the time of day</source>
        <translation>Générateur en marche %1 selon l&apos;heure</translation>
    </message>
    <message>
        <source>Generator running %1 because the battery was low</source>
        <translation>Générateur en marche %1, batterie faible</translation>
    </message>
    <message>
        <source>Generator running %1 for its exercise</source>
        <translation>Générateur en marche %1 pour son exercice</translation>
    </message>
    <message>
        <source>Generator running %1 because the loads were high</source>
        <translation>Générateur en marche %1, charges élevées</translation>
    </message>
    <message>
        <source>Generator running %1 to top off the battery</source>
        <translation>Générateur en marche %1 pour remplir la batterie</translation>
    </message>
    <message>
        <source>Generator running %1, not started by the AGS</source>
        <translation>Générateur en marche %1, pas démarré par l&apos;AGS</translation>
    </message>
    <message>
        <source>Generator running %1</source>
        <translation>Générateur en marche %1</translation>
    </message>
    <message>
        <source>%1; charging at %2 A.</source>
        <translation>%1&#xa0;; charge à %2 A.</translation>
    </message>
    <message>
        <source>%1; the battery gives %2 A.</source>
        <translation>%1&#xa0;; la batterie donne %2 A.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Generator is starting.</source>
        <translation>Le générateur démarre.</translation>
    </message>
    <message>
        <source>Generator is warming up before it takes the load.</source>
        <translation>Le générateur chauffe avant de prendre la charge.</translation>
    </message>
    <message>
        <source>Generator running</source>
        <translation>Générateur en marche</translation>
    </message>
    <message>
        <source>Generator is cooling down before it stops.</source>
        <translation>Le générateur refroidit avant de s&apos;arrêter.</translation>
    </message>
    <message>
        <source>Generator fault.</source>
        <translation>Défaut du générateur.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>fault, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The sun gives %1</source>
        <translation>Le soleil donne %1</translation>
    </message>
    <message>
        <source>%1, the loads take %2</source>
        <extracomment>what the sun gives, what the loads take</extracomment>
        <translation>%1, les charges prennent %2</translation>
    </message>
    <message>
        <source>Running on battery at %1 %; the loads take %2.</source>
        <translation>Sur batterie à %1&#xa0;%&#xa0;; les charges prennent %2.</translation>
    </message>
    <message>
        <source>Running on battery; the loads take %1.</source>
        <translation>Sur batterie&#xa0;; les charges prennent %1.</translation>
    </message>
    <message>
        <source>Running on battery.</source>
        <translation>Sur batterie.</translation>
    </message>
    <message>
        <source>The inverter is searching for a load.</source>
        <translation>L&apos;onduleur cherche une charge.</translation>
    </message>
    <message>
        <source>Generator feeds the loads; the charger is off.</source>
        <translation>Le générateur alimente les charges&#xa0;; le chargeur est arrêté.</translation>
    </message>
    <message>
        <source>Grid feeds the loads; the charger is off.</source>
        <translation>Le réseau alimente les charges&#xa0;; le chargeur est arrêté.</translation>
    </message>
    <message>
        <source>The charger is waiting for AC input.</source>
        <translation>Le chargeur attend le CA à l&apos;entrée.</translation>
    </message>
    <message>
        <source>Running on the generator with the battery full</source>
        <translation>Sur générateur, batterie pleine</translation>
    </message>
    <message>
        <source>Running on the grid with the battery full</source>
        <translation>Sur réseau, batterie pleine</translation>
    </message>
    <message>
        <source>Running on the generator</source>
        <translation>Sur générateur</translation>
    </message>
    <message>
        <source>Running on the grid</source>
        <translation>Sur réseau</translation>
    </message>
    <message>
        <source>Generator and battery feed the loads together.</source>
        <translation>Générateur et batterie alimentent ensemble les charges.</translation>
    </message>
    <message>
        <source>Grid and battery feed the loads together.</source>
        <translation>Réseau et batterie alimentent ensemble les charges.</translation>
    </message>
    <message>
        <source>The inverter is off.</source>
        <translation>L&apos;onduleur est arrêté.</translation>
    </message>
    <message>
        <source>The inverter stands by.</source>
        <translation>L&apos;onduleur est en veille.</translation>
    </message>
    <message>
        <source>The inverter is in a mode this program does not know (%1).</source>
        <translation>L&apos;onduleur est dans un mode que ce programme ne connaît pas (%1).</translation>
    </message>
    <message>
        <source>Waiting for the first packet of the inverter.</source>
        <translation>Attend le premier paquet de l&apos;onduleur.</translation>
    </message>
    <message>
        <source>Nothing heard from the inverter for %1.</source>
        <translation>Rien entendu de l&apos;onduleur depuis %1.</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Back to all settings</source>
        <translation>Retour à tous les réglages</translation>
    </message>
    <message>
        <source>No recorder answers: its settings can be changed when it is back.</source>
        <translation>Aucun enregistreur ne répond&#xa0;: ses réglages pourront changer à son retour.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Alarms: %1</source>
        <translation>Alarmes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: less</source>
        <comment>a setting</comment>
        <translation>%1&#xa0;: moins</translation>
    </message>
    <message>
        <source>%1: more</source>
        <comment>a setting</comment>
        <translation>%1&#xa0;: plus</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>Port and wires</source>
        <translation>Port et fils</translation>
    </message>
    <message>
        <source>Bytes and packets</source>
        <translation>Octets et paquets</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>L&apos;enregistrement</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Partie de la page</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Générateur</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>TodayRow</name>
    <message>
        <source>Today in</source>
        <translation>Entré ce jour</translation>
    </message>
    <message>
        <source>Today out</source>
        <translation>Sorti ce jour</translation>
    </message>
    <message>
        <source>Generator ran</source>
        <translation>Générateur en marche</translation>
    </message>
    <message>
        <source>Highest load</source>
        <translation>Charge maximale</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>%1 today: %2</source>
        <comment>what, how much</comment>
        <translation>%1 aujourd&apos;hui&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>TotalsPage</name>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From the grid or generator</source>
        <translation>Du réseau ou générateur</translation>
    </message>
    <message>
        <source>To the loads</source>
        <translation>Vers les charges</translation>
    </message>
    <message>
        <source>Into the battery</source>
        <translation>Vers la batterie</translation>
    </message>
    <message>
        <source>Out of the battery</source>
        <translation>De la batterie</translation>
    </message>
    <message>
        <source>From the sun</source>
        <translation>Du soleil</translation>
    </message>
    <message>
        <source>Generator ran</source>
        <translation>Générateur en marche</translation>
    </message>
    <message>
        <source>Generator starts</source>
        <translation>Démarrages du générateur</translation>
    </message>
    <message>
        <source>Highest load</source>
        <translation>Charge maximale</translation>
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
        <translation>Marche</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Arrêt</translation>
    </message>
</context>
<context>
    <name>VncItem</name>
    <message>
        <source>This screen over VNC</source>
        <translation>Cet écran par VNC</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Veuillez patienter</translation>
    </message>
    <message>
        <source>%1, user %2, password %3</source>
        <comment>address and access of VNC</comment>
        <translation>%1, utilisateur %2, mot de passe %3</translation>
    </message>
    <message>
        <source>The service that switches VNC did not answer. Try again; if that does not help, restart this machine.</source>
        <translation>Le service qui commande VNC n’a pas répondu. Réessayez ; si cela ne suffit pas, redémarrez cette machine.</translation>
    </message>
</context>
<context>
    <name>magnum::ui::ExportJob</name>
    <message>
        <source>Stopped. No file was left.</source>
        <translation>Arrêté. Aucun fichier n&apos;est resté.</translation>
    </message>
    <message>
        <source>No folder for the file can be written (%1).</source>
        <translation>Aucun dossier ne permet d&apos;écrire le fichier (%1).</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: %1 more would be needed. Choose a longer step or a shorter time.</source>
        <translation>Pas assez de place sur le disque&#xa0;: il manque %1. Choisissez un pas plus long ou moins de temps.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %1 rows, about %2</source>
        <comment>number of rows, size of the file</comment>
        <translation>
            <numerusform>Au plus %1 ligne, environ %2</numerusform>
            <numerusform>Au plus %1 lignes, environ %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows, %2, are in %3</source>
        <comment>number of rows, size, path</comment>
        <translation>
            <numerusform>%1 ligne, %2, est dans %3</numerusform>
            <numerusform>%1 lignes, %2, sont dans %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>magnum::ui::GeneratorView</name>
    <message>
        <source>Voltage</source>
        <translation>Tension</translation>
    </message>
    <message>
        <source>%1&#xa0;V, stops at %2&#xa0;V</source>
        <translation>%1&#xa0;V, arrêt à %2&#xa0;V</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>%1&#xa0;%, stops at %2&#xa0;%</source>
        <translation>%1&#xa0;%, arrêt à %2&#xa0;%</translation>
    </message>
    <message>
        <source>Longest run</source>
        <translation>Marche maximale</translation>
    </message>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>Refroidissement</translation>
    </message>
    <message>
        <source>%1&#xa0;V, starts at %2&#xa0;V</source>
        <translation>%1&#xa0;V, démarre à %2&#xa0;V</translation>
    </message>
    <message>
        <source>%1&#xa0;%, starts at %2&#xa0;%</source>
        <translation>%1&#xa0;%, démarre à %2&#xa0;%</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Chauffe</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>condition, how long it has to last</extracomment>
        <translation>%1 pendant %2</translation>
    </message>
    <message>
        <source>Quiet time</source>
        <extracomment>from, to</extracomment>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>chaque jour</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>how often, time of day</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Nothing is heard of it now.</source>
        <translation>Plus rien n&apos;en est entendu.</translation>
    </message>
    <message>
        <source>Nothing has been heard of it yet.</source>
        <translation>Rien n&apos;en a encore été entendu.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>fault, what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, due since %2</source>
        <extracomment>hours since the last service; hours until the next, or since it was due</extracomment>
        <translation>%1, due depuis %2</translation>
    </message>
    <message>
        <source>%1, due in %2</source>
        <translation>%1, due dans %2</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <comment>exercise</comment>
        <translation>
            <numerusform>chaque jour</numerusform>
            <numerusform>tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, starts at %2</source>
        <comment>a temperature now, and the one it starts at</comment>
        <translation>%1, démarre à %2</translation>
    </message>
    <message>
        <source>%1, ends in %2</source>
        <translation>%1, finit dans %2</translation>
    </message>
    <message>
        <source>%1, ran today</source>
        <extracomment>how often the generator is exercised, how many days ago it ran</extracomment>
        <translation>%1, en marche ce jour</translation>
    </message>
    <message numerus="yes">
        <source>%1, last run %n days ago</source>
        <translation>
            <numerusform>%1, dernière il y a %n jour</numerusform>
            <numerusform>%1, dernière il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&#xa0;A, starts at %2&#xa0;A</source>
        <translation>%1&#xa0;A, démarre à %2&#xa0;A</translation>
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
        <translation>Lecture de l&apos;historique …</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet. The first values appear a minute after the inverter is heard.</source>
        <translation>Rien n&apos;est encore enregistré. Les premières valeurs apparaissent une minute après que l&apos;onduleur est entendu.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time. The record begins on %1.</source>
        <translation>Rien n&apos;a été enregistré à ce moment. L&apos;enregistrement commence %1.</translation>
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
        <translation>avant&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>magnum::ui::MachineDevices</name>
    <message>
        <source>unknown model %1</source>
        <translation>modèle inconnu %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>model, revision</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>; settings pages %1 stopped</source>
        <translation>&#xa0;; pages de réglage %1 arrêtées</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Onduleur</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Generator start (AGS)</source>
        <translation>Démarreur (AGS)</translation>
    </message>
    <message>
        <source>Battery monitor (BMK)</source>
        <translation>Moniteur de batterie (BMK)</translation>
    </message>
    <message>
        <source>Router (RTR)</source>
        <translation>Routeur (RTR)</translation>
    </message>
    <message>
        <source>Solar controller (PT-100)</source>
        <translation>Régulateur solaire (PT-100)</translation>
    </message>
    <message>
        <source>AC load diversion (ACLD)</source>
        <translation>Délesteur CA (ACLD)</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>non détecté</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <comment>packets a second</comment>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
</context>
<context>
    <name>magnum::ui::MachineView</name>
    <message>
        <source>The last one is %1, %2.</source>
        <translation>La dernière est %1, %2.</translation>
    </message>
    <message>
        <source>%1 ended by itself: it reached its largest size, %2.</source>
        <translation>%1 s&apos;est arrêtée seule&#xa0;: taille maximale atteinte, %2.</translation>
    </message>
    <message>
        <source>%1 ended by itself: the disk has little room left.</source>
        <translation>%1 s&apos;est arrêtée seule&#xa0;: il reste peu de place sur le disque.</translation>
    </message>
    <message>
        <source>%1 could not be written. The program&apos;s log says why.</source>
        <translation>Impossible d&apos;écrire %1. Le journal du programme dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>magnum::ui::Measurement</name>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1&#xa0;: inconnu</translation>
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
        <translation>Puissance d&apos;entrée CA</translation>
    </message>
    <message>
        <source>Power to the loads</source>
        <translation>Puissance vers les charges</translation>
    </message>
    <message>
        <source>Battery power</source>
        <translation>Puissance de la batterie</translation>
    </message>
    <message>
        <source>Battery voltage</source>
        <translation>Tension de la batterie</translation>
    </message>
    <message>
        <source>Battery current</source>
        <translation>Courant de la batterie</translation>
    </message>
    <message>
        <source>AC voltage</source>
        <translation>Tension CA</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>AC input current</source>
        <translation>Courant d&apos;entrée CA</translation>
    </message>
    <message>
        <source>AC input, peak volts as sent (not calibrated)</source>
        <translation>Entrée CA, tension crête telle que reçue (non calibrée)</translation>
    </message>
    <message>
        <source>Current to the loads</source>
        <translation>Courant vers les charges</translation>
    </message>
    <message>
        <source>Inverter/charger AC current</source>
        <translation>Courant CA de l&apos;onduleur/chargeur</translation>
    </message>
    <message>
        <source>Voltage at the inverter</source>
        <translation>Tension à l&apos;onduleur</translation>
    </message>
    <message>
        <source>Current at the inverter</source>
        <translation>Courant à l&apos;onduleur</translation>
    </message>
    <message>
        <source>Voltage at the battery monitor</source>
        <translation>Tension au moniteur de batterie</translation>
    </message>
    <message>
        <source>Current at the battery monitor</source>
        <translation>Courant au moniteur de batterie</translation>
    </message>
    <message>
        <source>State of charge</source>
        <translation>État de charge</translation>
    </message>
    <message>
        <source>Charge since full</source>
        <translation>Charge depuis plein</translation>
    </message>
    <message>
        <source>Battery temperature</source>
        <translation>Température de la batterie</translation>
    </message>
    <message>
        <source>Transformer temperature</source>
        <translation>Température du transformateur</translation>
    </message>
    <message>
        <source>Transistor temperature</source>
        <translation>Température des transistors</translation>
    </message>
    <message>
        <source>Temperature at the generator starter</source>
        <translation>Température au démarreur</translation>
    </message>
    <message>
        <source>Solar power</source>
        <translation>Puissance solaire</translation>
    </message>
    <message>
        <source>Solar voltage</source>
        <translation>Tension solaire</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Pas encore entendu</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Pas de données</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Générateur</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>AC input</source>
        <translation>Entrée CA</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Inutilisée</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Onduleur</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>En charge</translation>
    </message>
    <message>
        <source>Discharging</source>
        <translation>En décharge</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>Au repos</translation>
    </message>
    <message>
        <source>No data from the battery monitor</source>
        <translation>Pas de données du moniteur de batterie</translation>
    </message>
    <message>
        <source>State of charge still learning</source>
        <translation>État de charge en apprentissage</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non mesuré</translation>
    </message>
</context>
<context>
    <name>magnum::ui::RunListModel</name>
    <message>
        <source>from %1 %</source>
        <translation>dès %1&#xa0;%</translation>
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
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>encore en marche</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>Durée de marche</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Stopped by</source>
        <translation>Arrêté par</translation>
    </message>
    <message>
        <source>ordinary end</source>
        <translation>fin ordinaire</translation>
    </message>
    <message>
        <source>Energy delivered</source>
        <translation>Énergie fournie</translation>
    </message>
    <message>
        <source>Average power</source>
        <translation>Puissance moyenne</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1&#xa0;W</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>Puissance maximale</translation>
    </message>
    <message>
        <source>Charged into the battery</source>
        <translation>Chargé dans la batterie</translation>
    </message>
    <message>
        <source>%1 Ah</source>
        <translation>%1&#xa0;Ah</translation>
    </message>
    <message>
        <source>Charge before</source>
        <translation>Charge avant</translation>
    </message>
    <message>
        <source>Charge after</source>
        <translation>Charge après</translation>
    </message>
    <message>
        <source>Charge now</source>
        <translation>Charge actuelle</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vu par</translation>
    </message>
    <message>
        <source>AGS and AC input</source>
        <translation>AGS et entrée CA</translation>
    </message>
    <message>
        <source>AGS only</source>
        <translation>AGS seul</translation>
    </message>
    <message>
        <source>AC input only</source>
        <translation>entrée CA seule</translation>
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
        <translation>Langue</translation>
    </message>
    <message>
        <source>System</source>
        <comment>language of the system</comment>
        <translation>Système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Températures</translation>
    </message>
    <message>
        <source>Diagonal of the screen</source>
        <translation>Diagonale de l&apos;écran</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1&#xa0;po</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Makes letters and buttons the right size.</source>
        <translation>Donne aux lettres et boutons la bonne taille.</translation>
    </message>
    <message>
        <source>Moving power flow</source>
        <translation>Flux animé</translation>
    </message>
    <message>
        <source>Only where graphics hardware draws.</source>
        <translation>Seulement où le matériel graphique dessine.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Dim after</source>
        <translation>Assombrir après</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Dimmed to</source>
        <translation>Assombri à</translation>
    </message>
    <message>
        <source>Back to Home after</source>
        <translation>Retour à l&apos;accueil après</translation>
    </message>
    <message>
        <source>Night colours</source>
        <translation>Couleurs de nuit</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Fixed hours</source>
        <translation>Heures fixes</translation>
    </message>
    <message>
        <source>Sunset</source>
        <translation>Coucher du soleil</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>%1° north</source>
        <translation>%1° nord</translation>
    </message>
    <message>
        <source>%1° south</source>
        <translation>%1° sud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>%1° east</source>
        <translation>%1° est</translation>
    </message>
    <message>
        <source>%1° west</source>
        <translation>%1° ouest</translation>
    </message>
    <message>
        <source>Brightness at night</source>
        <translation>Luminosité la nuit</translation>
    </message>
    <message>
        <source>Lowest charge you want</source>
        <translation>Charge minimale voulue</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no lowest charge</comment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Home tells the time until then.</source>
        <translation>L&apos;accueil dit le temps restant jusque-là.</translation>
    </message>
    <message>
        <source>Alarm: charge below</source>
        <translation>Alarme&#xa0;: charge sous</translation>
    </message>
    <message>
        <source>Alarm: voltage below</source>
        <translation>Alarme&#xa0;: tension sous</translation>
    </message>
    <message>
        <source>%1 V</source>
        <translation>%1&#xa0;V</translation>
    </message>
    <message>
        <source>Alarm: generator runs longer than</source>
        <translation>Alarme&#xa0;: générateur en marche plus de</translation>
    </message>
    <message>
        <source>Generator service every</source>
        <translation>Révision du générateur toutes les</translation>
    </message>
    <message>
        <source>The AC input comes from</source>
        <translation>L&apos;entrée CA vient de</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Générateur</translation>
    </message>
    <message>
        <source>Port of the inverter</source>
        <translation>Port de l&apos;onduleur</translation>
    </message>
    <message>
        <source>Fixed by how the recorder was started.</source>
        <translation>Fixé au lancement de l&apos;enregistreur.</translation>
    </message>
    <message>
        <source>Keep 5-second values for</source>
        <translation>Garder les valeurs de 5 s</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Minutes, hours and days are always kept.</source>
        <translation>Minutes, heures et jours sont toujours gardés.</translation>
    </message>
    <message>
        <source>Save to disk every</source>
        <translation>Écrire sur disque toutes les</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>A power cut costs this much at most.</source>
        <translation>Une coupure de courant coûte au plus cela.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Night and rest</source>
        <translation>Nuit et repos</translation>
    </message>
    <message>
        <source>Battery and generator</source>
        <translation>Batterie et générateur</translation>
    </message>
    <message>
        <source>Port and record</source>
        <translation>Port et enregistrement</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Alarm: battery warmer than</source>
        <translation>Alarme : batterie à plus de</translation>
    </message>
</context>
<context>
    <name>magnum::ui::SettingsView</name>
    <message>
        <source>The recorder has not answered; the setting is as it was.</source>
        <translation>L&apos;enregistreur n&apos;a pas répondu&#xa0;; le réglage reste inchangé.</translation>
    </message>
    <message>
        <source>The recorder is of another version and does not know this setting.</source>
        <translation>L&apos;enregistreur a une autre version et ne connaît pas ce réglage.</translation>
    </message>
    <message>
        <source>The setting cannot be kept: the recorder&apos;s settings file cannot be written.</source>
        <translation>Le réglage ne peut être gardé&#xa0;: le fichier de l&apos;enregistreur n&apos;est pas inscriptible.</translation>
    </message>
    <message>
        <source>The recorder does not take this value; the setting is as it was.</source>
        <translation>L&apos;enregistreur refuse cette valeur&#xa0;; le réglage reste inchangé.</translation>
    </message>
    <message>
        <source>The sun does not rise today.</source>
        <translation>Le soleil ne se lève pas aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>The sun does not set today.</source>
        <translation>Le soleil ne se couche pas aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>Sunrise %1, sunset %2</source>
        <extracomment>times of day</extracomment>
        <translation>Lever du soleil %1, coucher %2</translation>
    </message>
    <message>
        <source>Sunset %1, sunrise %2</source>
        <translation>Coucher du soleil %1, lever %2</translation>
    </message>
</context>
<context>
    <name>magnum::ui::StatusView</name>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>%1, over after %2</source>
        <extracomment>time of the alarm, how long it lasted</extracomment>
        <translation>%1, terminée après %2</translation>
    </message>
    <message>
        <source>SIMULATION</source>
        <translation>SIMULATION</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>RELECTURE</translation>
    </message>
    <message>
        <source>clock not set</source>
        <translation>horloge non réglée</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>what is wrong, what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Bytes come, but no inverter since %1. Are A and B swapped?</source>
        <translation>Des octets viennent, mais aucun onduleur depuis %1. A et B sont-ils inversés&#xa0;?</translation>
    </message>
    <message>
        <source>History is not being stored.</source>
        <translation>L&apos;historique n&apos;est pas enregistré.</translation>
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
            <numerusform>%1 (et %n autre)</numerusform>
            <numerusform>%1 (et %n autres)</numerusform>
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
        <translation>Vu tout le temps</translation>
    </message>
    <message>
        <source>Seen less than 1 % of the time</source>
        <extracomment>share of the span in which the inverter was heard</extracomment>
        <translation>Vu moins de 1&#xa0;% du temps</translation>
    </message>
    <message>
        <source>Seen %1 % of the time</source>
        <translation>Vu %1&#xa0;% du temps</translation>
    </message>
    <message>
        <source>&lt; 1 % seen</source>
        <extracomment>share of the day in which the inverter was heard</extracomment>
        <translation>&lt; 1&#xa0;% vu</translation>
    </message>
    <message>
        <source>%1 % seen</source>
        <translation>%1&#xa0;% vu</translation>
    </message>
</context>
</TS>
