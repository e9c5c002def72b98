// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "plant/quantity.h"

namespace magnum::plant {

/// Integrates one rate (W to J, A to As) over monotonic time. Time counts only between two valid
/// readings at most ten seconds apart: what happened in a longer silence is not known.
class Integrator {
 public:
    explicit Integrator(int periodMs);
    void told(double rate, qint64 atMs);
    void unknown();
    /// The end of an interval: time up to here counts when the source was heard just before.
    void advance(qint64 endMs);
    /// Whole units since the last call, split by sign; nothing when the rate was not known in
    /// between. What is left of a unit is carried on.
    struct Sums {
        qint64 positive = 0;
        qint64 negative = 0;  ///< magnitude
    };
    [[nodiscard]] std::optional<Sums> take();
    /// Everything since the start.
    [[nodiscard]] double totalPositive() const { return m_totalPositive; }
    [[nodiscard]] std::optional<qint64> lastToldMs() const { return m_lastToldMs; }

 private:
    void account(qint64 untilMs);

    qint64 m_tailMs;
    std::optional<double> m_rate;
    qint64 m_toldMs = 0;
    qint64 m_accountedMs = 0;
    std::optional<qint64> m_lastToldMs;
    double m_positive = 0;
    double m_negative = 0;
    double m_totalPositive = 0;
    bool m_known = false;
};

/// The energies of the plant, from believed readings.
class EnergyMeter {
 public:
    EnergyMeter();
    /// A believed reading, or nothing when its packet says unknown. Quantities that carry no
    /// energy are ignored.
    void told(Quantity quantity, std::optional<double> value, qint64 atMs);
    /// Writes the interval's energies into the row.
    void close(qint64 endMs, SampleRow& row);

    /// AC input since the start, J, and when it was last told.
    [[nodiscard]] const Integrator& acIn() const { return m_in; }
    /// Charge into the battery since the start by the battery monitor, As.
    [[nodiscard]] const Integrator& chargeAmps() const { return m_amps; }

 private:
    void battery(std::optional<double> watts, qint64 atMs, bool fromMonitor);

    Integrator m_in;
    Integrator m_out;
    Integrator m_battery;
    Integrator m_pv;
    Integrator m_amps;
    std::optional<qint64> m_monitorMs;  ///< when the battery monitor last told its watts
};

}  // namespace magnum::plant
