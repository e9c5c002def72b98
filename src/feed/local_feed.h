// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/live_feed.h"

namespace magnum::feed {

/// The feed within one process: snapshots and commands cross threads as queued values.
class LocalFeed final : public LiveFeed {
    Q_OBJECT
 public:
    using LiveFeed::LiveFeed;
    [[nodiscard]] FeedState state() const override { return m_state; }
    [[nodiscard]] const Snapshot& snapshot() const override { return m_snapshot; }
    void send(const Command& command) override { Q_EMIT commandSent(command); }

 public Q_SLOTS:
    void receive(const magnum::feed::Snapshot& snapshot);

 Q_SIGNALS:
    void commandSent(const magnum::feed::Command& command);

 private:
    FeedState m_state = FeedState::Connecting;
    Snapshot m_snapshot;
};

}  // namespace magnum::feed
