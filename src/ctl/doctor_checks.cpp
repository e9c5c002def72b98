// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/doctor_checks.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>
#include <map>

#include "link/diagnosis.h"
#include "link/port_finder.h"
#include "link/serial_link.h"
#include "protocol/bus_decoder.h"
#include "protocol/catalogue.h"
#include "storage/store_file.h"
#include "system/boot_id.h"
#include "system/load_sampler.h"

namespace magnum::ctl {
namespace {

using enum Finding::Grade;

/// What a few seconds of listening gave.
struct Heard {
    std::map<QString, int> packets;
    qint64 bytes = 0;
    qint64 rejectedBytes = 0;
    QString inverter;
};

struct NameOfPacket {
    QString operator()(const protocol::RejectedRun&) const { return {}; }
    QString operator()(const protocol::InverterPacket&) const { return QStringLiteral("inverter"); }
    QString operator()(const protocol::RemotePacket&) const { return QStringLiteral("remote"); }
    QString operator()(const protocol::AgsStatusPacket&) const { return ags(); }
    QString operator()(const protocol::AgsCountersPacket&) const { return ags(); }
    QString operator()(const protocol::BmkPacket&) const {
        return QStringLiteral("battery monitor (BMK)");
    }
    QString operator()(const protocol::RouterPacket&) const { return QStringLiteral("router"); }
    QString operator()(const protocol::Pt100StatusPacket&) const { return pt100(); }
    QString operator()(const protocol::Pt100TotalsPacket&) const { return pt100(); }
    QString operator()(const protocol::Pt100DayPacket&) const { return pt100(); }
    QString operator()(const protocol::Pt100FaultPacket&) const { return pt100(); }
    QString operator()(const protocol::AcldPacket&) const { return QStringLiteral("ACLD"); }

