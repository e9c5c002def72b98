// SPDX-License-Identifier: GPL-3.0-or-later
// What the suites of the serial link share.
#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QStringList>

#include "link/serial_link.h"
#include "system/clock.h"

namespace magnum::link::test {

inline const QByteArray someBytes =
    QByteArray::fromHex("400001EC000976B6010033152C1F73010003025800");

inline SerialLinkOptions quickOptions() {
    SerialLinkOptions options;
    options.checkMs = 10;
    options.retryMs = 20;
    options.refusedRetryMs = 20;
    options.silenceMs = 60000;
    options.auditionMs = 300;
    return options;
}

class FixedClock final : public system::Clock {
 public:
    [[nodiscard]] qint64 monotonicMs() const override { return 4711; }
    [[nodiscard]] qint64 utcMs() const override { return 0; }
};

/// A link with everything it said.
struct Listener {
    explicit Listener(const QString& port, SerialLinkOptions options = quickOptions())
        : serial(port, clock, std::move(options)) {
        QObject::connect(&serial, &ByteSource::bytesReceived, &serial,
                         [this](const QByteArray& bytes, qint64 ms) {
                             received += bytes;
                             lastMs = ms;
                         });
        QObject::connect(&serial, &ByteSource::statusChanged, &serial,
                         [this](const LinkStatus& status) { states.append(status.state); });
    }
    [[nodiscard]] LinkState state() const { return serial.status().state; }

    FixedClock clock;
    SerialLink serial;
    QByteArray received;
    qint64 lastMs = -1;
    QList<LinkState> states;
};

/// Another program.
struct Probe {
    explicit Probe(const QStringList& arguments, const QStringList& wrapper = {}) {
        QStringList command = wrapper + QStringList{QStringLiteral(LINK_PROBE)} + arguments;
        process.setProgram(command.takeFirst());
        process.setArguments(command);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start();
    }
    ~Probe() {
        process.kill();
        process.waitForFinished();
    }
    [[nodiscard]] bool says(const QByteArray& text) {
        output += process.readAll();
        return output.contains(text);
    }
    QProcess process;
    QByteArray output;
};

}  // namespace magnum::link::test
