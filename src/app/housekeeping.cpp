// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/housekeeping.h"

#include <QDir>
#include <QFileInfo>

namespace magnum::app {
namespace {

constexpr int loadMs = 5000;

}  // namespace

Housekeeping::Housekeeping(const QString& dataDirectory, const system::Clock& plantClock,
                           const system::Clock& machineClock, system::ProgramLog& log)
    : m_plantClock(plantClock),
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
    stopCapture();
}

void Housekeeping::sampleLoad() {
    Q_EMIT loadSampled(m_loadSampler.sample());
}

void Housekeeping::logError(const QString& kind, const QString& text) {
    m_log.error(kind, text);
}

void Housekeeping::logNotice(const QString& kind, const QString& text) {
    m_log.notice(kind, text);
}

void Housekeeping::startCapture(const QString& path, const QString& port) {
    stopCapture();
    QDir().mkpath(QFileInfo(path).absolutePath());
    auto writer = std::make_unique<link::CaptureWriter>(path, m_plantClock);
    connect(writer.get(), &link::CaptureWriter::failed, this,
            [this](const QString& message) { logError(QStringLiteral("capture"), message); });
    if (!writer->open(port)) {
        logError(QStringLiteral("capture"), writer->errorText());
        return;
    }
    m_capture = std::move(writer);
    m_log.info(QStringLiteral("Recording the raw bytes to %1.").arg(path));
    Q_EMIT captureChanged(path);
}

void Housekeeping::stopCapture() {
    if (m_capture) {
        m_capture->close();
        m_capture.reset();
        Q_EMIT captureChanged(QString());
    }
}

void Housekeeping::capture(const QByteArray& bytes, qint64 monotonicMs) {
    if (m_capture) {
        m_capture->append(bytes, monotonicMs);
    }
}

}  // namespace magnum::app
