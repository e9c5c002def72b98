// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/queries.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestRecorder : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void everyValueComesBackAsItWasStored();
    void unknownStaysNull();
    void rowsAreCommittedWhenTheirMinuteIsFull();
    void aGapOverTheMinuteCommitsWhatWaits();
    void flushCommitsAtOnce();
    void anUrgentEventCommitsRowsToo();
    void anOrdinaryEventWaitsForTheMinute();
    void runsCommitWhenTheyOpenAndClose();
    void aRunIsOneRowFromStartToEnd();
    void countersAreTheSumsOfTheirColumns();
    void countersNeverGoBack();
    void statusTellsCommittedTotalsOnly();
    void aServiceCountsTheGeneratorsHoursFromZero();
    void theHoursSinceServiceCanBeCorrectedAlsoBeyondTheRecord();
    void aServiceIsKeptWithADatabaseThatWasReplaced();
    void lastEndIsToldApart_data();
    void lastEndIsToldApart();
    void openRunAndAlarmsAreRestored();
    void theSameTimeTwiceIsMerged();
    void aCleanEndRemovesTheLog();
    void eventKeepsItsMillisecondsAlsoBefore1970();
};

void TestRecorder::everyValueComesBackAsItWasStored() {
    const Store store;
    const auto row = fullRow(baseTs);
    store.record({row});
    for (const auto& info : plant::quantities()) {
        const auto found =
            store.value(QStringLiteral("SELECT %1 FROM sample").arg(QString(info.name)));
        QCOMPARE(found.toLongLong(), *row[info.id]);
    }
}

void TestRecorder::unknownStaysNull() {
    const Store store;
    auto row = rowAt(baseTs);
    row[Quantity::DcAmps] = 0;
    store.record({row});
    QVERIFY(store.value(QStringLiteral("SELECT soc FROM sample")).isNull());
    QCOMPARE(store.value(QStringLiteral("SELECT dc_amps FROM sample")), QVariant(0));
}

void TestRecorder::rowsAreCommittedWhenTheirMinuteIsFull() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    for (int i = 0; i < 11; ++i) {
        under.recorder.append(rowAt(baseTs + i * 5));
    }
    QCOMPARE(store.rowCount(), 0);
    under.recorder.append(rowAt(baseTs + 55));
    QCOMPARE(store.rowCount(), 12);
    QCOMPARE(under.status().lastCommitTs, baseTs + 55);
}

void TestRecorder::aGapOverTheMinuteCommitsWhatWaits() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs + 10));
    under.recorder.append(rowAt(baseTs + 75));
    QCOMPARE(store.rowCount(), 2);
}

void TestRecorder::flushCommitsAtOnce() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs));
    under.recorder.flush();
    QCOMPARE(store.rowCount(), 1);
}

void TestRecorder::anUrgentEventCommitsRowsToo() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs));
    auto event = eventAt(baseTs * 1000 + 250, plant::EventKind::InverterFault, true);
    event.from = 0;
    event.to = 18;
    under.recorder.addEvent(event);
    QCOMPARE(store.rowCount(), 1);
    QCOMPARE(store
                 .value(QStringLiteral("SELECT ts||' '||ms||' '||kind||' '||from_code||' '||to_code"
                                       " FROM event"))
                 .toString(),
             QStringLiteral("%1 250 inverter_fault 0 18").arg(baseTs));
}

void TestRecorder::anOrdinaryEventWaitsForTheMinute() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.addEvent(eventAt(baseTs * 1000, plant::EventKind::DeviceFound));
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM event")), 0);
    under.recorder.append(rowAt(baseTs + 55));
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM event")), 1);
}

void TestRecorder::runsCommitWhenTheyOpenAndClose() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    const auto stored = [&store] {
        return store
            .value(QStringLiteral("SELECT run_seconds||' '||ifnull(end_ms,'open') FROM "
                                  "generator_run"))
            .toString();
    };
    plant::GeneratorRun run;
    run.startUtcMs = baseTs * 1000;
    under.recorder.saveGeneratorRun(run);
    QCOMPARE(stored(), QStringLiteral("0 open"));
    run.runSeconds = 60;
    under.recorder.saveGeneratorRun(run);
    QCOMPARE(stored(), QStringLiteral("0 open"));
    run.endUtcMs = run.startUtcMs + 90'000;
    run.runSeconds = 90;
    under.recorder.saveGeneratorRun(run);
    QCOMPARE(stored(), QStringLiteral("90 %1").arg(*run.endUtcMs));
}

