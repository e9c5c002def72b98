// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/salvage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <algorithm>
#include <vector>

#include "storage/day_table.h"
#include "storage/levels.h"
#include "storage/queries.h"
#include "storage/retention.h"
#include "storage/schema.h"
#include "storage/store_file.h"
#include "storage/table_copy.h"
#include "storage/totals_copy.h"

namespace magnum::storage {
namespace {

/// A piece of work: some 15 ms here. A commit that is due waits for no more than this.
constexpr int rowsPerPiece = 500;
constexpr int recordsPerPiece = 100;
/// No hole is searched for an end further than this, times the table's seconds per row or id.
constexpr qint64 longestHole = 1LL << 40;
/// With less of the disk free the 5-second rows are left where they are: below 10 % the oldest
/// would be given up again.
constexpr int percentFreeNeeded = 15;
constexpr qint64 hourSeconds = 3600;
const QString metaPrefix = QStringLiteral("salvage:");
const QString totalsName = QStringLiteral("totals.db");

QString noteOf(const Connection& connection, const QString& file, SqlOutcome* outcome = nullptr) {
    const auto note = connection.scalar(
        QStringLiteral("SELECT value FROM meta WHERE name='%1'")
            .arg(QString(metaPrefix + file).replace(QLatin1Char('\''), QString())),
        outcome);
    return note ? note->toString() : QString();
}

bool isFinished(const QString& note) {
    return QJsonDocument::fromJson(note.toUtf8()).object()[QStringLiteral("done")].toBool();
}

/// Set-aside files that are, or were, databases of this program.
QStringList setAsideFiles(const QString& databasePath) {
    const QFileInfo info(databasePath);
    QStringList files;
    for (const auto& name : QDir(info.absolutePath())
                                .entryList({info.fileName() + QStringLiteral(".corrupt-*")},
                                           QDir::Files, QDir::Name)) {
        const bool isLog = name.endsWith(QLatin1String("-wal")) ||
                           name.endsWith(QLatin1String("-shm")) ||
                           name.endsWith(QLatin1String("-journal"));
        if (!isLog && isOurs(info.absolutePath() + QLatin1Char('/') + name)) {
            files << name;
        }
    }
    return files;
}

SqlOutcome readFailed(const QSqlQuery& query) {
    return outcomeOf(query.lastError());
}

}  // namespace

struct Salvage::Table {
    QString name;
    int keyStep = 1;       ///< seconds per row, of a table keyed by time
    bool records = false;  ///< keyed by an id that is given anew
};

/// In the order of their worth per byte.
const std::vector<Salvage::Table>& Salvage::tables() {
    static const std::vector<Table> list{
        {QStringLiteral("r3600"), 3600},      {QStringLiteral("r900"), 900},
        {QStringLiteral("session"), 1, true}, {QStringLiteral("generator_run"), 1, true},
        {QStringLiteral("alarm"), 1, true},   {QStringLiteral("event"), 1, true},
        {QStringLiteral("r60"), 60},          {QStringLiteral("sample"), 5}};
    return list;
}

struct Salvage::Progress {
    size_t table = 0;
    qint64 nextKey = 0;
    qint64 sessionShift = 0;  ///< added to the ids of old sessions: they stay below the new ones
    qint64 newestTs = 0;      ///< of anything read
    qint64 madeUntil = 0;     ///< the file's own roll-ups are complete before it
    bool begun = false;
    SalvageReport report;
    QJsonArray rowHoles;     ///< pairs: 5-second rows that are lost
    QJsonArray bucketHoles;  ///< pairs: roll-ups that are lost
};

QString salvageWords(const SalvageReport& report) {
    if (report.fileName == totalsName) {
        return QStringLiteral("%1 hours of history came back from the copy of the totals.")
            .arg(report.hours);
    }
    const auto all = report.rows + report.lostRows;
    // Rounded down: all is only said of all.
    const auto permille = all == 0 ? 0 : report.rows * 1000 / all;
    auto words = QStringLiteral(
                     "Of the damaged database %1 %2.%3 % of the rows came back "
                     "(%4 of about %5). The damaged file was kept.")
                     .arg(report.fileName)
                     .arg(permille / 10)
                     .arg(permille % 10)
                     .arg(report.rows)
                     .arg(all);
    if (report.noRoom) {
        words += QStringLiteral(
            " The disk is too full for the rest of its 5-second rows: free some space and start "
            "the program again.");
    }
    return words;
}

Salvage::Salvage(const Connection& database, RollUps& rollUps, const QString& databasePath)
    : m_database(database), m_rollUps(rollUps), m_folder(QFileInfo(databasePath).absolutePath()) {
    for (const auto& name : setAsideFiles(databasePath)) {
        if (!isFinished(noteOf(m_database, name))) {
            m_files << name;
        }
    }
    const auto totalsNote = noteOf(m_database, totalsName);
    const bool isEmpty = !newestRowTs(m_database);
    const bool wanted = totalsNote.isEmpty() ? isEmpty : !isFinished(totalsNote);
    if (wanted && QFile::exists(totalsCopyPath(databasePath))) {
        m_files << totalsName;
        if (totalsNote.isEmpty()) {  // it is empty only now: that it was is kept
            std::ignore = m_database.exec(
                QStringLiteral("INSERT OR IGNORE INTO meta(name,value) VALUES('%1','{}')")
                    .arg(metaPrefix + totalsName));
        }
    }
}

Salvage::~Salvage() = default;

std::optional<SalvageReport> Salvage::takeReport() {
    return std::exchange(m_report, std::nullopt);
}

const Connection* Salvage::source() {
    if (m_files.isEmpty()) {
        return nullptr;
    }
    if (!m_source) {
        auto connection = std::make_unique<Connection>();
        const auto path = m_folder + QLatin1Char('/') + m_files.first();
        if (!connection->open(path, Connection::Mode::ReadOnly).ok() ||
            !connection->exec(QStringLiteral("PRAGMA query_only=1")).ok() ||
            columnsOf(*connection, QStringLiteral("counter")).isEmpty()) {
            return nullptr;
        }
        m_source = std::move(connection);
    }
    return m_source.get();
}

void Salvage::joinTotals(StorageStatus& totals) {
    for (const auto& name : m_files) {
        joinCopiedTotals(m_folder + QLatin1Char('/') + name, totals);
    }
    joinCopiedTotals(m_folder + QLatin1Char('/') + totalsName, totals);
}

SqlOutcome Salvage::load() {
    SqlOutcome outcome;
    const auto note = noteOf(m_database, m_files.first(), &outcome);
    m_progress = std::make_unique<Progress>();
    auto& p = *m_progress;
    p.report.fileName = m_files.first();
    const auto fields = QJsonDocument::fromJson(note.toUtf8()).object();
    if (!outcome.ok() || fields.isEmpty()) {
        return outcome;
    }
    const auto at = [&fields](const char* name) { return fields[QLatin1String(name)].toInteger(); };
    p.begun = true;
    p.table = size_t(at("table"));
    p.nextKey = at("next");
    p.sessionShift = at("session_shift");
    p.newestTs = at("newest");
    p.madeUntil = at("made_until");
    p.report.rows = at("rows");
    p.report.lostRows = at("lost");
    p.report.hours = at("hours");
    p.rowHoles = fields[QStringLiteral("row_holes")].toArray();
    p.bucketHoles = fields[QStringLiteral("bucket_holes")].toArray();
    return outcome;
}

SqlOutcome Salvage::save() {
    const auto& p = *m_progress;
    const QJsonObject fields{{QStringLiteral("table"), qint64(p.table)},
                             {QStringLiteral("next"), p.nextKey},
                             {QStringLiteral("session_shift"), p.sessionShift},
                             {QStringLiteral("newest"), p.newestTs},
                             {QStringLiteral("made_until"), p.madeUntil},
                             {QStringLiteral("rows"), p.report.rows},
                             {QStringLiteral("lost"), p.report.lostRows},
                             {QStringLiteral("hours"), p.report.hours},
                             {QStringLiteral("row_holes"), p.rowHoles},
                             {QStringLiteral("bucket_holes"), p.bucketHoles},
                             {QStringLiteral("done"), p.table > tables().size()}};
    auto query = m_database.query();
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO meta(name,value) VALUES(?,?)"));
    return execWith(query,
                    {QString(metaPrefix + p.report.fileName),
                     QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact))});
}

