// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

#include "link/byte_source.h"
#include "link/finding.h"
#include "protocol/wiring.h"

namespace magnum::link {

/// What only the system knows about a port; tests bring their own.
struct PortFacts {
    std::function<QStringList(const QString& port)> holders;                ///< other programs
    std::function<std::optional<int>(const QString& port)> latencyTimerMs;  ///< adapters of FTDI
};
/// Of this machine.
[[nodiscard]] PortFacts systemPortFacts();

/// Watches port and bytes and says in words what is wrong with them. One for each port; panel, log
/// and `magnumctl doctor` all tell what it finds. Has no clock and no thread.
class Diagnosis {
 public:
    explicit Diagnosis(PortFacts facts = systemPortFacts());

    void hear(const QByteArray& bytes, qint64 monotonicMs);
    /// Bytes of a port that is only listened to (ByteSource::heardWhileSearching).
    void hearCandidate(const QString& port, const QByteArray& bytes, qint64 monotonicMs);
    void decoded(const protocol::Decoded& decoded) { m_analyser.decoded(decoded); }
    void setStatus(const LinkStatus& status);
    /// To be called once a second. True when the findings changed.
    bool tick(qint64 monotonicMs);
    /// The gravest first; empty while all is well.
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }

 private:
    [[nodiscard]] Finding findingOf(const protocol::WiringFinding& wiring);
    [[nodiscard]] std::optional<Finding> wiringProblem(qint64 monotonicMs);
    [[nodiscard]] std::optional<Finding> silence() const;
    [[nodiscard]] std::optional<Finding> hint();
    void lookAtPort(qint64 monotonicMs);

    PortFacts m_facts;
    protocol::WiringAnalyser m_analyser;
    LinkStatus m_status;
    std::vector<Finding> m_findings;
    QString m_candidate;
    std::optional<Finding> m_ofCandidate;  ///< of a round over several ports
    qint64 m_ofCandidateMs = 0;
    QString m_holders;
    std::optional<qint64> m_holdersLookedAtMs;
    std::optional<int> m_latencyMs;
    QString m_latencyPort;
};

}  // namespace magnum::link
