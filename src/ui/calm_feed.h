// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "feed/live_feed.h"

namespace magnum::ui {

/// A feed as the screen wants it: values that drift come once a second, so nothing is drawn more
/// often; what jumped, and every change of a state, comes at once.
class CalmFeed final : public feed::LiveFeed {
    Q_OBJECT
 public:
    /// The source outlives this.
    explicit CalmFeed(feed::LiveFeed& source, QObject* parent = nullptr);

    [[nodiscard]] feed::FeedState state() const override { return m_source.state(); }
    /// The one told last; the source may have a newer one.
    [[nodiscard]] const feed::Snapshot& snapshot() const override { return m_snapshot; }
    void send(const feed::Command& command) override { m_source.send(command); }

 private:
    void onSnapshot(const feed::Snapshot& snapshot);
    void tell();

    feed::LiveFeed& m_source;
    feed::Snapshot m_snapshot;
    QTimer m_rest;
    bool m_waiting = false;
};

}  // namespace magnum::ui
