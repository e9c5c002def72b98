// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/port_holders.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <array>
#include <cerrno>
#include <memory>
#include <string_view>

using namespace Qt::StringLiterals;

namespace magnum::link {

namespace {

struct DirCloser {
    void operator()(DIR* dir) const { ::closedir(dir); }
};
using DirHandle = std::unique_ptr<DIR, DirCloser>;

QString processName(qint64 pid) {
    QFile file(u"/proc/%1/comm"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QString::fromUtf8(file.read(64)).trimmed();
}

bool processHolds(qint64 pid, const struct stat& device) {
    const QByteArray folder = QByteArray("/proc/") + QByteArray::number(pid) + "/fd";
    const DirHandle dir(::opendir(folder.constData()));
    if (!dir) {
        return false;
    }
    const int dirFd = ::dirfd(dir.get());
    while (const dirent* entry = ::readdir(dir.get())) {
        std::array<char, 64> target{};
        const ssize_t length = ::readlinkat(dirFd, entry->d_name, target.data(), target.size() - 1);
        // The link's text is checked first: a stat of every pipe and socket of the machine costs
        // milliseconds on a small computer.
        if (length <= 0 || !std::string_view(target.data()).starts_with("/dev/")) {
            continue;
        }
        struct stat open {};
        if (::fstatat(dirFd, entry->d_name, &open, 0) == 0 && S_ISCHR(open.st_mode) &&
            open.st_rdev == device.st_rdev && open.st_dev == device.st_dev) {
            return true;
        }
    }
    return false;
}

QString holderText(const QString& name, qint64 pid) {
    return name.isEmpty() ? u"process %1"_s.arg(pid) : u"%1 (pid %2)"_s.arg(name).arg(pid);
}

}  // namespace

std::vector<PortHolder> portHolders(const QString& path) {
    std::vector<PortHolder> holders;
    struct stat device {};
    if (::stat(QFile::encodeName(path).constData(), &device) != 0 || !S_ISCHR(device.st_mode)) {
        return holders;
    }
    const DirHandle proc(::opendir("/proc"));
    if (!proc) {
        return holders;
    }
    const qint64 self = ::getpid();
    while (const dirent* entry = ::readdir(proc.get())) {
        bool isNumber = false;
        const qint64 pid = QByteArrayView(entry->d_name).toLongLong(&isNumber);
        if (isNumber && pid != self && processHolds(pid, device)) {
            holders.push_back({pid, processName(pid)});
        }
    }
    return holders;
}

QStringList holdersOf(const QString& path) {
    QStringList texts;
    for (const PortHolder& holder : portHolders(path)) {
        texts.append(holderText(holder.name, holder.pid));
    }
    return texts;
}

std::optional<PortLock> portLock(const QString& path) {
    QString device = QFileInfo(path).canonicalFilePath();
    if (device.startsWith("/dev/"_L1)) {
        device.remove(0, 5);
    }
    if (device.isEmpty()) {
        return std::nullopt;
    }
    const QString fileName = "LCK.."_L1 + device.replace(u'/', u'_');
    // The folders that QSerialPort and the older terminal programs use.
    static constexpr std::array folders{
        "/var/lock"_L1,       "/etc/locks"_L1, "/var/spool/locks"_L1,
        "/var/spool/uucp"_L1, "/tmp"_L1,       "/var/tmp"_L1};
    for (const QLatin1String folder : folders) {
        const QString candidate = folder + u'/' + fileName;
        if (!QFileInfo::exists(candidate)) {
            continue;
        }
        PortLock lock;
        lock.file = candidate;
        QFile file(candidate);
        QByteArrayList words;
        if (file.open(QIODevice::ReadOnly)) {
            words = file.read(256).simplified().split(' ');
        }
        lock.pid = words.value(0).toLongLong();
        const bool exists =
            lock.pid > 0 && (::kill(static_cast<pid_t>(lock.pid), 0) == 0 || errno == EPERM);
        lock.name = exists ? processName(lock.pid) : QString();
        // Process numbers are used again: where the file names the program, the name must fit. The
        // system keeps the first 15 characters of it.
        const QString recorded = QString::fromUtf8(words.value(1)).left(15);
        lock.alive = exists && (recorded.isEmpty() || recorded == lock.name);
        return lock;
    }
    return std::nullopt;
}

QString describe(const PortLock& lock) {
    if (lock.alive) {
        return holderText(lock.name, lock.pid);
    }
    return u"the lock file %1 that a program no longer running has left behind; delete it with "
           "\"sudo rm %1\""_s.arg(lock.file);
}

}  // namespace magnum::link
