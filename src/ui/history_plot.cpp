// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_plot.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

/// Bars side by side: those of which nothing is known keep no place free.
class BarGroup {
 public:
    explicit BarGroup(const HistoryPanel& panel) {
        for (size_t i = 0; i < panel.series().size(); ++i) {
            const bool then = i < panel.before().size() && isKnown(panel.before()[i]);
            m_places.push_back(m_count);
            m_count += then || isKnown(panel.series()[i]) ? 1 : 0;
        }
    }
    [[nodiscard]] BarPlace place(size_t series, double fill) const {
        return {m_places[series], std::max<size_t>(1, m_count), fill};
    }

 private:
    static bool isKnown(const HistoryPanel::Series& series) {
        return std::any_of(series.columns.begin(), series.columns.end(),
                           [](const auto& column) { return column.average.has_value(); });
    }
    std::vector<size_t> m_places;
    size_t m_count = 0;
};

constexpr double bandOpacity = 0.32;
constexpr double beforeOpacity = 0.75;
constexpr double dimmedOpacity = 0.28;

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
        connect(history, &HistoryModel::viewMoved, this, [this] { update(); });
        connect(history, &HistoryModel::resultChanged, this, [this] { update(); });
        connect(history, &HistoryModel::focusedChanged, this, [this] { update(); });
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
    const double beside = m_margin * double(window.length());
    PlotFrame frame{
        double(window.from()) - beside, double(window.to()) + beside, width(), height(), {}};
    paintSpans(*painter, m_history->result().generatorSpans, HistoryShade::Generator, frame);
    paintSpans(*painter, m_history->result().faultSpans, HistoryShade::Fault, frame);
    if (m_panel->axis()) {
        frame.axis = *m_panel->axis();
        paintGrid(*painter, frame);
        paintBefore(*painter, frame);
        if (m_panel->isBars()) {
            paintBars(*painter, frame);
        } else {
            paintSeries(*painter, frame);
        }
    }
}

bool HistoryPlot::isDimmed(size_t series) const {
    const int focused = m_history->focused();
    return focused >= 0 && focused != int(m_panel->series()[series].quantity);
}

QColor HistoryPlot::colorOf(size_t series) const {
    const QColor color = m_lineColors.value(qsizetype(series));
    return isDimmed(series) ? withOpacity(color, dimmedOpacity) : color;
}

void HistoryPlot::paintSpans(QPainter& painter, const std::vector<storage::TimeSpan>& spans,
                             HistoryShade::Pattern pattern, const PlotFrame& frame) const {
    QRegion areas;
    for (const auto& span : spans) {
        const double left = std::max(0.0, std::round(frame.x(double(span.fromTs))));
        const double right = std::min(frame.width, std::round(frame.x(double(span.toTs))));
        if (right >= 0 && left <= frame.width) {
            // A fault of a few seconds in a view of a month stays visible.
            areas +=
                QRect(int(left), 0, std::max(2, int(right - left)), int(std::ceil(frame.height)));
        }
    }
    paintShade(painter, areas, pattern,
               pattern == HistoryShade::Fault ? m_faultColor : m_generatorColor, m_lineWidth);
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
        const double position = tick.toMap().value(u"position"_s).toDouble();
        const double x = std::round((position + m_margin) / (1 + 2 * m_margin) * frame.width);
        if (x >= 0 && x <= frame.width) {
            lines.append({x, 0, x, frame.height});
        }
    }
    painter.drawLines(lines);
    if (frame.axis.minimum < 0 && frame.axis.maximum > 0) {
        const double zero = std::round(frame.y(0));
        painter.setPen(QPen(m_zeroColor, 1));
        painter.drawLine(QLineF(0, zero, frame.width, zero));
    }
}

void HistoryPlot::paintBefore(QPainter& painter, const PlotFrame& frame) const {
    const auto& series = m_panel->before();
    const auto& edges = m_panel->edgesBefore();
    const BarGroup group(*m_panel);
    for (size_t i = 0; i < series.size() && edges.size() >= 2; ++i) {
        const QColor color = withOpacity(colorOf(i), beforeOpacity);
        painter.setPen(QPen(color, m_lineWidth));
        painter.setBrush(Qt::NoBrush);
        if (m_panel->isBars()) {
            const double inset = m_lineWidth / 2;
            for (const auto& bar : barShape(series[i].columns, edges, group.place(i, 1), frame)) {
                painter.drawRect(bar.adjusted(inset, inset, -inset, 0));
            }
        } else {
            painter.drawLines(dashedShape(series[i].columns, edges.front(), edges.back(), frame,
                                          m_lineWidth * 3));
        }
    }
}

void HistoryPlot::paintBars(QPainter& painter, const PlotFrame& frame) const {
    const auto& series = m_panel->series();
    const BarGroup group(*m_panel);
    const double fill = m_panel->before().empty() ? 0.9 : 0.62;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    for (size_t i = 0; i < series.size(); ++i) {
        painter.setBrush(colorOf(i));
        painter.drawRects(
            barShape(series[i].columns, m_panel->edges(), group.place(i, fill), frame));
    }
}

void HistoryPlot::paintSeries(QPainter& painter, const PlotFrame& frame) const {
    const auto& series = m_panel->series();
    const auto& edges = m_panel->edges();
    for (size_t i = 0; i < series.size() && edges.size() >= 2; ++i) {
        auto shape = plotShape(series[i].columns, edges.front(), edges.back(), frame);
        const auto upright = takeUpright(shape.line, m_lineWidth);
        const QColor color = colorOf(i);
        if (!isDimmed(i)) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(Qt::NoPen);
            painter.setBrush(withOpacity(color, bandOpacity));
            for (const auto& outline : bandOutlines(shape.band)) {
                painter.drawPolygon(outline);
            }
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRects(upright);
        painter.setRenderHint(QPainter::Antialiasing, true);
        // Separate lines in one batch: stroking a polyline of 800 points takes eight times as long.
        painter.setPen(QPen(color, m_lineWidth, Qt::SolidLine, Qt::RoundCap));
        painter.drawLines(shape.line);
    }
}

}  // namespace magnum::ui
