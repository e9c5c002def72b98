// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back from a damaged file, and what survives in totals.db.
#include <QDir>

#include "disk_log.h"
#include "storage/totals_copy.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestSalvage : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase() {
        FaultVfs::install();
        FaultVfs::skipSyncs(true);
    }
    void twelveDamagedPagesCostLessThanOnePercent_data();
    void twelveDamagedPagesCostLessThanOnePercent();
    void lostRowsKeepTheirHours();
    void whatComesBackHasItsEventsRunsAndSessions();
    void aCutInTheMiddleIsResumed();
    void anotherProgramsFileIsNotRead();
    void countersGoOnAfterADamagedStart_data();
    void countersGoOnAfterADamagedStart();
    void hoursComeBackFromTheCopyOfTheTotals();
    void aDamagedCopyIsMadeAnew();
    void theStateIsOkAgainWhenEverythingIsBack();

 private:
    static constexpr int pageBytes = 4096;
    static QString pathOfCopy(const Store& store) { return totalsCopyPath(store.path()); }
    /// Days of rows, a run and an event each day, ended cleanly.
    static void recordDays(const Store& store, int days);
    static void damage(const QString& path, qint64 offset, const QByteArray& bytes);
    static void damagePages(const Store& store, int count, quint32 seed);
    /// Pages of a table that hold rows, from the file itself.
    static QList<qint64> leavesOf(const Store& store, const char* table);
    static bool isDone(const RecorderUnderTest& under) {
        return under.status().state == StorageState::Ok && !under.status().detail.isEmpty();
    }
};

