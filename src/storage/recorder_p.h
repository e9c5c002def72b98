// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of Recorder: what waits, what is open, and the timers between them.
#pragma once

#include <QTimer>
#include <optional>

#include "storage/file_check.h"
#include "storage/open_store.h"
#include "storage/recorder.h"
#include "storage/status_words.h"

namespace magnum::storage {

/// Between two pieces of background work: whatever came meanwhile goes first.
inline constexpr int workPauseMs = 10;

struct Recorder::Private {
    Private(Recorder* recorder, RecorderOptions given);

    bool openStore();
    bool takeStore();
    bool setStoreAside(const QString& why);
    SqlOutcome restore();
    SqlOutcome turnSession(bool atOnce);
    bool storeIsInPlace();

    void awaitCommit(bool urgent);
    [[nodiscard]] bool minuteIsFull() const;
    /// Writes everything that waits. False: it still waits, and a retry is due.
    bool commitAll(bool cleanEnd = false);
    bool commitBatches(bool cleanEnd);
    void committed(const Batch& batch);
    void failed(const SqlOutcome& outcome);
    void retryLater();
    void publish(StorageState state, const QString& detail);
    void publishFine();
    [[nodiscard]] Waiting waiting() const;

    // In the background (recorder_background.cpp)
    void workOn();
    void trim();
    void tellSalvage();
    void checkMonthly();
    void checked(const QString& damage);

    Recorder* q;
    RecorderOptions options;
    SessionStart session;
    OpenStore store;
    Pending pending;
    StorageStatus status;
    std::optional<StorageStatus> published;
    QString setAsideWords;  ///< what happened to the former file; empty = nothing did
    QString salvageNews;    ///< what came back from damaged files
    QString trimWords;      ///< the last day that was given up for want of space
    qint64 latestUtcMs = 0;
    qint64 askedUtcMs = 0;    ///< when a panel last asked for a check; 0 = not of this file
    qint64 trimmedUtcMs = 0;  ///< when old rows were last looked at
    std::optional<qint64> savedRunStartMs;
    QTimer* commitTimer;
    QTimer* retryTimer;
    QTimer* workTimer;
    QTimer* noticeTimer;  ///< ends the state SetAside when there is nothing to wait for
    FileCheck* check;
    int retrySeconds = 0;
    bool wanted = false;  ///< between open() and close()
    bool restoredOnce = false;
    bool correcting = false;  ///< times are being moved; nothing else is written
};

}  // namespace magnum::storage
