// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

#include "link/byte_source.h"
#include "system/clock.h"

class QSerialPort;
class QTimer;

namespace magnum::link {

class PortAudition;

/// How long a SerialLink waits for what; tests shorten it.
struct SerialLinkOptions {
    int checkMs = 250;  ///< between two looks at an open port: is the other side still there
    int retryMs = 500;  ///< between two attempts to open a port that is not there
    int refusedRetryMs = 1000;  ///< the same for one that is there but cannot be opened
    int silenceMs = 5000;       ///< without a byte until the state is Silent
    int auditionMs = 1500;      ///< listening to one candidate of "auto"; thrice that if it talks
    /// Ports that "auto" listens on; candidatePorts() where it is not set.
    std::function<QStringList()> candidates;
};

/// The bus through a serial port. Opened read-only and never written to: this class has no way to
/// send. Whatever happens to the port is a state with a reason, and is tried again for ever,
/// without spinning: the bytes are back within two seconds of the port's return.
///
/// May be made in one thread, moved to another and started there.
class SerialLink final : public ByteSource {
    Q_OBJECT
 public:
    /// `port`: a device, a link to one, its name without /dev/, or "auto" to find it by listening.
    SerialLink(const QString& port, const system::Clock& clock, SerialLinkOptions options = {},
               QObject* parent = nullptr);
    ~SerialLink() override;

    void start() override;
    void stop() override;
    [[nodiscard]] LinkStatus status() const override { return m_status; }

 private:
    /// What a round of "auto" over the candidates came to.
    struct Round {
        QStringList left;
        QStringList listenedOn;
        QStringList heardOn;
        LinkStatus refused;
    };

    void check();
    void checkOpenPort();
    void open();
    bool openPort(const QString& path);
    [[nodiscard]] QStringList candidates() const;
    void beginRound();
    void listenToNext();
    void endRound();
    void leaveCandidate();
    void readBytes();
    void hearCandidate(const QByteArray& bytes, qint64 nowMs);
    void deliver(const QByteArray& bytes, qint64 nowMs);
    void lose();
    void setStatus(LinkState state, const QString& port, const QString& holder = {},
                   const QString& detail = {});

    const system::Clock& m_clock;
    const SerialLinkOptions m_options;
    const bool m_isAuto;
    QString m_path;      ///< the port that is open or wanted
    QString m_lastGood;  ///< "auto": where the bus was last, listened on first
    LinkStatus m_status;
    QSerialPort* m_serial = nullptr;
    QTimer* m_timer = nullptr;
    std::unique_ptr<PortAudition> m_audition;
    Round m_round;
    int m_untilOpenMs = 0;    ///< until the next attempt to open
    int m_quietMs = 0;        ///< without a byte since the port is open
    int m_listenedMs = 0;     ///< to the present candidate
    bool m_isLosing = false;  ///< lose() is on its way
};

}  // namespace magnum::link
