// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind the recorder's port: an adapter, a simulation, or a capture.
#include <QFile>
#include <algorithm>

#include "app/recorder_service.h"
#include "link/capture_reader.h"
#include "link/replay_source.h"
#include "link/serial_link.h"
#include "storage/store_file.h"

namespace magnum::app {
namespace {

/// When a simulation's clock starts: now, or after its newest row where the last one ran ahead at
/// another speed.
qint64 simulationStartUtcMs(const QString& database, qint64 nowUtcMs) {
    storage::Connection connection;
    if (!storage::openForReading(connection, database).isEmpty()) {
        return nowUtcMs;
    }
    const auto newestTs = connection.integer(QStringLiteral("SELECT max(ts) FROM sample"));
    return std::max(nowUtcMs, (newestTs.value_or(0) + 5) * 1000);
}

/// A replay starts on an empty database: its rows have the times of the capture, and a second
/// replay would fall on the first.
void discardDatabase(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm"}) {
        QFile::remove(path + QLatin1String(suffix));
    }
}

}  // namespace

bool RecorderService::prepareClockAndSource(SourceFactory& factory) {
    if (m_options.simulate()) {
        return prepareSimulation(factory);
    }
    if (m_options.replay()) {
        return prepareReplay(factory);
    }
    factory = serialSource();
    return true;
}

SourceFactory RecorderService::serialSource() const {
    return [port = m_options.port.value_or(m_settings.port()), &clock = m_machineClock] {
        return std::make_unique<link::SerialLink>(port, clock);
    };
}

bool RecorderService::prepareSimulation(SourceFactory& factory) {
    link::SimulatorOptions options;
    if (!m_options.scenario->isEmpty()) {
        options.scenario = *m_options.scenario;
    }
    m_options.scenario = options.scenario;
    options.seed = m_options.seed;
    options.speed = m_options.speed;
    m_simulator = std::make_unique<link::Simulator>(options, m_machineClock);
    m_simulator->moveToThread(&m_simulatorThread);
    m_simulatorThread.start();
    bool started = false;
    QMetaObject::invokeMethod(
        m_simulator.get(), [this, &started] { started = m_simulator->start(); },
        Qt::BlockingQueuedConnection);
    if (!started) {
        m_error = m_simulator->errorText();
        endThread(m_simulatorThread, m_simulator);
        return false;
    }
    m_ownClock = std::make_unique<system::ScaledClock>(
        m_machineClock, m_options.speed,
        simulationStartUtcMs(m_locations.database(), m_machineClock.utcMs()));
    m_plantClock = m_ownClock.get();
    factory = [port = m_simulator->portPath(), &clock = *m_plantClock] {
        return std::make_unique<link::SerialLink>(port, clock);
    };
    return true;
}

bool RecorderService::prepareReplay(SourceFactory& factory) {
    QFile file(m_options.replayFile);
    if (!file.open(QIODevice::ReadOnly)) {
        m_error = QStringLiteral("The capture %1 cannot be read: %2.")
                      .arg(file.fileName(), file.errorString());
        return false;
    }
    link::CaptureReader reader(file, file.fileName());
    link::CaptureChunk first;
    if (reader.next(first) == link::CaptureReader::Next::Error) {
        m_error = reader.error().text();
        return false;
    }
    discardDatabase(m_locations.database());
    auto clock = std::make_unique<link::ReplayClock>(m_machineClock);
    // Before anything asks what time it is: the plant's time is the capture's from the start.
    if (const auto startedUtcMs = reader.startedUtcMs()) {
        clock->setUtcStart(*startedUtcMs);
    }
    const auto speed = m_options.speed > 0 ? std::optional(m_options.speed) : std::nullopt;
    factory = [path = m_options.replayFile, speed, &real = m_machineClock, replay = clock.get(),
               runsOn = !m_options.headless] {
        return std::make_unique<link::ReplaySource>(path, speed, real, *replay, runsOn);
    };
    m_ownClock = std::move(clock);
    m_plantClock = m_ownClock.get();
    return true;
}

}  // namespace magnum::app
