// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/history_axis.h"

using namespace Qt::StringLiterals;
using namespace magnum::ui;

namespace {

TextContext in(const char* zone, QLocale::Language language = QLocale::English,
               QLocale::Territory territory = QLocale::UnitedKingdom) {
    return {QLocale(language, territory), QTimeZone(zone)};
}

qint64 utc(int year, int month, int day, int hour = 0, int minute = 0) {
    return QDateTime(QDate(year, month, day), QTime(hour, minute), QTimeZone::utc())
        .toSecsSinceEpoch();
}

QStringList textsOf(const std::vector<TimeTick>& ticks) {
    QStringList texts;
    for (const auto& tick : ticks) {
        texts.append(tick.text);
    }
    return texts;
}

}  // namespace

class tst_history_axis : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aDayOf25HoursHasEveryHourMarkedWhereItIs() {
        // Los Angeles, 1 November 2026: 01:00 comes twice.
        const qint64 from = utc(2026, 11, 1, 7);
        const auto ticks = timeTicks(from, from + 25 * 3600, 26, in("America/Los_Angeles"));
        const auto texts = textsOf(ticks);
        QCOMPARE(texts.count(u"01:00"_s), 2);
        for (size_t i = 1; i < ticks.size(); ++i) {
            QCOMPARE(ticks[i].ts - ticks[i - 1].ts, 3600);
        }
    }
    void aDayOf25HoursInStepsOfSixKeepsRoundTimes() {
        const qint64 from = utc(2026, 11, 1, 7);
        const auto ticks = timeTicks(from, from + 25 * 3600, 5, in("America/Los_Angeles"));
        QCOMPARE(textsOf(ticks), QStringList({u"Sun, 1 Nov"_s, u"06:00"_s, u"12:00"_s, u"18:00"_s,
                                              u"Mon, 2 Nov"_s}));
        QCOMPARE(ticks[1].ts - ticks[0].ts, 7 * 3600);
    }
    void aDayOf23HoursLeavesOutTheHourThatDoesNotExist() {
        // Berlin, 29 March 2026: 02:00 does not exist.
        const qint64 from = utc(2026, 3, 28, 23);
        const auto texts = textsOf(timeTicks(from, from + 23 * 3600, 26, in("Europe/Berlin")));
        QVERIFY(!texts.contains(u"02:00"_s));
        QVERIFY(texts.contains(u"01:00"_s));
        QVERIFY(texts.contains(u"03:00"_s));
    }
    void aZoneOffByAQuarterHourIsMarkedOnItsOwnFullHours() {
        const qint64 from = utc(2026, 11, 21, 18, 15);  // midnight in Kathmandu, +5:45
        const auto ticks = timeTicks(from, from + 86'400, 9, in("Asia/Kathmandu"));
        QCOMPARE(textsOf(ticks),
                 QStringList({u"Sun, 22 Nov"_s, u"03:00"_s, u"06:00"_s, u"09:00"_s, u"12:00"_s,
                              u"15:00"_s, u"18:00"_s, u"21:00"_s, u"Mon, 23 Nov"_s}));
        QCOMPARE(ticks[1].ts, from + 3 * 3600);
    }
    void aMidnightThatDoesNotExistStillBeginsTheDay() {
        // Santiago, 6 September 2026: the clock goes from 23:59:59 to 01:00.
        const qint64 from = utc(2026, 9, 6, 3);
        const auto ticks = timeTicks(from, from + 3600, 4, in("America/Santiago"));
        const auto day =
            std::find_if(ticks.begin(), ticks.end(), [](const auto& tick) { return tick.major; });
        QVERIFY(day != ticks.end());
        QCOMPARE(day->ts, utc(2026, 9, 6, 4));
    }
    void stepsFollowTheLengthOfTheWindow_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<qint64>("step");
        QTest::newRow("two minutes") << qint64(120) << qint64(30);
        QTest::newRow("half an hour") << qint64(1800) << qint64(300);
        QTest::newRow("an hour") << qint64(3600) << qint64(600);
        QTest::newRow("a day") << qint64(86'400) << qint64(14'400);
        QTest::newRow("a week") << qint64(7 * 86'400) << qint64(86'400);
    }
    void stepsFollowTheLengthOfTheWindow() {
        QFETCH(qint64, seconds);
        QFETCH(qint64, step);
        const qint64 from = utc(2026, 11, 22);
        const auto ticks = timeTicks(from, from + seconds, 7, in("UTC"));
        QVERIFY(ticks.size() >= 3);
        QCOMPARE(ticks[1].ts - ticks[0].ts, step);
        QVERIFY(ticks.size() <= 9);
    }
    void monthsOfAYearAreMarkedAtTheirFirstDays() {
        const auto ticks = timeTicks(utc(2026, 1, 1), utc(2027, 1, 1), 13, in("UTC"));
        QCOMPARE(ticks.size(), size_t(13));
        QCOMPARE(ticks[0].text, u"2026"_s);
        QCOMPARE(ticks[1].text, u"Feb"_s);
        QCOMPARE(ticks[1].ts, utc(2026, 2, 1));
    }
    void anEmptyWindowHasNoMarks() { QVERIFY(timeTicks(1000, 1000, 5, in("UTC")).empty()); }
    void timesOfDayFollowTheLanguage() {
        const qint64 from = utc(2026, 11, 22, 12);
        const auto texts = textsOf(
            timeTicks(from, from + 3600, 3, in("UTC", QLocale::English, QLocale::UnitedStates)));
        // Newer locale data put a narrow no-break space before PM.
        const QString all = texts.join(u'|').replace(QChar(0x202F), u' ');
        QVERIFY2(all.split(u'|').contains(u"12:30 PM"_s), qPrintable(all));
    }

    void valueAxesHaveRoundSteps_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("minSpan");
        QTest::addColumn<double>("bottom");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("step");
        QTest::newRow("watts") << 0.0 << 4210.0 << 100.0 << 0.0 << 5000.0 << 2000.0;
        QTest::newRow("both sides of zero")
            << -1200.0 << 3100.0 << 100.0 << -2000.0 << 4000.0 << 2000.0;
        QTest::newRow("volts") << 48.7 << 53.9 << 1.0 << 48.0 << 54.0 << 2.0;
        QTest::newRow("a flat line at zero") << 0.0 << 0.0 << 100.0 << 0.0 << 100.0 << 50.0;
        QTest::newRow("below zero") << -3.0 << 0.0 << 1.0 << -3.0 << 0.0 << 1.0;
    }
    void valueAxesHaveRoundSteps() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, minSpan);
        const auto axis = niceAxis(low, high, minSpan, 4);
        QTEST(axis.minimum, "bottom");
        QTEST(axis.maximum, "top");
        QTEST(axis.step, "step");
    }
    void anAxisStaysWhileTheValuesFitIt() {
        const auto first = niceAxis(0, 4000, 100, 4);
        QCOMPARE(steadyAxis(first, 0, 3100, 100, 4), first);
    }
    void anAxisWidensWhenAValueLeavesIt() {
        const auto first = niceAxis(0, 4000, 100, 4);
        QVERIFY(steadyAxis(first, 0, first.maximum + 1, 100, 4).maximum > first.maximum);
    }
    void anAxisNarrowsWhenTheValuesFillLessThanHalfOfIt() {
        const auto first = niceAxis(0, 4000, 100, 4);
        QVERIFY(steadyAxis(first, 0, 900, 100, 4).maximum < first.maximum);
    }
    void axesTellHowManyDecimalsTheirMarksNeed() {
        QCOMPARE(niceAxis(50.0, 51.0, 1.0, 6).decimals(), 1);
        QCOMPARE(niceAxis(0, 4000, 1, 6).decimals(), 0);
    }
};

QTEST_APPLESS_MAIN(tst_history_axis)
#include "tst_history_axis.moc"
