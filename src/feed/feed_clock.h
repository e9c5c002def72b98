// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

#include "feed/snapshot.h"
#include "system/clock.h"

namespace magnum::feed {

/// The clock of the recorder a panel is attached to. Both share the machine's clocks, so this is
/// the machine's clock, unless the recorder runs a simulation or a replay at another speed: then
/// it goes on from the newest snapshot at that speed. Thread-safe.
class FeedClock final : public system::Clock {
 public:
    explicit FeedClock(const system::Clock& machine) : m_machine(machine) {}

    void follow(const Snapshot& snapshot);
    [[nodiscard]] qint64 monotonicMs() const override;
    [[nodiscard]] qint64 utcMs() const override;

 private:
    [[nodiscard]] qint64 sinceSnapshotMs() const;

    mutable std::mutex m_mutex;
    const system::Clock& m_machine;
    bool m_following = false;
    double m_speed = 1;
    qint64 m_receivedMs = 0;
    qint64 m_monotonicMs = 0;
    qint64 m_utcMs = 0;
};

}  // namespace magnum::feed
