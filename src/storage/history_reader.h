// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

#include "storage/energy_slices.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// Reads the database for screen and export, with a read-only connection of its own. Lives in a
/// thread of its own; its slots are called through queued connections. A file that is not there yet
/// gives empty results, and is looked for again at the next request.
class HistoryReader : public QObject {
    Q_OBJECT
 public:
    explicit HistoryReader(QString databasePath, QObject* parent = nullptr);
    ~HistoryReader() override;

    /// Wall clock, milliseconds UTC, for the coverage of spans that reach into the future. Without
    /// it such a span counts up to the newest row. To be set before the first request.
    void setUtcClock(std::function<qint64()> utcMs);

    /// The file it reads; thread-safe.
    [[nodiscard]] const QString& databasePath() const;

    /// Thread-safe: chart requests with a smaller id are dropped, also while they run.
    void setNewestRequest(quint64 id) { m_newestRequest.store(id); }

 public Q_SLOTS:
    /// A row counts in the column in which its interval begins; where columns are narrower than
    /// an interval, in all those it covers. So an empty column is always a gap.
    void readHistory(const magnum::storage::HistoryRequest& request);
    /// Newest first. A file that is not there yet holds nothing; what cannot be read is told as an
    /// error in words, with what was read until then.
    void readGeneratorRuns(quint64 id, qint64 fromTs, qint64 toTs, int limit,
                           magnum::storage::RunFilter filter = magnum::storage::RunFilter::All);
    /// Newest first; an empty list of kinds means all.
    void readEvents(quint64 id, qint64 fromTs, qint64 toTs, const QStringList& kinds, int limit);
    void readTotals(quint64 id, qint64 fromTs, qint64 toTs);
    /// Energy between successive edges, as loadEnergySlices() has it. Dropped as a chart is if its
    /// id is smaller than the newest request's.
    void readEnergy(quint64 id, const std::vector<qint64>& edges);
    /// Totals since the first start, as loadLifetime() has them; answered by totalsReady().
    void readLifetime(quint64 id);

 Q_SIGNALS:
    void historyReady(const magnum::storage::HistoryResult& result);
    /// error: plain English, empty = fine.
    void generatorRunsReady(quint64 id, const std::vector<magnum::plant::GeneratorRun>& runs,
                            const QString& error);
    void eventsReady(quint64 id, const std::vector<magnum::plant::Event>& events,
                     const QString& error);
    /// A query hit a damaged page of the file: the recorder is to look at it.
    void damageFound();
    void energyReady(const magnum::storage::EnergySlices& energy);
    void totalsReady(quint64 id, const magnum::storage::Totals& totals);

 private:
    struct Private;
    std::unique_ptr<Private> d;
    std::atomic<quint64> m_newestRequest{0};
};

}  // namespace magnum::storage
