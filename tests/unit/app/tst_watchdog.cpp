// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QLocalServer>
#include <QLocalSocket>
#include <QQuickWindow>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <array>

#include "app/compositor_ping.h"
#include "app/watchdog.h"
#include "notify_socket.h"

using magnum::app::CompositorPing;
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

/// The end of a compositor that answers wl_display.sync, or hangs.
class Compositor : public QObject {
 public:
    Compositor() {
        m_server.listen(QDir(m_directory.path()).filePath(QStringLiteral("wayland-1")));
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            m_client = m_server.nextPendingConnection();
            connect(m_client, &QLocalSocket::readyRead, this, &Compositor::answer);
        });
    }
    [[nodiscard]] QString path() const { return m_server.fullServerName(); }
    void hang(bool hangs) {
        m_hangs = hangs;
        if (!hangs) {
            answer();
        }
    }
    void end() { m_client->abort(); }
    /// Whether every request was what Wayland calls sync.
    [[nodiscard]] bool understands() const { return m_understands; }

 private:
    void answer() {
        using Words = std::array<quint32, 3>;
        while (!m_hangs && m_client->bytesAvailable() >= qint64(sizeof(Words))) {
            Words request{};
            m_client->read(reinterpret_cast<char*>(request.data()), sizeof(request));
            m_understands = m_understands && request == Words{1, 12U << 16U, 2};
            // wl_callback.done, wl_display.delete_id; in two pieces, as a socket may deliver them.
            const std::array<quint32, 6> events{2, 12U << 16U, 7, 1, 12U << 16U | 1U, 2};
            const auto* bytes = reinterpret_cast<const char*>(events.data());
            m_client->write(bytes, 14);
            m_client->flush();
            m_client->write(bytes + 14, sizeof(events) - 14);
        }
    }

    QTemporaryDir m_directory;
    QLocalServer m_server;
    QLocalSocket* m_client = nullptr;
    bool m_hangs = false;
    bool m_understands = true;
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

    void aCompositorThatHangsStarvesItUntilItAnswers() {
        NotifySocket manager;
        NotifySocket healthy;
        const ServiceNotifier notifier(manager.path());
        const ServiceNotifier healthyNotifier(healthy.path());
        Compositor compositor;
        CompositorPing ping(compositor.path());
        QVERIFY(ping.isOpen());
        Watchdog watchdog(notifier, timeoutUs);
        Watchdog other(healthyNotifier, timeoutUs);
        watchdog.watchCompositor(ping);
        watchdog.start();
        other.start();
        QTRY_VERIFY(manager.count(fed) >= 4);
        QVERIFY(compositor.understands());

        compositor.hang(true);
        const int before = manager.count(fed);
        const int healthyBefore = healthy.count(fed);
        QTRY_VERIFY(healthy.count(fed) >= healthyBefore + 20);
        QVERIFY2(manager.count(fed) <= before + 2, "fed although the compositor hangs");

        compositor.hang(false);
        const int hungry = manager.count(fed);
        QTRY_VERIFY(manager.count(fed) >= hungry + 3);

        compositor.hang(true);
        compositor.end();
        const int without = manager.count(fed);
        QTRY_VERIFY(manager.count(fed) >= without + 3);
    }

    void aCompositorThatIsNotThereNeedNotAnswer() {
        NotifySocket manager;
        const ServiceNotifier notifier(manager.path());
        CompositorPing ping(QStringLiteral("/nowhere/wayland-1"));
        QVERIFY(!ping.isOpen());
        Watchdog watchdog(notifier, timeoutUs);
        watchdog.watchCompositor(ping);
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
