// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "storage/history_reader.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// Sums over the last local days, today included, from the database.
class TotalsView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(QString energyIn READ energyIn NOTIFY changed)  // "4.21 kWh", "--" where unknown
    Q_PROPERTY(QString energyOut READ energyOut NOTIFY changed)
    Q_PROPERTY(QString generatorTime READ generatorTime NOTIFY changed)
    /// Running time and, where it is known, the energy that came in: "1 h 12 min, 4.21 kWh"
    Q_PROPERTY(QString generatorText READ generatorText NOTIFY changed)
    Q_PROPERTY(QString maximumLoad READ maximumLoad NOTIFY changed)
    Q_PROPERTY(QString maximumLoadTime READ maximumLoadTime NOTIFY changed)  // "18:05", or empty
    Q_PROPERTY(QString coverage READ coverage NOTIFY
                   changed)  // "62 % seen", for energyOut; empty from 98 % up
    /// Why they could not be read, in words; empty = fine.
    Q_PROPERTY(QString error READ error NOTIFY changed)

 public:
    /// `reader` may live in another thread.
    TotalsView(storage::HistoryReader& reader, int days, TextContext context,
               QObject* parent = nullptr);

    /// Asks the database again if rows were committed since, or if the day is another.
    void update(qint64 lastCommitTs, qint64 nowUtcMs);

    [[nodiscard]] bool loaded() const { return m_loaded; }
    [[nodiscard]] QString energyIn() const { return energy(m_totals.inJoules); }
    [[nodiscard]] QString energyOut() const { return energy(m_totals.outJoules); }
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
    void onTotals(quint64 id, const storage::Totals& totals);

    storage::HistoryReader& m_reader;
    int m_days;
    TextContext m_context;
    quint64 m_requestId;
    qint64 m_commitTs = -1;
    qint64 m_fromTs = 0;
    bool m_loaded = false;
    storage::Totals m_totals;
};

/// UTC seconds of the local midnight that began the day of `utcMs`, `daysBack` days before.
[[nodiscard]] qint64 localMidnightTs(qint64 utcMs, const QTimeZone& zone, int daysBack = 0);

}  // namespace magnum::ui
