// SPDX-License-Identifier: GPL-3.0-or-later
// Rows read from the pages of a file, compared with what SQLite says is in it.
#include "storage/leaf_scan.h"

#include <QRandomGenerator>
#include <map>

#include "storage/sample_sql.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {

using Rows = std::map<qint64, std::vector<std::optional<qint64>>>;

bool isRowTime(qint64 key) {
    return key >= baseTs && key % 5 == 0;
}

Rows scanned(const QString& path, int mostColumns) {
    LeafScan scan(path);
    Rows rows;
    for (qint64 page = 1; page <= scan.pageCount(); ++page) {
        for (auto& row : scan.rowsOf(page, mostColumns, &isRowTime)) {
            rows[row.key] = std::move(row.values);
        }
    }
    return rows;
}

Rows selected(const Store& store) {
    Connection connection;
    Rows rows;
    if (connection.open(store.path(), Connection::Mode::ReadOnly).ok()) {
        auto query = connection.query();
        query.exec(QStringLiteral("SELECT * FROM sample"));
        while (query.next()) {
            auto& row = rows[query.value(0).toLongLong()];
            for (qsizetype i = 0; i < sampleColumns().size(); ++i) {
                row.push_back(query.isNull(int(i))
                                  ? std::nullopt
                                  : std::optional(query.value(int(i)).toLongLong()));
            }
        }
    }
    return rows;
}

/// Numbers of every length that SQLite stores, and some that are not known.
void recordRows(const Store& store, int count) {
    std::vector<SampleRow> rows;
    QRandomGenerator random(1);
    for (int i = 0; i < count; ++i) {
        auto row = rowAt(baseTs + i * 5LL);
        for (const auto& info : plant::quantities()) {
            const bool covers = info.kind == plant::Kind::Coverage;
            const auto number = covers ? random.bounded(51)
                                       : qint64(random.generate64() >> (30 + random.bounded(34)));
            row[info.id] = random.bounded(9) == 0             ? std::nullopt
                           : covers || random.bounded(2) == 0 ? std::optional(number)
                                                              : std::optional(-number);
        }
        row[Quantity::EnergyInJoules] = row[Quantity::EnergyOutJoules] = i;
        rows.push_back(row);
    }
    store.record(rows);
    QVERIFY(
        store.execute({QStringLiteral("UPDATE sample SET net_amp_hours=-(1<<62), soc=1<<45"
                                      " WHERE ts%25=0")}));
}

}  // namespace

class TestLeafScan : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void everyRowIsFoundAsItIs();
    void rowsOfOtherTablesAreNot();
    void deletedRowsAreNot();
    void whatIsNoDatabaseHasNoPages();
    void noiseIsNoRow();
};

void TestLeafScan::everyRowIsFoundAsItIs() {
    const Store store;
    recordRows(store, 3000);
    const auto expected = selected(store);
    QCOMPARE(expected.size(), size_t(3000));
    QVERIFY(scanned(store.path(), int(sampleColumns().size())) == expected);
}

void TestLeafScan::rowsOfOtherTablesAreNot() {
    const Store store;
    recordRows(store, 1500);
    QVERIFY(store.number(QStringLiteral("SELECT count(*) FROM r60")) > 100);
    QVERIFY(store.execute({QStringLiteral("DELETE FROM sample")}));
    QVERIFY(scanned(store.path(), int(sampleColumns().size())).empty());
}

void TestLeafScan::deletedRowsAreNot() {
    const Store store;
    recordRows(store, 3000);
    QVERIFY(
        store.execute({QStringLiteral("DELETE FROM sample WHERE ts<%1").arg(baseTs + 2000 * 5)}));
    QVERIFY(store.number(QStringLiteral("PRAGMA freelist_count")) > 20);
    QVERIFY(scanned(store.path(), int(sampleColumns().size())) == selected(store));
}

void TestLeafScan::whatIsNoDatabaseHasNoPages() {
    const Store store;
    QCOMPARE(LeafScan(store.path()).pageCount(), 0);
    QFile file(store.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    QCOMPARE(LeafScan(store.path()).pageCount(), 0);
}

/// Bytes anywhere in the file are changed: nothing is read beyond a page, and what comes back is
/// no more than there were rows.
void TestLeafScan::noiseIsNoRow() {
    const Store store;
    recordRows(store, 500);
    QFile file(store.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto sound = file.readAll();
    file.close();
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        auto bytes = sound;
        for (int i = 0; i < 400; ++i) {
            const auto page = random.bounded(int(bytes.size() / 4096));
            // The page's header and its list of cells are where it hurts.
            const auto at = random.bounded(2) == 0 ? random.bounded(120) : random.bounded(4096);
            bytes[page * 4096 + at] = char(random.bounded(256));
        }
        bytes.replace(0, 18, sound.first(18));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        QVERIFY(scanned(store.path(), int(sampleColumns().size())).size() <= 600);
    }
}

QTEST_GUILESS_MAIN(TestLeafScan)
#include "tst_leaf_scan.moc"
