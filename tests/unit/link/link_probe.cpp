// SPDX-License-Identifier: GPL-3.0-or-later
// A second program for tests of the serial link.
//   link_probe read PATH COUNT   listens on PATH, prints each state, ends after COUNT bytes
//   link_probe hold PATH [flock] keeps PATH to itself until its standard input ends
#include <fcntl.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QTextStream>

#include "link/serial_link.h"
#include "system/clock.h"

using namespace Qt::StringLiterals;
using namespace magnum;

namespace {

int hold(const QByteArray& path, bool byLock) {
    const int fd = ::open(path.constData(), O_RDONLY | O_NOCTTY | O_NONBLOCK);
    if (fd < 0 || (byLock ? ::flock(fd, LOCK_EX) : ::ioctl(fd, TIOCEXCL)) != 0) {
        return 1;
    }
    QTextStream(stdout) << "holding" << Qt::endl;
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {
    }
    return 0;
}

int listen(QCoreApplication& app, const QString& path, quint64 count) {
    const system::SystemClock clock;
    link::SerialLink serial(path, clock);
    quint64 received = 0;
    QTextStream out(stdout);
    QObject::connect(
        &serial, &link::ByteSource::statusChanged, &app, [&out](const link::LinkStatus& status) {
            out << link::linkStateKey(status.state) << ": " << describe(status) << Qt::endl;
        });
    QObject::connect(&serial, &link::ByteSource::bytesReceived, &app,
                     [&](const QByteArray& bytes, qint64) {
                         received += static_cast<quint64>(bytes.size());
                         if (received >= count) {
                             serial.stop();
                             app.quit();
                         }
                     });
    serial.start();
    return QCoreApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "hold"_L1) {
        return hold(arguments.value(2).toUtf8(), arguments.value(3) == "flock"_L1);
    }
    return listen(app, arguments.value(2), arguments.value(3).toULongLong());
}
