// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_window.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

struct HistoryWindowTexts {
    Q_DECLARE_TR_FUNCTIONS(HistoryWindow)
};

constexpr qint64 shortest = 120;
constexpr qint64 longest = 30 * 366 * qint64(86'400);

QDate dateOf(qint64 ts, const TextContext& context) {
    return QDateTime::fromSecsSinceEpoch(ts, context.zone).date();
}

qint64 startOf(QDate day, const TextContext& context) {
    return day.startOfDay(context.zone).toSecsSinceEpoch();
}

QDate periodStart(HistoryWindow::Span span, QDate day, const QLocale& locale) {
    switch (span) {
        case HistoryWindow::Span::Week:
            return day.addDays(-((day.dayOfWeek() - int(locale.firstDayOfWeek()) + 7) % 7));
        case HistoryWindow::Span::Month:
            return {day.year(), day.month(), 1};
        case HistoryWindow::Span::Year:
            return {day.year(), 1, 1};
        default:
            return day;
    }
}

}  // namespace

HistoryWindow::HistoryWindow(Span span, qint64 nowTs, TextContext context)
    : m_context(std::move(context)), m_span(span) {
    show(span, nowTs);
}

void HistoryWindow::show(Span span, qint64 nowTs) {
    m_span = span;
    m_free = false;
    if (isSliding()) {
        m_from = nowTs - (span == Span::Live ? 1800 : 3600);
        m_to = nowTs;
        m_follows = true;
    } else if (span == Span::All) {
        m_from = startOf(dateOf(std::min(m_oldest.value_or(nowTs), nowTs), m_context), m_context);
        m_to = startOf(dateOf(nowTs, m_context).addDays(1), m_context);
        m_follows = false;
    } else {
        showPeriod(periodStart(span, dateOf(nowTs, m_context), m_context.locale));
    }
}

void HistoryWindow::showAt(Span span, qint64 ts, qint64 nowTs) {
    show(span, nowTs);
    if (contains(ts)) {
        return;
    }
    if (isSliding()) {
        const qint64 size = length();
        m_from = ts - size / 2;
        m_to = m_from + size;
        m_follows = false;
    } else if (span != Span::All) {
        showPeriod(periodStart(span, dateOf(ts, m_context), m_context.locale));
    }
}

void HistoryWindow::showRange(qint64 fromTs, qint64 toTs) {
    const qint64 seconds = std::clamp<qint64>(toTs - fromTs, 0, longest);
    const qint64 margin = std::max<qint64>(shortest, seconds / 12);
    m_from = fromTs - margin;
    m_to = fromTs + seconds + margin;
    m_span = length() <= 2 * 86'400    ? Span::Day
             : length() <= 14 * 86'400 ? Span::Week
             : length() <= 62 * 86'400 ? Span::Month
                                       : Span::Year;
    m_follows = false;
    m_free = true;
}

void HistoryWindow::previous() {
    if (isSliding() || m_free) {
        const qint64 step = length();
        m_from -= step;
        m_to -= step;
        m_follows = false;
    } else if (m_span != Span::All) {
        showPeriod(periodAfter(firstDay(), -1));
    }
}

bool HistoryWindow::hasPrevious() const {
    return m_oldest && m_from > *m_oldest;
}

qint64 HistoryWindow::earlier(qint64 ts) const {
    const auto local = QDateTime::fromSecsSinceEpoch(ts, m_context.zone);
    const QDate day = periodAfter(local.date(), -1);
    return QDateTime(day, local.time(), m_context.zone).toSecsSinceEpoch();
}

std::optional<HistoryWindow::Before> HistoryWindow::before(qint64 nowTs) const {
    if (m_span == Span::All) {
        return std::nullopt;
    }
    HistoryWindow other = *this;
    if (!isSliding() && !m_free) {
        other.previous();
    } else {
        // Never onto itself: what is longer than its span is compared with as much before it.
        const qint64 step = isSliding() ? length() : std::max(length(), m_from - earlier(m_from));
        other.m_from = step > length() ? earlier(m_from) : m_from - step;
        other.m_to = other.m_from + length();
        other.m_follows = false;
    }
    return Before{other.m_from, other.m_to, other.title(nowTs)};
}

void HistoryWindow::next(qint64 nowTs) {
    if (!hasNext(nowTs)) {
        return;
    }
    if (isSliding() || m_free) {
        const qint64 step = std::min(length(), nowTs - m_to);
        m_from += step;
        m_to += step;
        m_follows = m_to >= nowTs;
    } else {
        showPeriod(periodAfter(firstDay(), 1));
    }
}

