// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file_check.h"

#include <QThread>
#include <array>
#include <atomic>
#include <optional>

#include "storage/levels.h"
#include "storage/row_cursor.h"
#include "storage/schema.h"
#include "storage/table_copy.h"

namespace magnum::storage {
namespace {

constexpr int rowsReadAtOnce = 4000;
constexpr int pauseMs = 20;
constexpr int smallTables = 8;
const std::array<const char*, smallTables> smallTableNames{
    "session", "counter", "generator_run", "alarm", "quantity", "meta", "rollup_done", "event"};

/// The next key after a piece that was read to its last column; nothing at the end.
SqlOutcome readPiece(RowCursor& rows, std::optional<qint64>& key) {
    rows.start({*key, rowsReadAtOnce});
    const bool found = rows.next();
    const auto last = found ? rows.at(0) : std::nullopt;
    const auto outcome = rows.outcome();
    rows.finish();
    key = last ? std::optional(*last + 1) : std::nullopt;
    return outcome;
}

}  // namespace

struct FileCheck::Run {
    std::atomic<bool> wanted{true};
    SqlOutcome outcome;
    bool complete = false;

    void read(const QString& path) {
        const auto identity = identityOf(path);
        Connection connection;
        outcome = connection.open(path, Connection::Mode::ReadOnly);
        if (outcome.ok()) {
            outcome = applyReaderPragmas(connection);
        }
        for (const auto* table : smallTableNames) {
            checkSmall(connection, QLatin1String(table));
        }
        for (const auto& level : levels()) {
            readThrough(connection, level.table);
        }
        connection.close();
        complete = wanted && identity == identityOf(path) &&
                   (outcome.ok() || outcome.trouble == Trouble::Corrupt);
    }

 private:
    void checkSmall(const Connection& connection, QLatin1String table) {
        if (!outcome.ok() || !wanted) {
            return;
        }
        const auto answer =
            connection.scalar(QStringLiteral("PRAGMA quick_check(%1)").arg(table), &outcome);
        if (outcome.ok() && answer && answer->toString() != QLatin1String("ok")) {
            outcome = {Trouble::Corrupt, answer->toString()};
        }
    }

    void readThrough(const Connection& connection, QLatin1String table) {
        const auto columns = outcome.ok() ? columnsOf(connection, table) : QStringList();
        if (columns.isEmpty()) {
            return;
        }
        RowCursor rows(connection,
                       QStringLiteral("SELECT max(ts), total(%1) FROM (SELECT ts, %1 FROM %2 WHERE"
                                      " ts>=? ORDER BY ts LIMIT ?)")
                           .arg(columns.last(), QString(table)));
        std::optional<qint64> key = 0;
        while (key && wanted && outcome.ok()) {
            outcome = readPiece(rows, key);
            QThread::msleep(pauseMs);
        }
    }
};

FileCheck::FileCheck(QObject* parent) : QObject(parent) {}

FileCheck::~FileCheck() {
    stop();
}

void FileCheck::start(const QString& path) {
    if (m_thread != nullptr) {
        return;
    }
    m_run = std::make_shared<Run>();
    m_thread = QThread::create([run = m_run, path] { run->read(path); });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, [this] {
        const auto run = m_run;
        stop();
        if (run && run->complete) {
            Q_EMIT finished(run->outcome.text);
        }
    });
    m_thread->start(QThread::LowestPriority);
}

void FileCheck::stop() {
    if (m_thread == nullptr) {
        return;
    }
    m_run->wanted = false;
    m_thread->disconnect(this);
    m_thread->wait();
    m_thread->deleteLater();
    m_thread = nullptr;
    m_run.reset();
}

}  // namespace magnum::storage
