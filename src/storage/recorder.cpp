// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recorder.h"

#include <QThread>
#include <algorithm>
#include <cstdlib>
#include <limits>

#include "storage/recorder_p.h"
#include "storage/seconds.h"

namespace magnum::storage {
namespace {

/// Rows of one transaction when a queue is worked off: an hour.
constexpr size_t rowsPerTransaction = 720;
constexpr int longestRetrySeconds = 60;
/// A minute's rows may come a moment late; the timer is only there for rows that do not come.
constexpr int commitGraceMs = 2000;
/// How long it is told that recording went on in a new file, if nothing can be brought back.
constexpr int noticeMs = 3'600'000;
/// How often a panel may have the whole file read through.
constexpr qint64 askEveryMs = 3'600'000;

/// The minutes of a quarter are rolled up together, when it ends: as their own rows closed them, a
/// commit a minute wrote a fifth more to the card.
constexpr int minutesLotSeconds = 900;

int validInterval(int seconds) {
    return std::clamp(seconds, 5, 300);
}

}  // namespace

Recorder::Private::Private(Recorder* recorder, RecorderOptions given)
    : q(recorder),
      options(std::move(given)),
      store(options.databasePath, options.busyTimeoutMs, options.zone, minutesLotSeconds),
      pending(size_t(std::max(options.queueCapacityRows, 1))),
      commitTimer(new QTimer(recorder)),
      retryTimer(new QTimer(recorder)),
      workTimer(new QTimer(recorder)),
      noticeTimer(new QTimer(recorder)),
      check(new FileCheck(recorder)) {
    options.commitIntervalSeconds = validInterval(options.commitIntervalSeconds);
    status.path = options.databasePath;
    commitTimer->setSingleShot(true);
    retryTimer->setSingleShot(true);
    workTimer->setSingleShot(true);
    noticeTimer->setSingleShot(true);
}

Waiting Recorder::Private::waiting() const {
    return {pending.rowCount(), pending.droppedRows(), pending.droppedEvents()};
}

/// Opens the file, or a new one after setting a damaged or foreign one aside.
bool Recorder::Private::openStore() {
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto opening = store.open();
        switch (opening.verdict) {
            case StoreVerdict::Ready:
                return takeStore();
            case StoreVerdict::Newer:
                publish(StorageState::Failed, opening.detail + rowsWaitSentence(waiting()));
                return false;
            case StoreVerdict::Unavailable:
                publish(StorageState::Failed, cannotOpenWords(options.databasePath, opening.detail,
                                                              opening.outcome.trouble, waiting()));
                return false;
            case StoreVerdict::Foreign:
            case StoreVerdict::Damaged:
                if (!setStoreAside(opening.detail)) {
                    return false;
                }
        }
    }
    return false;
}

bool Recorder::Private::takeStore() {
    auto outcome = restoredOnce ? store.beginSession(session) : restore();
    status.sessionId = store.sessionId();
    if (outcome.ok()) {
        outcome = store.joinCounters(status);
    }
    if (!outcome.ok()) {
        store.close();
        publish(StorageState::Failed,
                cannotOpenWords(options.databasePath, outcome.text, outcome.trouble, waiting()));
        return false;
    }
    status.oldestTs = store.oldestRowTs();
    return true;
}

/// What the last run left, and this run's own row.
SqlOutcome Recorder::Private::restore() {
    for (bool more = true; more;) {  // what the last run left is told in true times
        if (auto outcome = store.correctTimes(session, more); !outcome.ok()) {
            return outcome;
        }
    }
    auto state = store.lastRun(session.bootId);
    if (auto outcome = store.beginSession(session); !outcome.ok()) {
        return outcome;
    }
    state.sessionId = store.sessionId();
    restoredOnce = true;
    status.lastCommitTs = state.lastRowTs.value_or(0);
    savedRunStartMs = state.openRun ? std::optional(state.openRun->run.startUtcMs) : std::nullopt;
    for (const auto& run : state.overdueRuns) {
        pending.add(run);
    }
    Q_EMIT q->restored(state);
    return {};
}

bool Recorder::Private::setStoreAside(const QString& why) {
    const auto target = store.setAside(latestUtcMs);
    if (!target) {
        publish(StorageState::Failed, cannotSetAsideWords(options.databasePath, why, waiting()));
        return false;
    }
    askedUtcMs = 0;
    setAsideWords = setAsideSentence(why, *target);
    return true;
}

/// A file that was deleted or replaced under us still takes rows, but nobody will ever see them.
bool Recorder::Private::storeIsInPlace() {
    if (store.isInPlace()) {
        return true;
    }
    store.close();
    setAsideWords = replacedSentence(options.databasePath);
    return openStore();
}

