// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the adapter by listening.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <utility>
#include <vector>

#include "protocol/bus_decoder.h"

namespace magnum::link {

/// The ports worth listening on, likeliest first and each device once: /dev/rs485*, adapters by
/// name (/dev/serial/by-id), other USB ports, the board's own ports. System consoles are left out.
[[nodiscard]] QStringList candidatePorts();

/// Listens to one port until an inverter is recognised, and keeps what was heard so that nothing is
/// lost once it is.
class PortAudition {
 public:
    PortAudition();
    /// True once an inverter packet was recognised.
    bool hear(const QByteArray& bytes, qint64 monotonicMs);
    [[nodiscard]] bool heardBytes() const { return !m_heard.empty(); }
    /// What was heard, in pieces with their times; empty afterwards.
    [[nodiscard]] std::vector<std::pair<QByteArray, qint64>> take() { return std::move(m_heard); }

    PortAudition(const PortAudition&) = delete;
    PortAudition& operator=(const PortAudition&) = delete;

 private:
    bool m_recognised = false;
    std::vector<std::pair<QByteArray, qint64>> m_heard;
    protocol::BusDecoder m_decoder;
};

}  // namespace magnum::link
