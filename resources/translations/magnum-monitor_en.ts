<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>AlarmText</name>
    <message numerus="yes">
        <source>%1, %n times</source>
        <comment>times of the alarm, how often it came</comment>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodeFacts</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <comment>counted by the generator starter</comment>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>magnum::ui::ExportJob</name>
    <message numerus="yes">
        <source>Up to %1 rows, about %2</source>
        <comment>number of rows, size of the file</comment>
        <translation>
            <numerusform>Up to %1 row, about %2</numerusform>
            <numerusform>Up to %1 rows, about %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows, %2, are in %3</source>
        <comment>number of rows, size, path</comment>
        <translation>
            <numerusform>%1 row, %2, is in %3</numerusform>
            <numerusform>%1 rows, %2, are in %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>magnum::ui::GeneratorView</name>
    <message numerus="yes">
        <source>every %n days</source>
        <comment>exercise</comment>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, last run %n days ago</source>
        <translation>
            <numerusform>%1, last run %n day ago</numerusform>
            <numerusform>%1, last run %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>magnum::ui::StatusView</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <comment>an alarm, how many others</comment>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
</TS>
