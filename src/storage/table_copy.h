// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of one table carried from one database file into another, by ranges of the key.
#pragma once

#include <QStringList>
#include <memory>
#include <optional>

#include "storage/connection.h"
#include "storage/row_cursor.h"

namespace magnum::storage {

/// Names of a table's columns, in table order; empty if there is no such table or it cannot be
/// told.
[[nodiscard]] QStringList columnsOf(const Connection& connection, const QString& table);

/// Copies whole numbers: `sample`, the roll-ups and `day`, in the order of their first column, the
/// key. Columns that only one of the two files has are left out.
class TableCopy {
 public:
    enum class Present : quint8 { Keep, Replace };  ///< what happens to a row that is there already

    /// Keys that are no multiple of keyStep, or come out of order, are damage.
    TableCopy(const Connection& from, const Connection& to, const QString& table, Present present,
              int keyStep = 1);

    struct Result {
        SqlOutcome read;     ///< of the source
        SqlOutcome written;  ///< of the target
        qint64 count = 0;    ///< rows read, and written or found there
        std::optional<qint64> lastKey;
    };
    /// In the caller's transaction: the next rows with a key of at least fromKey, at most `limit`.
    /// What was read before the source failed is written.
    [[nodiscard]] Result copy(qint64 fromKey, int limit);
    /// Whether the source can read its next row from this key on; the key of it, if there is one.
    [[nodiscard]] SqlOutcome probe(qint64 fromKey, std::optional<qint64>& key);

    /// The source has the table, with at least its key.
    [[nodiscard]] bool isUsable() const { return m_columns > 0; }

 private:
    [[nodiscard]] bool nextKey(qint64 atLeast, qint64& key, SqlOutcome& outcome);

    int m_columns = 0;
    int m_keyStep;
    std::unique_ptr<RowCursor> m_rows;
    QSqlQuery m_insert;
};

}  // namespace magnum::storage
