// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include <QDir>

#include "fault_vfs.h"
#include "storage/history_reader.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestRecorderFaults : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase();
    void cleanup() {
        FaultVfs::failWritesWith(0);
        FaultVfs::failReadsWith(0);
    }
    void everyCommitIsSynced();
    void refusedWritesWaitAndComeBack_data();
    void refusedWritesWaitAndComeBack();
    void aRefusedCommitIsTriedAgainByItself();
    void theQueueDropsTheOldestAndCounts();
    void anotherWriterIsWaitedFor();
    void aFolderThatCannotBeMadeIsWaitedFor();
    void aFileThatIsNoDatabaseIsSetAside_data();
    void aFileThatIsNoDatabaseIsSetAside();
    void damageSeenWhileWritingLosesNoNewRow();
    void damageThatAReaderFindsIsActedOn();
    void damageIsFoundOnceAMonthUnasked();
    void aReadThatFailsIsNoDamage();
    void aNewerFileIsNotTouched();
    void aFileRemovedUnderneathIsReplaced();

 private:
    static QStringList setAsideFiles(const Store& store) {
        return QDir(store.folder.path()).entryList({QStringLiteral("history.db.corrupt-*Z")});
    }
    static void recordDays(const Store& store, int days) {
        std::vector<SampleRow> rows;
        for (qint64 ts = baseTs; ts < baseTs + days * 86'400LL; ts += 5) {
            rows.push_back(fullRow(ts));
        }
        store.record(rows);
    }
    static QByteArray contents(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void overwrite(const QString& path, qint64 offset, const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(offset));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

void TestRecorderFaults::initTestCase() {
    FaultVfs::install();
    FaultVfs::skipSyncs(true);
    const Store store;
    store.record({rowAt(baseTs)});
    if (FaultVfs::writesSeen() == 0) {
        QSKIP("Qt's SQLite driver was built with an SQLite of its own: faults cannot be injected.");
    }
}

void TestRecorderFaults::everyCommitIsSynced() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs));
    const int before = FaultVfs::syncsSeen();
    under.recorder.flush();
    QVERIFY(FaultVfs::syncsSeen() > before);
}

void TestRecorderFaults::refusedWritesWaitAndComeBack_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("disk full") << SQLITE_FULL
                               << QStringLiteral(
                                      "The disk is full: 12 rows wait in memory; free some space.");
    QTest::newRow("I/O error") << SQLITE_IOERR_WRITE
                               << QStringLiteral(
                                      "The disk reports an error: 12 rows wait in memory; "
                                      "check the card and its slot.");
    QTest::newRow("read-only") << SQLITE_READONLY
                               << QStringLiteral(
                                      "The database may not be written: 12 rows wait in "
                                      "memory; check the folder's owner and that the disk "
                                      "is not mounted read-only.");
}

void TestRecorderFaults::refusedWritesWaitAndComeBack() {
    QFETCH(int, code);
    QFETCH(QString, words);
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    FaultVfs::failWritesWith(code);
    for (int i = 0; i < 12; ++i) {
        auto row = rowAt(baseTs + i * 5);
        row[Quantity::EnergyInJoules] = 10;
        under.recorder.append(row);
    }
    QCOMPARE(under.status().state, StorageState::Retrying);
    QCOMPARE(under.status().detail, words);
    QCOMPARE(under.status().queuedRows, 12);
    QCOMPARE(under.status().totalInJoules, 0);
    FaultVfs::failWritesWith(0);
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::Ok);
    QCOMPARE(under.status().queuedRows, 0);
    QCOMPARE(store.rowCount(), 12);
    QCOMPARE(store.number(
                 QStringLiteral("SELECT value FROM counter_plain WHERE name='total_in_joules'")),
             120);
    QCOMPARE(store.value(QStringLiteral("PRAGMA integrity_check")).toString(),
             QStringLiteral("ok"));
}

void TestRecorderFaults::aRefusedCommitIsTriedAgainByItself() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    FaultVfs::failWritesWith(SQLITE_FULL);
    under.recorder.append(rowAt(baseTs));
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::Retrying);
    FaultVfs::failWritesWith(0);
    QTRY_COMPARE_WITH_TIMEOUT(under.status().state, StorageState::Ok, 20'000);
    QCOMPARE(store.rowCount(), 1);
}

