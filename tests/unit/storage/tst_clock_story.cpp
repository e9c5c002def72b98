// SPDX-License-Identifier: GPL-3.0-or-later
// Sixty days of reboots, crashes, gaps and clock jumps, through the real engine and the real
// recorder, against what truly flowed. The bus is coarser than the real one, a packet a second
// instead of ten, and nothing is synced to the disk: what survives a cut is tested elsewhere.
#include <QTest>
#include <map>
#include <set>

#include "clock_story.h"
#include "fault_vfs.h"
#include "plant/plant_engine.h"
#include "storage/open_store.h"
#include "storage/session_clock.h"
#include "store_fixture.h"
#include "twelve_zones.h"

using namespace magnum::storage;
using namespace magnum::storage::test;
namespace plant = magnum::plant;
namespace protocol = magnum::protocol;

namespace {

constexpr const char* zone = "America/Los_Angeles";
constexpr int volts = 120;
constexpr int writeFails = 778;  // SQLITE_IOERR_WRITE

/// A house's amperes: more by day, another every minute.
int ampsAt(qint64 trueMs) {
    const qint64 minute = trueMs / 60'000;
    const auto hour = double(minute % 1440) / 60;
    const auto noise = quint32(minute * 2654435761U) >> 28;
    return int(8 + 6 * std::sin((hour - 14) / 24 * 6.283185307)) + int(noise) / 2;
}

protocol::InverterPacket packetAt(qint64 trueMs) {
    protocol::InverterPacket packet;
    packet.mode = 0x40;
    packet.dcVolts = 50;
    packet.dcAmps = 20;
    packet.acOutputVolts = volts;
    packet.acInputPeakVolts = 3;
    packet.revision = 6.1;
    packet.model = 0x73;
    packet.acOutputAmps = packet.transformerAmps = ampsAt(trueMs);  // byte 17
    packet.acHertz = 60.0;
    return packet;
}

/// The program as the composition root puts it together: engine, times, recorder.
class Program : private plant::PlantSink {
 public:
    Program(const QString& path, const QString& bootId, plant::Instant wall, bool known)
        : m_bootId(bootId),
          m_clock(known ? SessionClock(ClockState::Known, wall)
                        : SessionClock(ClockState::Guess, wall, loadClockPast(path, bootId))),
          m_engine({}, *this),
          m_under(
              RecorderOptions{.databasePath = path, .busyTimeoutMs = 20, .zone = QTimeZone(zone)}) {
        m_under.recorder.open(start());
    }

    void packet(const protocol::InverterPacket& packet, plant::Instant wall) {
        m_engine.apply(packet, 21, m_clock.stamp(wall));
    }
    void tick(plant::Instant wall) { m_engine.tick(m_clock.stamp(wall)); }
    void clockChanged(plant::Instant wall, bool known) {
        const bool stepped = m_clock.hasStepped(wall);
        if (!stepped && (!known || m_clock.state() == ClockState::Known)) {
            return;
        }
        m_engine.leaveSession(m_clock.stamp(wall));
        m_clock.begin(known ? ClockState::Known : ClockState::SetByUser, wall);
        m_under.recorder.beginSession(start());
        m_engine.enterSession(m_clock.start(),
                              [this](qint64 utcMs) { return m_clock.corrected(utcMs); });
    }
    void end(plant::Instant wall) {
        m_engine.finish(m_clock.stamp(wall));
        m_under.recorder.close();
    }
    /// What was told and not yet committed, J.
    [[nodiscard]] qint64 waitingJoules() const {
        return m_before + m_told - m_under.status().totalOutJoules;
    }
    [[nodiscard]] qint64 stampMs(plant::Instant wall) const { return m_clock.stamp(wall).utcMs; }
    [[nodiscard]] StorageState state() const { return m_under.status().state; }
    double openJoules = 0;  ///< truly flowed since the last row

 private:
    [[nodiscard]] SessionStart start() const {
        return {m_bootId, m_clock.start().monotonicMs, m_clock.start().utcMs, m_clock.state(),
                QStringLiteral("0.1.0")};
    }
    void onSample(const plant::SampleRow& row) override {
        if (m_told == 0) {
            m_before = m_under.status().totalOutJoules;
        }
        m_told += row[Quantity::EnergyOutJoules].value_or(0);
        openJoules = 0;
        m_under.recorder.append(row);
    }
    void onEvent(const plant::Event& event) override { m_under.recorder.addEvent(event); }
    void onGeneratorRun(const plant::GeneratorRun& run) override {
        m_under.recorder.saveGeneratorRun(run);
    }
    void onAlarm(const plant::Alarm& alarm) override { m_under.recorder.saveAlarm(alarm); }

