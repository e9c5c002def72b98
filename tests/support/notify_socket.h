// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QByteArray>
#include <QDir>
#include <QList>
#include <QTemporaryDir>
#include <cstring>

namespace magnum::test {

/// The service manager's end of sd_notify: a datagram socket that collects what it is told.
class NotifySocket {
 public:
    NotifySocket() : m_handle(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path().constData(), sizeof(address.sun_path) - 1);
        m_bound = bind(m_handle, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    }
    ~NotifySocket() { close(m_handle); }
    NotifySocket(const NotifySocket&) = delete;
    NotifySocket& operator=(const NotifySocket&) = delete;

    [[nodiscard]] bool isValid() const { return m_bound; }
    /// For NOTIFY_SOCKET.
    [[nodiscard]] QByteArray path() const {
        return QDir(m_directory.path()).filePath(QStringLiteral("notify")).toLocal8Bit();
    }
    /// How often it was told so, up to now.
    [[nodiscard]] int count(const char* message) {
        char buffer[512];
        for (;;) {
            const auto length = recv(m_handle, buffer, sizeof(buffer), 0);
            if (length < 0) {
                break;
            }
            m_messages << QByteArray(buffer, qsizetype(length));
        }
        return int(m_messages.count(QByteArray(message)));
    }

 private:
    QTemporaryDir m_directory;
    int m_handle;
    bool m_bound = false;
    QList<QByteArray> m_messages;
};

}  // namespace magnum::test
