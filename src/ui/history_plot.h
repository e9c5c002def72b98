// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QList>
#include <QPointer>
#include <QQuickPaintedItem>

#include "ui/history_geometry.h"
#include "ui/history_model.h"
#include "ui/history_shade.h"

namespace magnum::ui {

/// The picture of one panel: averages as lines, minimum to maximum as bands, or energies as bars;
/// the period before as dashes or outlines; gaps left open, times of generator and fault shaded.
/// Drawn when its data or window changes and at no other time.
///
/// An own item, not Qt Charts: a ChartView repaints its whole scene for any change, swallows
/// touches, and cannot label a day of 25 hours.
class HistoryPlot : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(magnum::ui::HistoryModel* history READ history WRITE setHistory NOTIFY sourceChanged
                   REQUIRED FINAL)
    Q_PROPERTY(magnum::ui::HistoryPanel* panel READ panel WRITE setPanel NOTIFY sourceChanged
                   REQUIRED FINAL)
    /// One for each series of the panel, in its order.
    Q_PROPERTY(
        QList<QColor> lineColors READ lineColors WRITE setLineColors NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor gridColor READ gridColor WRITE setGridColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor zeroColor READ zeroColor WRITE setZeroColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(
        QColor generatorColor READ generatorColor WRITE setGeneratorColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor faultColor READ faultColor WRITE setFaultColor NOTIFY styleChanged FINAL)
    /// Share of the window that is drawn beside it on either side, for a drag to show.
    Q_PROPERTY(double margin READ margin WRITE setMargin NOTIFY styleChanged FINAL)
    Q_PROPERTY(double lineWidth READ lineWidth WRITE setLineWidth NOTIFY styleChanged FINAL)

 public:
    explicit HistoryPlot(QQuickItem* parent = nullptr);

    [[nodiscard]] HistoryModel* history() const { return m_history; }
    void setHistory(HistoryModel* history);
    [[nodiscard]] HistoryPanel* panel() const { return m_panel; }
    void setPanel(HistoryPanel* panel);
    [[nodiscard]] const QList<QColor>& lineColors() const { return m_lineColors; }
    void setLineColors(const QList<QColor>& colors) { setStyle(m_lineColors, colors); }
    [[nodiscard]] QColor gridColor() const { return m_gridColor; }
    void setGridColor(const QColor& color) { setStyle(m_gridColor, color); }
    /// Of the line at zero, where values lie on both sides of it.
    [[nodiscard]] QColor zeroColor() const { return m_zeroColor; }
    void setZeroColor(const QColor& color) { setStyle(m_zeroColor, color); }
    [[nodiscard]] QColor generatorColor() const { return m_generatorColor; }
    void setGeneratorColor(const QColor& color) { setStyle(m_generatorColor, color); }
    [[nodiscard]] QColor faultColor() const { return m_faultColor; }
    void setFaultColor(const QColor& color) { setStyle(m_faultColor, color); }
    [[nodiscard]] double margin() const { return m_margin; }
    void setMargin(double share) { setStyle(m_margin, share); }
    [[nodiscard]] double lineWidth() const { return m_lineWidth; }
    void setLineWidth(double width) { setStyle(m_lineWidth, width); }

    void paint(QPainter* painter) override;

 Q_SIGNALS:
    void sourceChanged();
    void styleChanged();

 private:
    template <typename T>
    void setStyle(T& member, const T& value) {
        if (member != value) {
            member = value;
            update();
            Q_EMIT styleChanged();
        }
    }
    void paintSpans(QPainter& painter, const std::vector<storage::TimeSpan>& spans,
                    HistoryShade::Pattern pattern, const PlotFrame& frame) const;
    void paintGrid(QPainter& painter, const PlotFrame& frame) const;
    void paintBefore(QPainter& painter, const PlotFrame& frame) const;
    void paintSeries(QPainter& painter, const PlotFrame& frame) const;
    void paintBars(QPainter& painter, const PlotFrame& frame) const;
    /// Its colour, dimmed while another quantity is looked at.
    [[nodiscard]] QColor colorOf(size_t series) const;
    [[nodiscard]] bool isDimmed(size_t series) const;

    QPointer<HistoryModel> m_history;
    QPointer<HistoryPanel> m_panel;
    QList<QColor> m_lineColors;
    QColor m_gridColor;
    QColor m_zeroColor;
    QColor m_generatorColor;
    QColor m_faultColor;
    double m_margin = 0;
    double m_lineWidth = 2;
};

}  // namespace magnum::ui
