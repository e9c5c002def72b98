// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/history_reader.h"

#include "storage/history_query.h"
#include "storage/lifetime.h"
#include "storage/queries.h"
#include "storage/store_file.h"

namespace magnum::storage {

struct HistoryReader::Private {
    explicit Private(HistoryReader* reader) : q(reader) {}

    HistoryReader* q;
    QString path;
    std::function<qint64()> utcMs;
    Connection connection;
    StoreLayout layout;
    std::optional<FileIdentity> identity;

    /// Opens the file that is at the path now. Returns what is wrong; empty = fine.
    QString ready() {
        const auto now = identityOf(path);
        QString words;
        if (!connection.isOpen() || now != identity) {
            connection.close();
            identity = now;
            words = openForReading(connection, path);
            layout = {};
        }
        // A recorder of a newer version may have brought the file up to date meanwhile.
        if (words.isEmpty() && schemaCookieOf(connection) != layout.schemaCookie()) {
            layout = StoreLayout::read(connection);
        }
        return words;
    }

    /// Before a list or a sum is read. False: there is nothing to read, and `error` says why,
    /// unless it is only that nothing has been recorded yet.
    bool readyToList(QString& error) {
        if (!identityOf(path)) {
            connection.close();
            return false;
        }
        error = ready();
        return error.isEmpty();
    }

    /// After a failure the next request starts with a connection of its own.
    QString wordsFor(const SqlOutcome& outcome) {
        if (!outcome.ok() && outcome.trouble != Trouble::Busy) {
            connection.close();
        }
        if (outcome.trouble == Trouble::Corrupt) {
            Q_EMIT q->damageFound();
        }
        return readErrorWords(outcome, path);
    }
};

HistoryReader::HistoryReader(QString databasePath, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this)) {
    d->path = std::move(databasePath);
}

HistoryReader::~HistoryReader() = default;

void HistoryReader::setUtcClock(std::function<qint64()> utcMs) {
    d->utcMs = std::move(utcMs);
}

void HistoryReader::readHistory(const HistoryRequest& request) {
    const auto cancelled = [this, id = request.id] { return id < m_newestRequest.load(); };
    if (cancelled()) {
        return;
    }
    if (const auto words = d->ready(); !words.isEmpty()) {
        Q_EMIT historyReady({request, {}, {}, {}, words, 0});
        return;
    }
    SqlOutcome outcome;
    if (auto result = queryHistory(d->connection, d->layout, request, cancelled, outcome)) {
        result->error = d->wordsFor(outcome);
        Q_EMIT historyReady(*result);
    }
}

void HistoryReader::readGeneratorRuns(quint64 id, qint64 fromTs, qint64 toTs, int limit,
                                      RunFilter filter) {
    std::vector<plant::GeneratorRun> runs;
    QString error;
    if (d->readyToList(error)) {
        SqlOutcome outcome;
        runs = loadGeneratorRuns(d->connection, fromTs, toTs, limit, &outcome, filter);
        error = d->wordsFor(outcome);
    }
    Q_EMIT generatorRunsReady(id, runs, error);
}

void HistoryReader::readEvents(quint64 id, qint64 fromTs, qint64 toTs, const QStringList& kinds,
                               int limit) {
    std::vector<plant::Event> events;
    QString error;
    if (d->readyToList(error)) {
        SqlOutcome outcome;
        events = loadEvents(d->connection, fromTs, toTs, kinds, limit, &outcome);
        error = d->wordsFor(outcome);
    }
    Q_EMIT eventsReady(id, events, error);
}

void HistoryReader::readTotals(quint64 id, qint64 fromTs, qint64 toTs) {
    Totals totals;
    totals.fromTs = fromTs;
    totals.toTs = toTs;
    QString error;
    if (d->readyToList(error)) {
        SqlOutcome outcome;
        const auto now = d->utcMs ? std::optional(d->utcMs() / 1000) : std::nullopt;
        totals = loadTotals(d->connection, d->layout, fromTs, toTs, now, &outcome);
        totals.generatorStarts = countStarts(d->connection, fromTs, toTs);
        error = d->wordsFor(outcome);
    }
    totals.error = error;
    Q_EMIT totalsReady(id, totals);
}

void HistoryReader::readEnergy(quint64 id, const std::vector<qint64>& edges) {
    if (id < m_newestRequest.load()) {
        return;
    }
    EnergySlices energy;
    energy.id = id;
    if (d->readyToList(energy.error)) {
        SqlOutcome outcome;
        energy.slices = loadEnergySlices(d->connection, d->layout, edges, outcome);
        energy.error = d->wordsFor(outcome);
    }
    Q_EMIT energyReady(energy);
}

void HistoryReader::readLifetime(quint64 id) {
    Totals totals;
    QString error;
    if (d->readyToList(error)) {
        SqlOutcome outcome;
        const auto newest = newestRowTs(d->connection).value_or(0);
        totals = loadLifetime(d->connection, d->utcMs ? d->utcMs() / 1000 : newest + 5, &outcome);
        error = d->wordsFor(outcome);
    }
    totals.error = error;
    Q_EMIT totalsReady(id, totals);
}

const QString& HistoryReader::databasePath() const {
    return d->path;
}

}  // namespace magnum::storage
