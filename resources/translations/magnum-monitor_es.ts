<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>AlarmCard</name>
    <message>
        <source>%1 · %2</source>
        <comment>times, value against limit</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Silenced: it does not wake the screen</source>
        <translation>Silenciada: no enciende la pantalla</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silenciar</translation>
    </message>
</context>
<context>
    <name>AlarmList</name>
    <message>
        <source>Active alarms</source>
        <translation>Alarmas activas</translation>
    </message>
    <message>
        <source>Alarms that are over, not yet acknowledged</source>
        <translation>Alarmas pasadas, aún sin confirmar</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Confirmar todas</translation>
    </message>
    <message>
        <source>No alarm is active or waits to be acknowledged.</source>
        <translation>No hay alarmas activas ni por confirmar.</translation>
    </message>
    <message>
        <source>All fault codes</source>
        <translation>Todos los códigos de fallo</translation>
    </message>
    <message>
        <source>What every fault means and what to do</source>
        <translation>Qué significa cada fallo y qué hacer</translation>
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
        <translation>%1 %2, límite %3 %2</translation>
    </message>
    <message>
        <source>Inverter fault: %1</source>
        <translation>Fallo del inversor: %1</translation>
    </message>
    <message>
        <source>Generator fault: %1</source>
        <translation>Fallo del generador: %1</translation>
    </message>
    <message>
        <source>The solar controller reports a fault (code 0x%1)</source>
        <translation>El regulador solar avisa de un fallo (código 0x%1)</translation>
    </message>
    <message>
        <source>Read the fault on the controller&apos;s own display: which number of its manual this code stands for is not certain.</source>
        <translation>Lea el fallo en la pantalla del regulador: no es seguro qué número de su manual corresponde a este código.</translation>
    </message>
    <message>
        <source>Reduce the loads or start the generator.</source>
        <translation>Reduzca los consumos o arranque el generador.</translation>
    </message>
    <message>
        <source>Battery charge is low</source>
        <translation>Carga de la batería baja</translation>
    </message>
    <message>
        <source>Battery voltage is low</source>
        <translation>Tensión de la batería baja</translation>
    </message>
    <message>
        <source>The inverter switched off to save the battery</source>
        <translation>El inversor se apagó para proteger la batería</translation>
    </message>
    <message>
        <source>Charge the battery, then switch the inverter on at its remote.</source>
        <translation>Cargue la batería y luego encienda el inversor en su mando.</translation>
    </message>
    <message>
        <source>The generator has been running for long</source>
        <translation>El generador lleva mucho tiempo en marcha</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>If it is no longer needed, stop it where it was started.</source>
        <translation>Si ya no hace falta, párelo donde se arrancó.</translation>
    </message>
    <message>
        <source>The inverter&apos;s transistors are hot</source>
        <translation>Los transistores del inversor están calientes</translation>
    </message>
    <message>
        <source>Reduce the loads and check the air flow.</source>
        <translation>Reduzca los consumos y revise la ventilación.</translation>
    </message>
    <message>
        <source>Nothing is heard from the inverter</source>
        <translation>No se oye nada del inversor</translation>
    </message>
    <message>
        <source>Check that inverter and remote have power and that the network cable is plugged in. The page System shows what is heard.</source>
        <translation>Compruebe que inversor y mando tienen corriente y que el cable de red está enchufado. La página Sistema muestra lo que se oye.</translation>
    </message>
    <message>
        <source>Since %1 (%2)</source>
        <translation>Desde %1 (%2)</translation>
    </message>
    <message>
        <source>From %1, over after %2</source>
        <translation>Desde %1, terminó a los %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <comment>times of the alarm, how often it came</comment>
        <translation>
            <numerusform>%1, %n vez</numerusform>
            <numerusform>%1, %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>The adapter is unplugged</source>
        <translation>El adaptador está desenchufado</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>Enchúfelo de nuevo.</translation>
    </message>
    <message>
        <source>The port cannot be opened</source>
        <translation>No se puede abrir el puerto</translation>
    </message>
    <message>
        <source>Close the program that uses it. The page System shows which one it is.</source>
        <translation>Cierre el programa que lo usa. La página Sistema muestra cuál es.</translation>
    </message>
    <message>
        <source>Nothing is heard on the network</source>
        <translation>No se oye nada en la red</translation>
    </message>
    <message>
        <source>Check the cable, the splitter and that the inverter has power.</source>
        <translation>Revise el cable, el divisor y que el inversor tenga corriente.</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <translation>El disco está casi lleno</translation>
    </message>
    <message>
        <source>Delete old recordings and backups, or use a larger disk.</source>
        <translation>Borre capturas y copias antiguas o use un disco mayor.</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <translation>El reloj puede estar mal</translation>
    </message>
    <message>
        <source>Connect the machine to the internet once, or fit a clock chip. Times are put right afterwards.</source>
        <translation>Conecte el equipo a internet una vez o ponga un chip de reloj. Las horas se corrigen después.</translation>
    </message>
    <message>
        <source>History is not being stored</source>
        <translation>El historial no se está guardando</translation>
    </message>
    <message>
        <source>Values wait in memory. The page System shows what is wrong.</source>
        <translation>Los valores esperan en memoria. La página Sistema muestra qué pasa.</translation>
    </message>
    <message>
        <source>The database was damaged</source>
        <translation>La base de datos estaba dañada</translation>
    </message>
    <message>
        <source>A new one is in use, with what could be saved. If it happens again, replace the disk or card.</source>
        <translation>Hay una nueva en uso, con lo que se pudo salvar. Si se repite, cambie el disco o la tarjeta.</translation>
    </message>
    <message>
        <source>The generator runs with a full battery</source>
        <translation>El generador funciona con la batería llena</translation>
    </message>
    <message>
        <source>If nothing else needs it, stop it where it was started.</source>
        <translation>Si nada más lo necesita, párelo donde se arrancó.</translation>
    </message>
    <message>
        <source>The battery is hot</source>
        <translation>La batería está caliente</translation>
    </message>
    <message>
        <source>Reduce loads and charging, let air to it and check its sensor.</source>
        <translation>Reduzca consumos y carga, déjela airear y revise su sensor.</translation>
    </message>
</context>
<context>
    <name>BatteryNode</name>
    <message>
        <source>not measured ≈ %1 %2</source>
        <comment>power, unit</comment>
        <translation>no medido ≈ %1 %2</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>Raw capture</source>
        <translation>Captura en bruto</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Escribiendo %1</translation>
    </message>
    <message>
        <source>Writes every byte of the bus to a file, to send along with a question.</source>
        <translation>Escribe cada byte del bus en un archivo, para adjuntarlo a una consulta.</translation>
    </message>
    <message>
        <source>There is no recorder that could write one.</source>
        <translation>No hay registrador que pueda escribirla.</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Parar la captura</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Capturar</translation>
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
        <translation>Absorción</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flotación</translation>
    </message>
    <message>
        <source>Charge stage: %1</source>
        <translation>Etapa de carga: %1</translation>
    </message>
    <message>
        <source>Not charging</source>
        <translation>No carga</translation>
    </message>
</context>
<context>
    <name>ChartKey</name>
    <message>
        <source>Generator</source>
        <translation>Generador</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fallo</translation>
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
        <translation>Elegir un día; se muestra: %1</translation>
    </message>
