// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/local_feed.h"

namespace magnum::feed {

void LocalFeed::receive(const Snapshot& snapshot) {
    m_snapshot = snapshot;
    if (m_state != FeedState::Connected) {
        m_state = FeedState::Connected;
        Q_EMIT stateChanged(m_state);
    }
    Q_EMIT snapshotChanged(m_snapshot);
}

}  // namespace magnum::feed
