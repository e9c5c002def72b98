// SPDX-License-Identifier: GPL-3.0-or-later
// Charts and totals out of roll-ups, against what the recorded rows say.
#include <QTimeZone>

#include "raw_oracle.h"
#include "storage/day_table.h"
#include "storage/history_query.h"
#include "storage/history_reader.h"
#include "storage/queries.h"
#include "storage/roll_ups.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {

const std::vector<Quantity> shown{Quantity::AcOutWatts,   Quantity::DcVolts,
                                  Quantity::Soc,          Quantity::CpuPermille,
                                  Quantity::InverterMode, Quantity::EnergyOutJoules};
constexpr qint64 daySeconds = 86'400;

struct Denver {
    QTimeZone zone = QTimeZone("America/Denver");
    [[nodiscard]] qint64 start(const QDate& date) const {
        return date.startOfDay(zone).toSecsSinceEpoch();
    }
};

}  // namespace

class TestHistoryLevels : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase();
    void theCoarsestSufficientLevelIsUsed_data();
    void theCoarsestSufficientLevelIsUsed();
    void columnsTellWhatTheRowsSay_data();
    void columnsTellWhatTheRowsSay();
    void whatIsNotRolledUpYetComesFromFinerRows();
    void staleRollUpsAreNotBelieved();
    void lostRowsAreToldByTheirRollUps();
    void aSilenceIsNotFilled();
    void daysOfAnyLengthAreOneBucket_data();
    void daysOfAnyLengthAreOneBucket();
    void aDayThatIsNotCachedComesFromHours();
    void aDayThatIsToBeMadeAgainIsNotBelieved();
    void faultsOfLongViewsComeFromTheirLevel();
    void manyGeneratorRunsAreJoinedToWhatCanBeSeen();
    void totalsEqualTheRows();
    void theHighestIsFoundToItsRow();
    void rowsThatAreNotCommittedYetAreShownOnce();
    void aCancelledRequestEndsEarlyAndHarmsNothing();
    void aFileWithoutRollUpsIsReadAllTheSame();

 private:
    [[nodiscard]] static HistoryResult read(const QString& path, const HistoryRequest& request) {
        HistoryResult result;
        HistoryReader reader(path);
        connect(&reader, &HistoryReader::historyReady, &reader,
                [&result](const HistoryResult& r) { result = r; });
        reader.readHistory(request);
        return result;
    }
    [[nodiscard]] static Totals totals(const QString& path, qint64 fromTs, qint64 toTs) {
        Connection connection;
        std::ignore = connection.open(path, Connection::Mode::ReadOnly);
        return loadTotals(connection, fromTs, toTs, std::nullopt);
    }
    [[nodiscard]] static QString daysDoneUntil(qint64 ts) {
        return QStringLiteral("INSERT OR REPLACE INTO meta VALUES('day_done_until','%1')").arg(ts);
    }
    static void rollUpAll(const Store& store) {
        Connection connection;
        QVERIFY(connection.open(store.path(), Connection::Mode::ReadWrite).ok());
        RollUps rollUps(connection);
        for (int i = 0; i < 10'000 && rollUps.isBehind(); ++i) {
            QVERIFY(rollUps.catchUp().ok());
        }
        QVERIFY(!rollUps.isBehind());
    }
    [[nodiscard]] OracleRules rules(qint64 fromTs, qint64 toTs, int coarsest) const {
        OracleRules result{fromTs, toTs, {}};
        for (const int seconds : {3600, 900, 60}) {
            if (seconds <= coarsest) {
                const auto until =
                    QStringLiteral("SELECT until_ts FROM rollup_done WHERE level=%1");
                result.levels.emplace_back(seconds, m_store.number(until.arg(seconds)));
            }
        }
        return result;
    }
    void compare(const HistoryRequest& request, int coarsest) const {
        const auto result = read(m_store.path(), request);
        QCOMPARE(result.error, QString());
        const RawOracle oracle(m_rows, rules(request.fromTs, request.toTs, coarsest),
                               request.columns);
        for (const auto& series : result.series) {
            const auto wrong = difference(series.columns, oracle.columns(series.quantity));
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QStringLiteral("%1 .. %2 in %3 columns, %4: %5")
                                    .arg(request.fromTs)
                                    .arg(request.toTs)
                                    .arg(request.columns)
                                    .arg(plant::quantityInfo(series.quantity).name, wrong)));
        }
    }

    Store m_store;  ///< four unruly days, rolled up, the newest buckets still open
    Rows m_rows;
    qint64 m_from = 0, m_to = 0;
};

