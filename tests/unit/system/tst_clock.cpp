// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "manual_clock.h"
#include "system/clock.h"

using namespace magnum::system;
using magnum::testing::ManualClock;

class TestClock : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aScaledClockStartsNow() {
        const ManualClock base;
        const ScaledClock scaled(base, 60);
        QCOMPARE(scaled.utcMs(), base.utcMs());
    }

    void aScaledClockRunsThatMuchFaster() {
        ManualClock base;
        const ScaledClock scaled(base, 60);
        base.advance(1000);
        QCOMPARE(scaled.utcMs() - base.utcMs(), 59'000);
    }

    void aScaledClockMayStartAtAnotherTime() {
        ManualClock base;
        const ScaledClock scaled(base, 2, base.utcMs() + 5000);
        base.advance(1000);
        QCOMPARE(scaled.utcMs(), base.utcMs() + 6000);
    }

    void aScaledClockIgnoresWallSteps() {
        ManualClock base;
        const ScaledClock scaled(base, 2);
        base.utc += 3'600'000;
        QCOMPARE(scaled.utcMs(), base.utcMs() - 3'600'000);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
