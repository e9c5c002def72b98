// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QQuickPaintedItem>
#include <QRegion>

namespace magnum::ui {

/// A patch of what charts are shaded with, for their key. Told apart without colour: a run of the
/// generator is hatched one way, a fault both ways with a bar on top.
class HistoryShade : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Pattern pattern READ pattern WRITE setPattern NOTIFY changed FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed FINAL)
    Q_PROPERTY(double lineWidth READ lineWidth WRITE setLineWidth NOTIFY changed FINAL)

 public:
    enum Pattern { Generator, Fault };
    Q_ENUM(Pattern)

    explicit HistoryShade(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}
    [[nodiscard]] Pattern pattern() const { return m_pattern; }
    void setPattern(Pattern pattern);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor& color);
    [[nodiscard]] double lineWidth() const { return m_lineWidth; }
    void setLineWidth(double width);
    void paint(QPainter* painter) override;

 Q_SIGNALS:
    void changed();

 private:
    Pattern m_pattern = Generator;
    QColor m_color;
    double m_lineWidth = 2;
};

/// Shades parts of a picture; the hatch hangs on the picture's own corner, so that neighbours meet.
void paintShade(QPainter& painter, const QRegion& areas, HistoryShade::Pattern pattern,
                const QColor& color, double lineWidth);

}  // namespace magnum::ui
