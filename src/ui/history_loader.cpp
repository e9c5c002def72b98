// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_loader.h"

#include <algorithm>

#include "ui/history_geometry.h"

namespace magnum::ui {
namespace {

/// The columns of a window and of half of it on either side, as far as there can be data.
ColumnPlan planWithMargins(const HistoryWanted& wanted) {
    if (!wanted.margins) {
        return planColumns(wanted.fromTs, wanted.toTs, wanted.pixels);
    }
    const qint64 length = wanted.toTs - wanted.fromTs;
    const qint64 earliest = wanted.oldestTs.value_or(wanted.fromTs);
    const qint64 from =
        std::min(wanted.fromTs, std::max(wanted.fromTs - length / 2, earliest - length / 50));
    const qint64 to = std::max(wanted.toTs, std::min(wanted.toTs + length / 2, wanted.nowTs));
    const auto pixels = double(wanted.pixels) * double(to - from) / double(length);
    return planColumns(from, to, int(pixels));
}

}  // namespace

HistoryLoader::HistoryLoader(storage::HistoryReader& reader, TextContext context, QObject* parent)
    : QObject(parent), m_reader(reader), m_context(std::move(context)) {
    connect(&reader, &storage::HistoryReader::historyReady, this, &HistoryLoader::onChart);
    connect(&reader, &storage::HistoryReader::energyReady, this, &HistoryLoader::onEnergy);
}

void HistoryLoader::ask(const HistoryWanted& wanted) {
    m_id += 2;
    m_reader.setNewestRequest(m_id);
    if (!wanted.before) {
        m_before.reset();
        m_barsBefore.clear();
    }
    if (wanted.bars) {
        askBars(wanted);
    }
    askChart(wanted);
}

void HistoryLoader::askChart(const HistoryWanted& wanted) {
    const auto send = [this](storage::HistoryRequest request) {
        QMetaObject::invokeMethod(
            &m_reader,
            [&reader = m_reader, request = std::move(request)] { reader.readHistory(request); },
            Qt::QueuedConnection);
    };
    const auto plan = planWithMargins(wanted);
    send({m_id, plan.fromTs, plan.toTs, plan.columns, wanted.quantities, wanted.tail});
    if (wanted.before && !wanted.bars) {
        // Column by column the same as the window, so that lines lie on lines.
        const qint64 shift = wanted.fromTs - wanted.before->fromTs;
        m_askedShift = shift;
        send({m_id + 1,
              plan.fromTs - shift,
              plan.toTs - shift,
              plan.columns,
              wanted.quantities,
              {}});
    }
}

void HistoryLoader::askBars(const HistoryWanted& wanted) {
    m_askedStep = energyStep(wanted.toTs - wanted.fromTs);
    const auto send = [this](quint64 id, std::vector<qint64> edges) {
        QMetaObject::invokeMethod(
            &m_reader,
            [&reader = m_reader, id, edges = std::move(edges)] { reader.readEnergy(id, edges); },
            Qt::QueuedConnection);
    };
    send(m_id, energyEdges(wanted.fromTs, wanted.toTs, m_askedStep, m_context));
    if (wanted.before) {
        send(m_id + 1,
             energyEdges(wanted.before->fromTs, wanted.before->toTs, m_askedStep, m_context));
    }
}

void HistoryLoader::onChart(const storage::HistoryResult& result) {
    if (result.request.id == m_id) {
        m_result = result;
        m_hasResult = true;
    } else if (result.request.id == m_id + 1) {
        m_before = result;
        m_shiftSeconds = m_askedShift;
    } else {
        return;  // a newer one is on its way
    }
    Q_EMIT changed();
}

void HistoryLoader::onEnergy(const storage::EnergySlices& energy) {
    if (energy.id == m_id) {
        m_bars = energy.slices;
        m_barsError = energy.error;
        m_step = m_askedStep;
        m_hasBars = true;
    } else if (energy.id == m_id + 1) {
        m_barsBefore = energy.slices;
    } else {
        return;
    }
    Q_EMIT changed();
}

}  // namespace magnum::ui