bool Recorder::Private::minuteIsFull() const {
    const auto* oldest = pending.oldestRow();
    if (oldest == nullptr) {
        return false;
    }
    const auto interval = qint64(options.commitIntervalSeconds);
    return (pending.newestRow()->ts + rowSeconds) / interval != oldest->ts / interval;
}

void Recorder::Private::awaitCommit(bool urgent) {
    if (!wanted) {
        return;
    }
    if (retryTimer->isActive()) {
        return;
    }
    if (urgent || minuteIsFull()) {
        commitAll();
    } else if (!commitTimer->isActive()) {
        commitTimer->start(options.commitIntervalSeconds * 1000 + commitGraceMs);
    }
}

bool Recorder::Private::commitAll(bool cleanEnd) {
    commitTimer->stop();
    retryTimer->stop();
    const bool ready = store.isOpen() ? storeIsInPlace() : openStore();
    if (ready && commitBatches(cleanEnd)) {
        retrySeconds = 0;
        publishFine();
        if (correcting) {
            commitTimer->start(0);
        } else {
            workTimer->start(workPauseMs);
        }
        return true;
    }
    correcting = false;
    retryLater();
    return false;
}

bool Recorder::Private::commitBatches(bool cleanEnd) {
    bool setAsideBefore = false;
    while (!pending.isEmpty() || pending.sessionWaits() || cleanEnd) {
        SqlOutcome outcome;
        bool isLast = false;
        if (pending.sessionWaits()) {
            outcome = turnSession(cleanEnd);
            if (outcome.ok() && correcting) {
                break;
            }
        } else {
            auto batch = pending.next(rowsPerTransaction);
            isLast = batch.last && !pending.hasNextSession();
            batch.cleanEnd = cleanEnd && isLast;
            outcome = store.write(batch, status);
            if (outcome.ok()) {
                committed(batch);
            }
        }
        if (outcome.ok()) {
            if (isLast) {
                break;
            }
        } else if (outcome.trouble == Trouble::Corrupt && !setAsideBefore) {
            setAsideBefore = true;
            if (!setStoreAside(damagedWhileWritingWords(outcome.text)) || !openStore()) {
                return false;
            }
        } else {
            failed(outcome);
            return false;
        }
    }
    return true;
}

/// The next session begins; a long correction of times goes on in pieces, with the event loop in
/// between and everything else waiting, unless it is wanted at once.
SqlOutcome Recorder::Private::turnSession(bool atOnce) {
    const auto next = pending.nextSession();
    auto outcome = store.correctTimes(next, correcting);
    if (!outcome.ok() || (correcting && !atOnce)) {
        return outcome;
    }
    correcting = false;
    outcome = store.beginSession(next);
    if (outcome.ok()) {
        session = next;
        pending.turnToNextSession();
        status.sessionId = store.sessionId();
        status.oldestTs = store.oldestRowTs();
        status.lastCommitTs = store.newestRowTs().value_or(status.lastCommitTs);
    }
    return outcome;
}

void Recorder::Private::committed(const Batch& batch) {
    pending.remove(batch);
    for (const auto& row : batch.rows) {
        status.lastCommitTs = std::max(status.lastCommitTs, row.ts);
        status.oldestTs = std::min(status.oldestTs.value_or(row.ts), row.ts);
    }
    for (const auto& run : batch.runs) {
        savedRunStartMs = run.startUtcMs;
    }
}

void Recorder::Private::failed(const SqlOutcome& outcome) {
    // The connection is kept: SQLite undid the transaction. A connection opened anew would read the
    // log again, and might find there a commit that was refused only after it had been written.
    if (outcome.trouble == Trouble::Other) {
        store.close();
    }
    publish(StorageState::Retrying, retryingWords(outcome, waiting()));
}

void Recorder::Private::retryLater() {
    retrySeconds = std::clamp(retrySeconds * 2, 1, longestRetrySeconds);
    retryTimer->start(retrySeconds * 1000);
}

/// Everything is written; what happened to the file before is still told.
void Recorder::Private::publishFine() {
    const bool isNew = !setAsideWords.isEmpty();
    if (isNew && !store.isSalvaging() && !noticeTimer->isActive()) {
        noticeTimer->start(noticeMs);
    }
    const auto& news = salvageNews.isEmpty() ? trimWords : salvageNews;
    publish(isNew ? StorageState::SetAside : StorageState::Ok, isNew ? setAsideWords : news);
}

void Recorder::Private::publish(StorageState state, const QString& detail) {
    status.state = state;
    status.detail = detail;
    status.queuedRows = pending.rowCount();
    status.databaseBytes = bytesOf(options.databasePath);
    if (published != status) {
        published = status;
        Q_EMIT q->statusChanged(status);
    }
}