void TestRecorderFaults::theQueueDropsTheOldestAndCounts() {
    const Store store;
    RecorderUnderTest under({.databasePath = store.path(), .queueCapacityRows = 5});
    under.recorder.open(sessionOf());
    FaultVfs::failWritesWith(SQLITE_FULL);
    for (int i = 0; i < 8; ++i) {
        under.recorder.append(rowAt(baseTs + i * 60));
    }
    under.recorder.flush();
    QCOMPARE(under.status().queuedRows, 5);
    QVERIFY(under.status().detail.contains(QStringLiteral("the oldest 3 rows were dropped")));
    FaultVfs::failWritesWith(0);
    under.recorder.flush();
    QCOMPARE(store.number(QStringLiteral("SELECT min(ts) FROM sample")), baseTs + 180);
    QCOMPARE(store.rowCount(), 5);
}

void TestRecorderFaults::anotherWriterIsWaitedFor() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    Connection other;
    QVERIFY(other.open(store.path(), Connection::Mode::ReadWrite).ok());
    QVERIFY(other.exec(QStringLiteral("BEGIN IMMEDIATE")).ok());
    under.recorder.append(rowAt(baseTs));
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::Retrying);
    QVERIFY(under.status().detail.startsWith(
        QStringLiteral("Another program holds the database: 1 row waits in memory")));
    QVERIFY(other.exec(QStringLiteral("COMMIT")).ok());
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::Ok);
    QCOMPARE(store.rowCount(), 1);
}

void TestRecorderFaults::aFolderThatCannotBeMadeIsWaitedFor() {
    const QTemporaryDir folder;
    const auto blocked = folder.filePath(QStringLiteral("data"));
    QFile blocker(blocked);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    RecorderUnderTest under(blocked + QStringLiteral("/history.db"));
    under.recorder.open(sessionOf());
    QCOMPARE(under.status().state, StorageState::Failed);
    QCOMPARE(under.restored.size(), size_t(1));
    QCOMPARE(under.restored[0].sessionId, 0);
    under.recorder.append(rowAt(baseTs));
    QVERIFY(blocker.remove());
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::Ok);
    QCOMPARE(under.status().lastCommitTs, baseTs);
    QCOMPARE(under.restored.size(), size_t(2));
}

void TestRecorderFaults::aFileThatIsNoDatabaseIsSetAside_data() {
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("no database at all") << QByteArray(100, 'x') << qint64(0);
    QTest::newRow("another program's database") << QByteArray(4, '\1') << qint64(68);
    QTest::newRow("schema page damaged") << QByteArray(3000, '\x5A') << qint64(100);
    QTest::newRow("small tables damaged") << QByteArray(60'000, '\x5A') << qint64(8192);
}

void TestRecorderFaults::aFileThatIsNoDatabaseIsSetAside() {
    QFETCH(QByteArray, damage);
    QFETCH(qint64, offset);
    const Store store;
    store.record({fullRow(baseTs)});
    overwrite(store.path(), offset, damage);
    const auto damaged = contents(store.path());
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs + 5));
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::SetAside);
    QCOMPARE(store.rowCount(), 1);
    const auto kept = setAsideFiles(store);
    QCOMPARE(kept, QStringList{QStringLiteral("history.db.corrupt-20261122T130000Z")});
    QCOMPARE(contents(store.folder.filePath(kept[0])), damaged);
    QVERIFY2(under.status().detail.contains(kept[0]), qPrintable(under.status().detail));
}

void TestRecorderFaults::damageSeenWhileWritingLosesNoNewRow() {
    const Store store;
    std::vector<SampleRow> rows;
    for (int i = 0; i < 60'000; ++i) {  // more than the page cache holds
        rows.push_back(fullRow(baseTs + i * 5));
    }
    store.record(rows);
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    const auto before = under.status().totalInJoules;
    QVERIFY(before > 0);
    overwrite(store.path(), 30LL * 4096, QByteArray(200 * 4096, '\x5A'));
    auto row = rowAt(baseTs + 5'000 * 5);  // its page is read from the disk to be merged
    row[Quantity::EnergyInJoules] = 1;
    under.recorder.append(row);
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::SetAside);
    QCOMPARE(store.rowCount(), 1);
    QCOMPARE(under.status().totalInJoules, before + 1);
    QCOMPARE(store.number(
                 QStringLiteral("SELECT value FROM counter_plain WHERE name='total_in_joules'")),
             before + 1);
}

