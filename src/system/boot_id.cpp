// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/boot_id.h"

#include <QFile>

#include "system/clock_watch.h"

namespace magnum::system {

QString bootId() {
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QString::fromLatin1(file.readAll().trimmed());
}

bool wallClockKnown() {
    return isTrusted(readClockEvidence(), false);
}

}  // namespace magnum::system
