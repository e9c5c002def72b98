// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/history_energy.h"
#include "ui/history_geometry.h"

using namespace magnum::ui;

namespace {

TextContext in(const char* zone) {
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone(zone)};
}
qint64 local(const TextContext& context, int year, int month, int day, int hour = 0,
             int minute = 0) {
    return QDateTime(QDate(year, month, day), QTime(hour, minute), context.zone).toSecsSinceEpoch();
}

}  // namespace

class tst_history_energy : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aBarSuitsTheWindow_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("step");
        const qint64 day = 86'400;
        QTest::newRow("30 min") << qint64(1800) << int(EnergyStep::FiveMinutes);
        QTest::newRow("day of 25 h") << qint64(90'000) << int(EnergyStep::Hour);
        QTest::newRow("week") << 7 * day << int(EnergyStep::Day);
        QTest::newRow("month") << 31 * day << int(EnergyStep::Day);
        QTest::newRow("year") << 366 * day << int(EnergyStep::Month);
        QTest::newRow("20 years") << 20 * 366 * day << int(EnergyStep::Year);
    }
    void aBarSuitsTheWindow() {
        QFETCH(qint64, seconds);
        QTEST(int(energyStep(seconds)), "step");
    }
    void hoursStandOnTheWallClocksHours() {
        const auto context = in("Asia/Kathmandu");  // +5:45
        const qint64 from = local(context, 2026, 11, 23, 8, 20);
        const auto edges = energyEdges(from, from + 7200, EnergyStep::Hour, context);
        QCOMPARE(edges.front(), local(context, 2026, 11, 23, 8));
        QCOMPARE(edges.back(), local(context, 2026, 11, 23, 11));
        QCOMPARE(edges.size(), size_t(4));
    }
    void theDayOf25HoursHas25Bars() {
        const auto context = in("Europe/Berlin");
        const auto edges = energyEdges(local(context, 2026, 10, 25), local(context, 2026, 10, 26),
                                       EnergyStep::Hour, context);
        QCOMPARE(edges.size(), size_t(26));
    }
    void monthsAndYearsAreTheCalendars() {
        const auto context = in("Europe/Berlin");
        const auto months = energyEdges(local(context, 2026, 1, 1), local(context, 2027, 1, 1),
                                        EnergyStep::Month, context);
        QCOMPARE(months.size(), size_t(13));
        QCOMPARE(months[2], local(context, 2026, 3, 1));
        const auto years = energyEdges(local(context, 2006, 12, 1), local(context, 2026, 11, 24),
                                       EnergyStep::Year, context);
        QCOMPARE(years.size(), size_t(22));
    }
    void anEmptyWindowHasNoBars() {
        QVERIFY(energyEdges(100, 100, EnergyStep::Day, in("UTC")).empty());
    }
    void aBarSaysWhatItIsOf() {
        const auto context = in("UTC");
        const qint64 day = local(context, 2026, 11, 23);
        QCOMPARE(energySliceText(day + 50'400, day + 54'000, EnergyStep::Hour, context),
                 QStringLiteral("Mon, 23 Nov, 14:00 – 15:00"));
        QCOMPARE(energySliceText(day, day + 86'400, EnergyStep::Month, context),
                 QStringLiteral("November 2026"));
    }
    void barsStandSideBySideInTheirSlot() {
        const PlotFrame frame{0, 100, 100, 50, {0, 10, 5}};
        std::vector<magnum::storage::HistoryColumn> columns(2);
        columns[0].average = 10;
        const std::vector<qint64> edges{0, 50, 100};
        const auto left = barShape(columns, edges, {0, 2}, frame);
        const auto right = barShape(columns, edges, {1, 2}, frame);
        QCOMPARE(left.size(), 1);  // the unknown one is not drawn
        QCOMPARE(left.first().height(), 50.0);
        QVERIFY(left.first().right() <= right.first().left());
        QVERIFY(right.first().right() < 50);
    }
    void aBarOfNothingIsStillSeen() {
        const PlotFrame frame{0, 100, 100, 50, {0, 10, 5}};
        std::vector<magnum::storage::HistoryColumn> columns(1);
        columns[0].average = 0;
        QCOMPARE(barShape(columns, {0, 100}, {}, frame).first().height(), 1.0);
    }
    void dashesLeaveEveryOtherStretchOut() {
        const PlotFrame frame{0, 100, 100, 50, {0, 10, 5}};
        std::vector<magnum::storage::HistoryColumn> columns(100);
        for (auto& column : columns) {
            column.average = 5;
        }
        const auto whole = plotShape(columns, 0, 100, frame).line.size();
        const auto dashed = dashedShape(columns, 0, 100, frame, 10).size();
        QVERIFY(dashed > whole / 3 && dashed < whole * 2 / 3);
    }
};

QTEST_GUILESS_MAIN(tst_history_energy)
#include "tst_history_energy.moc"
