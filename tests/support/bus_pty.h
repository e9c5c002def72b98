// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <QByteArray>
#include <QFile>
#include <QString>

namespace magnum::test {

/// A bus as an adapter shows it: a pseudo-terminal behind a link, which can be pulled out and
/// plugged in again. What the program should never do, writing, arrives at written().
class BusPty {
 public:
    /// linkPath: where the program finds the port, like /dev/ttyUSB0.
    explicit BusPty(QString linkPath) : m_linkPath(std::move(linkPath)) {}
    ~BusPty() { unplug(); }
    BusPty(const BusPty&) = delete;
    BusPty& operator=(const BusPty&) = delete;

    [[nodiscard]] QString path() const { return m_linkPath; }
    /// The device behind the link: /dev/pts/N; empty while unplugged.
    [[nodiscard]] QString device() const { return m_device; }
    [[nodiscard]] bool plugged() const { return m_master >= 0; }

    /// A new device behind the link, raw and without echo, as the udev rule leaves an adapter.
    bool plug() {
        unplug();
        m_master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0) {
            return false;
        }
        char name[64] = {};
        if (ptsname_r(m_master, name, sizeof name) != 0) {
            return false;
        }
        m_device = QString::fromLocal8Bit(name);
        m_slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
        termios settings{};
        if (m_slave < 0 || tcgetattr(m_slave, &settings) != 0) {
            return false;
        }
        cfmakeraw(&settings);
        cfsetspeed(&settings, B19200);
        return tcsetattr(m_slave, TCSANOW, &settings) == 0 && QFile::link(m_device, m_linkPath);
    }

    /// The adapter is pulled out: whoever has it open gets a hang-up.
    void unplug() {
        QFile::remove(m_linkPath);
        for (int* handle : {&m_slave, &m_master}) {
            if (*handle >= 0) {
                close(*handle);
                *handle = -1;
            }
        }
        m_device.clear();
    }

    /// Whether a program has claimed the port for itself (TIOCEXCL).
    [[nodiscard]] bool claimed() const {
        int exclusive = 0;
        return m_slave >= 0 && ioctl(m_slave, TIOCGEXCL, &exclusive) == 0 && exclusive != 0;
    }
    /// Gives the port up on behalf of a program that was killed: a real adapter does so by itself,
    /// a pseudo-terminal stays claimed for as long as its other end is open.
    void release() const {
        if (m_slave >= 0) {
            ioctl(m_slave, TIOCNXCL);
        }
    }

    /// Bytes on the bus. Those that nobody listens to are gone, as on a real one.
    bool send(const QByteArray& bytes) const {
        if (!claimed()) {
            return false;
        }
        return write(m_master, bytes.constData(), size_t(bytes.size())) == bytes.size();
    }

    /// Everything the program ever wrote to the port since it was plugged in.
    [[nodiscard]] QByteArray written() const {
        QByteArray all;
        pollfd waiting{m_master, POLLIN, 0};
        while (m_master >= 0 && poll(&waiting, 1, 0) == 1 && (waiting.revents & POLLIN) != 0) {
            char buffer[256];
            const auto count = read(m_master, buffer, sizeof buffer);
            if (count <= 0) {
                break;
            }
            all.append(buffer, count);
        }
        return all;
    }

 private:
    QString m_linkPath;
    QString m_device;
    int m_master = -1;
    int m_slave = -1;
};

}  // namespace magnum::test
