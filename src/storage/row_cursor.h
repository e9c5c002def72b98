// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>

#include "storage/connection.h"

struct sqlite3_stmt;

namespace magnum::storage {

/// A SELECT of whole numbers, read row by row from SQLite itself: QSqlQuery makes a QVariant of
/// every cell, which costs several times what reading it does. For what is read in thousands of
/// rows; small lists take QSqlQuery. Must be gone before its connection is closed.
class RowCursor {
 public:
    RowCursor(const Connection& connection, const QString& sql);
    ~RowCursor();
    RowCursor(const RowCursor&) = delete;
    RowCursor& operator=(const RowCursor&) = delete;

    /// Begins, or begins anew, with these values in the statement's places.
    void start(std::initializer_list<qint64> values);
    /// The next row; false at the end and when it failed. At the end the statement is finished.
    [[nodiscard]] bool next();
    /// Lets go of the file: an unfinished SELECT keeps the write-ahead log from being reused.
    void finish();
    [[nodiscard]] const SqlOutcome& outcome() const { return m_outcome; }

    /// Cells of the current row, by their place in the SELECT.
    [[nodiscard]] bool isNull(int place) const;
    [[nodiscard]] qint64 integer(int place) const;  ///< 0 for NULL
    [[nodiscard]] std::optional<qint64> at(int place) const {
        const auto value = integer(place);
        return value == 0 && isNull(place) ? std::nullopt : std::optional(value);
    }

 private:
    void note(int code);

    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    SqlOutcome m_outcome;
};

/// While it lives, whatever the connection runs ends early, with an error, soon after `cancelled`
/// says so: within about a millisecond of work, also in the middle of a sum over many rows.
class CancelWatch {
 public:
    CancelWatch(const Connection& connection, std::function<bool()> cancelled);
    ~CancelWatch();
    CancelWatch(const CancelWatch&) = delete;
    CancelWatch& operator=(const CancelWatch&) = delete;

 private:
    sqlite3* m_handle;
    std::function<bool()> m_cancelled;
};

/// One state of the file for several reads, whatever is committed between them.
class ReadTransaction {
 public:
    explicit ReadTransaction(const Connection& connection);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

 private:
    const Connection& m_connection;
};

}  // namespace magnum::storage
