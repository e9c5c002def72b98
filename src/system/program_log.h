// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QString>

#include "system/clock.h"

namespace magnum::system {

/// How the previous run of the program ended, read from its own log.
enum class PreviousEnd : quint8 { FirstStart, Clean, Crash, PowerCut };
[[nodiscard]] QString describe(PreviousEnd end);

/// MagnumMonitorLog.txt: program starts and ends, and errors limited to one an hour of each kind.
/// May be called from any thread. A log that cannot be written never stops the program.
class ProgramLog {
 public:
    static constexpr qint64 rotateAtBytes = 1'000'000;
    static constexpr int filesKept = 5;
    static constexpr qint64 repeatAfterMs = 3'600'000;

    ProgramLog(QString path, const Clock& clock);
    ~ProgramLog();
    ProgramLog(const ProgramLog&) = delete;
    ProgramLog& operator=(const ProgramLog&) = delete;

    /// First line of a run: how the last one ended, then this one's facts. Written to disk at once.
    PreviousEnd begin(const QString& bootId, const QString& facts);
    /// Last line of a run: it ended cleanly, and why.
    void end(const QString& reason);
    void info(const QString& text);
    /// The first of its kind is written at once, then at most one an hour with the number held
    /// back.
    void error(const QString& kind, const QString& text);
    /// The same limit for what is good news and may come as often, for instance a port that is
    /// back.
    void notice(const QString& kind, const QString& text);

    [[nodiscard]] QString path() const { return m_path; }

 private:
    struct Repeat {
        qint64 writtenMonotonicMs = 0;
        int heldBack = 0;
        QString lastText;
        const char* level = "";
    };
    [[nodiscard]] PreviousEnd readPreviousEnd(const QString& currentBootId) const;
    void writeLimited(const char* level, const QString& kind, const QString& text);
    void write(const char* level, const QString& text, bool sync);
    void rotateIfFull();
    bool open();

    QString m_path;
    const Clock& m_clock;
    QMutex m_mutex;
    QFile m_file;
    QHash<QString, Repeat> m_repeats;
};

}  // namespace magnum::system
