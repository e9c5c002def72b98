// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of the database: made while it is recorded into, checked, and put back.
#pragma once

#include <QString>
#include <functional>
#include <optional>

namespace magnum::storage {

struct CopyRequest {
    QString from;  ///< a database of this program; a recorder may be writing to it
    QString to;    ///< appears whole or not at all
    bool overwrite = false;
    /// Told a few times a second, in this thread, while it is copied and then checked.
    std::function<void(bool checking, double share)> progress = {};
    std::function<bool()> cancelled = {};  ///< asked every few milliseconds; may be empty
};

struct CopyOutcome {
    QString error;  ///< what, where, what to do; empty = fine
    bool cancelled = false;
    qint64 rows = 0;                 ///< of `sample`
    std::optional<qint64> newestTs;  ///< UTC seconds of the newest of them
    qint64 bytes = 0;
    [[nodiscard]] bool ok() const { return error.isEmpty() && !cancelled; }
};

/// Copies a database as it stood at one moment, into one file without log files. The free space is
/// looked at first; the copy is on the disk, opens, and holds as many rows in every table as the
/// original when it gets its name. Blocks for as long as that takes; the original stays writable.
[[nodiscard]] CopyOutcome copyDatabase(const CopyRequest& request);

struct RestoreOutcome {
    CopyOutcome copy;
    QString setAside;  ///< the former database's new name; empty if there was none
    [[nodiscard]] bool ok() const { return copy.ok(); }
};

/// Puts a copy in the place of a database that nobody has open: the caller holds the directory's
/// lock. The former database is renamed to "<name>.before-restore-<UTC of atUtcMs>", never deleted.
/// request.to is the database's path, request.overwrite is not looked at.
[[nodiscard]] RestoreOutcome restoreDatabase(const CopyRequest& request, qint64 atUtcMs);

}  // namespace magnum::storage
