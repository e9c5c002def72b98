// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>
#include <memory>
#include <vector>

#include "app/acquisition.h"
#include "app/command_line.h"
#include "app/housekeeping.h"
#include "app/locations.h"
#include "app/settings.h"
#include "link/simulator/simulator.h"
#include "storage/recorder.h"
#include "system/directory_lock.h"
#include "system/program_log.h"

namespace magnum::app {

/// The recorder: owns the port (or what stands for it), the database and their threads.
/// Lives in the main thread.
class RecorderService : public QObject {
    Q_OBJECT
 public:
    RecorderService(const Options& options, Locations locations, Settings& settings,
                    const system::Clock& machineClock);
    ~RecorderService() override;

    /// Takes the right to record into the data directory. False: another recorder has it, or
    /// errorString() says why the directory cannot be used.
    [[nodiscard]] bool lock();
    [[nodiscard]] QString errorString() const { return m_error; }

    /// Starts the threads. False with errorString(): the simulation or replay cannot be had.
    [[nodiscard]] bool start();
    /// Commits everything, ends the threads, notes the reason in the log.
    void stop(const QString& reason);

    /// To connect a panel of this process: its signals and slots are used by queued connections.
    [[nodiscard]] Acquisition& acquisition() { return *m_acquisition; }
    /// What has to move on for the program to be of use: one object of each working thread.
    [[nodiscard]] std::vector<QObject*> workers() const;
    [[nodiscard]] const system::Clock& plantClock() const { return *m_plantClock; }

 Q_SIGNALS:
    /// Port loop and database are up.
    void ready();
    /// error: empty, or why it ended early.
    void replayFinished(const QString& error);

 private:
    [[nodiscard]] bool prepareClockAndSource(SourceFactory& factory);
    [[nodiscard]] bool prepareSimulation(SourceFactory& factory);
    [[nodiscard]] bool prepareReplay(SourceFactory& factory);
    void applySettings(bool portChanged);
    void resetSettings();
    void noteRefusal(const QString& key);
    [[nodiscard]] SourceFactory serialSource() const;
    [[nodiscard]] std::vector<feed::SettingValue> settingValues() const;
    [[nodiscard]] AcquisitionOptions acquisitionOptions() const;
    /// Destroys an object in the thread it lives in, where its timers and its database connection
    /// are, and ends the thread.
    template <typename T>
    static void endThread(QThread& thread, std::unique_ptr<T>& object) {
        if (object && thread.isRunning()) {
            QMetaObject::invokeMethod(
                object.get(), [&object] { object.reset(); }, Qt::BlockingQueuedConnection);
        }
        thread.quit();
        thread.wait();
    }
    void connectThreads();
    void connectClock();
    void connectHousekeeping();
    [[nodiscard]] storage::SessionClock makeSessionClock() const;
    [[nodiscard]] std::unique_ptr<system::ClockWatch> makeClockWatch() const;
    /// The zone may be another at any time; local days follow it.
    void tellZone();
    void startAcquisition();
    void noteProgramStart(const storage::RestoredState& state);
    void applySetting(const QString& key, const QString& value);
    [[nodiscard]] QString facts() const;

    Options m_options;
    Locations m_locations;
    Settings& m_settings;
    const system::Clock& m_machineClock;
    QString m_error;
    system::DirectoryLock m_lock;
    std::unique_ptr<system::ProgramLog> m_log;
    std::unique_ptr<system::Clock> m_ownClock;
    const system::Clock* m_plantClock;
    QThread m_simulatorThread;
    QThread m_acquisitionThread;
    QThread m_storageThread;
    std::unique_ptr<link::Simulator> m_simulator;
    std::unique_ptr<Acquisition> m_acquisition;
    std::unique_ptr<storage::Recorder> m_recorder;
    std::unique_ptr<Housekeeping> m_housekeeping;
    QTimer m_zoneTimer;
    qint64 m_startedUtcMs = 0;  ///< as rows bear it
    feed::SettingRefusal m_refusal;
    bool m_running = false;
    bool m_acquisitionStarted = false;
};

}  // namespace magnum::app
