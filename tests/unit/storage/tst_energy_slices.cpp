// SPDX-License-Identifier: GPL-3.0-or-later
// Bars of energy against the sums of the same spans.
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include "storage/calendar.h"
#include "storage/energy_slices.h"
#include "storage/history_reader.h"
#include "storage/queries.h"
#include "storage/recorder.h"

using namespace magnum;
using namespace magnum::storage;
using enum plant::Quantity;

namespace {

constexpr qint64 daySeconds = 86'400;
const QTimeZone& berlin() {
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

}  // namespace

class TestEnergySlices : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QDate m_first{2026, 10, 23};  // clocks go back on the 25th
    qint64 m_fromTs = 0;
    qint64 m_toTs = 0;

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("history.db")); }
    [[nodiscard]] std::vector<EnergySlice> slices(const std::vector<qint64>& edges) const {
        Connection connection;
        if (!connection.open(path(), Connection::Mode::ReadOnly).ok()) {
            return {};
        }
        SqlOutcome outcome;
        return loadEnergySlices(connection, StoreLayout::read(connection), edges, outcome);
    }
    void compareWithTotals(const std::vector<EnergySlice>& slices) const {
        Connection connection;
        QVERIFY(connection.open(path(), Connection::Mode::ReadOnly).ok());
        for (const auto& slice : slices) {
            const auto totals = loadTotals(connection, slice.fromTs, slice.toTs, std::nullopt);
            QCOMPARE(slice.inJoules, totals.inJoules);
            QCOMPARE(slice.outJoules, totals.outJoules);
            QCOMPARE(slice.pvJoules, totals.pvJoules);
        }
    }

 private Q_SLOTS:
    void initTestCase() {
        const Calendar calendar(berlin());
        m_fromTs = calendar.startOf(m_first);
        m_toTs = calendar.startOf(m_first.addDays(5)) + 5 * 3600 + 35;
        RecorderOptions options;
        options.databasePath = path();
        options.commitIntervalSeconds = 300;
        options.zone = berlin();
        Recorder recorder(options);
        recorder.open({QStringLiteral("boot"), 1000, m_fromTs * 1000, ClockState::Known,
                       QStringLiteral("0.1.0")});
        for (qint64 ts = m_fromTs; ts < m_toTs; ts += 5) {
            const bool silent = ts >= m_fromTs + daySeconds && ts < m_fromTs + daySeconds + 7200;
            if (silent) {
                continue;
            }
            plant::SampleRow row;
            row.ts = ts;
            row[CovInverter] = 50;
            row[EnergyOutJoules] = 1000 + ts / 5 % 700;
            if (ts / 3600 % 5 == 0) {
                row[EnergyInJoules] = 9000;
            }
            recorder.append(row);
        }
        recorder.close();
    }

    void hoursAreTheSumsOfTheirRows() {
        std::vector<qint64> edges;
        for (qint64 ts = m_fromTs; ts <= m_fromTs + 2 * daySeconds; ts += 3600) {
            edges.push_back(ts);
        }
        const auto hours = slices(edges);
        QCOMPARE(hours.size(), edges.size() - 1);
        compareWithTotals(hours);
        QVERIFY(hours[3].outJoules);
    }
    void aSilentHourIsNotRecordedAndNotZero() {
        const auto begin = m_fromTs + daySeconds;
        const auto hours = slices({begin, begin + 3600, begin + 7200, begin + 10'800});
        QVERIFY(!hours[0].recorded);
        QVERIFY(!hours[0].outJoules);
        QVERIFY(hours[2].recorded);
        QVERIFY(hours[2].outJoules);
    }
    void whatNoRowKnewStaysUnknown() {
        const auto days = slices({m_fromTs, m_fromTs + daySeconds});
        QVERIFY(days[0].recorded);
        QVERIFY(!days[0].pvJoules);
        QVERIFY(days[0].inJoules);
    }
    void daysMayHave25Hours() {
        const Calendar calendar(berlin());
        std::vector<qint64> edges;
        for (int i = 0; i <= 6; ++i) {
            edges.push_back(calendar.startOf(m_first.addDays(i)));
        }
        const auto days = slices(edges);
        compareWithTotals(days);
        QCOMPARE(days[2].toTs - days[2].fromTs, 25 * 3600);
        QVERIFY(days[5].recorded);
        QCOMPARE(days[5].toTs - days[5].fromTs, daySeconds);
    }
    void daysOfAnotherZoneAreCutFromFinerRows() {
        std::vector<qint64> edges;
        for (int i = 0; i < 5; ++i) {
            edges.push_back(m_fromTs + 6300 + i * daySeconds);  // no day of the recorder fits
        }
        compareWithTotals(slices(edges));
    }
    void monthsAreMadeOfDays() {
        const Calendar calendar(berlin());
        compareWithTotals(slices({calendar.startOf({2026, 10, 1}), calendar.startOf({2026, 11, 1}),
                                  calendar.startOf({2026, 12, 1})}));
    }
    void edgesThatMakeNoSliceGiveNone() {
        QVERIFY(slices({}).empty());
        QVERIFY(slices({m_fromTs}).empty());
        QVERIFY(slices({m_toTs, m_fromTs}).empty());
    }
    void aReaderDropsWhatIsNoLongerWanted() {
        HistoryReader reader(path());
        std::vector<quint64> answered;
        connect(&reader, &HistoryReader::energyReady, this,
                [&](const EnergySlices& energy) { answered.push_back(energy.id); });
        reader.setNewestRequest(7);
        reader.readEnergy(6, {m_fromTs, m_fromTs + 3600});
        reader.readEnergy(7, {m_fromTs, m_fromTs + 3600});
        QCOMPARE(answered, std::vector<quint64>{7});
    }
};

QTEST_GUILESS_MAIN(TestEnergySlices)
#include "tst_energy_slices.moc"
