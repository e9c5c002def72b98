// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "plant/energy_meter.h"
#include "plant/plant_engine.h"
#include "plant/plant_state.h"
#include "protocol/catalogue.h"

namespace magnum::plant {

/// The generator's life: phase and reason now, and every run with a beginning and an end. Two
/// witnesses: the AGS, and AC at the inverter's input where that comes from a generator.
class GeneratorLog {
 public:
    GeneratorLog(PlantSink& sink, GeneratorState& state, const EnergyMeter& energy);

    /// True when AC at the inverter's input is a generator's.
    void setAcIsGenerator(bool value) { m_acIsGenerator = value; }
    /// What an inverter packet says of its AC input.
    struct AcInput {
        std::optional<bool> present;  ///< volts at the input; absent = the model does not tell
        bool taken = false;           ///< passed through, or amps flow
        std::optional<double> watts;
    };
    void inverterTold(const AcInput& input, Instant now);
    /// An AGS packet with the agreed status.
    void agsTold(int status, Instant now);
    void socTold(std::optional<double> percent, Instant now);
    void tick(Instant now);
    /// Goes on with a run that the last program run left open, if the generator is seen running
    /// within the first 15 s of packets; else, or when nothing tells of it for ten minutes, closes
    /// it where it was last seen.
    void restore(const OpenRun& left, Instant now);
    /// The wall clock is another: moves the times that are held. The run's length stays what the
    /// monotonic clock says.
    void correctTimes(const std::function<qint64(qint64 utcMs)>& corrected);
    /// Hands the open run on as it stands, for a clean end.
    void finish(Instant now);

    /// Seconds the generator ran since the last call; nothing when nobody could tell.
    [[nodiscard]] std::optional<qint64> takeSeconds();

 private:
    struct Heard {
        std::optional<Instant> at;
        [[nodiscard]] bool within(qint64 ms, Instant now) const {
            return at && now.monotonicMs - at->monotonicMs <= ms;
        }
    };
    struct Restored {
        OpenRun left;
        qint64 sinceMs = 0;
        std::optional<qint64> deadlineMs;
    };
    /// The open run's figures that are not in the record itself.
    struct Open {
        Instant start;
        Instant lastEvidence;
        qint64 runMs = 0;
        double joulesAtStart = 0;
        double ampSecondsAtStart = 0;
        qint64 joulesBefore = 0;  ///< of a restored run
        double ampHoursBefore = 0;
        qint64 lastSavedMs = 0;
        bool announced = false;
    };

    [[nodiscard]] bool agsRuns(Instant now) const;
    [[nodiscard]] bool acRuns(Instant now) const;
    [[nodiscard]] bool denied(Instant now) const;
    [[nodiscard]] std::optional<protocol::AgsClass> agsNow(Instant now) const;
    void evidence(Instant now, Instant since);
    void open(Instant since);
    void adoptRestored(Instant now);
    void updateRun();
    void updateReason();
    void announce(Instant now);
    void save(Instant now);
    void close(Instant now);
    void closeRestored();
    void judge(Instant now);
    void updatePhase(Instant now);
    void notePeak(const AcInput& input);

    PlantSink& m_sink;
    GeneratorState& m_state;
    const EnergyMeter& m_energy;
    bool m_acIsGenerator = false;

    Heard m_ags;
    Heard m_inverter;
    int m_agsStatus = 0;
    std::optional<bool> m_acPresent;
    int m_acInRow = 0;
    Instant m_acSince;  ///< first packet of the present stretch of AC
    Heard m_acTaken;    ///< last packet with AC taken, once two in a row said so
    std::optional<double> m_lastWatts;
    std::optional<double> m_soc;
    Heard m_socHeard;

    std::optional<Open> m_open;
    std::optional<Restored> m_restored;
    std::optional<qint64> m_firstMs;  ///< of this program run
    qint64 m_intervalMs = 0;          ///< run time not yet taken
    bool m_known = false;
};

/// Why the AGS started, from its status code (docs/protocol.md, 5).
[[nodiscard]] GeneratorReason reasonOfAgsStatus(int status);

}  // namespace magnum::plant
