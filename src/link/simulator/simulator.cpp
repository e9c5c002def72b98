// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/simulator.h"

#include <QTimer>
#include <algorithm>
#include <cmath>

namespace magnum::link {

namespace {

constexpr double byteMs = 10 / 19.2;  // 8N1 at 19200 bits per second
constexpr double gapMs = 10;          // between the packets of a burst
// Faster than this, packets are written together instead of each at its time.
constexpr double packetwiseSpeed = 4;
constexpr int coalesceMs = 10;
constexpr int patienceMs = 500;
// Faster than this, a reader that is a little late would lose bytes: the plant waits for it.
constexpr double waitingSpeed = 10;
// Unread bytes of a port that nobody reads: about two seconds of bus.
constexpr int unreadLimit = 1024;

}  // namespace

Simulator::Simulator(SimulatorOptions options, const system::Clock& clock, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock) {}

Simulator::~Simulator() = default;

bool Simulator::start() {
    stop();
    ScenarioResult loaded = loadScenario(m_options.scenario);
    if (const QString* problem = std::get_if<QString>(&loaded)) {
        m_errorText = *problem;
        return false;
    }
    if (!std::isfinite(m_options.speed) || m_options.speed <= 0) {
        m_errorText = tr("The speed of a simulation must be above 0.");
        return false;
    }
    if (!m_terminal.open(m_options.linkPath)) {
        m_errorText = m_terminal.errorText();
        return false;
    }
    m_portPath = m_terminal.portPath();
    const Scenario& scenario = std::get<Scenario>(loaded);
    m_bus.emplace(scenario, m_options.seed.value_or(scenario.seed));
    m_startMs = m_clock.monotonicMs();
    m_nextBurstMs = 0;
    if (m_timer == nullptr) {
        m_timer = new QTimer(this);
        m_timer->setTimerType(Qt::PreciseTimer);
        m_timer->setSingleShot(true);
        connect(m_timer, &QTimer::timeout, this, &Simulator::pump);
    }
    m_timer->start(0);
    return true;
}

void Simulator::stop() {
    if (m_timer != nullptr) {
        m_timer->stop();
    }
    m_terminal.close();
    m_due.clear();
    m_unsent.clear();
    m_portPath.clear();
}

SimulatorTruth Simulator::truth() const {
    const std::lock_guard lock(m_truthMutex);
    return m_truth;
}

qint64 Simulator::plantNowMs() const {
    return static_cast<qint64>(static_cast<double>(m_clock.monotonicMs() - m_startMs) *
                               m_options.speed);
}

void Simulator::makeBurst() {
    SimulatedBurst burst = m_bus->next();
    m_nextBurstMs = burst.startMs + SimulatedBus::burstMs;
    if (burst.position == 0) {
        m_terminal.releaseExclusive();
    }
    keepPlugged(burst.isUnplugged);
    // A packet is there when its last byte has been on the wire.
    double endMs = static_cast<double>(burst.startMs);
    for (const QByteArray& packet : burst.packets) {
        endMs += static_cast<double>(packet.size()) * byteMs;
        m_due.push_back({static_cast<qint64>(endMs), packet, false});
        endMs += gapMs;
    }
    if (!m_due.empty()) {
        m_due.back().endsBurst = true;
        std::reverse(m_due.begin(), m_due.end());
    }
}

void Simulator::keepPlugged(bool isUnplugged) {
    if (isUnplugged && m_terminal.isOpen()) {
        m_terminal.close();
        m_unsent.clear();
    } else if (!isUnplugged && !m_terminal.isOpen()) {
        // Without a link the device's number may have changed; portPath() tells the new one.
        if (m_terminal.open(m_options.linkPath)) {
            m_portPath = m_terminal.portPath();
        }
    }
}

void Simulator::send(const QByteArray& bytes) {
    if (m_terminal.isOpen()) {
        m_unsent += bytes;
    }
}

// False while a reader that is waited for is behind.
bool Simulator::flush() {
    const bool waits = m_options.speed > waitingSpeed;
    if (!waits && m_terminal.unreadBytes() > unreadLimit * std::max(1.0, m_options.speed / 4)) {
        m_terminal.discardUnread();
    }
    const qsizetype taken = m_terminal.write(m_unsent);
    m_unsent.remove(0, taken);
    if (!waits && !m_unsent.isEmpty()) {
        m_terminal.discardUnread();
        m_unsent.clear();
    }
    return m_unsent.isEmpty();
}

void Simulator::pump() {
    m_bytesHeard += static_cast<quint64>(m_terminal.readBack().size());
    const qint64 nowMs = plantNowMs();
    while (flush()) {
        if (m_due.empty()) {
            if (m_nextBurstMs > nowMs) {
                break;
            }
            makeBurst();
            continue;
        }
        if (m_due.back().plantMs > nowMs) {
            break;
        }
        const Due due = std::move(m_due.back());
        m_due.pop_back();
        send(due.bytes);
        if (due.endsBurst) {
            {
                const std::lock_guard lock(m_truthMutex);
                m_truth = m_bus->truth();
            }
            Q_EMIT burstSent(m_truth);
        }
    }
    const qint64 nextMs = m_due.empty() ? m_nextBurstMs : m_due.back().plantMs;
    // A plant that was held up goes on from where it is, it does not make up for the time.
    const double lateMs = static_cast<double>(nowMs - nextMs) / m_options.speed;
    if (lateMs > patienceMs) {
        m_startMs += static_cast<qint64>(lateMs);
    }
    const int waitMs =
        std::max(0, static_cast<int>(static_cast<double>(nextMs - nowMs) / m_options.speed));
    m_timer->start(m_options.speed > packetwiseSpeed || lateMs > 0 ? std::max(waitMs, coalesceMs)
                                                                   : waitMs + 1);
}

}  // namespace magnum::link
