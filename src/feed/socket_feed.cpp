// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/socket_feed.h"

namespace magnum::feed {
namespace {

constexpr int retryMs = 500;

}  // namespace

SocketFeed::SocketFeed(QStringList socketPaths, int silenceMs, QObject* parent)
    : LiveFeed(parent),
      m_paths(std::move(socketPaths)),
      m_socket(this),
      m_retry(this),
      m_silence(this) {
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryMs);
    m_silence.setSingleShot(true);
    m_silence.setInterval(silenceMs);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        m_socket.abort();
        onClosed();
    });
    connect(&m_retry, &QTimer::timeout, this, &SocketFeed::tryNext);
    connect(&m_socket, &QLocalSocket::readyRead, this, &SocketFeed::onReadyRead);
    connect(&m_socket, &QLocalSocket::disconnected, this, &SocketFeed::onClosed);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        if (m_socket.state() != QLocalSocket::ConnectedState) {
            onClosed();
        }
    });
}

SocketFeed::~SocketFeed() {
    // The socket says goodbye while it goes: nobody may start the timer again then.
    m_socket.disconnect(this);
}

void SocketFeed::start() {
    tryNext();
}

void SocketFeed::tryNext() {
    if (m_paths.isEmpty() || m_socket.state() != QLocalSocket::UnconnectedState) {
        return;
    }
    m_reader = {};
    m_merged = {};
    m_silence.start();
    m_socket.connectToServer(m_paths[m_nextPath]);
    m_nextPath = (m_nextPath + 1) % m_paths.size();
}

void SocketFeed::onReadyRead() {
    m_silence.start();
    m_reader.add(m_socket.readAll());
    bool changed = false;
    while (const auto map = m_reader.next()) {
        if (map->value(QLatin1String("feed")).toInteger() != feedVersion) {
            setState(FeedState::Incompatible);
            m_socket.abort();
            return;
        }
        const QCborMap state = map->value(QLatin1String("state")).toMap();
        if (!state.isEmpty()) {
            m_merged = merged(m_merged, state);
            changed = true;
        }
    }
    if (m_reader.failed()) {
        m_socket.abort();
        onClosed();
        return;
    }
    if (changed) {
        m_snapshot = snapshotFromCbor(m_merged);
        setState(FeedState::Connected);
        Q_EMIT snapshotChanged(m_snapshot);
    }
}

void SocketFeed::onClosed() {
    if (m_state == FeedState::Connected) {
        setState(FeedState::Lost);
    }
    if (!m_retry.isActive()) {
        m_retry.start();
    }
}

void SocketFeed::send(const Command& command) {
    if (m_socket.state() == QLocalSocket::ConnectedState) {
        m_socket.write(frame(
            {{QStringLiteral("feed"), feedVersion}, {QStringLiteral("command"), toCbor(command)}}));
    }
}

void SocketFeed::setState(FeedState state) {
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

}  // namespace magnum::feed
