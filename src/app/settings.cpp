// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QStringList>
#include <array>

namespace magnum::app {
namespace {

struct Key {
    const char* name;
    double minimum;  ///< of a number; minimum > maximum marks a text
    double maximum;
    const char* choices;  ///< of a text: the ones allowed, comma-separated; empty = any
};

// The documented list; README.md explains each to the owner.
constexpr std::array keys{
    Key{"bus/port", 1, 0, ""},                               // path or "auto"
    Key{"plant/ac_input", 1, 0, "auto,generator,grid"},      // what feeds the AC input
    Key{"battery/floor_percent", 0, 95, ""},                 // discharged no further; 0 = none
    Key{"limits/low_soc_percent", 0, 100, ""},               // alarm below; 0 = off
    Key{"limits/low_volts", 0, 80, ""},                      // alarm below; 0 = off
    Key{"limits/generator_max_hours", 0, 240, ""},           // alarm above; 0 = off
    Key{"generator/service_interval_hours", 0, 10'000, ""},  // 0 = not watched
    Key{"storage/commit_interval_seconds", 5, 300, ""},
    Key{"storage/keep_5s_days", 0, 36'500, ""},  // 0 = for ever; less than 30 counts as 30
    Key{"display/diagonal_inches", 0, 40, ""},   // 0 = from the window's size
    Key{"display/text_scale", 1, 1.5, ""},
    Key{"display/palette", 1, 0, "dark,light,night"},
    Key{"display/language", 1, 0, "system,en,de,es,fr"},
    Key{"display/page", 1, 0, "last,home,generator,history,alarms,system"},
    Key{"display/last_page", 1, 0, "home,generator,history,alarms,system"},  // kept by the panel
};

const Key* find(const QString& name) {
    for (const Key& key : keys) {
        if (name == QLatin1String(key.name)) {
            return &key;
        }
    }
    return nullptr;
}

/// Why the value does not fit the key, in words.
std::optional<QString> objection(const Key& key, const QString& value) {
    if (key.minimum > key.maximum) {
        const auto choices = QString::fromLatin1(key.choices);
        if (choices.isEmpty() || choices.split(u',').contains(value)) {
            return std::nullopt;
        }
        return QStringLiteral("%1 may be %2, not '%3'.")
            .arg(QLatin1String(key.name), choices, value);
    }
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (ok && number >= key.minimum && number <= key.maximum) {
        return std::nullopt;
    }
    return QStringLiteral("%1 wants a number from %2 to %3, not '%4'.")
        .arg(QLatin1String(key.name))
        .arg(key.minimum)
        .arg(key.maximum)
        .arg(value);
}

std::optional<double> aboveZero(double value) {
    return value > 0 ? std::optional(value) : std::nullopt;
}

}  // namespace

Settings::Settings(const QString& configFile) {
    if (!configFile.isEmpty()) {
        m_own = std::make_unique<QSettings>(configFile, QSettings::IniFormat);
        return;
    }
    m_system = std::make_unique<QSettings>(QStringLiteral("/etc/magnum-monitor.conf"),
                                           QSettings::IniFormat);
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    m_own = std::make_unique<QSettings>(home + QStringLiteral("/magnum-monitor.conf"),
                                        QSettings::IniFormat);
}

QStringList Settings::problems() const {
    QStringList problems;
    for (const QSettings* file : {m_own.get(), m_system.get()}) {
        if (file == nullptr) {
            continue;
        }
        const QString name = file->fileName();
        if (m_system == nullptr && !QFileInfo::exists(name)) {
            problems << QStringLiteral("The settings file %1 does not exist; the defaults hold.")
                            .arg(name);
        }
        if (file->status() != QSettings::NoError) {
            problems << QStringLiteral("The settings file %1 cannot be understood.").arg(name);
        }
        for (const QString& key : file->allKeys()) {
            const Key* known = find(key);
            if (known == nullptr) {
                problems << QStringLiteral("%1: there is no setting '%2'.").arg(name, key);
            } else if (const auto wrong = objection(*known, file->value(key).toString())) {
                problems << QStringLiteral("%1: %2 The default holds.").arg(name, *wrong);
            }
        }
    }
    return problems;
}

QVariant Settings::value(const QString& key) const {
    const Key* known = find(key);
    for (const QSettings* file : {m_own.get(), m_system.get()}) {
        if (known == nullptr || file == nullptr || !file->contains(key)) {
            continue;
        }
        const QVariant stored = file->value(key);
        if (!objection(*known, stored.toString())) {
            return stored;
        }
    }
    return {};
}

double Settings::number(const QString& key, double fallback) const {
    const QVariant stored = value(key);
    return stored.isValid() ? stored.toDouble() : fallback;
}

QString Settings::text(const QString& key, const QString& fallback) const {
    const QVariant stored = value(key);
    return stored.isValid() ? stored.toString() : fallback;
}

QString Settings::port() const {
    return text(QStringLiteral("bus/port"), QStringLiteral("auto"));
}

int Settings::commitIntervalSeconds() const {
    return int(number(QStringLiteral("storage/commit_interval_seconds"), 60));
}

int Settings::keepFiveSecondDays() const {
    return int(number(QStringLiteral("storage/keep_5s_days"), 0));
}

plant::PlantConfig Settings::plantConfig() const {
    plant::PlantConfig config;
    const QString input = text(QStringLiteral("plant/ac_input"), QStringLiteral("auto"));
    if (input == QLatin1String("generator")) {
        config.acInput = plant::PlantConfig::AcInput::Generator;
    } else if (input == QLatin1String("grid")) {
        config.acInput = plant::PlantConfig::AcInput::Grid;
    }
    config.batteryFloorPercent = aboveZero(number(QStringLiteral("battery/floor_percent"), 0));
    config.lowSocPercent = aboveZero(number(QStringLiteral("limits/low_soc_percent"), 0));
    config.lowVolts = aboveZero(number(QStringLiteral("limits/low_volts"), 0));
    config.generatorMaxHours = aboveZero(number(QStringLiteral("limits/generator_max_hours"), 0));
    config.generatorServiceHours =
        aboveZero(number(QStringLiteral("generator/service_interval_hours"), 0));
    return config;
}

std::optional<QString> Settings::set(const QString& key, const QString& value) {
    const Key* known = find(key);
    if (known == nullptr) {
        return QStringLiteral("There is no setting '%1'.").arg(key);
    }
    if (const auto wrong = objection(*known, value)) {
        return wrong;
    }
    m_own->setValue(key, value);
    m_own->sync();
    if (m_own->status() != QSettings::NoError) {
        return QStringLiteral("The settings file %1 cannot be written.").arg(m_own->fileName());
    }
    return std::nullopt;
}

}  // namespace magnum::app