void TestSalvage::recordDays(const Store& store, int days) {
    Recorder recorder({.databasePath = store.path(), .commitIntervalSeconds = 300});
    auto start = sessionOf();
    start.utcMs = (baseTs - days * 86'400LL) * 1000;
    recorder.open(start);
    for (qint64 ts = start.utcMs / 1000; ts < baseTs; ts += 5) {
        recorder.append(fullRow(ts));
        if (ts % 86'400 == 43'200) {
            plant::GeneratorRun run;
            run.startUtcMs = ts * 1000;
            run.endUtcMs = (ts + 600) * 1000;
            recorder.saveGeneratorRun(run);
            recorder.addEvent(eventAt(ts * 1000, plant::EventKind::GeneratorStarted));
        }
    }
    recorder.close();
}

void TestSalvage::damage(const QString& path, qint64 offset, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestSalvage::damagePages(const Store& store, int count, quint32 seed) {
    QRandomGenerator random(seed);
    const auto pages = QFileInfo(store.path()).size() / pageBytes;
    for (int i = 0; i < count; ++i) {
        QByteArray noise(pageBytes, '\0');
        for (auto& byte : noise) {
            byte = char(random.bounded(256));
        }
        // The first pages hold what the tables are; without them nothing can be read at all.
        damage(store.path(), (64 + random.bounded(int(pages) - 64)) * qint64(pageBytes), noise);
    }
}

QList<qint64> TestSalvage::leavesOf(const Store& store, const char* table) {
    Connection connection;
    QList<qint64> pages;
    if (!connection.open(store.path(), Connection::Mode::ReadOnly).ok()) {
        return pages;
    }
    auto query = connection.query();
    query.exec(QStringLiteral("SELECT pageno FROM dbstat WHERE name='%1' AND pagetype='leaf'"
                              " ORDER BY path")
                   .arg(QLatin1String(table)));
    while (query.next()) {
        pages << query.value(0).toLongLong();
    }
    return pages;
}

void TestSalvage::twelveDamagedPagesCostLessThanOnePercent_data() {
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U}) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestSalvage::twelveDamagedPagesCostLessThanOnePercent() {
    QFETCH(quint32, seed);
    const Store store;
    recordDays(store, 6);
    const auto recorded = store.rowCount();
    const auto total = store.number(QStringLiteral("SELECT sum(energy_out_joules) FROM sample"));
    damagePages(store, 12, seed);
    // The newest row's page too, so that the damage is seen at the start.
    const auto leaves = leavesOf(store, "sample");
    QVERIFY(!leaves.isEmpty());
    damage(store.path(), (leaves.last() - 1) * pageBytes, QByteArray(pageBytes, '\x5A'));

    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    QCOMPARE(under.status().state, StorageState::SetAside);
    QCOMPARE(under.status().totalOutJoules, total);
    under.recorder.append(rowAt(baseTs + 5));
    under.recorder.flush();
    QTRY_VERIFY_WITH_TIMEOUT(isDone(under), 60'000);
    const auto back = store.rowCount() - 1;
    qInfo("%lld of %lld rows: %s", back, recorded, qPrintable(under.status().detail));
    QVERIFY(back >= recorded * 99 / 100);
    QVERIFY(back < recorded);
    QCOMPARE(store.value(QStringLiteral("PRAGMA integrity_check")).toString(),
             QStringLiteral("ok"));
}

void TestSalvage::lostRowsKeepTheirHours() {
    const Store store;
    recordDays(store, 3);
    const auto hours = QStringLiteral("SELECT count(*)||' '||sum(energy_out_joules) FROM r3600");
    const auto before = store.value(hours).toString();
    const auto leaves = leavesOf(store, "sample");
    for (int i = 100; i < 110; ++i) {
        damage(store.path(), (leaves[i] - 1) * pageBytes, QByteArray(pageBytes, '\x5A'));
    }
    damage(store.path(), (leaves.last() - 1) * pageBytes, QByteArray(pageBytes, '\x5A'));
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    QCOMPARE(under.status().state, StorageState::SetAside);
    under.recorder.append(rowAt(baseTs + 86'400));
    under.recorder.flush();
    QTRY_VERIFY_WITH_TIMEOUT(isDone(under), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(store.number(QStringLiteral("SELECT count(*) FROM rollup_redo")), 0,
                              20'000);
    QCOMPARE(store.value(hours).toString(), before);
    QVERIFY(store.number(QStringLiteral("SELECT sum(energy_out_joules) FROM sample")) <
            store.number(QStringLiteral("SELECT sum(energy_out_joules) FROM r3600")));
}

void TestSalvage::whatComesBackHasItsEventsRunsAndSessions() {
    const Store store;
    recordDays(store, 3);
    damage(store.path(), (leavesOf(store, "sample").last() - 1) * pageBytes,
           QByteArray(pageBytes, '\x5A'));
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs + 5));
    under.recorder.addEvent(eventAt(baseTs * 1000, plant::EventKind::LinkChanged));
    under.recorder.flush();
    QTRY_VERIFY_WITH_TIMEOUT(isDone(under), 60'000);
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM generator_run")), 3);
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM event")), 4);
    // The old session comes before the new one, and the old events are its own.
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM session")), 2);
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM event e JOIN session s ON"
                                         " s.id=e.session WHERE e.ts BETWEEN s.first_ts AND"
                                         " s.last_ts AND s.id<(SELECT max(id) FROM session)")),
             3);
}

void TestSalvage::aCutInTheMiddleIsResumed() {
    const Store store;
    recordDays(store, 3);
    const auto recorded = store.rowCount();
    damage(store.path(), (leavesOf(store, "sample").last() - 1) * pageBytes,
           QByteArray(pageBytes, '\x5A'));
    const Store after;
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        under.recorder.append(rowAt(baseTs + 5));
        under.recorder.flush();
        QTRY_VERIFY_WITH_TIMEOUT(store.rowCount() > recorded / 3, 60'000);
        QVERIFY(store.rowCount() < recorded);
        // As the disk is at this moment, without what the end of the recorder would write.
        writeImage(after.folder.path(), readImage(store.folder.path()));
    }
    RecorderUnderTest under(after.path());
    under.recorder.open(sessionOf());
    QCOMPARE(under.status().state, StorageState::Ok);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(under), 60'000);
    QVERIFY(after.rowCount() > recorded * 99 / 100);
    QCOMPARE(after.number(QStringLiteral("SELECT count(*) FROM generator_run")), 3);
    QCOMPARE(after.number(QStringLiteral("SELECT count(*) FROM event")), 3);
}

void TestSalvage::anotherProgramsFileIsNotRead() {
    const Store store;
    recordDays(store, 1);
    damage(store.path(), 68, QByteArray(4, '\1'));
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs + 5));
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::SetAside);
    QTRY_VERIFY(under.isAtRest());  // nothing may come of it
    QCOMPARE(store.rowCount(), 1);
}

