// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows a span is read from: the roll-ups as far as they are made and whole buckets fit, finer
// rows for its ragged ends and for what is not rolled up yet. Charts, totals and export read by it.
#pragma once

#include <QSet>
#include <QStringList>
#include <array>
#include <vector>

#include "storage/connection.h"
#include "storage/levels.h"

namespace magnum::storage {

/// Place in levels(): 0 is `sample`, 1 .. 3 are r60, r900, r3600.
using LevelIndex = int;
inline constexpr LevelIndex finestLevel = 0;
inline constexpr LevelIndex hourLevel = 3;
inline constexpr int levelCount = 4;

/// [fromTs, toTs), UTC seconds.
struct TsRange {
    qint64 fromTs = 0;
    qint64 toTs = 0;
    [[nodiscard]] bool isEmpty() const { return fromTs >= toTs; }
    bool operator==(const TsRange&) const = default;
};

/// A stretch to be read from one table, whose rows in it are all whole buckets of the stretch.
struct Piece {
    LevelIndex level = finestLevel;
    TsRange range;
    bool stale = false;  ///< its roll-ups are noted to be made again: only finest rows are right
    bool operator==(const Piece&) const = default;
};

/// Which tables and columns a file has: fewer than this program knows when the file is older.
class StoreLayout {
 public:
    [[nodiscard]] static StoreLayout read(const Connection& connection);

    /// Changes whenever the file's tables do.
    [[nodiscard]] qint64 schemaCookie() const { return m_schemaCookie; }
    [[nodiscard]] bool hasRollUps() const { return !m_columns[1].isEmpty(); }
    [[nodiscard]] bool hasDays() const { return !m_dayColumns.isEmpty(); }
    [[nodiscard]] bool has(LevelIndex level, const QString& column) const {
        return m_columns[size_t(level)].contains(column);
    }
    [[nodiscard]] bool dayHas(const QString& column) const { return m_dayColumns.contains(column); }
    /// The column's name, or NULL as a word of SQL.
    [[nodiscard]] QString orNull(LevelIndex level, const QString& column) const {
        return has(level, column) ? column : QStringLiteral("NULL");
    }

 private:
    qint64 m_schemaCookie = -1;
    std::array<QSet<QString>, levelCount> m_columns;
    QSet<QString> m_dayColumns;
};
/// PRAGMA schema_version: what StoreLayout::schemaCookie() is compared with. -1 if it failed.
[[nodiscard]] qint64 schemaCookieOf(const Connection& connection);

/// How far the roll-ups are made.
struct RollUpProgress {
    std::array<qint64, levelCount> doneUntil{};  ///< buckets before it are made; 0 = none
    std::vector<TsRange> stale;  ///< to be made again; sorted, apart from each other

    [[nodiscard]] static RollUpProgress read(const Connection& connection,
                                             const StoreLayout& layout);
};

/// The pieces of a span, in order of time, without a hole between them; `coarsest` is the level to
/// use wherever it can be.
[[nodiscard]] std::vector<Piece> planPieces(TsRange span, LevelIndex coarsest,
                                            const RollUpProgress& progress);

}  // namespace magnum::storage