SqlOutcome Salvage::begin() {
    auto& p = *m_progress;
    p.begun = true;
    if (const auto* old = source(); old != nullptr && p.report.fileName != totalsName) {
        const auto newest = old->integer(QStringLiteral("SELECT max(id) FROM session"));
        const auto lowest = m_database.integer(QStringLiteral("SELECT min(id) FROM session"));
        p.sessionShift = lowest.value_or(1) - 1 - newest.value_or(1'000'000);
        p.madeUntil =
            old->integer(QStringLiteral("SELECT min(until_ts) FROM rollup_done")).value_or(0);
    }
    return save();
}

SqlOutcome Salvage::step() {
    if (!m_progress) {
        if (auto outcome = load(); !outcome.ok()) {
            m_progress.reset();
            return outcome;
        }
    }
    auto& p = *m_progress;
    auto outcome = inTransaction(m_database, [&] {
        if (!p.begun) {
            return begin();
        }
        if (source() == nullptr) {
            p.table = tables().size();
        }
        if (p.table >= tables().size()) {
            auto done = finish();
            return done.ok() ? save() : done;
        }
        const auto& table = tables()[p.table];
        const bool wanted = p.report.fileName != totalsName || table.name == QLatin1String("r3600");
        auto done = !wanted         ? SqlOutcome{}
                    : table.records ? copyRecords(table)
                                    : copyNumbers(table);
        if (!wanted) {
            ++p.table;
        }
        return done.ok() ? save() : done;
    });
    if (!outcome.ok()) {
        m_progress.reset();  // what it says was undone
    } else if (p.table > tables().size()) {
        m_report = p.report;
        m_progress.reset();
        m_source.reset();
        m_files.removeFirst();
    }
    return outcome;
}

