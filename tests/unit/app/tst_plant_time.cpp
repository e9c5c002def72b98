// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <vector>

#include "app/plant_time.h"
#include "manual_clock.h"

using magnum::app::PlantTime;
using magnum::app::SecondMarks;
using magnum::plant::Instant;
using magnum::testing::ManualClock;

namespace {

/// Each look at it takes a millisecond, and one takes long.
class HeldUpClock final : public magnum::system::Clock {
 public:
    [[nodiscard]] qint64 monotonicMs() const override { return pass(); }
    [[nodiscard]] qint64 utcMs() const override { return 1'000'000 + pass(); }
    int heldUpAtLook = -1;

 private:
    qint64 pass() const {
        m_nowMs += ++m_looks == heldUpAtLook ? 500 : 1;
        return m_nowMs;
    }
    mutable qint64 m_nowMs = 0;
    mutable int m_looks = 0;
};

std::vector<qint64> secondsUntil(SecondMarks& seconds, Instant limit) {
    std::vector<qint64> told;
    while (const auto second = seconds.next(limit)) {
        told.push_back(second->utcMs);
    }
    return told;
}

}  // namespace

class tst_plant_time : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aThreadThatIsHeldUpDoesNotMoveTheWallClock() {
        HeldUpClock clock;
        PlantTime time(clock);
        const Instant first = time.now();
        const qint64 offset = first.utcMs - first.monotonicMs;
        for (int look = 8; look < 40; ++look) {
            HeldUpClock held;
            held.heldUpAtLook = look;
            PlantTime heldTime(held);
            for (int i = 0; i < 10; ++i) {
                const Instant now = heldTime.now();
                QVERIFY(std::abs(now.utcMs - now.monotonicMs - offset) <= 3);
                QVERIFY(!heldTime.takeMove());
            }
        }
    }
    void aMoveOfTheWallClockIsToldOnce() {
        ManualClock clock;
        PlantTime time(clock);
        (void)time.now();
        QVERIFY(!time.takeMove());
        clock.utc += 3'600'000;
        QCOMPARE(time.now().utcMs, clock.utc);
        QVERIFY(time.takeMove());
        QVERIFY(!time.takeMove());
    }
    void everySecondIsMarkedOnceHoweverLate() {
        SecondMarks marks;
        marks.start({.monotonicMs = 600, .utcMs = 10'600});
        QCOMPARE(secondsUntil(marks, {1'499, 11'499}), std::vector<qint64>{});
        QCOMPARE(secondsUntil(marks, {1'500, 11'500}), std::vector<qint64>{11'500});
        QCOMPARE(secondsUntil(marks, {1'501, 11'501}), std::vector<qint64>{});
        QCOMPARE(secondsUntil(marks, {4'900, 14'900}),
                 (std::vector<qint64>{12'500, 13'500, 14'500}));
    }
    // The last packet before a cut on a whole second is decided by the burst after it.
    void noMarkLiesNearACut() {
        SecondMarks marks;
        marks.start({.monotonicMs = 0, .utcMs = 10'000});
        for (const qint64 at : secondsUntil(marks, {60'000, 70'000})) {
            QVERIFY(at % 1000 >= 200 && at % 1000 <= 800);
        }
    }
    void theMarksFollowAWallClockThatWasSet() {
        SecondMarks marks;
        marks.start({.monotonicMs = 0, .utcMs = 10'000});
        QCOMPARE(secondsUntil(marks, {1'500, 11'500}), (std::vector<qint64>{10'500, 11'500}));
        // 2.5 s later, and the wall clock went back by an hour and a bit
        const qint64 nowUtcMs = 14'000 - 3'600'700;
        const auto told = secondsUntil(marks, {4'000, nowUtcMs});
        QVERIFY(told.size() >= 2 && told.size() <= 3);
        QVERIFY(told.back() <= nowUtcMs && told.back() > nowUtcMs - 1000);
    }
    void marksCanBeLeftOut() {
        SecondMarks marks;
        marks.start({.monotonicMs = 0, .utcMs = 10'000});
        QVERIFY(marks.next({100'000, 110'000}).has_value());
        marks.skip(60'000);
        QCOMPARE(marks.next({100'000, 110'000})->utcMs, 71'500);
    }
};

QTEST_GUILESS_MAIN(tst_plant_time)
#include "tst_plant_time.moc"