void TestRecorder::aRunIsOneRowFromStartToEnd() {
    const Store store;
    plant::GeneratorRun run;
    run.startUtcMs = baseTs * 1000 + 123;
    run.reason = plant::GeneratorReason::Volts;
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        under.recorder.saveGeneratorRun(run);
        run.endUtcMs = run.startUtcMs + 1000;
        run.stopCause = plant::GeneratorStopCause::Fault;
        run.fault = 27;
        run.runSeconds = 1;
        run.joules = 5000;
        run.ampHours = 1.25;
        run.socBefore = 40.5;
        run.socAfter = 41.0;
        run.peakWatts = 3210;
        run.seenByAgs = true;
        under.recorder.saveGeneratorRun(run);
        under.recorder.close();
    }
    Connection connection;
    QVERIFY(connection.open(store.path(), Connection::Mode::ReadOnly).ok());
    auto runs = loadGeneratorRuns(connection, baseTs - 10, baseTs + 10, 10);
    QCOMPARE(runs.size(), size_t(1));
    run.id = runs[0].id;
    QVERIFY(runs[0] == run);
}

void TestRecorder::countersAreTheSumsOfTheirColumns() {
    const Store store;
    std::vector<SampleRow> rows;
    for (int i = 0; i < 40; ++i) {
        rows.push_back(fullRow(baseTs + i * 5));
    }
    rows[3][Quantity::EnergyPvJoules].reset();
    store.record(rows);
    for (const auto& counter : counters()) {
        const auto name = QString(plant::quantityInfo(counter.quantity).name);
        QCOMPARE(store.number(QStringLiteral("SELECT value FROM counter_plain WHERE name='%1'")
                                  .arg(QString(counter.name))),
                 store.number(QStringLiteral("SELECT sum(%1) FROM sample").arg(name)));
    }
}

void TestRecorder::countersNeverGoBack() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    auto row = rowAt(baseTs);
    row[Quantity::EnergyInJoules] = 700;
    under.recorder.append(row);
    under.recorder.flush();
    row = rowAt(baseTs + 5);
    row[Quantity::EnergyInJoules] = -300;
    under.recorder.append(row);
    under.recorder.flush();
    QCOMPARE(under.status().totalInJoules, 700);
    QCOMPARE(store.number(
                 QStringLiteral("SELECT value FROM counter_plain WHERE name='total_in_joules'")),
             700);
}

void TestRecorder::aServiceCountsTheGeneratorsHoursFromZero() {
    const Store store;
    auto row = rowAt(baseTs);
    row[Quantity::GeneratorSeconds] = 5;
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        under.recorder.append(row);
        under.recorder.flush();
        row.ts += 5;
        under.recorder.append(row);  // waits: it ran before the service too
        QCOMPARE(under.status().secondsSinceService(), 5);
        under.recorder.noteGeneratorService(1'234'567);
        QCOMPARE(under.status().secondsSinceService(), 0);
        row.ts += 5;
        under.recorder.append(row);
    }
    QCOMPARE(
        store.number(QStringLiteral("SELECT from_code FROM event WHERE kind='generator_service'")),
        10);
    RecorderUnderTest again(store.path());
    again.recorder.open(sessionOf());
    QCOMPARE(again.status().totalGeneratorSeconds, 15);
    QCOMPARE(again.status().secondsSinceService(), 5);
    QCOMPARE(again.status().serviceUtcMs, 1'234'567);
}

