// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimeZone>
#include <memory>

#include "storage/retention.h"
#include "storage/store_types.h"

namespace magnum::storage {

struct RecorderOptions {
    QString databasePath;               ///< .../history.db
    int commitIntervalSeconds = 60;     ///< 5..300
    int queueCapacityRows = 17'280;     ///< 24 h
    int busyTimeoutMs = 5000;           ///< how long a commit waits for another connection
    QTimeZone zone = QTimeZone::utc();  ///< local days are cut by it
    RetentionRules retention = {};      ///< which 5-second rows are given up
};

/// The only writer of the database. Lives in the storage thread; every slot is called there.
/// Never throws and never blocks its callers: what cannot be written is queued and retried.
class Recorder : public QObject {
    Q_OBJECT
 public:
    explicit Recorder(RecorderOptions options, QObject* parent = nullptr);
    ~Recorder() override;

 public Q_SLOTS:
    /// Opens or creates the file and writes the session row; restored() follows, also on failure:
    /// then with sessionId 0, and once more when a later attempt could open the file.
    void open(const magnum::storage::SessionStart& session);
    /// The wall clock was stepped or became known: commits, ends the session, and what comes from
    /// now on belongs to a new one. With a known clock the sessions of this boot that had none are
    /// moved to their true times first.
    void beginSession(const magnum::storage::SessionStart& session);
    void append(const magnum::plant::SampleRow& row);
    /// Stored with the next commit, at once when urgent.
    void addEvent(const magnum::plant::Event& event);
    /// Inserted or updated by its start time.
    void saveGeneratorRun(const magnum::plant::GeneratorRun& run);
    void saveAlarm(const magnum::plant::Alarm& alarm);
    /// Local days are made anew in the background when the zone is another one.
    void setZone(const QTimeZone& zone);
    /// The generator has just been serviced: its hours since then count from 0. Stored at once,
    /// with an event that tells the hours until then.
    void noteGeneratorService(qint64 utcMs);
    /// Corrects the running time since the last service; when that was stays.
    void setServiceSeconds(qint64 utcMs, qint64 seconds);
    /// 5..300 s; the next row is judged by it.
    void setCommitInterval(int seconds);
    /// 5-second rows of so many recorded days are kept, at least 30; 0 = all.
    void setKeepDays(int days);
    /// Somebody found the file damaged while reading: it is read through in the background, and set
    /// aside and salvaged if that is so. Also done once a month unasked.
    void checkFile();
    /// Commits what waits now, also while retrying.
    void flush();
    /// Commits, marks the session as ended cleanly, closes.
    void close();

 Q_SIGNALS:
    void restored(const magnum::storage::RestoredState& state);
    void statusChanged(const magnum::storage::StorageStatus& status);

 private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace magnum::storage