    QString m_bootId;
    SessionClock m_clock;
    plant::PlantEngine m_engine;
    RecorderUnderTest m_under;
    qint64 m_before = 0;
    qint64 m_told = 0;
};

/// Energy by true local day, yyyymmdd.
using Days = std::map<int, double>;

/// Lives the story and keeps the books of what truly flowed while the program listened.
class Life {
 public:
    Life(const QString& path, quint32 seed) : story(seed), m_path(path) {}

    void live() {
        size_t next = 0;
        for (qint64 now = storyStartMs; now <= storyEndMs; now += 1000) {
            while (next < story.happenings.size() && story.happenings[next].atMs <= now) {
                happen(story.happenings[next++], now);
            }
            second(now);
        }
    }

    ClockStory story;
    double trueJoules = 0;
    Days trueDays;
    double takenJoules = 0;  ///< by cuts and crashes
    double mostTaken = 0;    ///< by one of them
    int cuts = 0;
    std::set<int> spoiled;  ///< days that a boot without any known clock touched

 private:
    void happen(const Happening& what, qint64 now) {
        using enum Happening::Kind;
        switch (what.kind) {
            case Boot:
                ++m_boot;
                m_clocks.boot(now);
                m_silentUntil = 0;
                startProgram(now);
                break;
            case Cut:
                cut();
                break;
            case ShutDown:
                m_program->end(m_clocks.at(now));
                m_program.reset();
                m_clocks.save(now);
                break;
            case Crash:
                cut();
                startProgram(now);
                break;
            case HandSet:
                m_clocks.setWall(what.amountMs, false);
                m_program->clockChanged(m_clocks.at(now), false);
                break;
            case NetworkSet:
                m_clocks.setWall(0, true);
                m_program->clockChanged(m_clocks.at(now), true);
                break;
            case Correction:
                if (m_clocks.known) {
                    m_clocks.step(what.amountMs);
                    m_program->clockChanged(m_clocks.at(now), true);
                    m_clocks.step(-what.amountMs);  // and back, or the truth would be another
                    m_program->clockChanged(m_clocks.at(now), true);
                }
                break;
            case Silence:
                m_silentUntil = now + what.amountMs;
                // Up to ten seconds are held, longer ones add nothing.
                m_held = what.amountMs <= 9000;
                break;
        }
    }

    void startProgram(qint64 now) {
        m_program = std::make_unique<Program>(m_path, QStringLiteral("boot-%1").arg(m_boot),
                                              m_clocks.at(now), m_clocks.known);
    }

    /// The disk takes nothing any more, so nothing that waits can get there.
    void cut() {
        const double taken = double(m_program->waitingJoules()) + m_program->openJoules;
        takenJoules += taken;
        mostTaken = std::max(mostTaken, taken);
        ++cuts;
        FaultVfs::failWritesWith(writeFails);
        m_program.reset();
        FaultVfs::failWritesWith(0);
    }

    void second(qint64 now) {
        if (!m_program) {
            return;
        }
        const auto wall = m_clocks.at(now);
        const bool silent = now < m_silentUntil;
        if (!silent) {
            m_program->packet(packetAt(now), wall);
        }
        if (now % 5000 == 0) {
            m_program->tick(wall);
        }
        if (!silent || m_held) {
            const double joules = double(volts) * ampsAt(now);
            trueJoules += joules;
            trueDays[dayOf(now)] += joules;
            m_program->openJoules += joules;
        }
        if (now % 3'600'000 == 0) {
            m_clocks.save(now);
            QCoreApplication::processEvents();  // roll-ups and days in the background
        }
        if (now % 60'000 == 0 && !story.boots.at(size_t(m_boot - 1)).everKnown) {
            spoiled.insert(dayOf(now));
            spoiled.insert(dayOf(m_program->stampMs(wall)));
        }
    }

    static int dayOf(qint64 trueMs) {
        static qint64 minute = -1;
        static int day = 0;
        if (trueMs / 60'000 != minute) {
            minute = trueMs / 60'000;
            day = ZoneOfTheCLibrary::dateAt(trueMs / 1000);
        }
        return day;
    }

    QString m_path;
    MachineClocks m_clocks;
    std::unique_ptr<Program> m_program;
    int m_boot = 0;
    qint64 m_silentUntil = 0;
    bool m_held = false;
};

void settle(const QString& path) {
    OpenStore open(path, 5000, QTimeZone(zone));
    QCOMPARE(open.open().verdict, StoreVerdict::Ready);
    while (open.hasWork()) {
        QVERIFY(open.work().ok());
    }
}

double percent(double part, double whole) {
    return whole > 0 ? part / whole * 100 : 0;
}

}  // namespace

