// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/service_notifier.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>

namespace magnum::system {

ServiceNotifier::ServiceNotifier(QByteArray socketPath) : m_socketPath(std::move(socketPath)) {}

void ServiceNotifier::ready() const {
    send("READY=1");
}

void ServiceNotifier::stopping() const {
    send("STOPPING=1");
}

void ServiceNotifier::alive() const {
    send("WATCHDOG=1");
}

void ServiceNotifier::status(const QByteArray& text) const {
    send("STATUS=" + text);
}

void ServiceNotifier::send(const QByteArray& message) const {
    sockaddr_un address{};
    if (m_socketPath.isEmpty() || size_t(m_socketPath.size()) >= sizeof(address.sun_path)) {
        return;
    }
    const int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0) {
        return;
    }
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socketPath.constData(), size_t(m_socketPath.size()));
    if (address.sun_path[0] == '@') {
        address.sun_path[0] = '\0';  // abstract socket
    }
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_socketPath.size()));
    sendto(fd, message.constData(), size_t(message.size()), MSG_NOSIGNAL,
           reinterpret_cast<const sockaddr*>(&address), length);
    ::close(fd);
}

}  // namespace magnum::system
