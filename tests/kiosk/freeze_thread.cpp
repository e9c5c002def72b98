// SPDX-License-Identifier: GPL-3.0-or-later
// Holds one thread of a running program still, as a driver or a disk that hangs would, and lets the
// others go on. The program needs no code for it: the thread is stopped from outside.
#include <dirent.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

/// 0: the process has no thread of that name.
pid_t threadOf(pid_t process, const std::string& name) {
    const std::string tasks = "/proc/" + std::to_string(process) + "/task";
    DIR* directory = opendir(tasks.c_str());
    pid_t found = 0;
    while (directory != nullptr) {
        const dirent* entry = readdir(directory);
        if (entry == nullptr) {
            break;
        }
        std::string comm;
        std::getline(std::ifstream(tasks + "/" + entry->d_name + "/comm"), comm);
        if (comm == name) {
            found = std::atoi(entry->d_name);
        }
    }
    if (directory != nullptr) {
        closedir(directory);
    }
    return found;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs(
            "usage: freeze_thread PID NAME|main    until the program"
            " ends\n",
            stderr);
        return 2;
    }
    const pid_t process = std::atoi(argv[1]);
    const std::string name = argv[2];
    const pid_t thread = name == "main" ? process : threadOf(process, name);
    if (thread == 0 || ptrace(PTRACE_SEIZE, thread, nullptr, nullptr) != 0 ||
        ptrace(PTRACE_INTERRUPT, thread, nullptr, nullptr) != 0 ||
        waitpid(thread, nullptr, __WALL) != thread) {
        std::fprintf(stderr, "freeze_thread: cannot stop thread %s of %d\n", name.c_str(),
                     int(process));
        return 1;
    }
    std::puts("frozen");
    std::fflush(stdout);
    // A signal for the process (the service manager's) stops the thread once more; it has to reach
    // it, or the program could not die of it.
    for (;;) {
        int status = 0;
        const pid_t changed = waitpid(thread, &status, __WALL);
        if (changed != thread || WIFEXITED(status) || WIFSIGNALED(status)) {
            return 0;
        }
        if (WIFSTOPPED(status) && (status >> 16) == 0) {
            ptrace(PTRACE_CONT, thread, nullptr, WSTOPSIG(status));
        }
    }
}
