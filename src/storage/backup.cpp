// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QStorageInfo>
#include <QTimeZone>
#include <algorithm>
#include <array>
#include <cstdio>

#include "storage/connection.h"
#include "storage/retention.h"
#include "storage/store_file.h"

namespace magnum::storage {
namespace {

constexpr int stepsBetweenLooks = 20'000;  ///< of SQLite's machine: a few milliseconds
constexpr qint64 tellEveryMs = 200;
constexpr qint64 spareBytes = 16LL << 20;  ///< left free, for whoever else writes there
constexpr qint64 fatFileLimit = (4LL << 30) - 1;

QString megabytes(qint64 bytes) {
    return QStringLiteral("%1 MB").arg(std::max<qint64>(1, (bytes + 500'000) / 1'000'000));
}

/// Looks up from a long statement: tells how far it is, and stops it when that is wanted.
class Watch {
 public:
    Watch(const Connection& connection, const CopyRequest& request, QString growing, qint64 wanted)
        : m_handle(connection.handle()),
          m_request(request),
          m_growing(std::move(growing)),
          m_wanted(std::max<qint64>(wanted, 1)) {
        m_since.start();
        sqlite3_progress_handler(m_handle, stepsBetweenLooks, &Watch::look, this);
    }
    ~Watch() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    [[nodiscard]] bool stopped() const { return m_stopped; }

 private:
    static int look(void* self) { return static_cast<Watch*>(self)->look() ? 1 : 0; }
    bool look() {
        m_stopped = m_stopped || (m_request.cancelled && m_request.cancelled());
        if (m_request.progress && !m_growing.isEmpty() && m_since.elapsed() >= tellEveryMs) {
            m_since.restart();
            const double share = double(QFileInfo(m_growing).size()) / double(m_wanted);
            m_request.progress(false, std::clamp(share, 0.0, 1.0));
        }
        return m_stopped;
    }

    sqlite3* m_handle;
    const CopyRequest& m_request;
    QString m_growing;
    qint64 m_wanted;
    QElapsedTimer m_since;
    bool m_stopped = false;
};

qint64 pageBytes(const Connection& connection) {
    const auto number = [&connection](const char* pragma) {
        return connection.integer(QLatin1String("PRAGMA ") + QLatin1String(pragma)).value_or(0);
    };
    return (number("page_count") - number("freelist_count")) * number("page_size");
}

/// Why there can be no copy at this place, in words; empty = there can.
QString objection(const CopyRequest& request, qint64 bytes) {
    const QFileInfo target(request.to);
    const QString folder = target.absolutePath();
    if (target.isDir()) {
        return QStringLiteral("%1 is a folder: name a file in it.").arg(request.to);
    }
    if (target.exists() &&
        target.canonicalFilePath() == QFileInfo(request.from).canonicalFilePath()) {
        return QStringLiteral("%1 is the database itself: choose another place.").arg(request.to);
    }
    if (target.exists() && !request.overwrite) {
        return QStringLiteral("%1 is there already: choose another name, or say --force.")
            .arg(request.to);
    }
    if (!QFileInfo(folder).isDir()) {
        return QStringLiteral("There is no folder %1: make it first, or check the name.")
            .arg(folder);
    }
    if (!QFileInfo(folder).isWritable()) {
        return QStringLiteral("This user may not write to %1: choose another place.").arg(folder);
    }
    const auto space = diskSpaceOf(folder);
    if (space && space->freeBytes < bytes + spareBytes) {
        return QStringLiteral(
                   "The copy needs %1, but only %2 are free in %3: free some space, or "
                   "choose another disk.")
            .arg(megabytes(bytes + spareBytes), megabytes(space->freeBytes), folder);
    }
    const QStorageInfo disk(folder);
    if (bytes > fatFileLimit && disk.fileSystemType().contains("fat")) {
        return QStringLiteral(
                   "The copy needs %1, and a file on %2 (FAT) may have 4295 MB at most: "
                   "use a disk formatted as ext4 or exFAT.")
            .arg(megabytes(bytes), disk.rootPath());
    }
    return {};
}

QMap<QString, qint64> rowCounts(const Connection& connection, SqlOutcome& outcome) {
    QStringList tables;
    {
        auto query = connection.query();
        query.exec(
            QStringLiteral("SELECT name FROM sqlite_master WHERE type='table'"
                           " AND name NOT LIKE 'sqlite%'"));
        while (query.next()) {
            tables << query.value(0).toString();
        }
    }
    QMap<QString, qint64> counts;
    for (const auto& table : std::as_const(tables)) {
        const auto count =
            connection.integer(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table), &outcome);
        if (!outcome.ok()) {
            break;
        }
        counts[table] = count.value_or(0);
    }
    return counts;
}

/// The copy's file is on the disk, and its folder knows it by its name.
bool syncPath(const QString& path, int flags) {
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0) {
        return false;
    }
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

bool renameOver(const QString& from, const QString& to) {
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) ==
               0 &&
           syncPath(QFileInfo(to).absolutePath(), O_RDONLY | O_DIRECTORY);
}

/// Opens the copy and compares it with what the original held before.
QString checkCopy(const CopyRequest& request, const QString& path,
                  const QMap<QString, qint64>& before, const Connection& original,
                  CopyOutcome& result) {
    if (request.progress) {
        request.progress(true, 0);
    }
    Connection copy;
    if (const auto words = openForReading(copy, path); !words.isEmpty()) {
        return words;
    }
    SqlOutcome outcome;
    const Watch watch(copy, request, {}, 0);
    const auto counts = rowCounts(copy, outcome);
    result.cancelled = watch.stopped();
    if (!outcome.ok()) {
        return readErrorWords(outcome, path);
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (counts.value(it.key(), -1) >= it.value()) {
            continue;
        }
        // Old rows may have been dropped for want of space while it was copied.
        SqlOutcome now;
        if (counts.value(it.key(), -1) < rowCounts(original, now).value(it.key())) {
            return QStringLiteral("The copy %1 holds %2 rows of %3, the database %4: try again.")
                .arg(path)
                .arg(counts.value(it.key()))
                .arg(it.key())
                .arg(it.value());
        }
    }
    result.rows = counts.value(QStringLiteral("sample"));
    result.newestTs = copy.integer(QStringLiteral("SELECT max(ts) FROM sample"));
    result.bytes = QFileInfo(path).size();
    return {};
}

/// Writes the copy to `part`, checks it and puts it on the disk.
QString writeCopy(const CopyRequest& request, const QString& part, const Connection& from,
                  qint64 bytes, CopyOutcome& result) {
    SqlOutcome outcome;
    {
        const Watch watch(from, request, part, bytes);
        const auto before = rowCounts(from, outcome);
        if (outcome.ok()) {
            // The connection can only read its own file; this writes into another.
            outcome = from.exec(QStringLiteral("PRAGMA query_only=0"));
        }
        if (outcome.ok()) {
            outcome = from.exec(QStringLiteral("VACUUM INTO '%1'")
                                    .arg(QString(part).replace(u'\'', QLatin1String("''"))));
        }
        result.cancelled = watch.stopped();
        if (result.cancelled) {
            return {};
        }
        if (outcome.ok()) {
            if (const auto words = checkCopy(request, part, before, from, result);
                !words.isEmpty() || result.cancelled) {
                return words;
            }
        }
    }
    if (outcome.trouble == Trouble::Corrupt) {
        return readErrorWords(outcome, request.from);
    }
    if (!outcome.ok() || !syncPath(part, O_RDONLY)) {
        return QStringLiteral(
                   "The copy %1 cannot be written (%2): check the disk it goes to and "
                   "its free space.")
            .arg(request.to, outcome.ok() ? qt_error_string() : outcome.text);
    }
    return {};
}

/// The database's files, in the order in which they are renamed: its log never stays behind alone.
constexpr std::array databaseSuffixes{"-journal", "-shm", "-wal", ""};

/// Moves the former database out of the way. Nothing if that failed.
std::optional<QString> setBefore(const QString& path, qint64 atUtcMs) {
    const auto stamp = QDateTime::fromMSecsSinceEpoch(atUtcMs, QTimeZone::utc())
                           .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const auto base = path + QStringLiteral(".before-restore-") + stamp;
    auto target = base;
    for (int n = 2; QFile::exists(target); ++n) {
        target = QStringLiteral("%1-%2").arg(base).arg(n);
    }
    for (const char* suffix : databaseSuffixes) {
        const QString name = path + QLatin1String(suffix);
        if (QFile::exists(name) && !QFile::rename(name, target + QLatin1String(suffix))) {
            return std::nullopt;
        }
    }
    return target;
}

/// Root restores into a service's folder: the file has to be the service's.
void giveToOwnerOf(const QString& folder, const QString& path) {
    struct stat info {};
    if (geteuid() == 0 && ::stat(QFile::encodeName(folder).constData(), &info) == 0 &&
        ::chown(QFile::encodeName(path).constData(), info.st_uid, info.st_gid) != 0) {
        // Where the disk knows no owners there is nothing to give.
        return;
    }
}

}  // namespace

CopyOutcome copyDatabase(const CopyRequest& request) {
    CopyOutcome result;
    Connection from;
    result.error = openForReading(from, request.from);
    if (result.error.isEmpty()) {
        const qint64 bytes = pageBytes(from);
        result.error = objection(request, bytes);
        if (result.error.isEmpty()) {
            const QString part = request.to + QStringLiteral(".part");
            QFile::remove(part);
            result.error = writeCopy(request, part, from, bytes, result);
            if (result.ok() && !renameOver(part, request.to)) {
                result.error = QStringLiteral("The copy cannot get its name %1 (%2).")
                                   .arg(request.to, qt_error_string());
            }
            if (!result.ok()) {
                QFile::remove(part);
                QFile::remove(part + QStringLiteral("-journal"));
            }
        }
    }
    return result;
}

RestoreOutcome restoreDatabase(const CopyRequest& request, qint64 atUtcMs) {
    RestoreOutcome result;
    CopyRequest copying = request;
    copying.to = request.to + QStringLiteral(".restoring");
    copying.overwrite = true;
    result.copy = copyDatabase(copying);
    if (!result.ok()) {
        return result;
    }
    giveToOwnerOf(QFileInfo(request.to).absolutePath(), copying.to);
    if (QFile::exists(request.to)) {
        const auto aside = setBefore(request.to, atUtcMs);
        if (!aside) {
            result.copy.error = QStringLiteral(
                                    "The present database %1 cannot be renamed (%2); nothing was "
                                    "changed.")
                                    .arg(request.to, qt_error_string());
            QFile::remove(copying.to);
            return result;
        }
        result.setAside = *aside;
    }
    if (!renameOver(copying.to, request.to)) {
        result.copy.error = QStringLiteral("The copy %1 cannot be renamed to %2 (%3): rename it.")
                                .arg(copying.to, request.to, qt_error_string());
    }
    return result;
}

}  // namespace magnum::storage
