// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <optional>
#include <variant>
#include <vector>

#include "link/capture.h"

namespace magnum::link {

/// Reads a capture piece by piece, so its size does not matter. In text formats `#` begins a
/// comment line and `;` a comment at the end of a line. Captures without times get those of a bus:
/// hex lines are packets, each inverter packet begins a burst, bursts come every 100 ms; raw bytes
/// come at the bus's usual 470 a second.
class CaptureReader {
 public:
    /// `device` is open for reading and lives as long as the reader; `name` is for messages.
    CaptureReader(QIODevice& device, QString name, CaptureFormat format = CaptureFormat::Auto);

    enum class Next { Chunk, End, Error };
    [[nodiscard]] Next next(CaptureChunk& chunk);
    /// After Next::Error.
    [[nodiscard]] const CaptureError& error() const { return m_error; }
    /// Never Auto once next() was called.
    [[nodiscard]] CaptureFormat format() const { return m_format; }
    /// When the capture was made, UTC ms since 1970, as far as it has been read and says so.
    [[nodiscard]] std::optional<qint64> startedUtcMs() const { return m_startedUtcMs; }
    /// The last line was cut, as by a power cut while recording, and left out; its number, 0 = no.
    [[nodiscard]] qint64 cutLine() const { return m_cutLine; }

 private:
    void fill();
    void detect();
    [[nodiscard]] bool takeLine(QByteArray& line);
    [[nodiscard]] Next nextRaw(CaptureChunk& chunk);
    [[nodiscard]] Next nextLine(CaptureChunk& chunk);
    [[nodiscard]] Next readLine(const QByteArray& line, CaptureChunk& chunk);
    void readComment(QByteArrayView comment);
    void beginSection(QByteArrayView started);
    void moveWallClock(QByteArrayView words);
    [[nodiscard]] bool takeTime(const QByteArray& line, qsizetype& position, qint64& offsetMs);
    [[nodiscard]] bool takeBytes(const QByteArray& line, qsizetype position, QByteArray& bytes);
    [[nodiscard]] qint64 pacedMs(const QByteArray& packet);
    Next fail(qint64 column, const QString& message);

    QIODevice& m_device;
    QString m_name;
    CaptureFormat m_format;
    CaptureError m_error;
    bool m_hasFailed = false;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    bool m_isAtEnd = false;
    qint64 m_line = 0;
    std::optional<qint64> m_startedUtcMs;
    qint64 m_sectionMs = 0;  ///< offset at which the present section began
    qint64 m_lastMs = 0;
    qint64 m_wallShiftMs = 0;
    qint64 m_cutLine = 0;
    bool m_isLineEnded = false;  ///< the present line has its line end
    qint64 m_burstMs = -1;       ///< hex: start of the present burst
    double m_inBurstMs = 0;      ///< hex: end of its last packet
    qint64 m_rawBytes = 0;
};

struct Capture {
    CaptureFormat format = CaptureFormat::Cap;
    std::optional<qint64> startedUtcMs;
    std::vector<CaptureChunk> chunks;
};

/// A whole capture at once, for small ones.
[[nodiscard]] std::variant<Capture, CaptureError> readCapture(
    QIODevice& device, const QString& name, CaptureFormat format = CaptureFormat::Auto);

}  // namespace magnum::link
