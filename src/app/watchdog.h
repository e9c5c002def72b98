// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

#include "system/service_notifier.h"

class QQuickWindow;

namespace magnum::app {

class CompositorPing;

/// Feeds the service manager's watchdog, but only while the program's own work moves on: in each
/// round every watched thread has to run its event loop, a window on the screen has to draw a
/// frame, and the compositor has to answer. A timer alone would go on feeding when the screen is
/// frozen or the disk thread hangs. Lives in the main thread, whose event loop is thereby watched
/// as well.
class Watchdog : public QObject {
    Q_OBJECT
 public:
    /// timeoutUs: what systemd hands over in WATCHDOG_USEC; nothing is fed when it is 0. (The pid
    /// in WATCHDOG_PID is the compositor's where that was started first: it is not looked at.)
    Watchdog(const system::ServiceNotifier& notifier, qint64 timeoutUs);
    ~Watchdog() override;

    /// Its thread's event loop has to come round. The worker must outlive the watchdog.
    void watchThreadOf(QObject& worker);
    /// It has to draw, except while nobody could see it: a display that is switched off takes no
    /// frames. The window must outlive the watchdog.
    void watchWindow(QQuickWindow& window);
    /// It has to answer, for as long as there is a connection to it. Must outlive the watchdog.
    void watchCompositor(CompositorPing& compositor);
    void start();

 private:
    /// The last round that was answered; shared with the question that waits in another thread.
    using Answered = std::shared_ptr<std::atomic<quint64>>;
    /// One thing that has to answer each round.
    struct Watched {
        std::function<void()> ask;
        Answered answered;
    };
    /// ask: what puts the question of a new round; the answer is m_round in `answered`.
    void watch(const Answered& answered, std::function<void()> ask);
    void check();

    const system::ServiceNotifier& m_notifier;
    qint64 m_timeoutUs;
    QTimer m_timer;
    quint64 m_round = 0;
    std::vector<Watched> m_watched;
};

}  // namespace magnum::app
