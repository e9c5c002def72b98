// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/termination_signals.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <csignal>

namespace magnum::app {
namespace {

sigset_t terminationSet() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

}  // namespace

void TerminationSignals::block() {
    const sigset_t set = terminationSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

TerminationSignals::TerminationSignals(QObject* parent) : QObject(parent) {
    const sigset_t set = terminationSet();
    m_fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        if (read(m_fd, &info, sizeof(info)) == sizeof(info)) {
            Q_EMIT requested(info.ssi_signo == SIGTERM ? QStringLiteral("SIGTERM")
                                                       : QStringLiteral("SIGINT"));
        }
    });
}

TerminationSignals::~TerminationSignals() {
    close(m_fd);
}

}  // namespace magnum::app
