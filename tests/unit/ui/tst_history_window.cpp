// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/history_window.h"

using namespace Qt::StringLiterals;
using namespace magnum::ui;
using Span = HistoryWindow::Span;

namespace {

TextContext in(const char* zone) {
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone(zone)};
}
qint64 local(const TextContext& context, int year, int month, int day, int hour = 0) {
    return QDateTime(QDate(year, month, day), QTime(hour, 0), context.zone).toSecsSinceEpoch();
}

}  // namespace

class tst_history_window : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aDayHasAsManyHoursAsItHas_data() {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("hours");
        QTest::newRow("ordinary") << QDate(2026, 6, 1) << 24;
        QTest::newRow("summer begins") << QDate(2026, 3, 29) << 23;
        QTest::newRow("summer ends") << QDate(2026, 10, 25) << 25;
    }
    void aDayHasAsManyHoursAsItHas() {
        QFETCH(QDate, day);
        const auto context = in("Europe/Berlin");
        const HistoryWindow window(
            Span::Day, QDateTime(day, QTime(12, 0), context.zone).toSecsSinceEpoch(), context);
        QFETCH(int, hours);
        QCOMPARE(window.length(), qint64(hours) * 3600);
    }
    void previousOfADayIsTheDayBefore() {
        const auto context = in("Europe/Berlin");
        HistoryWindow window(Span::Day, local(context, 2026, 10, 26, 9), context);
        window.previous();
        QCOMPARE(window.from(), local(context, 2026, 10, 25));
        QCOMPARE(window.to(), local(context, 2026, 10, 26));
    }
    void nextStopsAtThePresent() {
        const auto context = in("UTC");
        const qint64 now = local(context, 2026, 11, 23, 9);
        HistoryWindow window(Span::Day, now, context);
        QVERIFY(!window.hasNext(now));
        window.previous();
        QVERIFY(window.hasNext(now));
        window.next(now);
        QCOMPARE(window.from(), local(context, 2026, 11, 23));
        window.next(now);
        QCOMPARE(window.from(), local(context, 2026, 11, 23));
    }
    void weeksBeginAsTheLanguageHasIt() {
        const qint64 now = local(in("UTC"), 2026, 11, 25, 9);  // a Wednesday
        const HistoryWindow british(Span::Week, now, in("UTC"));
        QCOMPARE(british.from(), local(in("UTC"), 2026, 11, 23));
        const TextContext us{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone("UTC")};
        const HistoryWindow american(Span::Week, now, us);
        QCOMPARE(american.from(), local(us, 2026, 11, 22));
    }
    void theLiveWindowFollowsTheTime() {
        HistoryWindow window(Span::Live, 10'000, in("UTC"));
        QVERIFY(window.followsNow());
        QVERIFY(window.follow(10'007));
        QCOMPARE(window.to(), 10'007);
        QCOMPARE(window.length(), 1800);
    }
    void allBeginsWithTheRecordAndEndsWithToday() {
        const auto context = in("Europe/Berlin");
        const qint64 now = local(context, 2026, 11, 23, 9);
        HistoryWindow window(Span::Day, now, context);
        window.setOldest(local(context, 2006, 12, 1, 5));
        QVERIFY(window.hasPrevious());
        window.show(Span::All, now);
        QCOMPARE(window.from(), local(context, 2006, 12, 1));
        QCOMPARE(window.to(), local(context, 2026, 11, 24));
        QVERIFY(!window.hasPrevious());
        QVERIFY(!window.hasNext(now));
        QVERIFY(!window.before(now));
    }
    void allOfNothingIsToday() {
        const auto context = in("UTC");
        const qint64 now = local(context, 2026, 11, 23, 9);
        HistoryWindow window(Span::All, now, context);
        QCOMPARE(window.from(), local(context, 2026, 11, 23));
        QCOMPARE(window.length(), 86'400);
    }
    void aPeriodIsComparedWithTheOneBefore() {
        const auto context = in("Europe/Berlin");
        const qint64 now = local(context, 2026, 10, 26, 9);
        const HistoryWindow window(Span::Day, now, context);
        QCOMPARE(window.before(now)->fromTs, local(context, 2026, 10, 25));
        QCOMPARE(window.before(now)->toTs, local(context, 2026, 10, 26));  // 25 hours
        QCOMPARE(window.before(now)->title, u"Yesterday, Sun, 25 Oct"_s);
    }
    void aPieceOfADayIsComparedWithTheSameTimesTheDayBefore() {
        const auto context = in("Europe/Berlin");
        const qint64 now = local(context, 2026, 10, 26, 18);
        HistoryWindow window(Span::Day, now, context);
        window.showRange(local(context, 2026, 10, 25, 7), local(context, 2026, 10, 25, 9));
        const auto before = window.before(now);
        QCOMPARE(before->toTs - before->fromTs, window.length());
        QCOMPARE(before->fromTs, window.from() - 25 * 3600);
    }
    void whatIsLongerThanItsSpanIsComparedWithAsMuchBeforeIt() {
        const auto context = in("UTC");
        const qint64 now = local(context, 2026, 11, 23, 18);
        HistoryWindow window(Span::Day, now, context);
        window.setOldest(0);
        window.zoom(3, now, now);
        QCOMPARE(window.before(now)->toTs, window.from());
        QCOMPARE(window.before(now)->fromTs, window.from() - window.length());
    }
    void aRangeIsShownWithSomeTimeAroundIt() {
        const auto context = in("UTC");
        const qint64 now = local(context, 2026, 11, 23, 9);
        const qint64 begin = local(context, 2026, 11, 20, 7);
        HistoryWindow window(Span::Live, now, context);
        window.showRange(begin, begin + 7200);
        QCOMPARE(window.from(), begin - 600);
        QCOMPARE(window.to(), begin + 7200 + 600);
        QCOMPARE(window.span(), Span::Day);
        QVERIFY(window.isFree());
        QVERIFY(!window.followsNow());
    }
    void aRangeWithoutLengthIsStillAWindow() {
        HistoryWindow window(Span::Day, 1'000'000, in("UTC"));
        window.showRange(500'000, 400'000);
        QVERIFY(window.length() >= 240);
        QVERIFY(window.contains(500'000));
    }
    void aDayIsShownByAnyTimeInIt() {
        const auto context = in("Europe/Berlin");
        const qint64 now = local(context, 2026, 11, 23, 9);
        HistoryWindow window(Span::Live, now, context);
        window.showAt(Span::Day, local(context, 2026, 10, 25, 13), now);
        QCOMPARE(window.from(), local(context, 2026, 10, 25));
        QCOMPARE(window.length(), 25 * 3600);
        window.showAt(Span::Hour, now - 60, now);
        QVERIFY(window.followsNow());
        window.showAt(Span::Hour, now - 86'400, now);
        QVERIFY(!window.followsNow());
        QVERIFY(window.contains(now - 86'400));
    }
    void aWindowDraggedIntoThePastStaysThere() {
        HistoryWindow window(Span::Live, 100'000, in("UTC"));
        window.pan(-900, 100'000);
        QVERIFY(!window.followsNow());
        QVERIFY(!window.follow(100'060));
        QCOMPARE(window.to(), 99'100);
        QVERIFY(window.isFree());
    }
    void aLiveWindowDraggedBackToThePresentFollowsAgain() {
        HistoryWindow window(Span::Live, 100'000, in("UTC"));
        window.pan(-900, 100'000);
        window.pan(2000, 100'000);
        QVERIFY(window.followsNow());
        QCOMPARE(window.to(), 100'000);
    }
    void panningEndsWhereThereCanBeNoData() {
        HistoryWindow window(Span::Day, 10'000'000, in("UTC"));
        window.setOldest(9'000'000);
        window.pan(100 * 86'400, 10'000'000);
        QVERIFY(window.from() < 10'000'000);
        window.pan(-1000 * qint64(86'400), 10'000'000);
        QVERIFY(window.to() > 9'000'000);
    }
    void zoomingKeepsThePlaceUnderThePointer() {
        HistoryWindow window(Span::Day, 10'000'000, in("UTC"));
        const qint64 at = window.from() + window.length() / 4;
        window.zoom(0.5, at, 10'000'000);
        QCOMPARE(window.length(), 43'200);
        QCOMPARE(window.from() + window.length() / 4, at);
    }
    void zoomingHasLimits() {
        HistoryWindow window(Span::Day, 10'000'000, in("UTC"));
        window.zoom(1e-9, 10'000'000, 10'000'000);
        QCOMPARE(window.length(), 120);
        window.zoom(-1, 10'000'000, 10'000'000);
        QCOMPARE(window.length(), 120);
        window.zoom(1e12, 10'000'000, 10'000'000);
        QVERIFY(window.length() < 31 * 366 * qint64(86'400));
    }
    void titlesTellWhichTimeItIs_data() {
        QTest::addColumn<int>("span");
        QTest::addColumn<int>("back");
        QTest::addColumn<QString>("title");
        QTest::newRow("live") << int(Span::Live) << 0 << u"Last 30 minutes"_s;
        QTest::newRow("today") << int(Span::Day) << 0 << u"Today, Mon, 23 Nov"_s;
        QTest::newRow("yesterday") << int(Span::Day) << 1 << u"Yesterday, Sun, 22 Nov"_s;
        QTest::newRow("week") << int(Span::Week) << 1 << u"Mon, 16 Nov – Sun, 22 Nov"_s;
        QTest::newRow("month") << int(Span::Month) << 1 << u"October 2026"_s;
        QTest::newRow("year") << int(Span::Year) << 1 << u"2025"_s;
        QTest::newRow("an hour ago") << int(Span::Hour) << 1 << u"Mon, 23 Nov, 07:00 – 08:00"_s;
    }
    void titlesTellWhichTimeItIs() {
        QFETCH(int, span);
        QFETCH(int, back);
        const auto context = in("UTC");
        const qint64 now = local(context, 2026, 11, 23, 9);
        HistoryWindow window(Span(span), now, context);
        for (int i = 0; i < back; ++i) {
            window.previous();
        }
        QTEST(window.title(now), "title");
    }
};

QTEST_APPLESS_MAIN(tst_history_window)
#include "tst_history_window.moc"
