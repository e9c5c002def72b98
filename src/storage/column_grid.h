// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <vector>

#include "storage/reading_plan.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// A span cut into equal columns, and which of them a bucket of rows is drawn in: that in which it
/// begins; where columns are narrower than the bucket, all that it touches. So an empty column is
/// always a gap.
class ColumnGrid {
 public:
    /// The span is not empty; columns at least 1.
    ColumnGrid(TsRange span, int columns) : m_span(span), m_columns(columns) {}

    struct Cells {
        int first = 0;
        int end = 0;  ///< one past the last; first == end: not drawn at all
    };
    [[nodiscard]] Cells cellsOf(qint64 fromTs, qint64 toTs) const;

    [[nodiscard]] TsRange span() const { return m_span; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] qint64 seconds() const { return m_span.toTs - m_span.fromTs; }

 private:
    TsRange m_span;
    int m_columns;
};

/// What the columns saw of one quantity. Rows may come in any order.
class ColumnCells {
 public:
    explicit ColumnCells(int columns) : m_cells(size_t(columns)) {}

    struct Reading {
        qint64 ts = 0;
        double value = 0, lowest = 0, highest = 0;
        double weight = 1;  ///< more than 0
    };
    void add(ColumnGrid::Cells cells, const Reading& reading);
    /// `divisor`: stored integers per unit. Without an average where it would say nothing.
    [[nodiscard]] std::vector<HistoryColumn> columns(double divisor, bool averaged) const;

 private:
    struct Cell {
        qint64 firstTs = std::numeric_limits<qint64>::max();
        qint64 lastTs = std::numeric_limits<qint64>::min();
        double first = 0, last = 0;
        double lowest = std::numeric_limits<double>::infinity();
        double highest = -std::numeric_limits<double>::infinity();
        double weightedSum = 0, weight = 0;
    };
    std::vector<Cell> m_cells;
};

}  // namespace magnum::storage
