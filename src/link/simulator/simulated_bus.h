// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>
#include <vector>

#include "link/simulator/house_model.h"
#include "protocol/packets.h"

namespace magnum::link {

/// The values that were sent last, as a decoder should read them.
struct SimulatorTruth {
    quint64 bursts = 0;      ///< sent since the start
    qint64 simulatedMs = 0;  ///< time of the plant since the start
    protocol::InverterPacket inverter;
    protocol::RemotePacket remote;
    std::optional<protocol::AgsStatusPacket> ags;
    std::optional<protocol::AgsCountersPacket> agsCounters;
    std::optional<protocol::BmkPacket> bmk;
    std::optional<protocol::RouterPacket> router;
};

/// One burst of the bus.
struct SimulatedBurst {
    qint64 startMs = 0;  ///< time of the plant since the start
    int position = 0;    ///< 0..7 in the sequence
    bool isUnplugged = false;
    std::vector<QByteArray> packets;  ///< inverter, remote, reply; none while the bus is silent
};

/// The network of an MS4448PAE house: the sequence of eight bursts, one each 100 ms of the plant's
/// time, that such an installation was measured to speak. The same scenario and seed give the same
/// bytes on every machine.
class SimulatedBus {
 public:
    SimulatedBus(const Scenario& scenario, std::uint64_t seed);

    static constexpr int burstMs = 100;
    [[nodiscard]] SimulatedBurst next();
    [[nodiscard]] const SimulatorTruth& truth() const { return m_truth; }
    [[nodiscard]] int nominalVolts() const { return m_nominalVolts; }

 private:
    [[nodiscard]] protocol::InverterPacket inverterPacket() const;
    [[nodiscard]] protocol::RemotePacket remotePacket(int footer) const;
    [[nodiscard]] protocol::RemotePage remotePage(int footer) const;
    [[nodiscard]] protocol::AgsStatusPacket agsPacket() const;
    [[nodiscard]] protocol::AgsCountersPacket agsCountersPacket() const;
    [[nodiscard]] protocol::BmkPacket bmkPacket() const;
    [[nodiscard]] QByteArray reply(int position);
    [[nodiscard]] QByteArray agsReply(bool mayBeCounters);

    Scenario m_scenario;
    int m_nominalVolts;
    HouseModel m_house;
    SimulatorTruth m_truth;
    qint64 m_countersDueMs = 4400;
};

}  // namespace magnum::link