    static QString ags() { return QStringLiteral("generator module (AGS)"); }
    static QString pt100() { return QStringLiteral("PT-100 charge controller"); }
};

void note(Heard& heard, const protocol::Decoded& decoded) {
    const QString name = std::visit(NameOfPacket{}, decoded.packet);
    if (name.isEmpty()) {
        heard.rejectedBytes += qint64(decoded.raw.size());
        return;
    }
    ++heard.packets[name];
    if (const auto* inverter = std::get_if<protocol::InverterPacket>(&decoded.packet)) {
        const auto model = protocol::modelInfo(inverter->model);
        heard.inverter =
            QStringLiteral("%1 revision %2")
                .arg(model ? QString::fromUtf8(model->name.data(), qsizetype(model->name.size()))
                           : QStringLiteral("model code %1").arg(inverter->model))
                .arg(inverter->revision);
    }
}

Finding inWords(const link::Finding& finding) {
    const auto words = link::describe(finding);
    const QString port = finding.port.isEmpty() ? QString() : finding.port + QStringLiteral(": ");
    return {link::isProblem(finding.kind) ? Problem : Hint, port + words.what, words.remedy};
}

std::vector<Finding> heardInWords(const Heard& heard, int seconds) {
    std::vector<Finding> findings;
    for (const auto& [name, count] : heard.packets) {
        const bool inverter = name == QLatin1String("inverter");
        findings.push_back(
            {Fine,
             QStringLiteral("heard: %1%2, %3 packets in %4 s")
                 .arg(name, inverter ? QStringLiteral(", ") + heard.inverter : QString())
                 .arg(count)
                 .arg(seconds),
             {}});
    }
    return findings;
}

/// Open, but nothing can be said about what came.
Finding nothingUnderstood(const link::LinkStatus& status, const Heard& heard, int seconds) {
    if (heard.bytes == 0) {
        link::Finding silent;
        silent.kind = link::Finding::Kind::NeverHeard;
        silent.port = status.port;
        return inWords(silent);
    }
    return {Problem,
            QStringLiteral("%1: %2 bytes in %3 s, but no packet of a Magnum network.")
                .arg(status.port)
                .arg(heard.bytes)
                .arg(seconds),
            QStringLiteral("Check that this is the jack marked Network, then A, B and ground.")};
}

std::vector<Finding> judge(const link::LinkStatus& status, const Heard& heard,
                           const std::vector<link::Finding>& wiring, int seconds) {
    using enum link::LinkState;
    const bool open = status.state == Receiving || status.state == Silent ||
                      (status.state == Searching && heard.bytes > 0);
    if (!open) {
        return {{Problem, link::describe(status), {}}};
    }
    std::vector<Finding> findings;
    if (status.state == Receiving) {
        findings.push_back({Fine, QStringLiteral("%1 is open and receives.").arg(status.port), {}});
    }
    const auto devices = heardInWords(heard, seconds);
    findings.insert(findings.end(), devices.begin(), devices.end());
    for (const link::Finding& finding : wiring) {
        findings.push_back(inWords(finding));
    }
    const bool problem = !wiring.empty() && link::isProblem(wiring.front().kind);
    if (heard.packets.empty() && !problem) {
        findings.push_back(nothingUnderstood(status, heard, seconds));
    } else if (!problem && heard.rejectedBytes * 20 > heard.bytes) {
        findings.push_back({Hint,
                            QStringLiteral("%1 of %2 bytes belong to no packet.")
                                .arg(heard.rejectedBytes)
                                .arg(heard.bytes),
                            QStringLiteral("A long or unshielded cable, a missing ground wire or a "
                                           "second reader of the port spoil bytes.")});
    }
    return findings;
}

/// Listens for a while, and longer where bytes come that are not understood yet: what they are
/// takes some seconds to tell.
class BusListening {
 public:
    BusListening(const QString& port, const system::Clock& clock, int listenMs)
        : m_clock(clock), m_serial(port, clock), m_leftMs(listenMs) {
        QObject::connect(&m_serial, &link::ByteSource::bytesReceived, &m_serial,
                         [this](const QByteArray& bytes, qint64 ms) { hear(bytes, ms); });
        QObject::connect(&m_serial, &link::ByteSource::heardWhileSearching, &m_serial,
                         [this](const QString& path, const QByteArray& bytes, qint64 ms) {
                             m_heard.bytes += bytes.size();
                             m_diagnosis.hearCandidate(path, bytes, ms);
                         });
        QObject::connect(&m_serial, &link::ByteSource::statusChanged, &m_serial,
                         [this](const link::LinkStatus& status) { m_diagnosis.setStatus(status); });
    }

    std::vector<Finding> run() {
        QTimer second;
        QObject::connect(&second, &QTimer::timeout, &m_loop, [this] { passSecond(); });
        second.start(secondMs);
        m_serial.start();
        m_loop.exec();
        const link::LinkStatus status = m_serial.status();
        const auto wiring = m_diagnosis.findings();
        m_serial.stop();
        m_decoder.flush(m_clock.monotonicMs());
        return judge(status, m_heard, wiring, m_passedMs / secondMs);
    }

 private:
    static constexpr int secondMs = 1000;
    static constexpr int longerMs = 3000;

    void hear(const QByteArray& bytes, qint64 monotonicMs) {
        m_heard.bytes += bytes.size();
        m_diagnosis.hear(bytes, monotonicMs);
        m_decoder.feed(
            {reinterpret_cast<const std::uint8_t*>(bytes.constData()), size_t(bytes.size())},
            monotonicMs);
    }
    void passSecond() {
        m_diagnosis.tick(m_clock.monotonicMs());
        m_passedMs += secondMs;
        m_leftMs -= secondMs;
        const bool puzzled =
            m_heard.bytes > 0 && m_heard.packets.empty() && m_diagnosis.findings().empty();
        if (m_leftMs <= 0 && puzzled && !m_longer) {
            m_longer = true;
            m_leftMs = longerMs;
        }
        if (m_leftMs <= 0) {
            m_loop.quit();
        }
    }

