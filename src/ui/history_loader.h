// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "storage/history_reader.h"
#include "ui/history_energy.h"
#include "ui/history_window.h"

namespace magnum::ui {

/// What a window wants to know.
struct HistoryWanted {
    qint64 fromTs = 0;
    qint64 toTs = 0;
    qint64 nowTs = 0;
    std::optional<qint64> oldestTs;
    int pixels = 0;
    std::vector<plant::Quantity> quantities;
    std::vector<plant::SampleRow> tail;
    std::optional<HistoryWindow::Before> before;  ///< to be compared with
    bool bars = false;
    bool margins = false;  ///< half a window on both sides too, for a drag to show
};

/// Asks the database for a window, what is compared with it and its bars of energy; the newest
/// question wins. The reader may live in another thread.
class HistoryLoader : public QObject {
    Q_OBJECT
 public:
    HistoryLoader(storage::HistoryReader& reader, TextContext context, QObject* parent = nullptr);

    void ask(const HistoryWanted& wanted);

    [[nodiscard]] const storage::HistoryResult& result() const { return m_result; }
    /// Nothing while nothing is compared or the answer is on its way.
    [[nodiscard]] const std::optional<storage::HistoryResult>& before() const { return m_before; }
    /// How much later what was before is drawn.
    [[nodiscard]] qint64 shiftSeconds() const { return m_shiftSeconds; }
    [[nodiscard]] const std::vector<storage::EnergySlice>& bars() const { return m_bars; }
    [[nodiscard]] const std::vector<storage::EnergySlice>& barsBefore() const {
        return m_barsBefore;
    }
    [[nodiscard]] EnergyStep step() const { return m_step; }
    [[nodiscard]] bool hasResult() const { return m_hasResult; }
    [[nodiscard]] bool hasBars() const { return m_hasBars; }
    /// Why the bars could not be read; empty = fine.
    [[nodiscard]] const QString& barsError() const { return m_barsError; }

 Q_SIGNALS:
    /// An answer has come.
    void changed();

 private:
    void askChart(const HistoryWanted& wanted);
    void askBars(const HistoryWanted& wanted);
    void onChart(const storage::HistoryResult& result);
    void onEnergy(const storage::EnergySlices& energy);

    storage::HistoryReader& m_reader;
    TextContext m_context;
    quint64 m_id = 0;  ///< even; what is compared has the next
    EnergyStep m_step = EnergyStep::Hour;
    EnergyStep m_askedStep = EnergyStep::Hour;
    qint64 m_shiftSeconds = 0;
    qint64 m_askedShift = 0;
    bool m_hasResult = false;
    bool m_hasBars = false;
    storage::HistoryResult m_result;
    std::optional<storage::HistoryResult> m_before;
    std::vector<storage::EnergySlice> m_bars;
    std::vector<storage::EnergySlice> m_barsBefore;
    QString m_barsError;
};

}  // namespace magnum::ui
