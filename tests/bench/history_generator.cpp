// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_generator.h"

#include <sqlite3.h>

#include <QDateTime>
#include <QFile>
#include <array>
#include <memory>
#include <stdexcept>
#include <vector>

#include "bucket_sums.h"
#include "invented_plant.h"
#include "storage/connection.h"
#include "storage/schema.h"

namespace magnum::bench {
namespace {

using plant::Kind;
using Part = BucketSums::Part;

constexpr qint64 rowSeconds = 5;
constexpr qint64 quarterSeconds = 900;
constexpr qint64 rowsPerTransaction = 500'000;

struct Closed {
    QString name;
    plant::Quantity quantity;
    Part part;
};

std::vector<Closed> rollUpColumns() {
    std::vector<Closed> columns;
    for (const auto& info : plant::quantities()) {
        const QString name = info.name;
        columns.push_back({name, info.id, Part::Value});
        if (info.kind != Kind::Average && info.kind != Kind::Gauge) {
            continue;
        }
        columns.push_back({name + QStringLiteral("_min"), info.id, Part::Minimum});
        if (!plant::quantityByName(name + QStringLiteral("_max"))) {
            columns.push_back({name + QStringLiteral("_max"), info.id, Part::Maximum});
        }
    }
    return columns;
}

/// The database being made; throws what SQLite says.
class Database {
 public:
    explicit Database(const QString& path) {
        check(sqlite3_open(QFile::encodeName(path).constData(), &m_handle));
    }
    ~Database() { sqlite3_close(m_handle); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const QString& sql) {
        check(sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr));
    }
    void check(int code) const {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
            throw std::runtime_error(m_handle ? sqlite3_errmsg(m_handle) : "out of memory");
        }
    }
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

 private:
    sqlite3* m_handle = nullptr;
};

/// An INSERT that is run again and again.
class Insert {
 public:
    Insert(const Database& database, const QString& table, const QStringList& columns)
        : m_database(database) {
        const auto sql = QStringLiteral("INSERT INTO %1(%2) VALUES(%3)")
                             .arg(table, columns.join(QLatin1Char(',')),
                                  QStringList(columns.size(), QStringLiteral("?")).join(u','))
                             .toUtf8();
        database.check(
            sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &m_statement, nullptr));
    }
    ~Insert() { sqlite3_finalize(m_statement); }
    Insert(const Insert&) = delete;
    Insert& operator=(const Insert&) = delete;

    void bind(int place, const std::optional<qint64>& value) {
        if (value) {
            sqlite3_bind_int64(m_statement, place + 1, *value);
        } else {
            sqlite3_bind_null(m_statement, place + 1);
        }
    }
    void bindText(int place, const char* text) {
        sqlite3_bind_text(m_statement, place + 1, text, -1, SQLITE_STATIC);
    }
    void run() {
        m_database.check(sqlite3_step(m_statement));
        m_database.check(sqlite3_reset(m_statement));
    }

 private:
    const Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
};

class BucketTable {
 public:
    BucketTable(const Database& database, const QString& table, const QStringList& keys)
        : m_columns(rollUpColumns()), m_keys(int(keys.size())) {
        QStringList names = keys;
        for (const auto& column : m_columns) {
            names << column.name;
        }
        m_insert = std::make_unique<Insert>(database, table, names);
    }
    void write(std::initializer_list<qint64> keys, const BucketSums& sums) {
        int place = 0;
        for (const auto key : keys) {
            m_insert->bind(place++, key);
        }
        for (const auto& column : m_columns) {
            m_insert->bind(place++, sums.stored(column.quantity, column.part));
        }
        m_insert->run();
    }

 private:
    std::vector<Closed> m_columns;
    int m_keys;
    std::unique_ptr<Insert> m_insert;
};

/// One level of roll-ups being filled.
struct Filling {
    qint64 seconds;
    BucketTable table;
    BucketSums sums;
};

class Writer {
 public:
    explicit Writer(const GeneratorPlan& plan)
        : m_plan(plan),
          m_database(plan.path),
          m_sample(m_database, QStringLiteral("sample"), sampleNames()),
          m_run(m_database, QStringLiteral("generator_run"),
                QStringLiteral("start_ms end_ms reason stop_cause run_seconds joules seen_by_ags "
                               "seen_by_ac_input")
                    .split(u' ')),
          m_event(m_database, QStringLiteral("event"),
                  QStringLiteral("ts ms session kind from_code to_code detail").split(u' ')),
          m_day(m_database, QStringLiteral("day"),
                {QStringLiteral("date"), QStringLiteral("from_ts"), QStringLiteral("to_ts")}),
          m_levels{
              Filling{60, {m_database, QStringLiteral("r60"), {QStringLiteral("ts")}}, {}},
              Filling{900, {m_database, QStringLiteral("r900"), {QStringLiteral("ts")}}, {}},
              Filling{3600, {m_database, QStringLiteral("r3600"), {QStringLiteral("ts")}}, {}}},
          m_plant(plan.seed) {}

