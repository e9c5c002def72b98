// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "feed/snapshot.h"
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
    /// log: written to from this thread.
    Housekeeping(const QString& dataDirectory, const system::Clock& machineClock,
                 system::ProgramLog& log);
    ~Housekeeping() override;

 public Q_SLOTS:
    void start();
    void stop();
    void logError(const QString& kind, const QString& text);
    void logNotice(const QString& kind, const QString& text);
    void startCapture(const QString& path, const magnum::link::CaptureHead& head);
    /// heard: for the file's last line.
    void stopCapture(const QString& heard);
    void capture(const QByteArray& bytes, qint64 monotonicMs);
    void noteWallClock(qint64 monotonicMs, qint64 utcMs);

 Q_SIGNALS:
    void loadSampled(const magnum::system::HostLoad& load);
    void captureChanged(const magnum::feed::RawCapture& capture);

 private:
    void sampleLoad();
    [[nodiscard]] bool roomForCapture(const QString& path);
    void refuseCapture(const QString& words);
    void captureEnded(link::CaptureWriter::End why);
    void tellCapture(feed::RawCapture::End end);

    const QString m_capturesDirectory;
    system::ProgramLog& m_log;
    system::LoadSampler m_loadSampler;
    QTimer m_loadTimer;
    std::unique_ptr<link::CaptureWriter> m_capture;
    feed::RawCapture m_captureState;
};

}  // namespace magnum::app