bool Salvage::hasRoom() const {
    const auto space = diskSpaceOf(m_folder);
    return !space || space->freeBytes * 100 >= space->totalBytes * percentFreeNeeded;
}

SqlOutcome Salvage::copyNumbers(const Table& table) {
    auto& p = *m_progress;
    const bool isSample = table.name == QLatin1String("sample");
    if (isSample && !hasRoom()) {
        p.report.noRoom = true;
        ++p.table;
        return {};
    }
    TableCopy copy(*m_source, m_database, table.name, TableCopy::Present::Keep, table.keyStep);
    if (!copy.isUsable()) {  // an older schema, or its description is damaged
        ++p.table;
        p.nextKey = 0;
        return {};
    }
    const auto result = copy.copy(p.nextKey, rowsPerPiece);
    if (!result.written.ok()) {
        return result.written;
    }
    p.report.rows += isSample ? result.count : 0;
    p.report.hours += table.keyStep == hourSeconds ? result.count : 0;
    if (result.lastKey) {
        p.nextKey = *result.lastKey + table.keyStep;
        p.newestTs = std::max(p.newestTs, p.nextKey);
    }
    if (!result.read.ok()) {
        skipDamage(table, p.nextKey, copy);
    } else if (result.count < rowsPerPiece) {
        ++p.table;
        p.nextKey = 0;
    }
    return {};
}

/// Finds where the table can be read again: doubling steps until a row is found, then halving back
/// to one row's width.
void Salvage::skipDamage(const Table& table, qint64 fromKey, TableCopy& copy) {
    auto& p = *m_progress;
    std::optional<qint64> key;
    if (fromKey == 0 && !table.records) {  // the first page is hit: begin where its hours do
        fromKey = m_database.integer(QStringLiteral("SELECT min(ts) FROM r3600")).value_or(0);
    }
    qint64 bad = fromKey, step = table.keyStep;
    while (step < longestHole && !copy.probe(fromKey + step, key).ok()) {
        bad = fromKey + step;
        step *= 2;
    }
    if (step >= longestHole || !key) {
        noteHole(table, fromKey, std::max(p.newestTs, fromKey));
        ++p.table;
        p.nextKey = 0;
        return;
    }
    for (qint64 good = fromKey + step; good - bad > table.keyStep;) {
        const auto middle = bucketOf(bad + (good - bad) / 2, table.keyStep);
        std::optional<qint64> found;
        if (copy.probe(middle, found).ok()) {
            good = middle;
            key = found;
        } else {
            bad = middle;
        }
        step = good - fromKey;
    }
    noteHole(table, fromKey, fromKey + step);
    p.nextKey = fromKey + step;
}

void Salvage::noteHole(const Table& table, qint64 from, qint64 to) {
    auto& p = *m_progress;
    if (to <= from || p.report.fileName == totalsName) {
        return;
    }
    if (table.name != QLatin1String("sample")) {
        p.bucketHoles.append(QJsonArray{from, to});
        return;
    }
    p.rowHoles.append(QJsonArray{from, to});
    // Nothing may have been recorded in a part of it: a minute that has a roll-up was.
    const auto minutes =
        m_database
            .integer(QStringLiteral("SELECT count(*) FROM r60 WHERE ts>%1-60 AND ts<%2")
                         .arg(from)
                         .arg(to))
            .value_or(0);
    const auto longest = (to - from) / 5;
    p.report.lostRows += minutes == 0 ? longest : std::min(longest, minutes * 12);
}