</context>
<context>
    <name>DatePicker</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>On the bus</source>
        <translation>En el bus</translation>
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
        <translation>Registro de eventos</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generador</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Inversor</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Registrador</translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation>No se puede leer el registro.</translation>
    </message>
    <message>
        <source>The log cannot be read on; what is below was read before.</source>
        <translation>No se puede seguir leyendo el registro; lo de abajo se leyó antes.</translation>
    </message>
    <message>
        <source>Reading the log …</source>
        <translation>Leyendo el registro …</translation>
    </message>
    <message>
        <source>Nothing has happened yet that was written down.</source>
        <translation>Aún no ha pasado nada que se haya anotado.</translation>
    </message>
    <message>
        <source>Nothing of this kind has been written down.</source>
        <translation>No se ha anotado nada de este tipo.</translation>
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
        <translation>%1: no se sabe</translation>
    </message>
    <message>
        <source>Inverter fault: %1</source>
        <translation>Fallo del inversor: %1</translation>
    </message>
    <message>
        <source>Inverter fault over: %1</source>
        <translation>Fallo del inversor terminado: %1</translation>
    </message>
    <message>
        <source>Inverter reports no fault</source>
        <translation>El inversor no indica fallos</translation>
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
        <translation>Registrador iniciado</translation>
    </message>
    <message>
        <source>Recorder ended</source>
        <translation>Registrador terminado</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Device heard</source>
        <translation>Aparato oído</translation>
    </message>
    <message>
        <source>Device no longer heard</source>
        <translation>Aparato ya no oído</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Inversor</translation>
    </message>
    <message>
        <source>Generator control</source>
        <translation>Control del generador</translation>
    </message>
    <message>
        <source>Generator autostart</source>
        <translation>Arranque automático</translation>
    </message>
    <message>
        <source>Generator started</source>
        <translation>Generador arrancado</translation>
    </message>
    <message>
        <source>Generator stopped</source>
        <translation>Generador parado</translation>
    </message>
    <message>
        <source>Generator serviced after %1 h</source>
        <translation>Generador revisado a las %1 h</translation>
    </message>
    <message>
        <source>Generator serviced</source>
        <translation>Generador revisado</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Ajuste cambiado</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarma: %1</translation>
    </message>
    <message>
        <source>Alarm over: %1</source>
        <translation>Alarma terminada: %1</translation>
    </message>
    <message>
        <source>Alarm acknowledged: %1</source>
        <translation>Alarma confirmada: %1</translation>
    </message>
    <message>
        <source>Clock changed</source>
        <translation>Reloj cambiado</translation>
    </message>
    <message>
        <source>Recording disturbed</source>
        <translation>Registro alterado</translation>
    </message>
    <message>
        <source>Recording again</source>
        <translation>Registro restablecido</translation>
    </message>
    <message>
        <source>Old values given up</source>
        <translation>Valores antiguos descartados</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>time of day</comment>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hours since service set to %1</source>
        <translation>Horas desde la revisión puestas a %1</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>One row for every</source>
        <translation>Una fila por cada</translation>
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
        <translation>Hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>%1 % written</source>
        <translation>%1&#xa0;% escrito</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Escribir el archivo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Faults of</source>
        <translation>Fallos de</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Inversor</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generador</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>Solar</translation>
    </message>
    <message>
        <source>Fault codes</source>
        <translation>Códigos de fallo</translation>
    </message>
    <message>
        <source>Active now</source>
        <translation>Activo ahora</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>Transfer relay stuck</source>
        <translation>Relé de transferencia pegado</translation>
    </message>
    <message>
        <source>The relay between AC input and output stayed closed when it should have opened.</source>
        <translation>El relé entre la entrada y la salida de CA quedó cerrado cuando debía abrir.</translation>
    </message>
    <message>
        <source>Switch off all AC, restart the inverter; if it comes back, it needs service.</source>
        <translation>Apague toda la CA y reinicie el inversor; si vuelve, necesita servicio técnico.</translation>
    </message>
    <message>
        <source>Too much battery current</source>
        <translation>Demasiada corriente de batería</translation>
    </message>
    <message>
        <source>The loads drew more from the battery than the inverter can take, or a cable is short-circuited.</source>
        <translation>Los consumos tomaron de la batería más de lo que admite el inversor, o un cable está en cortocircuito.</translation>
    </message>
    <message>
        <source>Reduce the loads, then restart the inverter.</source>
        <translation>Reduzca los consumos y reinicie el inversor.</translation>
    </message>
    <message>
        <source>Too much load</source>
        <translation>Demasiada carga</translation>
    </message>
    <message>
        <source>The loads need more power than the inverter has, or an outlet is short-circuited.</source>
        <translation>Los consumos piden más potencia de la que da el inversor, o un enchufe está en cortocircuito.</translation>
    </message>
    <message>
        <source>Switch loads off, then restart the inverter.</source>
        <translation>Apague consumos y reinicie el inversor.</translation>
    </message>
    <message>
        <source>Battery too flat to charge</source>
        <translation>Batería demasiado vacía para cargar</translation>
    </message>
    <message>
        <source>The battery has almost no voltage, or its cable or fuse is open.</source>
        <translation>La batería casi no tiene tensión, o su cable o fusible está abierto.</translation>
    </message>
    <message>
        <source>Check the battery, its fuse and its cables.</source>
        <translation>Revise la batería, su fusible y sus cables.</translation>
    </message>
    <message>
        <source>AC fed into the output</source>
        <translation>Hay CA en la salida</translation>
    </message>
    <message>
        <source>Another AC source reaches the inverter&apos;s output, for example through a wrong wire.</source>
        <translation>Otra fuente de CA llega a la salida del inversor, por ejemplo por un hilo equivocado.</translation>
    </message>
    <message>
        <source>Check the wiring: another AC source is on the output.</source>
        <translation>Revise el cableado: hay otra fuente de CA en la salida.</translation>
    </message>
    <message>
        <source>Battery too low</source>
        <translation>Batería demasiado baja</translation>
    </message>
    <message>
        <source>The battery fell below the cut-out voltage that is set at the remote.</source>
        <translation>La batería bajó de la tensión de corte puesta en el mando.</translation>
    </message>
    <message>
        <source>Reduce the loads and charge the battery.</source>
        <translation>Reduzca los consumos y cargue la batería.</translation>
    </message>
    <message>
        <source>Battery voltage too high</source>
        <translation>Tensión de batería demasiado alta</translation>
    </message>
    <message>
        <source>A charger or a charge controller drives the battery above what the inverter bears.</source>
        <translation>Un cargador o regulador sube la batería más de lo que admite el inversor.</translation>
    </message>
    <message>
        <source>Check the other chargers on the battery.</source>
        <translation>Revise los otros cargadores de la batería.</translation>
    </message>
    <message>
        <source>AC output voltage too high</source>
        <translation>Tensión de salida CA demasiado alta</translation>
    </message>
    <message>
        <source>The inverter&apos;s own AC was above its limit.</source>
        <translation>La CA propia del inversor superó su límite.</translation>
    </message>
    <message>
        <source>Restart the inverter; if it comes back, it needs service.</source>
        <translation>Reinicie el inversor; si vuelve, necesita servicio técnico.</translation>
    </message>
    <message>
        <source>Fast connection disturbed</source>
        <translation>Conexión rápida alterada</translation>
    </message>
    <message>
        <source>Two inverters lost the fast connection between them.</source>
        <translation>Dos inversores perdieron la conexión rápida entre ellos.</translation>
    </message>
    <message>
        <source>Check the stacking cable, then restart both inverters.</source>
        <translation>Revise el cable de apilado y reinicie ambos inversores.</translation>
    </message>
    <message>
        <source>Inverter fault inside</source>
        <translation>Fallo interno del inversor</translation>
    </message>
    <message>
        <source>The power stage reports a defect.</source>
        <translation>La etapa de potencia avisa de un defecto.</translation>
    </message>
    <message>
        <source>The transistors warmed up too fast, or their sensor is defective.</source>
        <translation>Los transistores se calentaron demasiado rápido, o su sensor falla.</translation>
    </message>
    <message>
        <source>Check the air flow and restart; if it comes back, it needs service.</source>
        <translation>Revise la ventilación y reinicie; si vuelve, necesita servicio técnico.</translation>
    </message>
    <message>
        <source>Inverter overloaded inside</source>
        <translation>Sobrecarga interna del inversor</translation>
    </message>
    <message>
        <source>The transistors had to carry too much: a heavy load started, or an outlet is short-circuited.</source>
        <translation>Los transistores soportaron demasiado: arrancó una carga fuerte o un enchufe está en cortocircuito.</translation>
    </message>
    <message>
        <source>Switch loads off and restart; if it comes back, it needs service.</source>
        <translation>Apague consumos y reinicie; si vuelve, necesita servicio técnico.</translation>
    </message>
    <message>
        <source>The inverter found a fault in itself.</source>
        <translation>El inversor halló un fallo en sí mismo.</translation>
    </message>
    <message>
        <source>Stacked inverters disagree</source>
        <translation>Los inversores apilados discrepan</translation>
    </message>
    <message>
        <source>The other unit is set to another way of stacking.</source>
        <translation>El otro equipo está puesto en otro modo de apilado.</translation>
    </message>
    <message>
        <source>Check the stacking cables and the settings of both units.</source>
        <translation>Revise los cables de apilado y los ajustes de ambos equipos.</translation>
    </message>
    <message>
        <source>Stacked inverters not in step</source>
        <translation>Inversores apilados sin compás</translation>
    </message>
    <message>
        <source>The second unit receives no beat from the first: the cable is loose or the first unit is off.</source>
        <translation>El segundo equipo no recibe el compás del primero: cable suelto o primer equipo apagado.</translation>
    </message>
    <message>
        <source>Check the stacking cables and that both units have power.</source>
        <translation>Revise los cables de apilado y que ambos equipos tengan corriente.</translation>
    </message>
    <message>
        <source>Stacked inverters out of phase</source>
        <translation>Inversores apilados desfasados</translation>
    </message>
    <message>
        <source>The units do not follow the same beat.</source>
        <translation>Los equipos no siguen el mismo compás.</translation>
    </message>
    <message>
        <source>Stacked inverters: one phase lost</source>
        <translation>Inversores apilados: falta una fase</translation>
    </message>
    <message>
        <source>The other unit no longer delivers its phase.</source>
        <translation>El otro equipo ya no da su fase.</translation>
    </message>
    <message>
        <source>Check the other unit and the stacking cables.</source>
        <translation>Revise el otro equipo y los cables de apilado.</translation>
    </message>
    <message>
        <source>Inverter too hot</source>
        <translation>Inversor demasiado caliente</translation>
    </message>
    <message>
        <source>Heavy load, hot surroundings or blocked air.</source>
        <translation>Carga fuerte, ambiente caliente o aire tapado.</translation>
    </message>
    <message>
        <source>Let it cool, reduce the loads, check the air flow.</source>
        <translation>Déjelo enfriar, reduzca los consumos, revise la ventilación.</translation>
    </message>
    <message>
        <source>Transfer relay does not close</source>
        <translation>El relé de transferencia no cierra</translation>
    </message>
    <message>
        <source>AC is there, but the relay did not connect it.</source>
        <translation>Hay CA, pero el relé no la conectó.</translation>
    </message>
    <message>
        <source>Charger does not charge</source>
        <translation>El cargador no carga</translation>
    </message>
    <message>
        <source>The charger works at full width, yet no current flows.</source>
        <translation>El cargador trabaja al máximo y no pasa corriente.</translation>
    </message>
    <message>
        <source>Check the AC input and the battery cables; if it comes back, it needs service.</source>
        <translation>Revise la entrada CA y los cables de batería; si vuelve, necesita servicio técnico.</translation>
    </message>
    <message>
        <source>Battery too hot</source>
        <translation>Batería demasiado caliente</translation>
    </message>
    <message>
        <source>The battery&apos;s sensor reports heat: charged too hard, hot surroundings, or a defective battery.</source>
        <translation>El sensor de la batería avisa de calor: carga excesiva, ambiente caliente o batería defectuosa.</translation>
    </message>
    <message>
        <source>Let the battery cool and check its sensor.</source>
        <translation>Deje enfriar la batería y revise su sensor.</translation>
    </message>
    <message>
        <source>Transformer too hot</source>
        <translation>Transformador demasiado caliente</translation>
    </message>
    <message>
        <source>The transformer&apos;s own switch opened: heavy load or blocked air.</source>
        <translation>El interruptor del transformador se abrió: carga fuerte o aire tapado.</translation>
    </message>
    <message>
        <source>It starts again by itself when it has cooled.</source>
        <translation>Vuelve a arrancar solo al enfriarse.</translation>
    </message>
    <message>
        <source>Input breaker CB3 is open</source>
        <translation>Disyuntor de entrada CB3 abierto</translation>
    </message>
    <message>
        <source>The 30 A breaker on the AC input tripped.</source>
        <translation>Saltó el disyuntor de 30 A de la entrada CA.</translation>
    </message>
    <message>
        <source>Reset the 30 A breaker at the inverter.</source>
        <translation>Rearme el disyuntor de 30 A del inversor.</translation>
    </message>
    <message>
        <source>Generator did not start</source>
        <translation>El generador no arrancó</translation>
    </message>
    <message>
        <source>It was to start for a test: the engine was turned over four times and no AC came.</source>
        <translation>Debía arrancar por una prueba: el motor giró cuatro veces y no llegó CA.</translation>
    </message>
    <message>
        <source>Check fuel, oil and starter battery; then set it to Off and to Auto again.</source>
        <translation>Revise combustible, aceite y batería de arranque; luego Off y otra vez Auto.</translation>
    </message>
    <message>
        <source>It was to start for the temperature: the engine was turned over four times and no AC came.</source>
        <translation>Debía arrancar por la temperatura: el motor giró cuatro veces y no llegó CA.</translation>
    </message>
    <message>
        <source>It was to start for low voltage: the engine was turned over four times and no AC came.</source>
        <translation>Debía arrancar por tensión baja: el motor giró cuatro veces y no llegó CA.</translation>
    </message>
    <message>
        <source>It was to start for the time of day: the engine was turned over four times and no AC came.</source>
        <translation>Debía arrancar por la hora: el motor giró cuatro veces y no llegó CA.</translation>
    </message>
    <message>
        <source>It was to start for low charge: the engine was turned over four times and no AC came.</source>
        <translation>Debía arrancar por carga baja: el motor giró cuatro veces y no llegó CA.</translation>
    </message>
    <message>
        <source>It was to start for the exercise: the engine was turned over four times and no AC came.</source>
        <translation>Debía arrancar por el ejercicio: el motor giró cuatro veces y no llegó CA.</translation>
    </message>
    <message>
        <source>It was to start for a heavy load: the engine was turned over four times and no AC came.</source>
        <translation>Debía arrancar por un consumo alto: el motor giró cuatro veces y no llegó CA.</translation>
    </message>
    <message>
        <source>It was to start for the top-off: the engine was turned over four times and no AC came.</source>
        <translation>Debía arrancar para la carga completa: el motor giró cuatro veces y no llegó CA.</translation>
    </message>
    <message>
        <source>Generator ran to its time limit</source>
        <translation>El generador llegó a su límite de tiempo</translation>
    </message>
    <message>
        <source>It reached the longest run that is set at the remote before its goal.</source>
        <translation>Alcanzó la marcha máxima puesta en el mando antes de su meta.</translation>
    </message>
    <message>
        <source>Set it to Off and to Auto again. Is the limit too short, or the battery not charging?</source>
        <translation>Póngalo en Off y otra vez en Auto. ¿Es corto el límite o no carga la batería?</translation>
    </message>
    <message>
        <source>Generator stopped too early</source>
        <translation>El generador paró demasiado pronto</translation>
    </message>
    <message>
        <source>It stopped before its goal: no fuel, a fault of the engine, or stopped by hand.</source>
        <translation>Paró antes de su meta: sin combustible, fallo del motor o parado a mano.</translation>
    </message>
    <message>
        <source>Check fuel and oil; then set it to Off and to Auto again.</source>
        <translation>Revise combustible y aceite; luego Off y otra vez Auto.</translation>
    </message>
    <message>
        <source>No sun input</source>
        <translation>Sin entrada solar</translation>
    </message>
    <message>
        <source>No voltage comes from the panels, or their breaker is open.</source>
        <translation>No llega tensión de los paneles, o su interruptor está abierto.</translation>
    </message>
    <message>
        <source>By day: close the breaker and check the wires from the panels.</source>
        <translation>De día: cierre el interruptor y revise los cables de los paneles.</translation>
    </message>
    <message>
        <source>Controller fault inside</source>
        <translation>Fallo interno del regulador</translation>
    </message>
    <message>
        <source>The controller&apos;s own supply or its output failed.</source>
        <translation>Falló la alimentación del regulador o su salida.</translation>
    </message>
    <message>
        <source>Switch it off and on; if it comes back, it needs service.</source>
        <translation>Apáguelo y enciéndalo; si vuelve, necesita servicio técnico.</translation>
    </message>
    <message>
        <source>Too many volts from the panels</source>
        <translation>Demasiada tensión de los paneles</translation>
    </message>
    <message>
        <source>The panels give more than 187 V: too many in series, or it is very cold.</source>
        <translation>Los paneles dan más de 187 V: demasiados en serie o hace mucho frío.</translation>
    </message>
    <message>
        <source>Open the breaker of the panels and have their wiring changed.</source>
        <translation>Abra el interruptor de los paneles y haga cambiar su cableado.</translation>
    </message>
    <message>
        <source>Another charger drives the battery too high, or the battery was disconnected.</source>
        <translation>Otro cargador sube demasiado la batería, o se desconectó la batería.</translation>
    </message>
    <message>
        <source>Check the battery&apos;s connection and the other chargers.</source>
        <translation>Revise la conexión de la batería y los otros cargadores.</translation>
    </message>
    <message>
        <source>Battery sensor short-circuited</source>
        <translation>Sensor de batería en cortocircuito</translation>
    </message>
    <message>
        <source>The cable of the temperature sensor is damaged.</source>
        <translation>El cable del sensor de temperatura está dañado.</translation>
    </message>
    <message>
        <source>Check the sensor and its cable.</source>
        <translation>Revise el sensor y su cable.</translation>
    </message>
    <message>
        <source>Controller too hot</source>
        <translation>Regulador demasiado caliente</translation>
    </message>
    <message>
        <source>Its transistors are too hot: hot surroundings or blocked air.</source>
        <translation>Sus transistores están muy calientes: ambiente caliente o aire tapado.</translation>
    </message>
    <message>
        <source>Let it cool and check the air flow.</source>
        <translation>Déjelo enfriar y revise la ventilación.</translation>
    </message>
    <message>
        <source>The battery&apos;s sensor reports heat.</source>
        <translation>El sensor de la batería avisa de calor.</translation>
    </message>
    <message>
        <source>The controller delivered more than it can.</source>
        <translation>El regulador dio más de lo que puede.</translation>
    </message>
    <message>
        <source>Reduce the loads, then reset the fault.</source>
        <translation>Reduzca los consumos y borre el fallo.</translation>
    </message>
    <message>
        <source>One of its power stages failed.</source>
        <translation>Falló una de sus etapas de potencia.</translation>
    </message>
    <message>
        <source>Battery sensor missing</source>
        <translation>Falta el sensor de batería</translation>
    </message>
    <message>
        <source>The temperature sensor is unplugged or its cable is broken.</source>
        <translation>El sensor de temperatura está desenchufado o su cable roto.</translation>
    </message>
    <message>
        <source>Plug the sensor in or replace it.</source>
        <translation>Enchufe el sensor o cámbielo.</translation>
    </message>
    <message>
        <source>Its internal power failed.</source>
        <translation>Falló su alimentación interna.</translation>
    </message>
    <message>
        <source>Current to ground</source>
        <translation>Corriente a tierra</translation>
    </message>
    <message>
        <source>A wire of the panels touches metal or earth.</source>
        <translation>Un cable de los paneles toca metal o tierra.</translation>
    </message>
    <message>
        <source>Danger: do not touch the panels. Have the wiring checked.</source>
        <translation>Peligro: no toque los paneles. Haga revisar el cableado.</translation>
    </message>
    <message>
        <source>Arc in the wiring</source>
        <translation>Arco en el cableado</translation>
    </message>
    <message>
        <source>A loose or damaged connection of the panels makes sparks.</source>
        <translation>Una conexión suelta o dañada de los paneles echa chispas.</translation>
    </message>
    <message>
        <source>Danger of fire: open the breaker of the panels and have the wiring checked.</source>
        <translation>Peligro de incendio: abra el interruptor de los paneles y haga revisar el cableado.</translation>
    </message>
    <message>
        <source>One of its heat sensors failed.</source>
        <translation>Falló uno de sus sensores de calor.</translation>
    </message>
    <message>
        <source>Its hardware found a defect.</source>
        <translation>Su hardware halló un defecto.</translation>
    </message>
    <message>
        <source>Controller&apos;s coil too hot</source>
        <translation>Bobina del regulador demasiado caliente</translation>
    </message>
    <message>
        <source>Hot surroundings, blocked air or a failed fan.</source>
        <translation>Ambiente caliente, aire tapado o ventilador averiado.</translation>
    </message>
    <message>
        <source>USB fault</source>
        <translation>Fallo USB</translation>
    </message>
    <message>
        <source>Something at its USB socket draws too much.</source>
        <translation>Algo en su toma USB consume demasiado.</translation>
    </message>
    <message>
        <source>Unplug what is at its USB socket.</source>
        <translation>Desenchufe lo que haya en su toma USB.</translation>
    </message>
    <message>
        <source>Stacked controllers: no connection</source>
        <translation>Reguladores apilados: sin conexión</translation>
    </message>
    <message>
        <source>The units did not find one another.</source>
        <translation>Los equipos no se encontraron.</translation>
    </message>
    <message>
        <source>Check the stacking cables and the switches of all units.</source>
        <translation>Revise los cables de apilado y los interruptores de todos.</translation>
    </message>
    <message>
        <source>Stacked controllers: connection lost</source>
        <translation>Reguladores apilados: conexión perdida</translation>
    </message>
    <message>
        <source>The units no longer hear one another; each goes on alone.</source>
        <translation>Los equipos ya no se oyen; cada uno sigue solo.</translation>
    </message>
    <message>
        <source>Check the stacking cables.</source>
        <translation>Revise los cables de apilado.</translation>
    </message>
    <message>
        <source>Stacked controllers set wrong</source>
        <translation>Reguladores apilados mal puestos</translation>
    </message>
    <message>
        <source>The switches of two units contradict one another.</source>
        <translation>Los interruptores de dos equipos se contradicen.</translation>
    </message>
    <message>
        <source>Compare the switches with the manual.</source>
        <translation>Compare los interruptores con el manual.</translation>
    </message>
    <message>
        <source>Stacked controllers: volts differ</source>
        <translation>Reguladores apilados: tensiones distintas</translation>
    </message>
    <message>
        <source>Two units measure different battery volts; they go on.</source>
        <translation>Dos equipos miden tensiones de batería distintas; siguen.</translation>
    </message>
    <message>
        <source>Check the battery cables of all units.</source>
        <translation>Revise los cables de batería de todos los equipos.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>plain words, Magnum&apos;s term</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Unknown fault %1</source>
        <translation>Fallo desconocido %1</translation>
    </message>
    <message>
        <source>Look it up in the inverter&apos;s manual.</source>
        <translation>Búsquelo en el manual del inversor.</translation>
    </message>
    <message>
        <source>The battery monitor reports a fault</source>
        <translation>El monitor de batería avisa de un fallo</translation>
    </message>
    <message>
        <source>Check its wiring at the shunt.</source>
        <translation>Revise su cableado en el shunt.</translation>
    </message>
    <message>
        <source>It does not say which: mostly its supply or its wires to the shunt.</source>
        <translation>No dice cuál: casi siempre su alimentación o sus cables al shunt.</translation>
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
        <translation>A y B están cambiados: leído al revés, %1 indica %2 V.</translation>
    </message>
    <message>
        <source>A and B look swapped.</source>
        <translation>A y B parecen cambiados.</translation>
    </message>
    <message>
        <source>Exchange the two wires at the adapter.</source>
        <translation>Intercambie los dos hilos en el adaptador.</translation>
    </message>
    <message>
        <source>The bytes look as if they were sent at %1 bits a second, not 19200.</source>
        <translation>Los bytes parecen enviados a %1 bits por segundo, no a 19200.</translation>
    </message>
    <message>
        <source>Check that the cable is in a jack marked Network, and the speed of a converter that has a setting of its own.</source>
        <translation>Compruebe que el cable está en una toma Network, y la velocidad de un convertidor que tenga ajuste propio.</translation>
    </message>
    <message>
        <source>Choose the adapter that is on the Magnum network, or move the cable.</source>
        <translation>Elija el adaptador de la red Magnum o cambie el cable.</translation>
    </message>
    <message>
        <source>This port hears Modbus, not the Magnum network.</source>
        <translation>Este puerto oye Modbus, no la red Magnum.</translation>
    </message>
    <message>
        <source>This port hears lines of text, not the Magnum network.</source>
        <translation>Este puerto oye líneas de texto, no la red Magnum.</translation>
    </message>
    <message>
        <source>This port hears something else than the Magnum network.</source>
        <translation>Este puerto oye otra cosa que la red Magnum.</translation>
    </message>
    <message>
        <source>Bytes are missing: %1 % of the packets arrive whole.</source>
        <translation>Faltan bytes: llega entero el %1&#xa0;% de los paquetes.</translation>
    </message>
    <message>
        <source>Close other programs that read this port; else try another USB port.</source>
        <translation>Cierre otros programas que lean este puerto; si no, pruebe otro puerto USB.</translation>
    </message>
    <message>
        <source>%1 reads the same port. Close it.</source>
        <translation>%1 lee el mismo puerto. Ciérrelo.</translation>
    </message>
    <message>
        <source>Nothing heard since %1.</source>
        <translation>No se oye nada desde %1.</translation>
    </message>
    <message>
        <source>Check cable, splitter, inverter.</source>
        <translation>Revise cable, divisor e inversor.</translation>
    </message>
    <message>
        <source>Nothing heard yet, since %1.</source>
        <translation>Aún no se oye nada, desde %1.</translation>
    </message>
    <message>
        <source>Is the inverter on, the cable in a jack marked Network? Ports 5 and 6 of a router sleep: use a splitter.</source>
        <translation>¿Está encendido el inversor y el cable en una toma Network? Los puertos 5 y 6 de un router duermen: use un divisor.</translation>
    </message>
    <message>
        <source>In port 5 or 6 of a router? Use a splitter beside a device. A new port may sleep for minutes.</source>
        <translation>¿En el puerto 5 o 6 de un router? Use un divisor junto a un aparato. Un puerto nuevo puede dormir minutos.</translation>
    </message>
    <message>
        <source>Only a byte comes now and then: the port seems to sleep.</source>
        <translation>Solo llega un byte de vez en cuando: el puerto parece dormir.</translation>
    </message>
    <message>
        <source>Only the router is heard, no inverter.</source>
        <translation>Solo se oye el router, ningún inversor.</translation>
    </message>
    <message>
        <source>A remote is heard, but no inverter.</source>
        <translation>Se oye un mando, pero ningún inversor.</translation>
    </message>
    <message>
        <source>Check that the inverter is on and its network cable is in.</source>
        <translation>Compruebe que el inversor está encendido y su cable de red enchufado.</translation>
    </message>
    <message>
        <source>Only the inverter is heard, no remote.</source>
        <translation>Solo se oye el inversor, ningún mando.</translation>
    </message>
    <message>
        <source>Settings, generator and battery monitor are told by way of a remote. If there is one, check its cable.</source>
        <translation>Los ajustes, el generador y el monitor de batería llegan por un mando. Si lo hay, revise su cable.</translation>
    </message>
    <message>
        <source>Bytes come without any order: the line seems to float.</source>
        <translation>Los bytes llegan sin orden: la línea parece suelta.</translation>
    </message>
    <message>
        <source>Check that A, B and ground reach the jack.</source>
        <translation>Compruebe que A, B y masa llegan a la toma.</translation>
    </message>
    <message>
        <source>A network is heard, but cannot be read.</source>
        <translation>Se oye una red, pero no se puede leer.</translation>
    </message>
    <message>
        <source>Try A and B the other way round, and check ground.</source>
        <translation>Pruebe A y B al revés y revise la masa.</translation>
    </message>
    <message>
        <source>Every packet arrives twice.</source>
        <translation>Cada paquete llega dos veces.</translation>
    </message>
    <message>
        <source>Take off a second adapter or repeater that sends back what it hears.</source>
        <translation>Quite un segundo adaptador o repetidor que devuelva lo que oye.</translation>
    </message>
    <message>
        <source>The adapter hands bytes over every %1 ms.</source>
        <translation>El adaptador entrega los bytes cada %1 ms.</translation>
    </message>
    <message>
        <source>Nothing is lost. The project&apos;s udev rule makes it 1 ms.</source>
        <translation>No se pierde nada. La regla udev del proyecto lo deja en 1 ms.</translation>
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
        <translation>Hasta que pare</translation>
    </message>
    <message>
        <source>Until it starts</source>
        <translation>Hasta que arranque</translation>
    </message>
    <message>
        <source>No start condition has been heard from the remote yet.</source>
        <translation>El mando aún no ha dado ninguna condición de arranque.</translation>
    </message>
    <message>
        <source>No generator starter (AGS) has been heard on the bus.</source>
        <translation>No se ha oído ningún arrancador (AGS) en el bus.</translation>
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
        <translation>El AGS dice: %1</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Set at the remote</source>
        <translation>Según el mando</translation>
    </message>
