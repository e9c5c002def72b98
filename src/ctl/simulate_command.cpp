// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/signalfd.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QSocketNotifier>
#include <csignal>
#include <cstdio>

#include "ctl/command_options.h"
#include "ctl/commands.h"
#include "link/simulator/scenario.h"
#include "link/simulator/simulator.h"
#include "system/clock.h"

namespace magnum::ctl {
namespace {

/// Reads the options; the error in words if one is wrong.
std::optional<QString> readOptions(const CommandOptions& options,
                                   link::SimulatorOptions& simulator) {
    simulator.scenario = options.value("scenario", simulator.scenario);
    simulator.linkPath = options.value("link");
    if (simulator.linkPath.isEmpty()) {
        return QStringLiteral("--link PATH is wanted: where the port shall appear.");
    }
    bool ok = true;
    if (options.given("seed")) {
        simulator.seed = options.value("seed").toULongLong(&ok);
        if (!ok) {
            return QStringLiteral("--seed wants a whole number, not '%1'.")
                .arg(options.value("seed"));
        }
    }
    if (options.given("speed")) {
        simulator.speed = options.value("speed").toDouble(&ok);
        if (!ok || !(simulator.speed >= 0.1 && simulator.speed <= 10'000)) {
            return QStringLiteral("--speed wants a number from 0.1 to 10000, not '%1'.")
                .arg(options.value("speed"));
        }
    }
    return std::nullopt;
}

/// Runs until SIGTERM or SIGINT, so that the link is removed on the way out.
int runUntilStopped() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    const int fd = signalfd(-1, &set, SFD_CLOEXEC);
    QSocketNotifier notifier(fd, QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, [] { QCoreApplication::quit(); });
    const int status = QCoreApplication::exec();
    close(fd);
    return status;
}

}  // namespace

int simulateCommand(const QStringList& arguments) {
    CommandOptions options(
        "simulate", "the simulated installation alone, on a pseudo-terminal.",
        {{"link", "Path at which the port shall appear, as a symbolic link.", "PATH"},
         {"scenario", "Name of a built-in scenario, or a JSON file (default day).", "NAME"},
         {"seed", "Another seed gives another day of the same house.", "N"},
         {"speed", "How many times as fast as real time (default 1).", "N"}});
    if (const auto end = options.parse(arguments)) {
        return *end;
    }
    link::SimulatorOptions simulatorOptions;
    if (const auto error = readOptions(options, simulatorOptions)) {
        return options.wrongUsage(*error);
    }
    const system::SystemClock clock;
    link::Simulator simulator(simulatorOptions, clock);
    if (!simulator.start()) {
        complain(simulator.errorText());
        return exitFailed;
    }
    std::printf("The simulated bus '%s' is at %s. Ctrl-C ends it.\n",
                qPrintable(simulatorOptions.scenario), qPrintable(simulator.portPath()));
    std::fflush(stdout);
    const int status = runUntilStopped();
    simulator.stop();
    return status;
}

}  // namespace magnum::ctl
