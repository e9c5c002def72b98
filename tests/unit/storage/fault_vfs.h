// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace magnum::storage::test {

/// A layer under SQLite, in front of the real file system, that makes writes fail on demand. Qt's
/// driver goes through it, because both use the system's libsqlite3.
class FaultVfs {
 public:
    /// Makes it SQLite's default. Once per process.
    static void install();
    /// SQLite result code every write answers from now on; 0 = writes go through.
    static void failWritesWith(int code);
    /// Leaves out what only a real power cut would need, for tests that are about something else.
    static void skipSyncs(bool skip);
    /// Writes seen since the start, to prove that the layer is used at all.
    static int writesSeen();
    static int syncsSeen();
};

}  // namespace magnum::storage::test