</context>
<context>
    <name>GeneratorService</name>
    <message>
        <source>Since service</source>
        <translation>Desde la revisión</translation>
    </message>
    <message>
        <source>Since service, %1</source>
        <comment>date</comment>
        <translation>Desde la revisión, %1</translation>
    </message>
    <message>
        <source>Serviced</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Counts the hours since service from 0</source>
        <translation>Cuenta las horas desde la revisión a partir de 0</translation>
    </message>
    <message>
        <source>Has the generator been serviced? The hours count from 0 then.</source>
        <translation>¿Se ha revisado el generador? Las horas contarán desde 0.</translation>
    </message>
    <message>
        <source>Yes, count from 0</source>
        <translation>Sí, desde 0</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Hours since service, and how often it is due</source>
        <translation>Horas desde la revisión y cada cuánto toca</translation>
    </message>
    <message>
        <source>Hours since service</source>
        <translation>Horas desde la revisión</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Service due every</source>
        <translation>Revisión cada</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>sin vigilar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>GeneratorTotals</name>
    <message>
        <source>Totals</source>
        <translation>Totales</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Starts this year</source>
        <translation>Arranques este año</translation>
    </message>
    <message>
        <source>Energy per hour</source>
        <translation>Energía por hora</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>History, %1</source>
        <translation>Historial, %1</translation>
    </message>
    <message>
        <source>Wed, 30 Nov</source>
        <comment>as wide as a date below a chart will be</comment>
        <translation>Mié, 30 Nov</translation>
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
        <translation>cada 5 min</translation>
    </message>
    <message>
        <source>each hour</source>
        <translation>por hora</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>por día</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>por mes</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>por año</translation>
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
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Sem.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Energy in kWh</source>
        <translation>Energía en kWh</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Comparar con el periodo anterior</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>HistoryMenu</name>
    <message>
        <source>Choose quantities</source>
        <translation>Elegir magnitudes</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mostrar más tiempo</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Mostrar menos tiempo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
