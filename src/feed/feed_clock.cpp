// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feed_clock.h"

namespace magnum::feed {

void FeedClock::follow(const Snapshot& snapshot) {
    const std::scoped_lock lock(m_mutex);
    m_following = snapshot.runMode != RunMode::Live;
    m_speed = snapshot.speed;
    m_receivedMs = m_machine.monotonicMs();
    m_monotonicMs = snapshot.monotonicMs;
    m_utcMs = snapshot.utcMs;
}

qint64 FeedClock::sinceSnapshotMs() const {
    return qint64(double(m_machine.monotonicMs() - m_receivedMs) * m_speed);
}

qint64 FeedClock::monotonicMs() const {
    const std::scoped_lock lock(m_mutex);
    return m_following ? m_monotonicMs + sinceSnapshotMs() : m_machine.monotonicMs();
}

qint64 FeedClock::utcMs() const {
    const std::scoped_lock lock(m_mutex);
    return m_following ? m_utcMs + sinceSnapshotMs() : m_machine.utcMs();
}

}  // namespace magnum::feed