void TestRecorder::theHoursSinceServiceCanBeCorrectedAlsoBeyondTheRecord() {
    const Store store;
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        auto row = rowAt(baseTs);
        row[Quantity::GeneratorSeconds] = 5;
        under.recorder.append(row);
        under.recorder.noteGeneratorService(1'234'567);
        under.recorder.setServiceSeconds(1'240'000, 36'000);
        QCOMPARE(under.status().secondsSinceService(), 36'000);
        row.ts += 5;
        under.recorder.append(row);
    }
    QCOMPARE(store.number(QStringLiteral(
                 "SELECT to_code FROM event WHERE kind='generator_service' AND to_code NOT NULL")),
             36'000);
    RecorderUnderTest again(store.path());
    again.recorder.open(sessionOf());
    QCOMPARE(again.status().secondsSinceService(), 36'005);
    QCOMPARE(again.status().serviceUtcMs, 1'234'567);
}

void TestRecorder::aServiceIsKeptWithADatabaseThatWasReplaced() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    auto row = rowAt(baseTs);
    row[Quantity::GeneratorSeconds] = 5;
    under.recorder.append(row);
    under.recorder.noteGeneratorService(1'234'567);
    for (const char* suffix : {"", "-wal", "-shm"}) {
        QVERIFY(QFile::rename(store.path() + QLatin1String(suffix),
                              store.path() + QStringLiteral(".old") + QLatin1String(suffix)));
    }
    row.ts += 5;
    under.recorder.append(row);
    under.recorder.flush();
    QCOMPARE(store.number(QStringLiteral(
                 "SELECT value FROM counter_plain WHERE name='service_generator_seconds'")),
             5);
    QCOMPARE(under.status().secondsSinceService(), 5);
}

void TestRecorder::statusTellsCommittedTotalsOnly() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    auto row = rowAt(baseTs);
    row[Quantity::EnergyOutJoules] = 900;
    under.recorder.append(row);
    QCOMPARE(under.status().totalOutJoules, 0);
    under.recorder.flush();
    QCOMPARE(under.status().totalOutJoules, 900);
}

void TestRecorder::lastEndIsToldApart_data() {
    QTest::addColumn<bool>("first");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<QString>("secondBoot");
    QTest::addColumn<int>("expected");
    const auto boot1 = QStringLiteral("boot-1");
    const auto boot2 = QStringLiteral("boot-2");
    QTest::newRow("new file") << true << false << boot1 << int(LastEnd::FirstStart);
    QTest::newRow("closed") << false << true << boot1 << int(LastEnd::Clean);
    QTest::newRow("closed, then rebooted") << false << true << boot2 << int(LastEnd::Clean);
    QTest::newRow("same boot, not closed") << false << false << boot1 << int(LastEnd::Crash);
    QTest::newRow("other boot, not closed") << false << false << boot2 << int(LastEnd::PowerCut);
}

void TestRecorder::lastEndIsToldApart() {
    QFETCH(bool, first);
    QFETCH(bool, closed);
    QFETCH(QString, secondBoot);
    QFETCH(int, expected);
    const Store store;
    if (!first) {
        store.record({rowAt(baseTs)});
        if (!closed) {
            QVERIFY(store.execute({QStringLiteral("UPDATE session SET clean_end=0")}));
        }
    }
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf(secondBoot));
    QCOMPARE(under.restored.size(), size_t(1));
    QCOMPARE(int(under.restored[0].lastEnd), expected);
    QCOMPARE(under.restored[0].lastRowTs, first ? std::nullopt : std::optional(baseTs));
    QVERIFY(under.restored[0].sessionId > 0);
}

void TestRecorder::openRunAndAlarmsAreRestored() {
    const Store store;
    plant::GeneratorRun run;
    run.startUtcMs = baseTs * 1000;
    const auto alarmOf = [](const char* key, qint64 sinceMs, bool active, bool acknowledged) {
        plant::Alarm alarm;
        alarm.key = QString::fromLatin1(key);
        alarm.sinceUtcMs = sinceMs;
        alarm.active = active;
        alarm.acknowledged = acknowledged;
        return alarm;
    };
    const auto old = alarmOf("low_soc", 1000, true, false);
    const auto active = alarmOf("low_soc", 2000, true, false);
    const auto unseen = alarmOf("inverter_fault_18", 1500, false, false);
    const auto over = alarmOf("signal", 1700, false, true);
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        under.recorder.saveGeneratorRun(run);
        for (const auto& alarm : {old, active, unseen, over}) {
            under.recorder.saveAlarm(alarm);
        }
        under.recorder.close();
    }
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    const auto& state = under.restored.at(0);
    QVERIFY(state.openRun.has_value());
    QCOMPARE(state.openRun->run.startUtcMs, run.startUtcMs);
    QCOMPARE(state.openAlarms.size(), size_t(2));
    QVERIFY(state.openAlarms[0] == active);
    QVERIFY(state.openAlarms[1] == unseen);
}

void TestRecorder::theSameTimeTwiceIsMerged() {
    const Store store;
    auto a = rowAt(baseTs);
    a[Quantity::EnergyInJoules] = 100;
    auto b = rowAt(baseTs);
    b[Quantity::EnergyInJoules] = 40;
    store.record({a, b});
    QCOMPARE(store.rowCount(), 1);
    QCOMPARE(store.number(QStringLiteral("SELECT energy_in_joules FROM sample")), 140);
}

void TestRecorder::aCleanEndRemovesTheLog() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs));
    QVERIFY(QFile::exists(store.path() + QStringLiteral("-wal")));
    under.recorder.close();
    QVERIFY(!QFile::exists(store.path() + QStringLiteral("-wal")));
    QCOMPARE(under.status().state, StorageState::Closed);
    QCOMPARE(store.number(QStringLiteral("SELECT clean_end FROM session")), 1);
    QCOMPARE(store.number(QStringLiteral("SELECT last_ts FROM session")), baseTs);
}

void TestRecorder::eventKeepsItsMillisecondsAlsoBefore1970() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.addEvent(eventAt(-1, plant::EventKind::ClockChanged, true));
    QCOMPARE(store.value(QStringLiteral("SELECT ts||' '||ms FROM event")).toString(),
             QStringLiteral("-1 999"));
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
