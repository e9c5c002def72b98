// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feed_server.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <vector>

namespace magnum::feed {
namespace {

/// About half a minute of changes: a panel this far behind hangs.
constexpr qint64 unreadLimitBytes = 256 * 1024;

QByteArray stateFrame(const QCborMap& state) {
    return frame({{QStringLiteral("feed"), feedVersion}, {QStringLiteral("state"), state}});
}

}  // namespace

FeedServer::FeedServer(QString socketPath, QObject* parent)
    : QObject(parent), m_socketPath(std::move(socketPath)), m_server(this) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption | QLocalServer::GroupAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &FeedServer::accept);
}

FeedServer::~FeedServer() {
    // The sockets are children of the server: their last signals must not reach half an object.
    for (const auto& [socket, reader] : m_panels) {
        socket->disconnect(this);
    }
}

bool FeedServer::listen() {
    QDir().mkpath(QFileInfo(m_socketPath).absolutePath());
    QLocalServer::removeServer(m_socketPath);
    return m_server.listen(m_socketPath);
}

void FeedServer::publish(const Snapshot& snapshot) {
    if (m_panels.empty()) {
        return;
    }
    const QCborMap now = toCbor(snapshot);
    const QByteArray bytes = stateFrame(difference(m_lastSent, now));
    std::vector<QLocalSocket*> hanging;
    for (const auto& [socket, reader] : m_panels) {
        socket->write(bytes);
        if (socket->bytesToWrite() > unreadLimitBytes) {
            hanging.push_back(socket);
        }
    }
    m_lastSent = now;
    for (QLocalSocket* socket : hanging) {
        drop(socket);
    }
}

void FeedServer::accept() {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        m_panels.emplace(socket, FrameReader{});
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readFrom(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] { drop(socket); });
        // Without a state yet the panel still learns the version; the next publish() sends it all.
        socket->write(stateFrame(m_lastSent));
        Q_EMIT panelAttached();
    }
}

void FeedServer::readFrom(QLocalSocket* socket) {
    const auto panel = m_panels.find(socket);
    if (panel == m_panels.end()) {
        return;
    }
    panel->second.add(socket->readAll());
    while (const auto map = panel->second.next()) {
        const auto command = commandFromCbor(map->value(QLatin1String("command")).toMap());
        if (command) {
            Q_EMIT commandReceived(*command);
        }
    }
    if (panel->second.failed()) {
        drop(socket);
    }
}

void FeedServer::drop(QLocalSocket* socket) {
    if (m_panels.erase(socket) == 0) {
        return;
    }
    if (m_panels.empty()) {
        m_lastSent = {};  // the next panel must not begin with an old picture
    }
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

}  // namespace magnum::feed
