// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>

#include "storage/queries.h"
#include "storage/sample_sql.h"
#include "storage/schema.h"
#include "storage/store_file.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestSchema : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void writersSettingsAreInForce_data();
    void writersSettingsAreInForce();
    void everyQuantityHasAStrictIntegerColumn();
    void quantitiesAreDescribedInTheFile();
    void aNewQuantityGetsAColumnInAnOldFile();
    void anUnchangedFileIsNotWrittenByMigration();
    void theHeaderOfANewFileIsMarkedBeforeItsFirstCheckpoint();
    void plainViewDividesByTheScale();
};

void TestSchema::writersSettingsAreInForce_data() {
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* pragma, const char* expected) {
        QTest::newRow(pragma) << QString::fromLatin1(pragma) << QString::fromLatin1(expected);
    };
    row("page_size", "4096");
    row("journal_mode", "wal");
    row("synchronous", "2");
    row("wal_autocheckpoint", "100");
    row("secure_delete", "0");
    row("auto_vacuum", "0");
    row("mmap_size", "0");
    row("temp_store", "2");
    row("trusted_schema", "0");
    row("cache_size", "-4000");
    row("busy_timeout", "1234");
    row("application_id", "1229870668");
    row("user_version", "2");
}

void TestSchema::writersSettingsAreInForce() {
    QFETCH(QString, pragma);
    QFETCH(QString, expected);
    const Store store;
    Connection connection;
    QCOMPARE(openForWriting(connection, store.path(), 1234).verdict, StoreVerdict::Ready);
    const auto value = connection.scalar(QStringLiteral("PRAGMA ") + pragma);
    // A build without mmap support answers with no row at all.
    QCOMPARE(value ? value->toString() : QStringLiteral("0"), expected);
}

void TestSchema::everyQuantityHasAStrictIntegerColumn() {
    const Store store;
    store.record({rowAt(baseTs)});
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM pragma_table_info('sample') WHERE "
                                         "type='INTEGER'")),
             qint64(plant::quantityCount) + 1);
    QVERIFY(!store.execute({QStringLiteral("INSERT INTO sample(ts, dc_volts) VALUES(5, 'high')")}));
}

void TestSchema::quantitiesAreDescribedInTheFile() {
    const Store store;
    store.record({rowAt(baseTs)});
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM quantity")),
             qint64(plant::quantityCount));
    QCOMPARE(store
                 .value(QStringLiteral("SELECT unit||' '||scale||' '||kind||' '||source FROM "
                                       "quantity WHERE name='bmk_volts'"))
                 .toString(),
             QStringLiteral("V 100 average bmk"));
}

void TestSchema::aNewQuantityGetsAColumnInAnOldFile() {
    const Store store;
    store.record({fullRow(baseTs)});
    QVERIFY(store.execute({QStringLiteral("DROP VIEW sample_plain"),
                           QStringLiteral("ALTER TABLE sample DROP COLUMN pv_volts"),
                           QStringLiteral("DELETE FROM quantity WHERE name='pv_volts'")}));
    store.record({fullRow(baseTs + 5)});
    QVERIFY(store.value(QStringLiteral("SELECT pv_volts FROM sample WHERE ts=%1").arg(baseTs))
                .isNull());
    QCOMPARE(
        store.number(QStringLiteral("SELECT pv_volts FROM sample WHERE ts=%1").arg(baseTs + 5)),
        *fullRow(baseTs + 5)[Quantity::PvVolts]);
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM quantity WHERE name='pv_volts'")),
             1);
}

void TestSchema::anUnchangedFileIsNotWrittenByMigration() {
    const Store store;
    store.record({rowAt(baseTs)});
    Connection connection;
    QCOMPARE(openForWriting(connection, store.path(), 100).verdict, StoreVerdict::Ready);
    const auto before = connection.integer(QStringLiteral("PRAGMA data_version"));
    Connection watcher;
    QVERIFY(watcher.open(store.path(), Connection::Mode::ReadOnly).ok());
    const auto seen = watcher.integer(QStringLiteral("PRAGMA data_version"));
    QVERIFY(migrate(connection).ok());
    QCOMPARE(watcher.integer(QStringLiteral("PRAGMA data_version")), seen);
    QVERIFY(before.has_value());
}

void TestSchema::theHeaderOfANewFileIsMarkedBeforeItsFirstCheckpoint() {
    const Store store;
    Connection connection;
    QCOMPARE(openForWriting(connection, store.path(), 100).verdict, StoreVerdict::Ready);
    QFile file(store.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(100).mid(68, 4), QByteArray("INVL"));
}

void TestSchema::plainViewDividesByTheScale() {
    const Store store;
    auto row = rowAt(baseTs);
    row[Quantity::DcVolts] = 5234;
    store.record({row});
    QCOMPARE(store.value(QStringLiteral("SELECT time||' '||dc_volts FROM sample_plain")).toString(),
             QStringLiteral("2026-11-22T13:00:00Z 52.34"));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
