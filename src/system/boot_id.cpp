// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/boot_id.h"

#include <sys/timex.h>

#include <QFile>

namespace magnum::system {

QString bootId() {
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QString::fromLatin1(file.readAll().trimmed());
}

bool wallClockKnown() {
    timex state{};
    const int result = adjtimex(&state);  // modes = 0: only reads
    if (result >= 0 && result != TIME_ERROR && (state.status & STA_UNSYNC) == 0) {
        return true;
    }
    return QFile::exists(QStringLiteral("/run/systemd/timesync/synchronized")) ||
           QFile::exists(QStringLiteral("/dev/rtc0"));
}

}  // namespace magnum::system
