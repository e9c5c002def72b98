// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <QDir>
#include <QScopeGuard>
#include <QThread>
#include <atomic>
#include <csignal>
#include <memory>

#include "storage/backup.h"
#include "storage/queries.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {

SampleRow energyRow(qint64 ts) {
    auto row = fullRow(ts);
    row[Quantity::EnergyInJoules] = 1000 + ts / 5 % 7;
    return row;
}

std::vector<SampleRow> rowsOf(int count) {
    std::vector<SampleRow> rows;
    for (int i = 0; i < count; ++i) {
        rows.push_back(energyRow(baseTs + i * 5));
    }
    return rows;
}

/// Without the log files that any reader of a database makes.
QStringList namesIn(const QString& folder) {
    auto names = QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    names.removeIf([](const QString& name) {
        return name == QLatin1String("history.db-wal") || name == QLatin1String("history.db-shm");
    });
    return names;
}

}  // namespace

class TestBackup : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aCopyIsTheWholeDatabaseInOneFile();
    void aCopyMadeWhileRecordingIsOneMomentOfIt();
    void aFileThatIsThereIsNotReplacedUnasked();
    void placesThatCannotBeAreNamed_data();
    void placesThatCannotBeAreNamed();
    void aDiskThatTakesNoMoreLeavesNothingBehind();
    void stoppingLeavesNothingBehind();
    void aRestoredDatabaseGoesOn();
    void whatIsNoBackupIsNotRestored_data();
    void whatIsNoBackupIsNotRestored();
    void aDamagedDatabaseIsKeptBesideTheRestoredOne();
};

void TestBackup::aCopyIsTheWholeDatabaseInOneFile() {
    const Store store;
    store.record(rowsOf(1000));
    const Store other;
    const auto outcome = copyDatabase({.from = store.path(), .to = other.path()});
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.rows, 1000);
    QCOMPARE(outcome.newestTs, std::optional(baseTs + 999 * 5));
    QCOMPARE(namesIn(other.folder.path()), QStringList{QStringLiteral("history.db")});
    QCOMPARE(outcome.bytes, QFileInfo(other.path()).size());
    QCOMPARE(other.value(QStringLiteral("PRAGMA integrity_check")).toString(),
             QStringLiteral("ok"));
    for (const auto& pragma : {QStringLiteral("application_id"), QStringLiteral("user_version")}) {
        QCOMPARE(other.number(QStringLiteral("PRAGMA ") + pragma),
                 store.number(QStringLiteral("PRAGMA ") + pragma));
    }
    const auto sum = QStringLiteral("SELECT sum(energy_in_joules*(ts%1000)) FROM sample");
    QCOMPARE(other.number(sum), store.number(sum));
}

void TestBackup::aCopyMadeWhileRecordingIsOneMomentOfIt() {
    const Store store;
    store.record(rowsOf(3000));
    std::atomic<bool> enough = false;
    std::atomic<int> written = 0;
    const std::unique_ptr<QThread> recording(QThread::create([&] {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        for (int i = 3000; !enough; ++i) {
            under.recorder.append(energyRow(baseTs + i * 5));
            under.recorder.flush();
            ++written;
        }
        under.recorder.close();
    }));
    recording->start();
    const auto end = qScopeGuard([&] {
        enough = true;
        recording->wait();
    });
    QTRY_VERIFY(written > 3);
    for (int round = 0; round < 10; ++round) {
        const Store other;
        const int before = written;
        const auto outcome = copyDatabase({.from = store.path(), .to = other.path()});
        QCOMPARE(outcome.error, QString());
        const auto rows = other.rowCount();
        const auto newest = other.number(QStringLiteral("SELECT max(ts) FROM sample"));
        const auto counter = other.number(
            QStringLiteral("SELECT value FROM counter_plain WHERE name='total_in_joules'"));
        const auto sum = other.number(QStringLiteral("SELECT sum(energy_in_joules) FROM sample"));
        QVERIFY(rows >= 3000 + before);
        QCOMPARE(rows, (newest - baseTs) / 5 + 1);
        QCOMPARE(counter, sum);
    }
}

void TestBackup::aFileThatIsThereIsNotReplacedUnasked() {
    const Store store;
    store.record(rowsOf(10));
    const Store other;
    QFile old(other.path());
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("mine") == 4);
    old.close();
    CopyRequest request{.from = store.path(), .to = other.path()};
    QVERIFY(copyDatabase(request).error.contains(QStringLiteral("--force")));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("mine"));
    old.close();
    request.overwrite = true;
    QCOMPARE(copyDatabase(request).error, QString());
    QCOMPARE(other.rowCount(), 10);
}

void TestBackup::placesThatCannotBeAreNamed_data() {
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    QTest::newRow("a folder") << QStringLiteral(".") << QStringLiteral("is a folder");
    QTest::newRow("no such folder")
        << QStringLiteral("nowhere/copy.db") << QStringLiteral("There is no folder");
    QTest::newRow("the database itself")
        << QStringLiteral("history.db") << QStringLiteral("is the database itself");
}

