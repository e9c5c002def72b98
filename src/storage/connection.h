// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <functional>
#include <optional>

struct sqlite3;

namespace magnum::storage {

/// What a failed statement means to whoever sent it.
enum class Trouble : quint8 {
    None,
    Busy,          ///< another connection holds the file
    Full,          ///< no space left on the disk
    Io,            ///< the disk reports an error
    Corrupt,       ///< the file is damaged or not a database
    NotPermitted,  ///< cannot be opened or written: missing folder, rights, read-only mount
    Other,
};

/// Result of a statement: fine, or what is wrong in SQLite's words.
struct SqlOutcome {
    Trouble trouble = Trouble::None;
    QString text;
    [[nodiscard]] bool ok() const { return trouble == Trouble::None; }
};

/// What the last error of a query or connection means.
[[nodiscard]] SqlOutcome outcomeOf(const QSqlError& error);
/// What one of SQLite's result codes, plain or extended, means.
[[nodiscard]] Trouble troubleOf(int sqliteCode);

/// Runs a prepared statement with these values in its places.
[[nodiscard]] SqlOutcome execWith(QSqlQuery& query, const QVariantList& values);

/// One connection to one SQLite file, bound to the thread that opened it. Queries made with query()
/// must be gone before close().
class Connection {
 public:
    enum class Mode : quint8 { ReadWrite, ReadOnly };

    Connection() = default;
    ~Connection() { close(); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] SqlOutcome open(const QString& path, Mode mode, int busyTimeoutMs = 5000);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_name.isEmpty(); }

    /// A query on this connection that keeps no rows behind it.
    [[nodiscard]] QSqlQuery query() const;
    /// Runs one statement and drops its rows.
    [[nodiscard]] SqlOutcome exec(const QString& sql) const;
    /// First column of the first row; nothing if there is no row, it is NULL, or it failed.
    [[nodiscard]] std::optional<QVariant> scalar(const QString& sql,
                                                 SqlOutcome* outcome = nullptr) const;
    [[nodiscard]] std::optional<qint64> integer(const QString& sql,
                                                SqlOutcome* outcome = nullptr) const;
    /// SQLite's own connection underneath, for RowCursor; null while closed. Qt's driver and this
    /// program use the same library (a test makes sure), else it could not be shared.
    [[nodiscard]] sqlite3* handle() const;

 private:
    [[nodiscard]] QSqlDatabase database() const;
    QString m_name;
};

/// Runs `work` in a write transaction of its own; whatever fails undoes it all.
[[nodiscard]] SqlOutcome inTransaction(const Connection& connection,
                                       const std::function<SqlOutcome()>& work);

}  // namespace magnum::storage
