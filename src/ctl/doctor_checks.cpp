// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/doctor_checks.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>
#include <map>

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

std::vector<Finding> judge(const link::LinkStatus& status, const Heard& heard, int listenMs) {
    using enum link::LinkState;
    if (status.state != Receiving && status.state != Silent) {
        return {{Problem, link::describe(status), {}}};
    }
    if (heard.bytes == 0) {
        return {{Problem, QStringLiteral("%1 is open, but silent.").arg(status.port),
                 QStringLiteral("Check that inverter and remote are on, that the tap is in a jack "
                                "marked Network, and the splitter.")}};
    }
    if (heard.packets.empty()) {
        return {{Problem,
                 QStringLiteral("%1: %2 bytes in %3 s, but no packet of a Magnum network.")
                     .arg(status.port)
                     .arg(heard.bytes)
                     .arg(listenMs / 1000),
                 QStringLiteral("Most often A and B are swapped: exchange the two wires. If that "
                                "does not help, check ground and the jack.")}};
    }
    std::vector<Finding> findings{
        {Fine, QStringLiteral("%1 is open and receives.").arg(status.port), {}}};
    for (const auto& [name, count] : heard.packets) {
        const bool inverter = name == QLatin1String("inverter");
        findings.push_back(
            {Fine,
             QStringLiteral("heard: %1%2, %3 packets in %4 s")
                 .arg(name, inverter ? QStringLiteral(", ") + heard.inverter : QString())
                 .arg(count)
                 .arg(listenMs / 1000),
             {}});
    }
    if (heard.rejectedBytes * 20 > heard.bytes) {
        findings.push_back({Hint,
                            QStringLiteral("%1 of %2 bytes belong to no packet.")
                                .arg(heard.rejectedBytes)
                                .arg(heard.bytes),
                            QStringLiteral("A long or unshielded cable, a missing ground wire or a "
                                           "second reader of the port spoil bytes.")});
    }
    return findings;
}

}  // namespace

std::vector<Finding> checkBus(const QString& port, const system::Clock& clock, int listenMs) {
    if (port == QLatin1String("auto") && link::candidatePorts().isEmpty()) {
        return {{Problem, QStringLiteral("There is no serial port on this machine."),
                 QStringLiteral("Plug the RS-485 adapter in. If it is, look at what `dmesg` says "
                                "of it.")}};
    }
    Heard heard;
    protocol::BusDecoder decoder(
        [&heard](const protocol::Decoded& decoded) { note(heard, decoded); });
    link::SerialLink serial(port, clock);
    QObject::connect(&serial, &link::ByteSource::bytesReceived, &serial,
                     [&](const QByteArray& bytes, qint64 monotonicMs) {
                         heard.bytes += bytes.size();
                         decoder.feed({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                       size_t(bytes.size())},
                                      monotonicMs);
                     });
    QEventLoop loop;
    QTimer::singleShot(listenMs, &loop, &QEventLoop::quit);
    serial.start();
    loop.exec();
    const link::LinkStatus status = serial.status();
    serial.stop();
    decoder.flush(clock.monotonicMs());
    return judge(status, heard, listenMs);
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
