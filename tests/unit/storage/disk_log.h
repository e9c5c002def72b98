// SPDX-License-Identifier: GPL-3.0-or-later
// What a disk may hold after a power cut, worked out from what was written to it and synced.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QRandomGenerator>
#include <vector>

#include "fault_vfs.h"

namespace magnum::storage::test {

/// Files of one folder, by name.
using DiskImage = QMap<QString, QByteArray>;

[[nodiscard]] DiskImage readImage(const QString& folder);
/// Replaces what is in the folder.
void writeImage(const QString& folder, const DiskImage& image);

/// Keeps what SQLite does to the files of a folder.
class DiskLog : public FileWatcher {
 public:
    struct Operation {
        enum Kind : quint8 { Write, Truncate, Sync, Remove, DirectorySync } kind = Write;
        QString file;
        qint64 offset = 0;  ///< or the size, of a Truncate
        QByteArray data;
    };

    [[nodiscard]] const std::vector<Operation>& operations() const { return m_operations; }

    void written(const QString& path, const QByteArray& data, qint64 offset) override;
    void truncated(const QString& path, qint64 size) override;
    void synced(const QString& path) override;
    void removed(const QString& path) override;
    void directorySynced() override;

 private:
    std::vector<Operation> m_operations;
};

/// What becomes of the writes that were not synced when the power went.
enum class Survival : quint8 {
    None,       ///< all lost
    All,        ///< all there
    Prefix,     ///< a first part, the last of it torn
    Half,       ///< some here, some not
    Reordered,  ///< some, in another order
    Torn,       ///< of each, some sectors of 512 bytes
};
inline constexpr int survivalKinds = 6;

/// Does to a file, or to a whole disk, what a Write or Truncate says.
void putOperation(QByteArray& file, const DiskLog::Operation& operation);
/// The same with those of the waiting writes that survive.
void putSurvivors(QByteArray& file, std::vector<DiskLog::Operation> waiting, Survival survival,
                  QRandomGenerator& random);

/// The disk at a moment of a log. Everything up to a file's last sync is safe; a new file is safe
/// with its first sync, a removal with the next sync of the directory.
class DiskState {
 public:
    explicit DiskState(const DiskImage& before);

    void apply(const DiskLog::Operation& operation);
    /// What may be found when the power goes now.
    [[nodiscard]] DiskImage afterCut(Survival survival, QRandomGenerator& random) const;

 private:
    struct File {
        QByteArray safe;
        bool exists = false;      ///< safely
        bool maybeGone = false;   ///< removed, but the directory was not synced since
        QByteArray beforeRemove;  ///< what comes back if it is not gone
        std::vector<DiskLog::Operation> waiting;
    };
    QMap<QString, File> m_files;
};

}  // namespace magnum::storage::test
