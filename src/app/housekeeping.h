// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "link/capture_writer.h"
#include "system/clock.h"
#include "system/host_load.h"
#include "system/load_sampler.h"
#include "system/program_log.h"

namespace magnum::app {

/// Everything of a recorder that touches the disk besides the database: the log, raw captures, and
/// this machine's load. Lives in the storage thread, so that a disk that hangs does not hold up the
/// acquisition. All slots are called through queued connections.
class Housekeeping : public QObject {
    Q_OBJECT
 public:
    /// plantClock: of the bytes handed to capture(); log: written to from this thread.
    Housekeeping(const QString& dataDirectory, const system::Clock& plantClock,
                 const system::Clock& machineClock, system::ProgramLog& log);
    ~Housekeeping() override;

 public Q_SLOTS:
    void start();
    void stop();
    void logError(const QString& kind, const QString& text);
    void logNotice(const QString& kind, const QString& text);
    /// port: named in the file's head.
    void startCapture(const QString& path, const QString& port);
    void stopCapture();
    void capture(const QByteArray& bytes, qint64 monotonicMs);

 Q_SIGNALS:
    void loadSampled(const magnum::system::HostLoad& load);
    /// The file being written now; empty = none (any more).
    void captureChanged(const QString& path);

 private:
    void sampleLoad();

    const system::Clock& m_plantClock;
    system::ProgramLog& m_log;
    system::LoadSampler m_loadSampler;
    QTimer m_loadTimer;
    std::unique_ptr<link::CaptureWriter> m_capture;
};

}  // namespace magnum::app
