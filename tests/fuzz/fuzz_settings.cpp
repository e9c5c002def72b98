// SPDX-License-Identifier: GPL-3.0-or-later
// Any file as the settings file. Nothing crashes; every value is in its range or counts as not set;
// what is wrong is said in words; a setting can be kept and survives.
#include <QFile>
#include <QTemporaryDir>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "app/settings.h"

namespace {

using magnum::app::Settings;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

bool within(double value, double low, double high) {
    return std::isfinite(value) && value >= low && value <= high;
}

void requireInRange(const Settings& settings) {
    require(within(settings.commitIntervalSeconds(), 5, 300));
    require(settings.port().size() <= 65536);
    const auto config = settings.plantConfig();
    require(!config.lowSocPercent || within(*config.lowSocPercent, 0, 100));
    require(!config.lowVolts || within(*config.lowVolts, 0, 80));
    require(!config.generatorMaxHours || within(*config.generatorMaxHours, 0, 240));
    require(within(settings.number(QStringLiteral("display/text_scale"), 1), 1, 1.5));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // In memory, and under a new name each time: QSettings remembers files by their names.
    static const QTemporaryDir dir(QStringLiteral("/dev/shm/magnum-fuzz-XXXXXX"));
    static quint64 runs = 0;
    const QString path = dir.filePath(QString::number(++runs) + QStringLiteral(".conf"));
    {
        QFile file(path);
        require(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char*>(data), static_cast<qint64>(size));
    }
    {
        Settings settings(path);
        for (const QString& problem : settings.problems()) {
            require(!problem.isEmpty());
        }
        requireInRange(settings);
        if (!settings.set(QStringLiteral("limits/low_volts"), QStringLiteral("46.5"))) {
            require(settings.plantConfig().lowVolts == 46.5);
        }
    }
    QFile::remove(path);
    return 0;
}
