// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace magnum::system {

/// The right to be the only one that writes into a directory. The kernel holds it on the directory
/// itself: nothing is written, so it works on a full or read-only disk; it goes with the process,
/// however that ends; and it is the same through every link to the directory.
class DirectoryLock {
 public:
    enum class Result { Taken, HeldByAnother, NotPossible };

    DirectoryLock() = default;
    ~DirectoryLock();
    DirectoryLock(const DirectoryLock&) = delete;
    DirectoryLock& operator=(const DirectoryLock&) = delete;

    /// Makes the directory if it is not there. NotPossible: errorString() is the system's reason.
    [[nodiscard]] Result take(const QString& directory);
    [[nodiscard]] QString errorString() const { return m_error; }

 private:
    int m_fd = -1;
    QString m_error;
};

}  // namespace magnum::system
