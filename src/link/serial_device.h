// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a serial device so that the bus behind it is never driven.
#pragma once

#include <QString>

#include "link/byte_source.h"

class QSerialPort;

namespace magnum::link {

/// The speed of the Magnum network, 8N1, bits per second.
inline constexpr int busBaudRate = 19200;

struct OpenOutcome {
    LinkState state = LinkState::Failed;  ///< Receiving stands for "is open"
    QString holder;                       ///< Busy: who holds it
    QString detail;                       ///< the system's words
    [[nodiscard]] bool isOpen() const { return state == LinkState::Receiving; }
};

/// Opens `path` (a device or a link to one) in `port` at 19200 8N1, read-only, exclusive, without
/// echo and with RTS and DTR released. Bytes that waited in the driver are thrown away: nobody
/// knows when they came.
[[nodiscard]] OpenOutcome openForListening(const QString& path, QSerialPort& port);

/// True when the other side of an open device is gone. QSerialPort does not tell (Qt 6.4 repeats a
/// read error for ever, Qt 6.8 is quiet), so the handle is asked.
[[nodiscard]] bool isHungUp(qintptr handle);

/// True while `path` still leads to the device that `handle` has open.
[[nodiscard]] bool leadsTo(const QString& path, qintptr handle);

}  // namespace magnum::link
