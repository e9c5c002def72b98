// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_vfs.h"

#include <sqlite3.h>

#include <cstring>

namespace magnum::storage::test {
namespace {

std::atomic<int> writeCode{0};
std::atomic<int> writes{0};
std::atomic<int> syncs{0};
std::atomic<bool> skipping{false};
sqlite3_vfs* realVfs = nullptr;

// The real file's state follows directly behind this header in memory that SQLite gives.
struct LayeredFile {
    sqlite3_file base;
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

int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    ++writes;
    const int code = writeCode;
    return code != 0 ? code : pass<&sqlite3_io_methods::xWrite>(file, data, size, offset);
}

int sync(sqlite3_file* file, int flags) {
    ++syncs;
    return skipping ? 0 : pass<&sqlite3_io_methods::xSync>(file, flags);
}

void shmBarrier(sqlite3_file* file) {
    auto* real = realOf(file);
    real->pMethods->xShmBarrier(real);
}

using M = sqlite3_io_methods;
const sqlite3_io_methods methods = {
    2,
    &pass<&M::xClose>,
    &pass<&M::xRead, void*, int, sqlite3_int64>,
    &write,
    &pass<&M::xTruncate, sqlite3_int64>,
    &sync,
    &pass<&M::xFileSize, sqlite3_int64*>,
    &pass<&M::xLock, int>,
    &pass<&M::xUnlock, int>,
    &pass<&M::xCheckReservedLock, int*>,
    &pass<&M::xFileControl, int, void*>,
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
    return code;
}

}  // namespace

void FaultVfs::install() {
    sqlite3_initialize();
    realVfs = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs layered = *realVfs;
    layered.zName = "magnum-fault";
    layered.szOsFile = int(sizeof(LayeredFile)) + realVfs->szOsFile;
    layered.xOpen = &open;
    layered.pNext = nullptr;
    sqlite3_vfs_register(&layered, 1);
}

void FaultVfs::failWritesWith(int code) {
    writeCode = code;
}

void FaultVfs::skipSyncs(bool skip) {
    skipping = skip;
}

int FaultVfs::writesSeen() {
    return writes;
}

int FaultVfs::syncsSeen() {
    return syncs;
}

}  // namespace magnum::storage::test
