// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <cstring>

#include "system/service_notifier.h"

using magnum::system::ServiceNotifier;

class TestServiceNotifier : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theServiceManagerHears() {
        const QTemporaryDir dir;
        const QByteArray path = dir.filePath(QStringLiteral("notify")).toLocal8Bit();
        const int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.constData(), sizeof(address.sun_path) - 1);
        QCOMPARE(bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);

        ServiceNotifier(path).ready();

        char buffer[64] = {};
        const auto length = recv(fd, buffer, sizeof(buffer), MSG_DONTWAIT);
        close(fd);
        QCOMPARE(QByteArray(buffer, qsizetype(length)), QByteArray("READY=1"));
    }

    void withoutAServiceManagerNothingHappens() {
        ServiceNotifier(QByteArray()).ready();
        ServiceNotifier("/no/such/socket").ready();
        ServiceNotifier(QByteArray(500, 'x')).ready();
    }
};

QTEST_GUILESS_MAIN(TestServiceNotifier)
#include "tst_service_notifier.moc"
