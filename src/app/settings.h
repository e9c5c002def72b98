// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <memory>
#include <optional>
#include <vector>

#include "feed/setting_keys.h"
#include "feed/snapshot.h"
#include "plant/plant_engine.h"

namespace magnum::app {

/// The owner's settings: INI files, /etc/magnum-monitor.conf under the user's own. Every key is
/// listed in feed/setting_keys.cpp with its range; a value out of range counts as not set.
class Settings {
 public:
    /// configFile: used alone instead of the two; empty for the usual places.
    explicit Settings(const QString& configFile);

    /// What is wrong in the files, in words: unknown keys, values out of range, a named file that
    /// is not there. Such a value counts as not set.
    [[nodiscard]] QStringList problems() const;

    [[nodiscard]] QString port() const;  ///< bus/port, default "auto"
    [[nodiscard]] int commitIntervalSeconds() const;
    [[nodiscard]] int keepFiveSecondDays() const;  ///< storage/keep_5s_days, default 0 = all
    [[nodiscard]] plant::PlantConfig plantConfig() const;

    [[nodiscard]] double number(const QString& key, double fallback) const;
    [[nodiscard]] QString text(const QString& key, const QString& fallback) const;

    /// Keeps a value. The error in words if the key is not known, the value is out of range, or the
    /// file cannot be written.
    std::optional<QString> set(const QString& key, const QString& value);
    /// Forgets what was set, in the user's own file: the panel's or the recorder's settings.
    std::optional<QString> reset(bool ofPanel);
    /// What went wrong with the last set() or reset().
    [[nodiscard]] feed::SettingProblem problem() const { return m_problem; }
    /// What holds now, of the panel's or the recorder's settings.
    [[nodiscard]] std::vector<feed::SettingValue> values(bool ofPanel) const;

 private:
    std::optional<QString> write();
    [[nodiscard]] QVariant value(const QString& key) const;

    std::unique_ptr<QSettings> m_system;
    std::unique_ptr<QSettings> m_own;
    feed::SettingProblem m_problem = feed::SettingProblem::None;
};

}  // namespace magnum::app
