// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace magnum::system {

/// Tells systemd how the service stands (sd_notify protocol: one datagram to the socket in
/// NOTIFY_SOCKET). Does nothing where there is no service manager.
class ServiceNotifier {
 public:
    /// socketPath: the value of NOTIFY_SOCKET, empty without a service manager.
    explicit ServiceNotifier(QByteArray socketPath);

    void ready() const;
    void stopping() const;
    /// Feeds the watchdog: to be called only where the program's own work has moved on.
    void alive() const;
    /// One line for `systemctl status`.
    void status(const QByteArray& text) const;

 private:
    void send(const QByteArray& message) const;
    QByteArray m_socketPath;
};

}  // namespace magnum::system
