// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>
#include <QString>
#include <functional>

#include "link/capture.h"

class QTimer;

namespace magnum::link {

/// When a recording that nobody ends ends by itself. A bus fills about 110 MB a day.
struct CaptureLimits {
    qint64 largestBytes = qint64(200) * 1000 * 1000;
    /// Room that is left to the database, of the disk the capture is on: the smaller of the two.
    qint64 freeBytes = qint64(256) * 1000 * 1000;
    int freePercent = 5;
    /// Room on the disk of a file: free and total bytes; the real disk where it is not set.
    std::function<std::pair<qint64, qint64>(const QString& path)> room;
};

/// Writes the bytes of a source with their times to a .cap file. A file that is there already is
/// continued in a new section.
class CaptureWriter final : public QObject {
    Q_OBJECT
 public:
    enum class End { Full, DiskLow };

    explicit CaptureWriter(const QString& path, CaptureLimits limits = {},
                           QObject* parent = nullptr);
    ~CaptureWriter() override;

    /// False: see errorText(). Times are told relative to the start in the head.
    [[nodiscard]] bool open(const CaptureHead& head);
    /// heard: as in CaptureHead, for the last line.
    void close(const QString& heard = {});
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] qint64 size() const { return m_file.isOpen() ? m_file.size() : m_size; }

    /// Takes bytes; they are on the way to the disk some seconds later.
    void append(const QByteArray& bytes, qint64 monotonicMs);
    /// The wall clock was set: what it shows at a moment of the monotonic one.
    void noteWallClock(qint64 monotonicMs, qint64 utcMs);
    /// Hands over what is waiting.
    void flush();

 Q_SIGNALS:
    /// Bytes could not be written, for instance because the disk is full. They are kept, up to
    /// some megabytes, and tried again; told once for each time it begins.
    void failed(const QString& message);
    /// A limit was reached: the file is complete and closed, nothing more is taken.
    void ended(magnum::link::CaptureWriter::End why);

 private:
    [[nodiscard]] qint64 sinceStart(qint64 monotonicMs) const;
    void writeWaiting();
    void endAtLimit();
    void finishFile(const QString& lastLine);

    const QString m_path;
    const CaptureLimits m_limits;
    QFile m_file;
    QTimer* m_timer = nullptr;
    QString m_errorText;
    QByteArray m_waiting;
    quint64 m_bytes = 0;  ///< of the bus, in this section
    quint64 m_lostBytes = 0;
    qint64 m_startMs = 0;
    qint64 m_lastMs = 0;
    qint64 m_size = 0;  ///< of the closed file
    bool m_isFailing = false;
};

}  // namespace magnum::link
