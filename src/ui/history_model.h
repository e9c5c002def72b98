// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QQmlListProperty>
#include <QTimer>
#include <QVariantList>
#include <vector>

#include "feed/live_feed.h"
#include "storage/history_reader.h"
#include "system/clock.h"
#include "ui/history_calendar.h"
#include "ui/history_choices.h"
#include "ui/history_loader.h"
#include "ui/history_panel.h"
#include "ui/history_window.h"
#include "ui/live_tail.h"

namespace magnum::ui {

/// The History page: which time is shown of which quantities, and what the database says of it. The
/// reader may live in another thread; the newest request wins. Nothing is asked while the page is
/// not shown.
class HistoryModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(Span span READ span WRITE showSpan NOTIFY windowChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY windowChanged FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY windowChanged FINAL)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY windowChanged FINAL)
    /// Shows today as a whole already.
    Q_PROPERTY(bool isToday READ isToday NOTIFY windowChanged FINAL)
    /// Moved or zoomed by hand: there is something to reset.
    Q_PROPERTY(bool free READ isFree NOTIFY windowChanged FINAL)
    /// Bars of energy instead of lines.
    Q_PROPERTY(bool energyView READ energyView WRITE setEnergyView NOTIFY panelsChanged FINAL)
    /// How much time a bar is, in words.
    Q_PROPERTY(QString stepText READ stepText NOTIFY resultChanged FINAL)
    /// The period before is drawn too; lines and bars each have their own choice.
    Q_PROPERTY(bool compare READ compare WRITE setCompare NOTIFY compareChanged FINAL)
    /// There is a period before.
    Q_PROPERTY(bool canCompare READ canCompare NOTIFY windowChanged FINAL)
    /// What is compared with, in words; empty while nothing is.
    Q_PROPERTY(QString beforeTitle READ beforeTitle NOTIFY beforeTitleChanged FINAL)
    /// The quantity that stands out while the others are dimmed, or -1.
    Q_PROPERTY(int focused READ focused NOTIFY focusedChanged FINAL)
    Q_PROPERTY(magnum::ui::HistoryCalendar* calendar READ calendar CONSTANT FINAL)
    /// One map a mark: position 0 (left) .. 1 (right), text, major; half a window on both sides is
    /// marked too.
    Q_PROPERTY(QVariantList timeTicks READ timeTicks NOTIFY timeTicksChanged FINAL)
    Q_PROPERTY(
        QQmlListProperty<magnum::ui::HistoryPanel> panels READ panelList NOTIFY panelsChanged FINAL)
    Q_PROPERTY(magnum::ui::HistoryChoices* choices READ choices CONSTANT FINAL)
    /// False until the first answer has come.
    Q_PROPERTY(bool loaded READ loaded NOTIFY resultChanged FINAL)
    Q_PROPERTY(bool hasData READ hasData NOTIFY resultChanged FINAL)
    /// Why there is nothing to see, or what went wrong; empty when there is something.
    Q_PROPERTY(QString notice READ notice NOTIFY resultChanged FINAL)
    /// The background tells something: a generator run or a fault is in view.
    Q_PROPERTY(bool generatorInView READ generatorInView NOTIFY resultChanged FINAL)
    Q_PROPERTY(bool faultInView READ faultInView NOTIFY resultChanged FINAL)
    /// Where the crosshair stands, 0..1 of the window, or negative.
    Q_PROPERTY(double cursor READ cursor NOTIFY cursorChanged FINAL)
    Q_PROPERTY(QString cursorText READ cursorText NOTIFY cursorChanged FINAL)
    /// The legends of all charts, for the strip above them while the crosshair stands.
    Q_PROPERTY(QVariantList readout READ readout NOTIFY readoutChanged FINAL)
    /// The page is on screen.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)
    /// A finger moves the charts: what is beside the window is wanted too.
    Q_PROPERTY(bool dragging READ dragging WRITE setDragging NOTIFY draggingChanged FINAL)
    /// Size of one plot in pixels, and how many marks the time axis has room for.
    Q_PROPERTY(int plotWidth READ plotWidth WRITE setPlotWidth NOTIFY layoutChanged FINAL)
    Q_PROPERTY(
        int timeTickCount READ timeTickCount WRITE setTimeTickCount NOTIFY layoutChanged FINAL)

 public:
    enum Span { Live, Hour, Day, Week, Month, Year, All };
    Q_ENUM(Span)

    HistoryModel(storage::HistoryReader& reader, feed::LiveFeed& feed, const system::Clock& clock,
                 TextContext context, QObject* parent = nullptr);

    [[nodiscard]] Span span() const { return Span(int(m_window.span())); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] bool hasPrevious() const { return m_window.hasPrevious(); }
    [[nodiscard]] bool isToday() const;
    [[nodiscard]] bool isFree() const { return m_window.isFree(); }
    [[nodiscard]] bool energyView() const { return m_energyView; }
    void setEnergyView(bool on);
    [[nodiscard]] QString stepText() const;
    [[nodiscard]] bool compare() const { return m_energyView ? m_compareBars : m_compareLines; }
    void setCompare(bool on);
    [[nodiscard]] bool canCompare() const { return span() != All; }
    [[nodiscard]] QString beforeTitle() const;
    [[nodiscard]] int focused() const { return m_focused; }
    [[nodiscard]] HistoryCalendar* calendar() { return &m_calendar; }
    [[nodiscard]] QVariantList timeTicks() const;
    [[nodiscard]] const QList<HistoryPanel*>& panels() const {
        return m_energyView ? m_barPanels : m_panels;
    }
    [[nodiscard]] QQmlListProperty<HistoryPanel> panelList() {
        return {this, m_energyView ? &m_barPanels : &m_panels};
    }
    [[nodiscard]] HistoryChoices* choices() { return &m_choices; }
    [[nodiscard]] bool loaded() const {
        return m_energyView ? m_loader.hasBars() : m_loader.hasResult();
    }
    [[nodiscard]] bool hasData() const;
    [[nodiscard]] QString notice() const;
    [[nodiscard]] bool generatorInView() const { return inView(result().generatorSpans); }
    [[nodiscard]] bool faultInView() const { return inView(result().faultSpans); }
    [[nodiscard]] double cursor() const { return m_cursor; }
    [[nodiscard]] QString cursorText() const;
    [[nodiscard]] QVariantList readout() const;
    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] bool dragging() const { return m_dragging; }
    void setDragging(bool dragging);
    [[nodiscard]] int plotWidth() const { return m_plotWidth; }
    void setPlotWidth(int pixels);
    [[nodiscard]] int timeTickCount() const { return m_timeTickCount; }
    void setTimeTickCount(int count);

    [[nodiscard]] const HistoryWindow& window() const { return m_window; }
    /// What is shown; its request says of which time.
    [[nodiscard]] const storage::HistoryResult& result() const { return m_loader.result(); }

    /// The newest window of a span.
    Q_INVOKABLE void showSpan(magnum::ui::HistoryModel::Span span);
    /// What was between two times, milliseconds UTC, with some time before and after it.
    Q_INVOKABLE void showRange(qint64 fromUtcMs, qint64 toUtcMs);
    Q_INVOKABLE void previous();
    Q_INVOKABLE void next();
    /// The day that is now.
    Q_INVOKABLE void today() { showSpan(Day); }
    /// The day, or in a longer span the period, that holds a date.
    Q_INVOKABLE void showDay(const QDate& date);
    /// Turns the calendar to what is shown.
    Q_INVOKABLE void openCalendar();
    /// Back to the span's own window: to now where it ends now, else to the period looked at.
    Q_INVOKABLE void reset();
    /// Lets a quantity stand out; the same again or a negative one ends that.
    Q_INVOKABLE void focusOn(int quantity);
    /// Moves by a share of the window, later is positive.
    Q_INVOKABLE void panBy(double share);
    /// Makes the window `factor` times as long around the place `at` (0..1) of it.
    Q_INVOKABLE void zoomBy(double factor, double at);
    Q_INVOKABLE void setCursor(double at);
    Q_INVOKABLE void clearCursor();

 Q_SIGNALS:
    void windowChanged();
    void timeTicksChanged();
    void panelsChanged();
    void resultChanged();
    void compareChanged();
    void beforeTitleChanged();
    void focusedChanged();
    void readoutChanged();
    void draggingChanged();
    /// What is drawn is to be drawn elsewhere, before there is anything new to draw.
    void viewMoved();
    void cursorChanged();
    void activeChanged();
    void layoutChanged();

 private:
    [[nodiscard]] qint64 nowTs() const { return m_clock.utcMs() / 1000; }
    [[nodiscard]] std::optional<qint64> oldestTs() const;
    [[nodiscard]] bool inView(const std::vector<storage::TimeSpan>& spans) const;
    void onSnapshot(const feed::Snapshot& snapshot);
    /// Into view, step by step: what is known is moved at once.
    void onWindowMoved();
    /// To another window: what is known is of no use there, unless the answer is slow to come.
    void onWindowChosen();
    /// A day, week, month or year that was the current one gives way to the next at its end.
    void keepCurrent(qint64 now);
    void choosePanels();
    void chooseBarPanels();
    void distribute();
    void refreshIfNewer();
    void request();
    void placeCursor();

    feed::LiveFeed& m_feed;
    const system::Clock& m_clock;
    TextContext m_context;
    HistoryWindow m_window;
    HistoryChoices m_choices;
    HistoryLoader m_loader;
    HistoryCalendar m_calendar;
    bool m_chosenByHand = false;
    bool m_defaulting = false;
    bool m_energyView = false;
    bool m_compareLines = false;
    bool m_compareBars = true;
    int m_focused = -1;
    QList<HistoryPanel*> m_panels;
    QList<HistoryPanel*> m_barPanels;
    qint64 m_requestedCommit = -1;
    LiveTail m_tail;
    qint64 m_requestedTailTs = 0;
    bool m_stale = true;    ///< asked for nothing yet, or the window changed while inactive
    bool m_current = true;  ///< the window held the present when it was last looked at
    bool m_active = false;
    bool m_dragging = false;
    double m_cursor = -1;
    int m_plotWidth = 0;
    int m_timeTickCount = 6;
    struct TicksOf {
        qint64 fromTs = 0;
        qint64 toTs = 0;
        int count = 0;
        bool operator==(const TicksOf&) const = default;
    };
    mutable TicksOf m_ticksOf;
    mutable QVariantList m_ticks;
    QTimer m_settle;  ///< of many changes in one go only the last is asked for
    QTimer m_refresh;
    QTimer m_slow;  ///< the answer to a chosen window takes long
};

}  // namespace magnum::ui
