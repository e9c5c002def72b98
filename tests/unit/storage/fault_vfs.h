// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <atomic>

namespace magnum::storage::test {

/// Is told what SQLite does to its files, in order, before it is done.
class FileWatcher {
 public:
    virtual ~FileWatcher() = default;
    virtual void written(const QString& path, const QByteArray& data, qint64 offset) = 0;
    virtual void truncated(const QString& path, qint64 size) = 0;
    virtual void synced(const QString& path) = 0;
    /// Whether the file is gone after a power cut too is another matter: see directorySynced().
    virtual void removed(const QString& path) = 0;
    virtual void directorySynced() = 0;
};

/// A layer under SQLite, in front of the real file system, that makes writes fail on demand. Qt's
/// driver goes through it, because both use the system's libsqlite3.
class FaultVfs {
 public:
    /// Makes it SQLite's default. Once per process.
    static void install();
    /// SQLite result code every write answers from now on; 0 = writes go through.
    static void failWritesWith(int code);
    /// The same for reads.
    static void failReadsWith(int code);
    /// From now on `watcher` is told of everything; null = nobody.
    static void watch(FileWatcher* watcher);
    /// Syncs are not passed on to the disk: where no power is cut they only cost time.
    static void skipSyncs(bool skip);
    /// Connections opened from now on write with PRAGMA synchronous=OFF, whatever they are told.
    static void forceSynchronousOff(bool off);
    /// Writes seen since the start, to prove that the layer is used at all.
    static int writesSeen();
    static int syncsSeen();
};

}  // namespace magnum::storage::test
