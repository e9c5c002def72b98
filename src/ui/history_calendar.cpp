// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_calendar.h"

#include <QDateTime>
#include <algorithm>

#include "storage/calendar.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

constexpr int daysShown = 42;
/// Apart from the numbers of charts, and never older than the newest of them.
constexpr quint64 firstId = quint64(1) << 62;

}  // namespace

HistoryCalendar::HistoryCalendar(storage::HistoryReader& reader, const system::Clock& clock,
                                 TextContext context, QObject* parent)
    : QObject(parent),
      m_reader(reader),
      m_clock(clock),
      m_context(std::move(context)),
      m_id(firstId) {
    connect(&reader, &storage::HistoryReader::energyReady, this, &HistoryCalendar::onEnergy);
}

QDate HistoryCalendar::today() const {
    return QDateTime::fromMSecsSinceEpoch(m_clock.utcMs(), m_context.zone).date();
}

QDate HistoryCalendar::oldest() const {
    return m_oldest ? QDateTime::fromSecsSinceEpoch(*m_oldest, m_context.zone).date() : today();
}

QString HistoryCalendar::title() const {
    return tr("%1 %2", "month, year")
        .arg(m_context.locale.standaloneMonthName(m_month.month()),
             m_context.locale.toString(m_month, u"yyyy"_s));
}

QStringList HistoryCalendar::weekdays() const {
    QStringList names;
    for (int i = 0; i < 7; ++i) {
        const int day = (int(m_context.locale.firstDayOfWeek()) - 1 + i) % 7 + 1;
        names.append(m_context.locale.standaloneDayName(day, QLocale::ShortFormat));
    }
    return names;
}

bool HistoryCalendar::isEnabled(int index) const {
    const QDate day = dayAt(index);
    if (day == today()) {
        return true;  // may not be committed yet
    }
    if (day > today() || day < oldest()) {
        return false;
    }
    return m_recorded.empty() || (size_t(index) < m_recorded.size() && m_recorded[size_t(index)]);
}

QVariantList HistoryCalendar::days() const {
    QVariantList days;
    for (int i = 0; m_first.isValid() && i < daysShown; ++i) {
        const QDate day = dayAt(i);
        days.append(QVariantMap{{u"number"_s, m_context.locale.toString(day.day())},
                                {u"name"_s, dayText(day, m_context)},
                                {u"inMonth"_s, day.month() == m_month.month()},
                                {u"enabled"_s, isEnabled(i)},
                                {u"today"_s, day == today()},
                                {u"selected"_s, day == m_selected}});
    }
    return days;
}

bool HistoryCalendar::hasNext() const {
    return m_month.isValid() && m_month.addMonths(1) <= today();
}

bool HistoryCalendar::hasPrevious() const {
    return m_month.isValid() && m_month > oldest();
}

void HistoryCalendar::open(qint64 utcMs) {
    const QDate day = QDateTime::fromMSecsSinceEpoch(utcMs, m_context.zone).date();
    m_selected = std::min(day, today());
    showMonth(m_selected);
}

void HistoryCalendar::turn(int months) {
    if (m_month.isValid()) {
        showMonth(std::clamp(m_month.addMonths(months), std::min(oldest(), today()), today()));
    }
}

void HistoryCalendar::showMonth(QDate day) {
    m_month = QDate(day.year(), day.month(), 1);
    const int back = (m_month.dayOfWeek() - int(m_context.locale.firstDayOfWeek()) + 7) % 7;
    m_first = m_month.addDays(-back);
    m_recorded.clear();
    const storage::Calendar calendar(m_context.zone);
    std::vector<qint64> edges;
    for (int i = 0; i <= daysShown; ++i) {
        edges.push_back(calendar.startOf(dayAt(i)));
    }
    QMetaObject::invokeMethod(
        &m_reader,
        [&reader = m_reader, id = ++m_id, edges = std::move(edges)] {
            reader.readEnergy(id, edges);
        },
        Qt::QueuedConnection);
    Q_EMIT changed();
}

void HistoryCalendar::choose(int index) {
    if (m_first.isValid() && index >= 0 && index < daysShown && isEnabled(index)) {
        Q_EMIT chosen(dayAt(index));
    }
}

void HistoryCalendar::onEnergy(const storage::EnergySlices& energy) {
    if (energy.id != m_id || energy.slices.size() != size_t(daysShown)) {
        return;  // of a month turned over since, or it could not be read: any day can be chosen
    }
    m_recorded.clear();
    for (const auto& slice : energy.slices) {
        m_recorded.push_back(slice.recorded);
    }
    Q_EMIT changed();
}

}  // namespace magnum::ui
