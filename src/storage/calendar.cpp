// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/calendar.h"

#include <QDateTime>
#include <algorithm>

#include "storage/seconds.h"

namespace magnum::storage {
namespace {

/// No place on Earth is further from UTC than this, past (Manila, Alaska) and present.
constexpr qint64 farthestOffset = 16 * 3600;

/// A date's midnight as if the place were in Greenwich.
qint64 utcMidnight(QDate date) {
    return (date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * daySeconds;
}

QDateTime utc(qint64 ts) {
    return QDateTime::fromSecsSinceEpoch(ts, QTimeZone::utc());
}

}  // namespace

Calendar::Calendar(const QTimeZone& zone, Qt::DayOfWeek firstDayOfWeek)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc()), m_firstDayOfWeek(firstDayOfWeek) {}

qint64 Calendar::startOf(QDate date) const {
    const qint64 midnight = utcMidnight(date);
    const qint64 windowEnd = midnight + farthestOffset;
    qint64 pieceStart = midnight - farthestOffset;
    // Between two transitions the offset stands still, so midnight is where it says, or before the
    // piece began: then the clock was put forward over it, and the piece's first instant counts.
    for (const auto& change : m_zone.transitions(utc(pieceStart), utc(windowEnd))) {
        const qint64 pieceEnd = change.atUtc.toSecsSinceEpoch();
        if (pieceEnd > pieceStart) {
            const qint64 start =
                std::max(pieceStart, midnight - m_zone.offsetFromUtc(utc(pieceStart)));
            if (start < pieceEnd) {
                return start;
            }
            pieceStart = pieceEnd;
        }
    }
    return std::max(pieceStart, midnight - m_zone.offsetFromUtc(utc(pieceStart)));
}

QDate Calendar::dateAt(qint64 ts) const {
    const auto date = utc(ts + m_zone.offsetFromUtc(utc(ts))).date();
    // A clock that was put back over midnight shows the old date again for a while.
    return ts >= startOf(date.addDays(1)) ? date.addDays(1) : date;
}

CalendarSpan Calendar::day(QDate date) const {
    return {startOf(date), startOf(date.addDays(1))};
}

CalendarSpan Calendar::week(QDate date) const {
    const int into = (date.dayOfWeek() - int(m_firstDayOfWeek) + 7) % 7;
    const auto first = date.addDays(-into);
    return {startOf(first), startOf(first.addDays(7))};
}

CalendarSpan Calendar::month(QDate date) const {
    const QDate first(date.year(), date.month(), 1);
    return {startOf(first), startOf(first.addMonths(1))};
}

CalendarSpan Calendar::year(QDate date) const {
    const QDate first(date.year(), 1, 1);
    return {startOf(first), startOf(first.addYears(1))};
}

CalendarSpan Calendar::period(Period period, QDate date, int offset) const {
    switch (period) {
        case Period::Day:
            return day(date.addDays(offset));
        case Period::Week:
            return week(date.addDays(7LL * offset));
        case Period::Month:
            // From the first: a month after 31 January is February, whatever its length.
            return month(QDate(date.year(), date.month(), 1).addMonths(offset));
        case Period::Year:
            return year(QDate(date.year(), 1, 1).addYears(offset));
    }
    return {};
}

int dayKey(QDate date) {
    return date.year() * 10'000 + date.month() * 100 + date.day();
}

QDate dateOfDayKey(int key) {
    return {key / 10'000, key / 100 % 100, key % 100};
}

}  // namespace magnum::storage
