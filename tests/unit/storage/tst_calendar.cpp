// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/calendar.h"

#include <QTest>

#include "twelve_zones.h"

using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {
/// 2025-01-01T00:00:00Z and 2026-01-01T00:00:00Z.
constexpr qint64 year2025 = 1'735'689'600;
constexpr qint64 year2026 = 1'767'225'600;

Calendar in(const char* zone, Qt::DayOfWeek first = Qt::Monday) {
    return Calendar(QTimeZone(zone), first);
}
double hours(const CalendarSpan& span) {
    return double(span.toTs - span.fromTs) / 3600;
}
}  // namespace

class TestCalendar : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void everyDayOfAYearBeginsWhereTheCLibrarySaysSo_data() {
        QTest::addColumn<QByteArray>("zone");
        for (const char* zone : twelveZones) {
            QTest::newRow(zone) << QByteArray(zone);
        }
    }
    void everyDayOfAYearBeginsWhereTheCLibrarySaysSo() {
        QFETCH(QByteArray, zone);
        const auto calendar = in(zone);
        const auto days = daysByTheCLibrary(zone, year2025, year2026, 60);
        QVERIFY(days.size() > 360);
        for (const auto& day : days) {
            QCOMPARE(calendar.day(dateOfDayKey(day.key)), (CalendarSpan{day.fromTs, day.toTs}));
        }
    }

    void everyDayStartsOnTheQuarterHour_data() {
        everyDayOfAYearBeginsWhereTheCLibrarySaysSo_data();
    }
    void everyDayStartsOnTheQuarterHour() {
        QFETCH(QByteArray, zone);
        const auto calendar = in(zone);
        for (auto date = QDate(2025, 1, 1); date.year() == 2025; date = date.addDays(1)) {
            QCOMPARE(calendar.startOf(date) % 900, 0);
        }
    }

    void theDateOfAnInstantIsTheDayThatHoldsIt_data() {
        everyDayOfAYearBeginsWhereTheCLibrarySaysSo_data();
    }
    void theDateOfAnInstantIsTheDayThatHoldsIt() {
        QFETCH(QByteArray, zone);
        const auto calendar = in(zone);
        for (qint64 ts = year2025 + 450; ts < year2026; ts += 4500) {
            const auto span = calendar.day(calendar.dateAt(ts));
            QVERIFY2(span.fromTs <= ts && ts < span.toTs, zone.data());
        }
    }

    void aChangeOfHalfAnHourMakesADayOfTwentyThreeAndAHalf() {
        QCOMPARE(hours(in("Australia/Lord_Howe").day(QDate(2025, 10, 5))), 23.5);
        QCOMPARE(hours(in("Australia/Lord_Howe").day(QDate(2025, 4, 6))), 24.5);
    }

    void aDayWithoutMidnightBeginsAtOne() {
        // Havana, 9 March 2025: 00:00 became 01:00, UTC-5 became UTC-4.
        QCOMPARE(in("America/Havana").startOf(QDate(2025, 3, 9)), 1'741'496'400);
    }

    void aMidnightThatComesTwiceCountsTheFirstTime() {
        // Havana, 2 November 2025: 01:00 UTC-4 became 00:00 UTC-5.
        QCOMPARE(in("America/Havana").startOf(QDate(2025, 11, 2)), 1'762'056'000);
        QCOMPARE(hours(in("America/Havana").day(QDate(2025, 11, 2))), 25.0);
    }

    void aClockPutBackOverMidnightDoesNotGoBackADay() {
        // St John's, 7 November 2010: 00:01 became 23:01 of the day before.
        const auto calendar = in("America/St_Johns");
        const qint64 start = calendar.startOf(QDate(2010, 11, 7));
        QCOMPARE(start, 1'289'097'000);  // 00:00 at UTC-2:30
        QCOMPARE(calendar.dateAt(start + 600), QDate(2010, 11, 7));
    }

    void aDateThatWasLeftOutIsEmpty() {
        const auto calendar = in("Pacific/Apia");
        const auto gone = calendar.day(QDate(2011, 12, 30));
        QCOMPARE(gone.fromTs, gone.toTs);
        QCOMPARE(calendar.startOf(QDate(2011, 12, 31)), gone.toTs);
    }

    void weeksBeginOnTheDayThatWasAskedFor() {
        const QDate wednesday(2026, 11, 25);
        const auto utc = in("UTC");
        QCOMPARE(utc.week(wednesday).fromTs, utc.startOf(QDate(2026, 11, 23)));
        QCOMPARE(in("UTC", Qt::Sunday).week(wednesday).fromTs, utc.startOf(QDate(2026, 11, 22)));
        QCOMPARE(hours(utc.week(wednesday)), 168.0);
    }

    void monthsAndYearsTouch() {
        const auto calendar = in("America/Los_Angeles");
        qint64 at = calendar.year(QDate(2025, 6, 1)).fromTs;
        for (int month = 1; month <= 12; ++month) {
            const auto span = calendar.month(QDate(2025, month, 28));
            QCOMPARE(span.fromTs, at);
            at = span.toTs;
        }
        QCOMPARE(at, calendar.year(QDate(2025, 1, 1)).toTs);
    }

    void theMonthBeforeTheThirtyFirstOfMarchIsFebruary() {
        const auto calendar = in("UTC");
        QCOMPARE(calendar.period(Period::Month, QDate(2026, 3, 31), -1),
                 calendar.month(QDate(2026, 2, 1)));
        QCOMPARE(calendar.period(Period::Year, QDate(2024, 2, 29), 1),
                 calendar.year(QDate(2025, 1, 1)));
    }

    void aZoneThatIsNoneCountsAsUtc() {
        QCOMPARE(in("Mars/Olympus").startOf(QDate(2025, 1, 1)), year2025);
    }

    void aDateIsItsKey() {
        QCOMPARE(dayKey(QDate(2026, 3, 9)), 20'260'309);
        QCOMPARE(dateOfDayKey(20'260'309), QDate(2026, 3, 9));
        QVERIFY(!dateOfDayKey(20'260'230).isValid());
    }
};

QTEST_APPLESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
