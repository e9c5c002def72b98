// SPDX-License-Identifier: GPL-3.0-or-later
// Any file as a capture, in any format. Nothing crashes or goes on for ever; no piece is empty;
// times never go back; an error says what is wrong and stays; a device that delivers little by
// little (a pipe) gives the same; what was read can be written in the project's own format and
// read back.
#include <QBuffer>
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "link/capture_reader.h"

namespace {

using namespace magnum::link;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// A pipe: hands out a few bytes at a time.
class Trickle final : public QIODevice {
 public:
    Trickle(QByteArray data, qint64 most) : m_data(std::move(data)), m_most(most) {}
    [[nodiscard]] bool isSequential() const override { return true; }

 protected:
    qint64 readData(char* to, qint64 room) override {
        const qint64 count = std::min({room, m_most, qint64(m_data.size()) - m_at});
        std::copy_n(m_data.constData() + m_at, count, to);
        m_at += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

 private:
    QByteArray m_data;
    qint64 m_most;
    qint64 m_at = 0;
};

struct Reading {
    std::vector<CaptureChunk> chunks;
    QByteArray bytes;
    CaptureFormat format = CaptureFormat::Auto;
    bool failed = false;
};

Reading read(QIODevice& device, CaptureFormat format) {
    Reading reading;
    require(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    CaptureReader reader(device, QStringLiteral("x"), format);
    CaptureChunk chunk;
    qint64 lastMs = 0;
    auto next = reader.next(chunk);
    for (; next == CaptureReader::Next::Chunk; next = reader.next(chunk)) {
        require(!chunk.bytes.isEmpty() && chunk.offsetMs >= lastMs);
        lastMs = chunk.offsetMs;
        reading.bytes += chunk.bytes;
        reading.chunks.push_back(chunk);
    }
    reading.failed = next == CaptureReader::Next::Error;
    reading.format = reader.format();
    require(reading.format != CaptureFormat::Auto);
    if (reading.failed) {
        require(!reader.error().message.isEmpty() && reader.error().line > 0);
        require(reader.next(chunk) == CaptureReader::Next::Error);
    } else {
        require(reader.next(chunk) == CaptureReader::Next::End);
    }
    return reading;
}

bool same(const std::vector<CaptureChunk>& a, const std::vector<CaptureChunk>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const CaptureChunk& x, const CaptureChunk& y) {
                          return x.offsetMs == y.offsetMs && x.bytes == y.bytes;
                      });
}

QByteArray asCap(const std::vector<CaptureChunk>& chunks) {
    QByteArray text = QByteArray("# ") + captureHeader + '\n';
    for (const CaptureChunk& chunk : chunks) {
        text += QByteArray::number(chunk.offsetMs) + ' ' + chunk.bytes.toHex() + '\n';
    }
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    // The last byte chooses, so that a capture with one more byte is an input.
    const std::uint8_t choice = data[size - 1];
    const auto format = static_cast<CaptureFormat>(choice % 4);
    const QByteArray file(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size - 1));

    QBuffer buffer;
    buffer.setData(file);
    const Reading reading = read(buffer, format);
    if (reading.format == CaptureFormat::Raw) {
        require(reading.bytes == file);
    }

    Trickle pipe(file, 1 + choice / 4);
    const Reading again = read(pipe, format);
    require(again.format == reading.format && again.failed == reading.failed);
    require(again.bytes == reading.bytes);
    require(reading.format == CaptureFormat::Raw || same(reading.chunks, again.chunks));

    if (!reading.failed) {
        QBuffer copy;
        copy.setData(asCap(reading.chunks));
        require(same(read(copy, CaptureFormat::Auto).chunks, reading.chunks));
    }
    return 0;
}
