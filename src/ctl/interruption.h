// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <ctime>

namespace magnum::ctl {

/// While it lives, Ctrl-C and SIGTERM end nothing: they wait here until they are asked for, so that
/// a command can end with whole lines and a status that tells. One at a time, in the main thread.
class Interruption {
 public:
    Interruption() {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    }
    ~Interruption() {
        // What has been answered must not end the program now.
        const timespec noTime{};
        while (sigtimedwait(&m_signals, nullptr, &noTime) > 0) {
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] static bool isRequested() {
        sigset_t waiting;
        sigpending(&waiting);
        return sigismember(&waiting, SIGINT) == 1 || sigismember(&waiting, SIGTERM) == 1;
    }

 private:
    sigset_t m_signals{};
    sigset_t m_before{};
};

}  // namespace magnum::ctl
