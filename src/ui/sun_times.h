// SPDX-License-Identifier: GPL-3.0-or-later
// When the sun rises and sets, from where and when alone.
#pragma once

#include <QByteArray>
#include <QtGlobal>
#include <optional>

namespace magnum::ui {

struct Place {
    double latitude = 0;   ///< degrees north, -90..90
    double longitude = 0;  ///< degrees east, -180..180
};

struct Darkness {
    bool isNight = false;        ///< the sun is down
    qint64 nextChangeUtcMs = 0;  ///< when that changes; where it does not, a day later
};

/// Sunset to sunrise is night. By the sunrise equation, see sun_times.cpp; good to two minutes
/// below 65 degrees, where refraction and hills do as much.
[[nodiscard]] Darkness darknessAt(qint64 utcMs, const Place& place);

/// Where the city that names a time zone lies ("Europe/Berlin"); `table`: the system's zone.tab.
[[nodiscard]] std::optional<Place> placeOfZone(const QByteArray& zoneId, const QByteArray& table);

}  // namespace magnum::ui