</context>
<context>
    <name>HistoryPanelView</name>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
</context>
<context>
    <name>HistoryQuantities</name>
    <message>
        <source>AC output voltage</source>
        <translation>Tensión de salida CA</translation>
    </message>
    <message>
        <source>AC output current</source>
        <translation>Corriente de salida CA</translation>
    </message>
    <message>
        <source>AC output power</source>
        <translation>Potencia de salida CA</translation>
    </message>
    <message>
        <source>AC output power, highest</source>
        <translation>Potencia de salida CA, máxima</translation>
    </message>
    <message>
        <source>AC input peak, not calibrated</source>
        <translation>Pico de entrada CA, sin calibrar</translation>
    </message>
    <message>
        <source>AC input current</source>
        <translation>Corriente de entrada CA</translation>
    </message>
    <message>
        <source>AC input power</source>
        <translation>Potencia de entrada CA</translation>
    </message>
    <message>
        <source>AC input power, highest</source>
        <translation>Potencia de entrada CA, máxima</translation>
    </message>
    <message>
        <source>AC frequency</source>
        <translation>Frecuencia CA</translation>
    </message>
    <message>
        <source>Transformer current</source>
        <translation>Corriente del transformador</translation>
    </message>
    <message>
        <source>DC voltage at the inverter</source>
        <translation>Tensión CC en el inversor</translation>
    </message>
    <message>
        <source>DC current of the inverter</source>
        <translation>Corriente CC del inversor</translation>
    </message>
    <message>
        <source>DC power of the inverter</source>
        <translation>Potencia CC del inversor</translation>
    </message>
    <message>
        <source>Battery voltage</source>
        <translation>Tensión de la batería</translation>
    </message>
    <message>
        <source>Battery current</source>
        <translation>Corriente de la batería</translation>
    </message>
    <message>
        <source>Battery power</source>
        <translation>Potencia de la batería</translation>
    </message>
    <message>
        <source>State of charge</source>
        <translation>Estado de carga</translation>
    </message>
    <message>
        <source>Net amp hours</source>
        <translation>Amperios-hora netos</translation>
    </message>
    <message>
        <source>Battery temperature</source>
        <translation>Temperatura de la batería</translation>
    </message>
    <message>
        <source>Transformer temperature</source>
        <translation>Temperatura del transformador</translation>
    </message>
    <message>
        <source>Transistor temperature</source>
        <translation>Temperatura de los transistores</translation>
    </message>
    <message>
        <source>Temperature at the AGS</source>
        <translation>Temperatura en el AGS</translation>
    </message>
    <message>
        <source>Solar power</source>
        <translation>Potencia solar</translation>
    </message>
    <message>
        <source>Solar voltage</source>
        <translation>Tensión solar</translation>
    </message>
    <message>
        <source>Power in, from energy</source>
        <translation>Potencia de entrada, por energía</translation>
    </message>
    <message>
        <source>Power out, from energy</source>
        <translation>Potencia de salida, por energía</translation>
    </message>
    <message>
        <source>Power into the battery, from energy</source>
        <translation>Potencia a la batería, por energía</translation>
    </message>
    <message>
        <source>Power out of the battery, from energy</source>
        <translation>Potencia de la batería, por energía</translation>
    </message>
    <message>
        <source>Solar power, from energy</source>
        <translation>Potencia solar, por energía</translation>
    </message>
    <message>
        <source>Generator, share of time running</source>
        <translation>Generador, parte del tiempo en marcha</translation>
    </message>
    <message>
        <source>Packets heard a second</source>
        <translation>Paquetes por segundo</translation>
    </message>
    <message>
        <source>Bytes rejected a second</source>
        <translation>Bytes rechazados por segundo</translation>
    </message>
    <message>
        <source>CPU, recorder</source>
        <translation>CPU, registrador</translation>
    </message>
    <message>
        <source>Memory, this program</source>
        <translation>Memoria, este programa</translation>
    </message>
    <message>
        <source>CPU, machine</source>
        <translation>CPU, equipo</translation>
    </message>
    <message>
        <source>Memory, machine</source>
        <translation>Memoria, equipo</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>Temperatura de la CPU</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <translation>Espacio libre en disco</translation>
    </message>
    <message>
        <source>AC out</source>
        <translation>Salida CA</translation>
    </message>
    <message>
        <source>AC out, max</source>
        <translation>Salida CA, máx.</translation>
    </message>
    <message>
        <source>AC in</source>
        <translation>Entrada CA</translation>
    </message>
    <message>
        <source>AC in, max</source>
        <translation>Entrada CA, máx.</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Inverter DC</source>
        <translation>CC inversor</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformador</translation>
    </message>
    <message>
        <source>Transistors</source>
        <translation>Transistores</translation>
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
        <translation>Cargado</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Descargado</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Today %1</source>
        <comment>time of day</comment>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>time of day</comment>
        <translation>Ayer %1</translation>
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
        <translation>arrancado a mano</translation>
    </message>
    <message>
        <source>test run</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>it was too warm</source>
        <translation>hacía demasiado calor</translation>
    </message>
    <message>
        <source>battery voltage was low</source>
        <translation>tensión de batería baja</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>hora del día</translation>
    </message>
    <message>
        <source>battery charge was low</source>
        <translation>carga de batería baja</translation>
    </message>
    <message>
        <source>exercise run</source>
        <translation>ejercicio</translation>
    </message>
    <message>
        <source>loads were high</source>
        <translation>consumos altos</translation>
    </message>
    <message>
        <source>topping off the battery</source>
        <translation>carga completa de la batería</translation>
    </message>
    <message>
        <source>not started by the AGS</source>
        <translation>no arrancado por el AGS</translation>
    </message>
    <message>
        <source>reason not known</source>
        <translation>motivo desconocido</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>generator fault</source>
        <translation>fallo del generador</translation>
    </message>
    <message>
        <source>signal was lost</source>
        <translation>se perdió la señal</translation>
    </message>
    <message>
        <source>power cut</source>
        <translation>corte de corriente</translation>
    </message>
    <message>
        <source>recording ended</source>
        <translation>terminó el registro</translation>
    </message>
    <message>
        <source>end not seen</source>
        <translation>fin no visto</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>Last 30 minutes</source>
        <translation>Últimos 30 minutos</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Hoy, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Ayer, %1</translation>
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
        <translation>no disponible aquí</translation>
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
        <translation>Registro</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en orden</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>no iniciado</translation>
    </message>
    <message>
        <source>cannot write, kept in memory</source>
        <translation>no puede escribir, queda en memoria</translation>
    </message>
    <message>
        <source>went on in a new file</source>
        <translation>siguió en un archivo nuevo</translation>
    </message>
    <message>
        <source>database cannot be opened</source>
        <translation>no se puede abrir la base de datos</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>set by the network</source>
        <translation>puesto por la red</translation>
    </message>
    <message>
        <source>not set by the network</source>
        <translation>no puesto por la red</translation>
    </message>
    <message>
        <source>Connect the network, or compare the time above with your watch.</source>
        <translation>Conecte la red o compare la hora de arriba con su reloj.</translation>
    </message>
    <message>
        <source>Disk, free</source>
        <translation>Disco, libre</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Less than a tenth is free: make room or use a larger card.</source>
        <translation>Queda menos de una décima parte: haga sitio o use una tarjeta mayor.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>the start of this window</source>
        <translation>el inicio de esta ventana</translation>
    </message>
    <message>
        <source>Bytes arrive, but no inverter is heard</source>
        <translation>Llegan bytes, pero no se oye ningún inversor</translation>
    </message>
    <message>
        <source>Wires A and B of the adapter may be swapped.</source>
        <translation>Los hilos A y B del adaptador pueden estar cambiados.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, port</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>Wires and port</source>
        <translation>Hilos y puerto</translation>
    </message>
    <message>
        <source>nothing wrong found</source>
        <translation>nada anormal</translation>
    </message>
    <message>
        <source>Packets a second</source>
        <translation>Paquetes por segundo</translation>
    </message>
    <message>
        <source>Packets understood</source>
        <translation>Paquetes entendidos</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>Bytes recibidos</translation>
    </message>
    <message>
        <source>Bytes rejected</source>
        <translation>Bytes rechazados</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Check the wiring of the adapter: A, B and ground.</source>
        <translation>Revise el cableado del adaptador: A, B y masa.</translation>
    </message>
    <message>
        <source>CPU, recorder</source>
        <translation>CPU, registrador</translation>
    </message>
    <message>
        <source>%1 of one core</source>
        <translation>%1 de un núcleo</translation>
    </message>
    <message>
        <source>CPU, machine</source>
        <translation>CPU, equipo</translation>
    </message>
    <message>
        <source>Memory, recorder</source>
        <translation>Memoria, registrador</translation>
    </message>
    <message>
        <source>Memory, machine</source>
        <translation>Memoria, equipo</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>Temperatura de la CPU</translation>
    </message>
    <message>
        <source>Machine up for</source>
        <translation>Equipo encendido</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>nothing stored yet</source>
        <translation>aún no hay nada guardado</translation>
    </message>
    <message>
        <source>Record begins</source>
        <translation>Comienza</translation>
    </message>
    <message>
        <source>Last stored</source>
        <translation>Último guardado</translation>
    </message>
    <message>
        <source>Rows waiting</source>
        <translation>Filas en espera</translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>Recorder since</source>
        <translation>Registrador desde</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>panel %1, recorder %2</source>
        <translation>panel %1, registrador %2</translation>
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
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Shore current set at the remote</source>
        <translation>Corriente de red según el mando</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Potencia</translation>
    </message>
    <message>
        <source>the inverter&apos;s current times its output voltage: its reading of the input voltage is a peak that is not calibrated</source>
        <translation>la corriente del inversor por su tensión de salida: la de entrada que indica es un pico sin calibrar</translation>
    </message>
    <message>
        <source>Magnum calls it</source>
        <translation>Magnum lo llama</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Battery voltage of the system</source>
        <translation>Tensión de batería del sistema</translation>
    </message>
    <message>
        <source>Charge rate set at the remote</source>
        <translation>Nivel de carga según el mando</translation>
    </message>
    <message>
        <source>Searches for loads above</source>
        <translation>Busca cargas por encima de</translation>
    </message>
    <message>
        <source>Switches off below</source>
        <translation>Se apaga por debajo de</translation>
    </message>
    <message>
        <source>calculated: what comes in, less what charges the battery</source>
        <translation>calculado: lo que entra menos lo que carga la batería</translation>
    </message>
    <message>
        <source>as the inverter measures it</source>
        <translation>medido por el inversor</translation>
    </message>
    <message>
        <source>%1 drawn by something else on the battery</source>
        <translation>%1 los toma otro consumo de la batería</translation>
    </message>
    <message>
        <source>%1 given by another charger</source>
        <translation>%1 los da otro cargador</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dura</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>No medido</translation>
    </message>
    <message>
        <source>Size set at the remote</source>
        <translation>Tamaño según el mando</translation>
    </message>
    <message>
        <source>Absorbs at</source>
        <translation>Absorción a</translation>
    </message>
    <message>
        <source>Floats at</source>
        <translation>Flotación a</translation>
    </message>
    <message>
        <source>Last full</source>
        <translation>Última vez llena</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <comment>counted by the generator starter</comment>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>set to be a generator on the System page</source>
        <translation>puesto como generador en la página Sistema</translation>
    </message>
    <message>
        <source>set to be the grid on the System page</source>
        <translation>puesta como red en la página Sistema</translation>
    </message>
    <message>
        <source>the generator starter (AGS) says that it runs</source>
        <translation>el arrancador (AGS) dice que funciona</translation>
    </message>
    <message>
        <source>taken for the generator, since a starter (AGS) is on the bus</source>
        <translation>se toma por el generador, pues hay un arrancador (AGS) en el bus</translation>
    </message>
    <message>
        <source>taken for the grid, since no generator starter is on the bus</source>
        <translation>se toma por la red, pues no hay arrancador en el bus</translation>
    </message>
    <message>
        <source>below %1 %</source>
        <comment>the owner&apos;s floor</comment>
        <translation>menos del %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <extracomment>how long, to what charge</extracomment>
        <translation>%1 hasta el %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>NodeHeadline</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>NodePage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, what it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>The day as a chart</source>
        <translation>El día en gráfico</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Pass-through</source>
        <translation>Paso directo</translation>
    </message>
    <message>
        <source>Equalizing</source>
        <translation>Ecualización</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Battery full</source>
        <translation>Batería llena</translation>
    </message>
    <message>
        <source>Load support</source>
        <translation>Apoyo a la carga</translation>
    </message>
    <message>
        <source>Charger waiting</source>
        <translation>Cargador en espera</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Inverting</source>
        <translation>Invirtiendo</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Unknown mode</source>
        <translation>Modo desconocido</translation>
    </message>
    <message>
        <source>mode %1</source>
        <translation>modo %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>estado %1</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Arrancando</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Calentando</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Cooling down</source>
        <translation>Enfriando</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Auto, with quiet time</source>
        <translation>Auto, con horas de silencio</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Encendido</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>Desconocido (%1)</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>No escucha</translation>
    </message>
    <message>
        <source>Looking for the bus</source>
        <translation>Buscando el bus</translation>
    </message>
    <message>
        <source>No adapter</source>
        <translation>Sin adaptador</translation>
    </message>
    <message>
        <source>Port in use</source>
        <translation>Puerto en uso</translation>
    </message>
    <message>
        <source>No access to port</source>
        <translation>Sin acceso al puerto</translation>
    </message>
    <message>
        <source>Port failed</source>
        <translation>Fallo del puerto</translation>
    </message>
    <message>
        <source>Bus silent</source>
        <translation>Bus en silencio</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Recibiendo</translation>
    </message>
    <message>
        <source>Replay ended</source>
        <translation>Fin de la repetición</translation>
    </message>
    <message>
        <source>The serial port</source>
        <translation>El puerto serie</translation>
    </message>
    <message>
        <source>Not listening yet.</source>
        <translation>Aún no escucha.</translation>
    </message>
    <message>
        <source>Looking for a Magnum network since %1. Plug in the adapter.</source>
        <translation>Buscando una red Magnum desde %1. Enchufe el adaptador.</translation>
    </message>
    <message>
        <source>Waiting for the adapter since %1. Plug it in.</source>
        <translation>Esperando el adaptador desde %1. Enchúfelo.</translation>
    </message>
    <message>
        <source>Adapter unplugged since %1. Plug it in again.</source>
        <translation>Adaptador desenchufado desde %1. Enchúfelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 is in use by another program since %2. Close that program.</source>
        <translation>%1 lo usa otro programa desde %2. Ciérrelo.</translation>
    </message>
    <message>
        <source>%1 is in use by %2 since %3. Close that program.</source>
        <translation>%1 lo usa %2 desde %3. Cierre ese programa.</translation>
    </message>
    <message>
        <source>%1 may not be opened by this user since %2. Add the user to the group dialout.</source>
        <translation>Este usuario no puede abrir %1, desde %2. Añádalo al grupo dialout.</translation>
    </message>
    <message>
        <source>%1 cannot be read since %2: %3</source>
        <translation>%1 no se puede leer desde %2: %3</translation>
    </message>
    <message>
        <source>No data from the bus since %1. Check cable, splitter, inverter.</source>
        <translation>Sin datos del bus desde %1. Revise cable, divisor e inversor.</translation>
    </message>
    <message>
        <source>The replay ended at %1.</source>
        <translation>La repetición terminó a las %1.</translation>
    </message>
    <message>
        <source>Looking for the recorder</source>
        <translation>Buscando el registrador</translation>
    </message>
    <message>
        <source>Recorder lost</source>
        <translation>Registrador perdido</translation>
    </message>
    <message>
        <source>Recorder differs</source>
        <translation>Registrador distinto</translation>
    </message>
    <message>
        <source>Looking for the recorder since %1. Values appear as soon as it answers.</source>
        <translation>Buscando el registrador desde %1. Los valores aparecen en cuanto responda.</translation>
    </message>
    <message>
        <source>Recorder not answering since %1. It may not be recording.</source>
        <translation>El registrador no responde desde %1. Quizá no registra.</translation>
    </message>
    <message>
        <source>The recorder is of another version than this panel. Restart both.</source>
        <translation>El registrador es de otra versión que este panel. Reinicie ambos.</translation>
    </message>
    <message>
        <source>inverter</source>
        <translation>inversor</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>mando</translation>
    </message>
    <message>
        <source>generator starter</source>
        <translation>arrancador del generador</translation>
    </message>
    <message>
        <source>battery monitor</source>
        <translation>monitor de batería</translation>
    </message>
    <message>
        <source>router</source>
        <translation>router</translation>
    </message>
    <message>
        <source>solar charger</source>
        <translation>regulador solar</translation>
    </message>
    <message>
        <source>AC load diverter</source>
        <translation>desviador de carga CA</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
