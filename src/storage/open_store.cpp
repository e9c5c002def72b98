// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/open_store.h"

#include <QFileInfo>
#include <algorithm>

#include "storage/left_open.h"
#include "storage/lifetime.h"
#include "storage/queries.h"
#include "storage/restamp.h"

namespace magnum::storage {

OpenStore::OpenStore(QString path, int busyTimeoutMs, const QTimeZone& zone, int lotSeconds)
    : m_path(std::move(path)),
      m_busyTimeoutMs(busyTimeoutMs),
      m_zone(zone),
      m_lotSeconds(lotSeconds),
      m_totals(totalsCopyPath(m_path)) {}

StoreOpening OpenStore::open() {
    close();
    auto opening = openForWriting(m_connection, m_path, m_busyTimeoutMs);
    if (opening.verdict == StoreVerdict::Ready) {
        m_identity = identityOf(m_path);
        m_rollUps.emplace(m_connection, m_lotSeconds);
        m_days.emplace(m_connection, *m_rollUps, m_zone);
        m_salvage.emplace(m_connection, *m_rollUps, m_path);
    }
    return opening;
}

SqlOutcome OpenStore::correctTimes(const SessionStart& session, bool& more) {
    if (m_writer) {
        m_writer->noteNext();
    }
    return Restamp(m_connection, *m_rollUps).step(session, more);
}

SqlOutcome OpenStore::beginSession(const SessionStart& session) {
    for (bool more = true; more;) {
        if (auto outcome = correctTimes(session, more); !outcome.ok()) {
            return outcome;
        }
    }
    return inTransaction(m_connection, [&] {
        SqlOutcome outcome;
        if (const auto former = sessionId(); former != 0) {
            outcome = m_connection.exec(
                QStringLiteral("UPDATE session SET clean_end=1 WHERE id=%1").arg(former));
        }
        if (outcome.ok()) {
            m_writer.emplace(m_connection, *m_rollUps, session, outcome);
        }
        return outcome;
    });
}

void OpenStore::close() {
    m_writer.reset();
    m_salvage.reset();
    m_days.reset();
    m_rollUps.reset();
    m_connection.close();
    m_identity.reset();
}

std::optional<QString> OpenStore::setAside(qint64 atUtcMs) {
    close();
    return storage::setAside(m_path, atUtcMs);
}

bool OpenStore::isInPlace() const {
    return identityOf(m_path) == m_identity;
}

RestoredState OpenStore::lastRun(const QString& bootId) {
    // In the place of a damaged file, which may still know.
    const bool isNew = !m_connection.integer(QStringLiteral("SELECT max(id) FROM session"));
    const auto* damaged = isNew && m_salvage ? m_salvage->source() : nullptr;
    return lastRunIn(damaged != nullptr ? *damaged : m_connection, bootId);
}

RestoredState OpenStore::lastRunIn(const Connection& connection, const QString& bootId) {
    RestoredState state;
    state.lastRowTs = storage::newestRowTs(connection);
    state.openAlarms = loadOpenAlarms(connection);
    auto last = connection.query();
    last.exec(QStringLiteral("SELECT boot_id, clean_end FROM session ORDER BY id DESC LIMIT 1"));
    if (last.next()) {
        state.lastEnd = last.value(1).toBool()               ? LastEnd::Clean
                        : last.value(0).toString() == bootId ? LastEnd::Crash
                                                             : LastEnd::PowerCut;
    }
    state.openRun = loadLeftOpenRun(connection, state.lastEnd);
    state.overdueRuns = loadOverdueRuns(connection, state.lastEnd);
    return state;
}

SqlOutcome OpenStore::joinCounters(StorageStatus& totals) {
    if (m_salvage && !m_connection.integer(QStringLiteral("SELECT max(value) FROM counter"))) {
        m_salvage->joinTotals(totals);  // a new file: counters go on where the former one's ended
    }
    for (const auto& counter : counters()) {
        const auto stored = storedTotal(m_connection, counter);
        totals.*counter.field = std::max(totals.*counter.field, stored.value_or(0));
    }
    const auto stored = [this](QLatin1String name) {
        return m_connection
            .integer(QStringLiteral("SELECT value FROM counter WHERE name='%1'").arg(name))
            .value_or(0);
    };
    if (totals.serviceUtcMs == 0) {
        totals.serviceGeneratorSeconds = stored(serviceSecondsCounter);
        totals.serviceUtcMs = stored(serviceTimeCounter);
    }
    return m_writer ? m_writer->raiseCounters(totals) : SqlOutcome{};
}

std::optional<qint64> OpenStore::oldestRowTs() const {
    return recordBegin(m_connection);
}

std::optional<qint64> OpenStore::newestRowTs() const {
    return storage::newestRowTs(m_connection);
}

SqlOutcome OpenStore::write(const Batch& batch, StorageStatus& totals) {
    auto outcome = m_writer->write(batch, totals, isSalvaging());
    if (outcome.ok() && batch.cleanEnd) {
        m_rollUps->endLots();  // nothing more will complete them
        outcome = m_rollUps->isBehind() ? m_rollUps->catchUp() : outcome;
    }
    return outcome;
}

void OpenStore::setZone(const QTimeZone& zone) {
    m_zone = zone;
    if (m_days) {
        m_days->setZone(zone);
    }
}

bool OpenStore::hasWork() const {
    return m_rollUps && (m_rollUps->isBehind() || m_days->isBehind() || canSalvage());
}

/// The first row comes first: it settles from when on the roll-ups are those of this file's rows.
bool OpenStore::canSalvage() const {
    return isSalvaging() && newestRowTs();
}

SqlOutcome OpenStore::work() {
    if (m_rollUps->isBehind()) {
        return m_rollUps->catchUp();
    }
    return m_days->isBehind() ? m_days->catchUp() : m_salvage->step();
}

std::optional<SalvageReport> OpenStore::takeSalvageReport() {
    return m_salvage ? m_salvage->takeReport() : std::nullopt;
}

void OpenStore::copyTotals(const StorageStatus& totals) {
    const auto newest = newestRowTs();
    if (newest && !isSalvaging() && m_totals.isDue(*newest)) {
        // A copy that cannot be written is tried again another day: nothing waits for it.
        std::ignore = m_totals.copyPiece(m_connection, totals, *newest);
    }
}

std::optional<qint64> OpenStore::checkedTs() const {
    return m_connection.integer(
        QStringLiteral("SELECT CAST(value AS INTEGER) FROM meta WHERE name='checked_ts'"));
}

void OpenStore::setCheckedTs(qint64 ts) {
    // Should it not be written, the file is only checked earlier.
    std::ignore = m_connection.exec(
        QStringLiteral("INSERT OR REPLACE INTO meta(name,value) VALUES('checked_ts','%1')")
            .arg(ts));
}

std::optional<DayToDrop> OpenStore::dropOldestDay(const RetentionRules& rules, qint64 utcMs,
                                                  SqlOutcome& outcome) {
    const auto day = dayToDrop(m_connection, *m_rollUps, rules, QFileInfo(m_path).absolutePath());
    if (!day) {
        return std::nullopt;
    }
    plant::Event event;
    event.utcMs = utcMs;
    event.kind = plant::EventKind::HistoryTrimmed;
    event.detail = droppedWords(*day);
    outcome = inTransaction(m_connection, [&] {
        auto done = dropDay(m_connection, *m_rollUps, *day);
        return done.ok() ? m_writer->addEvent(event) : done;
    });
    return outcome.ok() ? day : std::nullopt;
}

}  // namespace magnum::storage
