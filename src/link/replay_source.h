// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <memory>
#include <optional>

#include "link/byte_source.h"
#include "link/capture_reader.h"
#include "link/replay_clock.h"

class QTimer;

namespace magnum::link {

/// Plays a capture file through the same door as a serial port. The bytes come with the times of
/// the replay's clock; give that clock to everything that computes with them.
class ReplaySource final : public ByteSource {
    Q_OBJECT
 public:
    /// `speed`: seconds of the capture per second; nothing: as fast as it can be used. `realClock`
    /// sets the pace. Both clocks outlive the source. runsOn: the replay's clock goes on after the
    /// last byte, for a screen; else it stands there.
    ReplaySource(const QString& path, std::optional<double> speed, const system::Clock& realClock,
                 ReplayClock& replayClock, bool runsOn = true, QObject* parent = nullptr);
    ~ReplaySource() override;

    /// Failed with the file, line and column in the detail if the capture cannot be read.
    void start() override;
    void stop() override;
    [[nodiscard]] LinkStatus status() const override { return m_status; }

 private:
    void play();
    void deliver();
    [[nodiscard]] bool readNext();
    [[nodiscard]] qint64 playedMs() const;
    [[nodiscard]] qint64 nextClockMs() const { return m_clockStartMs + m_next.offsetMs; }
    void finish(LinkState state, const QString& detail = {});
    void setStatus(LinkState state, const QString& detail = {});

    const QString m_path;
    const std::optional<double> m_speed;
    const bool m_runsOn;
    const system::Clock& m_realClock;
    ReplayClock& m_clock;
    QFile m_file;
    std::unique_ptr<CaptureReader> m_reader;
    QTimer* m_timer = nullptr;
    CaptureChunk m_next;
    qint64 m_startMs = 0;       ///< of the real clock
    qint64 m_clockStartMs = 0;  ///< of the replay's clock, which never goes back
    LinkStatus m_status;
};

}  // namespace magnum::link
