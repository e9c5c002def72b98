// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborMap>
#include <QLocalSocket>
#include <QStringList>
#include <QTimer>

#include "feed/cbor_codec.h"
#include "feed/live_feed.h"

namespace magnum::feed {

/// The feed of a recorder in another process. Looks for it on each path in turn, for ever, and
/// finds one that restarts within a second.
class SocketFeed final : public LiveFeed {
    Q_OBJECT
 public:
    /// silenceMs: a recorder that says nothing for so long hangs, and counts as lost; a live one
    /// says something every five seconds.
    explicit SocketFeed(QStringList socketPaths, int silenceMs = 12'000, QObject* parent = nullptr);
    ~SocketFeed() override;

    void start();
    [[nodiscard]] FeedState state() const override { return m_state; }
    [[nodiscard]] const Snapshot& snapshot() const override { return m_snapshot; }
    void send(const Command& command) override;

 private:
    void tryNext();
    void onReadyRead();
    void onClosed();
    void setState(FeedState state);

    QStringList m_paths;
    qsizetype m_nextPath = 0;
    QLocalSocket m_socket;
    QTimer m_retry;
    QTimer m_silence;
    FrameReader m_reader;
    QCborMap m_merged;
    FeedState m_state = FeedState::Connecting;
    Snapshot m_snapshot;
};

}  // namespace magnum::feed
