// SPDX-License-Identifier: GPL-3.0-or-later
// What the recorder does when nothing waits to be written: roll-ups that are behind, salvage, days,
// old rows that make room, and a look at the whole file now and then.
#include <cstdlib>

#include "storage/recorder_p.h"

namespace magnum::storage {
namespace {

/// How often a day of old rows may be given up.
constexpr qint64 trimEveryMs = 3'600'000;
/// How often the whole file is read through.
constexpr qint64 monthSeconds = 30 * 86'400;

}  // namespace

/// A piece of what waits in the background, then a pause. What fails is left for the next commit.
void Recorder::Private::workOn() {
    if (!wanted || correcting || !store.isOpen() || retryTimer->isActive() || !store.isInPlace()) {
        return;
    }
    if (!store.hasWork()) {
        store.copyTotals(status);
        trim();
    } else if (store.work().ok()) {
        tellSalvage();
        workTimer->start(workPauseMs);
    }
}

/// A file that was never read through is young: its month begins.
void Recorder::Private::checkMonthly() {
    const auto last = store.checkedTs();
    if (!last || latestUtcMs / 1000 < *last) {
        store.setCheckedTs(latestUtcMs / 1000);
    } else if (latestUtcMs / 1000 >= *last + monthSeconds) {
        check->start(options.databasePath);
    }
}

void Recorder::Private::checked(const QString& damage) {
    if (!wanted || !store.isOpen() || !store.isInPlace()) {
        return;
    }
    if (damage.isEmpty()) {
        store.setCheckedTs(latestUtcMs / 1000);
    } else if (setStoreAside(damagedWhileReadingWords(damage))) {
        commitAll();
    }
}

/// With the last damaged file done the state is Ok again: what came back is told once more, and
/// stays in the log and among the events.
void Recorder::Private::tellSalvage() {
    const auto report = store.takeSalvageReport();
    if (!report) {
        return;
    }
    salvageNews +=
        (salvageNews.isEmpty() ? QString() : QStringLiteral(" ")) + salvageWords(*report);
    if (!store.isSalvaging()) {
        setAsideWords.clear();
    }
    publishFine();
}

void Recorder::Private::trim() {
    if (std::abs(latestUtcMs - trimmedUtcMs) < trimEveryMs) {
        return;
    }
    trimmedUtcMs = latestUtcMs;
    checkMonthly();
    SqlOutcome outcome;
    const auto day = store.dropOldestDay(options.retention, latestUtcMs, outcome);
    if (!day) {
        return;
    }
    status.oldestTs = store.oldestRowTs();
    trimWords = day->percentFree ? droppedWords(*day) : QString();
    publishFine();
}

}  // namespace magnum::storage
