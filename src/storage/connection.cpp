// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QSqlDriver>
#include <QSqlError>
#include <cstring>

namespace magnum::storage {
namespace {

// SQLite's primary result codes (sqlite.org/rescode.html); extended codes carry them in 8 bits.
enum SqliteCode {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoErr = 10,
    CorruptFile = 11,
    DiskFull = 13,
    CantOpen = 14,
    Auth = 23,
    NotADatabase = 26,
};

}  // namespace

Trouble troubleOf(int sqliteCode) {
    switch (sqliteCode & 0xFF) {
        case Busy:
        case Locked:
            return Trouble::Busy;
        case DiskFull:
            return Trouble::Full;
        case IoErr:
            return Trouble::Io;
        case CorruptFile:
        case NotADatabase:
            return Trouble::Corrupt;
        case Perm:
        case ReadOnly:
        case CantOpen:
        case Auth:
            return Trouble::NotPermitted;
        default:
            return Trouble::Other;
    }
}

SqlOutcome outcomeOf(const QSqlError& error) {
    if (error.type() == QSqlError::NoError) {
        return {};
    }
    const auto text = error.databaseText();
    return {troubleOf(error.nativeErrorCode().toInt()), text.isEmpty() ? error.driverText() : text};
}

SqlOutcome execWith(QSqlQuery& query, const QVariantList& values) {
    int place = 0;
    for (const auto& value : values) {
        query.bindValue(place++, value);
    }
    query.exec();
    return outcomeOf(query.lastError());
}

SqlOutcome inTransaction(const Connection& connection, const std::function<SqlOutcome()>& work) {
    auto outcome = connection.exec(QStringLiteral("BEGIN IMMEDIATE"));
    if (!outcome.ok()) {
        return outcome;
    }
    outcome = work();
    if (outcome.ok()) {
        outcome = connection.exec(QStringLiteral("COMMIT"));
    }
    if (!outcome.ok()) {
        // After some errors SQLite has rolled back by itself; then this one only says so.
        std::ignore = connection.exec(QStringLiteral("ROLLBACK"));
    }
    return outcome;
}

SqlOutcome Connection::open(const QString& path, Mode mode, int busyTimeoutMs) {
    close();
    m_name = QStringLiteral("magnum-storage-%1").arg(quintptr(this), 0, 16);
    SqlOutcome outcome;
    {
        auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        db.setDatabaseName(path);
        auto options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
        if (mode == Mode::ReadOnly) {
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        }
        db.setConnectOptions(options);
        if (!db.open()) {
            outcome = outcomeOf(db.lastError());
            if (outcome.ok() || !db.isValid()) {
                outcome = {Trouble::Other,
                           QStringLiteral("Qt's SQLite driver is missing (libqt6sql6-sqlite)")};
            }
        }
    }
    if (!outcome.ok()) {
        close();
    }
    return outcome;
}

void Connection::close() {
    if (m_name.isEmpty()) {
        return;
    }
    database().close();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

QSqlDatabase Connection::database() const {
    return QSqlDatabase::database(m_name, false);
}

sqlite3* Connection::handle() const {
    const auto* driver = isOpen() ? database().driver() : nullptr;
    const auto handle = driver != nullptr ? driver->handle() : QVariant();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0) {
        return nullptr;
    }
    return *static_cast<sqlite3* const*>(handle.constData());
}

QSqlQuery Connection::query() const {
    QSqlQuery query(database());
    query.setForwardOnly(true);
    return query;
}

SqlOutcome Connection::exec(const QString& sql) const {
    auto statement = query();
    statement.exec(sql);
    return outcomeOf(statement.lastError());
}

std::optional<QVariant> Connection::scalar(const QString& sql, SqlOutcome* outcome) const {
    auto statement = query();
    const bool found = statement.exec(sql) && statement.next();
    if (outcome != nullptr) {
        *outcome = outcomeOf(statement.lastError());
    }
    if (!found || statement.isNull(0)) {
        return std::nullopt;
    }
    return statement.value(0);
}

std::optional<qint64> Connection::integer(const QString& sql, SqlOutcome* outcome) const {
    const auto value = scalar(sql, outcome);
    return value ? std::optional(value->toLongLong()) : std::nullopt;
}

}  // namespace magnum::storage
