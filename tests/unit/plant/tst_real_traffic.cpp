// SPDX-License-Identifier: GPL-3.0-or-later
// A recorded installation through the real decoder into the engine: what three minutes of real bus
// traffic (an inverting MS4024PAE with ARC, AGS and BMK) must and must not bring about.
#include <QFile>
#include <QTest>

#include "damaged_line.h"
#include "plant_bench.h"
#include "protocol/bus_decoder.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
/// The capture's packets, in order; an inverter packet opens each 100 ms cycle.
void replay(Bench& bench, const QString& path) {
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    protocol::BusDecoder decoder(
        [&](const protocol::Decoded& decoded) { bench.apply(decoded.packet, decoded.raw.size()); });
    bool first = true;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#')) {
            continue;
        }
        const auto parts = line.split(';');
        if (parts.size() > 1 && parts[1].contains("INVERTER") && !first) {
            decoder.flush(bench.now().monotonicMs);
            bench.wait(100);
            bench.tick();
        }
        first = false;
        const QByteArray bytes = QByteArray::fromHex(parts[0]);
        decoder.feed(
            {reinterpret_cast<const std::uint8_t*>(bytes.constData()), size_t(bytes.size())},
            bench.now().monotonicMs);
    }
    decoder.flush(bench.now().monotonicMs);
    bench.engine.finish(bench.now());
}

/// A capture's bytes, burst by burst: an inverter's packet begins each.
std::vector<QByteArray> burstsOf(const QString& path) {
    std::vector<QByteArray> bursts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return bursts;
    }
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#')) {
            continue;
        }
        const QByteArray bytes = QByteArray::fromHex(line.split(';')[0]);
        const bool isInverter = bytes.size() >= 16 && quint8(bytes[0]) != 0x81 &&
                                quint8(bytes[2]) < 3 && quint8(bytes[10]) < 100;
        if (isInverter || bursts.empty()) {
            bursts.emplace_back();
        }
        bursts.back() += bytes;
    }
    return bursts;
}
}  // namespace

