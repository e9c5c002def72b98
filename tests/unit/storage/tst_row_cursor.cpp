// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include "storage/row_cursor.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestRowCursor : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void qtsDriverUsesTheSameLibrary();
    void nullIsNotZero();
    void itCanBeStartedAgain();
    void whatFailsIsSaid();
    void aClosedConnectionIsSaid();
    void oneTransactionSeesOneState();
};

void TestRowCursor::qtsDriverUsesTheSameLibrary() {
    const Store store;
    store.record({rowAt(baseTs)});
    QCOMPARE(store.value(QStringLiteral("SELECT sqlite_source_id()")).toString(),
             QString::fromLatin1(sqlite3_sourceid()));
}

void TestRowCursor::nullIsNotZero() {
    const Store store;
    auto row = rowAt(baseTs);
    row[Quantity::InverterFault] = 0;
    store.record({row});
    Connection connection;
    QVERIFY(connection.open(store.path(), Connection::Mode::ReadOnly).ok());
    RowCursor cursor(connection, QStringLiteral("SELECT ts, inverter_fault, soc FROM sample"));
    cursor.start({});
    QVERIFY(cursor.next());
    QCOMPARE(cursor.at(0), std::optional<qint64>(baseTs));
    QCOMPARE(cursor.at(1), std::optional<qint64>(0));
    QCOMPARE(cursor.at(2), std::optional<qint64>());
    QVERIFY(!cursor.next());
    QVERIFY(cursor.outcome().ok());
}

void TestRowCursor::itCanBeStartedAgain() {
    const Store store;
    store.record({rowAt(baseTs), rowAt(baseTs + 5), rowAt(baseTs + 10)});
    Connection connection;
    QVERIFY(connection.open(store.path(), Connection::Mode::ReadOnly).ok());
    RowCursor cursor(connection, QStringLiteral("SELECT ts FROM sample WHERE ts>=? ORDER BY ts"));
    for (const int skipped : {2, 0, 1}) {
        cursor.start({baseTs + skipped * 5});
        QVERIFY(cursor.next());
        QCOMPARE(cursor.integer(0), baseTs + skipped * 5);
    }
}

void TestRowCursor::whatFailsIsSaid() {
    const Store store;
    store.record({rowAt(baseTs)});
    Connection connection;
    QVERIFY(connection.open(store.path(), Connection::Mode::ReadOnly).ok());
    RowCursor cursor(connection, QStringLiteral("SELECT a FROM nowhere"));
    cursor.start({});
    QVERIFY(!cursor.next());
    QVERIFY2(cursor.outcome().text.contains(QStringLiteral("nowhere")),
             qPrintable(cursor.outcome().text));
}

void TestRowCursor::aClosedConnectionIsSaid() {
    const Connection connection;
    RowCursor cursor(connection, QStringLiteral("SELECT 1"));
    cursor.start({});
    QVERIFY(!cursor.next());
    QVERIFY(!cursor.outcome().ok());
}

void TestRowCursor::oneTransactionSeesOneState() {
    const Store store;
    store.record({rowAt(baseTs)});
    Connection connection;
    QVERIFY(connection.open(store.path(), Connection::Mode::ReadOnly).ok());
    const auto count = QStringLiteral("SELECT count(*) FROM sample");
    {
        const ReadTransaction oneState(connection);
        QCOMPARE(connection.integer(count), std::optional<qint64>(1));
        store.record({rowAt(baseTs + 5)});
        QCOMPARE(connection.integer(count), std::optional<qint64>(1));
    }
    QCOMPARE(connection.integer(count), std::optional<qint64>(2));
}

QTEST_GUILESS_MAIN(TestRowCursor)
#include "tst_row_cursor.moc"
