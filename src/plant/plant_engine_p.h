// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of PlantEngine: the rooms' smaller machines and what connects them.
#pragma once

#include <array>
#include <optional>
#include <utility>

#include "plant/agreement.h"
#include "plant/alarm_engine.h"
#include "plant/battery_forecast.h"
#include "plant/bus_health.h"
#include "plant/device_registry.h"
#include "plant/energy_meter.h"
#include "plant/generator_log.h"
#include "plant/interval_clock.h"
#include "plant/packet_readings.h"
#include "plant/packet_vetting.h"
#include "plant/plant_engine.h"
#include "plant/remote_pages.h"
#include "plant/sample_averager.h"
#include "plant/settings_keeper.h"

namespace magnum::plant {

/// One for each address, since arrays take no common argument.
template <size_t... I>
[[nodiscard]] auto makePt100Vetting(std::index_sequence<I...>) {
    constexpr qint64 longestHoldMs = 30'000;
    return std::array{((void)I, PacketVetting<protocol::Pt100StatusPacket>(longestHoldMs))...};
}

struct PlantEngine::Private {
    Private(PlantConfig plantConfig, PlantSink& plantSink);

    // Time (plant_engine.cpp)
    void arrive(Instant at);
    void closeInterval(qint64 endMonotonicMs);
    /// Gives the closed interval's row away once nothing of it is undecided, or at once.
    void giveRow(bool atOnce);
    [[nodiscard]] bool holdsPacketsBefore(qint64 monotonicMs) const;
    void clockMoved(qint64 byMs);

    // Packets (packet_intake.cpp)
    void take(const protocol::RejectedRun& run);
    void take(const protocol::InverterPacket& packet);
    void take(const protocol::RemotePacket& packet);
    void take(const protocol::AgsStatusPacket& packet);
    void take(const protocol::AgsCountersPacket& packet);
    void take(const protocol::BmkPacket& packet);
    void take(const protocol::RouterPacket& packet);
    void take(const protocol::Pt100StatusPacket& packet);
    void take(const protocol::Pt100TotalsPacket& packet);
    void take(const protocol::Pt100DayPacket& packet);
    void take(const protocol::Pt100FaultPacket& packet);
    void take(const protocol::AcldPacket& packet);
    void heard(Device device, const Identity& identity);
    /// Holds the packet until it is decided what of it is believed.
    template <typename Packet>
    void vet(PacketVetting<Packet>& vetting, const Packet& packet);
    template <typename Packet>
    void settle(PacketVetting<Packet>& vetting, bool everything);
    /// Decides what waited too long for the packets behind it, or all that waits.
    void settleHeld(bool everything);
    void meet(const protocol::InverterPacket& packet);
    [[nodiscard]] bool isBorderline();
    void believe(const protocol::InverterPacket& packet, qint64 atMs);
    void believe(const protocol::AgsStatusPacket& packet, qint64 atMs);
    void believe(const protocol::AgsCountersPacket& packet, qint64 atMs);
    void believe(const protocol::BmkPacket& packet, qint64 atMs);
    void believe(const protocol::Pt100StatusPacket& packet, qint64 atMs);
    void set(Quantity quantity, std::optional<double> value, qint64 atMs);
    void setStatus(std::optional<int>& known, Quantity quantity, int code, EventKind kind,
                   qint64 atMs);
    void noteModeChange(std::optional<int> from, int to);
    [[nodiscard]] Instant instantOf(qint64 monotonicMs) const;
    [[nodiscard]] quint64 refusedReadings() const;

    // Judgement (plant_engine.cpp)
    [[nodiscard]] bool acIsGenerator() const;
    [[nodiscard]] AcSourceReason acSourceReason() const;
    [[nodiscard]] AlarmFacts alarmFacts() const;
    [[nodiscard]] std::optional<bool> runsWithFullBattery(std::optional<double> soc) const;
    void updateFlow();
    void updateForecast();
    void judgeAlarms();
    void emitEvent(EventKind kind, std::optional<int> from, std::optional<int> to,
                   const QString& detail, bool urgent);

    PlantConfig config;
    RecorderFacts recorder;
    PlantSink& sink;
    PlantState state;
    Instant now;
    size_t rawBytes = 0;  ///< of the packet being taken

    IntervalClock clock;
    HeldSums held;
    EnergyMeter energy;
    SampleAverager averager;
    GeneratorLog generator;
    AlarmEngine alarms;
    DeviceRegistry devices;
    SettingsKeeper settings;
    RemotePages pages;
    Pt100Bank pt100;
    BatteryForecast forecast;

    /// An interval that is over, while packets of it wait for the ones behind them.
    struct ClosedInterval {
        SampleRow row;
        qint64 endMs = 0;
        bool heardAnything = false;
    };
    std::optional<ClosedInterval> closed;

    BusHealth health;
    // How long a packet may wait for the ones behind it: some periods of its device.
    PacketVetting<protocol::InverterPacket> inverterVetting{2500};
    PacketVetting<protocol::BmkPacket> bmkVetting{5000};
    PacketVetting<protocol::AgsStatusPacket> agsVetting{5000};
    PacketVetting<protocol::AgsCountersPacket> agsCountersVetting{60'000};
    std::array<PacketVetting<protocol::Pt100StatusPacket>, 8> pt100Vetting{
        makePt100Vetting(std::make_index_sequence<8>())};

    std::optional<int> mode, fault, agsStatus, startMode, bmkFault, pt100Fault;
    Agreement<int> startModeAgreement;
    bool strangerHeard = false;    ///< packets of another inverter come, not yet believed
    bool behindNoise = false;      ///< the last bytes were no packet
    bool wasBehindNoise = false;   ///< so it was before the last inverter packet as well
    bool jumped = false;           ///< a value or a code changed at once, and that was believed
    bool wentOffByItself = false;  ///< mode 40 became 20
    bool cutOut = false;           ///< and the low-battery fault was there
    bool statusChanged = false;
};

}  // namespace magnum::plant
