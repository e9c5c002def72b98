// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/diagnosis.h"

#include <QFile>
#include <QFileInfo>
#include <utility>

#include "link/port_holders.h"

using namespace Qt::StringLiterals;

namespace magnum::link {

namespace {

/// Looking through all processes takes milliseconds: not each second.
constexpr qint64 holdersEveryMs = 15'000;
/// From here on a timer can be noticed; the project's rule sets 1.
constexpr int slowLatencyMs = 8;
/// A finding stands while "auto" listens on the other ports.
constexpr qint64 roundMs = 20'000;

Finding::Kind kindOf(protocol::WiringKind kind) {
    switch (kind) {
        case protocol::WiringKind::Reversed:
            return Finding::Kind::Reversed;
        case protocol::WiringKind::WrongSpeed:
            return Finding::Kind::WrongSpeed;
        case protocol::WiringKind::OtherTalker:
            return Finding::Kind::OtherTalker;
        case protocol::WiringKind::Noise:
            return Finding::Kind::Noise;
        case protocol::WiringKind::Unreadable:
            return Finding::Kind::Unreadable;
        case protocol::WiringKind::RareBytes:
            return Finding::Kind::RareBytes;
        case protocol::WiringKind::OnlyRouter:
            return Finding::Kind::OnlyRouter;
        case protocol::WiringKind::NoInverter:
            return Finding::Kind::NoInverter;
        case protocol::WiringKind::MissingBytes:
            return Finding::Kind::MissingBytes;
        case protocol::WiringKind::Repeated:
            return Finding::Kind::Repeated;
        case protocol::WiringKind::OnlyInverter:
            return Finding::Kind::OnlyInverter;
        case protocol::WiringKind::SlowChunks:
            return Finding::Kind::SlowAdapter;
    }
    return Finding::Kind::Unreadable;
}

std::optional<int> latencyTimerOf(const QString& port) {
    const QString device = QFileInfo(QFileInfo(port).canonicalFilePath()).fileName();
    QFile file(u"/sys/class/tty/%1/device/latency_timer"_s.arg(device));
    if (device.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    bool isNumber = false;
    const int ms = file.read(16).trimmed().toInt(&isNumber);
    return isNumber ? std::optional(ms) : std::nullopt;
}

bool isOpen(LinkState state) {
    return state == LinkState::Receiving || state == LinkState::Silent ||
           state == LinkState::Searching;
}

}  // namespace

PortFacts systemPortFacts() {
    return {holdersOf, latencyTimerOf};
}

Diagnosis::Diagnosis(PortFacts facts) : m_facts(std::move(facts)) {}

void Diagnosis::hear(const QByteArray& bytes, qint64 monotonicMs) {
    m_analyser.hear({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                     static_cast<std::size_t>(bytes.size())},
                    monotonicMs);
}

void Diagnosis::hearCandidate(const QString& port, const QByteArray& bytes, qint64 monotonicMs) {
    if (port != m_candidate) {
        m_analyser.reset();
        m_candidate = port;
    }
    hear(bytes, monotonicMs);
}

void Diagnosis::setStatus(const LinkStatus& status) {
    const bool otherPort = status.port != m_status.port && !m_status.port.isEmpty();
    const bool begins = status.state != m_status.state && status.state == LinkState::Receiving &&
                        m_status.state == LinkState::Searching;
    if (begins || !isOpen(status.state) || (otherPort && status.state != LinkState::Searching)) {
        m_analyser.reset();
        m_candidate.clear();
        m_ofCandidate.reset();
    }
    m_status = status;
}

bool Diagnosis::tick(qint64 monotonicMs) {
    m_analyser.tick(monotonicMs);
    std::vector<Finding> found;
    if (isOpen(m_status.state)) {
        if (const auto problem = wiringProblem(monotonicMs)) {
            found.push_back(*problem);
        } else if (const auto quiet = silence()) {
            found.push_back(*quiet);
        } else if (const auto worthKnowing = hint()) {
            found.push_back(*worthKnowing);
        }
    }
    if (found == m_findings) {
        return false;
    }
    m_findings = std::move(found);
    return true;
}

std::optional<Finding> Diagnosis::wiringProblem(qint64 monotonicMs) {
    if (const auto& problem = m_analyser.problem()) {
        if (problem->kind == protocol::WiringKind::MissingBytes) {
            lookAtPort(monotonicMs);
        }
        Finding finding = findingOf(*problem);
        if (m_status.state == LinkState::Searching) {
            finding.port = m_candidate;
            m_ofCandidate = finding;
            m_ofCandidateMs = monotonicMs;
        }
        return finding;
    }
    // Meanwhile the search listens on other ports.
    const bool stands = m_ofCandidate && monotonicMs - m_ofCandidateMs <= roundMs;
    return stands && m_status.state == LinkState::Searching ? m_ofCandidate : std::nullopt;
}

std::optional<Finding> Diagnosis::hint() {
    if (m_latencyPort != m_status.port) {
        m_latencyPort = m_status.port;
        m_latencyMs = m_facts.latencyTimerMs ? m_facts.latencyTimerMs(m_status.port) : std::nullopt;
    }
    if (m_analyser.hint()) {
        return findingOf(*m_analyser.hint());
    }
    if (m_latencyMs.value_or(0) < slowLatencyMs) {
        return std::nullopt;
    }
    Finding slow;
    slow.kind = Finding::Kind::SlowAdapter;
    slow.confidencePercent = 100;
    slow.port = m_status.port;
    slow.latencyMs = *m_latencyMs;
    slow.sinceMonotonicMs = m_status.sinceMonotonicMs;
    return slow;
}

// Who takes the bytes, as far as this user may know.
void Diagnosis::lookAtPort(qint64 monotonicMs) {
    if (m_facts.holders &&
        (!m_holdersLookedAtMs || monotonicMs - *m_holdersLookedAtMs >= holdersEveryMs)) {
        m_holdersLookedAtMs = monotonicMs;
        m_holders = m_facts.holders(m_status.port).join(u", "_s);
    }
}

Finding Diagnosis::findingOf(const protocol::WiringFinding& wiring) {
    Finding finding;
    finding.kind = kindOf(wiring.kind);
    finding.confidencePercent = wiring.confidencePercent;
    finding.sinceMonotonicMs = wiring.sinceMs;
    finding.port = m_status.port;
    finding.model = wiring.model;
    if (wiring.model != 0) {
        finding.volts = wiring.dcVolts;
    }
    if (wiring.speedRatio > 0) {
        finding.ratio = wiring.speedRatio;
    }
    finding.talker = Finding::Talker(wiring.talker);
    // In steps: what changes each second would be news each second.
    finding.percent = (wiring.percent + 5) / 10 * 10;
    if (finding.kind == Finding::Kind::MissingBytes && !m_holders.isEmpty()) {
        finding.holder = m_holders;
        finding.confidencePercent = 95;
    }
    finding.latencyMs = finding.kind == Finding::Kind::SlowAdapter ? m_latencyMs.value_or(16) : 0;
    return finding;
}

std::optional<Finding> Diagnosis::silence() const {
    if (m_status.state != LinkState::Silent) {
        return std::nullopt;
    }
    Finding finding;
    const bool ever = m_status.lastByteMonotonicMs >= 0;
    finding.kind = ever ? Finding::Kind::SilentSince : Finding::Kind::NeverHeard;
    finding.confidencePercent = 100;
    finding.port = m_status.port;
    finding.sinceMonotonicMs = ever ? m_status.lastByteMonotonicMs : m_status.sinceMonotonicMs;
    return finding;
}

}  // namespace magnum::link
