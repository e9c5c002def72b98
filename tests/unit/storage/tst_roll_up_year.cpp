// SPDX-License-Identifier: GPL-3.0-or-later
// A year of rows, generated, rolled up in the background, and every bucket of every level compared
// with its rows. All of a year's rows would take minutes: of 24 hours one has all of its rows,
// the others a row in some of their minutes. MAGNUM_FULL_YEAR=1 takes all 6.3 million.
#include <sqlite3.h>

#include <QElapsedTimer>

#include "roll_up_oracle.h"
#include "storage/open_store.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {

constexpr qint64 yearStart = 1'735'689'600;  // 2025-01-01
constexpr qint64 daySeconds = 86'400;
constexpr qint64 days = 365;

/// The same number for the same place, without order in it.
quint64 mixed(quint64 a, quint64 b) {
    auto x = a * 0x9E3779B97F4A7C15ULL + b * 0xC2B2AE3D27D4EB4FULL;
    x ^= x >> 29;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 32;
    return x;
}

bool isRecorded(qint64 ts, bool full) {
    const auto hour = quint64(ts / 3600);
    if (mixed(hour, 1) % 40 == 0 || mixed(quint64(ts / daySeconds), 2) % 61 == 0) {
        return false;  // hours and days without a recorder
    }
    if (full || hour % 24 == quint64(ts / daySeconds) % 24) {
        return mixed(quint64(ts), 3) % 200 != 0;
    }
    const auto minute = quint64(ts / 60);
    return mixed(minute, 4) % 10 == 0 && quint64(ts / 5 % 12) == mixed(minute, 5) % 12;
}

/// Value of a column: whole runs of rows are unknown, coverage is often partial or none.
std::optional<qint64> valueAt(const plant::QuantityInfo& info, qint64 ts) {
    const auto column = quint64(info.id) + 10;
    const auto noise = mixed(quint64(ts), column);
    if (mixed(quint64(ts / 300), column) % 13 == 0 || noise % 23 == 0) {
        return std::nullopt;
    }
    switch (info.kind) {
        case plant::Kind::Coverage:
            return noise % 7 == 0 ? 0 : noise % 5 == 0 ? qint64(noise % 50) : 50;
        case plant::Kind::Status:
            return qint64(mixed(quint64(ts / 600), column) % 5) * 16;
        case plant::Kind::Average:
            return qint64(noise % 6001) - 1500;
        default:
            return qint64(noise % 40'000);
    }
}

/// Straight into SQLite: what is tested is what is made of the rows, not how they got there.
qint64 insertYear(const QString& path, bool full) {
    sqlite3* database = nullptr;
    sqlite3_stmt* insert = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    QByteArray sql = "INSERT INTO sample VALUES(?";
    for (int i = 0; i < plant::quantityCount; ++i) {
        sql += ",?";
    }
    sqlite3_prepare_v2(database, sql + ')', -1, &insert, nullptr);
    sqlite3_exec(database, "PRAGMA synchronous=OFF; BEGIN", nullptr, nullptr, nullptr);
    qint64 rows = 0;
    for (qint64 ts = yearStart; ts < yearStart + days * daySeconds; ts += 5) {
        if (!isRecorded(ts, full)) {
            continue;
        }
        sqlite3_bind_int64(insert, 1, ts);
        int place = 2;
        for (const auto& info : plant::quantities()) {
            if (const auto value = valueAt(info, ts)) {
                sqlite3_bind_int64(insert, place, *value);
            } else {
                sqlite3_bind_null(insert, place);
            }
            ++place;
        }
        rows += sqlite3_step(insert) == SQLITE_DONE ? 1 : 0;
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(database);
    return rows;
}

}  // namespace

class TestRollUpYear : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase();
    void everyBucketIsTheSumOfItsRows_data();
    void everyBucketIsTheSumOfItsRows();
    void everyLevelHasTheYearsJoules();

 private:
    Store m_store;
};

void TestRollUpYear::initTestCase() {
    const bool full = qEnvironmentVariableIntValue("MAGNUM_FULL_YEAR") == 1;
    OpenStore store(m_store.path(), 1000);
    QCOMPARE(store.open().verdict, StoreVerdict::Ready);
    store.close();
    QElapsedTimer timer;
    timer.start();
    const auto rows = insertYear(m_store.path(), full);
    QVERIFY(rows > 250'000);
    const auto inserted = timer.restart();
    QCOMPARE(store.open().verdict, StoreVerdict::Ready);
    QVERIFY(store.connection().exec(QStringLiteral("PRAGMA synchronous=OFF")).ok());
    int pieces = 0;
    for (; store.hasWork(); ++pieces) {
        QVERIFY(store.work().ok());
    }
    qInfo("%lld rows inserted in %lld ms, rolled up in %d pieces in %lld ms", rows, inserted,
          pieces, timer.elapsed());
}

void TestRollUpYear::everyBucketIsTheSumOfItsRows_data() {
    QTest::addColumn<int>("seconds");
    QTest::newRow("r60") << 60;
    QTest::newRow("r900") << 900;
    QTest::newRow("r3600") << 3600;
}

void TestRollUpYear::everyBucketIsTheSumOfItsRows() {
    QFETCH(int, seconds);
    Connection connection;
    QVERIFY(connection.open(m_store.path(), Connection::Mode::ReadOnly).ok());
    QCOMPARE(rollUpFaults(connection, QTest::currentDataTag(), seconds), QString());
}

void TestRollUpYear::everyLevelHasTheYearsJoules() {
    const auto joules = [this](const char* table) {
        return m_store.value(QStringLiteral("SELECT sum(energy_out_joules)||' '||"
                                            "sum(energy_charge_joules)||' '||sum(cov_inverter)||"
                                            "' '||sum(bus_packets) FROM %1 WHERE ts < %2")
                                 .arg(QString::fromLatin1(table))
                                 .arg(yearStart + (days - 1) * daySeconds));
    };
    for (const auto* table : {"r60", "r900", "r3600"}) {
        QCOMPARE(joules(table), joules("sample"));
    }
}

QTEST_GUILESS_MAIN(TestRollUpYear)
#include "tst_roll_up_year.moc"
