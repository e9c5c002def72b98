// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <array>
#include <cstdio>

#include "ctl/command_options.h"
#include "ctl/commands.h"

namespace {

using namespace magnum::ctl;

struct Command {
    const char* name;
    const char* description;
    int (*run)(const QStringList&);
};

constexpr std::array commands{
    Command{"decode", "bus bytes from a file or stdin as JSON, packet by packet", &decodeCommand},
    Command{"export", "stored rows as CSV or JSON", &exportCommand},
    Command{"runs", "the generator's runs", &runsCommand},
    Command{"events", "what happened", &eventsCommand},
    Command{"today", "today's totals", &todayCommand},
    Command{"backup", "a copy of the database, also while it is recorded into", &backupCommand},
    Command{"restore", "puts a backup in the place of the database", &restoreCommand},
    Command{"doctor", "looks for what is wrong, and says what to do", &doctorCommand},
    Command{"simulate", "the simulated installation on a pseudo-terminal", &simulateCommand},
};

void printUsage(FILE* where) {
    std::fputs(
        "Usage: magnumctl COMMAND [OPTIONS]     (magnumctl COMMAND --help tells the rest)\n\n",
        where);
    for (const Command& command : commands) {
        std::fprintf(where, "  %-10s %s\n", command.name, command.description);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("magnumctl"));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.value(0);
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        printUsage(stdout);
        return exitFine;
    }
    if (name == QLatin1String("--version")) {
        std::puts("magnumctl " MAGNUM_VERSION);
        return exitFine;
    }
    for (const Command& command : commands) {
        if (name == QLatin1String(command.name)) {
            return command.run(arguments.mid(1));
        }
    }
    if (!name.isEmpty()) {
        complain(QStringLiteral("There is no command '%1'.").arg(name));
    }
    printUsage(stderr);
    return exitUsage;
}
