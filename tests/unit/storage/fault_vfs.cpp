// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_vfs.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstring>

namespace magnum::storage::test {
namespace {

std::atomic<int> writeCode{0};
std::atomic<int> writes{0};
std::atomic<int> syncs{0};
std::atomic<int> readCode{0};
std::atomic<bool> syncsReachTheDisk{true};
std::atomic<bool> synchronousOff{false};
FileWatcher* watcher = nullptr;
sqlite3_vfs* realVfs = nullptr;

// The real file's state follows directly behind this header in memory that SQLite gives.
struct LayeredFile {
    sqlite3_file base;
    const char* name;  // SQLite keeps it until the file is closed
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* realOf(sqlite3_file* file) {
    return reinterpret_cast<LayeredFile*>(file)->real();
}

template <auto Method, typename... Args>
int pass(sqlite3_file* file, Args... args) {
    auto* real = realOf(file);
    return (real->pMethods->*Method)(real, args...);
}

/// Of files with a name only: the others are temporary.
template <typename Tell>
void tell(sqlite3_file* file, Tell what) {
    const auto* name = reinterpret_cast<LayeredFile*>(file)->name;
    if (watcher != nullptr && name != nullptr) {
        what(QString::fromUtf8(name));
    }
}

int read(sqlite3_file* file, void* data, int size, sqlite3_int64 offset) {
    const int code = readCode;
    return code != 0 ? code : pass<&sqlite3_io_methods::xRead>(file, data, size, offset);
}

int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    ++writes;
    if (const int code = writeCode; code != 0) {
        return code;
    }
    tell(file, [&](const QString& path) {
        watcher->written(path, QByteArray(static_cast<const char*>(data), size), offset);
    });
    return pass<&sqlite3_io_methods::xWrite>(file, data, size, offset);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    tell(file, [&](const QString& path) { watcher->truncated(path, size); });
    return pass<&sqlite3_io_methods::xTruncate>(file, size);
}

int sync(sqlite3_file* file, int flags) {
    ++syncs;
    const int code = pass<&sqlite3_io_methods::xSync>(file, flags);
    tell(file, [](const QString& path) { watcher->synced(path); });
    return code;
}

/// While synchronous is forced, the program's own wish is swallowed.
int fileControl(sqlite3_file* file, int operation, void* argument) {
    if (synchronousOff && operation == SQLITE_FCNTL_PRAGMA) {
        const auto* words = static_cast<char**>(argument);
        if (std::strcmp(words[1], "synchronous") == 0 && words[2] != nullptr &&
            std::strcmp(words[2], "OFF") != 0) {
            return SQLITE_OK;
        }
    }
    return pass<&sqlite3_io_methods::xFileControl>(file, operation, argument);
}

int turnSynchronousOff(sqlite3* connection, char**, const struct sqlite3_api_routines*) {
    return synchronousOff
               ? sqlite3_exec(connection, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr)
               : SQLITE_OK;
}

void shmBarrier(sqlite3_file* file) {
    auto* real = realOf(file);
    real->pMethods->xShmBarrier(real);
}

using M = sqlite3_io_methods;
const sqlite3_io_methods methods = {
    2,
    &pass<&M::xClose>,
    &read,
    &write,
    &truncate,
    &sync,
    &pass<&M::xFileSize, sqlite3_int64*>,
    &pass<&M::xLock, int>,
    &pass<&M::xUnlock, int>,
    &pass<&M::xCheckReservedLock, int*>,
    &fileControl,
    &pass<&M::xSectorSize>,
    &pass<&M::xDeviceCharacteristics>,
    &pass<&M::xShmMap, int, int, int, void volatile**>,
    &pass<&M::xShmLock, int, int, int>,
    &shmBarrier,
    &pass<&M::xShmUnmap, int>,
    nullptr,
    nullptr,
};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    const int code = realVfs->xOpen(realVfs, name, realOf(file), flags, outFlags);
    file->pMethods = realOf(file)->pMethods != nullptr ? &methods : nullptr;
    reinterpret_cast<LayeredFile*>(file)->name = name;
    return code;
}

int remove(sqlite3_vfs*, const char* name, int syncDirectory) {
    if (watcher != nullptr) {
        watcher->removed(QString::fromUtf8(name));
    }
    return realVfs->xDelete(realVfs, name, syncDirectory);
}

int syncDescriptor(int descriptor, long call) {
    struct stat info {};
    if (watcher != nullptr && ::fstat(descriptor, &info) == 0 && S_ISDIR(info.st_mode)) {
        watcher->directorySynced();
    }
    return syncsReachTheDisk ? int(::syscall(call, descriptor)) : 0;
}

}  // namespace

void FaultVfs::install() {
    sqlite3_initialize();
    realVfs = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs layered = *realVfs;
    layered.zName = "magnum-fault";
    layered.szOsFile = int(sizeof(LayeredFile)) + realVfs->szOsFile;
    layered.xOpen = &open;
    layered.xDelete = &remove;
    layered.pNext = nullptr;
    sqlite3_vfs_register(&layered, 1);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&turnSynchronousOff));
}

void FaultVfs::failReadsWith(int code) {
    readCode = code;
}

void FaultVfs::watch(FileWatcher* who) {
    watcher = who;
}

void FaultVfs::skipSyncs(bool skip) {
    syncsReachTheDisk = !skip;
}

void FaultVfs::forceSynchronousOff(bool off) {
    synchronousOff = off;
}

void FaultVfs::failWritesWith(int code) {
    writeCode = code;
}

int FaultVfs::writesSeen() {
    return writes;
}

int FaultVfs::syncsSeen() {
    return syncs;
}

}  // namespace magnum::storage::test

// SQLite and the program sync directories by these calls, which no layer of SQLite's sees: the
// executable's own take the place of the C library's.
extern "C" int fsync(int descriptor) {
    return magnum::storage::test::syncDescriptor(descriptor, SYS_fsync);
}
extern "C" int fdatasync(int descriptor) {
    return magnum::storage::test::syncDescriptor(descriptor, SYS_fdatasync);
}
