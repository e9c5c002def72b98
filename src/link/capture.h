// SPDX-License-Identifier: GPL-3.0-or-later
// What capture files have in common. The project's own format (.cap) is text:
//
//   # magnum-monitor capture 1
//   # started 2026-11-22T13:00:05.123Z
//   # any other comment
//   0 400001EC000976B6010033152C1F73010003025800
//   21 0005DA8A643C200600D2FF880014011314007300A0 ; comment
//
// Each line: milliseconds since "started" at which the bytes arrived, then the bytes in hex. A
// further "# started" line begins a new section, whose times count from there. Where the wall clock
// was set while recording, a comment says what it showed at a moment of that section:
//
//   # wall 61234 2026-11-22T14:00:06.357Z
#pragma once

#include <QByteArray>
#include <QString>

namespace magnum::link {

enum class CaptureFormat {
    Auto,  ///< look at the beginning
    Raw,   ///< the bytes themselves
    Hex,   ///< one packet or piece per line in hex, without times
    Cap,   ///< the project's own
};

/// Bytes that arrived together.
struct CaptureChunk {
    qint64 offsetMs = 0;  ///< since the start of the capture; never goes back
    /// How far the wall clock was moved since the start: it shows start + offsetMs + this.
    qint64 wallShiftMs = 0;
    QByteArray bytes;
};

/// What stands at the head of a capture, for those who read it and for the replay.
struct CaptureHead {
    QString source;   ///< the port
    QString program;  ///< name and version of what records
    QString heard;    ///< devices on the bus, in words; empty while nothing is known
    qint64 startMonotonicMs = 0;
    qint64 startUtcMs = 0;
};

/// Where a capture file cannot be read, and why.
struct CaptureError {
    QString file;
    qint64 line = 0;    ///< from 1; 0: not about a line
    qint64 column = 0;  ///< from 1; 0: not about a column
    QString message;    ///< what is there and what was expected

    /// One line: file, line, column, message.
    [[nodiscard]] QString text() const;
};

inline constexpr char captureHeader[] = "magnum-monitor capture 1";

}  // namespace magnum::link
