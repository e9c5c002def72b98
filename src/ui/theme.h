// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSize>

#include "ui/display_settings.h"

class QJSEngine;
class QQmlEngine;

namespace magnum::ui {

/// Colours of one palette; every text colour has a contrast of at least 4.5 on surface and
/// background.
struct ThemeColours {
    QColor background, surface, raised, outline, text, textDim, accent;
    QColor grid, generator, battery, loads, solar, inverter;
    QColor warning, alarm, onSignal;
    QColor warningInk, alarmInk;  ///< words and marks in these colours, not on them
    /// Of a chart's lines, in the order of its legend; empty = of what they are about.
    QList<QColor> lines = {};
};
[[nodiscard]] const ThemeColours& themeColours(DisplaySettings::Palette palette);

/// Pixels per millimetre of a window of this size on a panel of this diagonal (inches; 0 = the
/// panel that usually has so many pixels: 7 in up to 1024, 10.1 in at 1280, 13.3 in from 1920).
[[nodiscard]] double pixelsPerMillimetre(QSize window, double diagonalInches);

/// Every size and colour on screen. Pure presentation: one instance per QML engine, which owns it;
/// loadPanel() ties it to the window and to the display settings.
class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    // Text sizes in pixels, for a capital height of 20 arc minutes at the distance it is read from
    Q_PROPERTY(int glance READ glance NOTIFY changed)  // from 2 m
    Q_PROPERTY(int read READ read NOTIFY changed)      // from 1 m
    Q_PROPERTY(int touch READ touch NOTIFY changed)    // from 0.6 m, an arm's length
    Q_PROPERTY(
        int small READ small NOTIFY changed)  // the smallest allowed: 16 arc minutes at 0.6 m
    Q_PROPERTY(int smallest READ smallest NOTIFY changed)  // the same, not enlarged by the owner
    // Lengths in pixels
    Q_PROPERTY(int touchTarget READ touchTarget NOTIFY changed)  // 9 mm
    Q_PROPERTY(int gap READ gap NOTIFY changed)                  // between neighbours
    Q_PROPERTY(int pad READ pad NOTIFY changed)                  // inside a card
    Q_PROPERTY(int radius READ radius NOTIFY changed)
    Q_PROPERTY(int hairline READ hairline NOTIFY changed)
    Q_PROPERTY(int focusLine READ focusLine NOTIFY changed)
    Q_PROPERTY(double pixelsPerMm READ pixelsPerMm NOTIFY changed)
    // Which layout
    Q_PROPERTY(bool portrait READ portrait NOTIFY changed)
    Q_PROPERTY(bool sideBar READ sideBar NOTIFY changed)    // tabs at the left: height is scarce
    Q_PROPERTY(bool spacious READ spacious NOTIFY changed)  // more than a 7 inch panel
    Q_PROPERTY(QString family READ family CONSTANT)
    Q_PROPERTY(QColor veil READ veil CONSTANT)  // what a dimmed picture is covered with
    Q_PROPERTY(QColor background READ background NOTIFY changed)
    Q_PROPERTY(QColor surface READ surface NOTIFY changed)
    Q_PROPERTY(QColor raised READ raised NOTIFY changed)
    Q_PROPERTY(QColor outline READ outline NOTIFY changed)
    Q_PROPERTY(QColor text READ text NOTIFY changed)
    Q_PROPERTY(QColor textDim READ textDim NOTIFY changed)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor grid READ grid NOTIFY changed)
    Q_PROPERTY(QColor generator READ generator NOTIFY changed)
    Q_PROPERTY(QColor battery READ battery NOTIFY changed)
    Q_PROPERTY(QColor loads READ loads NOTIFY changed)
    Q_PROPERTY(QColor solar READ solar NOTIFY changed)
    Q_PROPERTY(QColor inverter READ inverter NOTIFY changed)
    Q_PROPERTY(QColor warning READ warning NOTIFY changed)
    Q_PROPERTY(QColor alarm READ alarm NOTIFY changed)
    // Words and marks in the colours of a warning and an alarm
    Q_PROPERTY(QColor warningInk READ warningInk NOTIFY changed)
    Q_PROPERTY(QColor alarmInk READ alarmInk NOTIFY changed)
    Q_PROPERTY(QList<QColor> lines READ lines NOTIFY changed)
    Q_PROPERTY(QColor onSignal READ onSignal NOTIFY changed)  // text on warning and alarm

 public:
    explicit Theme(QObject* parent = nullptr);
    static Theme* create(QQmlEngine* engine, QJSEngine* scriptEngine);

    /// Takes diagonal, text size and palette from these settings from now on.
    void follow(DisplaySettings* settings);
    /// Size of the window in device-independent pixels.
    void setWindowSize(QSize size);

    /// A length in millimetres on the glass, in whole pixels.
    Q_INVOKABLE int mm(double millimetres) const;

    [[nodiscard]] int glance() const { return textPixels(2.0); }
    [[nodiscard]] int read() const { return textPixels(1.0); }
    [[nodiscard]] int touch() const { return textPixels(0.6); }
    [[nodiscard]] int small() const;
    /// Where a word that was enlarged does not fit, it may shrink to this.
    [[nodiscard]] int smallest() const;
    [[nodiscard]] int touchTarget() const { return mm(9); }
    [[nodiscard]] int gap() const { return mm(1.5); }
    [[nodiscard]] int pad() const { return mm(2); }
    [[nodiscard]] int radius() const { return mm(1.5); }
    [[nodiscard]] int hairline() const { return 1; }
    [[nodiscard]] int focusLine() const { return qMax(2, mm(0.5)); }
    [[nodiscard]] double pixelsPerMm() const { return m_pixelsPerMm; }
    [[nodiscard]] bool portrait() const { return m_window.height() > m_window.width(); }
    [[nodiscard]] bool sideBar() const;
    [[nodiscard]] bool spacious() const;
    [[nodiscard]] static QString family();
    [[nodiscard]] static QColor veil() { return Qt::black; }
    [[nodiscard]] QColor background() const { return m_colours->background; }
    [[nodiscard]] QColor surface() const { return m_colours->surface; }
    [[nodiscard]] QColor raised() const { return m_colours->raised; }
    [[nodiscard]] QColor outline() const { return m_colours->outline; }
    [[nodiscard]] QColor text() const { return m_colours->text; }
    [[nodiscard]] QColor textDim() const { return m_colours->textDim; }
    [[nodiscard]] QColor accent() const { return m_colours->accent; }
    [[nodiscard]] QColor grid() const { return m_colours->grid; }
    [[nodiscard]] QColor generator() const { return m_colours->generator; }
    [[nodiscard]] QColor battery() const { return m_colours->battery; }
    [[nodiscard]] QColor loads() const { return m_colours->loads; }
    [[nodiscard]] QColor solar() const { return m_colours->solar; }
    [[nodiscard]] QColor inverter() const { return m_colours->inverter; }
    [[nodiscard]] QColor warning() const { return m_colours->warning; }
    [[nodiscard]] QColor alarm() const { return m_colours->alarm; }
    [[nodiscard]] QColor warningInk() const { return m_colours->warningInk; }
    [[nodiscard]] QColor alarmInk() const { return m_colours->alarmInk; }
    [[nodiscard]] QList<QColor> lines() const { return m_colours->lines; }
    [[nodiscard]] QColor onSignal() const { return m_colours->onSignal; }

 Q_SIGNALS:
    void changed();

 private:
    [[nodiscard]] int textPixels(double metres) const;
    void update();

    QPointer<DisplaySettings> m_settings;
    QSize m_window{800, 480};
    double m_pixelsPerMm = 5.25;
    double m_textScale = 1;
    const ThemeColours* m_colours;
};

/// Adds the bundled font to the application; false if it cannot be read.
bool loadFonts();

}  // namespace magnum::ui
