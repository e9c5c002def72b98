// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/serial_device.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <termios.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QSerialPort>
#include <cerrno>
#include <optional>

#include "link/port_holders.h"

using namespace Qt::StringLiterals;

namespace magnum::link {

namespace {

class Descriptor {
 public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }

 private:
    int m_fd;
};

QString systemText(int error) {
    return qt_error_string(error);
}

bool isPseudoterminal(const struct stat& device) {
    return major(device.st_rdev) >= 136 && major(device.st_rdev) <= 143;
}

// What the system says of the device without anybody opening it: false for /dev/null and the like.
// Pseudo-terminals are not listed there.
bool mayBeSerialPort(const struct stat& device) {
    const QString listed =
        u"/sys/dev/char/%1:%2"_s.arg(major(device.st_rdev)).arg(minor(device.st_rdev));
    const QString subsystem = QFileInfo(listed + "/subsystem"_L1).canonicalFilePath();
    return S_ISCHR(device.st_mode) && (subsystem.isEmpty() || subsystem.endsWith("/tty"_L1));
}

OpenOutcome notSerial() {
    return {LinkState::Failed,
            {},
            u"it is not a serial port; name the port of the RS-485 adapter, or \"auto\""_s};
}

OpenOutcome failed(const QString& words) {
    return {LinkState::Failed,
            {},
            u"%1; it is tried again by itself, use another USB port if it stays so"_s.arg(words)};
}

OpenOutcome busy(const QString& path, const QString& detail) {
    OpenOutcome outcome{LinkState::Busy, holdersOf(path).join(", "_L1), detail};
    if (outcome.holder.isEmpty()) {
        if (const auto lock = portLock(path)) {
            outcome.holder = describe(*lock);
        }
    }
    return outcome;
}

OpenOutcome noPermission(const QString& path, int error) {
    const QFileInfo info(path);
    const QString group = info.group();
    if (group.isEmpty() || group == "root"_L1) {
        return {LinkState::NoPermission, {}, systemText(error)};
    }
    // Debian gives serial ports to "dialout"; whatever group it is here is the one to name.
    return {LinkState::NoPermission,
            {},
            u"sudo usermod -aG %1 \"$USER\"; %2"_s.arg(group, systemText(error))};
}

OpenOutcome refusedBySystem(const QString& path, int error) {
    switch (error) {
        case ENOENT:
        case ENXIO:
        case ENODEV:
        case ENOTDIR:
        case EIO:
            return {LinkState::Missing, {}, {}};
        case EBUSY:
            return busy(path, systemText(error));
        case EACCES:
        case EPERM:
            return noPermission(path, error);
        default:
            return failed(systemText(error));
    }
}

// A device that the first open finds unfit, or nothing.
std::optional<OpenOutcome> unfit(const QString& path, int fd) {
    if (::isatty(fd) == 0) {
        return notSerial();
    }
    if (isHungUp(fd)) {
        return OpenOutcome{LinkState::Missing, {}, {}};
    }
    int discipline = 0;
    if (::ioctl(fd, TIOCGETD, &discipline) == 0 && discipline != 0) {
        return busy(path,
                    u"the system uses it for something else, line discipline %1"_s.arg(discipline));
    }
    // The superuser is let in even where another program asked for the port alone.
    int exclusive = 0;
    if (::ioctl(fd, TIOCGEXCL, &exclusive) == 0 && exclusive != 0) {
        return busy(path, u"held exclusively"_s);
    }
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        return busy(path, u"locked"_s);
    }
    return std::nullopt;
}

void releaseModemLines(int fd) {
    int lines = TIOCM_RTS | TIOCM_DTR;
    // A pseudo-terminal has none and says so; there is nothing to do about it.
    (void)::ioctl(fd, TIOCMBIC, &lines);
}

// A tty that nobody has set up echoes: what the bus says goes back on the bus between open() and
// the moment somebody switches it off. The rule in kiosk/ does that as the device appears; where it
// is not installed, doing it right after a plain open leaves some microseconds instead of the time
// QSerialPort needs. The settings stay when Qt opens the device a second time, and they are what Qt
// puts back when it closes.
bool silence(int fd) {
    termios settings{};
    if (::tcgetattr(fd, &settings) != 0) {
        return false;
    }
    ::cfmakeraw(&settings);
    settings.c_cflag |= CLOCAL | CREAD;
    settings.c_cflag &= ~static_cast<tcflag_t>(CRTSCTS);
    ::cfsetspeed(&settings, B19200);
    return ::tcsetattr(fd, TCSANOW, &settings) == 0;
}

OpenOutcome refusedByQt(const QString& path, const QSerialPort& port) {
    switch (port.error()) {
        case QSerialPort::DeviceNotFoundError:
            return {LinkState::Missing, {}, {}};
        case QSerialPort::PermissionError:
            // The device itself did open just now, so this is a lock file or a race for the port.
            return busy(path, port.errorString());
        default:
            return failed(port.errorString());
    }
}

}  // namespace

OpenOutcome openForListening(const QString& path, QSerialPort& port) {
    const QByteArray name = QFile::encodeName(path);
    struct stat device {};
    if (::stat(name.constData(), &device) != 0) {
        return refusedBySystem(path, errno);
    }
    if (!mayBeSerialPort(device)) {
        return notSerial();
    }
    // Two readers of one port each get a part of the bytes, so a program that did not lock it keeps
    // us out as well. The maker of a pseudo-terminal holds both ends of it; it is no reader.
    if (!isPseudoterminal(device) && !holdersOf(path).isEmpty()) {
        return busy(path, {});
    }
    if (const auto lock = portLock(path); lock && lock->alive && lock->pid != ::getpid()) {
        return {LinkState::Busy, describe(*lock), u"locked by %1"_s.arg(lock->file)};
    }
    const Descriptor first(::open(name.constData(), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
    if (first.get() < 0) {
        return refusedBySystem(path, errno);
    }
    if (auto outcome = unfit(path, first.get())) {
        return *outcome;
    }
    if (!silence(first.get())) {
        return failed(systemText(errno));
    }
    // open() raises both lines, and some adapters drive the bus with RTS.
    releaseModemLines(first.get());

    // Under its own name: lock files of other programs are found, whatever link led here.
    port.setPortName(QFileInfo(path).canonicalFilePath());
    port.setBaudRate(busBaudRate);
    port.setDataBits(QSerialPort::Data8);
    port.setParity(QSerialPort::NoParity);
    port.setStopBits(QSerialPort::OneStop);
    port.setFlowControl(QSerialPort::NoFlowControl);
    if (!port.open(QIODevice::ReadOnly)) {
        return refusedByQt(path, port);
    }
    const int handle = static_cast<int>(port.handle());
    releaseModemLines(handle);
    // Not every program looks at lock files and exclusive mode: many use this lock instead.
    (void)::flock(first.get(), LOCK_UN);
    (void)::flock(handle, LOCK_EX | LOCK_NB);
    (void)::tcflush(handle, TCIFLUSH);
    return {LinkState::Receiving, {}, {}};
}

bool isHungUp(qintptr handle) {
    pollfd ask{static_cast<int>(handle), 0, 0};
    return ::poll(&ask, 1, 0) > 0 && (ask.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

bool leadsTo(const QString& path, qintptr handle) {
    struct stat named {};
    struct stat open {};
    return ::stat(QFile::encodeName(path).constData(), &named) == 0 &&
           ::fstat(static_cast<int>(handle), &open) == 0 && named.st_rdev == open.st_rdev &&
           named.st_dev == open.st_dev;
}

}  // namespace magnum::link
