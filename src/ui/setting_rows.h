// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the settings page: which there are, what each may be, how each is said.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

#include "ui/history_text.h"

namespace magnum::ui {

/// One row: a setting, and the control that changes it.
struct SettingRow {
    enum class Control {
        Segments,  ///< a few choices, all in sight
        Stepper,   ///< a value and two buttons
        Switch,    ///< on or off
        List,      ///< choices of any length, below one another
    };
    QString key;
    Control control = Control::Stepper;
    QString caption;
    QString note;               ///< one short sentence; may be empty
    QStringList values;         ///< of a choice, as the settings file has them
    QStringList names;          ///< of a choice, as people read them
    std::vector<double> stops;  ///< of a stepper, ascending
    QString text;               ///< of a stepper: the value in words
    QString value;              ///< as the settings file has it
    bool shown = true;
    bool enabled = true;

    [[nodiscard]] int current() const { return int(values.indexOf(value)); }
    /// The value one stop up (direction > 0) or down; the same at the end.
    [[nodiscard]] QString stepped(int direction) const;
    bool operator==(const SettingRow&) const = default;
};

/// What the rows are made from.
struct SettingFacts {
    std::function<QString(const QString& key)> value;
    std::function<bool(const QString& key)> isFixed;  ///< by the command line
    QStringList ports;                                ///< found on the recorder's machine
    int nominalVolts = 0;                             ///< of the battery; 0 = not known
    QString nightText;                                ///< tonight, in words; empty = no schedule
    TextContext context;
};

enum class SettingGroup { Screen, Rest, Plant, Record, Reset };
inline constexpr int settingGroupCount = 5;
[[nodiscard]] QString settingGroupName(SettingGroup group);
[[nodiscard]] std::vector<SettingRow> settingRows(SettingGroup group, const SettingFacts& facts);

}  // namespace magnum::ui