</context>
<context>
    <name>QuantityChooser</name>
    <message>
        <source>Choose what to draw</source>
        <translation>Elija qué dibujar</translation>
    </message>
    <message>
        <source>No more fits; drop one first</source>
        <translation>No caben más; quite una primero</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>RecorderText</name>
    <message>
        <source>The port is closed.</source>
        <translation>El puerto está cerrado.</translation>
    </message>
    <message>
        <source>Listening on the serial ports for an inverter.</source>
        <translation>Escucha en los puertos serie en busca de un inversor.</translation>
    </message>
    <message>
        <source>Listening on %1 for an inverter.</source>
        <translation>Escucha en %1 en busca de un inversor.</translation>
    </message>
    <message>
        <source>No serial adapter is plugged in; plug in the RS-485 adapter, recording starts by itself.</source>
        <translation>No hay ningún adaptador serie conectado; conecte el adaptador RS-485, el registro empieza solo.</translation>
    </message>
    <message>
        <source>%1 is not there; plug in the RS-485 adapter, recording starts by itself.</source>
        <translation>%1 no está; conecte el adaptador RS-485, el registro empieza solo.</translation>
    </message>
    <message>
        <source>%1 is in use by another program; close that program, recording starts by itself.</source>
        <translation>%1 está en uso por otro programa; ciérrelo, el registro empieza solo.</translation>
    </message>
    <message>
        <source>%1 is in use by %2; close it, recording starts by itself.</source>
        <translation>%1 está en uso por %2; ciérrelo, el registro empieza solo.</translation>
    </message>
    <message>
        <source>This user may not open %1; add the user to the group that owns it and log in again.</source>
        <translation>Este usuario no puede abrir %1; añádalo al grupo propietario y vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 no se puede leer.</translation>
    </message>
    <message>
        <source>%1 is open but nothing is heard; check that the inverter is on, the cable to the Magnum network and the A and B wires.</source>
        <translation>%1 está abierto pero no se oye nada; compruebe que el inversor esté encendido, el cable a la red Magnum y los hilos A y B.</translation>
    </message>
    <message>
        <source>The serial port</source>
        <translation>El puerto serie</translation>
    </message>
    <message>
        <source>Receiving from %1.</source>
        <translation>Recibe de %1.</translation>
    </message>
    <message>
        <source>The replay of %1 has reached its end.</source>
        <translation>La reproducción de %1 ha llegado al final.</translation>
    </message>
    <message>
        <source>version %1, port %2, data directory %3</source>
        <translation>versión %1, puerto %2, carpeta de datos %3</translation>
    </message>
    <message>
        <source>simulation %1</source>
        <translation>simulación %1</translation>
    </message>
    <message>
        <source>replay of %1</source>
        <translation>reproducción de %1</translation>
    </message>
    <message>
        <source>first start</source>
        <translation>primer arranque</translation>
    </message>
    <message>
        <source>last end clean</source>
        <translation>último cierre correcto</translation>
    </message>
    <message>
        <source>last end by a crash or kill</source>
        <translation>última vez terminó por un fallo o fue interrumpido</translation>
    </message>
    <message>
        <source>last end by a power cut or reboot</source>
        <translation>última vez terminó por un corte de corriente o un reinicio</translation>
    </message>
    <message>
        <source>the program ended</source>
        <translation>el programa terminó</translation>
    </message>
    <message>
        <source>the replay is over</source>
        <translation>la reproducción ha terminado</translation>
    </message>
    <message>
        <source>stopped by %1</source>
        <translation>detenido por %1</translation>
    </message>
    <message>
        <source>the window was closed</source>
        <translation>se cerró la ventana</translation>
    </message>
    <message>
        <source>the picture was taken</source>
        <translation>se tomó la imagen</translation>
    </message>
    <message>
        <source>wall clock moved by %1 s</source>
        <translation>el reloj se movió %1 s</translation>
    </message>
    <message>
        <source>now known: earlier times of this start are corrected</source>
        <translation>ahora conocido: se corrigen las horas anteriores de este arranque</translation>
    </message>
    <message>
        <source>not known to be right</source>
        <translation>no se sabe si es correcta</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, revisión %2</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Inversor</translation>
    </message>
    <message>
        <source>Inverter model %1</source>
        <translation>Inversor, modelo %1</translation>
    </message>
    <message>
        <source>Inverter %1</source>
        <translation>Inversor %1</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Mando</translation>
    </message>
    <message>
        <source>Generator start module (AGS)</source>
        <translation>Arrancador del generador (AGS)</translation>
    </message>
    <message>
        <source>Battery monitor (BMK)</source>
        <translation>Monitor de batería (BMK)</translation>
    </message>
    <message>
        <source>Router (RTR)</source>
        <translation>Router (RTR)</translation>
    </message>
    <message>
        <source>Charge controller (PT-100)</source>
        <translation>Regulador solar (PT-100)</translation>
    </message>
    <message>
        <source>Load diversion (ACLD)</source>
        <translation>Desvío de carga CA (ACLD)</translation>
    </message>
    <message>
        <source>%1: %2 -&gt; %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>generator start volts</source>
        <translation>voltios de arranque del generador</translation>
    </message>
    <message>
        <source>generator start temperature</source>
        <translation>temperatura de arranque del generador</translation>
    </message>
    <message>
        <source>generator stop volts</source>
        <translation>voltios de parada del generador</translation>
    </message>
    <message>
        <source>generator start delay</source>
        <translation>retardo de arranque del generador</translation>
    </message>
    <message>
        <source>generator stop delay</source>
        <translation>retardo de parada del generador</translation>
    </message>
    <message>
        <source>generator maximum run</source>
        <translation>marcha máxima del generador</translation>
    </message>
    <message>
        <source>generator start SOC</source>
        <translation>carga de arranque del generador</translation>
    </message>
    <message>
        <source>generator stop SOC</source>
        <translation>carga de parada del generador</translation>
    </message>
    <message>
        <source>generator start amps</source>
        <translation>amperios de arranque del generador</translation>
    </message>
    <message>
        <source>generator stop amps</source>
        <translation>amperios de parada del generador</translation>
    </message>
    <message>
        <source>quiet time begin</source>
        <translation>inicio del horario de silencio</translation>
    </message>
    <message>
        <source>quiet time end</source>
        <translation>fin del horario de silencio</translation>
    </message>
    <message>
        <source>exercise days</source>
        <translation>días de ejercicio</translation>
    </message>
    <message>
        <source>exercise start</source>
        <translation>inicio del ejercicio</translation>
    </message>
    <message>
        <source>exercise run</source>
        <translation>duración del ejercicio</translation>
    </message>
    <message>
        <source>generator warm-up</source>
        <translation>calentamiento del generador</translation>
    </message>
    <message>
        <source>generator cool-down</source>
        <translation>enfriamiento del generador</translation>
    </message>
    <message>
        <source>battery size</source>
        <translation>tamaño de la batería</translation>
    </message>
    <message>
        <source>low battery cut-out</source>
        <translation>corte por batería baja</translation>
    </message>
    <message>
        <source>float volts</source>
        <translation>voltios de flotación</translation>
    </message>
    <message>
        <source>absorb volts</source>
        <translation>voltios de absorción</translation>
    </message>
    <message>
        <source>absorb time</source>
        <translation>tiempo de absorción</translation>
    </message>
    <message>
        <source>shore amps</source>
        <translation>amperios de toma de puerto</translation>
    </message>
    <message>
        <source>search watts</source>
        <translation>vatios de búsqueda</translation>
    </message>
    <message>
        <source>charge rate</source>
        <translation>ritmo de carga</translation>
    </message>
    <message>
        <source>1 row waits in memory</source>
        <translation>1 fila espera en memoria</translation>
    </message>
    <message>
        <source>%1 rows wait in memory</source>
        <translation>%1 filas esperan en memoria</translation>
    </message>
    <message>
        <source>1 row waits in memory.</source>
        <translation>1 fila espera en memoria.</translation>
    </message>
    <message>
        <source>%1 rows wait in memory.</source>
        <translation>%1 filas esperan en memoria.</translation>
    </message>
    <message>
        <source>Memory is full: the oldest %1 rows were dropped.</source>
        <translation>La memoria está llena: se perdieron las %1 filas más antiguas.</translation>
    </message>
    <message>
        <source>The oldest %1 events were dropped.</source>
        <translation>Se perdieron los %1 eventos más antiguos.</translation>
    </message>
    <message>
        <source>The disk is full: %1; free some space.</source>
        <translation>El disco está lleno: %1; libere espacio.</translation>
    </message>
    <message>
        <source>The disk reports an error: %1; check the card and its slot.</source>
        <translation>El disco informa de un error: %1; revise la tarjeta y su ranura.</translation>
    </message>
    <message>
        <source>Another program holds the database: %1; close it.</source>
        <translation>Otro programa retiene la base de datos: %1; ciérrelo.</translation>
    </message>
    <message>
        <source>The database may not be written: %1; check the folder&apos;s owner and that the disk is not mounted read-only.</source>
        <translation>No se permite escribir la base de datos: %1; compruebe el propietario de la carpeta y que el disco no esté montado en solo lectura.</translation>
    </message>
    <message>
        <source>The database cannot be written (%1): %2; it is tried again.</source>
        <translation>No se puede escribir la base de datos (%1): %2; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened (%2): %3; it is tried again.</source>
        <translation>No se puede abrir la base de datos %1 (%2): %3; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>free some space on the disk</source>
        <translation>libere espacio en el disco</translation>
    </message>
    <message>
        <source>close the program that holds it</source>
        <translation>cierre el programa que la retiene</translation>
    </message>
    <message>
        <source>check that the folder exists and may be written</source>
        <translation>compruebe que la carpeta existe y se puede escribir</translation>
    </message>
    <message>
        <source>check the disk</source>
        <translation>revise el disco</translation>
    </message>
    <message>
        <source>%1, and %2 cannot be renamed: check that its folder may be written.</source>
        <translation>%1, y %2 no se puede renombrar: compruebe que se puede escribir en su carpeta.</translation>
    </message>
    <message>
        <source>%1. It was kept as %2 and recording goes on in a new file.</source>
        <translation>%1. Se conserva como %2 y el registro sigue en un archivo nuevo.</translation>
    </message>
    <message>
        <source>The database was found damaged while writing (%1)</source>
        <translation>Al escribir se encontró dañada la base de datos (%1)</translation>
    </message>
    <message>
        <source>The database was found damaged while reading (%1)</source>
        <translation>Al leer se encontró dañada la base de datos (%1)</translation>
    </message>
    <message>
        <source>The database %1 was removed or replaced by something else while it was in use. Recording goes on in the file that is there now.</source>
        <translation>La base de datos %1 fue eliminada o sustituida mientras se usaba. El registro sigue en el archivo que hay ahora.</translation>
    </message>
    <message>
        <source>%1 hours of history came back from the copy of the totals.</source>
        <translation>Se recuperaron %1 horas de historial de la copia de los totales.</translation>
    </message>
    <message>
        <source>Of the damaged database %1 %2 % of the rows came back (%3 of about %4). The damaged file was kept.</source>
        <translation>De la base de datos dañada %1 se recuperó el %2 % de las filas (%3 de unas %4). El archivo dañado se conserva.</translation>
    </message>
    <message>
        <source>The disk is too full for the rest of its 5-second rows: free some space and start the program again.</source>
        <translation>El disco está demasiado lleno para el resto de las filas de 5 segundos: libere espacio y reinicie el programa.</translation>
    </message>
    <message>
        <source>The disk is nearly full (%1 % free): %2. Free some space.</source>
        <translation>El disco está casi lleno (%1 % libre): %2. Libere espacio.</translation>
    </message>
    <message>
        <source>Older than the settings keep: %1.</source>
        <translation>Más antiguo de lo que guardan los ajustes: %1.</translation>
    </message>
    <message>
        <source>the 5-second values of %1 (UTC) were given up; averages and peaks of each minute are kept</source>
        <translation>se abandonaron los valores de 5 segundos del %1 (UTC); se guardan la media y el pico de cada minuto</translation>
    </message>
    <message>
        <source>The database %1 is busy: try again in a moment.</source>
        <translation>La base de datos %1 está ocupada: inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The database %1 is damaged (%2): a running recorder sets it aside and brings back what it still holds.</source>
        <translation>La base de datos %1 está dañada (%2): un registrador en marcha la aparta y recupera lo que aún contiene.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read (%2): check that this user may read it and, while no recorder runs, write its folder.</source>
        <translation>La base de datos %1 no se puede leer (%2): compruebe que este usuario puede leerla y, si no hay un registrador en marcha, escribir en su carpeta.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read (%2).</source>
        <translation>La base de datos %1 no se puede leer (%2).</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet: there is no %1.</source>
        <translation>Aún no se ha registrado nada: no existe %1.</translation>
    </message>
    <message>
        <source>The file %1 is not a database of this program.</source>
        <translation>El archivo %1 no es una base de datos de este programa.</translation>
    </message>
    <message>
        <source>The file is another program&apos;s database</source>
        <translation>El archivo es la base de datos de otro programa</translation>
    </message>
    <message>
        <source>The file is not a database</source>
        <translation>El archivo no es una base de datos</translation>
    </message>
    <message>
        <source>The database is damaged (%1)</source>
        <translation>La base de datos está dañada (%1)</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>no se puede crear la carpeta %1</translation>
    </message>
    <message>
        <source>The database was written by a newer version of this program (schema %1, this one knows %2). It was left as it is: install the newer version, or move the file away.</source>
        <translation>La base de datos es de una versión más nueva de este programa (esquema %1, esta conoce %2). Se dejó como está: instale la versión nueva o mueva el archivo.</translation>
    </message>
    <message>
        <source>The export cannot be written (%1): check the free space and the rights of the place it goes to.</source>
        <translation>No se puede escribir la exportación (%1): revise el espacio libre y los permisos del destino.</translation>
    </message>
