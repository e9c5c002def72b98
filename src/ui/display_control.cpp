// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display_control.h"

#include <QDateTime>
#include <QKeyEvent>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/sun_times.h"

namespace magnum::ui {
namespace {

constexpr qint64 minuteMs = 60'000;
constexpr int shiftPixels = 4;
/// A walk around the corners and edges of the free room: no place is twice as long as another.
constexpr std::array<QPoint, 8> shiftPlaces{QPoint(2, 0), QPoint(4, 0), QPoint(4, 2), QPoint(4, 4),
                                            QPoint(2, 4), QPoint(0, 4), QPoint(0, 2), QPoint(0, 0)};
/// The wall clock drifts against the monotonic one; more than this is a step.
constexpr qint64 stepMs = 2'000;
/// The longest a single-shot timer is set to; an int of milliseconds holds 24 days.
constexpr qint64 longestWaitMs = 86'400'000;

/// Night by the clock, and when that changes.
Darkness darknessByHours(qint64 utcMs, const QTimeZone& zone, double from, double until) {
    const auto local = QDateTime::fromMSecsSinceEpoch(utcMs, zone);
    const double hour = local.time().msecsSinceStartOfDay() / 3'600'000.0;
    const double begin = std::fmod(from, 24);
    const double end = std::fmod(until, 24);
    if (begin == end) {
        return {false, utcMs + longestWaitMs};
    }
    const bool night = begin < end ? hour >= begin && hour < end : hour >= begin || hour < end;
    const double next = night ? end : begin;
    QDate day = local.date();
    if (next <= hour) {
        day = day.addDays(1);
    }
    const auto time = QTime::fromMSecsSinceStartOfDay(int(next * 3'600'000));
    return {night, QDateTime(day, time, zone).toMSecsSinceEpoch()};
}

bool isPress(QEvent::Type type) {
    return type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick ||
           type == QEvent::TouchBegin || type == QEvent::KeyPress || type == QEvent::Wheel ||
           type == QEvent::TabletPress;
}

/// Comes along while somebody is there, but by itself does nothing.
bool isPresence(QEvent::Type type) {
    return isPress(type) || type == QEvent::MouseMove || type == QEvent::TouchUpdate ||
           type == QEvent::TouchEnd || type == QEvent::MouseButtonRelease ||
           type == QEvent::KeyRelease;
}

bool endsGesture(const QEvent& event) {
    switch (event.type()) {
        case QEvent::MouseButtonRelease:
        case QEvent::TouchEnd:
        case QEvent::TouchCancel:
        case QEvent::TabletRelease:
        case QEvent::Wheel:
            return true;
        case QEvent::KeyRelease:
            return !static_cast<const QKeyEvent&>(event).isAutoRepeat();
        default:
            return false;
    }
}

}  // namespace

DisplayControl::DisplayControl(DisplaySettings& settings, const system::Clock& clock,
                               const QTimeZone& zone, const QString& backlightDirectory,
                               QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_clock(clock),
      m_zone(zone),
      m_backlight(backlightDirectory),
      m_lastPresenceMs(clock.monotonicMs()),
      m_clockOffsetMs(clock.utcMs() - clock.monotonicMs()) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DisplayControl::update);
    connect(&settings, &DisplaySettings::changed, this, &DisplayControl::update);
    update();
}

/// The console behind the panel is readable.
DisplayControl::~DisplayControl() {
    if (m_fillsScreen) {
        m_backlight.setPercent(m_settings.rest().brightnessPercent);
    }
}

int DisplayControl::shiftRange() const {
    return m_fillsScreen ? shiftPixels : 0;
}

qint64 DisplayControl::idleMs() const {
    return m_clock.monotonicMs() - m_lastPresenceMs;
}

void DisplayControl::watch(QObject* window) {
    window->installEventFilter(this);
}

void DisplayControl::setFillsScreen(bool fills) {
    if (fills == m_fillsScreen) {
        return;
    }
    if (m_fillsScreen) {
        m_backlight.setPercent(m_settings.rest().brightnessPercent);
    }
    m_fillsScreen = fills;
    m_lastPresenceMs = m_clock.monotonicMs();
    m_shift = {};
    update();
    Q_EMIT changed();
}

void DisplayControl::setAlarmCalls(bool calls) {
    if (calls == m_alarmCalls) {
        return;
    }
    m_alarmCalls = calls;
    // It begins: wake. It is acknowledged: somebody is there.
    presence();
    update();
}

void DisplayControl::presence() {
    m_lastPresenceMs = m_clock.monotonicMs();
    m_wentHome = false;
    m_shiftStepsThisRest = 0;
    if (m_dimmed) {
        update();
    }  // else the timer finds out, a minute from now at most, that it runs for nothing
}

