// SPDX-License-Identifier: GPL-3.0-or-later
// Sixty days of a machine without a clock chip: what happens when, made up from a seed, and what
// its clocks say about it.
#pragma once

#include <QRandomGenerator>
#include <algorithm>
#include <cmath>
#include <vector>

#include "plant/reading.h"

namespace magnum::storage::test {

/// 2026-10-01T07:00:00Z: midnight in Los Angeles, a month before its clocks go back.
inline constexpr qint64 storyStartMs = 1'790'838'000'000;
inline constexpr int storyDays = 60;
inline constexpr qint64 storyEndMs = storyStartMs + storyDays * 86'400'000LL;

/// What happens to the machine. Times are true ones, ms since 1970.
struct Happening {
    enum Kind : quint8 {
        Boot,        ///< power comes; the wall clock goes on from where it was last saved
        Cut,         ///< power goes
        ShutDown,    ///< the program ends cleanly, then the power
        Crash,       ///< the program dies and is started again by the same boot
        HandSet,     ///< the owner sets the clock, wrong by `amountMs`
        NetworkSet,  ///< the clock is right, and known to be
        Correction,  ///< network time steps the clock by `amountMs` and stays known
        Silence,     ///< the bus is quiet for `amountMs`
    };
    qint64 atMs = 0;
    Kind kind = Boot;
    qint64 amountMs = 0;
};

/// One boot of the story, for judging its days.
struct BootFate {
    qint64 fromMs = 0;
    qint64 toMs = 0;
    bool everKnown = false;
};

class ClockStory {
 public:
    explicit ClockStory(quint32 seed) : m_random(seed) {
        qint64 at = storyStartMs;
        for (int boot = 0; at < storyEndMs; ++boot) {
            at = bootAt(at, boot);
        }
        std::stable_sort(happenings.begin(), happenings.end(),
                         [](const Happening& a, const Happening& b) { return a.atMs < b.atMs; });
    }

    std::vector<Happening> happenings;
    std::vector<BootFate> boots;

 private:
    qint64 between(qint64 low, qint64 high) {
        return low + qint64(m_random.generateDouble() * double(high - low));
    }
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    void add(qint64 atMs, Happening::Kind kind, qint64 amountMs = 0) {
        happenings.push_back({atMs / 1000 * 1000, kind, amountMs});
    }

    /// Power from `at` on; gives when it comes back after the next cut.
    qint64 bootAt(qint64 at, int boot) {
        const qint64 hours = m_random.bounded(4) == 0 ? between(1, 6) : between(12, 48);
        const qint64 end = std::min(at + hours * 3'600'000 + between(0, 3'600'000), storyEndMs);
        add(at, Happening::Boot);
        const bool known = boot % 5 != 3;  // one in five never hears the network
        if (known) {
            // 20 s to an hour, the longer the rarer.
            const auto wait = qint64(20'000 * std::pow(180.0, m_random.generateDouble()));
            const qint64 knownAt = std::min(at + wait, end - 60'000);
            if (boot % 12 == 6) {
                add(at + (knownAt - at) / 2, Happening::HandSet,
                    between(-3, 4) * 86'400'000LL + 77'000);
            }
            add(knownAt, Happening::NetworkSet);
            if (oneIn(4)) {
                add(between(knownAt, end), Happening::Correction, oneIn(2) ? 3400 : -4200);
            }
        } else if (boot % 10 == 3) {
            add(at + 600'000, Happening::HandSet, between(-40, 40) * 86'400'000LL);
        }
        if (oneIn(3)) {
            add(between(at + 30'000, end - 60'000), Happening::Crash);
        }
        if (oneIn(6)) {
            add(at + 15'000, Happening::Crash);  // before the clock is known
        }
        for (qint64 n = (end - at) / 43'200'000 + 1; n > 0; --n) {
            add(between(at, end), Happening::Silence,
                qint64(3000 * std::pow(600.0, m_random.generateDouble())));
        }
        add(end, oneIn(4) || end == storyEndMs ? Happening::ShutDown : Happening::Cut);
        boots.push_back({at, end, known});
        return end + qint64(10'000 * std::pow(1000.0, m_random.generateDouble()));
    }

    QRandomGenerator m_random;
};

/// The machine's clocks. The wall clock survives a power cut only as the file that is written each
/// hour and at a clean end.
class MachineClocks {
 public:
    void boot(qint64 trueMs) {
        m_bootMs = trueMs - 8000;
        m_wallErrorMs = m_savedWallMs - trueMs;
        known = false;
    }
    void setWall(qint64 errorMs, bool isKnown) {
        m_wallErrorMs = errorMs;
        known = isKnown;
    }
    void step(qint64 byMs) { m_wallErrorMs += byMs; }
    void save(qint64 trueMs) { m_savedWallMs = trueMs + m_wallErrorMs; }
    [[nodiscard]] plant::Instant at(qint64 trueMs) const {
        return {trueMs - m_bootMs, trueMs + m_wallErrorMs};
    }
    bool known = false;

 private:
    qint64 m_bootMs = 0;
    qint64 m_wallErrorMs = 0;
    qint64 m_savedWallMs = storyStartMs - 30 * 86'400'000LL;  // as old as the card's image
};

}  // namespace magnum::storage::test
