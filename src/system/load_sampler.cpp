// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/load_sampler.h"

#include <unistd.h>

#include <QFile>
#include <QList>
#include <QStorageInfo>

#include "system/boot_id.h"

namespace magnum::system {
namespace {

std::optional<double> kibOf(const QByteArray& table, const char* key) {
    const auto at = table.indexOf(key);
    if (at < 0) {
        return std::nullopt;
    }
    const auto begin = at + qsizetype(qstrlen(key));
    const auto end = table.indexOf('\n', begin);
    const auto fields = table.mid(begin, end < 0 ? -1 : end - begin).simplified().split(' ');
    bool ok = false;
    const double value = fields.value(0).toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

}  // namespace

LoadSampler::LoadSampler(const Clock& clock, QString dataDirectory, QString root)
    : m_clock(clock), m_dataDirectory(std::move(dataDirectory)), m_root(std::move(root)) {}

QByteArray LoadSampler::read(const char* path) const {
    QFile file(m_root + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<qint64> LoadSampler::ownCpuTicks() const {
    // The name in parentheses may hold spaces: count fields after its end (proc(5): utime is the
    // 12th, stime the 13th from there).
    const QByteArray stat = read("/proc/self/stat");
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 13) {
        return std::nullopt;
    }
    return fields[11].toLongLong() + fields[12].toLongLong();
}

std::optional<LoadSampler::CpuTicks> LoadSampler::machineCpuTicks() const {
    const QByteArray stat = read("/proc/stat");
    const auto fields = stat.left(stat.indexOf('\n')).simplified().split(' ');
    if (fields.size() < 8 || fields[0] != "cpu") {
        return std::nullopt;
    }
    // user nice system idle iowait irq softirq steal; guest time is already in user.
    CpuTicks ticks;
    for (qsizetype i = 1; i < std::min<qsizetype>(fields.size(), 9); ++i) {
        const qint64 value = fields[i].toLongLong();
        ticks.total += value;
        if (i != 4 && i != 5) {
            ticks.busy += value;
        }
    }
    return ticks;
}

std::optional<double> LoadSampler::celsius() const {
    bool ok = false;
    const double milli = read("/sys/class/thermal/thermal_zone0/temp").trimmed().toDouble(&ok);
    return ok ? std::optional(milli / 1000) : std::nullopt;
}

void LoadSampler::readMemory(HostLoad& load) const {
    load.rssKib = kibOf(read("/proc/self/status"), "VmRSS:");
    const QByteArray memory = read("/proc/meminfo");
    const auto total = kibOf(memory, "MemTotal:");
    const auto available = kibOf(memory, "MemAvailable:");
    load.machineMemoryTotalKib = total;
    if (total && available && *total > 0) {
        load.machineMemoryPermille = (*total - *available) * 1000 / *total;
    }
}

void LoadSampler::readDisk(HostLoad& load) const {
    const QStorageInfo disk(m_dataDirectory);
    if (disk.isValid() && disk.isReady()) {
        load.diskFreeMib = double(disk.bytesAvailable()) / (1024 * 1024);
        load.diskTotalMib = double(disk.bytesTotal()) / (1024 * 1024);
    }
}

HostLoad LoadSampler::sample() {
    HostLoad load;
    const qint64 nowMs = m_clock.monotonicMs();
    const double seconds = double(nowMs - m_lastMonotonicMs) / 1000;
    const auto own = ownCpuTicks();
    if (own && m_lastOwnTicks && seconds > 0) {
        const auto ticksPerSecond = double(sysconf(_SC_CLK_TCK));
        load.cpuPermille = double(*own - *m_lastOwnTicks) / ticksPerSecond / seconds * 1000;
    }
    const auto machine = machineCpuTicks();
    if (machine && m_lastMachineTicks && machine->total > m_lastMachineTicks->total) {
        load.machineCpuPermille = double(machine->busy - m_lastMachineTicks->busy) * 1000 /
                                  double(machine->total - m_lastMachineTicks->total);
    }
    m_lastOwnTicks = own;
    m_lastMachineTicks = machine;
    m_lastMonotonicMs = nowMs;

    readMemory(load);
    readDisk(load);
    load.celsius = celsius();
    bool ok = false;
    const double uptime = read("/proc/uptime").split(' ').value(0).toDouble(&ok);
    if (ok) {
        load.uptimeSeconds = uptime;
    }
    load.clockSynchronised = wallClockKnown();
    return load;
}

}  // namespace magnum::system
