// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/row_cursor.h"

#include <sqlite3.h>

#include <tuple>
#include <utility>

namespace magnum::storage {
namespace {

/// Steps of the virtual machine of SQLite between two questions: some 0.5 ms of work.
constexpr int stepsBetweenChecks = 10'000;

}  // namespace

RowCursor::RowCursor(const Connection& connection, const QString& sql)
    : m_handle(connection.handle()) {
    if (m_handle == nullptr) {
        m_outcome = {Trouble::Other, QStringLiteral("The database is not open")};
        return;
    }
    const auto text = sql.toUtf8();
    note(sqlite3_prepare_v2(m_handle, text.constData(), int(text.size()), &m_statement, nullptr));
}

RowCursor::~RowCursor() {
    sqlite3_finalize(m_statement);
}

void RowCursor::start(std::initializer_list<qint64> values) {
    finish();
    if (m_statement != nullptr) {
        m_outcome = {};  // a failure was the former run's
    }
    int place = 0;
    for (const auto value : values) {
        sqlite3_bind_int64(m_statement, ++place, value);
    }
}

bool RowCursor::next() {
    if (m_statement == nullptr || !m_outcome.ok()) {
        return false;
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    note(code);
    finish();
    return false;
}

void RowCursor::finish() {
    sqlite3_reset(m_statement);  // null is allowed
}

bool RowCursor::isNull(int place) const {
    return sqlite3_column_type(m_statement, place) == SQLITE_NULL;
}

qint64 RowCursor::integer(int place) const {
    return sqlite3_column_int64(m_statement, place);
}

void RowCursor::note(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE) {
        m_outcome = {troubleOf(code), QString::fromUtf8(sqlite3_errmsg(m_handle))};
    }
}

CancelWatch::CancelWatch(const Connection& connection, std::function<bool()> cancelled)
    : m_handle(connection.handle()), m_cancelled(std::move(cancelled)) {
    if (m_handle == nullptr || !m_cancelled) {
        return;
    }
    const auto ask = [](void* watch) {
        return static_cast<const CancelWatch*>(watch)->m_cancelled() ? 1 : 0;
    };
    sqlite3_progress_handler(m_handle, stepsBetweenChecks, ask, this);
}

CancelWatch::~CancelWatch() {
    if (m_handle != nullptr) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    }
}

ReadTransaction::ReadTransaction(const Connection& connection) : m_connection(connection) {
    std::ignore = connection.exec(QStringLiteral("BEGIN"));
}

ReadTransaction::~ReadTransaction() {
    std::ignore = m_connection.exec(QStringLiteral("COMMIT"));
}

}  // namespace magnum::storage
