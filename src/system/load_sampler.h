// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>
#include <optional>

#include "system/clock.h"
#include "system/host_load.h"

namespace magnum::system {

/// Reads this program's and this machine's load from /proc and /sys. Shares are over the time since
/// the previous sample, so the first one has none. What cannot be read is absent.
class LoadSampler {
 public:
    /// dataDirectory: whose disk is reported. root: where /proc and /sys are looked for, for tests.
    LoadSampler(const Clock& clock, QString dataDirectory, QString root = {});

    [[nodiscard]] HostLoad sample();

 private:
    struct CpuTicks {
        qint64 busy = 0;
        qint64 total = 0;
    };
    [[nodiscard]] QByteArray read(const char* path) const;
    [[nodiscard]] std::optional<qint64> ownCpuTicks() const;
    [[nodiscard]] std::optional<CpuTicks> machineCpuTicks() const;
    [[nodiscard]] std::optional<double> celsius() const;
    void readMemory(HostLoad& load) const;
    void readDisk(HostLoad& load) const;

    const Clock& m_clock;
    QString m_dataDirectory;
    QString m_root;
    std::optional<qint64> m_lastOwnTicks;
    std::optional<CpuTicks> m_lastMachineTicks;
    qint64 m_lastMonotonicMs = 0;
};

}  // namespace magnum::system