class TestRealTraffic : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase() {
        replay(m_bench, QStringLiteral(TESTS_DIR "/captures/01-MS4024PAE-ARC23-AGS-BMK.hex"));
    }

    void everyDeviceIsFoundOnceAndNoneIsLost() {
        QStringList found;
        for (const auto& event : m_bench.sink.eventsOf(EventKind::DeviceFound)) {
            found << event.detail;
        }
        found.sort();
        QCOMPARE(found, (QStringList{QStringLiteral("Battery monitor (BMK), revision 1.0"),
                                     QStringLiteral("Generator start module (AGS), revision 5.2"),
                                     QStringLiteral("Inverter MS4024PAE, revision 5.1"),
                                     QStringLiteral("Remote, revision 2.3")}));
        QVERIFY(m_bench.sink.eventsOf(EventKind::DeviceLost).empty());
    }

    void nothingHappensThatDidNotHappen() {
        for (const auto kind :
             {EventKind::InverterMode, EventKind::InverterFault, EventKind::AgsStatus,
              EventKind::GeneratorStartMode, EventKind::SettingChanged, EventKind::GeneratorStarted,
              EventKind::AlarmRaised, EventKind::ClockChanged}) {
            const auto events = m_bench.sink.eventsOf(kind);
            QVERIFY2(events.empty(), eventKindKey(kind).data());
        }
    }

    void everyRowOfASteadyHouseIsWholeAndSane() {
        QVERIFY(m_bench.sink.rows.size() >= 38);
        for (size_t i = 0; i + 1 < m_bench.sink.rows.size(); ++i) {
            const auto& row = m_bench.sink.rows[i];
            QCOMPARE(row[Quantity::CovInverter], std::optional<qint64>(50));
            QCOMPARE(row[Quantity::InverterMode], std::optional<qint64>(0x40));
            QCOMPARE(row[Quantity::EnergyInJoules], std::optional<qint64>(0));
            QCOMPARE(row[Quantity::GeneratorSeconds], std::optional<qint64>(0));
            const auto volts = row[Quantity::BmkVolts].value_or(0);
            QVERIFY(volts > 2400 && volts < 2500);
            const auto amps = row[Quantity::DcAmps].value_or(0);
            QVERIFY(amps < 0 && amps > -300);
        }
    }

    void powerFlowsFromTheBattery() {
        const auto& flow = m_bench.state().flow;
        QVERIFY(flow.battery.watts.value_or(0) < 0);
        QVERIFY(flow.inverter.watts.value_or(0) < 0);
        QVERIFY(!flow.acUsed);
    }

    /// Ten minutes of each installation, over and over if its capture is shorter.
    void damageBringsAboutNothingThatDidNotHappen_data() {
        QTest::addColumn<QString>("capture");
        QTest::addColumn<QStringList>("devices");
        QTest::addColumn<double>("rate");
        const QString bmk = QStringLiteral("Battery monitor (BMK), revision 1.0");
        const QString router = QStringLiteral("Router (RTR), revision 3.2");
        const QString remote32 = QStringLiteral("Remote, revision 3.2");
        const QString ms4448 = QStringLiteral("Inverter MS4448PAE, revision 5.1");
        const std::vector<std::pair<QString, QStringList>> captures{
            {QStringLiteral("01-MS4024PAE-ARC23-AGS-BMK"),
             {bmk, QStringLiteral("Generator start module (AGS), revision 5.2"),
              QStringLiteral("Inverter MS4024PAE, revision 5.1"),
              QStringLiteral("Remote, revision 2.3")}},
            {QStringLiteral("02-pymagnum-issue4-MS4448PAE-ARTR32-inverting-AC-ignored-2019-12-04"),
             {bmk, QStringLiteral("Generator start module (AGS), revision 5.3"), ms4448, remote32,
              router}},
            {QStringLiteral("03-pymagnum-issue3-MS4448PAE-ARTR32-charger-standby-2019-11-18"),
             {bmk, ms4448, remote32, router}},
            {QStringLiteral("05-pymagnum-issue10-classic-MS2012-rev34-RC12-float-2020-06-01"),
             {QStringLiteral("Inverter MS2012, revision 3.4"),
              QStringLiteral("Remote, revision 1.2")}}};
        for (const auto& [capture, devices] : captures) {
            for (const double rate : {0.0, 0.001, 0.01}) {
                QTest::addRow("%s, %.1f %%", qPrintable(capture.left(2)), rate * 100)
                    << capture << devices << rate;
            }
        }
    }
    void damageBringsAboutNothingThatDidNotHappen() {
        QFETCH(QString, capture);
        QFETCH(QStringList, devices);
        QFETCH(double, rate);
        const auto bursts = burstsOf(QStringLiteral(TESTS_DIR "/captures/%1.hex").arg(capture));
        QVERIFY(bursts.size() >= 5);
        magnum::test::DamagedLine line(rate, 20261125);
        Bench bench;
        protocol::BusDecoder decoder([&](const protocol::Decoded& decoded) {
            bench.apply(decoded.packet, decoded.raw.size());
        });
        for (int n = 0; n < 6000; ++n) {
            const QByteArray bytes = line.carry(bursts[size_t(n) % bursts.size()]);
            decoder.feed(
                {reinterpret_cast<const std::uint8_t*>(bytes.constData()), size_t(bytes.size())},
                bench.now().monotonicMs);
            bench.wait(100);
            if (n % 10 == 9) {
                bench.tick();
            }
        }
        QStringList found;
        for (const auto& event : bench.sink.events) {
            QVERIFY2(event.kind == EventKind::DeviceFound,
                     qPrintable(QString(eventKindKey(event.kind)) + u' ' + event.detail));
            found << event.detail;
        }
        found.sort();
        QVERIFY2(found == devices, qPrintable(found.join(QStringLiteral("; "))));
        QVERIFY(bench.sink.alarms.empty());
    }

    void theRemotesSettingsAreLearned() {
        QCOMPARE(m_bench.state().settings.lowBatteryCutOutVolts, std::optional(20.0));
        QCOMPARE(m_bench.state().settings.batteryAmpHours, std::optional(430));
    }

 private:
    Bench m_bench;
};
QTEST_GUILESS_MAIN(TestRealTraffic)
#include "tst_real_traffic.moc"