    void run() {
        for (const auto* pragma :
             {"PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA locking_mode=EXCLUSIVE",
              "PRAGMA cache_size=-100000", "BEGIN"}) {
            m_database.run(QLatin1String(pragma));
        }
        startDay(m_plan.fromTs);
        plant::SampleRow row;
        qint64 rows = 0;
        for (auto ts = m_plan.fromTs; ts < m_plan.toTs; ts += rowSeconds) {
            if (m_plant.next(ts, row)) {
                writeRow(row);
            }
            noteStatuses(ts);
            closeBuckets(ts + rowSeconds);
            if (++rows % rowsPerTransaction == 0) {
                m_database.run(QStringLiteral("COMMIT; BEGIN"));
            }
        }
        for (const auto& level : m_levels) {
            m_database.run(QStringLiteral("INSERT OR REPLACE INTO rollup_done VALUES(%1,%2)")
                               .arg(level.seconds)
                               .arg(m_plan.toTs / level.seconds * level.seconds));
        }
        m_database.run(QStringLiteral("INSERT OR REPLACE INTO meta VALUES('day_zone','%1'),"
                                      "('day_done_until','%2'); COMMIT")
                           .arg(QString::fromLatin1(m_plan.zone.id()))
                           .arg(m_dayFrom));
        m_database.run(QStringLiteral("PRAGMA locking_mode=NORMAL"));
    }

 private:
    static QStringList sampleNames() {
        QStringList names{QStringLiteral("ts")};
        for (const auto& info : plant::quantities()) {
            names << QString(info.name);
        }
        return names;
    }

    void writeRow(const plant::SampleRow& row) {
        m_sample.bind(0, row.ts);
        for (size_t i = 0; i < row.stored.size(); ++i) {
            m_sample.bind(int(i) + 1, row.stored[i]);
        }
        m_sample.run();
        m_levels[0].sums.add(row);
    }

    void startDay(qint64 ts) {
        m_date = QDateTime::fromSecsSinceEpoch(ts, m_plan.zone).date();
        m_dayFrom = m_date.startOfDay(m_plan.zone).toSecsSinceEpoch();
        m_dayTo = m_date.addDays(1).startOfDay(m_plan.zone).toSecsSinceEpoch();
    }

    void closeBuckets(qint64 now) {
        for (size_t i = 0; i < m_levels.size() && now % m_levels[i].seconds == 0; ++i) {
            auto& level = m_levels[i];
            if (!level.sums.isEmpty()) {
                level.table.write({now - level.seconds}, level.sums);
                if (i + 1 < m_levels.size()) {
                    m_levels[i + 1].sums.add(level.sums);
                }
                if (level.seconds == quarterSeconds) {
                    m_daySums.add(level.sums);
                }
                level.sums.clear();
            }
        }
        if (now == m_dayTo) {
            // A day that began before the recording is told from where the recording began.
            if (!m_daySums.isEmpty()) {
                m_day.write({m_date.year() * 10'000 + m_date.month() * 100 + m_date.day(),
                             m_dayFrom, m_dayTo},
                            m_daySums);
            }
            m_daySums.clear();
            startDay(now);
        }
    }

    void noteStatuses(qint64 ts) {
        if (m_plant.generatorRuns() != m_generatorRan) {
            m_generatorRan = !m_generatorRan;
            if (m_generatorRan) {
                m_runFrom = ts;
            } else {
                writeRun(ts);
            }
        }
        if (m_plant.fault() != m_lastFault) {
            m_event.bind(0, ts);
            m_event.bind(1, 0);
            m_event.bind(2, 1);
            m_event.bindText(3, "inverter_fault");
            m_event.bind(4, m_lastFault);
            m_event.bind(5, m_plant.fault());
            m_event.bindText(6, "");
            m_event.run();
            m_lastFault = m_plant.fault();
        }
    }

    void writeRun(qint64 ts) {
        m_run.bind(0, m_runFrom * 1000);
        m_run.bind(1, ts * 1000);
        m_run.bindText(2, "soc");
        m_run.bindText(3, "soc");
        m_run.bind(4, ts - m_runFrom);
        m_run.bind(5, (ts - m_runFrom) * 4200);
        m_run.bind(6, 1);
        m_run.bind(7, 1);
        m_run.run();
    }

    GeneratorPlan m_plan;
    Database m_database;
    Insert m_sample, m_run, m_event;
    BucketTable m_day;
    std::array<Filling, 3> m_levels;
    InventedPlant m_plant;
    BucketSums m_daySums;
    QDate m_date;
    qint64 m_dayFrom = 0, m_dayTo = 0, m_runFrom = 0;
    bool m_generatorRan = false;
    int m_lastFault = 0;
};

}  // namespace

QString generateHistory(const GeneratorPlan& plan) {
    if (QFile::exists(plan.path)) {
        return QStringLiteral("%1 is there already").arg(plan.path);
    }
    {
        storage::Connection connection;
        auto outcome = connection.open(plan.path, storage::Connection::Mode::ReadWrite);
        if (outcome.ok()) {
            outcome = storage::createSchema(connection);
        }
        if (!outcome.ok()) {
            return outcome.text;
        }
    }
    try {
        Writer(plan).run();
    } catch (const std::runtime_error& error) {
        return QString::fromUtf8(error.what());
    }
    storage::Connection connection;
    const auto outcome = connection.open(plan.path, storage::Connection::Mode::ReadWrite);
    return outcome.ok() ? storage::applyWriterPragmas(connection).text : outcome.text;
}

}  // namespace magnum::bench
