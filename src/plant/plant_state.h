// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>
#include <vector>

#include "plant/events.h"
#include "plant/quantity.h"
#include "plant/reading.h"

namespace magnum::plant {

/// Below this peak, byte 7 of the inverter is noise on an open input.
inline constexpr double acPresentPeakVolts = 60;

/// What is known of one device on the bus. Never seen: not seen. Lost: seen, but not present.
struct DeviceState {
    bool seen = false;     ///< found at least once since the start: several packets agreed
    bool present = false;  ///< heard lately: 5 s for the inverter, 60 s for others
    int model = 0;         ///< inverter: model code; else 0
    double revision = 0;   ///< 0 = not told
    qint64 lastSeenMonotonicMs = 0;
    quint64 packets = 0;  ///< accepted since the start
    double packetsPerSecond = 0;
    bool operator==(const DeviceState&) const = default;
};

/// One of the remote's settings pages, by its footer.
struct RemotePageState {
    int footer = -1;
    bool seen = false;
    qint64 lastSeenMonotonicMs = 0;
    bool operator==(const RemotePageState&) const = default;
};
/// Footers 00, 11, 80, A0..A4, C0..C3, D0.
inline constexpr int remotePageCount = 13;

/// A node's power, W. Positive: AC source delivers, inverter puts out AC, loads take, battery
/// charges.
struct FlowValue {
    std::optional<double> watts;
    bool calculated = false;  ///< not told by a device but derived from others
    bool operator==(const FlowValue&) const = default;
};
enum class AcSource : quint8 { None, Grid, Generator };
/// Why what feeds the AC input is taken for the grid or for a generator.
enum class AcSourceReason : quint8 {
    None,       ///< no AC at the input
    Setting,    ///< the owner said so
    AgsRuns,    ///< the generator starter (AGS) says that it runs
    AgsFitted,  ///< a generator starter was heard
    NoAgs,      ///< none was heard
};
struct PlantState;
struct PowerFlow {
    /// The flow at `nowMs` (monotonic) from the readings; one older than ten seconds tells nothing.
    /// `acIsGenerator`: what stands at the AC input.
    [[nodiscard]] static PowerFlow compute(const PlantState& state, qint64 nowMs,
                                           bool acIsGenerator);

    AcSource acSource = AcSource::None;
    bool acPresent = false;  ///< volts at the AC input
    bool acUsed = false;     ///< passed through to the loads
    FlowValue acIn;
    FlowValue inverter;  ///< DC side of the inverter/charger: + charging, - inverting
    FlowValue loads;
    FlowValue battery;
    FlowValue pv;
    std::optional<double> residualWatts;  ///< what does not balance, where everything is measured
    AcSourceReason acSourceReason = AcSourceReason::None;
    bool operator==(const PowerFlow&) const = default;
};

/// The generator now.
struct GeneratorState {
    GeneratorPhase phase = GeneratorPhase::Unknown;
    GeneratorReason reason = GeneratorReason::Unknown;
    std::optional<GeneratorRun> run;            ///< the open run
    std::optional<qint64> runStartMonotonicMs;  ///< of this program's clock; may be negative
    bool operator==(const GeneratorState&) const = default;
};

/// The remote's settings, accepted when two equal pages came. Absent = page not seen (or off, where
/// a setting's own comment says so).
struct RemoteSettings {
    std::optional<double> generatorStartVolts;  ///< V; absent also when off
    std::optional<double> generatorStopVolts;
    std::optional<int> generatorStartDelaySeconds;
    std::optional<int> generatorStopDelaySeconds;
    std::optional<int> generatorStartSocPercent;  ///< 0 = off
    std::optional<int> generatorStopSocPercent;
    std::optional<int> generatorStartAmps;  ///< 0 = off
    std::optional<int> generatorStopAmps;
    std::optional<double> generatorStartCelsius;
    std::optional<double> generatorMaxRunHours;  ///< 0 = no limit
    std::optional<int> warmUpSeconds;
    std::optional<int> coolDownSeconds;
    std::optional<int> quietBeginQuarterHours;
    std::optional<int> quietEndQuarterHours;
    std::optional<int> exerciseDays;  ///< 0 = off
    std::optional<int> exerciseStartQuarterHours;
    std::optional<double> exerciseRunHours;
    std::optional<int> batteryAmpHours;
    std::optional<double> lowBatteryCutOutVolts;
    std::optional<double> floatVolts;
    std::optional<double> absorbVolts;  ///< absent with a preset battery type
    std::optional<double> absorbHours;
    std::optional<int> shoreAmps;
    std::optional<int> searchWatts;
    std::optional<int> chargeRatePercent;
    bool operator==(const RemoteSettings&) const = default;
};

/// Everything known of the plant now.
struct PlantState {
    /// Live values, by Quantity. What exists per interval only (coverage, maxima, energies, counts)
    /// stays NeverSeen here.
    std::array<Reading<double>, quantityCount> readings{};
    std::array<DeviceState, deviceCount> devices{};
    std::optional<int> nominalVolts;  ///< 12, 24, 48
    std::optional<int> stackMode;
    RemoteSettings settings;
    std::array<RemotePageState, remotePageCount> remotePages{};
    PowerFlow flow;
    GeneratorState generator;
    std::optional<int> daysSinceGeneratorRun;  ///< AGS A2
    std::optional<int> daysSinceFull;          ///< AGS A2
    /// Until the charge is down to the owner's floor, while discharging (BatteryForecast).
    std::optional<qint64> secondsToFloor;
    std::optional<double> batteryFloorPercent;  ///< as the owner set it; absent = none
    std::vector<Alarm> alarms;                  ///< active or not yet acknowledged
    bool operator==(const PlantState&) const = default;

    [[nodiscard]] const Reading<double>& operator[](Quantity q) const {
        return readings[size_t(q)];
    }
    [[nodiscard]] Reading<double>& operator[](Quantity q) { return readings[size_t(q)]; }
    [[nodiscard]] const DeviceState& device(Device d) const { return devices[size_t(d)]; }
    [[nodiscard]] DeviceState& device(Device d) { return devices[size_t(d)]; }
};

}  // namespace magnum::plant
