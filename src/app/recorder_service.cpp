// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recorder_service.h"

#include <QFileInfo>
#include <QTimeZone>
#include <chrono>

#include "system/boot_id.h"

namespace magnum::app {
namespace {

QString endWords(storage::LastEnd end) {
    using enum storage::LastEnd;
    switch (end) {
        case FirstStart:
            return QStringLiteral("first start");
        case Clean:
            return QStringLiteral("last end clean");
        case Crash:
            return QStringLiteral("last end by a crash or kill");
        case PowerCut:
            return QStringLiteral("last end by a power cut or reboot");
    }
    return {};
}

}  // namespace

RecorderService::RecorderService(const Options& options, Locations locations, Settings& settings,
                                 const system::Clock& machineClock)
    : m_options(options),
      m_locations(std::move(locations)),
      m_settings(settings),
      m_machineClock(machineClock),
      m_plantClock(&machineClock) {
    m_simulatorThread.setObjectName(QStringLiteral("simulator"));
    m_acquisitionThread.setObjectName(QStringLiteral("acquisition"));
    m_storageThread.setObjectName(QStringLiteral("storage"));
}

RecorderService::~RecorderService() {
    stop(QStringLiteral("the program ended"));
}

bool RecorderService::lock() {
    const auto result = m_lock.take(m_locations.dataDirectory);
    if (result == system::DirectoryLock::Result::NotPossible) {
        m_error = QStringLiteral(
                      "The data directory %1 cannot be used (%2). Choose another with --data-dir, "
                      "or give this user the right to read and write there.")
                      .arg(m_locations.dataDirectory, m_lock.errorString());
    }
    return result == system::DirectoryLock::Result::Taken;
}

QString RecorderService::facts() const {
    QString source = m_options.port.value_or(m_settings.port());
    if (m_options.simulate()) {
        source = QStringLiteral("simulation %1").arg(*m_options.scenario);
    } else if (m_options.replay()) {
        source = QStringLiteral("replay of %1").arg(m_options.replayFile);
    }
    return QStringLiteral("version " MAGNUM_VERSION ", port %1, data directory %2")
        .arg(source, m_locations.dataDirectory);
}

AcquisitionOptions RecorderService::acquisitionOptions() const {
    AcquisitionOptions options;
    options.speed = m_options.speed;
    options.dataDirectory = m_locations.dataDirectory;
    options.capturesDirectory = m_locations.captures();
    options.socketPath = m_locations.socketPath;
    options.recordFile = m_options.recordFile;
    options.plant = m_settings.plantConfig();
    options.settings = settingValues();
    if (m_options.simulate()) {
        options.runMode = feed::RunMode::Simulation;
        options.scenario = *m_options.scenario;
    } else if (m_options.replay()) {
        options.runMode = feed::RunMode::Replay;
        options.scenario = QFileInfo(m_options.replayFile).fileName();
    }
    return options;
}

bool RecorderService::start() {
    SourceFactory factory;
    if (!prepareClockAndSource(factory)) {
        return false;
    }
    // By the machine's clock: a log of a replay tells when it was played.
    m_log = std::make_unique<system::ProgramLog>(m_locations.log(), m_machineClock);
    m_log->begin(system::bootId(), facts());
    for (const QString& problem : m_settings.problems()) {
        m_log->error(QStringLiteral("settings"), problem);
    }

    m_recorder = std::make_unique<storage::Recorder>(
        storage::RecorderOptions{.databasePath = m_locations.database(),
                                 .commitIntervalSeconds = m_settings.commitIntervalSeconds(),
                                 .zone = QTimeZone::systemTimeZone(),
                                 .retention = {.keepDays = m_settings.keepFiveSecondDays()}});
    const auto sessionClock = makeSessionClock();
    m_acquisition = std::make_unique<Acquisition>(acquisitionOptions(), factory, *m_plantClock,
                                                  m_machineClock, sessionClock, makeClockWatch());
    m_housekeeping =
        std::make_unique<Housekeeping>(m_locations.dataDirectory, m_machineClock, *m_log);
    m_recorder->moveToThread(&m_storageThread);
    m_housekeeping->moveToThread(&m_storageThread);
    m_acquisition->moveToThread(&m_acquisitionThread);
    connectThreads();
    connectClock();
    connectHousekeeping();

    const storage::SessionStart session{.bootId = system::bootId(),
                                        .monotonicMs = sessionClock.start().monotonicMs,
                                        .utcMs = sessionClock.start().utcMs,
                                        .clock = sessionClock.state(),
                                        .version = QStringLiteral(MAGNUM_VERSION)};
    m_startedUtcMs = session.utcMs;
    m_storageThread.start(QThread::LowPriority);
    m_acquisitionThread.start();
    QMetaObject::invokeMethod(m_recorder.get(),
                              [r = m_recorder.get(), session] { r->open(session); });
    QMetaObject::invokeMethod(m_housekeeping.get(), &Housekeeping::start);
    if (!m_options.replay()) {
        startAcquisition();
    }
    m_running = true;
    return true;
}

/// A simulation's and a replay's clock is their own, and right by definition.
storage::SessionClock RecorderService::makeSessionClock() const {
    const plant::Instant wall{m_plantClock->monotonicMs(), m_plantClock->utcMs()};
    if (m_ownClock || system::wallClockKnown()) {
        return {storage::ClockState::Known, wall};
    }
    return {storage::ClockState::Guess, wall,
            storage::loadClockPast(m_locations.database(), system::bootId())};
}

std::unique_ptr<system::ClockWatch> RecorderService::makeClockWatch() const {
    return m_ownClock ? nullptr : std::make_unique<system::ClockWatch>(system::wallClockKnown());
}

void RecorderService::tellZone() {
    const auto zone = QTimeZone::systemTimeZone();
    QMetaObject::invokeMethod(m_recorder.get(), [r = m_recorder.get(), zone] { r->setZone(zone); });
}

void RecorderService::connectClock() {
    connect(m_acquisition.get(), &Acquisition::sessionBegun, m_recorder.get(),
            [r = m_recorder.get()](storage::SessionStart session) {
                session.bootId = system::bootId();
                session.version = QStringLiteral(MAGNUM_VERSION);
                r->beginSession(session);
            });
    connect(m_acquisition.get(), &Acquisition::sessionBegun, this, &RecorderService::tellZone);
    connect(&m_zoneTimer, &QTimer::timeout, this, &RecorderService::tellZone);
    m_zoneTimer.start(std::chrono::hours(1));
}

/// A live bus does not wait for the disk. A capture does, so that its beginning and its first rows
/// stand in the database in this order, however short it is and however fast it is played.
void RecorderService::startAcquisition() {
    if (!m_acquisitionStarted) {
        m_acquisitionStarted = true;
        QMetaObject::invokeMethod(m_acquisition.get(), &Acquisition::start);
    }
}

std::vector<QObject*> RecorderService::workers() const {
    return {m_acquisition.get(), m_recorder.get()};
}

void RecorderService::connectThreads() {
    auto* acquisition = m_acquisition.get();
    auto* recorder = m_recorder.get();
    connect(acquisition, &Acquisition::sampleReady, recorder, &storage::Recorder::append);
    connect(acquisition, &Acquisition::eventHappened, recorder, &storage::Recorder::addEvent);
    connect(acquisition, &Acquisition::generatorRunChanged, recorder,
            &storage::Recorder::saveGeneratorRun);
    connect(acquisition, &Acquisition::alarmChanged, recorder, &storage::Recorder::saveAlarm);
    connect(acquisition, &Acquisition::generatorServiced, recorder,
            &storage::Recorder::noteGeneratorService);
    connect(acquisition, &Acquisition::serviceSecondsSet, recorder,
            &storage::Recorder::setServiceSeconds);
    connect(recorder, &storage::Recorder::statusChanged, acquisition,
            &Acquisition::setStorageStatus);
    connect(recorder, &storage::Recorder::restored, acquisition, &Acquisition::restore);
    connect(acquisition, &Acquisition::databaseCheckWanted, recorder,
            &storage::Recorder::checkFile);
    connect(acquisition, &Acquisition::settingRequested, this, &RecorderService::applySetting);
    connect(acquisition, &Acquisition::settingsResetRequested, this,
            &RecorderService::resetSettings);
    connect(acquisition, &Acquisition::sourceFinished, this, &RecorderService::replayFinished);

    // Ready when both are up, in whichever order that happens.
    auto waiting = std::make_shared<int>(2);
    const auto oneMore = [this, waiting] {
        if (--*waiting == 0) {
            Q_EMIT ready();
        }
    };
    connect(acquisition, &Acquisition::started, this, oneMore);
    connect(recorder, &storage::Recorder::restored, this, &RecorderService::noteProgramStart);
    connect(recorder, &storage::Recorder::restored, this, oneMore);
    connect(recorder, &storage::Recorder::restored, this, &RecorderService::startAcquisition);
}

void RecorderService::connectHousekeeping() {
    auto* acquisition = m_acquisition.get();
    auto* housekeeping = m_housekeeping.get();
    connect(acquisition, &Acquisition::errorNoted, housekeeping, &Housekeeping::logError);
    connect(acquisition, &Acquisition::noticeNoted, housekeeping, &Housekeeping::logNotice);
    connect(acquisition, &Acquisition::captureStartWanted, housekeeping,
            &Housekeeping::startCapture);
    connect(acquisition, &Acquisition::captureStopWanted, housekeeping, &Housekeeping::stopCapture);
    connect(acquisition, &Acquisition::bytesToCapture, housekeeping, &Housekeeping::capture);
    connect(acquisition, &Acquisition::wallClockMoved, housekeeping, &Housekeeping::noteWallClock);
    connect(housekeeping, &Housekeeping::loadSampled, acquisition, &Acquisition::setHostLoad);
    connect(housekeeping, &Housekeeping::captureChanged, acquisition, &Acquisition::setCapture);
}

/// Told again when a database that could not be opened at the start opens later; only the one that
/// is open has a session, and knows how the last run ended.
void RecorderService::noteProgramStart(const storage::RestoredState& state) {
    if (state.sessionId == 0) {
        return;
    }
    const plant::Event event{.utcMs = m_startedUtcMs,
                             .kind = plant::EventKind::ProgramStart,
                             .from = std::nullopt,
                             .to = std::nullopt,
                             .detail = facts() + QStringLiteral("; ") + endWords(state.lastEnd),
                             .urgent = true};
    QMetaObject::invokeMethod(m_recorder.get(),
                              [r = m_recorder.get(), event] { r->addEvent(event); });
}

void RecorderService::stop(const QString& reason) {
    if (!m_running) {
        return;
    }
    m_running = false;
    m_zoneTimer.stop();
    qint64 endedUtcMs = 0;
    QMetaObject::invokeMethod(
        m_acquisition.get(),
        [this, &endedUtcMs] {
            m_acquisition->stop();
            endedUtcMs = m_acquisition->now().utcMs;
        },
        Qt::BlockingQueuedConnection);
    const plant::Event event{.utcMs = endedUtcMs,
                             .kind = plant::EventKind::ProgramEnd,
                             .from = std::nullopt,
                             .to = std::nullopt,
                             .detail = reason,
                             .urgent = false};
    // The rows that stop() sent off stand in the storage thread's queue before this call.
    QMetaObject::invokeMethod(
        m_recorder.get(),
        [r = m_recorder.get(), event] {
            r->addEvent(event);
            r->close();
        },
        Qt::BlockingQueuedConnection);
    endThread(m_acquisitionThread, m_acquisition);
    endThread(m_simulatorThread, m_simulator);
    QMetaObject::invokeMethod(
        m_housekeeping.get(),
        [this] {
            m_housekeeping->stop();
            m_housekeeping.reset();
        },
        Qt::BlockingQueuedConnection);
    endThread(m_storageThread, m_recorder);
    m_log->end(reason);
}

}  // namespace magnum::app
