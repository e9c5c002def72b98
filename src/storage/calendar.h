// SPDX-License-Identifier: GPL-3.0-or-later
// Days, weeks, months and years as the owner's wall shows them, as UTC seconds.
#pragma once

#include <QDate>
#include <QTimeZone>

namespace magnum::storage {

/// UTC seconds, `toTs` not included. Empty where the zone left a date out (Samoa, 2011-12-30).
struct CalendarSpan {
    qint64 fromTs = 0;
    qint64 toTs = 0;
    bool operator==(const CalendarSpan&) const = default;
};

enum class Period : quint8 { Day, Week, Month, Year };

/// The bounds of local dates in one time zone. A day begins with the first instant that bears its
/// date, which need not be midnight and need not be 24 h after the last: the spans of successive
/// dates touch, so their sums leave nothing out and count nothing twice.
class Calendar {
 public:
    /// A zone that is not valid counts as UTC.
    explicit Calendar(const QTimeZone& zone, Qt::DayOfWeek firstDayOfWeek = Qt::Monday);

    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }

    /// First instant of a local date. `date` must be valid.
    [[nodiscard]] qint64 startOf(QDate date) const;
    /// The date whose day holds `ts`.
    [[nodiscard]] QDate dateAt(qint64 ts) const;

    [[nodiscard]] CalendarSpan day(QDate date) const;
    /// The week, month or year that holds `date`.
    [[nodiscard]] CalendarSpan week(QDate date) const;
    [[nodiscard]] CalendarSpan month(QDate date) const;
    [[nodiscard]] CalendarSpan year(QDate date) const;
    /// The period that holds `date`; `offset` periods later, or earlier when negative.
    [[nodiscard]] CalendarSpan period(Period period, QDate date, int offset = 0) const;

 private:
    QTimeZone m_zone;
    Qt::DayOfWeek m_firstDayOfWeek;
};

/// 2026-11-25 as 20261125, the key of the table `day`.
[[nodiscard]] int dayKey(QDate date);
/// The date of such a key; not valid if it is none.
[[nodiscard]] QDate dateOfDayKey(int key);

}  // namespace magnum::storage
