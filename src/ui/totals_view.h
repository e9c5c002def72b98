// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "storage/calendar.h"
#include "storage/history_reader.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// Sums over a span of the owner's calendar, from the database.
class TotalsView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Span span READ span WRITE setSpan NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(QString energyIn READ energyIn NOTIFY changed)  // "4.21 kWh", "--" where unknown
    Q_PROPERTY(QString energyOut READ energyOut NOTIFY changed)
    Q_PROPERTY(QString energyCharge READ energyCharge NOTIFY changed)
    Q_PROPERTY(QString energyDischarge READ energyDischarge NOTIFY changed)
    Q_PROPERTY(QString energyPv READ energyPv NOTIFY changed)  // empty where no PV was ever heard
    Q_PROPERTY(QString generatorTime READ generatorTime NOTIFY changed)
    /// Running time and, where it is known, the energy that came in: "1 h 12 min, 4.21 kWh"
    Q_PROPERTY(QString generatorText READ generatorText NOTIFY changed)
    Q_PROPERTY(QString generatorStarts READ generatorStarts NOTIFY changed)
    /// Energy for each hour that it ran: "4.2 kWh", "--" where unknown
    Q_PROPERTY(QString energyPerHour READ energyPerHour NOTIFY changed)
    Q_PROPERTY(QString maximumLoad READ maximumLoad NOTIFY changed)
    Q_PROPERTY(QString maximumLoadTime READ maximumLoadTime NOTIFY changed)  // "18:05", or empty
    Q_PROPERTY(QString coverage READ coverage NOTIFY
                   changed)  // "62 % seen", for energyOut; empty from 98 % up
    /// "Seen 87 % of the time" or "Seen all the time"; empty before the first row.
    Q_PROPERTY(QString seen READ seen NOTIFY changed)
    /// Why they could not be read, in words; empty = fine.
    Q_PROPERTY(QString error READ error NOTIFY changed)

 public:
    /// SevenDays: today and the six days before. All: since the first start.
    enum Span { Today, Yesterday, Week, Month, Year, All, SevenDays };
    Q_ENUM(Span)

    /// `reader` may live in another thread. `range` tells the views of one reader apart.
    TotalsView(storage::HistoryReader& reader, int range, Span span, TextContext context,
               QObject* parent = nullptr);

    [[nodiscard]] Span span() const { return m_span; }
    /// What is shown is unknown until the database has answered.
    void setSpan(Span span);

    /// Asks the database again if rows were committed since, or if the day is another.
    void update(qint64 lastCommitTs, qint64 nowUtcMs);

    [[nodiscard]] bool loaded() const { return m_loaded; }
    [[nodiscard]] QString energyIn() const { return energy(m_totals.inJoules); }
    [[nodiscard]] QString energyOut() const { return energy(m_totals.outJoules); }
    [[nodiscard]] QString energyCharge() const { return energy(m_totals.chargeJoules); }
    [[nodiscard]] QString energyDischarge() const { return energy(m_totals.dischargeJoules); }
    [[nodiscard]] QString energyPv() const;
    [[nodiscard]] QString generatorStarts() const;
    [[nodiscard]] QString energyPerHour() const;
    [[nodiscard]] QString seen() const;
    [[nodiscard]] QString generatorTime() const;
    [[nodiscard]] QString generatorText() const;
    [[nodiscard]] QString maximumLoad() const;
    [[nodiscard]] QString maximumLoadTime() const;
    [[nodiscard]] QString coverage() const;
    [[nodiscard]] QString error() const { return m_totals.error; }

 Q_SIGNALS:
    void changed();

 private:
    [[nodiscard]] QString energy(const std::optional<qint64>& joules) const;
    [[nodiscard]] storage::CalendarSpan bounds(qint64 nowUtcMs) const;
    void request();
    void onTotals(quint64 id, const storage::Totals& totals);

    storage::HistoryReader& m_reader;
    Span m_span;
    TextContext m_context;
    quint64 m_requestId;
    qint64 m_commitTs = -1;
    qint64 m_nowUtcMs = 0;
    storage::CalendarSpan m_bounds;
    bool m_loaded = false;
    storage::Totals m_totals;
};

/// UTC seconds of the first instant of the local day that holds `utcMs`.
[[nodiscard]] qint64 localMidnightTs(qint64 utcMs, const QTimeZone& zone);

}  // namespace magnum::ui
