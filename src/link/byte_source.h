// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

namespace magnum::link {

/// Where the bytes stand. Each state but Receiving has its reason in LinkStatus.
enum class LinkState : quint8 {
    Closed,        ///< not started, or stopped
    Searching,     ///< listening on the ports there are, one after another
    Missing,       ///< the port is not there: adapter unplugged
    Busy,          ///< another program holds it (LinkStatus::holder)
    NoPermission,  ///< this user may not open it
    Failed,        ///< the port cannot be opened or read for another reason (LinkStatus::detail)
    Silent,        ///< open, no bytes
    Receiving,     ///< open, bytes come
    Finished,      ///< end of a replay
};
[[nodiscard]] QLatin1String linkStateKey(LinkState state);

struct LinkStatus {
    LinkState state = LinkState::Closed;
    QString port;                 ///< as opened: /dev/ttyUSB0
    QString holder;               ///< Busy: name and pid of the other program, where it can be told
    QString detail;               ///< the system's words, for the log
    qint64 sinceMonotonicMs = 0;  ///< since when in this state
    qint64 lastByteMonotonicMs = -1;  ///< -1: none since the start
    quint64 bytes = 0;                ///< received since the start
    bool operator==(const LinkStatus&) const = default;
};
/// One plain English sentence, for the log and the command line.
[[nodiscard]] QString describe(const LinkStatus& status);

/// A source of bus bytes: serial port, replay. It has no way to send.
class ByteSource : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual LinkStatus status() const = 0;

 Q_SIGNALS:
    /// Bytes that arrived together, stamped when they were read.
    void bytesReceived(const QByteArray& bytes, qint64 monotonicMs);
    /// Bytes of a port that is only listened to, while none is known to be the bus: for diagnosis.
    /// They come again by bytesReceived() once an inverter is recognised among them.
    void heardWhileSearching(const QString& port, const QByteArray& bytes, qint64 monotonicMs);
    /// State or reason changed (counters alone do not emit).
    void statusChanged(const magnum::link::LinkStatus& status);
};

}  // namespace magnum::link

Q_DECLARE_METATYPE(magnum::link::LinkStatus)
