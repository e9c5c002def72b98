// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

#include "app/plant_time.h"
#include "feed/feed_server.h"
#include "feed/publish_pacing.h"
#include "feed/snapshot.h"
#include "link/byte_source.h"
#include "link/capture.h"
#include "link/diagnosis.h"
#include "plant/plant_engine.h"
#include "protocol/bus_decoder.h"
#include "storage/session_clock.h"
#include "storage/store_types.h"
#include "system/clock.h"
#include "system/clock_watch.h"
#include "system/host_load.h"

namespace magnum::app {

using SourceFactory = std::function<std::unique_ptr<link::ByteSource>()>;

struct AcquisitionOptions {
    feed::RunMode runMode = feed::RunMode::Live;
    double speed = 1;  ///< 0 = as fast as it goes
    QString scenario;
    QString dataDirectory;
    QString capturesDirectory;
    QString socketPath;
    QString recordFile;  ///< raw capture from the start; empty = none
    plant::PlantConfig plant;
    std::vector<feed::SettingValue> settings;  ///< of the recorder, for the panels
};

/// Bytes in; rows, events and live snapshots out. Lives in the acquisition thread, which goes on
/// whatever screen and disk do: everything it tells leaves through queued signals.
class Acquisition : public QObject, private plant::PlantSink {
    Q_OBJECT
 public:
    /// clock: of the plant (a replay has its own); machineClock: paces what is told to panels.
    /// sessionClock: of the session that the recorder opens with. watch: tells of steps of `clock`;
    /// none for a clock that is always right.
    Acquisition(AcquisitionOptions options, SourceFactory makeSource, const system::Clock& clock,
                const system::Clock& machineClock, storage::SessionClock sessionClock,
                std::unique_ptr<system::ClockWatch> watch);
    ~Acquisition() override;

    /// Now as rows, events and runs bear it; to be asked in this object's thread.
    [[nodiscard]] plant::Instant now();

 public Q_SLOTS:
    void start();
    /// Closes the running interval and lets go of the port.
    void stop();
    void restore(const magnum::storage::RestoredState& state);
    void setStorageStatus(const magnum::storage::StorageStatus& status);
    void execute(const magnum::feed::Command& command);
    void setPlantConfig(const magnum::plant::PlantConfig& config);
    /// What holds now, and what was last refused.
    void setSettings(const std::vector<magnum::feed::SettingValue>& settings,
                     const magnum::feed::SettingRefusal& refusal);
    /// Lets go of the port and goes on with another.
    void useSource(const magnum::app::SourceFactory& makeSource);
    void setHostLoad(const magnum::system::HostLoad& load);
    /// How the raw capture stands.
    void setCapture(const magnum::feed::RawCapture& capture);
    /// Whether a panel of this process wants snapshots.
    void setPanelAttached(bool attached);

 Q_SIGNALS:
    void started();
    /// What is told from here on belongs to a new session: the wall clock was stepped or became
    /// known. Boot and version are filled in by the composition root.
    void sessionBegun(const magnum::storage::SessionStart& session);
    void sampleReady(const magnum::plant::SampleRow& row);
    void eventHappened(const magnum::plant::Event& event);
    void generatorRunChanged(const magnum::plant::GeneratorRun& run);
    void alarmChanged(const magnum::plant::Alarm& alarm);
    void snapshotReady(const magnum::feed::Snapshot& snapshot);
    /// A panel met damage when it read the database.
    void databaseCheckWanted();
    /// A setting that the owner changed from a panel; the composition root checks and keeps it.
    void settingRequested(const QString& key, const QString& value);
    void settingsResetRequested();
    void generatorServiced(qint64 utcMs);
    void serviceSecondsSet(qint64 utcMs, qint64 seconds);
    /// The replay is over. error: empty, or why it ended early.
    void sourceFinished(const QString& error);
    /// For the log; kinds as ProgramLog has them.
    void errorNoted(const QString& kind, const QString& text);
    void noticeNoted(const QString& kind, const QString& text);
    void captureStartWanted(const QString& path, const magnum::link::CaptureHead& head);
    /// heard: the devices on the bus, in words.
    void captureStopWanted(const QString& heard);
    /// Only while a raw capture is wanted.
    void bytesToCapture(const QByteArray& bytes, qint64 monotonicMs);
    /// The wall clock was set: what it shows at a moment of the monotonic one.
    void wallClockMoved(qint64 monotonicMs, qint64 utcMs);

 private:
    void onSample(const plant::SampleRow& row) override;
    void onEvent(const plant::Event& event) override;
    void onGeneratorRun(const plant::GeneratorRun& run) override;
    void onAlarm(const plant::Alarm& alarm) override;

    void onBytes(const QByteArray& bytes, qint64 monotonicMs);
    void onDecoded(const protocol::Decoded& decoded);
    void noteFindings();
    void onLinkStatus(const link::LinkStatus& status);
    void tick();
    void onClockChanged(bool known);
    void checkWallClock();
    /// wall: both clocks as the machine (or replay) tells them.
    void clockChangedAt(bool known, plant::Instant wall);
    void beginSession(storage::ClockState state, plant::Instant wall);
    void passSecondsUntil(qint64 monotonicMs);
    void passSecond(plant::Instant second);
    [[nodiscard]] plant::RecorderFacts recorderFacts() const;
    void endReplay(const QString& error);
    /// `jumped`: a value or a code changed at once, which the owner should see at once.
    void markChanged(bool jumped = false);
    void publish();
    void openSource();
    void findPorts();
    void startFeed();
    void startCapture(const QString& path);
    void noteService(const QString& hours);
    [[nodiscard]] QString heardInWords() const;
    [[nodiscard]] bool replays() const { return m_options.runMode == feed::RunMode::Replay; }
    [[nodiscard]] bool clockKnown() const { return !m_watch || m_watch->isKnown(); }
    [[nodiscard]] plant::Instant instantAt(qint64 monotonicMs);
    [[nodiscard]] feed::Snapshot snapshot();

    AcquisitionOptions m_options;
    SourceFactory m_makeSource;
    const system::Clock& m_clock;
    const system::Clock& m_machineClock;
    storage::SessionClock m_sessionClock;
    std::unique_ptr<system::ClockWatch> m_watch;
    PlantTime m_time;
    SecondMarks m_seconds;
    plant::PlantEngine m_engine;
    protocol::BusDecoder m_decoder;
    link::Diagnosis m_diagnosis;
    std::vector<link::Finding> m_toldFindings;
    quint64 m_jumps = 0;  ///< changes worth showing at once, since the start
    std::unique_ptr<link::ByteSource> m_source;
    std::unique_ptr<feed::FeedServer> m_feed;
    QTimer m_tickTimer;
    QTimer m_publishTimer;
    storage::StorageStatus m_storage;
    system::HostLoad m_load;
    std::optional<plant::SampleRow> m_lastRow;
    std::optional<plant::HostFigures> m_newFigures;  ///< wait for the next second
    qint64 m_lastByteMs = -1;                        ///< -1: none yet
    feed::RawCapture m_capture;
    feed::SettingRefusal m_refusal;
    std::vector<QString> m_ports;
    qint64 m_startedUtcMs = 0;
    feed::PublishPacing m_pacing{250};
    quint64 m_packets = 0;
    quint64 m_rejectedBytes = 0;
    bool m_panelAttached = false;
    bool m_capturing = false;
};

}  // namespace magnum::app