Recorder::Recorder(RecorderOptions options, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(options))) {
    connect(d->commitTimer, &QTimer::timeout, this, &Recorder::flush);
    connect(d->retryTimer, &QTimer::timeout, this, &Recorder::flush);
    connect(d->workTimer, &QTimer::timeout, this, [this] { d->workOn(); });
    connect(d->check, &FileCheck::finished, this,
            [this](const QString& damage) { d->checked(damage); });
    connect(d->noticeTimer, &QTimer::timeout, this, [this] {
        d->setAsideWords.clear();
        flush();
    });
}

Recorder::~Recorder() {
    if (d->wanted && thread() == QThread::currentThread()) {
        close();
    }
}

void Recorder::open(const SessionStart& session) {
    close();
    d->session = session;
    d->latestUtcMs = session.utcMs;
    d->wanted = true;
    d->restoredOnce = false;
    d->retrySeconds = 0;
    d->setAsideWords.clear();
    d->salvageNews.clear();
    d->trimWords.clear();
    d->trimmedUtcMs = 0;
    if (!d->commitAll() && !d->restoredOnce) {
        Q_EMIT restored({});
    }
}

void Recorder::beginSession(const SessionStart& session) {
    if (!d->wanted) {
        return;
    }
    d->latestUtcMs = session.utcMs;
    d->pending.beginSession(session);
    d->awaitCommit(true);
}

void Recorder::setZone(const QTimeZone& zone) {
    d->store.setZone(zone);
    d->workTimer->start(workPauseMs);
}

void Recorder::append(const plant::SampleRow& row) {
    d->latestUtcMs = std::max(d->latestUtcMs, row.ts * 1000);
    d->pending.add(row);
    d->awaitCommit(false);
}

void Recorder::addEvent(const plant::Event& event) {
    d->latestUtcMs = std::max(d->latestUtcMs, event.utcMs);
    d->pending.add(event);
    d->awaitCommit(event.urgent);
}

void Recorder::saveGeneratorRun(const plant::GeneratorRun& run) {
    const bool opened = d->savedRunStartMs != run.startUtcMs;
    d->pending.add(run);
    d->awaitCommit(opened || run.endUtcMs.has_value());
}

void Recorder::saveAlarm(const plant::Alarm& alarm) {
    d->pending.add(alarm);
    d->awaitCommit(false);
}

void Recorder::noteGeneratorService(qint64 utcMs) {
    const ServiceMark mark{d->status.totalGeneratorSeconds + d->pending.generatorSeconds(), utcMs};
    const qint64 ran = mark.generatorSeconds - d->status.serviceGeneratorSeconds;
    d->pending.add(mark);
    addEvent({.utcMs = utcMs,
              .kind = plant::EventKind::GeneratorService,
              .from = int(std::clamp<qint64>(ran, 0, std::numeric_limits<int>::max())),
              .to = std::nullopt,
              .detail = QStringLiteral("after %1 h").arg(double(ran) / 3600, 0, 'f', 1),
              .urgent = true});
}

void Recorder::setServiceSeconds(qint64 utcMs, qint64 seconds) {
    const qint64 total = d->status.totalGeneratorSeconds + d->pending.generatorSeconds();
    // Below 0 where it ran before this record began.
    d->pending.add(ServiceMark{total - seconds, d->status.serviceUtcMs});
    addEvent({.utcMs = utcMs,
              .kind = plant::EventKind::GeneratorService,
              .from = std::nullopt,
              .to = int(std::clamp<qint64>(seconds, 0, std::numeric_limits<int>::max())),
              .detail = QStringLiteral("set to %1 h").arg(double(seconds) / 3600, 0, 'f', 1),
              .urgent = true});
}

void Recorder::setCommitInterval(int seconds) {
    d->options.commitIntervalSeconds = validInterval(seconds);
    if (d->commitTimer->isActive()) {
        d->commitTimer->stop();
        d->awaitCommit(false);
    }
}

void Recorder::setKeepDays(int days) {
    d->options.retention.keepDays = std::max(days, 0);
}

void Recorder::checkFile() {
    const bool lately = d->askedUtcMs != 0 && std::abs(d->latestUtcMs - d->askedUtcMs) < askEveryMs;
    if (d->wanted && d->store.isOpen() && !lately) {
        d->askedUtcMs = d->latestUtcMs;
        d->check->start(d->options.databasePath);
    }
}

void Recorder::flush() {
    if (d->wanted) {
        d->commitAll();
    }
}

void Recorder::close() {
    if (!d->wanted) {
        return;
    }
    const bool saved = d->commitAll(true);
    d->wanted = false;
    d->commitTimer->stop();
    d->retryTimer->stop();
    d->workTimer->stop();
    d->noticeTimer->stop();
    d->check->stop();
    if (saved) {
        d->store.copyTotals(d->status);
    }
    d->store.close();
    d->publish(StorageState::Closed, saved ? QString() : d->status.detail);
}

}  // namespace magnum::storage
