// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "plant/quantity.h"

namespace magnum::bench {

/// A made-up installation, a row for each 5 s; the same seed tells the same story.
class InventedPlant {
 public:
    explicit InventedPlant(quint64 seed);

    /// The row of the interval that begins at ts; false if no recorder ran then. Intervals must be
    /// asked for in order. Quantities this installation does not have stay unknown.
    [[nodiscard]] bool next(qint64 ts, plant::SampleRow& row);

    [[nodiscard]] bool generatorRuns() const { return m_generatorOn; }
    [[nodiscard]] int fault() const { return m_fault; }

 private:
    void startDay(qint64 day);
    void electrical(qint64 ts, plant::SampleRow& row, quint64 noise);
    quint64 random();

    quint64 m_state;
    qint64 m_day = -1;
    std::vector<int> m_curve;  ///< watts for each minute of a day, without noise
    qint64 m_generatorFrom = 0, m_generatorTo = 0;
    qint64 m_gapFrom = 0, m_gapTo = 0;
    qint64 m_deafFrom = 0, m_deafTo = 0;  ///< battery monitor not heard
    qint64 m_faultFrom = 0, m_faultTo = 0;
    qint64 m_chargeJoules = 0;  ///< in the battery
    bool m_generatorOn = false;
    int m_fault = 0;
};

}  // namespace magnum::bench
