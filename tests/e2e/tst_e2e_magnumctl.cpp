// SPDX-License-Identifier: GPL-3.0-or-later
// magnumctl as a user types it.
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

#include "history_file.h"
#include "paced_bus.h"
#include "program_under_test.h"

using namespace magnum::test;

namespace {

struct Answer {
    std::optional<int> status;
    QByteArray output;
    QString errors;
};

Answer magnumctl(const Sandbox& sandbox, const QStringList& arguments) {
    ProgramUnderTest program(sandbox, QStringLiteral(MAGNUMCTL));
    if (!program.startCommand(QStringList{QStringLiteral(MAGNUMCTL)} + arguments)) {
        return {};
    }
    Answer answer;
    answer.status = program.waitForEnd();
    answer.output = program.output();
    answer.errors = program.errors();
    return answer;
}

QList<QJsonObject> objectsIn(const QByteArray& lines) {
    QList<QJsonObject> objects;
    for (const auto& line : lines.split('\n')) {
        if (!line.trimmed().isEmpty()) {
            objects.append(QJsonDocument::fromJson(line).object());
        }
    }
    return objects;
}

}  // namespace

class E2eMagnumctl : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void decodeTellsEveryPacketOfTheSeedSequence();
    void decodeKeepsEveryByte_data();
    void decodeKeepsEveryByte();
    void wrongUseIsTold_data();
    void wrongUseIsTold();
    void exportTellsWhatWasRecorded();
    void theSimulatorAloneFeedsARecorder();
    void aBackupMadeWhileRecordingGoesOnInAnotherPlace();
};

void E2eMagnumctl::decodeTellsEveryPacketOfTheSeedSequence() {
    const Sandbox sandbox;
    PlantValues values;
    values.socPercent = 255;  // "Think'n": not known
    const QString path = sandbox.path(QStringLiteral("seed.raw"));
    QByteArray bytes;
    for (int burst = 0; burst < 10 * SeedSequence::burstCount; ++burst) {
        bytes += SeedSequence::burst(burst, values);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();

    const Answer answer = magnumctl(sandbox, {QStringLiteral("decode"), QStringLiteral("--format"),
                                              QStringLiteral("raw"), path});
    QVERIFY2(answer.status == std::optional(0), qPrintable(answer.errors));
    const auto objects = objectsIn(answer.output);
    QMap<QString, int> counts;
    QByteArray raw;
    for (const auto& object : objects) {
        ++counts[object[QStringLiteral("type")].toString()];
        raw += QByteArray::fromHex(object[QStringLiteral("raw")].toString().toLatin1());
    }
    QCOMPARE(raw, bytes);
    QCOMPARE(counts.value(QStringLiteral("inverter")), 80);
    QCOMPARE(counts.value(QStringLiteral("remote")), 80);
    QCOMPARE(counts.value(QStringLiteral("bmk")), 10);
    QCOMPARE(counts.value(QStringLiteral("rejected")), 0);

    const auto fieldsOf = [&objects](const char* type) {
        for (const auto& object : objects) {
            if (object[QStringLiteral("type")].toString() == QLatin1String(type)) {
                return object[QStringLiteral("fields")].toObject();
            }
        }
        return QJsonObject{};
    };
    const auto inverter = fieldsOf("inverter");
    QCOMPARE(inverter[QStringLiteral("mode")].toInt(), 64);
    QCOMPARE(inverter[QStringLiteral("dc_volts")].toDouble(), 49.2);
    QCOMPARE(inverter[QStringLiteral("ac_output_volts")].toInt(), 120);
    QCOMPARE(inverter[QStringLiteral("ac_output_amps")].toInt(), 8);
    QCOMPARE(inverter[QStringLiteral("ac_hertz")].toDouble(), 60.0);
    QCOMPARE(inverter[QStringLiteral("model")].toInt(), 0x73);
    const auto bmk = fieldsOf("bmk");
    QVERIFY(bmk.contains(QStringLiteral("soc_percent")));
    QVERIFY(bmk[QStringLiteral("soc_percent")].isNull());
    QCOMPARE(bmk[QStringLiteral("amps")].toDouble(), -8.3);
}

void E2eMagnumctl::decodeKeepsEveryByte_data() {
    QTest::addColumn<QString>("path");
    const QDir captures(QStringLiteral(TESTS_DIR "/captures"));
    const auto names = captures.entryList({QStringLiteral("*.hex")}, QDir::Files);
    for (const auto& name : names) {
        QTest::newRow(qPrintable(name)) << captures.filePath(name);
    }
    if (names.isEmpty()) {
        QFAIL("no captures in tests/captures");
    }
}

void E2eMagnumctl::decodeKeepsEveryByte() {
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes;
    for (const auto& line : file.readAll().split('\n')) {
        if (!line.startsWith('#')) {
            bytes += QByteArray::fromHex(line.split(';').first());
        }
    }
    QVERIFY(!bytes.isEmpty());
    const Sandbox sandbox;
    const Answer answer = magnumctl(sandbox, {QStringLiteral("decode"), path});
    QVERIFY2(answer.status == std::optional(0), qPrintable(answer.errors));
    QByteArray raw;
    for (const auto& object : objectsIn(answer.output)) {
        raw += QByteArray::fromHex(object[QStringLiteral("raw")].toString().toLatin1());
    }
    QCOMPARE(raw.size(), bytes.size());
    QVERIFY(raw == bytes);
}

void E2eMagnumctl::wrongUseIsTold_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("no such command") << QStringList{QStringLiteral("frobnicate")} << 2;
    QTest::newRow("no such file") << QStringList{QStringLiteral("decode"),
                                                 QStringLiteral("/nowhere/x.hex")}
                                  << 1;
    QTest::newRow("no such step") << QStringList{QStringLiteral("export"), QStringLiteral("--step"),
                                                 QStringLiteral("7s")}
                                  << 2;
}

