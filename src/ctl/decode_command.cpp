// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <cstdio>
#include <string>

#include "ctl/command_options.h"
#include "ctl/commands.h"
#include "link/capture_reader.h"
#include "protocol/bus_decoder.h"
#include "protocol/packet_json.h"

namespace magnum::ctl {
namespace {

std::optional<link::CaptureFormat> formatOf(const QString& name) {
    using enum link::CaptureFormat;
    if (name == QLatin1String("auto")) {
        return Auto;
    }
    if (name == QLatin1String("raw")) {
        return Raw;
    }
    if (name == QLatin1String("hex")) {
        return Hex;
    }
    return name == QLatin1String("cap") ? std::optional(Cap) : std::nullopt;
}

void print(const protocol::Decoded& decoded) {
    const std::string line = protocol::toJson(decoded) + '\n';
    std::fwrite(line.data(), 1, line.size(), stdout);
}

int decode(link::CaptureReader& reader) {
    protocol::BusDecoder decoder(print);
    link::CaptureChunk chunk;
    auto next = reader.next(chunk);
    for (; next == link::CaptureReader::Next::Chunk; next = reader.next(chunk)) {
        decoder.feed({reinterpret_cast<const std::uint8_t*>(chunk.bytes.constData()),
                      size_t(chunk.bytes.size())},
                     chunk.offsetMs);
    }
    decoder.flush(chunk.offsetMs);
    if (next == link::CaptureReader::Next::Error) {
        std::fflush(stdout);
        complain(reader.error().text());
        return exitFailed;
    }
    if (std::fflush(stdout) != 0) {
        complain(QStringLiteral("The output cannot be written."));
        return exitFailed;
    }
    return exitFine;
}

}  // namespace

int decodeCommand(const QStringList& arguments) {
    CommandOptions options(
        "decode", "bus bytes as JSON, one object per packet and per rejected run, in order.",
        {{"format", "auto, raw, hex (one packet or piece per line) or cap (default auto).",
          "FORMAT"}},
        "FILE", "Capture to read; - is standard input.");
    if (const auto end = options.parse(arguments)) {
        return *end;
    }
    if (options.positional().size() != 1) {
        return options.wrongUsage(QStringLiteral("one FILE is wanted, or - for standard input."));
    }
    const QString formatName = options.value("format", QStringLiteral("auto"));
    const auto format = formatOf(formatName);
    if (!format) {
        return options.wrongUsage(
            QStringLiteral("--format may be auto, raw, hex or cap, not '%1'.").arg(formatName));
    }
    const QString name = options.positional().constFirst();
    const bool standardInput = name == QLatin1String("-");
    QFile file(name);
    if (standardInput ? !file.open(stdin, QIODevice::ReadOnly) : !file.open(QIODevice::ReadOnly)) {
        complain(QStringLiteral("%1 cannot be read: %2").arg(name, file.errorString()));
        return exitFailed;
    }
    link::CaptureReader reader(file, standardInput ? QStringLiteral("standard input") : name,
                               *format);
    return decode(reader);
}

}  // namespace magnum::ctl
