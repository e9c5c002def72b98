// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/directory_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <cerrno>
#include <cstring>

namespace magnum::system {

DirectoryLock::~DirectoryLock() {
    if (m_fd >= 0) {
        close(m_fd);
    }
}

DirectoryLock::Result DirectoryLock::take(const QString& directory) {
    QDir().mkpath(directory);
    m_fd = open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m_fd >= 0 && flock(m_fd, LOCK_EX | LOCK_NB) == 0) {
        return Result::Taken;
    }
    const int reason = errno;
    m_error = QString::fromLocal8Bit(std::strerror(reason));
    const bool held = m_fd >= 0 && reason == EWOULDBLOCK;
    if (m_fd >= 0) {
        close(m_fd);
        m_fd = -1;
    }
    return held ? Result::HeldByAnother : Result::NotPossible;
}

}  // namespace magnum::system