void TestBackup::placesThatCannotBeAreNamed() {
    QFETCH(QString, place);
    QFETCH(QString, words);
    const Store store;
    store.record(rowsOf(10));
    const auto before = namesIn(store.folder.path());
    const auto outcome =
        copyDatabase({.from = store.path(), .to = store.folder.filePath(place), .overwrite = true});
    QVERIFY2(outcome.error.contains(words), qPrintable(outcome.error));
    QCOMPARE(namesIn(store.folder.path()), before);
    QCOMPARE(store.rowCount(), 10);
}

void TestBackup::aDiskThatTakesNoMoreLeavesNothingBehind() {
    const Store store;
    store.record(rowsOf(5000));
    const Store other;
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    // The write fails as on a full disk, after a part of the file.
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{100'000, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto outcome = copyDatabase({.from = store.path(), .to = other.path()});
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY2(outcome.error.contains(QStringLiteral("cannot be written")),
             qPrintable(outcome.error));
    QCOMPARE(namesIn(other.folder.path()), QStringList{});
}

void TestBackup::stoppingLeavesNothingBehind() {
    const Store store;
    store.record(rowsOf(20'000));
    const Store other;
    CopyRequest request{.from = store.path(), .to = other.path()};
    int asked = 0;
    request.cancelled = [&asked] { return ++asked > 3; };
    const auto outcome = copyDatabase(request);
    QVERIFY(outcome.cancelled);
    QVERIFY(outcome.error.isEmpty());
    QCOMPARE(namesIn(other.folder.path()), QStringList{});
}

void TestBackup::aRestoredDatabaseGoesOn() {
    const Store store;
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        for (const auto& row : rowsOf(100)) {
            under.recorder.append(row);
        }
        plant::GeneratorRun run;
        run.startUtcMs = (baseTs + 100) * 1000;
        under.recorder.saveGeneratorRun(run);
    }
    const Store card;
    const QString backup = card.folder.filePath(QStringLiteral("backup.db"));
    QCOMPARE(copyDatabase({.from = store.path(), .to = backup}).error, QString());

    const Store fresh;
    const auto outcome =
        restoreDatabase({.from = backup, .to = fresh.path()}, (baseTs + 5000) * 1000);
    QCOMPARE(outcome.copy.error, QString());
    QVERIFY(outcome.setAside.isEmpty());
    const auto counter =
        QStringLiteral("SELECT value FROM counter_plain WHERE name='total_in_joules'");
    const auto before = fresh.number(counter);
    QCOMPARE(before, fresh.number(QStringLiteral("SELECT sum(energy_in_joules) FROM sample")));

    RecorderUnderTest under(fresh.path());
    under.recorder.open(sessionOf(QStringLiteral("boot-9")));
    QVERIFY(under.restored.back().openRun.has_value());
    QCOMPARE(under.restored.back().lastRowTs, std::optional(baseTs + 99 * 5));
    auto row = rowAt(baseTs + 6000);
    row[Quantity::EnergyInJoules] = 55;
    under.recorder.append(row);
    under.recorder.flush();
    QCOMPARE(fresh.number(counter), before + 55);
    QCOMPARE(under.status().totalInJoules, before + 55);
}

void TestBackup::whatIsNoBackupIsNotRestored_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("some other file") << QByteArray(5000, 'x');
}

void TestBackup::whatIsNoBackupIsNotRestored() {
    QFETCH(QByteArray, bytes);
    const Store store;
    store.record(rowsOf(10));
    const QString from = store.folder.filePath(QStringLiteral("backup.db"));
    if (!bytes.isEmpty()) {
        QFile file(from);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const auto before = namesIn(store.folder.path());
    const auto outcome = restoreDatabase({.from = from, .to = store.path()}, baseTs * 1000);
    QVERIFY(!outcome.ok());
    QCOMPARE(namesIn(store.folder.path()), before);
    QCOMPARE(store.rowCount(), 10);
}

void TestBackup::aDamagedDatabaseIsKeptBesideTheRestoredOne() {
    const Store store;
    store.record(rowsOf(20));
    const Store card;
    QCOMPARE(copyDatabase({.from = store.path(), .to = card.path()}).error, QString());
    QFile damaged(store.path());
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("ruin") == 4);
    damaged.close();
    const auto outcome = restoreDatabase({.from = card.path(), .to = store.path()}, baseTs * 1000);
    QCOMPARE(outcome.copy.error, QString());
    QCOMPARE(QFileInfo(outcome.setAside).fileName(),
             QStringLiteral("history.db.before-restore-20261122T130000Z"));
    QFile kept(outcome.setAside);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("ruin"));
    QCOMPARE(store.rowCount(), 20);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
