// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>
#include <QtEndian>

#include "storage/schema.h"

namespace magnum::storage {
namespace {

// The database header (sqlite.org/fileformat.html 1.3): 100 bytes, big endian.
constexpr int headerBytes = 100;
constexpr int userVersionOffset = 60;
constexpr int applicationIdOffset = 68;
const QByteArray magic("SQLite format 3\0", 16);

const QStringList& suffixes() {
    static const QStringList list{QString(), QStringLiteral("-wal"), QStringLiteral("-shm"),
                                  QStringLiteral("-journal")};
    return list;
}

/// A new name in a directory is only there after a power cut if the directory was synced too.
void syncDirectoryOf(const QString& path) {
    const auto directory = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
}

StoreOpening newerFile(qint64 version) {
    return {StoreVerdict::Newer,
            {},
            QStringLiteral("The database was written by a newer version of this program (schema "
                           "%1, this one knows %2). It was left as it is: install the newer "
                           "version, or move the file away.")
                .arg(version)
                .arg(schemaVersion)};
}

StoreOpening foreignFile() {
    return {StoreVerdict::Foreign, {}, QStringLiteral("The file is another program's database")};
}

StoreOpening unavailable(const SqlOutcome& outcome) {
    const bool damaged = outcome.trouble == Trouble::Corrupt;
    return {
        damaged ? StoreVerdict::Damaged : StoreVerdict::Unavailable, outcome,
        damaged ? QStringLiteral("The database is damaged (%1)").arg(outcome.text) : outcome.text};
}

/// Looks at the header without SQLite, so that a file that is not ours is not touched at all.
StoreOpening probe(const QString& path) {
    QFile file(path);
    if (!file.exists() || file.size() == 0) {
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return {StoreVerdict::Unavailable,
                {Trouble::NotPermitted, file.errorString()},
                file.errorString()};
    }
    // With a rollback journal beside it the file was left while it was being created, and may look
    // like anything: SQLite undoes that first.
    if (QFile::exists(path + QLatin1String("-journal"))) {
        return {};
    }
    const auto header = file.read(headerBytes);
    if (header.size() < headerBytes || !header.startsWith(magic)) {
        return {StoreVerdict::Damaged, {}, QStringLiteral("The file is not a database")};
    }
    const auto id = qFromBigEndian<qint32>(header.constData() + applicationIdOffset);
    const auto version = qFromBigEndian<qint32>(header.constData() + userVersionOffset);
    if (id == applicationId && version > schemaVersion) {
        return newerFile(version);
    }
    return id == applicationId ? StoreOpening{} : foreignFile();
}

/// Full checks take minutes on a large file: here the small tables, and the newest day by reading.
SqlOutcome checkEssentials(const Connection& connection) {
    for (const auto* table : {"session", "counter", "generator_run", "alarm", "quantity"}) {
        SqlOutcome outcome;
        const auto answer = connection.scalar(
            QStringLiteral("PRAGMA quick_check(%1)").arg(QLatin1String(table)), &outcome);
        if (outcome.ok() && answer && answer->toString() != QLatin1String("ok")) {
            outcome = {Trouble::Corrupt, answer->toString()};
        }
        if (!outcome.ok()) {
            return outcome;
        }
    }
    for (const auto* sql : {"SELECT max(ts)+max(id)+max(length(detail)) FROM event WHERE ts > "
                            "(SELECT max(ts) FROM event)-86400",
                            "SELECT total(disk_free_mib)+total(ts) FROM sample WHERE ts > "
                            "(SELECT max(ts) FROM sample)-86400"}) {
        SqlOutcome outcome;
        std::ignore = connection.scalar(QLatin1String(sql), &outcome);
        if (!outcome.ok()) {
            return outcome;
        }
    }
    return {};
}

StoreOpening prepare(Connection& connection, const QString& path) {
    SqlOutcome outcome;
    const auto tables =
        connection.integer(QStringLiteral("SELECT count(*) FROM sqlite_master"), &outcome);
    if (!outcome.ok()) {
        return unavailable(outcome);
    }
    const bool isNew = tables.value_or(0) == 0;
    if (!isNew) {
        const auto id = connection.integer(QStringLiteral("PRAGMA application_id"));
        const auto version = connection.integer(QStringLiteral("PRAGMA user_version"));
        if (id != applicationId) {
            return foreignFile();
        }
        if (version > schemaVersion) {
            return newerFile(*version);
        }
    } else if (outcome = createSchema(connection); !outcome.ok()) {
        return unavailable(outcome);
    }
    outcome = applyWriterPragmas(connection);
    if (outcome.ok() && !isNew) {
        outcome = checkEssentials(connection);
    }
    if (outcome.ok() && !isNew) {
        outcome = migrate(connection);
    }
    if (!outcome.ok()) {
        return unavailable(outcome);
    }
    if (isNew) {
        syncDirectoryOf(path);
    }
    return {};
}

}  // namespace

std::optional<FileIdentity> identityOf(const QString& path) {
    struct stat info {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0) {
        return std::nullopt;
    }
    return FileIdentity{quint64(info.st_dev), quint64(info.st_ino)};
}

bool isOurs(const QString& path) {
    QFile file(path);
    const auto header = file.open(QIODevice::ReadOnly) ? file.read(headerBytes) : QByteArray();
    return header.size() == headerBytes && header.startsWith(magic) &&
           qFromBigEndian<qint32>(header.constData() + applicationIdOffset) == applicationId;
}

qint64 bytesOf(const QString& path) {
    return QFileInfo(path).size() + QFileInfo(path + QLatin1String("-wal")).size();
}

StoreOpening openForWriting(Connection& connection, const QString& path, int busyTimeoutMs) {
    const auto folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder)) {
        return {StoreVerdict::Unavailable,
                {Trouble::NotPermitted, {}},
                QStringLiteral("the folder %1 cannot be made").arg(folder)};
    }
    if (auto seen = probe(path); seen.verdict != StoreVerdict::Ready) {
        return seen;
    }
    if (auto outcome = connection.open(path, Connection::Mode::ReadWrite, busyTimeoutMs);
        !outcome.ok()) {
        return unavailable(outcome);
    }
    auto opening = prepare(connection, path);
    if (opening.verdict != StoreVerdict::Ready) {
        connection.close();
    }
    return opening;
}