</context>
<context>
    <name>ResetItem</name>
    <message>
        <source>Set everything back to how it came?</source>
        <translation>¿Dejar todo como vino de fábrica?</translation>
    </message>
    <message>
        <source>Factory settings</source>
        <translation>Ajustes de fábrica</translation>
    </message>
    <message>
        <source>Settings of this panel and of the recorder go. What was recorded stays.</source>
        <translation>Se pierden los ajustes de este panel y del registrador. Lo registrado queda.</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Keep my settings</source>
        <translation>Conservar mis ajustes</translation>
    </message>
    <message>
        <source>Yes, reset</source>
        <translation>Sí, restablecer</translation>
    </message>
</context>
<context>
    <name>RunLog</name>
    <message>
        <source>Runs</source>
        <translation>Marchas</translation>
    </message>
    <message>
        <source>No run has been seen yet.</source>
        <translation>Aún no se ha visto ninguna marcha.</translation>
    </message>
    <message>
        <source>The stored runs cannot be read.</source>
        <translation>No se pueden leer las marchas guardadas.</translation>
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
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>No run of this kind has been seen.</source>
        <translation>No se ha visto ninguna marcha de este tipo.</translation>
    </message>
    <message>
        <source>Opens all that is known of this run</source>
        <translation>Abre todo lo que se sabe de esta marcha</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Shows this run on the page History</source>
        <translation>Muestra esta marcha en la página Historial</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Esta marcha</translation>
    </message>
    <message>
        <source>What the AGS said</source>
        <translation>Lo que dijo el AGS</translation>
    </message>