void TestHistoryLevels::initTestCase() {
    QRandomGenerator random(20261122);
    m_from = baseTs + 35;
    m_to = baseTs + 4 * daySeconds + 2 * 3600 + 47 * 60 + 25;
    m_rows = unrulyRows(m_from, m_to, 5, random);
    m_store.record(m_rows);
    rollUpAll(m_store);
    QVERIFY(m_store.number(QStringLiteral("SELECT count(*) FROM r3600")) > 50);
}

void TestHistoryLevels::theCoarsestSufficientLevelIsUsed_data() {
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("bucketSeconds");
    QTest::newRow("149 s a column") << qint64(149'00) << 100 << 5;
    QTest::newRow("150 s a column") << qint64(150'00) << 100 << 60;
    QTest::newRow("2249 s a column") << qint64(2249'0) << 10 << 60;
    QTest::newRow("2250 s a column") << qint64(2250'0) << 10 << 900;
    QTest::newRow("2.5 h a column") << qint64(90'000) << 10 << 3600;
    QTest::newRow("2.5 days a column, but no day is cached") << 4 * daySeconds << 1 << 3600;
}

void TestHistoryLevels::theCoarsestSufficientLevelIsUsed() {
    QFETCH(qint64, seconds);
    QFETCH(int, columns);
    QFETCH(int, bucketSeconds);
    const auto result =
        read(m_store.path(), {1, baseTs, baseTs + seconds, columns, {Quantity::DcVolts}});
    QCOMPARE(result.bucketSeconds, bucketSeconds);
}

void TestHistoryLevels::columnsTellWhatTheRowsSay_data() {
    QTest::addColumn<int>("coarsest");
    QTest::addColumn<int>("nextSeconds");
    QTest::newRow("sample, narrow columns") << 5 << 2;
    QTest::newRow("sample") << 5 << 60;
    QTest::newRow("r60") << 60 << 900;
    QTest::newRow("r900") << 900 << 3600;
    QTest::newRow("r3600") << 3600 << 10'000;
}

void TestHistoryLevels::columnsTellWhatTheRowsSay() {
    QFETCH(int, coarsest);
    QFETCH(int, nextSeconds);
    QRandomGenerator random(quint32(coarsest + nextSeconds));
    for (int i = 0; i < 25; ++i) {
        const bool narrow = nextSeconds < coarsest;
        const auto least = narrow ? 1.0 : 2.5 * coarsest;
        const auto most = narrow ? 5.0 : 2.5 * nextSeconds - 1;
        const auto width = least + random.generateDouble() * (most - least);
        const auto longest = double(m_to - m_from) * 1.2;
        const int columns = 1 + int(random.bounded(std::clamp(int(longest / width), 1, 300)));
        const auto length = std::max<qint64>(qint64(std::ceil(width * columns)), 1);
        const auto from = m_from - 5000 + qint64(random.bounded(qint64(m_to - m_from)));
        compare({1, from, from + length, columns, shown}, coarsest);
    }
    // Ends in the buckets that are still open.
    const auto length = qint64(coarsest) * 25;
    compare({1, m_to - length + 3, m_to + 3, nextSeconds < coarsest ? 50 : 10, shown}, coarsest);
}

void TestHistoryLevels::whatIsNotRolledUpYetComesFromFinerRows() {
    const auto set = [this](const char* r60, const char* r900, const char* r3600) {
        return m_store.execute(
            {QStringLiteral("UPDATE rollup_done SET until_ts = %1+CASE level"
                            " WHEN 60 THEN %2 WHEN 900 THEN %3 ELSE %4 END")
                 .arg(baseTs)
                 .arg(QLatin1String(r60), QLatin1String(r900), QLatin1String(r3600))});
    };
    const auto before = m_store.number(QStringLiteral("SELECT max(until_ts) FROM rollup_done"));
    QVERIFY(set("172800", "108000", "7200"));
    compare({1, baseTs - 100, baseTs + 3 * daySeconds, 20, shown}, 3600);
    compare({1, baseTs + 1003, baseTs + 3 * daySeconds, 1000, shown}, 60);
    QVERIFY(set("0", "0", "0"));
    compare({1, baseTs, baseTs + 3 * daySeconds, 20, shown}, 3600);
    QVERIFY(m_store.execute(
        {QStringLiteral("UPDATE rollup_done SET until_ts=%1/level*level").arg(before + 59)}));
}

void TestHistoryLevels::staleRollUpsAreNotBelieved() {
    const auto from = baseTs + daySeconds + 100;
    const auto to = from + 20'000;
    QStringList spoil{QStringLiteral("INSERT INTO rollup_redo(from_ts,to_ts) VALUES(%1,%2),(%2,%2)")
                          .arg(from)
                          .arg(to)};
    for (const auto& level : rollUpLevels()) {
        // Also a bucket that only reaches into the noted range.
        spoil << QStringLiteral(
                     "UPDATE %1 SET dc_volts=9, dc_volts_min=9, energy_out_joules=7"
                     " WHERE ts>%2-%3 AND ts<%4")
                     .arg(level.table)
                     .arg(from)
                     .arg(level.seconds)
                     .arg(to);
    }
    const Store copy;
    QVERIFY(QFile::copy(m_store.path(), copy.path()));
    QVERIFY(copy.execute(spoil));
    // Columns of whole hours, so that rows and buckets fall into the same ones.
    const HistoryRequest request{1, baseTs, baseTs + 3 * daySeconds, 9, {Quantity::DcVolts}};
    const auto told = read(copy.path(), request).series.at(0).columns;
    const auto truth = read(m_store.path(), request).series.at(0).columns;
    for (size_t i = 0; i < told.size(); ++i) {
        QCOMPARE(told[i].minimum, truth[i].minimum);
        QCOMPARE(told[i].maximum, truth[i].maximum);
        // Rows instead of means that were rounded: within half a step.
        QVERIFY(std::abs(*told[i].average - *truth[i].average) < 0.01);
    }
    QCOMPARE(totals(copy.path(), from, to).outJoules, totals(m_store.path(), from, to).outJoules);
}

void TestHistoryLevels::lostRowsAreToldByTheirRollUps() {
    const Store copy;
    QVERIFY(QFile::copy(m_store.path(), copy.path()));
    // Rows up to a moment within a minute are given up, and a quarter of an hour rotted away.
    auto until = baseTs + 2 * daySeconds + 17;
    const auto rowsBefore = [&](qint64 ts) {
        return m_store.number(
            QStringLiteral("SELECT count(*) FROM sample WHERE ts>=%1-1217 AND ts<%1").arg(ts));
    };
    while (rowsBefore(until) < 200) {
        until += 60;
    }
    const auto hole = baseTs + 3 * daySeconds + 450;
    QVERIFY(
        copy.execute({QStringLiteral("DELETE FROM sample WHERE ts<%1").arg(until),
                      QStringLiteral("DELETE FROM sample WHERE ts>=%1 AND ts<%1+1350").arg(hole),
                      QStringLiteral("DELETE FROM r60 WHERE ts>=%1 AND ts<%1+1350").arg(hole)}));
    const auto filled = [&](qint64 from, qint64 seconds) {
        const auto columns =
            read(copy.path(), {1, from, from + seconds, int(seconds / 5), {Quantity::CpuPermille}})
                .series.at(0)
                .columns;
        return std::count_if(columns.begin(), columns.end(),
                             [](const auto& column) { return column.average.has_value(); });
    };
    const auto quiet = until - 1217;  // a full minute
    const auto minutes =
        copy.number(QStringLiteral("SELECT count(cpu_permille) FROM r60 WHERE ts>=%1 AND ts<%1+600")
                        .arg(quiet));
    QVERIFY(minutes > 0);
    QCOMPARE(filled(quiet, 600), minutes * 12);
    // Cut anywhere, the minutes at the edges are shown as far as they are in view.
    QVERIFY(filled(quiet + 20, 560) >= (minutes - 2) * 12 + 8);
    const auto quarters = copy.number(
        QStringLiteral("SELECT count(cpu_permille) FROM r900 WHERE ts=%1+450").arg(hole));
    QCOMPARE(filled(hole + 450, 900), quarters * 180);
}

void TestHistoryLevels::aSilenceIsNotFilled() {
    const Store store;
    Rows rows;
    for (auto ts = baseTs; ts < baseTs + 3 * 3600; ts += 5) {
        if (ts < baseTs + 1830 || ts >= baseTs + 7215) {
            rows.push_back(rowAt(ts));
            rows.back()[Quantity::DcVolts] = 5000;
        }
    }
    store.record(rows);
    rollUpAll(store);
    for (const auto& [from, to] : {std::pair{0, 10'800}, std::pair{1830, 7210},
                                   std::pair{1815, 7215}, std::pair{1900, 3000}}) {
        const auto columns =
            read(store.path(),
                 {1, baseTs + from, baseTs + to, (to - from) / 5, {Quantity::DcVolts}})
                .series.at(0)
                .columns;
        for (size_t i = 0; i < columns.size(); ++i) {
            const auto at = from + int(i) * 5;
            const bool silent = at >= 1830 && at + 5 <= 7215;
            QCOMPARE(columns[i].average.has_value(), !silent);
        }
    }
}

void TestHistoryLevels::daysOfAnyLengthAreOneBucket_data() {
    QTest::addColumn<QDate>("changes");
    QTest::addColumn<int>("hours");
    QTest::newRow("spring: 23 h") << QDate(2026, 3, 8) << 23;
    QTest::newRow("autumn: 25 h") << QDate(2026, 11, 1) << 25;
    QTest::newRow("24 h") << QDate(2026, 6, 1) << 24;
}

void TestHistoryLevels::daysOfAnyLengthAreOneBucket() {
    QFETCH(QDate, changes);
    QFETCH(int, hours);
    const Denver denver;
    const Store store;
    Rows rows;
    QStringList days;
    const auto first = changes.addDays(-4);
    for (int day = 0; day < 9; ++day) {
        const auto date = first.addDays(day);
        const auto from = denver.start(date);
        const auto to = denver.start(date.addDays(1));
        for (auto ts = from; ts < to; ts += 1800) {
            rows.push_back(rowAt(ts));
            rows.back()[Quantity::DcVolts] = 5000 + day * 10 + (ts - from) / 1800;
            rows.back()[Quantity::EnergyOutJoules] = 1000;
        }
        // A value that only the cache has shows that it was read.
        days << QStringLiteral(
                    "INSERT INTO day(date,from_ts,to_ts,dc_volts,dc_volts_min,"
                    "dc_volts_max,cov_inverter) VALUES(%1,%2,%3,%4,%4-1,%4+1,100)")
                    .arg(date.year() * 10'000 + date.month() * 100 + date.day())
                    .arg(from)
                    .arg(to)
                    .arg(6000 + day);
    }
    store.record(rows);
    rollUpAll(store);
    const auto from = denver.start(first);
    const auto to = denver.start(first.addDays(9));
    QVERIFY(store.execute(days << daysDoneUntil(to)));
    const auto result = read(store.path(), {1, from, to, 3, {Quantity::DcVolts}});
    QCOMPARE(result.bucketSeconds, 86'400);
    QCOMPARE(*result.series.at(0).columns.at(0).first, 60.00);
    QCOMPARE(*result.series.at(0).columns.at(2).last, 60.08);
    QCOMPARE(*result.series.at(0).columns.at(0).minimum, 59.99);
    const auto day = totals(store.path(), denver.start(changes), denver.start(changes.addDays(1)));
    QCOMPARE(day.outJoules, std::optional<qint64>(hours * 2 * 1000));
}

void TestHistoryLevels::aDayThatIsNotCachedComesFromHours() {
    const Store copy;
    QVERIFY(QFile::copy(m_store.path(), copy.path()));
    const Denver denver;
    const auto date = QDateTime::fromSecsSinceEpoch(m_from + 2 * daySeconds, denver.zone).date();
    const auto cached = denver.start(date);
    QVERIFY(copy.execute(
        {QStringLiteral("INSERT INTO day(date,from_ts,to_ts,dc_volts,dc_volts_min,dc_volts_max,"
                        "cov_inverter) VALUES(%1,%2,%3,9000,9000,9000,1)")
             .arg(date.year() * 10'000 + date.month() * 100 + date.day())
             .arg(cached)
             .arg(denver.start(date.addDays(1))),
         daysDoneUntil(denver.start(date.addDays(1)))}));
    const auto at = [&](const Store& store) {
        return read(store.path(), {1, m_from, m_from + 5 * daySeconds, 2, {Quantity::DcVolts}})
            .series.at(0)
            .columns;
    };
    const auto told = at(copy);
    const auto hours = at(m_store);
    QCOMPARE(*std::max(told[0].maximum, told[1].maximum), 90.0);
    const bool cachedIsFirst = cached < m_from + 5 * daySeconds / 2;
    const size_t other = cachedIsFirst ? 1 : 0;
    QCOMPARE(told[other].last, hours[other].last);
    QCOMPARE(told[other].minimum, hours[other].minimum);
    QCOMPARE(told[0].first, hours[0].first);
}

void TestHistoryLevels::aDayThatIsToBeMadeAgainIsNotBelieved() {
    const Store copy;
    QVERIFY(QFile::copy(m_store.path(), copy.path()));
    const auto first = (m_from / daySeconds + 1) * daySeconds;
    QStringList days{daysDoneUntil(first + 3 * daySeconds)};
    for (int i = 0; i < 3; ++i) {
        const auto date = QDateTime::fromSecsSinceEpoch(first, QTimeZone::utc()).date().addDays(i);
        days << QStringLiteral(
                    "INSERT INTO day(date,from_ts,to_ts,dc_volts,dc_volts_max,cov_inverter)"
                    " VALUES(%1,%2,%2+86400,9000,9000,1)")
                    .arg(date.year() * 10'000 + date.month() * 100 + date.day())
                    .arg(first + i * daySeconds);
    }
    QVERIFY(copy.execute(days));
    const HistoryRequest request{1, first, first + 3 * daySeconds, 1, {Quantity::DcVolts}};
    const auto lastValue = [&] {
        return *read(copy.path(), request).series.at(0).columns.at(0).last;
    };
    QCOMPARE(lastValue(), 90.0);
    {
        Connection connection;
        QVERIFY(connection.open(copy.path(), Connection::Mode::ReadWrite).ok());
        const auto third = first + 2 * daySeconds;
        QVERIFY(DayTable::redo(connection, third, third + 60).ok());
    }
    QVERIFY(lastValue() < 60.0);
    QCOMPARE(read(copy.path(), request).bucketSeconds, 86'400);
}

void TestHistoryLevels::faultsOfLongViewsComeFromTheirLevel() {
    const auto wide = read(m_store.path(), {1, m_from, m_to, 30, {}});
    QCOMPARE(wide.bucketSeconds, 3600);
    for (const auto& span : wide.faultSpans) {
        QCOMPARE(span.code, 7);
    }
    qint64 shaded = 0, faulty = 0;
    for (const auto& row : m_rows) {
        if (row[Quantity::InverterFault] == 7) {
            ++faulty;
            shaded += std::any_of(wide.faultSpans.begin(), wide.faultSpans.end(), [&](auto& span) {
                return row.ts >= span.fromTs && row.ts + 5 <= span.toTs;
            });
        }
    }
    QVERIFY(faulty > 10);
    QCOMPARE(shaded, faulty);
}

void TestHistoryLevels::manyGeneratorRunsAreJoinedToWhatCanBeSeen() {
    const Store copy;
    QVERIFY(QFile::copy(m_store.path(), copy.path()));
    QStringList runs;
    for (int i = 0; i < 300; ++i) {
        runs << QStringLiteral(
                    "INSERT INTO generator_run(start_ms,end_ms,reason,stop_cause,"
                    "run_seconds,seen_by_ags,seen_by_ac_input) VALUES(%1*1000,%2*1000,"
                    "'soc','soc',60,1,1)")
                    .arg(baseTs + i * 1000)
                    .arg(baseTs + i * 1000 + 60);
    }
    QVERIFY(copy.execute(runs));
    const auto spans = [&](qint64 from, qint64 to, int columns) {
        return read(copy.path(), {1, from, to, columns, {}}).generatorSpans;
    };
    QCOMPARE(spans(baseTs, baseTs + 300'000, 300).size(), size_t(300));
    const auto joined = spans(baseTs, baseTs + 300'000, 10);
    QCOMPARE(joined.size(), size_t(1));
    QCOMPARE(joined[0].toTs, baseTs + 299'060);
    const auto one = spans(baseTs + 50'030, baseTs + 50'040, 10);
    QCOMPARE(one.size(), size_t(1));
    QCOMPARE(one[0].fromTs, baseTs + 50'030);
    QCOMPARE(one[0].toTs, baseTs + 50'040);
}

void TestHistoryLevels::totalsEqualTheRows() {
    QRandomGenerator random(99);
    for (int i = 0; i < 60; ++i) {
        const auto from = m_from - 4000 + qint64(random.bounded(qint64(m_to - m_from)));
        const auto to = from + 1 + qint64(random.bounded(i < 20 ? 5000 : 300'000));
        std::optional<qint64> joules, peak;
        for (const auto& row : m_rows) {
            if (row.ts < from || row.ts >= to) {
                continue;
            }
            if (row[Quantity::EnergyOutJoules]) {
                joules = joules.value_or(0) + *row[Quantity::EnergyOutJoules];
            }
            if (row[Quantity::AcOutWattsMax]) {
                peak = std::max(peak.value_or(0), *row[Quantity::AcOutWattsMax]);
            }
        }
        const auto told = totals(m_store.path(), from, to);
        QCOMPARE(told.outJoules, joules);
        QCOMPARE(told.maxOutWatts, peak);
        QVERIFY(!told.pvJoules);
    }
}

void TestHistoryLevels::theHighestIsFoundToItsRow() {
    const auto told = totals(m_store.path(), m_from, m_to);
    const auto highest = std::max_element(m_rows.begin(), m_rows.end(), [](auto& a, auto& b) {
        return a[Quantity::AcOutWattsMax].value_or(0) < b[Quantity::AcOutWattsMax].value_or(0);
    });
    QCOMPARE(told.maxOutWattsTs, std::optional(highest->ts));
}

void TestHistoryLevels::rowsThatAreNotCommittedYetAreShownOnce() {
    Rows tail;
    for (auto ts = m_rows.back().ts - 10; ts < m_rows.back().ts + 60; ts += 5) {
        tail.push_back(rowAt(ts));
        tail.back()[Quantity::AcOutWatts] = 7000;
        tail.back()[Quantity::AcOutWattsMax] = 9000;
        tail.back()[Quantity::InverterFault] = 5;
    }
    const auto last = m_rows.back().ts;
    HistoryRequest request{1, last - 100, last + 100, 40, {Quantity::AcOutWatts}};
    const auto before = read(m_store.path(), request);
    request.tail = tail;
    const auto after = read(m_store.path(), request);
    const auto& columns = after.series.at(0).columns;
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto ts = request.fromTs + qint64(i) * 5;
        if (ts <= last) {
            QCOMPARE(columns[i].average, before.series.at(0).columns[i].average);
        } else if (ts < last + 60) {
            QCOMPARE(columns[i].last, std::optional(7000.0));
            QCOMPARE(columns[i].maximum, std::optional(9000.0));
        } else {
            QVERIFY(!columns[i].last);
        }
    }
    QCOMPARE(after.faultSpans.back().fromTs, last + 5);
    QCOMPARE(after.faultSpans.back().code, 5);
}

void TestHistoryLevels::aCancelledRequestEndsEarlyAndHarmsNothing() {
    Connection connection;
    QVERIFY(connection.open(m_store.path(), Connection::Mode::ReadOnly).ok());
    const auto layout = StoreLayout::read(connection);
    const HistoryRequest request{1, m_from, m_to, 16'000, shown};
    int asked = 0;
    SqlOutcome outcome;
    const auto none = queryHistory(
        connection, layout, request, [&asked] { return ++asked > 3; }, outcome);
    QVERIFY(!none);
    QVERIFY(outcome.ok());
    QVERIFY2(asked < 10, "it went on after it had been cancelled");
    const auto whole = queryHistory(
        connection, layout, request, [] { return false; }, outcome);
    QVERIFY(whole && outcome.ok());
    QCOMPARE(whole->series.size(), shown.size());
}

void TestHistoryLevels::aFileWithoutRollUpsIsReadAllTheSame() {
    const Store copy;
    QVERIFY(QFile::copy(m_store.path(), copy.path()));
    QStringList older;
    for (const auto* name : {"r60_plain", "r900_plain", "r3600_plain", "day_plain"}) {
        older << QStringLiteral("DROP VIEW IF EXISTS ") + QLatin1String(name);
    }
    for (const auto* name : {"r60", "r900", "r3600", "day", "rollup_done", "rollup_redo", "meta"}) {
        older << QStringLiteral("DROP TABLE ") + QLatin1String(name);
    }
    QVERIFY(copy.execute(older));
    const HistoryRequest request{1, m_from, m_to, 20, {Quantity::Soc}};
    const auto told = read(copy.path(), request);
    QCOMPARE(told.error, QString());
    QCOMPARE(told.bucketSeconds, 5);
    QCOMPARE(told.series.at(0).columns.at(7).minimum,
             read(m_store.path(), request).series.at(0).columns.at(7).minimum);
    QCOMPARE(totals(copy.path(), m_from, m_to).outJoules,
             totals(m_store.path(), m_from, m_to).outJoules);
}

QTEST_GUILESS_MAIN(TestHistoryLevels)
#include "tst_history_levels.moc"
