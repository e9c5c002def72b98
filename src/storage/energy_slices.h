// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <optional>
#include <vector>

#include "storage/reading_plan.h"

namespace magnum::storage {

/// Energy in one slice of time, joules. Absent = not one row of the slice knew it.
struct EnergySlice {
    qint64 fromTs = 0;
    qint64 toTs = 0;
    bool recorded = false;  ///< there is a row, whatever it knows
    std::optional<qint64> inJoules, outJoules, chargeJoules, dischargeJoules, pvJoules;
};
struct EnergySlices {
    quint64 id = 0;  ///< of the request
    std::vector<EnergySlice> slices;
    QString error;  ///< plain English; empty = fine
};

/// Sums between successive edges (UTC seconds, ascending): whole local days from `day` where it
/// has them, the rest as loadTotals() reads it, so the sums are those of the 5-second rows. A day
/// of a zone other than the recorder's is cut from finer rows. Rows that are not committed yet
/// are not in it.
[[nodiscard]] std::vector<EnergySlice> loadEnergySlices(const Connection& connection,
                                                        const StoreLayout& layout,
                                                        const std::vector<qint64>& edges,
                                                        SqlOutcome& outcome);

}  // namespace magnum::storage

Q_DECLARE_METATYPE(magnum::storage::EnergySlices)
