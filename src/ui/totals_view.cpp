// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/totals_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/formatter.h"

namespace magnum::ui {
namespace {

/// From here up a day counts as seen whole.
constexpr double fullCoverage = 0.98;

}  // namespace

qint64 localMidnightTs(qint64 utcMs, const QTimeZone& zone) {
    const storage::Calendar calendar(zone);
    return calendar.startOf(calendar.dateAt(utcMs / 1000));
}

TotalsView::TotalsView(storage::HistoryReader& reader, int range, Span span, TextContext context,
                       QObject* parent)
    : QObject(parent),
      m_reader(reader),
      m_span(span),
      m_context(std::move(context)),
      // Answers go to every listener of the reader; each view asks in a number range of its own.
      m_requestId(quint64(range) << 32) {
    connect(&m_reader, &storage::HistoryReader::totalsReady, this, &TotalsView::onTotals);
}

storage::CalendarSpan TotalsView::bounds(qint64 nowUtcMs) const {
    using storage::Period;
    const storage::Calendar calendar(m_context.zone, m_context.locale.firstDayOfWeek());
    const QDate today = calendar.dateAt(nowUtcMs / 1000);
    switch (m_span) {
        case Yesterday:
            return calendar.period(Period::Day, today, -1);
        case SevenDays:
            return {calendar.startOf(today.addDays(-6)), calendar.period(Period::Day, today).toTs};
        case Week:
            return calendar.period(Period::Week, today);
        case Month:
            return calendar.period(Period::Month, today);
        case Year:
            return calendar.period(Period::Year, today);
        case All:
            return {};
        case Today:
            break;
    }
    return calendar.period(Period::Day, today);
}

void TotalsView::setSpan(Span span) {
    if (span == m_span) {
        return;
    }
    m_span = span;
    m_loaded = false;
    m_totals = {};
    if (m_nowUtcMs > 0) {
        m_bounds = bounds(m_nowUtcMs);
        request();
    }
    Q_EMIT changed();
}

void TotalsView::update(qint64 lastCommitTs, qint64 nowUtcMs) {
    m_nowUtcMs = nowUtcMs;
    const auto now = bounds(nowUtcMs);
    if (lastCommitTs == m_commitTs && now == m_bounds) {
        return;
    }
    m_commitTs = lastCommitTs;
    m_bounds = now;
    request();
}

void TotalsView::request() {
    const quint64 id = ++m_requestId;
    const qint64 toTs = std::min(m_bounds.toTs, m_nowUtcMs / 1000 + 1);
    QMetaObject::invokeMethod(
        &m_reader, [reader = &m_reader, id, from = m_bounds.fromTs, toTs, all = m_span == All] {
            if (all) {
                reader->readLifetime(id);
            } else {
                reader->readTotals(id, from, toTs);
            }
        });
}

void TotalsView::onTotals(quint64 id, const storage::Totals& totals) {
    if (id != m_requestId) {
        return;
    }
    m_loaded = true;
    m_totals = totals;
    Q_EMIT changed();
}

QString TotalsView::energy(const std::optional<qint64>& joules) const {
    return joules ? energyText(*joules, m_context) : unknownText();
}

QString TotalsView::generatorTime() const {
    return m_totals.generatorSeconds ? durationText(*m_totals.generatorSeconds, m_context)
                                     : unknownText();
}

QString TotalsView::generatorText() const {
    //: running time, energy
    return m_totals.generatorSeconds && m_totals.inJoules
               ? tr("%1, %2").arg(generatorTime(), energyIn())
               : generatorTime();
}

QString TotalsView::energyPv() const {
    return m_totals.pvJoules.value_or(0) > 0 ? energy(m_totals.pvJoules) : QString();
}

QString TotalsView::generatorStarts() const {
    return m_totals.generatorStarts ? m_context.locale.toString(*m_totals.generatorStarts)
                                    : unknownText();
}

QString TotalsView::energyPerHour() const {
    const qint64 seconds = m_totals.generatorSeconds.value_or(0);
    return seconds > 0 && m_totals.inJoules
               ? energyText(*m_totals.inJoules * 3600 / seconds, m_context)
               : unknownText();
}

QString TotalsView::seen() const {
    if (!m_loaded || m_totals.coverage <= 0) {
        return {};
    }
    if (m_totals.coverage >= fullCoverage) {
        return tr("Seen all the time");
    }
    const int percent = int(std::floor(m_totals.coverage * 100));
    //: share of the span in which the inverter was heard
    return percent < 1 ? tr("Seen less than 1 % of the time")
                       : tr("Seen %1 % of the time").arg(percent);
}

QString TotalsView::maximumLoad() const {
    if (!m_totals.maxOutWatts) {
        return unknownText();
    }
    const auto power = formatPower(double(*m_totals.maxOutWatts), false, m_context.locale);
    return power.number + QChar(0xA0) + power.unit;
}

QString TotalsView::maximumLoadTime() const {
    if (!m_totals.maxOutWattsTs) {
        return {};
    }
    const qint64 utcMs = *m_totals.maxOutWattsTs * 1000;
    return m_span == Today || m_span == Yesterday ? clockText(utcMs, m_context)
                                                  : momentText(utcMs, m_nowUtcMs, m_context);
}

QString TotalsView::coverage() const {
    if (!m_totals.outJoules || m_totals.coverage <= 0 || m_totals.coverage >= fullCoverage) {
        return {};
    }
    const int percent = int(std::floor(m_totals.coverage * 100));
    //: share of the day in which the inverter was heard
    return percent < 1 ? tr("< 1 % seen") : tr("%1 % seen").arg(percent);
}

}  // namespace magnum::ui
