// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watchdog.h"

#include <QQuickWindow>
#include <algorithm>

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

void Watchdog::watchThreadOf(QObject& worker) {
    m_watched.emplace_back().worker = &worker;
}

void Watchdog::watchWindow(QQuickWindow& window) {
    Watched& watched = m_watched.emplace_back();
    watched.window = &window;
    connect(&window, &QQuickWindow::frameSwapped, this,
            [this, answered = watched.answered] { answered->store(m_round); });
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
    for (Watched& watched : m_watched) {
        ask(watched);
    }
}

void Watchdog::ask(Watched& watched) const {
    if (watched.worker != nullptr) {
        QMetaObject::invokeMethod(
            watched.worker,
            [answered = watched.answered, round = m_round] { answered->store(round); },
            Qt::QueuedConnection);
    } else if (watched.window->isExposed()) {
        watched.window->update();
    } else {
        watched.answered->store(m_round);
    }
}

}  // namespace magnum::app
