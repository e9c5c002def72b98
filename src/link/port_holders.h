// SPDX-License-Identifier: GPL-3.0-or-later
// Who has a serial port open, as far as this user may know.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace magnum::link {

struct PortHolder {
    qint64 pid = 0;
    QString name;  ///< the process's name; empty where it may not be read
};

/// Other processes that have the device behind `path` (symlinks are followed) open. Processes of
/// other users are seen by root only.
[[nodiscard]] std::vector<PortHolder> portHolders(const QString& path);

/// The same as text, "minicom (pid 1234)", for messages and `magnumctl doctor`.
[[nodiscard]] QStringList holdersOf(const QString& path);

/// A lock file that programs leave beside an open port (LCK..ttyUSB0).
struct PortLock {
    QString file;
    qint64 pid = 0;      ///< 0: the file does not say
    QString name;        ///< the process's name, where it lives
    bool alive = false;  ///< the process that made it still exists
};

/// The lock file of the device behind `path`, if there is one.
[[nodiscard]] std::optional<PortLock> portLock(const QString& path);

/// What a lock says, as far as it keeps the port from being opened: who, and what to do.
[[nodiscard]] QString describe(const PortLock& lock);

}  // namespace magnum::link