void HistoryWindow::pan(qint64 seconds, qint64 nowTs) {
    m_from += seconds;
    m_to += seconds;
    m_free = true;
    hold(nowTs);
}

void HistoryWindow::zoom(double factor, qint64 atTs, qint64 nowTs) {
    if (!std::isfinite(factor) || factor <= 0) {
        return;
    }
    const double wanted = std::clamp(double(length()) * factor, double(shortest), double(longest));
    const double left = double(atTs - m_from) / double(length());
    m_from = atTs - std::llround(wanted * left);
    m_to = m_from + std::llround(wanted);
    m_free = true;
    hold(nowTs);
}

bool HistoryWindow::follow(qint64 nowTs) {
    if (!m_follows || nowTs == m_to) {
        return false;
    }
    m_from += nowTs - m_to;
    m_to = nowTs;
    return true;
}

/// A moved window keeps at least a quarter of itself where there can be data.
void HistoryWindow::hold(qint64 nowTs) {
    const qint64 size = length();
    if (m_oldest) {
        m_from = std::max(m_from, *m_oldest - size * 3 / 4);
    }
    m_from = std::min(m_from, nowTs - size / 4);
    m_to = m_from + size;
    m_follows = false;
    if (isSliding() && m_to >= nowTs) {
        m_to = nowTs;
        m_from = nowTs - size;
        m_follows = true;
    }
}

QDate HistoryWindow::firstDay() const {
    return dateOf(m_from, m_context);
}

QDate HistoryWindow::periodAfter(QDate first, int periods) const {
    switch (m_span) {
        case Span::Week:
            return first.addDays(7 * periods);
        case Span::Month:
            return first.addMonths(periods);
        case Span::Year:
            return first.addYears(periods);
        default:
            return first.addDays(periods);
    }
}

void HistoryWindow::showPeriod(QDate first) {
    m_from = startOf(first, m_context);
    m_to = startOf(periodAfter(first, 1), m_context);
    m_follows = false;
    m_free = false;
}

QString HistoryWindow::title(qint64 nowTs) const {
    if (m_follows && !m_free) {
        return m_span == Span::Live ? HistoryWindowTexts::tr("Last 30 minutes")
                                    : HistoryWindowTexts::tr("Last hour");
    }
    return m_free || isSliding() ? rangeTitle(nowTs) : periodTitle(nowTs);
}

QString HistoryWindow::periodTitle(qint64 nowTs) const {
    const QDate first = firstDay();
    const QDate today = dateOf(nowTs, m_context);
    switch (m_span) {
        case Span::All:
            return rangeTitle(nowTs);
        case Span::Year:
            return m_context.locale.toString(first, u"yyyy"_s);
        case Span::Month:
            return HistoryWindowTexts::tr("%1 %2", "month, year")
                .arg(m_context.locale.standaloneMonthName(first.month()),
                     m_context.locale.toString(first, u"yyyy"_s));
        case Span::Week:
            return rangeTitle(nowTs);
        default:
            break;
    }
    if (first == today) {
        return HistoryWindowTexts::tr("Today, %1").arg(dayText(first, m_context));
    }
    if (first == today.addDays(-1)) {
        return HistoryWindowTexts::tr("Yesterday, %1").arg(dayText(first, m_context));
    }
    return first.year() == today.year() ? dayText(first, m_context) : dayYearText(first, m_context);
}

QString HistoryWindow::rangeTitle(qint64 nowTs) const {
    const QDate first = dateOf(m_from, m_context);
    const QDate last = dateOf(m_to - 1, m_context);
    const bool far = first.year() != dateOf(nowTs, m_context).year() || first.year() != last.year();
    const auto words = [&](QDate day) {
        return far ? dayYearText(day, m_context) : dayText(day, m_context);
    };
    if (length() > 3 * 86'400) {
        return HistoryWindowTexts::tr("%1 – %2", "first and last day")
            .arg(words(first), words(last));
    }
    const QString begin = clockText(m_from * 1000, m_context);
    const QString end = clockText(m_to * 1000, m_context);
    if (first == last) {
        return HistoryWindowTexts::tr("%1, %2 – %3", "day, first and last time")
            .arg(words(first), begin, end);
    }
    return HistoryWindowTexts::tr("%1 %2 – %3 %4", "day, time, day, time")
        .arg(words(first), begin, words(last), end);
}

}  // namespace magnum::ui
