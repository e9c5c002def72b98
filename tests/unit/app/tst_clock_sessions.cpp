// SPDX-License-Identifier: GPL-3.0-or-later
// What acquisition tells the recorder when the wall clock is set.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/acquisition.h"
#include "manual_clock.h"

using namespace magnum;
using namespace magnum::app;
using magnum::testing::ManualClock;
using storage::ClockState;

namespace {

class SilentSource final : public link::ByteSource {
 public:
    void start() override {}
    void stop() override {}
    [[nodiscard]] link::LinkStatus status() const override { return {}; }
};

/// Acquisition on a clock that the test sets, with what it tells of the clock in one list:
/// "session 2 at 7" is one with a known clock, 7 s after the start.
struct Bench {
    explicit Bench(ClockState state) : m_known(state == ClockState::Known) {
        auto owned =
            std::make_unique<system::ClockWatch>([this](bool) { return m_known; }, m_known);
        watch = owned.get();
        AcquisitionOptions options;
        options.socketPath = folder.filePath(QStringLiteral("feed"));
        acquisition = std::make_unique<Acquisition>(
            options, [] { return std::make_unique<SilentSource>(); }, clock, clock,
            storage::SessionClock(state, {clock.monotonic, clock.utc}), std::move(owned));
        QObject::connect(acquisition.get(), &Acquisition::sessionBegun, acquisition.get(),
                         [this](const storage::SessionStart& session) {
                             told << QStringLiteral("session %1 at %2")
                                         .arg(int(session.clock))
                                         .arg((session.utcMs - startMs) / 1000);
                         });
        QObject::connect(acquisition.get(), &Acquisition::eventHappened, acquisition.get(),
                         [this](const plant::Event& event) {
                             if (event.kind == plant::EventKind::ClockChanged) {
                                 told << event.detail;
                             }
                         });
    }

    /// The machine goes on for so many seconds and tells its load each second.
    void run(int seconds) {
        for (int i = 0; i < seconds; ++i) {
            clock.advance(1000);
            system::HostLoad load;
            load.cpuPermille = 5;
            acquisition->setHostLoad(load);
        }
    }
    void step(qint64 ms, bool known) {
        clock.utc += ms;
        m_known = known;
        watch->noticeStep();
    }
    void becomeKnown() {
        m_known = true;
        watch->judgeAgain();
    }

    QTemporaryDir folder;
    ManualClock clock;
    qint64 startMs = clock.utc;
    QStringList told;
    system::ClockWatch* watch = nullptr;
    std::unique_ptr<Acquisition> acquisition;

 private:
    bool m_known;
};

}  // namespace

class TestClockSessions : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aStepBeginsASessionThenTellsOfIt() {
        Bench bench(ClockState::Known);
        bench.run(7);
        bench.step(3'600'000, true);
        QCOMPARE(bench.told, (QStringList{QStringLiteral("session 2 at 3607"),
                                          QStringLiteral("wall clock moved by +3600.0 s")}));
    }

    void aCorrectionOfASecondIsNoSession() {
        Bench bench(ClockState::Known);
        bench.run(2);
        bench.step(1500, true);
        QVERIFY(bench.told.isEmpty());
    }

    void theNetworkEndsTheGuess() {
        Bench bench(ClockState::Guess);
        bench.run(2);
        bench.step(-86'400'000, true);
        QCOMPARE(bench.told.value(0), QStringLiteral("session 2 at -86398"));
        QVERIFY(bench.told.value(1).contains(QStringLiteral("now known")));
    }

    void aClockThatIsFoundRightBeginsASessionWithoutAStep() {
        Bench bench(ClockState::Guess);
        bench.run(2);
        bench.becomeKnown();
        QCOMPARE(bench.told.value(0), QStringLiteral("session 2 at 2"));
    }

    void theOwnersHandIsAGuess() {
        Bench bench(ClockState::Guess);
        bench.run(2);
        bench.step(7'200'000, false);
        QCOMPARE(bench.told.value(0), QStringLiteral("session 1 at 7202"));
        QVERIFY(bench.told.value(1).contains(QStringLiteral("not known")));
    }

    void theOwnersHandBackwardsNeverFallsOnOlderRows() {
        Bench bench(ClockState::Guess);
        bench.run(12);
        bench.step(-7'200'000, false);
        bench.run(5);
        QCOMPARE(bench.told.value(0), QStringLiteral("session 1 at 12"));
    }

    void aStepThatNobodyToldOfIsFoundByTheTick() {
        Bench bench(ClockState::Known);
        bench.acquisition->start();
        bench.run(2);
        bench.clock.utc += 60'000;
        QTRY_VERIFY(bench.told.contains(QStringLiteral("session 2 at 62")));
        bench.acquisition->stop();
    }

    void theScreenIsToldWhetherTheClockIsKnown() {
        Bench bench(ClockState::Guess);
        bench.acquisition->setPanelAttached(true);
        QSignalSpy snapshots(bench.acquisition.get(), &Acquisition::snapshotReady);
        QTRY_COMPARE(snapshots.size(), 1);
        QCOMPARE(snapshots.last().at(0).value<feed::Snapshot>().host.clockSynchronised,
                 std::optional(false));
        bench.becomeKnown();
        bench.clock.advance(1000);
        QTRY_VERIFY(snapshots.last().at(0).value<feed::Snapshot>().host.clockSynchronised ==
                    std::optional(true));
    }
};

QTEST_GUILESS_MAIN(TestClockSessions)
#include "tst_clock_sessions.moc"
