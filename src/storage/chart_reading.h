// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "storage/column_grid.h"
#include "storage/reading_plan.h"
#include "storage/row_cursor.h"
#include "storage/shaded_spans.h"

namespace magnum::storage {

/// One chart being read, from as many tables as it takes. Used within one ReadTransaction.
class ChartReading {
 public:
    ChartReading(const Connection& connection, const StoreLayout& layout, const ColumnGrid& grid,
                 const std::vector<plant::Quantity>& quantities);

    /// Reads everything; outcome() tells whether it could.
    void readLevel(LevelIndex level);
    void readDays();
    /// Rows that are not in the database yet, after everything else was read.
    void addTail(const std::vector<plant::SampleRow>& rows);

    [[nodiscard]] const SqlOutcome& outcome() const { return m_outcome; }
    /// Length of the coarsest rows that were read, seconds; 0 = there was not one.
    [[nodiscard]] int coarsestSeconds() const { return m_coarsestSeconds; }
    [[nodiscard]] std::vector<HistorySeries> series() const;
    [[nodiscard]] std::vector<TimeSpan> faultSpans() && { return std::move(m_faults).spans(); }

 private:
    /// Places of one quantity's columns in a SELECT; negative: not there.
    struct Places {
        int value = -1, lowest = -1, highest = -1, coverage = -1;
    };
    struct Selection {
        std::unique_ptr<RowCursor> cursor;
        std::vector<Places> places;
        int fault = -1;
    };
    struct Gathering {
        plant::Quantity quantity{};
        bool isSum = false;
        ColumnCells cells;
    };

    Selection select(const QStringList& timeColumns, const QString& table, const QString& where,
                     bool finest, const std::function<bool(const QString&)>& has) const;
    Selection& selectionOf(LevelIndex level);
    void readPieces(const std::vector<Piece>& pieces);
    void readPiece(const Piece& piece, bool isFilling);
    void take(const Selection& selection, TsRange bucket, ColumnGrid::Cells cells);
    void fillFromCoarser(const Piece& piece, const std::vector<TsRange>& gaps);
    [[nodiscard]] bool isEmpty(LevelIndex level, TsRange range);
    void note(const RowCursor& cursor);

    const Connection& m_connection;
    const StoreLayout& m_layout;
    ColumnGrid m_grid;
    RollUpProgress m_progress;
    std::array<Selection, levelCount> m_selections;
    std::vector<Gathering> m_gatherings;
    FaultSpans m_faults;
    int m_coarsestSeconds = 0;
    SqlOutcome m_outcome;
};

}  // namespace magnum::storage
