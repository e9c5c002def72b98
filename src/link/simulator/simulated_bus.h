// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>
#include <vector>

#include "link/simulator/house_model.h"
#include "link/simulator/simulated_pages.h"
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
    std::optional<protocol::Pt100StatusPacket> solar;
    std::optional<protocol::Pt100TotalsPacket> solarTotals;
    std::optional<protocol::AcldPacket> diverter;
};

/// One burst of the bus.
struct SimulatedBurst {
    qint64 startMs = 0;  ///< time of the plant since the start
    int position = 0;    ///< in the rotation of pages, from 0
    bool isUnplugged = false;
    /// Inverter, remote, reply, each with its end-of-packet byte; none while the bus is silent.
    std::vector<QByteArray> packets;
};

/// The network of a house: a burst each 100 ms of the plant's time, with the remote's pages in
/// rotation. An MS4448PAE behind a router speaks the eight bursts that were measured. The same
/// scenario and seed give the same bytes on every machine.
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
    [[nodiscard]] protocol::Pt100StatusPacket solarPacket(int address) const;
    [[nodiscard]] protocol::Pt100TotalsPacket solarTotalsPacket(int address) const;
    [[nodiscard]] protocol::AcldPacket diverterPacket() const;
    [[nodiscard]] protocol::RemotePage00 footerZeroPage() const;
    [[nodiscard]] QByteArray inverterBytes() const;
    [[nodiscard]] QByteArray remoteBytes(int footer);
    [[nodiscard]] QByteArray reply(Answer answer);
    [[nodiscard]] QByteArray solarReply();
    [[nodiscard]] QByteArray agsReply(bool mayBeCounters);

    Scenario m_scenario;
    int m_nominalVolts;
    std::vector<PageSlot> m_pages;
    quint64 m_solarReplies = 0;
    HouseModel m_house;
    SimulatorTruth m_truth;
    qint64 m_countersDueMs = 4400;
};

}  // namespace magnum::link
