// SPDX-License-Identifier: GPL-3.0-or-later
// A disk in memory that writes down what is done to it: a FUSE file system with the one file
// `disk`, to be put under a loop device. Used by tst_power_cuts_blocks.
//
//   block_log DISK_IMAGE LOG MOUNT_POINT     stays in the foreground; fusermount3 -u ends it
//
// The log holds, one after the other, records of three 8-byte numbers, kind (1 write, 2 flush),
// offset and size, a write's followed by its bytes.
#define FUSE_USE_VERSION 31
#include <fcntl.h>
#include <fuse.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

struct Disk {
    std::vector<char> bytes;
    int log = -1;
};

Disk& disk() {
    return *static_cast<Disk*>(fuse_get_context()->private_data);
}

bool isDisk(const char* path) {
    return std::strcmp(path, "/disk") == 0;
}

bool note(uint64_t kind, uint64_t offset, const char* data, uint64_t size) {
    const std::array<uint64_t, 3> head{kind, offset, size};
    std::string record(reinterpret_cast<const char*>(head.data()), sizeof(head));
    if (data != nullptr) {
        record.append(data, size);
    }
    return ::write(disk().log, record.data(), record.size()) == ssize_t(record.size());
}

int getAttributes(const char* path, struct stat* info, fuse_file_info*) {
    *info = {};
    if (isDisk(path)) {
        info->st_mode = S_IFREG | 0600;
        info->st_nlink = 1;
        info->st_size = off_t(disk().bytes.size());
    } else if (std::strcmp(path, "/") == 0) {
        info->st_mode = S_IFDIR | 0700;
        info->st_nlink = 2;
    } else {
        return -ENOENT;
    }
    return 0;
}

int readDisk(const char*, char* buffer, size_t size, off_t offset, fuse_file_info*) {
    const auto& bytes = disk().bytes;
    if (size_t(offset) >= bytes.size()) {
        return 0;
    }
    const auto count = std::min(size, bytes.size() - size_t(offset));
    std::memcpy(buffer, bytes.data() + offset, count);
    return int(count);
}

int writeDisk(const char*, const char* data, size_t size, off_t offset, fuse_file_info*) {
    auto& bytes = disk().bytes;
    if (size_t(offset) + size > bytes.size()) {
        return -ENOSPC;
    }
    std::memcpy(bytes.data() + offset, data, size);
    return note(1, uint64_t(offset), data, size) ? int(size) : -EIO;
}

int syncDisk(const char*, int, fuse_file_info*) {
    return note(2, 0, nullptr, 0) ? 0 : -EIO;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        return 2;
    }
    Disk disk;
    std::ifstream image(argv[1], std::ios::binary);
    disk.bytes.assign(std::istreambuf_iterator<char>(image), {});
    disk.log = ::open(argv[2], O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (disk.bytes.empty() || disk.log < 0) {
        return 1;
    }
    fuse_operations operations{};
    operations.getattr = &getAttributes;
    operations.read = &readDisk;
    operations.write = &writeDisk;
    operations.fsync = &syncDisk;
    std::string program = "block_log", foreground = "-f", single = "-s";
    std::array<char*, 4> words{program.data(), foreground.data(), single.data(), argv[3]};
    return fuse_main(int(words.size()), words.data(), &operations, &disk);
}
