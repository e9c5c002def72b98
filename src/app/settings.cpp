// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QStringList>

namespace magnum::app {
namespace {

using feed::SettingKey;
using feed::SettingProblem;

/// Why the value does not fit the key, in words.
std::optional<QString> objection(const SettingKey& key, const QString& value) {
    const auto name = QString::fromLatin1(key.name);
    switch (feed::problemOf(key, value)) {
        case SettingProblem::NotAChoice:
            return QStringLiteral("%1 may be %2, not '%3'.")
                .arg(name,
                     *key.choices != 0 ? QString::fromLatin1(key.choices)
                                       : QStringLiteral("auto or the path of a port"),
                     value);
        case SettingProblem::OutOfRange:
            return QStringLiteral("%1 wants a number from %2 to %3, not '%4'.")
                .arg(name)
                .arg(key.minimum)
                .arg(key.maximum)
                .arg(value);
        default:
            return std::nullopt;
    }
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
            const SettingKey* known = feed::findSettingKey(key);
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
    const SettingKey* known = feed::findSettingKey(key);
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
    config.highBatteryCelsius =
        aboveZero(number(QStringLiteral("limits/high_battery_celsius"), 50));
    config.generatorMaxHours = aboveZero(number(QStringLiteral("limits/generator_max_hours"), 0));
    config.generatorServiceHours =
        aboveZero(number(QStringLiteral("generator/service_interval_hours"), 0));
    return config;
}

std::vector<feed::SettingValue> Settings::values(bool ofPanel) const {
    std::vector<feed::SettingValue> values;
    for (const SettingKey& key : feed::settingKeys()) {
        if (key.ofPanel() == ofPanel) {
            const auto name = QString::fromLatin1(key.name);
            values.push_back({.key = name, .value = text(name, QString::fromLatin1(key.fallback))});
        }
    }
    return values;
}

std::optional<QString> Settings::set(const QString& key, const QString& value) {
    const SettingKey* known = feed::findSettingKey(key);
    m_problem = known == nullptr ? SettingProblem::UnknownKey : feed::problemOf(*known, value);
    if (known == nullptr) {
        return QStringLiteral("There is no setting '%1'.").arg(key);
    }
    if (const auto wrong = objection(*known, value)) {
        return wrong;
    }
    m_own->setValue(key, value);
    return write();
}

std::optional<QString> Settings::reset(bool ofPanel) {
    for (const SettingKey& key : feed::settingKeys()) {
        if (key.ofPanel() == ofPanel) {
            m_own->remove(QLatin1String(key.name));
        }
    }
    return write();
}

std::optional<QString> Settings::write() {
    m_own->sync();
    if (m_own->status() == QSettings::NoError && m_own->isWritable()) {
        m_problem = SettingProblem::None;
        return std::nullopt;
    }
    m_problem = SettingProblem::NotWritable;
    return QStringLiteral("The settings file %1 cannot be written.").arg(m_own->fileName());
}

}  // namespace magnum::app
