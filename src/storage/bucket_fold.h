// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "storage/reading_plan.h"
#include "storage/row_cursor.h"

namespace magnum::storage {

/// What is read of a level to make longer buckets of it: a cell for each roll-up column, and the
/// coverage that weighs it.
class FoldSource {
 public:
    FoldSource(const StoreLayout& layout, LevelIndex level);

    /// ts, then the columns.
    [[nodiscard]] QString columns() const { return m_columns.join(QLatin1Char(',')); }

    struct Places {
        int value = 0;
        int coverage = -1;  ///< negative: every second weighs the same
    };
    [[nodiscard]] const std::vector<Places>& places() const { return m_places; }

 private:
    int place(const QString& sql);
    QStringList m_columns{QStringLiteral("ts")};
    std::vector<Places> m_places;
};

/// One bucket made of rows of finer levels, by the rules of the roll-ups: of 5-second rows exactly
/// what the roll-up holds; of roll-ups means of means, weighted by their coverage.
class BucketFold {
 public:
    BucketFold();

    void add(const RowCursor& row, const FoldSource& source, qint64 sourceSeconds);
    [[nodiscard]] bool isEmpty() const { return m_rows == 0; }
    /// The stored number of a roll-up column, by its place in rollUpColumns().
    [[nodiscard]] std::optional<qint64> at(size_t column) const;
    void clear();

 private:
    enum class Rule : quint8 { Sum, Mean, Lowest, Highest };
    struct One {
        Rule rule = Rule::Sum;
        qint64 sum = 0, weightedSum = 0, weight = 0, extreme = 0, seconds = 0;
    };
    std::vector<One> m_all;
    int m_rows = 0;
};

}  // namespace magnum::storage
