// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/totals_view.h"

#include <QDateTime>
#include <cmath>
#include <utility>

#include "ui/formatter.h"

namespace magnum::ui {
namespace {

/// From here up a day counts as seen whole.
constexpr double fullCoverage = 0.98;

}  // namespace

qint64 localMidnightTs(qint64 utcMs, const QTimeZone& zone, int daysBack) {
    const QDate day = QDateTime::fromMSecsSinceEpoch(utcMs, zone).date().addDays(-daysBack);
    return day.startOfDay(zone).toSecsSinceEpoch();
}

TotalsView::TotalsView(storage::HistoryReader& reader, int days, TextContext context,
                       QObject* parent)
    : QObject(parent),
      m_reader(reader),
      m_days(days),
      m_context(std::move(context)),
      // Answers go to every listener of the reader; each view asks in a number range of its own.
      m_requestId(quint64(days) << 32) {
    connect(&m_reader, &storage::HistoryReader::totalsReady, this, &TotalsView::onTotals);
}

void TotalsView::update(qint64 lastCommitTs, qint64 nowUtcMs) {
    const qint64 fromTs = localMidnightTs(nowUtcMs, m_context.zone, m_days - 1);
    if (lastCommitTs == m_commitTs && fromTs == m_fromTs) {
        return;
    }
    m_commitTs = lastCommitTs;
    m_fromTs = fromTs;
    const quint64 id = ++m_requestId;
    const qint64 toTs = nowUtcMs / 1000 + 1;
    auto* reader = &m_reader;
    QMetaObject::invokeMethod(reader,
                              [reader, id, fromTs, toTs] { reader->readTotals(id, fromTs, toTs); });
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

QString TotalsView::maximumLoad() const {
    if (!m_totals.maxOutWatts) {
        return unknownText();
    }
    const auto power = formatPower(double(*m_totals.maxOutWatts), false, m_context.locale);
    return power.number + QChar(0xA0) + power.unit;
}

QString TotalsView::maximumLoadTime() const {
    return m_totals.maxOutWattsTs ? clockText(*m_totals.maxOutWattsTs * 1000, m_context)
                                  : QString();
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
