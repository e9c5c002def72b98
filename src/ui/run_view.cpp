// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_view.h"

#include <algorithm>

#include "ui/formatter.h"
#include "ui/phrases.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

/// Apart from the numbers of the event log, which asks the same reader.
constexpr quint64 firstRequest = quint64(1) << 40;
constexpr int mostPhases = 50;

QVariantMap row(const QString& caption, const QString& value) {
    return {{u"caption"_s, caption}, {u"value"_s, value}};
}

}  // namespace

RunView::RunView(storage::HistoryReader& reader, RunListModel& runs, const system::Clock& clock,
                 TextContext context, QObject* parent)
    : QObject(parent),
      m_reader(reader),
      m_runs(runs),
      m_clock(clock),
      m_context(std::move(context)),
      m_requestId(firstRequest) {
    connect(&m_runs, &RunListModel::runsChanged, this, &RunView::follow);
    connect(&m_reader, &storage::HistoryReader::eventsReady, this,
            [this](quint64 id, const auto& events) { onEvents(id, events); });
}

void RunView::open(int row) {
    m_run = m_runs.runAt(row);
    m_phases.clear();
    ++m_requestId;  // an answer that is under way belongs to another run
    if (m_run) {
        readPhases();
    }
    Q_EMIT changed();
}

/// A run that is not in the list any more stays as it was last seen.
void RunView::follow() {
    if (!m_run) {
        return;
    }
    const auto now = m_runs.runFrom(m_run->startUtcMs);
    if (now && now != m_run) {
        m_run = now;
        readPhases();
        Q_EMIT changed();
    }
}

void RunView::readPhases() {
    const qint64 fromTs = m_run->startUtcMs / 1000 - 1;
    const qint64 toTs = qint64(toUtcMs()) / 1000 + 2;
    QMetaObject::invokeMethod(
        &m_reader,
        [&reader = m_reader, id = ++m_requestId, fromTs, toTs] {
            reader.readEvents(id, fromTs, toTs, {plant::eventKindKey(plant::EventKind::AgsStatus)},
                              mostPhases);
        },
        Qt::QueuedConnection);
}

void RunView::onEvents(quint64 id, const std::vector<plant::Event>& events) {
    if (id != m_requestId || !m_run) {
        return;
    }
    QVariantList phases;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->to) {
            phases.append(row(clockSecondsText(event->utcMs, m_context), agsTerm(*event->to)));
        }
    }
    if (phases != m_phases) {
        m_phases = std::move(phases);
        Q_EMIT changed();
    }
}

double RunView::toUtcMs() const {
    return m_run ? double(m_run->endUtcMs.value_or(m_clock.utcMs())) : 0;
}

QString RunView::title() const {
    if (!m_run) {
        return {};
    }
    //: the start of a run of the generator, how long it was
    return tr("%1, %2").arg(momentText(m_run->startUtcMs, m_clock.utcMs(), m_context),
                            durationText(m_run->runSeconds, m_context));
}

QString RunView::trouble() const {
    if (!m_run || !m_run->fault) {
        return {};
    }
    const FaultWords words = agsFaultWords(*m_run->fault);
    //: fault, its cause, what to do
    return words.name.isEmpty() ? QString()
                                : tr("%1. %2 %3").arg(words.name, words.cause, words.advice);
}

QVariantList RunView::facts() const {
    if (!m_run) {
        return {};
    }
    const auto& run = *m_run;
    const auto number = [this](double value, int decimals) {
        return numberText(value, decimals, m_context);
    };
    const QString none = unknownText();
    const auto percent = [&](const std::optional<double>& value) {
        return value ? tr("%1 %").arg(number(*value, 0)) : none;
    };
    const qint64 nowUtcMs = m_clock.utcMs();
    QVariantList rows;
    rows << row(tr("Start"), momentText(run.startUtcMs, nowUtcMs, m_context));
    rows << row(tr("End"), run.endUtcMs ? momentText(*run.endUtcMs, nowUtcMs, m_context)
                                        : tr("still running"));
    rows << row(tr("Running time"), durationText(run.runSeconds, m_context));
    rows << row(tr("Reason"), runReasonText(run.reason));
    if (run.endUtcMs) {
        const QString stop = runStopText(run);
        rows << row(tr("Stopped by"), stop.isEmpty() ? tr("ordinary end") : stop);
    }
    rows << row(tr("Energy delivered"), run.joules ? energyText(*run.joules, m_context) : none);
    if (run.joules && run.runSeconds > 0) {
        rows << row(tr("Average power"),
                    tr("%1 W").arg(number(double(*run.joules) / double(run.runSeconds), 0)));
    }
    rows << row(tr("Highest power"),
                run.peakWatts ? tr("%1 W").arg(number(double(*run.peakWatts), 0)) : none);
    rows << row(tr("Charged into the battery"),
                run.ampHours ? tr("%1 Ah").arg(number(*run.ampHours, 0)) : none);
    rows << row(tr("Charge before"), percent(run.socBefore));
    rows << row(run.endUtcMs ? tr("Charge after") : tr("Charge now"), percent(run.socAfter));
    rows << row(tr("Seen by"), run.seenByAgs && run.seenByAcInput ? tr("AGS and AC input")
                               : run.seenByAgs                    ? tr("AGS only")
                               : run.seenByAcInput                ? tr("AC input only")
                                                                  : none);
    return rows;
}

}  // namespace magnum::ui
