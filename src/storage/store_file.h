// SPDX-License-Identifier: GPL-3.0-or-later
// The database as a file: told apart from foreign and newer ones, opened for writing, set aside.
#pragma once

#include <QString>
#include <optional>

#include "storage/connection.h"

namespace magnum::storage {

/// Which file a path names at the moment: changes when the file is replaced.
struct FileIdentity {
    quint64 device = 0;
    quint64 inode = 0;
    bool operator==(const FileIdentity&) const = default;
};
/// Nothing if there is no such file.
[[nodiscard]] std::optional<FileIdentity> identityOf(const QString& path);
/// Bytes of the database with its write-ahead log.
[[nodiscard]] qint64 bytesOf(const QString& path);

/// The file begins as a database of this program does, of whatever version.
[[nodiscard]] bool isOurs(const QString& path);

enum class StoreVerdict : quint8 {
    Ready,
    Newer,    ///< written by a newer version of this program; not touched
    Foreign,  ///< some other program's file
    Damaged,
    Unavailable,  ///< cannot be opened or written now; trouble says why
};
struct StoreOpening {
    StoreVerdict verdict = StoreVerdict::Ready;
    SqlOutcome outcome;
    QString detail;  ///< plain English
};

/// Opens or creates the database for its one writer: schema up to date, settings in force, small
/// tables and the newest day read. The connection is closed again unless the verdict is Ready.
[[nodiscard]] StoreOpening openForWriting(Connection& connection, const QString& path,
                                          int busyTimeoutMs);

/// Opens the database read-only. Returns what is wrong in plain English; empty = fine.
[[nodiscard]] QString openForReading(Connection& connection, const QString& path);
/// What a failed read means, in plain English; empty = it did not fail.
[[nodiscard]] QString readErrorWords(const SqlOutcome& outcome, const QString& path);

/// Renames the database with its -wal, -shm and -journal to "<name>.corrupt-<UTC of atUtcMs>...".
/// Returns the new name; nothing if it could not be renamed. The connection must be closed.
[[nodiscard]] std::optional<QString> setAside(const QString& path, qint64 atUtcMs);

}  // namespace magnum::storage
