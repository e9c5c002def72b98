// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sun_times.h"

#include <QList>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace magnum::ui {
namespace {

constexpr qint64 dayMs = 86'400'000;
/// 2000-01-01 12:00 UTC, from which the equation counts its days.
constexpr qint64 j2000UtcMs = 946'728'000'000;
constexpr double obliquityDegrees = 23.44;
/// Refraction lifts the sun by 0.57 degrees at the horizon, and its upper edge is 0.26 above its
/// centre.
constexpr double horizonDegrees = -0.833;

double sinDegrees(double degrees) {
    return std::sin(degrees * std::numbers::pi / 180);
}
double cosDegrees(double degrees) {
    return std::cos(degrees * std::numbers::pi / 180);
}

/// The sun's noon and how long before and after it the sun is up, on one day.
struct SolarDay {
    double noonUtcMs = 0;
    double halfUpMs = 0;  ///< 0 = polar night, half a day = midnight sun
};

/// The sunrise equation with the usual short series of the sun's place:
///   M = 357.5291 + 0.98560028 d                       mean anomaly, d days since J2000
///   C = 1.9148 sin M + 0.0200 sin 2M + 0.0003 sin 3M  equation of the centre
///   L = M + C + 282.9372                              ecliptic longitude
///   noon = d + 0.0053 sin M - 0.0069 sin 2L           with the equation of time
///   sin D = sin L sin 23.44                           declination
///   cos H = (sin -0.833 - sin lat sin D) / (cos lat cos D)   hour angle of rise and set
SolarDay solarDay(qint64 day, const Place& place) {
    const double d = double(day) - place.longitude / 360;
    const double m = 357.5291 + 0.98560028 * d;
    const double centre =
        1.9148 * sinDegrees(m) + 0.02 * sinDegrees(2 * m) + 0.0003 * sinDegrees(3 * m);
    const double longitude = m + centre + 282.9372;
    const double noon = d + 0.0053 * sinDegrees(m) - 0.0069 * sinDegrees(2 * longitude);
    const double sinDeclination = sinDegrees(longitude) * sinDegrees(obliquityDegrees);
    const double cosDeclination = std::sqrt(1 - sinDeclination * sinDeclination);
    // At the very pole every height of the sun lasts all day.
    const double latitude = std::clamp(place.latitude, -89.99, 89.99);
    const double cosHourAngle =
        (sinDegrees(horizonDegrees) - sinDegrees(latitude) * sinDeclination) /
        (cosDegrees(latitude) * cosDeclination);
    const double hourAngle = std::acos(std::clamp(cosHourAngle, -1.0, 1.0));
    return {double(j2000UtcMs) + noon * double(dayMs),
            hourAngle / (2 * std::numbers::pi) * double(dayMs)};
}

/// "+5230" or "-0453015": degrees, minutes and perhaps seconds.
std::optional<double> degreesOf(const QByteArray& text, int degreeDigits) {
    bool ok = false;
    const QByteArray digits = text.mid(1);
    (void)digits.toInt(&ok);
    if (!ok || (digits.size() != degreeDigits + 2 && digits.size() != degreeDigits + 4)) {
        return std::nullopt;
    }
    const double value = digits.left(degreeDigits).toInt() +
                         digits.mid(degreeDigits, 2).toInt() / 60.0 +
                         digits.mid(degreeDigits + 2).toInt() / 3600.0;
    return text.startsWith('-') ? -value : value;
}

}  // namespace

Darkness darknessAt(qint64 utcMs, const Place& place) {
    const qint64 today = qint64(std::llround(double(utcMs - j2000UtcMs) / double(dayMs)));
    // The day before and the two after: at any longitude one of them holds the next change.
    for (qint64 day = today - 1; day <= today + 2; ++day) {
        const SolarDay solar = solarDay(day, place);
        if (solar.halfUpMs <= 0 || solar.halfUpMs >= double(dayMs) / 2) {
            // No rise and no set: what holds around noon holds for the day
            if (std::abs(double(utcMs) - solar.noonUtcMs) <= double(dayMs) / 2) {
                return {solar.halfUpMs <= 0, utcMs + dayMs};
            }
            continue;
        }
        const auto rise = qint64(solar.noonUtcMs - solar.halfUpMs);
        const auto set = qint64(solar.noonUtcMs + solar.halfUpMs);
        if (utcMs < rise) {
            return {true, rise};
        }
        if (utcMs < set) {
            return {false, set};
        }
    }
    return {true, utcMs + dayMs};
}

std::optional<Place> placeOfZone(const QByteArray& zoneId, const QByteArray& table) {
    for (const QByteArray& line : table.split('\n')) {
        const QList<QByteArray> columns = line.split('\t');
        if (line.startsWith('#') || columns.size() < 3 || columns[2].trimmed() != zoneId) {
            continue;
        }
        // Both in one column: "+5230+01322"
        const QByteArray& both = columns[1];
        const auto second = std::max(both.lastIndexOf('+'), both.lastIndexOf('-'));
        const auto latitude = degreesOf(both.left(second), 2);
        const auto longitude = degreesOf(both.mid(second), 3);
        if (latitude && longitude) {
            return Place{*latitude, *longitude};
        }
    }
    return std::nullopt;
}

}  // namespace magnum::ui
