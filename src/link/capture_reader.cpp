// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/capture_reader.h"

#include <QDateTime>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace magnum::link {

namespace {

constexpr qsizetype blockBytes = 65536;
constexpr qsizetype longestLine = 65536;
constexpr qsizetype detectBytes = 4096;
constexpr qint64 burstMs = 100;
constexpr double byteMs = 10 / 19.2;
constexpr double gapMs = 10;
constexpr qsizetype rawChunkBytes = 47;  // the mean burst
constexpr qint64 unknownPauseMs = 1000;  // between sections whose start times do not help
constexpr char byteOrderMark[] = "\xEF\xBB\xBF";
constexpr qint64 longestMs = std::numeric_limits<qint64>::max() / 4;

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int hexValue(char c) {
    if (isDigit(c)) {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QString shown(char c) {
    const auto code = static_cast<unsigned char>(c);
    return code > 0x20 && code < 0x7F ? u"'%1'"_s.arg(QLatin1Char(c))
                                      : u"byte 0x%1"_s.arg(code, 2, 16, QLatin1Char('0'));
}

bool isText(QByteArrayView bytes) {
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\t' && c != '\r' && c != '\n') || code == 0x7F;
    });
}

// The bytes that tell an inverter from everything else in any capture at hand: volts have a small
// high byte, the firmware revision is below 10.0. Only pacing depends on it.
bool looksLikeInverter(const QByteArray& packet) {
    return packet.size() >= 16 && static_cast<unsigned char>(packet[2]) <= 3 &&
           static_cast<unsigned char>(packet[10]) < 100 && packet[10] != 0;
}

std::optional<qint64> timeOf(QByteArrayView text) {
    const QDateTime time =
        QDateTime::fromString(QString::fromLatin1(text.trimmed()), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

}  // namespace

QString CaptureError::text() const {
    QString where = file;
    if (line > 0) {
        where += u", line %1"_s.arg(line);
    }
    if (column > 0) {
        where += u", column %1"_s.arg(column);
    }
    return u"%1: %2"_s.arg(where, message);
}

CaptureReader::CaptureReader(QIODevice& device, QString name, CaptureFormat format)
    : m_device(device), m_name(std::move(name)), m_format(format) {}

CaptureReader::Next CaptureReader::fail(qint64 column, const QString& message) {
    m_hasFailed = true;
    m_error = {m_name, m_line, column, message};
    return Next::Error;
}

void CaptureReader::fill() {
    if (m_isAtEnd) {
        return;
    }
    m_buffer.remove(0, m_position);
    m_position = 0;
    const QByteArray block = m_device.read(blockBytes);
    m_buffer += block;
    m_isAtEnd = block.isEmpty();
}

void CaptureReader::detect() {
    while (m_buffer.size() < detectBytes && !m_isAtEnd) {
        fill();
    }
    QByteArray begin = m_buffer.left(detectBytes);
    if (begin.startsWith(byteOrderMark)) {
        begin.remove(0, 3);
    }
    // By its own first line, whatever a power cut left at the end of a short one.
    if (begin.startsWith(QByteArray("# ") + captureHeader)) {
        m_format = CaptureFormat::Cap;
        return;
    }
    if (!isText(begin)) {
        m_format = CaptureFormat::Raw;
        return;
    }
    m_format = CaptureFormat::Hex;
    for (const QByteArray& line : begin.split('\n')) {
        const QByteArray text = line.simplified();
        if (text.startsWith('#')) {
            if (text.contains(captureHeader)) {
                m_format = CaptureFormat::Cap;
                return;
            }
            continue;
        }
        if (text.isEmpty() || text.startsWith(';')) {
            continue;
        }
        // Two digits make a byte: a number with an odd count of them can only be a time.
        const QByteArray first = text.left(text.indexOf(' '));
        if (first.size() < text.size() && first.size() % 2 == 1 &&
            std::all_of(first.begin(), first.end(), isDigit)) {
            m_format = CaptureFormat::Cap;
        }
        return;
    }
}

CaptureReader::Next CaptureReader::next(CaptureChunk& chunk) {
    if (m_hasFailed) {
        return Next::Error;
    }
    if (m_format == CaptureFormat::Auto) {
        detect();
    }
    return m_format == CaptureFormat::Raw ? nextRaw(chunk) : nextLine(chunk);
}

CaptureReader::Next CaptureReader::nextRaw(CaptureChunk& chunk) {
    if (m_buffer.size() - m_position < rawChunkBytes) {
        fill();
    }
    const qsizetype count = std::min(rawChunkBytes, m_buffer.size() - m_position);
    if (count == 0) {
        return Next::End;
    }
    chunk.bytes = m_buffer.mid(m_position, count);
    chunk.offsetMs = m_rawBytes / rawChunkBytes * burstMs;
    m_position += count;
    m_rawBytes += count;
    return Next::Chunk;
}

// False at the end, or when the line is too long (then m_hasFailed).
bool CaptureReader::takeLine(QByteArray& line) {
    qsizetype end = m_buffer.indexOf('\n', m_position);
    while (end < 0 && !m_isAtEnd && m_buffer.size() - m_position <= longestLine) {
        fill();
        end = m_buffer.indexOf('\n', m_position);
    }
    if (end < 0) {
        end = m_buffer.size();
    }
    if (end == m_position && end == m_buffer.size()) {
        return false;
    }
    ++m_line;
    if (end - m_position > longestLine) {
        fail(longestLine + 1,
             u"the line is longer than %1 characters; expected one packet a line"_s.arg(
                 longestLine));
        return false;
    }
    line = m_buffer.mid(m_position, end - m_position);
    m_isLineEnded = end < m_buffer.size();
    m_position = std::min(end + 1, m_buffer.size());
    if (m_line == 1 && line.startsWith(byteOrderMark)) {
        line.replace(0, 3, "   ");
    }
    return true;
}

CaptureReader::Next CaptureReader::nextLine(CaptureChunk& chunk) {
    QByteArray line;
    while (takeLine(line)) {
        const Next next = readLine(line, chunk);
        if (next == Next::Error && !m_isLineEnded && m_format == CaptureFormat::Cap) {
            m_hasFailed = false;
            m_cutLine = m_line;
            return Next::End;
        }
        if (next != Next::End) {
            return next;
        }
    }
    return m_hasFailed ? Next::Error : Next::End;
}

// End: there is nothing on this line.
CaptureReader::Next CaptureReader::readLine(const QByteArray& whole, CaptureChunk& chunk) {
    QByteArray line = whole;
    if (const qsizetype comment = line.indexOf(';'); comment >= 0) {
        line.truncate(comment);
    }
    qsizetype position = 0;
    while (position < line.size() && isSpace(line[position])) {
        ++position;
    }
    if (position == line.size()) {
        return Next::End;
    }
    if (line[position] == '#') {
        readComment(QByteArrayView(line).sliced(position + 1).trimmed());
        return Next::End;
    }
    qint64 offsetMs = 0;
    if (m_format == CaptureFormat::Cap && !takeTime(line, position, offsetMs)) {
        return Next::Error;
    }
    QByteArray bytes;
    if (!takeBytes(line, position, bytes)) {
        return Next::Error;
    }
    chunk.offsetMs = m_format == CaptureFormat::Cap ? m_sectionMs + offsetMs : pacedMs(bytes);
    // Times that go back are a clock's or an editor's fault; the bytes are still good.
    chunk.offsetMs = std::max(chunk.offsetMs, m_lastMs);
    m_lastMs = chunk.offsetMs;
    chunk.wallShiftMs = m_wallShiftMs;
    chunk.bytes = std::move(bytes);
    return Next::Chunk;
}

void CaptureReader::readComment(QByteArrayView comment) {
    constexpr QByteArrayView started("started ");
    constexpr QByteArrayView wall("wall ");
    if (m_format != CaptureFormat::Cap) {
        return;
    }
    if (comment.startsWith(started)) {
        beginSection(comment.sliced(started.size()).trimmed());
    } else if (comment.startsWith(wall)) {
        moveWallClock(comment.sliced(wall.size()).trimmed());
    }
}

// How long the recorder was away between two sections only the wall clock can tell; where it went
// back, the bytes still follow each other.
void CaptureReader::beginSection(QByteArrayView started) {
    const auto utcMs = timeOf(started);
    if (!m_startedUtcMs) {
        m_startedUtcMs = utcMs;
        return;
    }
    const qint64 awayMs = utcMs ? *utcMs - *m_startedUtcMs : 0;
    m_sectionMs = awayMs >= m_lastMs && awayMs <= longestMs ? awayMs : m_lastMs + unknownPauseMs;
    m_wallShiftMs = utcMs ? awayMs - m_sectionMs : m_wallShiftMs;
}

void CaptureReader::moveWallClock(QByteArrayView words) {
    const qsizetype space = words.indexOf(' ');
    bool isNumber = false;
    const qint64 offsetMs = words.first(std::max<qsizetype>(space, 0)).toLongLong(&isNumber);
    const auto utcMs = isNumber ? timeOf(words.sliced(space + 1)) : std::nullopt;
    if (utcMs && m_startedUtcMs && offsetMs >= 0 && offsetMs <= longestMs) {
        m_wallShiftMs = *utcMs - *m_startedUtcMs - m_sectionMs - offsetMs;
    }
}

bool CaptureReader::takeTime(const QByteArray& line, qsizetype& position, qint64& offsetMs) {
    const qsizetype begin = position;
    while (position < line.size() && isDigit(line[position])) {
        ++position;
    }
    bool isNumber = false;
    offsetMs = line.mid(begin, position - begin).toLongLong(&isNumber);
    const bool isSeparated = position < line.size() && isSpace(line[position]);
    if (!isNumber || !isSeparated || offsetMs > longestMs) {
        fail(begin + 1,
             u"expected the arrival time in milliseconds, a space and the bytes in hex"_s);
        return false;
    }
    return true;
}

bool CaptureReader::takeBytes(const QByteArray& line, qsizetype position, QByteArray& bytes) {
    bytes.reserve((line.size() - position) / 2);
    int high = -1;
    qsizetype highAt = 0;
    for (; position < line.size(); ++position) {
        const char c = line[position];
        const int digit = hexValue(c);
        if (digit < 0 && !isSpace(c)) {
            fail(position + 1, u"%1 is not a hex digit; expected bytes in hex"_s.arg(shown(c)));
            return false;
        }
        if (digit < 0 && high >= 0) {
            break;
        }
        if (digit >= 0 && high < 0) {
            high = digit;
            highAt = position;
        } else if (digit >= 0) {
            bytes.append(static_cast<char>(high << 4 | digit));
            high = -1;
        }
    }
    if (high >= 0) {
        fail(highAt + 1, u"half a byte; expected two hex digits for each byte"_s);
        return false;
    }
    if (bytes.isEmpty()) {
        fail(position + 1, u"no bytes; expected bytes in hex after the time"_s);
        return false;
    }
    return true;
}

// When the last byte of this packet would have come on a bus.
qint64 CaptureReader::pacedMs(const QByteArray& packet) {
    const double lengthMs = static_cast<double>(packet.size()) * byteMs;
    const bool isFull = m_inBurstMs + gapMs + lengthMs > burstMs;
    if (m_burstMs < 0) {
        m_burstMs = 0;
        m_inBurstMs = -gapMs;
    } else if (looksLikeInverter(packet) || isFull) {
        m_burstMs += burstMs * std::max<qint64>(1, static_cast<qint64>(m_inBurstMs) / burstMs + 1);
        m_inBurstMs = -gapMs;
    }
    m_inBurstMs += gapMs + lengthMs;
    return m_burstMs + static_cast<qint64>(m_inBurstMs);
}

std::variant<Capture, CaptureError> readCapture(QIODevice& device, const QString& name,
                                                CaptureFormat format) {
    CaptureReader reader(device, name, format);
    Capture capture;
    CaptureChunk chunk;
    CaptureReader::Next next = reader.next(chunk);
    while (next == CaptureReader::Next::Chunk) {
        capture.chunks.push_back(chunk);
        next = reader.next(chunk);
    }
    if (next == CaptureReader::Next::Error) {
        return reader.error();
    }
    capture.format = reader.format();
    capture.startedUtcMs = reader.startedUtcMs();
    return capture;
}

}  // namespace magnum::link
