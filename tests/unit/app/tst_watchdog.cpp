// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QQuickWindow>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include "app/watchdog.h"
#include "notify_socket.h"

using magnum::app::Watchdog;
using magnum::system::ServiceNotifier;
using magnum::test::NotifySocket;

namespace {

constexpr auto fed = "WATCHDOG=1";
constexpr qint64 timeoutUs = 40'000;

/// An object in a thread that can be held up.
class Worker {
 public:
    Worker() {
        m_object.moveToThread(&m_thread);
        m_thread.start();
    }
    ~Worker() {
        release();
        m_thread.quit();
        m_thread.wait();
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    QObject& object() { return m_object; }
    void block() {
        QMetaObject::invokeMethod(&m_object, [this] { m_gate.acquire(); });
        m_blocked = true;
    }
    void release() {
        if (m_blocked) {
            m_gate.release();
            m_blocked = false;
        }
    }

 private:
    QThread m_thread;
    QObject m_object;
    QSemaphore m_gate;
    bool m_blocked = false;
};

}  // namespace

class TestWatchdog : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void itIsFedWhileEveryThreadMovesOn() {
        NotifySocket manager;
        const ServiceNotifier notifier(manager.path());
        Worker acquisition;
        Worker storage;
        Watchdog watchdog(notifier, timeoutUs);
        watchdog.watchThreadOf(acquisition.object());
        watchdog.watchThreadOf(storage.object());
        watchdog.start();
        QTRY_VERIFY(manager.count(fed) >= 5);
    }

    void aThreadThatHangsStarvesItUntilItMovesOn() {
        NotifySocket manager;
        NotifySocket healthy;
        const ServiceNotifier notifier(manager.path());
        const ServiceNotifier healthyNotifier(healthy.path());
        Worker acquisition;
        Worker storage;
        Watchdog watchdog(notifier, timeoutUs);
        watchdog.watchThreadOf(acquisition.object());
        watchdog.watchThreadOf(storage.object());
        Watchdog other(healthyNotifier, timeoutUs);
        other.watchThreadOf(acquisition.object());
        watchdog.start();
        other.start();
        QTRY_VERIFY(manager.count(fed) >= 2);

        storage.block();
        // A round that was answered before the block may still be fed, not more.
        const int before = manager.count(fed);
        const int healthyBefore = healthy.count(fed);
        QTRY_VERIFY(healthy.count(fed) >= healthyBefore + 20);
        QVERIFY2(manager.count(fed) <= before + 2, "fed although the storage thread hangs");

        storage.release();
        const int hungry = manager.count(fed);
        QTRY_VERIFY(manager.count(fed) >= hungry + 3);
    }

    void aWindowOnTheScreenHasToDraw() {
        NotifySocket manager;
        const ServiceNotifier notifier(manager.path());
        QQuickWindow window;
        window.resize(100, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        int frames = 0;
        connect(&window, &QQuickWindow::frameSwapped, this, [&frames] { ++frames; });
        Watchdog watchdog(notifier, timeoutUs);
        watchdog.watchWindow(window);
        watchdog.start();
        QTRY_VERIFY(manager.count(fed) >= 4);
        QVERIFY2(frames >= 3, "fed without a frame");
    }

    void aWindowNobodySeesNeedNotDraw() {
        NotifySocket manager;
        const ServiceNotifier notifier(manager.path());
        QQuickWindow window;
        Watchdog watchdog(notifier, timeoutUs);
        watchdog.watchWindow(window);
        watchdog.start();
        QTRY_VERIFY(manager.count(fed) >= 3);
    }

    void withoutATimeoutNothingIsFed() {
        NotifySocket manager;
        NotifySocket healthy;
        const ServiceNotifier notifier(manager.path());
        const ServiceNotifier healthyNotifier(healthy.path());
        Watchdog watchdog(notifier, 0);
        Watchdog other(healthyNotifier, timeoutUs);
        watchdog.start();
        other.start();
        QTRY_VERIFY(healthy.count(fed) >= 3);
        QCOMPARE(manager.count(fed), 0);
    }
};

QTEST_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
