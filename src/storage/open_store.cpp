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
      m_lotSeconds(lotSeconds) {}

StoreOpening OpenStore::open() {
    close();
    auto opening = openForWriting(m_connection, m_path, m_busyTimeoutMs);
    if (opening.verdict == StoreVerdict::Ready) {
        m_identity = identityOf(m_path);
        m_rollUps.emplace(m_connection, m_lotSeconds);
        m_days.emplace(m_connection, *m_rollUps, m_zone);
    }
    return opening;
}

SqlOutcome OpenStore::correctTimes(const SessionStart& session, bool& more) {
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

RestoredState OpenStore::lastRun(const QString& bootId) const {
    RestoredState state;
    state.lastRowTs = newestRowTs();
    state.openAlarms = loadOpenAlarms(m_connection);
    auto last = m_connection.query();
    last.exec(QStringLiteral("SELECT boot_id, clean_end FROM session ORDER BY id DESC LIMIT 1"));
    if (last.next()) {
        state.lastEnd = last.value(1).toBool()               ? LastEnd::Clean
                        : last.value(0).toString() == bootId ? LastEnd::Crash
                                                             : LastEnd::PowerCut;
    }
    state.openRun = loadLeftOpenRun(m_connection, state.lastEnd);
    state.overdueRuns = loadOverdueRuns(m_connection, state.lastEnd);
    return state;
}

SqlOutcome OpenStore::joinCounters(StorageStatus& totals) {
    for (const auto& counter : counters()) {
        const auto stored = m_connection.integer(
            QStringLiteral("SELECT value FROM counter WHERE name='%1'").arg(counter.name));
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
    auto outcome = m_writer->write(batch, totals);
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
    return m_rollUps && (m_rollUps->isBehind() || m_days->isBehind());
}

SqlOutcome OpenStore::work() {
    return m_rollUps->isBehind() ? m_rollUps->catchUp() : m_days->catchUp();
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
