// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_plot.h"

#include <QPainter>
#include <cmath>

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

constexpr double bandOpacity = 0.32;

QColor withOpacity(QColor color, double opacity) {
    color.setAlphaF(float(color.alphaF() * opacity));
    return color;
}

}  // namespace

HistoryPlot::HistoryPlot(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void HistoryPlot::setHistory(HistoryModel* history) {
    if (m_history == history) {
        return;
    }
    if (m_history) {
        m_history->disconnect(this);
    }
    m_history = history;
    if (history) {
        connect(history, &HistoryModel::timeTicksChanged, this, [this] { update(); });
        connect(history, &HistoryModel::resultChanged, this, [this] { update(); });
    }
    update();
    Q_EMIT sourceChanged();
}

void HistoryPlot::setPanel(HistoryPanel* panel) {
    if (m_panel == panel) {
        return;
    }
    if (m_panel) {
        m_panel->disconnect(this);
    }
    m_panel = panel;
    if (panel) {
        connect(panel, &HistoryPanel::dataChanged, this, [this] { update(); });
    }
    update();
    Q_EMIT sourceChanged();
}

void HistoryPlot::paint(QPainter* painter) {
    if (!m_history || !m_panel) {
        return;
    }
    const auto& window = m_history->window();
    PlotFrame frame{double(window.from()), double(window.to()), width(), height(), {}};
    paintSpans(*painter, m_history->result().generatorSpans, m_generatorColor, frame);
    paintSpans(*painter, m_history->result().faultSpans, m_faultColor, frame);
    if (m_panel->axis()) {
        frame.axis = *m_panel->axis();
        paintGrid(*painter, frame);
        paintSeries(*painter, frame);
    }
}

void HistoryPlot::paintSpans(QPainter& painter, const std::vector<storage::TimeSpan>& spans,
                             const QColor& color, const PlotFrame& frame) const {
    for (const auto& span : spans) {
        const double left = std::max(0.0, std::round(frame.x(double(span.fromTs))));
        const double right = std::min(frame.width, std::round(frame.x(double(span.toTs))));
        if (right >= 0 && left <= frame.width) {
            // A fault of a few seconds in a view of a month stays visible.
            painter.fillRect(QRectF(left, 0, std::max(2.0, right - left), frame.height), color);
        }
    }
}

void HistoryPlot::paintGrid(QPainter& painter, const PlotFrame& frame) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_gridColor, 1));
    QList<QLineF> lines;
    for (const double value : frame.axis.ticks()) {
        const double y = std::min(frame.height - 1, std::round(frame.y(value)));
        lines.append({0, y, frame.width, y});
    }
    const auto ticks = m_history->timeTicks();
    for (const auto& tick : ticks) {
        const double x = std::round(tick.toMap().value(u"position"_s).toDouble() * frame.width);
        lines.append({x, 0, x, frame.height});
    }
    painter.drawLines(lines);
    if (frame.axis.minimum < 0 && frame.axis.maximum > 0) {
        const double zero = std::round(frame.y(0));
        painter.setPen(QPen(m_zeroColor, 1));
        painter.drawLine(QLineF(0, zero, frame.width, zero));
    }
}

void HistoryPlot::paintSeries(QPainter& painter, const PlotFrame& frame) const {
    const auto& request = m_history->result().request;
    const auto& series = m_panel->series();
    for (size_t i = 0; i < series.size() && qsizetype(i) < m_lineColors.size(); ++i) {
        const auto shape = plotShape(series[i].columns, request.fromTs, request.toTs, frame);
        const QColor color = m_lineColors[qsizetype(i)];
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(Qt::NoPen);
        painter.setBrush(withOpacity(color, bandOpacity));
        painter.drawRects(shape.band);
        painter.setRenderHint(QPainter::Antialiasing, true);
        // Separate lines in one batch: stroking a polyline of 800 points takes eight times as long.
        painter.setPen(QPen(color, m_lineWidth, Qt::SolidLine, Qt::RoundCap));
        painter.drawLines(shape.line);
    }
}

}  // namespace magnum::ui
