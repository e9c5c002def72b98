// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watchdog.h"

#include <QQuickWindow>
#include <algorithm>
#include <utility>

#include "app/compositor_ping.h"

namespace magnum::app {
namespace {

/// Rounds in one timeout: one late answer does no harm yet.
constexpr qint64 roundsPerTimeout = 4;

}  // namespace

Watchdog::Watchdog(const system::ServiceNotifier& notifier, qint64 timeoutUs)
    : m_notifier(notifier), m_timeoutUs(timeoutUs) {
    connect(&m_timer, &QTimer::timeout, this, &Watchdog::check);
}

Watchdog::~Watchdog() = default;

void Watchdog::watch(const Answered& answered, std::function<void()> ask) {
    m_watched.push_back({.ask = std::move(ask), .answered = answered});
}

void Watchdog::watchThreadOf(QObject& worker) {
    const auto answered = std::make_shared<std::atomic<quint64>>(0);
    watch(answered, [this, answered, &worker] {
        QMetaObject::invokeMethod(
            &worker, [answered, round = m_round] { answered->store(round); }, Qt::QueuedConnection);
    });
}

void Watchdog::watchWindow(QQuickWindow& window) {
    const auto answered = std::make_shared<std::atomic<quint64>>(0);
    connect(&window, &QQuickWindow::frameSwapped, this,
            [this, answered] { answered->store(m_round); });
    watch(answered, [this, answered, &window] {
        if (window.isExposed()) {
            window.update();
        } else {
            answered->store(m_round);
        }
    });
}

void Watchdog::watchCompositor(CompositorPing& compositor) {
    const auto answered = std::make_shared<std::atomic<quint64>>(0);
    connect(&compositor, &CompositorPing::answered, this,
            [this, answered] { answered->store(m_round); });
    watch(answered, [this, answered, &compositor] {
        if (compositor.isOpen()) {
            compositor.ask();
        } else {
            answered->store(m_round);
        }
    });
}

void Watchdog::start() {
    if (m_timeoutUs <= 0) {
        return;
    }
    m_timer.start(int(std::max<qint64>(m_timeoutUs / 1000 / roundsPerTimeout, 1)));
    check();
}

void Watchdog::check() {
    const bool allAnswered =
        std::all_of(m_watched.begin(), m_watched.end(),
                    [this](const Watched& watched) { return *watched.answered == m_round; });
    if (!allAnswered) {
        return;  // the round goes on; its questions still wait
    }
    m_notifier.alive();
    ++m_round;
    for (const Watched& watched : m_watched) {
        watched.ask();
    }
}

}  // namespace magnum::app