void TestRecorderFaults::damageThatAReaderFindsIsActedOn() {
    const Store store;
    recordDays(store, 2);
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs + 2 * 86'400));
    under.recorder.flush();
    overwrite(store.path(), 200LL * 4096, QByteArray(4 * 4096, '\x5A'));
    HistoryReader reader(store.path());
    QObject::connect(&reader, &HistoryReader::damageFound, &under.recorder, &Recorder::checkFile);
    QString words;
    QObject::connect(&reader, &HistoryReader::historyReady, &reader,
                     [&](const HistoryResult& result) { words = result.error; });
    for (qint64 ts = baseTs; ts < baseTs + 2 * 86'400 && words.isEmpty(); ts += 3600) {
        reader.readHistory({.fromTs = ts,
                            .toTs = ts + 3600,
                            .columns = 720,
                            .quantities = {Quantity::DiskFreeMib}});
    }
    QVERIFY2(words.contains(QStringLiteral("is damaged")), qPrintable(words));
    QTRY_COMPARE_WITH_TIMEOUT(setAsideFiles(store).size() >= 1, true, 30'000);
    under.recorder.append(rowAt(baseTs + 2 * 86'400 + 5));
    under.recorder.flush();
    QTRY_COMPARE_WITH_TIMEOUT(under.status().state, StorageState::Ok, 60'000);
    QVERIFY(store.rowCount() > 2 * 17'280 * 98 / 100);
}

void TestRecorderFaults::damageIsFoundOnceAMonthUnasked() {
    const Store store;
    recordDays(store, 2);
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    under.recorder.append(rowAt(baseTs + 2 * 86'400));
    under.recorder.flush();
    const auto checked = QStringLiteral("SELECT value FROM meta WHERE name='checked_ts'");
    QTRY_VERIFY_WITH_TIMEOUT(store.number(checked) > 0, 20'000);
    overwrite(store.path(), 200LL * 4096, QByteArray(4 * 4096, '\x5A'));
    under.recorder.append(rowAt(baseTs + 40 * 86'400));
    under.recorder.flush();
    QTRY_COMPARE_WITH_TIMEOUT(setAsideFiles(store).size() >= 1, true, 30'000);
}

/// A card that cannot be read for a moment has nothing to be salvaged from.
void TestRecorderFaults::aReadThatFailsIsNoDamage() {
    const Store store;
    store.record({rowAt(baseTs)});
    RecorderUnderTest under(store.path());
    FaultVfs::failReadsWith(SQLITE_IOERR_READ);
    under.recorder.open(sessionOf());
    QCOMPARE(under.status().state, StorageState::Failed);
    under.recorder.append(rowAt(baseTs + 5));
    FaultVfs::failReadsWith(0);
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::Ok);
    QCOMPARE(store.rowCount(), 2);
    QVERIFY(setAsideFiles(store).isEmpty());
}

void TestRecorderFaults::aNewerFileIsNotTouched() {
    const Store store;
    store.record({rowAt(baseTs)});
    QVERIFY(store.execute({QStringLiteral("PRAGMA user_version=99")}));
    const auto before = contents(store.path());
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        QCOMPARE(under.status().state, StorageState::Failed);
        QVERIFY(under.status().detail.contains(QStringLiteral("newer version")));
        under.recorder.append(rowAt(baseTs + 5));
        under.recorder.flush();
        QCOMPARE(under.status().queuedRows, 1);
    }
    QCOMPARE(contents(store.path()), before);
    QVERIFY(setAsideFiles(store).isEmpty());
    QVERIFY(!QFile::exists(store.path() + QStringLiteral("-wal")));
}

void TestRecorderFaults::aFileRemovedUnderneathIsReplaced() {
    const Store store;
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    auto row = rowAt(baseTs);
    row[Quantity::EnergyInJoules] = 50;
    under.recorder.append(row);
    under.recorder.flush();
    QVERIFY(QFile::remove(store.path()));
    row.ts += 5;
    under.recorder.append(row);
    under.recorder.flush();
    QCOMPARE(under.status().state, StorageState::SetAside);
    QCOMPARE(store.rowCount(), 1);
    QCOMPARE(store.number(
                 QStringLiteral("SELECT value FROM counter_plain WHERE name='total_in_joules'")),
             100);
}

QTEST_GUILESS_MAIN(TestRecorderFaults)
#include "tst_recorder_faults.moc"
