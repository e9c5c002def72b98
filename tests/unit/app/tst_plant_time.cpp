// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <vector>

#include "app/plant_time.h"
#include "manual_clock.h"

using magnum::app::PlantTime;
using magnum::app::WholeSeconds;
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

std::vector<qint64> secondsUntil(WholeSeconds& seconds, Instant limit) {
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
    void everyWholeSecondComesOnceHoweverLate() {
        WholeSeconds seconds;
        seconds.start({.monotonicMs = 300, .utcMs = 10'300});
        QCOMPARE(secondsUntil(seconds, {900, 10'900}), std::vector<qint64>{});
        QCOMPARE(secondsUntil(seconds, {1'000, 11'000}), std::vector<qint64>{11'000});
        QCOMPARE(secondsUntil(seconds, {1'001, 11'001}), std::vector<qint64>{});
        QCOMPARE(secondsUntil(seconds, {4'500, 14'500}),
                 (std::vector<qint64>{12'000, 13'000, 14'000}));
    }
    void theSecondsFollowAWallClockThatWasSet() {
        WholeSeconds seconds;
        seconds.start({.monotonicMs = 0, .utcMs = 10'000});
        QCOMPARE(secondsUntil(seconds, {1'000, 11'000}), (std::vector<qint64>{10'000, 11'000}));
        // 2.5 s later, and the wall clock went back by an hour and a bit
        const auto told = secondsUntil(seconds, {3'500, 13'500 - 3'600'700});
        QCOMPARE(told.size(), std::size_t(2));
        QCOMPARE(told.back() % 1000, -0LL);
        QVERIFY(told.back() <= 13'500 - 3'600'700);
    }
    void secondsCanBeLeftOut() {
        WholeSeconds seconds;
        seconds.start({.monotonicMs = 0, .utcMs = 10'000});
        QVERIFY(seconds.next({100'000, 110'000}).has_value());
        seconds.skip(60'000);
        QCOMPARE(seconds.next({100'000, 110'000})->utcMs, 71'000);
    }
};

QTEST_GUILESS_MAIN(tst_plant_time)
#include "tst_plant_time.moc"
