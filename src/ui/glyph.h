// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QQuickPaintedItem>

namespace magnum::ui {

/// A small drawing in one colour, on a 24 x 24 grid fitted into the item: no image files, sharp at
/// any size, coloured by the theme.
class Glyph : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(magnum::ui::Glyph::Shape shape READ shape WRITE setShape NOTIFY shapeChanged)
    Q_PROPERTY(QColor colour READ colour WRITE setColour NOTIFY colourChanged)

 public:
    enum Shape {
        None,
        Home,
        Generator,
        Chart,
        Bell,
        Gear,
        Battery,
        Loads,
        Sun,
        Grid,
        Plug,
        Clock,
        Warning,
        ChevronLeft,
        ChevronRight,
        Inverter,
        Link,
        LinkBroken,
        Check,
        Close,
        Thermometer,
        Calendar,
        Record,
        Disk,
        Bars,
        Compare,
        More,
        Plus,
        Minus,
    };
    Q_ENUM(Shape)

    explicit Glyph(QQuickItem* parent = nullptr);
    [[nodiscard]] Shape shape() const { return m_shape; }
    void setShape(Shape shape);
    [[nodiscard]] QColor colour() const { return m_colour; }
    void setColour(const QColor& colour);
    void paint(QPainter* painter) override;

 Q_SIGNALS:
    void shapeChanged();
    void colourChanged();

 private:
    Shape m_shape = None;
    QColor m_colour = Qt::gray;
};

}  // namespace magnum::ui
