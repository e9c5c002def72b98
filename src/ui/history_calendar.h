// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QDate>
#include <QObject>
#include <QVariantList>
#include <optional>

#include "storage/history_reader.h"
#include "system/clock.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// A month as the wall shows it, to choose a day from: six weeks, beginning as the language has it.
/// Days of which nothing is recorded cannot be chosen.
class HistoryCalendar : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the history model")
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)  // "November 2026"
    Q_PROPERTY(QStringList weekdays READ weekdays CONSTANT FINAL)
    /// One map a day, 42 of them: number, name ("Mon, 23 Nov"), inMonth, enabled, today, selected.
    Q_PROPERTY(QVariantList days READ days NOTIFY changed FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY changed FINAL)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY changed FINAL)

 public:
    /// `reader` may live in another thread.
    HistoryCalendar(storage::HistoryReader& reader, const system::Clock& clock, TextContext context,
                    QObject* parent = nullptr);

    void setOldest(std::optional<qint64> ts) { m_oldest = ts; }

    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList weekdays() const;
    [[nodiscard]] QVariantList days() const;
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] bool hasPrevious() const;

    /// The month that holds the middle of a window; that day is marked. Milliseconds UTC.
    Q_INVOKABLE void open(qint64 utcMs);
    /// Goes on by so many months, back where negative, as far as there is something.
    Q_INVOKABLE void turn(int months);
    /// Chooses one of days(), if it can be.
    Q_INVOKABLE void choose(int index);

 Q_SIGNALS:
    void changed();
    void chosen(const QDate& day);

 private:
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QDate oldest() const;
    [[nodiscard]] QDate dayAt(int index) const { return m_first.addDays(index); }
    [[nodiscard]] bool isEnabled(int index) const;
    void showMonth(QDate day);
    void onEnergy(const storage::EnergySlices& energy);

    storage::HistoryReader& m_reader;
    const system::Clock& m_clock;
    TextContext m_context;
    std::optional<qint64> m_oldest;
    QDate m_month;  ///< its first day
    QDate m_first;  ///< the first day shown
    QDate m_selected;
    quint64 m_id;
    std::vector<bool> m_recorded;  ///< empty until the database has answered
};

}  // namespace magnum::ui