void DisplayControl::noteWallClock() {
    const qint64 offset = m_clock.utcMs() - m_clock.monotonicMs();
    if (std::abs(offset - m_clockOffsetMs) >= stepMs) {
        update();
    }
}

void DisplayControl::workOutNight() {
    const auto& rest = m_settings.rest();
    const qint64 now = m_clock.utcMs();
    Darkness darkness;
    switch (rest.night) {
        case DisplaySettings::Night::Off:
            break;
        case DisplaySettings::Night::Hours:
            darkness = darknessByHours(now, m_zone, rest.nightFromHours, rest.nightUntilHours);
            break;
        case DisplaySettings::Night::Sunset:
            darkness = darknessAt(now, {rest.latitude, rest.longitude});
            break;
    }
    m_nightChangeUtcMs = darkness.nextChangeUtcMs;
    m_settings.setIsNight(darkness.isNight);
}

void DisplayControl::workOutRest() {
    const auto& rest = m_settings.rest();
    const qint64 idle = m_fillsScreen ? idleMs() : 0;
    m_dimmed = rest.dimMinutes > 0 && !m_alarmCalls && idle >= rest.dimMinutes * minuteMs;
    // Only while nobody's finger is there
    const qint64 steps = idle / minuteMs;
    if (steps > m_shiftStepsThisRest) {
        m_shiftSteps += steps - m_shiftStepsThisRest;
        m_shiftStepsThisRest = steps;
        m_shift = shiftPlaces.at(size_t(m_shiftSteps % qint64(shiftPlaces.size())));
    }
}

void DisplayControl::applyBrightness() {
    const auto& rest = m_settings.rest();
    int percent = 100;
    if (m_fillsScreen) {
        percent = m_settings.isNight() ? rest.nightBrightnessPercent : rest.brightnessPercent;
        if (m_dimmed) {
            percent = std::min(percent, rest.dimmedPercent);
        }
    }
    m_veil = m_fillsScreen && !m_backlight.setPercent(percent) ? 1 - percent / 100.0 : 0;
}

void DisplayControl::update() {
    if (m_updating) {
        return;  // the night it found out comes back as a change of the settings
    }
    const Look before = look();
    m_clockOffsetMs = m_clock.utcMs() - m_clock.monotonicMs();
    m_updating = true;
    workOutNight();
    m_updating = false;
    workOutRest();
    applyBrightness();
    const auto wait = nextChangeMs();
    const qint64 homeMs = m_settings.rest().homeMinutes * minuteMs;
    const bool goHome = m_fillsScreen && homeMs > 0 && !m_wentHome && idleMs() >= homeMs;
    m_wentHome = m_wentHome || goHome;
    if (wait) {
        m_timer.start(int(std::clamp<qint64>(*wait, 1, longestWaitMs)));
    } else {
        m_timer.stop();
    }
    if (look() != before) {
        Q_EMIT changed();
    }
    if (goHome) {
        Q_EMIT homeWanted();
    }
}

std::optional<qint64> DisplayControl::nextChangeMs() const {
    const auto& rest = m_settings.rest();
    std::optional<qint64> next;
    const auto consider = [&next](qint64 inMs) {
        next = std::min(next.value_or(inMs), std::max<qint64>(1, inMs));
    };
    if (m_nightChangeUtcMs > 0) {
        consider(m_nightChangeUtcMs - m_clock.utcMs());
    }
    if (m_fillsScreen) {
        const qint64 idle = idleMs();
        consider((idle / minuteMs + 1) * minuteMs - idle);  // the next shift
        for (const qint64 dueMs : {rest.dimMinutes * minuteMs, rest.homeMinutes * minuteMs}) {
            if (dueMs > idle) {
                consider(dueMs - idle);
            }
        }
    }
    return next;
}

/// True: this event wakes the screen, or belongs to the gesture that did, and does nothing else.
bool DisplayControl::wakes(QEvent* event) {
    if (m_swallowing) {
        m_swallowing = !endsGesture(*event);
        return true;
    }
    if (m_dimmed && isPress(event->type())) {
        m_swallowing = !endsGesture(*event);
        return true;
    }
    return false;
}

bool DisplayControl::eventFilter(QObject* watched, QEvent* event) {
    if (!m_fillsScreen || (!isPresence(event->type()) && event->type() != QEvent::TouchCancel)) {
        return QObject::eventFilter(watched, event);
    }
    // A tap that comes as a mouse's moves the pointer there first: were that to wake the screen,
    // the press would find it awake.
    if (m_dimmed && event->type() == QEvent::MouseMove) {
        return true;
    }
    const bool swallowed = wakes(event);
    presence();
    if (swallowed) {
        event->accept();  // else Qt would make a click of the touch
    }
    return swallowed;
}

}  // namespace magnum::ui