void TestSalvage::countersGoOnAfterADamagedStart_data() {
    QTest::addColumn<QString>("what");
    QTest::newRow("from the damaged file") << QStringLiteral("history.db");
    QTest::newRow("from the copy, when the file has nothing left") << QStringLiteral("totals.db");
    QTest::newRow("from the copy, when the file is gone") << QStringLiteral("gone");
}

void TestSalvage::countersGoOnAfterADamagedStart() {
    QFETCH(QString, what);
    const Store store;
    recordDays(store, 3);
    QVERIFY(QFile::exists(pathOfCopy(store)));
    const auto total = store.number(QStringLiteral("SELECT sum(energy_out_joules) FROM sample"));
    QVERIFY(total > 0);
    if (what == QLatin1String("history.db")) {
        QVERIFY(QFile::remove(pathOfCopy(store)));
        damage(store.path(), (leavesOf(store, "sample").last() - 1) * pageBytes,
               QByteArray(pageBytes, '\x5A'));
    } else if (what == QLatin1String("gone")) {
        QVERIFY(QFile::remove(store.path()));
    } else {
        damage(store.path(), 0, QByteArray(100'000, '\x5A'));
    }
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    QCOMPARE(under.status().totalOutJoules, total);
}

void TestSalvage::hoursComeBackFromTheCopyOfTheTotals() {
    const Store store;
    recordDays(store, 3);
    const auto hours = QStringLiteral("SELECT count(*)||' '||sum(energy_out_joules) FROM r3600");
    const auto before = store.value(hours).toString();
    QVERIFY(QFile::remove(store.path()));
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs + 5));
    under.recorder.flush();
    QTRY_VERIFY_WITH_TIMEOUT(isDone(under), 20'000);
    QCOMPARE(store.value(hours).toString(), before);
}

void TestSalvage::aDamagedCopyIsMadeAnew() {
    const Store store;
    recordDays(store, 2);
    damage(pathOfCopy(store), 0, QByteArray(20'000, '\x5A'));
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        under.recorder.append(rowAt(baseTs + 5));
        under.recorder.close();
    }
    Connection copy;
    QVERIFY(copy.open(pathOfCopy(store), Connection::Mode::ReadOnly).ok());
    QCOMPARE(copy.integer(QStringLiteral("SELECT value FROM counter WHERE name="
                                         "'total_out_joules'")),
             store.number(QStringLiteral("SELECT value FROM counter WHERE name="
                                         "'total_out_joules'")));
    QCOMPARE(copy.integer(QStringLiteral("SELECT count(*) FROM r3600")), 48);
}

void TestSalvage::theStateIsOkAgainWhenEverythingIsBack() {
    const Store store;
    recordDays(store, 1);
    damage(store.path(), (leavesOf(store, "sample").last() - 1) * pageBytes,
           QByteArray(pageBytes, '\x5A'));
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs + 5));
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::SetAside);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(under), 20'000);
    QVERIFY2(under.status().detail.contains(QStringLiteral("% of the rows came back")),
             qPrintable(under.status().detail));
    QCOMPARE(QDir(store.folder.path()).entryList({QStringLiteral("history.db.corrupt-*Z")}).size(),
             1);
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
