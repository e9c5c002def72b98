// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of PlantEngine: the rooms' smaller machines and what connects them.
#pragma once

#include "plant/agreement.h"
#include "plant/alarm_engine.h"
#include "plant/device_registry.h"
#include "plant/energy_meter.h"
#include "plant/generator_log.h"
#include "plant/interval_clock.h"
#include "plant/packet_readings.h"
#include "plant/plant_engine.h"
#include "plant/sample_averager.h"
#include "plant/settings_keeper.h"

namespace magnum::plant {

struct PlantEngine::Private {
    Private(PlantConfig plantConfig, PlantSink& plantSink);

    // Time (plant_engine.cpp)
    void arrive(Instant at);
    void closeInterval(qint64 endMonotonicMs);
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
    void set(Quantity quantity, std::optional<double> value);
    void setStatus(Agreement<int>& agreement, Quantity quantity, int code, EventKind kind);
    void noteModeChange(const Agreement<int>::Change& change);

    // Judgement (plant_engine.cpp)
    [[nodiscard]] bool acIsGenerator() const;
    [[nodiscard]] AlarmFacts alarmFacts() const;
    void updateFlow();
    void judgeAlarms();
    void emitEvent(EventKind kind, std::optional<int> from, std::optional<int> to,
                   const QString& detail, bool urgent);

    PlantConfig config;
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
    Pt100Bank pt100;

    Agreement<int> mode, fault, agsStatus, startMode, bmkFault, pt100Fault;
    bool wentOffByItself = false;  ///< mode 40 became 20
    bool cutOut = false;           ///< and the low-battery fault was there
    bool statusChanged = false;
};

}  // namespace magnum::plant
