// SPDX-License-Identifier: GPL-3.0-or-later
// backup and restore.
#include <sys/resource.h>
#include <unistd.h>

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <cstdio>

#include "ctl/command_options.h"
#include "ctl/commands.h"
#include "ctl/interruption.h"
#include "storage/backup.h"
#include "system/clock.h"
#include "system/data_directory.h"
#include "system/directory_lock.h"

namespace magnum::ctl {
namespace {

constexpr int politeness = 10;  ///< of 19: recording comes first

QString databaseIn(const CommandOptions& options) {
    return options.value("data-dir", system::likelyDataDirectory()) + QStringLiteral("/history.db");
}

/// A line that is written over while somebody looks.
class ProgressLine {
 public:
    ~ProgressLine() {
        if (m_shown) {
            std::fputs("\r\033[K", stderr);
        }
    }
    void show(bool checking, double share) {
        if (isatty(STDERR_FILENO) == 0) {
            return;
        }
        m_shown = true;
        if (checking) {
            std::fputs("\r\033[KChecking the copy ...", stderr);
        } else {
            std::fprintf(stderr, "\r\033[KCopying ... %3d %%", int(share * 100));
        }
        std::fflush(stderr);
    }

 private:
    bool m_shown = false;
};

storage::CopyRequest requestOf(const QString& from, const QString& to, ProgressLine& line) {
    setpriority(PRIO_PROCESS, 0, politeness);
    storage::CopyRequest request;
    request.from = from;
    request.to = to;
    request.progress = [&line](bool checking, double share) { line.show(checking, share); };
    request.cancelled = &Interruption::isRequested;
    return request;
}

/// The exit status, with the reason told.
int failure(const storage::CopyOutcome& outcome, const char* unchanged) {
    complain(outcome.cancelled ? QStringLiteral("Stopped: %1").arg(QLatin1String(unchanged))
                               : outcome.error);
    return exitFailed;
}

QString contents(const storage::CopyOutcome& outcome) {
    const QLocale locale = QLocale::c();
    QString words = QStringLiteral("%1 rows, %2 MB")
                        .arg(outcome.rows)
                        .arg(locale.toString(double(outcome.bytes) / 1e6, 'f', 1));
    if (outcome.newestTs) {
        words += QStringLiteral(", up to ") +
                 QDateTime::fromSecsSinceEpoch(*outcome.newestTs).toString(Qt::ISODate);
    }
    return words;
}

std::optional<int> parseWithFile(CommandOptions& options, const QStringList& arguments) {
    if (const auto end = options.parse(arguments)) {
        return end;
    }
    if (options.positional().size() != 1) {
        return options.wrongUsage(QStringLiteral("one FILE is wanted."));
    }
    return std::nullopt;
}

}  // namespace

int backupCommand(const QStringList& arguments) {
    CommandOptions options("backup",
                           "a copy of the database in one file; recording goes on meanwhile.",
                           {{"force", "Replace FILE if it is there.", ""},
                            {"data-dir", "Where history.db is.", "DIR"}},
                           "FILE", "The copy, for instance on a USB stick.");
    if (const auto end = parseWithFile(options, arguments)) {
        return *end;
    }
    const QString to = options.positional().constFirst();
    const Interruption interruption;
    storage::CopyOutcome outcome;
    {
        ProgressLine line;
        auto request = requestOf(databaseIn(options), to, line);
        request.overwrite = options.given("force");
        outcome = storage::copyDatabase(request);
    }
    if (!outcome.ok()) {
        return failure(outcome, "there is no copy.");
    }
    std::printf("%s: %s.\n", qPrintable(to), qPrintable(contents(outcome)));
    return exitFine;
}

int restoreCommand(const QStringList& arguments) {
    CommandOptions options(
        "restore", "puts a backup in the place of the database; no recorder may run.",
        {{"data-dir", "Where history.db is.", "DIR"}}, "FILE", "A copy made by magnumctl backup.");
    if (const auto end = parseWithFile(options, arguments)) {
        return *end;
    }
    const QString to = databaseIn(options);
    const QString folder = QFileInfo(to).absolutePath();
    system::DirectoryLock lock;
    switch (lock.take(folder)) {
        case system::DirectoryLock::Result::Taken:
            break;
        case system::DirectoryLock::Result::HeldByAnother:
            complain(QStringLiteral("A recorder writes to %1: stop it first (the service: sudo "
                                    "systemctl stop magnum-recorder).")
                         .arg(folder));
            return exitFailed;
        case system::DirectoryLock::Result::NotPossible:
            complain(QStringLiteral("%1 cannot be used (%2): check the name, or become the user "
                                    "the recorder runs as.")
                         .arg(folder, lock.errorString()));
            return exitFailed;
    }
    const Interruption interruption;
    storage::RestoreOutcome outcome;
    {
        ProgressLine line;
        const auto request = requestOf(options.positional().constFirst(), to, line);
        outcome = storage::restoreDatabase(request, system::SystemClock().utcMs());
    }
    if (!outcome.ok()) {
        return failure(outcome.copy, "nothing was changed.");
    }
    std::printf("%s: %s.\n", qPrintable(to), qPrintable(contents(outcome.copy)));
    if (!outcome.setAside.isEmpty()) {
        std::printf("The former database is kept as %s.\n", qPrintable(outcome.setAside));
    }
    return exitFine;
}

}  // namespace magnum::ctl
