// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/history_geometry.h"

using namespace magnum::ui;
using magnum::storage::HistoryColumn;

namespace {

HistoryColumn column(double average, double minimum, double maximum) {
    return {average, minimum, maximum, average, average};
}
HistoryColumn flat(double value) {
    return column(value, value, value);
}
/// 10 columns of 10 s over 100 px, values 0..100 on 100 px.
PlotFrame frame() {
    return {0, 100, 100, 100, {0, 100, 50}};
}

}  // namespace

class tst_history_geometry : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void neighboursAreJoined() {
        const auto shape = plotShape({flat(10), flat(20), flat(30)}, 0, 30, frame());
        QCOMPARE(shape.line.size(), 2);
        QCOMPARE(shape.line[0], QLineF(5, 90, 15, 80));
        QCOMPARE(shape.line[1], QLineF(15, 80, 25, 70));
    }
    void aGapStaysAGap() {
        const auto shape = plotShape({flat(10), flat(20), {}, flat(30), flat(40)}, 0, 50, frame());
        for (const auto& line : shape.line) {
            QVERIFY2(!(line.x1() < 25 && line.x2() > 25), "a line crosses the missing column");
        }
        QCOMPARE(shape.line.size(), 2);
    }
    void aLoneColumnIsStillSeen() {
        const auto shape = plotShape({{}, flat(50), {}}, 0, 30, frame());
        QCOMPARE(shape.line.size(), 1);
        QCOMPARE(shape.line[0], QLineF(10, 50, 20, 50));
    }
    void theBandReachesFromMinimumToMaximum() {
        const auto shape = plotShape({column(50, 20, 80)}, 0, 10, frame());
        QCOMPARE(shape.band.size(), 1);
        QCOMPARE(shape.band[0], QRectF(0, 20, 10, 60));
    }
    void neighbouringBandsDoNotOverlap() {
        const PlotFrame odd{0, 100, 97, 100, {0, 100, 50}};
        const std::vector<HistoryColumn> columns(13, column(50, 20, 80));
        const auto shape = plotShape(columns, 0, 100, odd);
        QCOMPARE(shape.band.size(), 13);
        for (qsizetype i = 1; i < shape.band.size(); ++i) {
            QCOMPARE(shape.band[i].left(), shape.band[i - 1].right());
        }
    }
    void outlinesCoverWhatTheRectanglesCover() {
        QList<QRectF> band{{0, 10, 3, 50}, {3, 30, 4, 20}, {9, 5, 1, 90}};  // a hole at 7 to 9
        for (int i = 0; i < 60; ++i) {
            band.append({double(10 + i), double(i * 7 % 50), 1, 40});
        }
        const auto outlines = bandOutlines(band);
        QVERIFY(outlines.size() < band.size() / 4);
        const auto covers = [](const auto& shapes, auto&& contains) {
            return std::count_if(shapes.begin(), shapes.end(), contains);
        };
        for (int x = 0; x < 80; ++x) {
            for (int y = 0; y < 100; ++y) {
                const QPointF middle(x + 0.5, y + 0.5);
                QCOMPARE(covers(outlines,
                                [&](const QPolygonF& outline) {
                                    return outline.containsPoint(middle, Qt::WindingFill);
                                }),
                         covers(band, [&](const QRectF& rect) { return rect.contains(middle); }));
            }
        }
    }
    void columnsOutsideTheWindowAreNotDrawn() {
        const std::vector<HistoryColumn> columns(1000, flat(50));
        const auto shape = plotShape(columns, -5000, 5000, frame());
        QVERIFY(shape.line.size() <= 13);
        QVERIFY(shape.line.size() >= 10);
    }
    void nothingStoredDrawsNothing() {
        QVERIFY(plotShape({}, 0, 100, frame()).line.isEmpty());
        QVERIFY(plotShape(std::vector<HistoryColumn>(5), 0, 100, frame()).line.isEmpty());
    }

    void uprightPiecesBecomeRectangles() {
        QList<QLineF> line{{0, 0, 1, 50}, {1, 50, 2, 51}, {2, 51, 30, 10}};
        const auto upright = takeUpright(line, 2);
        QCOMPARE(upright.size(), 1);
        QCOMPARE(line.size(), 2);
        QCOMPARE(upright.first().width(), 2.0);
        QVERIFY(upright.first().top() <= 0 && upright.first().bottom() >= 50);
    }
    void columnsAreWholeStoredIntervals_data() {
        QTest::addColumn<qint64>("span");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<qint64>("columnSeconds");
        QTest::newRow("half an hour") << qint64(1800) << 800 << qint64(5);
        QTest::newRow("an hour on a narrow panel") << qint64(3600) << 300 << qint64(15);
        QTest::newRow("a day") << qint64(86'400) << 700 << qint64(180);
        QTest::newRow("a day on a wide panel") << qint64(86'400) << 1190 << qint64(75);
        QTest::newRow("a month on a wide panel") << qint64(30 * 86'400) << 1190 << qint64(2700);
        QTest::newRow("four years") << qint64(4 * 365 * 86'400) << 1190 << qint64(216'000);
        QTest::newRow("a week") << qint64(7 * 86'400) << 700 << qint64(900);
        QTest::newRow("a year") << qint64(365 * 86'400) << 700 << qint64(46'800);
    }
    void columnsAreWholeStoredIntervals() {
        QFETCH(qint64, span);
        QFETCH(int, pixels);
        const qint64 from = 1'795'305'601;
        const auto plan = planColumns(from, from + span, pixels);
        QTEST(plan.columnSeconds(), "columnSeconds");
        QCOMPARE(plan.fromTs % plan.columnSeconds(), 0);
        QVERIFY(plan.fromTs >= from && plan.fromTs < from + plan.columnSeconds());
        QVERIFY(plan.toTs <= from + span && plan.toTs > from + span - plan.columnSeconds());
    }
    void aWindowThatMovesOnKeepsItsColumns() {
        const auto before = planColumns(1'795'305'600, 1'795'307'400, 360);
        const auto after = planColumns(1'795'305'602, 1'795'307'402, 360);
        QCOMPARE(after.columnSeconds(), before.columnSeconds());
        QCOMPARE((after.fromTs - before.fromTs) % before.columnSeconds(), 0);
    }
};

QTEST_APPLESS_MAIN(tst_history_geometry)
#include "tst_history_geometry.moc"