void E2eMagnumctl::wrongUseIsTold() {
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Sandbox sandbox;
    const Answer answer = magnumctl(sandbox, arguments);
    QCOMPARE(answer.status, std::optional(status));
    QVERIFY(answer.output.isEmpty());
    QVERIFY(!answer.errors.isEmpty());
}

void E2eMagnumctl::exportTellsWhatWasRecorded() {
    const Sandbox sandbox;
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    ProgramUnderTest program(sandbox);
    QVERIFY(program.start({QStringLiteral("--headless"), QStringLiteral("--port"), bus.path()}));
    QVERIFY(eventually([&] { return pace.heardCount() > 110; }));
    QCOMPARE(program.terminate(), std::optional(0));

    const auto rows = HistoryFile(sandbox.database()).samples();
    QVERIFY(rows.size() >= 2);
    const auto time = [](qint64 ts) {
        return QDateTime::fromSecsSinceEpoch(ts, QTimeZone::utc())
            .toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    };
    const qint64 from = rows.first()[QStringLiteral("ts")].toLongLong();
    const qint64 to = rows.last()[QStringLiteral("ts")].toLongLong() + 5;
    const Answer answer =
        magnumctl(sandbox, {QStringLiteral("export"), QStringLiteral("--from"), time(from),
                            QStringLiteral("--to"), time(to), QStringLiteral("--step"),
                            QStringLiteral("5s"), QStringLiteral("--format"), QStringLiteral("csv"),
                            QStringLiteral("--data-dir"), sandbox.dataDirectory()});
    QVERIFY2(answer.status == std::optional(0), qPrintable(answer.errors));
    const auto lines = answer.output.trimmed().split('\n');
    QCOMPARE(lines.size(), rows.size() + 1);
    const auto head = lines.first().trimmed().split(',');
    QCOMPARE(head.first(), QByteArray("time"));
    const auto watts = head.indexOf("ac_out_watts");
    QVERIFY(watts > 0);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto cells = lines[i + 1].trimmed().split(',');
        QCOMPARE(QString::fromLatin1(cells.first()),
                 time(rows[i][QStringLiteral("ts")].toLongLong()));
        const QVariant stored = rows[i][QStringLiteral("ac_out_watts")];
        QCOMPARE(cells.value(watts).isEmpty(), stored.isNull());
        QCOMPARE(cells.value(watts).toDouble(), stored.toDouble());
    }
}

