// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/retention.h"
#include "store_in_use.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {

constexpr qint64 daySeconds = 86'400;
/// 2026-09-20T00:00:00Z
constexpr qint64 firstDay = 1'789'862'400;
constexpr int days = 33;
constexpr qint64 gigabyte = 1'000'000'000;

/// A disk that is as full as the test says.
RetentionRules rulesOf(qint64 freeGigabytes, int keepDays = 0) {
    return {.keepDays = keepDays, .diskSpace = [freeGigabytes](const QString&) {
                return std::optional(DiskSpace{freeGigabytes * gigabyte, 100 * gigabyte});
            }};
}

/// A quarter of an hour of rows on each of 33 days.
std::vector<SampleRow> rowsOf(int day) {
    std::vector<SampleRow> rows;
    for (int i = 0; i < 180; ++i) {
        rows.push_back(fullRow(firstDay + day * daySeconds + 36'000 + i * 5));
    }
    return rows;
}

}  // namespace

class TestRetention : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase();
    void init();
    void everythingIsKeptWhileThereIsSpace();
    void aFullDiskCostsTheOldestDayOnly();
    void rollUpsStay();
    void aMonthIsAlwaysKept();
    void theOwnersLimitIsKept_data();
    void theOwnersLimitIsKept();
    void aRowOfTheFarFutureMakesNothingOld();
    void roomLeftInTheFileCountsAsFree();
    void aDayWaitsForItsRollUps();
    void aDiskThatCannotBeAskedCostsNothing();
    void theRecorderDropsADayAnHourAndSaysSo();

 private:
    [[nodiscard]] std::optional<DayToDrop> drop(StoreInUse& inUse, const RetentionRules& rules) {
        SqlOutcome outcome;
        const auto day = inUse.store.dropOldestDay(rules, baseTs * 1000, outcome);
        return outcome.ok() ? day : std::nullopt;
    }
    [[nodiscard]] qint64 recordedDays() const {
        return m_store->number(QStringLiteral("SELECT count(DISTINCT ts/86400) FROM sample"));
    }
    Store m_filled;
    std::unique_ptr<Store> m_store;
};

void TestRetention::initTestCase() {
    StoreInUse inUse(m_filled.path());
    for (int day = 0; day < days; ++day) {
        QVERIFY(inUse.write(rowsOf(day)));
    }
    QVERIFY(inUse.catchUp());
    inUse.store.close();
}

void TestRetention::init() {
    m_store = std::make_unique<Store>();
    QVERIFY(QFile::copy(m_filled.path(), m_store->path()));
}

void TestRetention::everythingIsKeptWhileThereIsSpace() {
    StoreInUse inUse(m_store->path());
    QVERIFY(!drop(inUse, rulesOf(10)));
    QCOMPARE(recordedDays(), days);
}

