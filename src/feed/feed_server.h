// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborMap>
#include <QLocalServer>
#include <QObject>
#include <unordered_map>

#include "feed/cbor_codec.h"
#include "feed/snapshot.h"

class QLocalSocket;

namespace magnum::feed {

/// The recorder's end of the socket feed: the whole state to every panel that attaches, then what
/// changed. A panel that does not read is dropped, so it can never hold the recorder up.
class FeedServer : public QObject {
    Q_OBJECT
 public:
    /// socketPath: absolute, in a directory only this user (and its group) can write.
    explicit FeedServer(QString socketPath, QObject* parent = nullptr);
    ~FeedServer() override;

    /// Takes over a socket left behind by a recorder that is gone; the caller holds the recorder's
    /// lock. False with errorString() set if the socket cannot be made.
    [[nodiscard]] bool listen();
    [[nodiscard]] QString errorString() const { return m_server.errorString(); }
    [[nodiscard]] bool hasPanels() const { return !m_panels.empty(); }

    void publish(const Snapshot& snapshot);

 Q_SIGNALS:
    /// A panel came: it waits for the next publish().
    void panelAttached();
    void commandReceived(const magnum::feed::Command& command);

 private:
    void accept();
    void readFrom(QLocalSocket* socket);
    void drop(QLocalSocket* socket);

    QString m_socketPath;
    QLocalServer m_server;
    std::unordered_map<QLocalSocket*, FrameReader> m_panels;
    QCborMap m_lastSent;
};

}  // namespace magnum::feed
