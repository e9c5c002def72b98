// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/pseudoterminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <cerrno>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace magnum::link {

Pseudoterminal::~Pseudoterminal() {
    close();
}

bool Pseudoterminal::fail(const QString& what) {
    m_errorText = u"%1: %2"_s.arg(what, qt_error_string(errno));
    close();
    return false;
}

bool Pseudoterminal::open(const QString& linkPath) {
    close();
    m_errorText.clear();
    return openDevice() && (linkPath.isEmpty() || makeLink(linkPath));
}

bool Pseudoterminal::openDevice() {
    m_master = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0) {
        return fail(u"No pseudo-terminal can be made"_s);
    }
    std::array<char, 128> name{};
    if (::ptsname_r(m_master, name.data(), name.size()) != 0) {
        return fail(u"The pseudo-terminal has no name"_s);
    }
    m_device = QFile::decodeName(name.data());
    m_slave = ::open(name.data(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    termios settings{};
    if (m_slave < 0 || ::tcgetattr(m_slave, &settings) != 0) {
        return fail(u"%1 cannot be opened"_s.arg(m_device));
    }
    ::cfmakeraw(&settings);
    ::cfsetspeed(&settings, B19200);
    if (::tcsetattr(m_slave, TCSANOW, &settings) != 0) {
        return fail(u"%1 cannot be set up"_s.arg(m_device));
    }
    return true;
}

bool Pseudoterminal::makeLink(const QString& linkPath) {
    const QFileInfo existing(linkPath);
    if (existing.exists() && !existing.isSymLink()) {
        errno = EEXIST;
        return fail(u"%1 is not a link and is left alone"_s.arg(linkPath));
    }
    // Made beside and moved over, so that a reader always finds either the old port or the new one.
    const QByteArray target = QFile::encodeName(linkPath);
    const QByteArray fresh = target + ".new";
    ::unlink(fresh.constData());
    if (::symlink(QFile::encodeName(m_device).constData(), fresh.constData()) != 0 ||
        ::rename(fresh.constData(), target.constData()) != 0) {
        return fail(u"The link %1 cannot be made"_s.arg(linkPath));
    }
    m_linkPath = linkPath;
    return true;
}

void Pseudoterminal::close() {
    if (!m_linkPath.isEmpty() && QFile::symLinkTarget(m_linkPath) == m_device) {
        QFile::remove(m_linkPath);
    }
    for (int* fd : {&m_slave, &m_master}) {
        if (*fd >= 0) {
            ::close(*fd);
            *fd = -1;
        }
    }
    m_linkPath.clear();
    m_device.clear();
}

qsizetype Pseudoterminal::write(QByteArrayView bytes) {
    qsizetype done = 0;
    while (m_master >= 0 && done < bytes.size()) {
        const ssize_t taken =
            ::write(m_master, bytes.data() + done, static_cast<std::size_t>(bytes.size() - done));
        if (taken > 0) {
            done += taken;
        } else if (taken == 0 || errno != EINTR) {
            break;
        }
    }
    return done;
}

QByteArray Pseudoterminal::readBack() {
    QByteArray all;
    std::array<char, 512> buffer{};
    while (m_master >= 0) {
        const ssize_t count = ::read(m_master, buffer.data(), buffer.size());
        if (count <= 0) {
            break;
        }
        all.append(buffer.data(), count);
    }
    return all;
}

int Pseudoterminal::unreadBytes() const {
    int count = 0;
    return m_slave >= 0 && ::ioctl(m_slave, FIONREAD, &count) == 0 ? count : 0;
}

void Pseudoterminal::discardUnread() {
    if (m_slave >= 0) {
        // What the kernel still carries over, then what has arrived.
        (void)::tcflush(m_master, TCOFLUSH);
        (void)::tcflush(m_slave, TCIFLUSH);
    }
}

void Pseudoterminal::releaseExclusive() {
    if (m_slave >= 0) {
        (void)::ioctl(m_slave, TIOCNXCL);
    }
}

}  // namespace magnum::link
