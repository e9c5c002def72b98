// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/setting_keys.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <cstring>

namespace magnum::feed {
namespace {

constexpr std::array keys{
    SettingKey{"bus/port", 1, 0, "", "auto"},                            // path or "auto"
    SettingKey{"plant/ac_input", 1, 0, "auto,generator,grid", "auto"},   // what feeds the AC input
    SettingKey{"battery/floor_percent", 0, 95, "", "0"},                 // 0 = none
    SettingKey{"limits/low_soc_percent", 0, 100, "", "0"},               // alarm below; 0 = off
    SettingKey{"limits/low_volts", 0, 80, "", "0"},                      // alarm below; 0 = off
    SettingKey{"limits/high_battery_celsius", 0, 80, "", "50"},          // alarm above; 0 = off
    SettingKey{"limits/generator_max_hours", 0, 240, "", "0"},           // alarm above; 0 = off
    SettingKey{"generator/service_interval_hours", 0, 10'000, "", "0"},  // 0 = not watched
    SettingKey{"storage/commit_interval_seconds", 5, 300, "", "60"},
    SettingKey{"storage/keep_5s_days", 0, 36'500, "", "0"},  // 0 = for ever; below 30 counts as 30
    SettingKey{"display/diagonal_inches", 0, 40, "", "0"},   // 0 = from the window's size
    SettingKey{"display/text_scale", 1, 1.5, "", "1"},
    SettingKey{"display/palette", 1, 0, "dark,light,night", "dark"},
    SettingKey{"display/language", 1, 0, "system,en,de,es,fr", "system"},
    SettingKey{"display/temperature", 1, 0, "celsius,fahrenheit", "celsius"},
    SettingKey{"display/motion", 1, 0, "off,on", "off"},
    SettingKey{"display/brightness_percent", 10, 100, "", "100"},
    SettingKey{"display/dim_minutes", 0, 60, "", "2"},  // 0 = never
    SettingKey{"display/dimmed_percent", 0, 100, "", "10"},
    SettingKey{"display/home_minutes", 0, 60, "", "5"},  // 0 = never
    SettingKey{"display/night", 1, 0, "off,hours,sunset", "off"},
    SettingKey{"display/night_from_hours", 0, 24, "", "21"},  // local time of day
    SettingKey{"display/night_until_hours", 0, 24, "", "7"},
    SettingKey{"display/night_brightness_percent", 10, 100, "", "40"},
    SettingKey{"display/latitude", -90, 90, "", ""},  // degrees north; not set = of the time zone
    SettingKey{"display/longitude", -180, 180, "", ""},  // degrees east
    SettingKey{"display/page", 1, 0, "last,home,generator,history,alarms,system", "last"},
    // kept by the panel
    SettingKey{"display/last_page", 1, 0, "home,generator,history,alarms,system", "home"},
};

}  // namespace

bool SettingKey::ofPanel() const {
    return std::strncmp(name, "display/", 8) == 0;
}

std::span<const SettingKey> settingKeys() {
    return keys;
}

const SettingKey* findSettingKey(const QString& name) {
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const SettingKey& key) {
        return name == QLatin1String(key.name);
    });
    return found == keys.end() ? nullptr : &*found;
}

SettingProblem problemOf(const SettingKey& key, const QString& value) {
    if (key.isText()) {
        const auto choices = QString::fromLatin1(key.choices);
        const auto isSpace = [](QChar c) { return c.isSpace() || !c.isPrint(); };
        const bool fits = choices.isEmpty() ? !value.isEmpty() &&
                                                  std::none_of(value.begin(), value.end(), isSpace)
                                            : choices.split(u',').contains(value);
        return fits ? SettingProblem::None : SettingProblem::NotAChoice;
    }
    bool ok = false;
    const double number = value.toDouble(&ok);
    return ok && number >= key.minimum && number <= key.maximum ? SettingProblem::None
                                                                : SettingProblem::OutOfRange;
}

}  // namespace magnum::feed
