// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <mutex>
#include <optional>

#include "link/simulator/pseudoterminal.h"
#include "link/simulator/simulated_bus.h"
#include "system/clock.h"

class QTimer;

namespace magnum::link {

struct SimulatorOptions {
    QString scenario = QStringLiteral("day");  ///< built-in name or path of a JSON file
    std::optional<std::uint64_t> seed;         ///< the scenario's own where not given
    double speed = 1;                          ///< plant seconds per second
    QString linkPath;                          ///< where the port shall be found; empty: its device
};

/// A Magnum installation on a pseudo-terminal: whoever opens portPath() hears what a tap on the
/// real bus would hear, at the real pace or `speed` times faster. Start it in the thread it lives
/// in.
///
/// At the real pace the bus does not wait for listeners: what nobody reads is lost. A simulation
/// more than ten times faster waits for its reader instead.
class Simulator final : public QObject {
    Q_OBJECT
 public:
    Simulator(SimulatorOptions options, const system::Clock& clock, QObject* parent = nullptr);
    ~Simulator() override;

    /// False: see errorText().
    [[nodiscard]] bool start();
    void stop();
    [[nodiscard]] QString errorText() const { return m_errorText; }
    /// What to open; empty before start().
    [[nodiscard]] QString portPath() const { return m_portPath; }
    /// The values sent last. May be called from any thread.
    [[nodiscard]] SimulatorTruth truth() const;
    /// Bytes that a listener sent to the bus: must stay 0.
    [[nodiscard]] quint64 bytesHeard() const { return m_bytesHeard; }

 Q_SIGNALS:
    /// A burst has gone out, with the plant's time.
    void burstSent(const magnum::link::SimulatorTruth& truth);

 private:
    struct Due {
        qint64 plantMs = 0;
        QByteArray bytes;
        bool endsBurst = false;
    };

    void pump();
    void makeBurst();
    void send(const QByteArray& bytes);
    [[nodiscard]] bool flush();
    void keepPlugged(bool isUnplugged);
    [[nodiscard]] qint64 plantNowMs() const;

    const SimulatorOptions m_options;
    const system::Clock& m_clock;
    QString m_errorText;
    QString m_portPath;
    Pseudoterminal m_terminal;
    QTimer* m_timer = nullptr;
    std::optional<SimulatedBus> m_bus;
    qint64 m_startMs = 0;
    std::vector<Due> m_due;  ///< of the present burst, in reverse order
    qint64 m_nextBurstMs = 0;
    QByteArray m_unsent;
    quint64 m_bytesHeard = 0;
    mutable std::mutex m_truthMutex;
    SimulatorTruth m_truth;
};

}  // namespace magnum::link

Q_DECLARE_METATYPE(magnum::link::SimulatorTruth)
