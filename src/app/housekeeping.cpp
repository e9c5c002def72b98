// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/housekeeping.h"

#include <QDir>
#include <QFileInfo>
#include <utility>

namespace magnum::app {
namespace {

constexpr int loadMs = 5000;
/// All captures of the panel's button together: one a visit adds up over the years.
constexpr qint64 allCapturesBytes = qint64(1000) * 1000 * 1000;

qint64 bytesOfCaptures(const QString& directory) {
    qint64 sum = 0;
    const auto files = QDir(directory).entryInfoList({QStringLiteral("*.cap")}, QDir::Files);
    for (const QFileInfo& file : files) {
        sum += file.size();
    }
    return sum;
}

}  // namespace

Housekeeping::Housekeeping(const QString& dataDirectory, const system::Clock& machineClock,
                           system::ProgramLog& log)
    : m_capturesDirectory(dataDirectory + QStringLiteral("/captures")),
      m_log(log),
      m_loadSampler(machineClock, dataDirectory),
      m_loadTimer(this) {
    connect(&m_loadTimer, &QTimer::timeout, this, &Housekeeping::sampleLoad);
}

Housekeeping::~Housekeeping() = default;

void Housekeeping::start() {
    sampleLoad();
    m_loadTimer.start(loadMs);
}

void Housekeeping::stop() {
    m_loadTimer.stop();
    stopCapture({});
}

void Housekeeping::sampleLoad() {
    Q_EMIT loadSampled(m_loadSampler.sample());
    if (m_capture) {
        tellCapture(feed::RawCapture::End::None);
    }
}

void Housekeeping::logError(const QString& kind, const QString& text) {
    m_log.error(kind, text);
}

void Housekeeping::logNotice(const QString& kind, const QString& text) {
    m_log.notice(kind, text);
}

void Housekeeping::startCapture(const QString& path, const link::CaptureHead& head) {
    stopCapture({});
    m_captureState = {.path = path, .lastPath = {}, .bytes = 0};
    QDir().mkpath(QFileInfo(path).absolutePath());
    if (!roomForCapture(path)) {
        return;
    }
    auto writer = std::make_unique<link::CaptureWriter>(path);
    connect(writer.get(), &link::CaptureWriter::failed, this,
            [this](const QString& message) { logError(QStringLiteral("capture"), message); });
    connect(writer.get(), &link::CaptureWriter::ended, this, &Housekeeping::captureEnded);
    if (!writer->open(head)) {
        refuseCapture(writer->errorText());
        return;
    }
    m_capture = std::move(writer);
    m_log.info(QStringLiteral("Recording the raw bytes to %1.").arg(path));
    tellCapture(feed::RawCapture::End::None);
}

bool Housekeeping::roomForCapture(const QString& path) {
    const QString directory = QFileInfo(path).absolutePath();
    const qint64 bytes = bytesOfCaptures(directory);
    // Only where the panel's button puts them: a place named on the command line is the owner's.
    if (directory != m_capturesDirectory || bytes < allCapturesBytes) {
        return true;
    }
    refuseCapture(QStringLiteral("No raw capture was begun: %1 already holds %2 MB of them. Delete "
                                 "those that are not needed any more.")
                      .arg(directory)
                      .arg(bytes / 1'000'000));
    return false;
}

void Housekeeping::refuseCapture(const QString& words) {
    logError(QStringLiteral("capture"), words);
    tellCapture(feed::RawCapture::End::Failed);
}

void Housekeeping::stopCapture(const QString& heard) {
    if (m_capture) {
        m_capture->close(heard);
        tellCapture(feed::RawCapture::End::Stopped);
        m_capture.reset();
    }
}

void Housekeeping::captureEnded(link::CaptureWriter::End why) {
    const bool full = why == link::CaptureWriter::End::Full;
    const QString reason = full ? QStringLiteral("it has reached its largest size")
                                : QStringLiteral("the disk has little room left");
    logError(QStringLiteral("capture ended"),
             QStringLiteral("The raw capture %1 was ended: %2. Its file is complete; start another "
                            "one if more is wanted.")
                 .arg(m_captureState.path, reason));
    tellCapture(full ? feed::RawCapture::End::Full : feed::RawCapture::End::DiskLow);
    // Not here and now: the writer is still in the call that told of it.
    m_capture.release()->deleteLater();
}

/// end: None while one is being written.
void Housekeeping::tellCapture(feed::RawCapture::End end) {
    m_captureState.end = end;
    m_captureState.bytes = m_capture ? m_capture->size() : 0;
    feed::RawCapture told = m_captureState;
    if (end != feed::RawCapture::End::None) {
        told.lastPath = std::exchange(told.path, {});
    }
    Q_EMIT captureChanged(told);
}

void Housekeeping::capture(const QByteArray& bytes, qint64 monotonicMs) {
    if (m_capture) {
        m_capture->append(bytes, monotonicMs);
    }
}

void Housekeeping::noteWallClock(qint64 monotonicMs, qint64 utcMs) {
    if (m_capture) {
        m_capture->noteWallClock(monotonicMs, utcMs);
    }
}

}  // namespace magnum::app