QString readErrorWords(const SqlOutcome& outcome, const QString& path) {
    switch (outcome.trouble) {
        case Trouble::None:
            return {};
        case Trouble::Busy:
            return QStringLiteral("The database %1 is busy: try again in a moment.").arg(path);
        case Trouble::Corrupt:
            return QStringLiteral(
                       "The database %1 is damaged (%2): a running recorder sets it aside "
                       "and brings back what it still holds.")
                .arg(path, outcome.text);
        case Trouble::NotPermitted:
            return QStringLiteral(
                       "The database %1 cannot be read (%2): check that this user may "
                       "read it and, while no recorder runs, write its folder.")
                .arg(path, outcome.text);
        default:
            return QStringLiteral("The database %1 cannot be read (%2).").arg(path, outcome.text);
    }
}

QString openForReading(Connection& connection, const QString& path) {
    if (!QFile::exists(path)) {
        return QStringLiteral("Nothing has been recorded yet: there is no %1.").arg(path);
    }
    auto outcome = connection.open(path, Connection::Mode::ReadOnly);
    if (outcome.ok()) {
        outcome = applyReaderPragmas(connection);
    }
    std::optional<qint64> id, version;
    if (outcome.ok()) {
        id = connection.integer(QStringLiteral("PRAGMA application_id"), &outcome);
    }
    if (outcome.ok()) {
        version = connection.integer(QStringLiteral("PRAGMA user_version"), &outcome);
    }
    QString words = readErrorWords(outcome, path);
    if (words.isEmpty() && id != applicationId) {
        words = QStringLiteral("The file %1 is not a database of this program.").arg(path);
    } else if (words.isEmpty() && version > schemaVersion) {
        words = newerFile(*version).detail;
    }
    if (!words.isEmpty()) {
        connection.close();
    }
    return words;
}

std::optional<QString> setAside(const QString& path, qint64 atUtcMs) {
    const auto stamp = QDateTime::fromMSecsSinceEpoch(atUtcMs, QTimeZone::utc())
                           .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const auto base = path + QStringLiteral(".corrupt-") + stamp;
    auto target = base;
    for (int n = 2; QFile::exists(target); ++n) {
        target = QStringLiteral("%1-%2").arg(base).arg(n);
    }
    // The log files first: a database without its log is still one, a new database beside a
    // stranger's log is not. The suffix stays last, so that the set can be opened as it is.
    for (auto suffix = suffixes().crbegin(); suffix != suffixes().crend(); ++suffix) {
        if (QFile::exists(path + *suffix) && !QFile::rename(path + *suffix, target + *suffix)) {
            return std::nullopt;
        }
    }
    syncDirectoryOf(path);
    return target;
}

}  // namespace magnum::storage
