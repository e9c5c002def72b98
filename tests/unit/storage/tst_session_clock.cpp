// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/session_clock.h"

#include <QTest>

using namespace magnum::storage;
using magnum::plant::Instant;

namespace {
/// 2026-11-25T00:00:00Z
constexpr qint64 noonMs = 1'795'564'800'000;
constexpr qint64 hourMs = 3'600'000;

/// A machine whose wall clock the test sets.
struct Machine {
    qint64 monotonicMs = 20'000;
    qint64 offsetMs = noonMs;
    [[nodiscard]] Instant wall() const { return {monotonicMs, monotonicMs + offsetMs}; }
};
}  // namespace

class TestSessionClock : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aKnownClockGivesWallTime() {
        Machine machine;
        const SessionClock clock(ClockState::Known, machine.wall());
        machine.monotonicMs += 7000;
        machine.offsetMs += 1500;  // a small correction is no step
        QCOMPARE(clock.stamp(machine.wall()).utcMs, machine.wall().utcMs);
    }

    void aStepDoesNotShowBeforeTheNewSession() {
        Machine machine;
        SessionClock clock(ClockState::Known, machine.wall());
        machine.monotonicMs += 1000;
        const auto before = machine.wall().utcMs;
        machine.offsetMs -= hourMs;
        QVERIFY(clock.hasStepped(machine.wall()));
        QCOMPARE(clock.steppedBy(machine.wall()), -hourMs);
        QCOMPARE(clock.stamp(machine.wall()).utcMs, before);
        clock.begin(ClockState::Known, machine.wall());
        QVERIFY(!clock.hasStepped(machine.wall()));
        QCOMPARE(clock.stamp(machine.wall()).utcMs, before - hourMs);
    }

    void manySmallStepsAreAStep() {
        Machine machine;
        const SessionClock clock(ClockState::Guess, machine.wall());
        machine.offsetMs += 1500;
        QVERIFY(!clock.hasStepped(machine.wall()));
        machine.offsetMs += 1500;
        QVERIFY(clock.hasStepped(machine.wall()));
    }

    void anUnknownClockBeginsBehindTheNewestRow() {
        const Machine machine;
        const qint64 newest = machine.wall().utcMs / 1000 + 86'400;
        const SessionClock clock(ClockState::Guess, machine.wall(), {newest, {}});
        QCOMPARE(clock.start().utcMs, (newest + 5) * 1000);
        QCOMPARE(clock.start().monotonicMs, machine.monotonicMs);
    }

    void anUnknownClockAheadOfTheRowsIsTakenAtItsWord() {
        const Machine machine;
        const SessionClock clock(ClockState::Guess, machine.wall(),
                                 {machine.wall().utcMs / 1000 - 100, {}});
        QCOMPARE(clock.start().utcMs, machine.wall().utcMs);
    }

    void theNextRunOfABootKeepsThePauseBetween() {
        Machine machine;
        const SessionClock first(ClockState::Guess, machine.wall(),
                                 {machine.wall().utcMs / 1000 + 500, {}});
        const auto start = first.start();
        machine.monotonicMs += 600'000;  // ran for a minute, was away for nine
        const ClockPast past{start.utcMs / 1000 + 60,
                             {{start.utcMs, start.utcMs - start.monotonicMs}}};
        const SessionClock second(ClockState::Guess, machine.wall(), past);
        QCOMPARE(second.start().utcMs - start.utcMs, 600'000);
    }

    void aWrongHandBackwardsGoesOnForwards() {
        Machine machine;
        SessionClock clock(ClockState::Guess, machine.wall());
        machine.monotonicMs += 10'000;
        const auto before = clock.stamp(machine.wall()).utcMs;
        machine.offsetMs -= 24 * hourMs;
        clock.begin(ClockState::SetByUser, machine.wall());
        QCOMPARE(clock.stamp(machine.wall()).utcMs, before);
    }

    void rowsOfAKnownClockShareNoSlotWithThoseOfAnUnknownOne() {
        Machine machine;
        SessionClock clock(ClockState::Known, machine.wall());
        machine.monotonicMs += 1000;
        const auto before = clock.stamp(machine.wall()).utcMs;
        machine.offsetMs -= hourMs;
        clock.begin(ClockState::SetByUser, machine.wall());
        QVERIFY(clock.start().utcMs / 5000 > before / 5000);
    }

    void timesOfTheUnknownClockAreCorrectedByItsOwnShift() {
        Machine machine;
        SessionClock clock(ClockState::Guess, machine.wall());
        const auto inFirst = clock.stamp(machine.wall()).utcMs;
        machine.monotonicMs += 60'000;
        machine.offsetMs += hourMs;  // by hand, an hour short of the truth
        clock.begin(ClockState::SetByUser, machine.wall());
        const auto inSecond = clock.stamp(machine.wall()).utcMs;
        machine.monotonicMs += 60'000;
        machine.offsetMs += hourMs;
        clock.begin(ClockState::Known, machine.wall());
        QCOMPARE(clock.corrected(inFirst), inFirst + 2 * hourMs);
        QCOMPARE(clock.corrected(inSecond), inSecond + hourMs);
        QCOMPARE(clock.corrected(inFirst - 1), inFirst - 1);  // from before this boot
    }

    void nothingIsCorrectedTwice() {
        Machine machine;
        SessionClock clock(ClockState::Guess, machine.wall());
        const auto time = clock.start().utcMs;
        machine.offsetMs += hourMs;
        clock.begin(ClockState::Known, machine.wall());
        machine.offsetMs += hourMs;
        clock.begin(ClockState::Known, machine.wall());
        QCOMPARE(clock.corrected(time), time);
    }

    void correctionsAreWholeRows() {
        QCOMPARE(correctionMs(12'400, 0), 10'000);
        QCOMPARE(correctionMs(12'600, 0), 15'000);
        QCOMPARE(correctionMs(-12'600, 0), -15'000);
        QCOMPARE(correctionMs(1'000, 0), 0);
    }
};

QTEST_APPLESS_MAIN(TestSessionClock)
#include "tst_session_clock.moc"
