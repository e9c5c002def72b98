// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/battery_forecast.h"

#include <algorithm>
#include <cmath>

namespace magnum::plant {
namespace {

constexpr qint64 msPerMinute = 60'000;
constexpr qint64 oldestReadingMs = 10'000;
constexpr qint64 leastKnownMs = 3 * msPerMinute;
/// Less than this is a battery at rest.
constexpr double restAmps = 0.5;
/// Further off the owner learns nothing from it.
constexpr double longestHours = 99;
/// Below this charge the size follows from what is out with an error of some percent only.
constexpr double derivableBelowPercent = 90;

std::optional<double> fresh(const PlantState& state, Quantity quantity, qint64 nowMs) {
    const auto& reading = state[quantity];
    const bool stands =
        reading.validity == Validity::Valid && nowMs - reading.monotonicMs <= oldestReadingMs;
    return stands ? reading.value : std::nullopt;
}

/// The monitor measures at the battery itself; without one the inverter's current stands in.
std::optional<double> batteryAmps(const PlantState& state, qint64 nowMs) {
    const bool monitored = state.device(Device::Bmk).seen;
    return fresh(state, monitored ? Quantity::BmkAmps : Quantity::DcAmps, nowMs);
}

}  // namespace

void BatteryForecast::tick(const PlantState& state, qint64 nowMs) {
    const qint64 since = m_lastMs ? nowMs - *m_lastMs : 0;
    m_lastMs = nowMs;
    const auto amps = batteryAmps(state, nowMs);
    if (!amps || since <= 0 || since > oldestReadingMs) {
        return;
    }
    const qint64 index = nowMs / msPerMinute;
    Minute& minute = m_minutes[size_t(index % qint64(m_minutes.size()))];
    if (minute.index != index) {
        minute = {.index = index};
    }
    minute.ampMs += *amps * double(since);
    minute.knownMs += since;
}

std::optional<double> BatteryForecast::averageAmps(qint64 nowMs) const {
    double ampMs = 0;
    qint64 knownMs = 0;
    const qint64 oldest = nowMs / msPerMinute - qint64(m_minutes.size());
    for (const Minute& minute : m_minutes) {
        if (minute.index > oldest) {
            ampMs += minute.ampMs;
            knownMs += minute.knownMs;
        }
    }
    return knownMs >= leastKnownMs ? std::optional(ampMs / double(knownMs)) : std::nullopt;
}

std::optional<double> batteryAmpHours(const PlantState& state, qint64 nowMs) {
    if (state.settings.batteryAmpHours && *state.settings.batteryAmpHours > 0) {
        return *state.settings.batteryAmpHours;
    }
    const auto soc = fresh(state, Quantity::Soc, nowMs);
    const auto sinceFull = fresh(state, Quantity::NetAmpHours, nowMs);
    if (soc && sinceFull && *soc < derivableBelowPercent && *sinceFull < 0) {
        return -*sinceFull / (1 - *soc / 100);
    }
    return std::nullopt;
}

std::optional<qint64> BatteryForecast::secondsToFloor(const PlantState& state, double floorPercent,
                                                      qint64 nowMs) const {
    const auto amps = averageAmps(nowMs);
    const auto soc = fresh(state, Quantity::Soc, nowMs);
    const auto size = batteryAmpHours(state, nowMs);
    const auto now = batteryAmps(state, nowMs);
    if (!amps || !soc || !size || !now || *amps > -restAmps || *now > restAmps) {
        return std::nullopt;
    }
    const double hours = std::max(0.0, *soc - floorPercent) / 100 * *size / -*amps;
    if (!std::isfinite(hours) || hours > longestHours) {
        return std::nullopt;
    }
    const qint64 step = hours < 2 ? 60 : 360;
    return std::llround(hours * 3600 / double(step)) * step;
}

}  // namespace magnum::plant
