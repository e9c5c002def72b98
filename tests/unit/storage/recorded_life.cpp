// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorded_life.h"

#include <algorithm>

namespace magnum::storage::test {
namespace {

constexpr qint64 rowSeconds = 5;

SampleRow workRow(qint64 ts, QRandomGenerator& random) {
    auto row = fullRow(ts);
    row[Quantity::CovInverter] = random.bounded(10) == 0 ? 20 : 50;
    row[Quantity::EnergyOutJoules] = random.bounded(20'000);
    row[Quantity::AcOutWatts] = random.bounded(4000);
    row[Quantity::AcOutWattsMax] = *row[Quantity::AcOutWatts] + 5;
    return row;
}

/// The closed buckets of a level that disagree with their rows, or lack them, or have none.
QString disagreementSql(const char* table, int seconds) {
    return QStringLiteral(
               "WITH w AS (SELECT ts/%2*%2 AS b, sum(energy_out_joules) AS e, sum(cov_inverter) AS"
               " c, max(ac_out_watts_max) AS m FROM sample WHERE ts<(SELECT coalesce(max(until_ts),"
               "0) FROM rollup_done WHERE level=%2) GROUP BY b)"
               " SELECT (SELECT count(*) FROM w LEFT JOIN %1 r ON r.ts=w.b WHERE (r.ts IS NULL OR"
               " r.energy_out_joules IS NOT w.e OR r.cov_inverter IS NOT w.c OR r.ac_out_watts_max"
               " IS NOT w.m) AND NOT EXISTS(SELECT 1 FROM rollup_redo x WHERE x.from_ts<w.b+%2 AND"
               " x.to_ts>w.b)) + (SELECT count(*) FROM %1 WHERE ts NOT IN (SELECT b FROM w))")
        .arg(QLatin1String(table))
        .arg(seconds);
}

/// One connection for all questions: opening one costs as much as a dozen of them.
class Look {
 public:
    explicit Look(const QString& path) : m_opened(m_connection.open(path, Mode::ReadOnly)) {}
    [[nodiscard]] QVariant value(const QString& sql) const {
        SqlOutcome outcome = m_opened;
        const auto found = outcome.ok() ? m_connection.scalar(sql, &outcome) : std::nullopt;
        return outcome.ok() ? found.value_or(QVariant()) : QVariant(outcome.text);
    }
    [[nodiscard]] qint64 number(const QString& sql) const { return value(sql).toLongLong(); }

 private:
    using Mode = Connection::Mode;
    Connection m_connection;
    SqlOutcome m_opened;
};

QString ifNot(bool fine, const QString& words) {
    return fine ? QString() : words + QLatin1String("; ");
}

QString rowProblems(const Look& at, const Handed& handed, const Acknowledged& acknowledged) {
    const auto count = at.number(QStringLiteral("SELECT count(*) FROM sample"));
    if (count < acknowledged.rows) {
        return QStringLiteral("%1 of %2 acknowledged rows are lost; ")
            .arg(acknowledged.rows - count)
            .arg(acknowledged.rows);
    }
    if (count > qint64(handed.rows.size())) {
        return QStringLiteral("rows that nobody handed in; ");
    }
    qint64 times = 0, joules = 0;
    for (qint64 i = 0; i < count; ++i) {
        times += handed.rows[size_t(i)].ts - baseTs;
        joules += handed.rows[size_t(i)][Quantity::EnergyOutJoules].value_or(0);
    }
    return ifNot(at.number(QStringLiteral("SELECT total(ts-%1) FROM sample").arg(baseTs)) == times,
                 QStringLiteral("the rows have a gap")) +
           ifNot(at.number(QStringLiteral("SELECT total(energy_out_joules) FROM sample")) == joules,
                 QStringLiteral("rows with other values")) +
           ifNot(at.number(QStringLiteral(
                     "SELECT value FROM counter_plain WHERE name='total_out_joules'")) == joules ||
                     count == 0,
                 QStringLiteral("the counter is not the sum of the rows"));
}

QString sessionProblems(const Look& at, const Acknowledged& acknowledged) {
    // The newest row is of the checking session itself. Before it may come one that had begun but
    // not said so yet.
    return ifNot(!acknowledged.closed ||
                     at.number(QStringLiteral("SELECT count(*) FROM session WHERE clean_end AND "
                                              "id>=(SELECT max(id)-2 FROM session)")) > 0,
                 QStringLiteral("the clean end is not there")) +
           ifNot(at.number(QStringLiteral("SELECT count(*) FROM session WHERE first_ts>last_ts OR "
                                          "(first_ts IS NULL)<>(last_ts IS NULL)")) == 0,
                 QStringLiteral("a session with a wrong span")) +
           ifNot(at.number(QStringLiteral("SELECT coalesce((SELECT max(last_ts) FROM session),0)="
                                          "coalesce((SELECT max(ts) FROM sample),0)")) == 1,
                 QStringLiteral("the sessions do not reach to the newest row")) +
           ifNot(at.number(QStringLiteral("SELECT max(id)=count(*) FROM session")) == 1,
                 QStringLiteral("sessions are missing"));
}

}  // namespace

RecordedLife::RecordedLife(const QString& folder, Handed& handed, quint32 seed)
    : m_folder(folder), m_handed(handed), m_random(seed), m_before(readImage(folder)) {
    m_acknowledged.push_back(
        {.rows = int(handed.rows.size()), .events = int(handed.events.size())});
}

Acknowledged RecordedLife::acknowledgedAt(size_t operation) const {
    auto it = std::find_if(m_acknowledged.rbegin(), m_acknowledged.rend(),
                           [&](const auto& entry) { return entry.operations <= operation; });
    return it == m_acknowledged.rend() ? m_acknowledged.front() : *it;
}

void RecordedLife::hand(RecorderUnderTest& under, const SampleRow& row) {
    m_handed.rows.push_back(row);
    under.recorder.append(row);
}

void RecordedLife::begin(RecorderUnderTest& under) {
    QObject::connect(
        &under.recorder, &Recorder::statusChanged, &under.recorder, [&](const auto& status) {
            const bool fine =
                status.state == StorageState::Ok || status.state == StorageState::Closed;
            m_trouble = m_trouble || !fine;
            auto entry = m_acknowledged.back();
            entry.operations = m_position();
            entry.rows = int(m_handed.rows.size()) - status.queuedRows;
            entry.totalOutJoules = status.totalOutJoules;
            if (status.queuedRows == 0) {
                entry.events = int(m_handed.events.size());
                entry.runSeconds = m_run.runSeconds;
            }
            entry.closed = status.state == StorageState::Closed;
            m_acknowledged.push_back(entry);
        });
    under.recorder.open(sessionOf(QStringLiteral("boot-%1").arg(m_random.bounded(1000))));
}

void RecordedLife::work(RecorderUnderTest& under, double hours) {
    qint64 newest = baseTs - rowSeconds;
    for (const auto& row : m_handed.rows) {
        newest = std::max(newest, row.ts);
    }
    std::optional<SampleRow> late;
    const int rows = int(hours * 720);
    for (int i = 0; i < rows; ++i) {
        const auto row = workRow(newest += rowSeconds, m_random);
        // Some rows come late, into buckets that are closed already.
        if (!late && m_random.bounded(150) == 0) {
            late = row;
            continue;
        }
        hand(under, row);
        if (late && m_random.bounded(100) == 0) {
            hand(under, *late);
            late.reset();
        }
        if (m_random.bounded(60) == 0) {
            m_handed.events.push_back(eventAt(row.ts * 1000 + int(m_handed.events.size() % 1000),
                                              plant::EventKind::InverterMode,
                                              m_random.bounded(2) == 0));
            under.recorder.addEvent(m_handed.events.back());
        }
        if (i % 40 == 7) {
            if (i % 400 == 7) {
                m_run = {};
                m_run.startUtcMs = row.ts * 1000;
            }
            m_run.runSeconds += 200;
            m_run.endUtcMs = i % 400 > 350 ? std::optional(row.ts * 1000) : std::nullopt;
            under.recorder.saveGeneratorRun(m_run);
        }
        if (i % 97 == 5) {
            plant::Alarm alarm;
            alarm.key = QStringLiteral("low_battery");
            alarm.sinceUtcMs = row.ts * 1000;
            under.recorder.saveAlarm(alarm);
        }
    }
    if (late) {
        hand(under, *late);
    }
}

bool RecordedLife::run(double hours, int intervalSeconds) {
    const RecorderOptions options{.databasePath = m_folder + QStringLiteral("/history.db"),
                                  .commitIntervalSeconds = intervalSeconds};
    FaultVfs::watch(&m_log);
    {
        RecorderUnderTest first(options);
        begin(first);
        work(first, hours * 2 / 3);
        first.recorder.close();
    }
    {
        RecorderUnderTest second(options);
        begin(second);
        work(second, hours / 3);
        second.recorder.flush();
        // Killed: what it does at its end does not count.
        FaultVfs::watch(nullptr);
        second.recorder.disconnect();
    }
    return !m_trouble;
}

QString problemsAfterCut(const QString& folder, const Handed& handed,
                         const Acknowledged& acknowledged) {
    RecorderUnderTest under(folder + QStringLiteral("/history.db"));
    under.recorder.open(sessionOf(QStringLiteral("after the cut")));
    if (under.status().state != StorageState::Ok) {
        return QStringLiteral("it opened with: ") + under.status().detail;
    }
    const Look at(folder + QStringLiteral("/history.db"));
    auto problems = rowProblems(at, handed, acknowledged) + sessionProblems(at, acknowledged);
    for (const auto& [table, seconds] : {std::pair("r60", 60), {"r900", 900}, {"r3600", 3600}}) {
        const auto wrong = at.value(disagreementSql(table, seconds));
        problems += ifNot(wrong == 0, QStringLiteral("%1: %2 buckets do not agree with the rows")
                                          .arg(QLatin1String(table), wrong.toString()));
    }
    const auto events = at.number(QStringLiteral("SELECT count(*) FROM event"));
    problems += ifNot(events >= acknowledged.events, QStringLiteral("events are lost"));
    problems += ifNot(
        at.number(QStringLiteral("SELECT run_seconds FROM generator_run ORDER BY start_ms DESC"
                                 " LIMIT 1")) >= acknowledged.runSeconds ||
            at.number(QStringLiteral("SELECT count(*) FROM generator_run")) > 1,
        QStringLiteral("the generator run fell back"));
    problems += ifNot(under.status().totalOutJoules >= acknowledged.totalOutJoules,
                      QStringLiteral("a published total went back"));
    const auto sound = at.value(QStringLiteral("PRAGMA integrity_check")).toString();
    return problems + ifNot(sound == QLatin1String("ok"), sound);
}

}  // namespace magnum::storage::test
