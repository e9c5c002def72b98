// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/history_text.h"

namespace magnum::ui {

/// The piece of time a chart shows, and how it moves. UTC seconds; days, weeks, months and years
/// are those of the owner's calendar and zone, so a day may have 23 or 25 hours.
class HistoryWindow {
 public:
    enum class Span { Live, Hour, Day, Week, Month, Year, All };

    HistoryWindow(Span span, qint64 nowTs, TextContext context);

    /// Where the record begins, for Span::All and for how far one can go back.
    void setOldest(std::optional<qint64> ts) { m_oldest = ts; }
    [[nodiscard]] std::optional<qint64> oldest() const { return m_oldest; }

    /// The newest window of this span.
    void show(Span span, qint64 nowTs);
    /// This span's window around a time; a span that ends now does so only if that holds `ts`.
    void showAt(Span span, qint64 ts, qint64 nowTs);
    /// What was between two times, with some time before and after it.
    void showRange(qint64 fromTs, qint64 toTs);
    void previous();
    void next(qint64 nowTs);
    /// Moves by so many seconds, later is positive.
    void pan(qint64 seconds, qint64 nowTs);
    /// Makes the window `factor` times as long (below 1: zooms in), keeping `atTs` where it is.
    void zoom(double factor, qint64 atTs, qint64 nowTs);
    /// Moves on with the time, where the right edge is now; says whether it did.
    bool follow(qint64 nowTs);

    [[nodiscard]] Span span() const { return m_span; }
    [[nodiscard]] qint64 from() const { return m_from; }
    [[nodiscard]] qint64 to() const { return m_to; }
    [[nodiscard]] qint64 length() const { return m_to - m_from; }
    /// The right edge is now and stays there.
    [[nodiscard]] bool followsNow() const { return m_follows; }
    /// Moved or stretched by hand, away from the span's own bounds.
    [[nodiscard]] bool isFree() const { return m_free; }
    [[nodiscard]] bool contains(qint64 ts) const { return m_from <= ts && ts <= m_to; }
    /// There is something later to show.
    [[nodiscard]] bool hasNext(qint64 nowTs) const { return !contains(nowTs) && m_to <= nowTs; }
    /// There is something earlier to show.
    [[nodiscard]] bool hasPrevious() const;
    /// What this window is compared with: the period before, or the same times a day (week, month,
    /// year) earlier where it was moved by hand. Nothing before everything.
    struct Before {
        qint64 fromTs = 0;
        qint64 toTs = 0;
        QString title;
    };
    [[nodiscard]] std::optional<Before> before(qint64 nowTs) const;
    /// "Today", "Mon, 23 Nov 13:10 – 15:20", "November 2026".
    [[nodiscard]] QString title(qint64 nowTs) const;

 private:
    [[nodiscard]] bool isSliding() const { return m_span == Span::Live || m_span == Span::Hour; }
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate periodAfter(QDate first, int periods) const;
    void showPeriod(QDate first);
    void hold(qint64 nowTs);
    [[nodiscard]] qint64 earlier(qint64 ts) const;
    [[nodiscard]] QString periodTitle(qint64 nowTs) const;
    [[nodiscard]] QString rangeTitle(qint64 nowTs) const;

    TextContext m_context;
    Span m_span;
    std::optional<qint64> m_oldest;
    qint64 m_from = 0;
    qint64 m_to = 1;
    bool m_follows = false;
    bool m_free = false;
};

}  // namespace magnum::ui
