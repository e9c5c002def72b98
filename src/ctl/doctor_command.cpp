// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include "ctl/command_options.h"
#include "ctl/commands.h"
#include "ctl/doctor_checks.h"
#include "system/data_directory.h"

namespace magnum::ctl {
namespace {

constexpr int listenMs = 3000;
/// "auto" listens on one port after another.
constexpr int listenAutoMs = 6000;

const char* markOf(Finding::Grade grade) {
    switch (grade) {
        case Finding::Grade::Fine:
            return "[ ok ]";
        case Finding::Grade::Hint:
            return "[hint]";
        case Finding::Grade::Problem:
            break;
    }
    return "[FAIL]";
}

void printFinding(const Finding& finding) {
    std::printf("%s %s\n", markOf(finding.grade), qPrintable(finding.what));
    if (!finding.remedy.isEmpty()) {
        std::printf("       %s\n", qPrintable(finding.remedy));
    }
}

}  // namespace

int doctorCommand(const QStringList& arguments) {
    CommandOptions options("doctor", "looks at port, bus, clock, disk and database.",
                           {{"port", "Serial port to listen on (default auto).", "PATH|auto"},
                            {"data-dir", "Where history.db is.", "DIR"}});
    if (const auto end = options.parse(arguments)) {
        return *end;
    }
    const QString directory = options.value("data-dir", system::likelyDataDirectory());
    const QString port = options.value("port", QStringLiteral("auto"));
    const system::SystemClock clock;

    std::vector<Finding> findings = checkClock();
    const auto add = [&findings](const std::vector<Finding>& more) {
        findings.insert(findings.end(), more.begin(), more.end());
    };
    add(checkDisk(directory, clock));
    add(checkDatabase(directory + QStringLiteral("/history.db"), clock));
    add(checkBus(port, clock, port == QLatin1String("auto") ? listenAutoMs : listenMs));

    std::for_each(findings.begin(), findings.end(), printFinding);
    const bool problem = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.grade == Finding::Grade::Problem;
    });
    return problem ? exitFailed : exitFine;
}

}  // namespace magnum::ctl
