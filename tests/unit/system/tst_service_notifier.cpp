// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "notify_socket.h"
#include "system/service_notifier.h"

using magnum::system::ServiceNotifier;
using magnum::test::NotifySocket;

class TestServiceNotifier : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theServiceManagerHears() {
        NotifySocket manager;
        QVERIFY(manager.isValid());
        ServiceNotifier(manager.path()).ready();
        QCOMPARE(manager.count("READY=1"), 1);
    }

    void withoutAServiceManagerNothingHappens() {
        ServiceNotifier(QByteArray()).ready();
        ServiceNotifier("/no/such/socket").ready();
        ServiceNotifier(QByteArray(500, 'x')).ready();
    }
};

QTEST_GUILESS_MAIN(TestServiceNotifier)
#include "tst_service_notifier.moc"
