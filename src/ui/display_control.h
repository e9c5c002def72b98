// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPoint>
#include <QTimeZone>
#include <QTimer>
#include <optional>

#include "system/clock.h"
#include "ui/backlight.h"
#include "ui/display_settings.h"

namespace magnum::ui {

/// When the screen is dim, when it is night, and what the touch that wakes it does: nothing else.
///
/// The night's palette holds in any window. Dimming, brightness, the way back to Home and the
/// shifting against burn-in are for a panel on the wall: they hold only while the window fills the
/// screen. Nothing ticks: one timer runs to the next moment at which something changes.
class DisplayControl : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// Black over everything, 0 = none to 1: dimming where there is no backlight to be set.
    Q_PROPERTY(double veil READ veil NOTIFY changed FINAL)
    /// Where the picture stands within shiftRange pixels, moved a little each minute of rest.
    Q_PROPERTY(QPoint shift READ shift NOTIFY changed FINAL)
    /// Pixels by which the picture is smaller than the window, both ways; 0 while it never moves.
    Q_PROPERTY(int shiftRange READ shiftRange NOTIFY changed FINAL)
    Q_PROPERTY(bool dimmed READ dimmed NOTIFY changed FINAL)

 public:
    /// clock: this machine's. backlightDirectory: /sys/class/backlight; empty = none.
    DisplayControl(DisplaySettings& settings, const system::Clock& clock, const QTimeZone& zone,
                   const QString& backlightDirectory, QObject* parent = nullptr);
    ~DisplayControl() override;

    [[nodiscard]] double veil() const { return m_veil; }
    [[nodiscard]] QPoint shift() const { return m_shift; }
    [[nodiscard]] int shiftRange() const;
    [[nodiscard]] bool dimmed() const { return m_dimmed; }

    /// Touches, clicks and keys of this window are the owner's presence.
    void watch(QObject* window);
    /// The window fills the screen.
    void setFillsScreen(bool fills);
    /// An alarm is there that nobody has acknowledged or silenced: it wakes, and holds off dimming.
    void setAlarmCalls(bool calls);

    /// Does what is due and sets the timer to what is next.
    void update();
    /// Only if the wall clock was set since the last look.
    void noteWallClock();
    /// Milliseconds until something changes by itself; nothing while nothing will.
    [[nodiscard]] std::optional<qint64> nextChangeMs() const;

 Q_SIGNALS:
    void changed();
    /// Nobody has touched the panel for long.
    void homeWanted();

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    struct Look {
        double veil = 0;
        QPoint shift;
        int range = 0;
        bool dimmed = false;
        bool operator==(const Look&) const = default;
    };
    [[nodiscard]] Look look() const { return {m_veil, m_shift, shiftRange(), m_dimmed}; }
    void presence();
    bool wakes(QEvent* event);
    void workOutNight();
    void workOutRest();
    void applyBrightness();
    [[nodiscard]] qint64 idleMs() const;

    DisplaySettings& m_settings;
    const system::Clock& m_clock;
    QTimeZone m_zone;
    Backlight m_backlight;
    QTimer m_timer;
    qint64 m_lastPresenceMs;          ///< monotonic
    qint64 m_clockOffsetMs;           ///< wall clock less monotonic at the last look
    qint64 m_nightChangeUtcMs = 0;    ///< 0 = never
    qint64 m_shiftSteps = 0;          ///< taken so far
    qint64 m_shiftStepsThisRest = 0;  ///< of them since the last touch
    QPoint m_shift;
    double m_veil = 0;
    bool m_fillsScreen = false;
    bool m_alarmCalls = false;
    bool m_dimmed = false;
    bool m_wentHome = false;
    bool m_updating = false;
    bool m_swallowing = false;  ///< the rest of the gesture that woke the screen
};

}  // namespace magnum::ui