    const system::Clock& m_clock;
    Heard m_heard;
    link::Diagnosis m_diagnosis;
    protocol::BusDecoder m_decoder{[this](const protocol::Decoded& decoded) {
        m_diagnosis.decoded(decoded);
        note(m_heard, decoded);
    }};
    link::SerialLink m_serial;
    QEventLoop m_loop;
    int m_leftMs;
    int m_passedMs = 0;
    bool m_longer = false;
};

}  // namespace

std::vector<Finding> checkBus(const QString& port, const system::Clock& clock, int listenMs) {
    if (port == QLatin1String("auto") && link::candidatePorts().isEmpty()) {
        return {{Problem, QStringLiteral("There is no serial port on this machine."),
                 QStringLiteral("Plug the RS-485 adapter in. If it is, look at what `dmesg` says "
                                "of it.")}};
    }
    return BusListening(port, clock, listenMs).run();
}

std::vector<Finding> checkClock() {
    if (system::wallClockKnown()) {
        return {{Fine, QStringLiteral("The clock is set."), {}}};
    }
    return {{Hint, QStringLiteral("The clock is not synchronised, and there is no clock chip."),
             QStringLiteral("Connect the network once, or fit a clock module (DS3231): otherwise "
                            "the times of what is recorded may be wrong.")}};
}

std::vector<Finding> checkDisk(const QString& dataDirectory, const system::Clock& clock) {
    QString existing = dataDirectory;
    while (!QFileInfo::exists(existing) && existing.size() > 1) {
        existing = QFileInfo(existing).absolutePath();
    }
    const system::HostLoad load = system::LoadSampler(clock, existing).sample();
    if (!load.diskFreeMib || !load.diskTotalMib) {
        return {
            {Hint, QStringLiteral("The disk of %1 cannot be looked at.").arg(dataDirectory), {}}};
    }
    const QString words = QStringLiteral("%1 MiB of %2 MiB free where %3 is.")
                              .arg(*load.diskFreeMib, 0, 'f', 0)
                              .arg(*load.diskTotalMib, 0, 'f', 0)
                              .arg(dataDirectory);
    if (*load.diskFreeMib < *load.diskTotalMib / 10) {
        return {{Problem, words, QStringLiteral("Free some space, or move the data directory.")}};
    }
    return {{Fine, words, {}}};
}

std::vector<Finding> checkDatabase(const QString& path, const system::Clock& clock) {
    if (!QFileInfo::exists(path)) {
        return {{Hint, QStringLiteral("There is no database %1 yet.").arg(path),
                 QStringLiteral("It is made at the first start of magnum-monitor.")}};
    }
    storage::Connection connection;
    if (const QString error = storage::openForReading(connection, path); !error.isEmpty()) {
        return {{Problem, error, {}}};
    }
    storage::SqlOutcome outcome;
    const auto newest = connection.integer(QStringLiteral("SELECT max(ts) FROM sample"), &outcome);
    if (!outcome.ok()) {
        return {{Problem, storage::readErrorWords(outcome, path), {}}};
    }
    if (!newest) {
        return {{Fine, QStringLiteral("%1 is fine, and empty.").arg(path), {}}};
    }
    std::vector<Finding> findings{
        {Fine,
         QStringLiteral("%1 is fine: %2 MiB, newest row of %3.")
             .arg(path)
             .arg(double(storage::bytesOf(path)) / (1024 * 1024), 0, 'f', 1)
             .arg(QDateTime::fromSecsSinceEpoch(*newest).toString(Qt::ISODate)),
         {}}};
    if (*newest > clock.utcMs() / 1000 + 60) {
        findings.push_back({Problem,
                            QStringLiteral("The newest row lies in the future: the clock is "
                                           "wrong now, or was when it was recorded."),
                            QStringLiteral("Set the clock.")});
    }
    return findings;
}

}  // namespace magnum::ctl