void E2eMagnumctl::theSimulatorAloneFeedsARecorder() {
    const Sandbox sandbox;
    ProgramUnderTest simulator(sandbox, QStringLiteral(MAGNUMCTL));
    QVERIFY(simulator.startCommand({QStringLiteral(MAGNUMCTL), QStringLiteral("simulate"),
                                    QStringLiteral("--link"), sandbox.port()}));
    QVERIFY2(eventually([&] { return QFile::exists(sandbox.port()); }),
             qPrintable(simulator.errors()));
    ProgramUnderTest recorder(sandbox);
    QVERIFY(
        recorder.start({QStringLiteral("--headless"), QStringLiteral("--port"), sandbox.port()}));
    QVERIFY(eventually([&] { return sandbox.log().contains(QStringLiteral("Receiving from ")); }));
    QCOMPARE(recorder.terminate(), std::optional(0));
    QCOMPARE(simulator.terminate(), std::optional(0));
    QVERIFY(!QFile::exists(sandbox.port()));
    QVERIFY(HistoryFile(sandbox.database())
                .number(QStringLiteral("SELECT sum(bus_packets) FROM sample"))
                .value_or(0) > 0);
}

void E2eMagnumctl::aBackupMadeWhileRecordingGoesOnInAnotherPlace() {
    const Sandbox sandbox;
    sandbox.writeSettings("[storage]\ncommit_interval_seconds=5\n");
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    const QString backup = sandbox.path(QStringLiteral("backup.db"));
    const QStringList here{QStringLiteral("--data-dir"), sandbox.dataDirectory()};
    {
        ProgramUnderTest program(sandbox);
        QVERIFY(
            program.start({QStringLiteral("--headless"), QStringLiteral("--port"), bus.path()}));
        QVERIFY(eventually([&] { return HistoryFile(sandbox.database()).samples().size() >= 2; }));
        const Answer saved =
            magnumctl(sandbox, QStringList{QStringLiteral("backup"), backup} + here);
        QVERIFY2(saved.status == std::optional(0), qPrintable(saved.errors));
        const Answer refused =
            magnumctl(sandbox, QStringList{QStringLiteral("restore"), backup} + here);
        QCOMPARE(refused.status, std::optional(1));
        QVERIFY2(refused.errors.contains(QStringLiteral("stop it first")),
                 qPrintable(refused.errors));
        QCOMPARE(program.terminate(), std::optional(0));
    }
    const HistoryFile copy(backup);
    QVERIFY(copy.isSound());
    const auto rows = copy.samples();
    QVERIFY(rows.size() >= 2);
    const QString counter =
        QStringLiteral("SELECT value FROM counter_plain WHERE name = 'total_out_joules'");
    const auto joules = copy.number(counter);

    // On another machine's empty place.
    const Sandbox other;
    const Answer restored = magnumctl(other, {QStringLiteral("restore"), backup,
                                              QStringLiteral("--data-dir"), other.dataDirectory()});
    QVERIFY2(restored.status == std::optional(0), qPrintable(restored.errors));
    QCOMPARE(HistoryFile(other.database()).samples(), rows);
    bus.release();
    ProgramUnderTest again(other);
    QVERIFY(again.start({QStringLiteral("--headless"), QStringLiteral("--port"), bus.path()}));
    const int before = pace.heardCount();
    QVERIFY(eventually([&] { return pace.heardCount() > before + 110; }));
    QCOMPARE(again.terminate(), std::optional(0));
    const HistoryFile continued(other.database());
    QVERIFY(continued.isSound());
    QVERIFY(continued.number(counter) > joules);
    QCOMPARE(continued.samples().mid(0, rows.size()), rows);
    QVERIFY(continued.samples().size() > rows.size());
}

QTEST_GUILESS_MAIN(E2eMagnumctl)
#include "tst_e2e_magnumctl.moc"