</context>
<context>
    <name>SentenceBuilder</name>
    <message>
        <source>Generator running %1, started by hand</source>
        <translation>Generador en marcha %1, arrancado a mano</translation>
    </message>
    <message>
        <source>Generator running %1 for a test</source>
        <translation>Generador en marcha %1 por una prueba</translation>
    </message>
    <message>
        <source>Generator running %1 because it was too warm</source>
        <translation>Generador en marcha %1 porque hacía demasiado calor</translation>
    </message>
    <message>
        <source>Generator running %1 because the battery voltage was low</source>
        <translation>Generador en marcha %1 por tensión de batería baja</translation>
    </message>
    <message>
        <source>Generator running %1 because of the time of day</source>
        <translation>Generador en marcha %1 por la hora del día</translation>
    </message>
    <message>
        <source>Generator running %1 because the battery was low</source>
        <translation>Generador en marcha %1 por batería baja</translation>
    </message>
    <message>
        <source>Generator running %1 for its exercise</source>
        <translation>Generador en marcha %1 por su ejercicio</translation>
    </message>
    <message>
        <source>Generator running %1 because the loads were high</source>
        <translation>Generador en marcha %1 por consumos altos</translation>
    </message>
    <message>
        <source>Generator running %1 to top off the battery</source>
        <translation>Generador en marcha %1 para llenar la batería</translation>
    </message>
    <message>
        <source>Generator running %1, not started by the AGS</source>
        <translation>Generador en marcha %1, no arrancado por el AGS</translation>
    </message>
    <message>
        <source>Generator running %1</source>
        <translation>Generador en marcha %1</translation>
    </message>
    <message>
        <source>%1; charging at %2 A.</source>
        <translation>%1; carga a %2 A.</translation>
    </message>
    <message>
        <source>%1; the battery gives %2 A.</source>
        <translation>%1; la batería da %2 A.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Generator is starting.</source>
        <translation>El generador arranca.</translation>
    </message>
    <message>
        <source>Generator is warming up before it takes the load.</source>
        <translation>El generador se calienta antes de tomar la carga.</translation>
    </message>
    <message>
        <source>Generator running</source>
        <translation>Generador en marcha</translation>
    </message>
    <message>
        <source>Generator is cooling down before it stops.</source>
        <translation>El generador se enfría antes de parar.</translation>
    </message>
    <message>
        <source>Generator fault.</source>
        <translation>Fallo del generador.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>fault, what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The sun gives %1</source>
        <translation>El sol da %1</translation>
    </message>
    <message>
        <source>%1, the loads take %2</source>
        <extracomment>what the sun gives, what the loads take</extracomment>
        <translation>%1, los consumos toman %2</translation>
    </message>
    <message>
        <source>Running on battery at %1 %; the loads take %2.</source>
        <translation>Con batería al %1&#xa0;%; los consumos toman %2.</translation>
    </message>
    <message>
        <source>Running on battery; the loads take %1.</source>
        <translation>Con batería; los consumos toman %1.</translation>
    </message>
    <message>
        <source>Running on battery.</source>
        <translation>Con batería.</translation>
    </message>
    <message>
        <source>The inverter is searching for a load.</source>
        <translation>El inversor busca una carga.</translation>
    </message>
    <message>
        <source>Generator feeds the loads; the charger is off.</source>
        <translation>El generador alimenta los consumos; el cargador está apagado.</translation>
    </message>
    <message>
        <source>Grid feeds the loads; the charger is off.</source>
        <translation>La red alimenta los consumos; el cargador está apagado.</translation>
    </message>
    <message>
        <source>The charger is waiting for AC input.</source>
        <translation>El cargador espera CA en la entrada.</translation>
    </message>
    <message>
        <source>Running on the generator with the battery full</source>
        <translation>Con el generador y la batería llena</translation>
    </message>
    <message>
        <source>Running on the grid with the battery full</source>
        <translation>Con la red y la batería llena</translation>
    </message>
    <message>
        <source>Running on the generator</source>
        <translation>Con el generador</translation>
    </message>
    <message>
        <source>Running on the grid</source>
        <translation>Con la red</translation>
    </message>
    <message>
        <source>Generator and battery feed the loads together.</source>
        <translation>Generador y batería alimentan juntos los consumos.</translation>
    </message>
    <message>
        <source>Grid and battery feed the loads together.</source>
        <translation>Red y batería alimentan juntas los consumos.</translation>
    </message>
    <message>
        <source>The inverter is off.</source>
        <translation>El inversor está apagado.</translation>
    </message>
    <message>
        <source>The inverter stands by.</source>
        <translation>El inversor está en espera.</translation>
    </message>
    <message>
        <source>The inverter is in a mode this program does not know (%1).</source>
        <translation>El inversor está en un modo que este programa no conoce (%1).</translation>
    </message>
    <message>
        <source>Waiting for the first packet of the inverter.</source>
        <translation>Esperando el primer paquete del inversor.</translation>
    </message>
    <message>
        <source>Nothing heard from the inverter for %1.</source>
        <translation>No se oye nada del inversor desde hace %1.</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Back to all settings</source>
        <translation>Volver a todos los ajustes</translation>
    </message>
    <message>
        <source>No recorder answers: its settings can be changed when it is back.</source>
        <translation>Ningún registrador responde: sus ajustes se podrán cambiar cuando vuelva.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Alarms: %1</source>
        <translation>Alarmas: %1</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: less</source>
        <comment>a setting</comment>
        <translation>%1: menos</translation>
    </message>
    <message>
        <source>%1: more</source>
        <comment>a setting</comment>
        <translation>%1: más</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>Port and wires</source>
        <translation>Puerto e hilos</translation>
    </message>
    <message>
        <source>Bytes and packets</source>
        <translation>Bytes y paquetes</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Parte de la página</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generador</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>TodayRow</name>
    <message>
        <source>Today in</source>
        <translation>Entró hoy</translation>
    </message>
    <message>
        <source>Today out</source>
        <translation>Salió hoy</translation>
    </message>
    <message>
        <source>Generator ran</source>
        <translation>Generador en marcha</translation>
    </message>
    <message>
        <source>Highest load</source>
        <translation>Consumo máximo</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totales</translation>
    </message>
    <message>
        <source>%1 today: %2</source>
        <comment>what, how much</comment>
        <translation>%1 hoy: %2</translation>
    </message>
</context>
<context>
    <name>TotalsPage</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totales</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>From the grid or generator</source>
        <translation>De la red o el generador</translation>
    </message>
    <message>
        <source>To the loads</source>
        <translation>A los consumos</translation>
    </message>
    <message>
        <source>Into the battery</source>
        <translation>A la batería</translation>
    </message>
    <message>
        <source>Out of the battery</source>
        <translation>De la batería</translation>
    </message>
    <message>
        <source>From the sun</source>
        <translation>Del sol</translation>
    </message>
    <message>
        <source>Generator ran</source>
        <translation>Generador en marcha</translation>
    </message>
    <message>
        <source>Generator starts</source>
        <translation>Arranques del generador</translation>
    </message>
    <message>
        <source>Highest load</source>
        <translation>Consumo máximo</translation>
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
        <translation>Encendido</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
</context>
<context>
    <name>VncItem</name>
    <message>
        <source>This screen over VNC</source>
        <translation>Esta pantalla por VNC</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Espere</translation>
    </message>
    <message>
        <source>%1, user %2, password %3</source>
        <comment>address and access of VNC</comment>
        <translation>%1, usuario %2, contraseña %3</translation>
    </message>
    <message>
        <source>The service that switches VNC did not answer. Try again; if that does not help, restart this machine.</source>
        <translation>El servicio que activa VNC no respondió. Inténtelo de nuevo; si no sirve, reinicie este equipo.</translation>
    </message>
</context>
<context>
    <name>magnum::ui::ExportJob</name>
    <message>
        <source>Stopped. No file was left.</source>
        <translation>Parado. No quedó ningún archivo.</translation>
    </message>
    <message>
        <source>No folder for the file can be written (%1).</source>
        <translation>No se puede escribir en ninguna carpeta para el archivo (%1).</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: %1 more would be needed. Choose a longer step or a shorter time.</source>
        <translation>No hay sitio en el disco: faltan %1. Elija un paso más largo o menos tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %1 rows, about %2</source>
        <comment>number of rows, size of the file</comment>
        <translation>
            <numerusform>Hasta %1 fila, unos %2</numerusform>
            <numerusform>Hasta %1 filas, unos %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows, %2, are in %3</source>
        <comment>number of rows, size, path</comment>
        <translation>
            <numerusform>%1 fila, %2, está en %3</numerusform>
            <numerusform>%1 filas, %2, están en %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>magnum::ui::GeneratorView</name>
    <message>
        <source>Voltage</source>
        <translation>Tensión</translation>
    </message>
    <message>
        <source>%1&#xa0;V, stops at %2&#xa0;V</source>
        <translation>%1&#xa0;V, para a %2&#xa0;V</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>%1&#xa0;%, stops at %2&#xa0;%</source>
        <translation>%1&#xa0;%, para al %2&#xa0;%</translation>
    </message>
    <message>
        <source>Longest run</source>
        <translation>Marcha máxima</translation>
    </message>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>Enfriamiento</translation>
    </message>
    <message>
        <source>%1&#xa0;V, starts at %2&#xa0;V</source>
        <translation>%1&#xa0;V, arranca a %2&#xa0;V</translation>
    </message>
    <message>
        <source>%1&#xa0;%, starts at %2&#xa0;%</source>
        <translation>%1&#xa0;%, arranca al %2&#xa0;%</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Consumo</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>condition, how long it has to last</extracomment>
        <translation>%1 durante %2</translation>
    </message>
    <message>
        <source>Quiet time</source>
        <extracomment>from, to</extracomment>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>cada día</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>how often, time of day</extracomment>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>Nothing is heard of it now.</source>
        <translation>Ahora no se oye nada de él.</translation>
    </message>
    <message>
        <source>Nothing has been heard of it yet.</source>
        <translation>Aún no se ha oído nada de él.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>fault, what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, due since %2</source>
        <extracomment>hours since the last service; hours until the next, or since it was due</extracomment>
        <translation>%1, vencida desde hace %2</translation>
    </message>
    <message>
        <source>%1, due in %2</source>
        <translation>%1, toca en %2</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <comment>exercise</comment>
        <translation>
            <numerusform>cada día</numerusform>
            <numerusform>cada %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, starts at %2</source>
        <comment>a temperature now, and the one it starts at</comment>
        <translation>%1, arranca a %2</translation>
    </message>
    <message>
        <source>%1, ends in %2</source>
        <translation>%1, termina en %2</translation>
    </message>
    <message>
        <source>%1, ran today</source>
        <extracomment>how often the generator is exercised, how many days ago it ran</extracomment>
        <translation>%1, hoy en marcha</translation>
    </message>
    <message numerus="yes">
        <source>%1, last run %n days ago</source>
        <translation>
            <numerusform>%1, última hace %n día</numerusform>
            <numerusform>%1, última hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&#xa0;A, starts at %2&#xa0;A</source>
        <translation>%1&#xa0;A, arranca a %2&#xa0;A</translation>
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
        <translation>Leyendo el historial …</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet. The first values appear a minute after the inverter is heard.</source>
        <translation>Aún no hay nada registrado. Los primeros valores aparecen un minuto después de oír el inversor.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time. The record begins on %1.</source>
        <translation>No se registró nada en este tiempo. El registro empieza el %1.</translation>
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
        <translation>antes: %1</translation>
    </message>
