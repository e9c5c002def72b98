// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/serial_link.h"

#include <QSerialPort>
#include <QTimer>
#include <utility>

#include "link/port_finder.h"
#include "link/serial_device.h"

using namespace Qt::StringLiterals;

namespace magnum::link {

namespace {

QString devicePath(const QString& port) {
    return port.contains(u'/') ? port : "/dev/"_L1 + port;
}

// Of several refusals the one a person can do most about.
int weight(LinkState state) {
    switch (state) {
        case LinkState::Busy:
            return 3;
        case LinkState::NoPermission:
            return 2;
        case LinkState::Failed:
            return 1;
        default:
            return 0;
    }
}

}  // namespace

SerialLink::SerialLink(const QString& port, const system::Clock& clock, SerialLinkOptions options,
                       QObject* parent)
    : ByteSource(parent),
      m_clock(clock),
      m_options(std::move(options)),
      m_isAuto(port.isEmpty() || port == "auto"_L1),
      m_path(m_isAuto ? QString() : devicePath(port)) {
    m_status.port = m_path;
}

SerialLink::~SerialLink() = default;

void SerialLink::start() {
    if (m_status.state != LinkState::Closed) {
        return;
    }
    if (m_serial == nullptr) {
        m_serial = new QSerialPort(this);
        m_timer = new QTimer(this);
        connect(m_serial, &QSerialPort::readyRead, this, &SerialLink::readBytes);
        // A hang-up shows as a read error for ever and at full speed, or not at all: the first one
        // closes the port, and check() does where none comes.
        connect(m_serial, &QSerialPort::errorOccurred, this,
                [this](QSerialPort::SerialPortError error) {
                    const bool isLoss =
                        error == QSerialPort::ReadError || error == QSerialPort::ResourceError;
                    if (isLoss && m_serial->isOpen() && !m_isLosing) {
                        m_isLosing = true;
                        QMetaObject::invokeMethod(this, &SerialLink::lose, Qt::QueuedConnection);
                    }
                });
        connect(m_timer, &QTimer::timeout, this, &SerialLink::check);
    }
    m_status.bytes = 0;
    m_status.lastByteMonotonicMs = -1;
    m_timer->start(m_options.checkMs);
    setStatus(LinkState::Searching, m_path);
    open();
}

void SerialLink::stop() {
    if (m_serial == nullptr) {
        return;
    }
    m_timer->stop();
    m_serial->close();
    m_audition.reset();
    m_round = {};
    setStatus(LinkState::Closed, m_path);
}

void SerialLink::check() {
    if (m_serial->isOpen()) {
        checkOpenPort();
        return;
    }
    m_untilOpenMs -= m_options.checkMs;
    if (m_untilOpenMs <= 0) {
        open();
    }
}

// Times are counted in ticks of the timer, not read from the clock: a simulation's clock runs
// faster, but the port does not.
void SerialLink::checkOpenPort() {
    if (isHungUp(m_serial->handle())) {
        lose();
        return;
    }
    m_quietMs += m_options.checkMs;
    if (m_audition != nullptr) {
        m_listenedMs += m_options.checkMs;
        // What is heard but not understood deserves a longer look: it may be told what it is.
        const int patienceMs = m_options.auditionMs * (m_audition->heardBytes() ? 3 : 1);
        if (m_listenedMs >= patienceMs) {
            leaveCandidate();
        }
        return;
    }
    // The link in /dev may have moved to another device while the old one stays open and dumb.
    if (m_quietMs >= m_options.retryMs && !leadsTo(m_path, m_serial->handle())) {
        lose();
        return;
    }
    if (m_quietMs >= m_options.silenceMs) {
        setStatus(LinkState::Silent, m_path);
    }
}

void SerialLink::open() {
    if (m_isAuto) {
        beginRound();
        listenToNext();
    } else if (openPort(m_path)) {
        setStatus(LinkState::Searching, m_path);
    } else {
        setStatus(m_round.refused.state, m_path, m_round.refused.holder, m_round.refused.detail);
    }
}

bool SerialLink::openPort(const QString& path) {
    const OpenOutcome outcome = openForListening(path, *m_serial);
    if (outcome.isOpen()) {
        m_path = path;
        m_quietMs = 0;
        m_isLosing = false;
        return true;
    }
    m_untilOpenMs =
        outcome.state == LinkState::Missing ? m_options.retryMs : m_options.refusedRetryMs;
    if (m_round.refused.port.isEmpty() || !m_isAuto ||
        weight(outcome.state) > weight(m_round.refused.state)) {
        m_round.refused.state = outcome.state;
        m_round.refused.port = path;
        m_round.refused.holder = outcome.holder;
        m_round.refused.detail = outcome.detail;
    }
    return false;
}

QStringList SerialLink::candidates() const {
    return m_options.candidates ? m_options.candidates() : candidatePorts();
}

void SerialLink::beginRound() {
    m_round = {};
    m_round.left = candidates();
    if (m_round.left.removeOne(m_lastGood)) {
        m_round.left.prepend(m_lastGood);
    }
}

// The rest of the round: the next candidate that can be opened is listened to.
void SerialLink::listenToNext() {
    while (!m_round.left.isEmpty()) {
        const QString path = m_round.left.takeFirst();
        if (openPort(path)) {
            m_round.listenedOn.append(path);
            m_audition = std::make_unique<PortAudition>();
            m_listenedMs = 0;
            return;
        }
    }
    endRound();
}

// The states of a round are told when it is over, so that listening on three ports in turn does not
// fill the log.
void SerialLink::endRound() {
    m_untilOpenMs = m_options.retryMs;
    const QString listenedOn = m_round.listenedOn.join(", "_L1);
    if (!m_round.heardOn.isEmpty()) {
        setStatus(LinkState::Searching, m_round.heardOn.join(", "_L1), {},
                  u"bytes come but no inverter packet: swap the A and B wires, or this is another "
                  "device's port"_s);
    } else if (!m_round.listenedOn.isEmpty()) {
        setStatus(LinkState::Silent, listenedOn);
    } else if (!m_round.refused.port.isEmpty()) {
        setStatus(m_round.refused.state, m_round.refused.port, m_round.refused.holder,
                  m_round.refused.detail);
    } else {
        setStatus(LinkState::Missing, {});
    }
}

void SerialLink::leaveCandidate() {
    if (m_audition->heardBytes()) {
        m_round.heardOn.append(m_path);
    }
    // Opening a port again raises its lines again: where there is nothing else to listen to, the
    // only port stays open.
    if (m_round.left.isEmpty() && m_round.listenedOn.size() == 1 &&
        candidates() == QStringList{m_path}) {
        endRound();
        m_round.heardOn.clear();
        m_audition = std::make_unique<PortAudition>();
        m_listenedMs = 0;
        return;
    }
    m_audition.reset();
    m_serial->close();
    listenToNext();
}

void SerialLink::readBytes() {
    const QByteArray bytes = m_serial->readAll();
    if (bytes.isEmpty()) {
        return;
    }
    const qint64 nowMs = m_clock.monotonicMs();
    m_quietMs = 0;
    if (m_audition != nullptr) {
        hearCandidate(bytes, nowMs);
    } else {
        deliver(bytes, nowMs);
    }
}

void SerialLink::hearCandidate(const QByteArray& bytes, qint64 nowMs) {
    if (!m_audition->hear(bytes, nowMs)) {
        Q_EMIT heardWhileSearching(m_path, bytes, nowMs);
        return;
    }
    const auto heard = m_audition->take();
    m_audition.reset();
    m_lastGood = m_path;
    for (const auto& [piece, arrivedMs] : heard) {
        deliver(piece, arrivedMs);
    }
}

void SerialLink::deliver(const QByteArray& bytes, qint64 nowMs) {
    m_status.bytes += static_cast<quint64>(bytes.size());
    m_status.lastByteMonotonicMs = nowMs;
    setStatus(LinkState::Receiving, m_path);
    Q_EMIT bytesReceived(bytes, nowMs);
}

void SerialLink::lose() {
    m_isLosing = false;
    if (!m_serial->isOpen()) {
        return;
    }
    m_serial->close();
    m_untilOpenMs = m_options.retryMs;
    if (m_audition != nullptr) {
        m_audition.reset();
        listenToNext();
        return;
    }
    setStatus(LinkState::Missing, m_path);
}

void SerialLink::setStatus(LinkState state, const QString& port, const QString& holder,
                           const QString& detail) {
    if (m_status.state == state && m_status.port == port && m_status.holder == holder &&
        m_status.detail == detail) {
        return;
    }
    if (m_status.state != state) {
        m_status.sinceMonotonicMs = m_clock.monotonicMs();
    }
    m_status.state = state;
    m_status.port = port;
    m_status.holder = holder;
    m_status.detail = detail;
    Q_EMIT statusChanged(m_status);
}

}  // namespace magnum::link