class TestClockStory : public QObject {
    Q_OBJECT
 private:
    Store m_store;
    std::unique_ptr<Life> m_life;

    [[nodiscard]] double stored(const char* table) const {
        return m_store
            .value(
                QStringLiteral("SELECT sum(energy_out_joules) FROM %1").arg(QLatin1String(table)))
            .toDouble();
    }

 private Q_SLOTS:
    void initTestCase() {
        FaultVfs::install();
        FaultVfs::skipSyncs(true);
        const auto seed = qEnvironmentVariableIntValue("CLOCK_STORY_SEED");
        const ZoneOfTheCLibrary there(zone);
        m_life = std::make_unique<Life>(m_store.path(), quint32(seed != 0 ? seed : 20'261'125));
        m_life->live();
        settle(m_store.path());
        qInfo(
            "%zu boots, %d cuts and crashes, truth %.1f kWh, the cuts took %.3f %%, the most %.4f"
            " kWh; total wrong by %+.4f %% beyond that",
            m_life->story.boots.size(), m_life->cuts, m_life->trueJoules / 3.6e6,
            percent(m_life->takenJoules, m_life->trueJoules), m_life->mostTaken / 3.6e6,
            percent(stored("sample") + m_life->takenJoules - m_life->trueJoules,
                    m_life->trueJoules));
    }

    void theTotalIsRightBesidesWhatTheCutsTook() {
        const double wrong = stored("sample") + m_life->takenJoules - m_life->trueJoules;
        QVERIFY(m_life->trueJoules > 1e9);
        QVERIFY2(std::abs(wrong) <= m_life->trueJoules * 0.001, qPrintable(QString::number(wrong)));
    }

    void aCutTakesAtMostAMinuteAndTheOpenRow() {
        // The most that flows in 66 seconds.
        QVERIFY(m_life->mostTaken <= 66.0 * volts * 22);
    }

    void theCounterIsTheSumOfTheRows() {
        QCOMPARE(m_store
                     .value(QStringLiteral(
                         "SELECT value FROM counter_plain WHERE name='total_out_joules'"))
                     .toDouble(),
                 stored("sample"));
    }

    void everyLevelHoldsTheSumOfTheRows() {
        for (const auto& level : rollUpLevels()) {
            const auto until =
                m_store.number(QStringLiteral("SELECT until_ts FROM rollup_done WHERE level=%1")
                                   .arg(level.seconds));
            QCOMPARE(
                stored(level.table.data()),
                m_store
                    .value(QStringLiteral("SELECT sum(energy_out_joules) FROM sample WHERE ts<%1")
                               .arg(until))
                    .toDouble());
        }
    }

    void noDayWhoseClockBecameKnownIsWrongByAPercent() {
        int judged = 0, wrongDays = 0;
        double worst = 0;
        for (const auto& [date, joules] : m_life->trueDays) {
            if (m_life->spoiled.contains(date) || date == m_life->trueDays.rbegin()->first) {
                continue;
            }
            ++judged;
            const auto told =
                m_store
                    .value(
                        QStringLiteral("SELECT energy_out_joules FROM day WHERE date=%1").arg(date))
                    .toDouble();
            const double off = percent(std::abs(told - joules), joules);
            worst = std::max(worst, off);
            if (off > 1) {
                ++wrongDays;
                qWarning("%d: %.3f kWh stored, %.3f kWh flowed", date, told / 3.6e6,
                         joules / 3.6e6);
            }
        }
        qInfo("%d days judged of %zu, %zu left out, the worst wrong by %.3f %%", judged,
              m_life->trueDays.size(), m_life->spoiled.size(), worst);
        QVERIFY(judged >= 20);
        QCOMPARE(wrongDays, 0);
    }

    void sessionsOfABootOverlapByNoMoreThanAKnownClockSteppedBack() {
        QCOMPARE(
            m_store.number(QStringLiteral(
                "SELECT count(*) FROM session AS a JOIN session AS b ON a.boot_id=b.boot_id AND"
                " a.id<b.id AND b.first_ts<a.last_ts-5")),
            0);
    }

    void everySessionOfABootWithAKnownClockIsKnown() {
        QCOMPARE(m_store.number(QStringLiteral(
                     "SELECT count(*) FROM session AS a WHERE clock<2 AND EXISTS(SELECT 1 FROM"
                     " session AS b WHERE b.boot_id=a.boot_id AND b.clock=2 AND b.id>a.id)")),
                 0);
    }
};

QTEST_GUILESS_MAIN(TestClockStory)
#include "tst_clock_story.moc"
