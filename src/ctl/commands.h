// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of magnumctl. Each takes the arguments after its name and returns the exit status:
// 0 fine, 1 it failed (stderr says what, where, what to do), 2 wrong usage.
#pragma once

#include <QStringList>

namespace magnum::ctl {

int decodeCommand(const QStringList& arguments);
int exportCommand(const QStringList& arguments);
int runsCommand(const QStringList& arguments);
int eventsCommand(const QStringList& arguments);
int todayCommand(const QStringList& arguments);
int backupCommand(const QStringList& arguments);
int restoreCommand(const QStringList& arguments);
int doctorCommand(const QStringList& arguments);
int simulateCommand(const QStringList& arguments);

inline constexpr int exitFine = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 2;

}  // namespace magnum::ctl
