// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/column_grid.h"

#include <algorithm>

namespace magnum::storage {

ColumnGrid::Cells ColumnGrid::cellsOf(qint64 fromTs, qint64 toTs) const {
    const auto begin = fromTs - m_span.fromTs;
    const auto end = toTs - m_span.fromTs;
    const auto span = seconds();
    if (begin >= span || end <= 0) {
        return {};
    }
    const auto first = int(std::max<qint64>(begin, 0) * m_columns / span);
    if ((toTs - fromTs) * m_columns > span) {
        return {first, int((std::min(end, span) * m_columns - 1) / span) + 1};
    }
    return begin < 0 ? Cells{} : Cells{first, first + 1};
}

void ColumnCells::add(ColumnGrid::Cells cells, const Reading& reading) {
    for (auto i = cells.first; i < cells.end; ++i) {
        auto& cell = m_cells[size_t(i)];
        if (reading.ts < cell.firstTs) {
            cell.firstTs = reading.ts;
            cell.first = reading.value;
        }
        if (reading.ts >= cell.lastTs) {
            cell.lastTs = reading.ts;
            cell.last = reading.value;
        }
        cell.lowest = std::min(cell.lowest, reading.lowest);
        cell.highest = std::max(cell.highest, reading.highest);
        cell.weightedSum += reading.value * reading.weight;
        cell.weight += reading.weight;
    }
}

std::vector<HistoryColumn> ColumnCells::columns(double divisor, bool averaged) const {
    std::vector<HistoryColumn> result(m_cells.size());
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const auto& cell = m_cells[i];
        if (cell.weight <= 0) {
            continue;
        }
        result[i] = {cell.first / divisor, cell.lowest / divisor, cell.highest / divisor,
                     cell.last / divisor, std::nullopt};
        if (averaged) {
            result[i].average = cell.weightedSum / cell.weight / divisor;
        }
    }
    return result;
}

}  // namespace magnum::storage