/// Sessions, runs, alarms and events: few, and with text. Their ids are given anew, but for those
/// of sessions, which are moved below the new ones; an event that is there already is not repeated.
SqlOutcome Salvage::copyRecords(const Table& table) {
    auto& p = *m_progress;
    const bool isSession = table.name == QLatin1String("session");
    const bool isEvent = table.name == QLatin1String("event");
    auto columns = columnsOf(*m_source, table.name);
    const auto known = columnsOf(m_database, table.name);
    columns.removeIf([&known](const QString& column) { return !known.contains(column); });
    columns.removeAll(QStringLiteral("id"));
    if (columns.isEmpty()) {
        ++p.table;
        return {};
    }
    const auto list = columns.join(QLatin1Char(','));
    auto read = m_source->query();
    read.prepare(QStringLiteral("SELECT id,%1 FROM %2 WHERE id>=? ORDER BY id LIMIT ?")
                     .arg(list, table.name));
    auto write = m_database.query();
    const auto places = QStringList(columns.size() + 1, QStringLiteral("?")).join(QLatin1Char(','));
    write.prepare(isEvent ? QStringLiteral(
                                "INSERT INTO event(id,%1) SELECT %2 WHERE NOT EXISTS(SELECT 1 FROM "
                                "event WHERE ts=? AND ms=? AND kind=? AND detail=?)")
                                .arg(list, places)
                          : QStringLiteral("INSERT OR IGNORE INTO %1(id,%2) VALUES(%3)")
                                .arg(table.name, list, places));
    std::ignore = execWith(read, {p.nextKey, recordsPerPiece});
    int count = 0;
    while (read.next()) {
        QVariantList values{isSession ? QVariant(read.value(0).toLongLong() + p.sessionShift)
                                      : QVariant()};
        for (int i = 0; i < columns.size(); ++i) {
            const auto& column = columns[i];
            const auto value = read.value(i + 1);
            values << (isEvent && column == QLatin1String("session")
                           ? QVariant(value.toLongLong() + p.sessionShift)
                           : value);
        }
        if (isEvent) {
            for (const auto* name : {"ts", "ms", "kind", "detail"}) {
                values << read.value(int(columns.indexOf(QLatin1String(name))) + 1);
            }
        }
        if (auto outcome = execWith(write, values); !outcome.ok()) {
            return outcome;
        }
        p.nextKey = read.value(0).toLongLong() + 1;
        ++count;
    }
    const auto failure = readFailed(read);
    read.finish();
    if (count == recordsPerPiece) {
        return {};
    }
    if (!failure.ok()) {
        TableCopy ids(*m_source, m_database, table.name, TableCopy::Present::Keep);
        skipDamage(table, p.nextKey, ids);
        return {};
    }
    ++p.table;
    p.nextKey = 0;
    return {};
}

/// Roll-ups that are lost are made again where the rows are there, and so are those of the time
/// around the change of files; the days of all of it follow.
SqlOutcome Salvage::finish() {
    auto& p = *m_progress;
    ++p.table;
    if (p.report.fileName == totalsName || p.newestTs == 0) {
        return {};
    }
    SqlOutcome outcome;
    const auto redo = [&](qint64 from, qint64 to) {
        const bool rowsLost =
            std::any_of(p.rowHoles.begin(), p.rowHoles.end(), [&](const auto& hole) {
                const auto pair = hole.toArray();
                return pair[0].toInteger() < to && pair[1].toInteger() > from;
            });
        if (outcome.ok() && !rowsLost) {
            outcome = m_rollUps.redo(from, to);
        }
    };
    for (const auto& hole : std::as_const(p.bucketHoles)) {
        redo(hole.toArray()[0].toInteger(), hole.toArray()[1].toInteger());
    }
    const auto made = p.madeUntil > 0 ? p.madeUntil : p.newestTs - 86'400;
    redo(bucketOf(std::min(made, p.newestTs), hourSeconds),
         bucketOf(p.newestTs, hourSeconds) + hourSeconds);
    const auto oldest = m_database.integer(QStringLiteral("SELECT min(ts) FROM r900"));
    return outcome.ok() && oldest ? DayTable::redo(m_database, *oldest, p.newestTs + hourSeconds)
                                  : outcome;
}

}  // namespace magnum::storage
