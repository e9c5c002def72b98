// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "plant/plant_state.h"
#include "protocol/packets.h"

namespace magnum::plant {

/// Where the engine's results go. Called from apply(), tick() and finish().
class PlantSink {
 public:
    virtual ~PlantSink() = default;
    virtual void onSample(const SampleRow& row) = 0;
    virtual void onEvent(const Event& event) = 0;
    /// A run was opened, went on (at most once a minute) or was closed.
    virtual void onGeneratorRun(const GeneratorRun& run) = 0;
    virtual void onAlarm(const Alarm& alarm) = 0;
};

/// What the owner set.
struct PlantConfig {
    enum class AcInput { Auto, Generator, Grid };
    AcInput acInput = AcInput::Auto;  ///< Auto: a generator once an AGS has been heard
    std::optional<double> lowSocPercent;
    std::optional<double> lowVolts;
    std::optional<double> generatorMaxHours;
    std::optional<double> generatorServiceHours;  ///< running hours between two services
    std::optional<double> highBatteryCelsius;
    std::optional<double> batteryFloorPercent;  ///< how far the owner wants to discharge
};

/// This machine's load, stored like any other quantity. Absent = not to be had here.
struct HostFigures {
    std::optional<double> cpuPermille;  ///< this program, of one core
    std::optional<double> rssKib;
    std::optional<double> machineCpuPermille;     ///< of all cores
    std::optional<double> machineMemoryPermille;  ///< in use
    std::optional<double> celsius;
    std::optional<double> diskFreeMib;
};

/// What the recorder knows of itself and its machine, for its alarms. Absent = not known, or not to
/// be told: a replay is about another machine.
struct RecorderFacts {
    std::optional<bool> adapterGone;
    std::optional<bool> portBusy;   ///< another program holds it, or it may not be opened
    std::optional<bool> busSilent;  ///< the port is open and no byte comes
    std::optional<double> diskFreeMib;
    std::optional<bool> clockUnknown;
    std::optional<bool> notStored;  ///< the database takes no rows
    std::optional<bool> repaired;   ///< the database was damaged; a new one is in use
    bool operator==(const RecorderFacts&) const = default;
};

/// Packets in; state, 5 s rows, events, generator runs and alarms out. No clock of its own and no
/// thread: every call says what time it is, and times never go back.
class PlantEngine {
 public:
    PlantEngine(PlantConfig config, PlantSink& sink);
    ~PlantEngine();

    /// Hands in a run left open by the last program run, before or after packets have come.
    void restoreOpenRun(const OpenRun& left, Instant now);
    /// Hands in the alarms that were active or unacknowledged at the end of the last program run:
    /// they stay in the list until they are judged anew and acknowledged. One that is found gone
    /// counts as cleared at `seenUntilUtcMs`, the end of what was recorded.
    void restoreAlarms(const std::vector<Alarm>& alarms, qint64 seenUntilUtcMs);
    /// A packet as it came. RejectedRun counts as rejected bytes.
    void apply(const protocol::Packet& packet, size_t rawBytes, Instant now);
    void setHostFigures(const HostFigures& figures, Instant now);
    /// To be called at least once a second: closes intervals, ages devices, judges alarms.
    void tick(Instant now);
    /// What the next tick judges the recorder's own alarms by.
    void setRecorderFacts(const RecorderFacts& facts);
    /// Before a step of the wall clock: closes the interval here, by the monotonic clock alone.
    void leaveSession(Instant now);
    /// After it: goes on in the new time. `corrected` tells where a time that this engine still
    /// holds (the open run's start, the alarms') belongs now.
    void enterSession(Instant now, const std::function<qint64(qint64 utcMs)>& corrected);
    /// Closes the running interval, for a clean end.
    void finish(Instant now);

    void acknowledgeAlarm(const QString& key, Instant now);
    void acknowledgeAllAlarms(Instant now);
    void silenceAlarm(const QString& key);
    void silenceAllAlarms();
    void setConfig(const PlantConfig& config);

    [[nodiscard]] const PlantState& state() const;
    /// True once after a value jumped or a code changed, and that was believed: worth showing at
    /// once.
    [[nodiscard]] bool takeJumped();
    /// Readings since the start that no neighbour bore out, and that were not believed.
    [[nodiscard]] quint64 outliersDropped() const;

 private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace magnum::plant
