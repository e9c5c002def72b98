// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalSocket>
#include <QObject>

namespace magnum::app {

/// Asks a Wayland compositor whether it still lives: a connection of its own, on which
/// wl_display.sync is answered by the compositor's event loop. Qt cannot tell: to it a compositor
/// that hangs looks like a display that is switched off, as neither takes frames.
class CompositorPing : public QObject {
    Q_OBJECT
 public:
    /// socketPath: the compositor's socket. Where nothing listens there, isOpen() stays false.
    explicit CompositorPing(const QString& socketPath);

    [[nodiscard]] bool isOpen() const;
    /// Followed by answered() unless the compositor hangs, also when it goes away. One question at
    /// a time.
    void ask();

 Q_SIGNALS:
    void answered();

 private:
    void read();

    QLocalSocket m_socket;
    QByteArray m_unread;
};

/// The socket of the compositor this process draws on; empty when it draws elsewhere.
[[nodiscard]] QString compositorSocketPath();

}  // namespace magnum::app
