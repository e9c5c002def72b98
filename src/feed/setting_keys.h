// SPDX-License-Identifier: GPL-3.0-or-later
// The owner's settings: what each is called and may be. README.md explains them to the owner.
#pragma once

#include <QString>
#include <span>

namespace magnum::feed {

/// One setting of the settings file.
struct SettingKey {
    const char* name;      ///< "group/key"
    double minimum;        ///< of a number; minimum > maximum marks a text
    double maximum;        ///< of a number
    const char* choices;   ///< of a text: the ones allowed, comma-separated; empty = any
    const char* fallback;  ///< what holds while it is not set

    [[nodiscard]] bool isText() const { return minimum > maximum; }
    /// The panel's own; the others are the recorder's and travel over the feed.
    [[nodiscard]] bool ofPanel() const;
};

[[nodiscard]] std::span<const SettingKey> settingKeys();
/// Null for a key that there is none of.
[[nodiscard]] const SettingKey* findSettingKey(const QString& name);

/// Why a value is not taken.
enum class SettingProblem : quint8 { None, UnknownKey, OutOfRange, NotAChoice, NotWritable };
[[nodiscard]] SettingProblem problemOf(const SettingKey& key, const QString& value);

}  // namespace magnum::feed