</context>
<context>
    <name>magnum::ui::MachineDevices</name>
    <message>
        <source>unknown model %1</source>
        <translation>modelo desconocido %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>revisión %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>model, revision</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>; settings pages %1 stopped</source>
        <translation>; páginas de ajustes %1 interrumpidas</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Inversor</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Mando</translation>
    </message>
    <message>
        <source>Generator start (AGS)</source>
        <translation>Arrancador (AGS)</translation>
    </message>
    <message>
        <source>Battery monitor (BMK)</source>
        <translation>Monitor de batería (BMK)</translation>
    </message>
    <message>
        <source>Router (RTR)</source>
        <translation>Router (RTR)</translation>
    </message>
    <message>
        <source>Solar controller (PT-100)</source>
        <translation>Regulador solar (PT-100)</translation>
    </message>
    <message>
        <source>AC load diversion (ACLD)</source>
        <translation>Desviador de carga CA (ACLD)</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>no detectado</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>en silencio</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <comment>packets a second</comment>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
</context>
<context>
    <name>magnum::ui::MachineView</name>
    <message>
        <source>The last one is %1, %2.</source>
        <translation>La última es %1, %2.</translation>
    </message>
    <message>
        <source>%1 ended by itself: it reached its largest size, %2.</source>
        <translation>%1 terminó sola: llegó a su tamaño máximo, %2.</translation>
    </message>
    <message>
        <source>%1 ended by itself: the disk has little room left.</source>
        <translation>%1 terminó sola: queda poco sitio en el disco.</translation>
    </message>
    <message>
        <source>%1 could not be written. The program&apos;s log says why.</source>
        <translation>No se pudo escribir %1. El registro del programa dice por qué.</translation>
    </message>
</context>
<context>
    <name>magnum::ui::Measurement</name>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: no se sabe</translation>
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
        <translation>Potencia de entrada CA</translation>
    </message>
    <message>
        <source>Power to the loads</source>
        <translation>Potencia a los consumos</translation>
    </message>
    <message>
        <source>Battery power</source>
        <translation>Potencia de la batería</translation>
    </message>
    <message>
        <source>Battery voltage</source>
        <translation>Tensión de la batería</translation>
    </message>
    <message>
        <source>Battery current</source>
        <translation>Corriente de la batería</translation>
    </message>
    <message>
        <source>AC voltage</source>
        <translation>Tensión CA</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>AC input current</source>
        <translation>Corriente de entrada CA</translation>
    </message>
    <message>
        <source>AC input, peak volts as sent (not calibrated)</source>
        <translation>Entrada CA, tensión de pico tal como llega (sin calibrar)</translation>
    </message>
    <message>
        <source>Current to the loads</source>
        <translation>Corriente a los consumos</translation>
    </message>
    <message>
        <source>Inverter/charger AC current</source>
        <translation>Corriente CA del inversor/cargador</translation>
    </message>
    <message>
        <source>Voltage at the inverter</source>
        <translation>Tensión en el inversor</translation>
    </message>
    <message>
        <source>Current at the inverter</source>
        <translation>Corriente en el inversor</translation>
    </message>
    <message>
        <source>Voltage at the battery monitor</source>
        <translation>Tensión en el monitor de batería</translation>
    </message>
    <message>
        <source>Current at the battery monitor</source>
        <translation>Corriente en el monitor de batería</translation>
    </message>
    <message>
        <source>State of charge</source>
        <translation>Estado de carga</translation>
    </message>
    <message>
        <source>Charge since full</source>
        <translation>Carga desde lleno</translation>
    </message>
    <message>
        <source>Battery temperature</source>
        <translation>Temperatura de la batería</translation>
    </message>
    <message>
        <source>Transformer temperature</source>
        <translation>Temperatura del transformador</translation>
    </message>
    <message>
        <source>Transistor temperature</source>
        <translation>Temperatura de los transistores</translation>
    </message>
    <message>
        <source>Temperature at the generator starter</source>
        <translation>Temperatura en el arrancador</translation>
    </message>
    <message>
        <source>Solar power</source>
        <translation>Potencia solar</translation>
    </message>
    <message>
        <source>Solar voltage</source>
        <translation>Tensión solar</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Aún no oído</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Consumos</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generador</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>AC input</source>
        <translation>Entrada CA</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Sin uso</translation>
    </message>
    <message>
        <source>Inverter</source>
        <translation>Inversor</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Discharging</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>En reposo</translation>
    </message>
    <message>
        <source>No data from the battery monitor</source>
        <translation>Sin datos del monitor de batería</translation>
    </message>
    <message>
        <source>State of charge still learning</source>
        <translation>Estado de carga aún en aprendizaje</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>No medido</translation>
    </message>
</context>
<context>
    <name>magnum::ui::RunListModel</name>
    <message>
        <source>from %1 %</source>
        <translation>desde %1&#xa0;%</translation>
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
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>sigue en marcha</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>Tiempo de marcha</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Stopped by</source>
        <translation>Parado por</translation>
    </message>
    <message>
        <source>ordinary end</source>
        <translation>fin normal</translation>
    </message>
    <message>
        <source>Energy delivered</source>
        <translation>Energía entregada</translation>
    </message>
    <message>
        <source>Average power</source>
        <translation>Potencia media</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1&#xa0;W</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>Potencia máxima</translation>
    </message>
    <message>
        <source>Charged into the battery</source>
        <translation>Cargado en la batería</translation>
    </message>
    <message>
        <source>%1 Ah</source>
        <translation>%1&#xa0;Ah</translation>
    </message>
    <message>
        <source>Charge before</source>
        <translation>Carga antes</translation>
    </message>
    <message>
        <source>Charge after</source>
        <translation>Carga después</translation>
    </message>
    <message>
        <source>Charge now</source>
        <translation>Carga ahora</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Visto por</translation>
    </message>
    <message>
        <source>AGS and AC input</source>
        <translation>AGS y entrada CA</translation>
    </message>
    <message>
        <source>AGS only</source>
        <translation>solo AGS</translation>
    </message>
    <message>
        <source>AC input only</source>
        <translation>solo entrada CA</translation>
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
        <translation>Idioma</translation>
    </message>
    <message>
        <source>System</source>
        <comment>language of the system</comment>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturas</translation>
    </message>
    <message>
        <source>Diagonal of the screen</source>
        <translation>Diagonal de la pantalla</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1&#xa0;pulg.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>Makes letters and buttons the right size.</source>
        <translation>Da a letras y botones el tamaño debido.</translation>
    </message>
    <message>
        <source>Moving power flow</source>
        <translation>Flujo en movimiento</translation>
    </message>
    <message>
        <source>Only where graphics hardware draws.</source>
        <translation>Solo donde dibuja el hardware gráfico.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Dim after</source>
        <translation>Atenuar tras</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Dimmed to</source>
        <translation>Atenuado al</translation>
    </message>
    <message>
        <source>Back to Home after</source>
        <translation>Volver a Inicio tras</translation>
    </message>
    <message>
        <source>Night colours</source>
        <translation>Colores de noche</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Fixed hours</source>
        <translation>Horas fijas</translation>
    </message>
    <message>
        <source>Sunset</source>
        <translation>Puesta del sol</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>%1° north</source>
        <translation>%1° norte</translation>
    </message>
    <message>
        <source>%1° south</source>
        <translation>%1° sur</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>%1° east</source>
        <translation>%1° este</translation>
    </message>
    <message>
        <source>%1° west</source>
        <translation>%1° oeste</translation>
    </message>
    <message>
        <source>Brightness at night</source>
        <translation>Brillo de noche</translation>
    </message>
    <message>
        <source>Lowest charge you want</source>
        <translation>Carga mínima deseada</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no lowest charge</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Home tells the time until then.</source>
        <translation>Inicio muestra el tiempo hasta entonces.</translation>
    </message>
    <message>
        <source>Alarm: charge below</source>
        <translation>Alarma: carga bajo</translation>
    </message>
    <message>
        <source>Alarm: voltage below</source>
        <translation>Alarma: tensión bajo</translation>
    </message>
    <message>
        <source>%1 V</source>
        <translation>%1&#xa0;V</translation>
    </message>
    <message>
        <source>Alarm: generator runs longer than</source>
        <translation>Alarma: generador en marcha más de</translation>
    </message>
    <message>
        <source>Generator service every</source>
        <translation>Revisión del generador cada</translation>
    </message>
    <message>
        <source>The AC input comes from</source>
        <translation>La entrada CA viene de</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generador</translation>
    </message>
    <message>
        <source>Port of the inverter</source>
        <translation>Puerto del inversor</translation>
    </message>
    <message>
        <source>Fixed by how the recorder was started.</source>
        <translation>Fijado al iniciar el registrador.</translation>
    </message>
    <message>
        <source>Keep 5-second values for</source>
        <translation>Guardar valores de 5 s durante</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Minutes, hours and days are always kept.</source>
        <translation>Minutos, horas y días se guardan siempre.</translation>
    </message>
    <message>
        <source>Save to disk every</source>
        <translation>Guardar en disco cada</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>A power cut costs this much at most.</source>
        <translation>Es lo máximo que cuesta un corte de corriente.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Night and rest</source>
        <translation>Noche y reposo</translation>
    </message>
    <message>
        <source>Battery and generator</source>
        <translation>Batería y generador</translation>
    </message>
    <message>
        <source>Port and record</source>
        <translation>Puerto y registro</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Alarm: battery warmer than</source>
        <translation>Alarma: batería a más de</translation>
    </message>
</context>
<context>
    <name>magnum::ui::SettingsView</name>
    <message>
        <source>The recorder has not answered; the setting is as it was.</source>
        <translation>El registrador no respondió; el ajuste queda como estaba.</translation>
    </message>
    <message>
        <source>The recorder is of another version and does not know this setting.</source>
        <translation>El registrador es de otra versión y no conoce este ajuste.</translation>
    </message>
    <message>
        <source>The setting cannot be kept: the recorder&apos;s settings file cannot be written.</source>
        <translation>No se puede guardar el ajuste: el archivo del registrador no admite escritura.</translation>
    </message>
    <message>
        <source>The recorder does not take this value; the setting is as it was.</source>
        <translation>El registrador no acepta este valor; el ajuste queda como estaba.</translation>
    </message>
    <message>
        <source>The sun does not rise today.</source>
        <translation>Hoy no sale el sol.</translation>
    </message>
    <message>
        <source>The sun does not set today.</source>
        <translation>Hoy no se pone el sol.</translation>
    </message>
    <message>
        <source>Sunrise %1, sunset %2</source>
        <extracomment>times of day</extracomment>
        <translation>Salida del sol %1, puesta %2</translation>
    </message>
    <message>
        <source>Sunset %1, sunrise %2</source>
        <translation>Puesta del sol %1, salida %2</translation>
    </message>
</context>
<context>
    <name>magnum::ui::StatusView</name>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1, over after %2</source>
        <extracomment>time of the alarm, how long it lasted</extracomment>
        <translation>%1, terminó a los %2</translation>
    </message>
    <message>
        <source>SIMULATION</source>
        <translation>SIMULACIÓN</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>REPETICIÓN</translation>
    </message>
    <message>
        <source>clock not set</source>
        <translation>reloj sin poner</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>what is wrong, what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Bytes come, but no inverter since %1. Are A and B swapped?</source>
        <translation>Llegan bytes, pero ningún inversor desde %1. ¿Están A y B cambiados?</translation>
    </message>
    <message>
        <source>History is not being stored.</source>
        <translation>El historial no se está guardando.</translation>
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
            <numerusform>%1 (y %n más)</numerusform>
            <numerusform>%1 (y %n más)</numerusform>
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
        <translation>Visto todo el tiempo</translation>
    </message>
    <message>
        <source>Seen less than 1 % of the time</source>
        <extracomment>share of the span in which the inverter was heard</extracomment>
        <translation>Visto menos del 1&#xa0;% del tiempo</translation>
    </message>
    <message>
        <source>Seen %1 % of the time</source>
        <translation>Visto el %1&#xa0;% del tiempo</translation>
    </message>
    <message>
        <source>&lt; 1 % seen</source>
        <extracomment>share of the day in which the inverter was heard</extracomment>
        <translation>&lt; 1&#xa0;% visto</translation>
    </message>
    <message>
        <source>%1 % seen</source>
        <translation>%1&#xa0;% visto</translation>
    </message>
</context>
</TS>