void TestRetention::aFullDiskCostsTheOldestDayOnly() {
    StoreInUse inUse(m_store->path());
    const auto day = drop(inUse, rulesOf(7));
    QVERIFY(day);
    QCOMPARE(day->fromTs, firstDay);
    QCOMPARE(recordedDays(), days - 1);
    QCOMPARE(m_store->number(QStringLiteral("SELECT min(ts) FROM sample")),
             firstDay + daySeconds + 36'000);
    QCOMPARE(m_store->value(QStringLiteral("SELECT kind||': '||detail FROM event")).toString(),
             QStringLiteral("history_trimmed: The disk is nearly full (7 % free): the 5-second "
                            "values of 2026-09-20 (UTC) were given up; averages and peaks of each "
                            "minute are kept. Free some space."));
}

void TestRetention::rollUpsStay() {
    const auto all = QStringLiteral(
        "SELECT (SELECT count(*)||' '||sum(energy_in_joules) FROM r60)||' '||"
        "(SELECT count(*)||' '||sum(energy_in_joules) FROM r900)||' '||"
        "(SELECT count(*)||' '||sum(energy_in_joules) FROM r3600)");
    const auto before = m_store->value(all);
    StoreInUse inUse(m_store->path());
    QVERIFY(drop(inUse, rulesOf(7)));
    // Not even when that time is made again.
    QVERIFY(inTransaction(inUse.store.connection(), [&] {
                return inUse.store.rollUps().redo(firstDay, firstDay + 2 * daySeconds);
            }).ok());
    QVERIFY(inUse.catchUp());
    QCOMPARE(m_store->value(all), before);
}

void TestRetention::aMonthIsAlwaysKept() {
    StoreInUse inUse(m_store->path());
    while (drop(inUse, rulesOf(0))) {
    }
    QCOMPARE(recordedDays(), fewestDaysKept);
}

void TestRetention::theOwnersLimitIsKept_data() {
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("left");
    QTest::newRow("for ever") << 0 << 33;
    QTest::newRow("longer than there is") << 365 << 33;
    QTest::newRow("32 days") << 32 << 32;
    QTest::newRow("less than a month is a month") << 1 << 30;
}

void TestRetention::theOwnersLimitIsKept() {
    QFETCH(int, limit);
    QFETCH(int, left);
    StoreInUse inUse(m_store->path());
    while (drop(inUse, rulesOf(50, limit))) {
    }
    QCOMPARE(recordedDays(), left);
}

void TestRetention::aRowOfTheFarFutureMakesNothingOld() {
    StoreInUse inUse(m_store->path());
    QVERIFY(inUse.write({rowAt(firstDay + 4'000 * daySeconds)}));
    QVERIFY(inUse.catchUp());
    while (drop(inUse, rulesOf(50, 32))) {
    }
    QCOMPARE(recordedDays(), 32);
}

void TestRetention::roomLeftInTheFileCountsAsFree() {
    StoreInUse inUse(m_store->path());
    // One byte short of a tenth: the first day's pages make up for it.
    const RetentionRules rules{.keepDays = 0, .diskSpace = [](const QString&) {
                                   return std::optional(DiskSpace{99'999, 1'000'000});
                               }};
    QVERIFY(drop(inUse, rules));
    QVERIFY(inUse.number(QStringLiteral("PRAGMA freelist_count")) > 0);
    QVERIFY(!drop(inUse, rules));
}

void TestRetention::aDayWaitsForItsRollUps() {
    StoreInUse inUse(m_store->path());
    QVERIFY(inTransaction(inUse.store.connection(), [&] {
                return inUse.store.rollUps().redo(firstDay + 36'000, firstDay + 36'060);
            }).ok());
    QVERIFY(!drop(inUse, rulesOf(7)));
    QVERIFY(inUse.catchUp());
    QVERIFY(drop(inUse, rulesOf(7)));
}

void TestRetention::aDiskThatCannotBeAskedCostsNothing() {
    StoreInUse inUse(m_store->path());
    QVERIFY(!drop(inUse, {.keepDays = 0,
                          .diskSpace = [](const QString&) { return std::optional<DiskSpace>(); }}));
    QVERIFY(!drop(inUse, {.keepDays = 0, .diskSpace = {}}));
}

void TestRetention::theRecorderDropsADayAnHourAndSaysSo() {
    RecorderUnderTest under(RecorderOptions{
        .databasePath = m_store->path(), .busyTimeoutMs = 20, .retention = rulesOf(3)});
    under.recorder.open(sessionOf());
    const auto oldestRow = [this] {
        return m_store->number(QStringLiteral("SELECT min(ts) FROM sample"));
    };
    QTRY_COMPARE(oldestRow(), firstDay + daySeconds + 36'000);
    QCOMPARE(under.status().state, StorageState::Ok);
    QVERIFY(under.status().detail.contains(QStringLiteral("nearly full (3 % free)")));
    for (int minutes = 0; minutes <= 60; minutes += 5) {
        under.recorder.append(rowAt(baseTs + minutes * 60));
        under.recorder.flush();
        QTRY_VERIFY(under.isAtRest());  // the chance for a day too many to go
    }
    QTRY_COMPARE(oldestRow(), firstDay + 2 * daySeconds + 36'000);
    // The record still begins where its roll-ups do.
    QCOMPARE(under.status().oldestTs, std::optional<qint64>(firstDay + 36'000));
    under.recorder.close();
    QCOMPARE(
        m_store->number(QStringLiteral("SELECT count(*) FROM event WHERE kind='history_trimmed'")),
        2);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
