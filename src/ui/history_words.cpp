// SPDX-License-Identifier: GPL-3.0-or-later
// What HistoryModel says in words.
#include <algorithm>
#include <cmath>

#include "ui/history_energy.h"
#include "ui/history_model.h"
#include "ui/recorder_text.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {

QString HistoryModel::title() const {
    return m_window.title(nowTs());
}

QString HistoryModel::stepText() const {
    return m_energyView ? energyStepText(m_loader.step()) : QString();
}

QString HistoryModel::beforeTitle() const {
    const auto before = compare() ? m_window.before(nowTs()) : std::nullopt;
    return before ? before->title : QString();
}

/// Worked out once for a window: every chart and the axis want them.
QVariantList HistoryModel::timeTicks() const {
    const TicksOf wanted{m_window.from(), m_window.to(), m_timeTickCount};
    if (m_ticksOf == wanted) {
        return m_ticks;
    }
    QVariantList ticks;
    const qint64 margin = m_window.length() / 2;
    for (const auto& tick : ui::timeTicks(m_window.from() - margin, m_window.to() + margin,
                                          2 * m_timeTickCount, m_context)) {
        const double position = double(tick.ts - m_window.from()) / double(m_window.length());
        ticks.append(QVariantMap{
            {u"position"_s, position}, {u"text"_s, tick.text}, {u"major"_s, tick.major}});
    }
    m_ticksOf = wanted;
    m_ticks = ticks;
    return ticks;
}

QString HistoryModel::notice() const {
    const QString& error = m_energyView ? m_loader.barsError() : result().error;
    if (!error.isEmpty()) {
        return recorderText(error);  // whole sentences: what is wrong and what to do
    }
    if (!loaded()) {
        return tr("Reading the history …");
    }
    if (hasData()) {
        return {};
    }
    const auto oldest = oldestTs();
    if (!oldest) {
        return tr(
            "Nothing has been recorded yet. The first values appear a minute after the "
            "inverter is heard.");
    }
    return tr("Nothing was recorded in this time. The record begins on %1.")
        .arg(momentText(*oldest * 1000, m_clock.utcMs(), m_context));
}

QString HistoryModel::cursorText() const {
    if (m_cursor < 0) {
        return {};
    }
    const auto ms = (double(m_window.from()) + m_cursor * double(m_window.length())) * 1000;
    const auto utcMs = std::llround(ms);
    if (m_energyView) {
        const auto& bars = m_loader.bars();
        const auto at = std::find_if(bars.begin(), bars.end(), [&](const auto& bar) {
            return bar.fromTs * 1000 <= utcMs && utcMs < bar.toTs * 1000;
        });
        return at == bars.end() ? QString()
                                : energySliceText(at->fromTs, at->toTs, m_loader.step(), m_context);
    }
    return m_window.length() <= 2 * 3600 ? clockSecondsText(utcMs, m_context)
                                         : momentText(utcMs, m_clock.utcMs(), m_context);
}

QVariantList HistoryModel::readout() const {
    QVariantList entries;
    if (m_cursor >= 0) {
        for (const auto* panel : panels()) {
            entries.append(panel->legend());
        }
    }
    return entries;
}

}  // namespace magnum::ui
