// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "link/serial_link.h"
#include "link/simulator/packet_encoder.h"
#include "link/simulator/simulator.h"
#include "protocol/packet_json.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::link;

namespace {

Scenario scenarioOf(const QString& name) {
    const ScenarioResult result = loadScenario(name);
    if (const auto* problem = std::get_if<QString>(&result)) {
        qFatal("%s", qPrintable(*problem));
    }
    return std::get<Scenario>(result);
}

QByteArray bytesOf(const SimulatedBurst& burst) {
    QByteArray all;
    for (const QByteArray& packet : burst.packets) {
        all += packet;
    }
    return all;
}

QByteArray bytesOf(const QString& name, std::uint64_t seed, int bursts) {
    SimulatedBus bus(scenarioOf(name), seed);
    QByteArray all;
    for (int i = 0; i < bursts; ++i) {
        all += bytesOf(bus.next());
    }
    return all;
}

std::span<const std::uint8_t> spanOf(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

QStringList linesOf(const QList<QByteArray>& chunks) {
    QStringList lines;
    protocol::BusDecoder decoder([&](const protocol::Decoded& decoded) {
        lines.append(QString::fromStdString(protocol::toJson(decoded)));
    });
    for (const QByteArray& chunk : chunks) {
        decoder.feed(spanOf(chunk), 0);
    }
    decoder.flush(0);
    return lines;
}

/// Packets turned into bytes again, as the scenario's devices would.
struct Remade {
    Remade(const Scenario& scenario, int nominalVolts)
        : m_scenario(scenario), m_nominalVolts(nominalVolts) {}

    void operator()(const protocol::RejectedRun&) { ++m_rejected; }
    void operator()(const protocol::InverterPacket& packet) {
        m_inverter = packet;
        QByteArray bytes = encode(packet).left(m_scenario.inverter.packetBytes);
        if (bytes.size() == 16) {
            bytes[15] = bytes[14];
        }
        add(bytes, m_scenario.inverter.filler);
    }
    void operator()(const protocol::RemotePacket& packet) {
        m_remote = packet;
        add(encode(packet, m_nominalVolts), m_scenario.remote.filler);
    }
    void operator()(const protocol::AgsStatusPacket& packet) {
        m_bytes += encode(packet, m_nominalVolts);
    }
    void operator()(const protocol::AgsCountersPacket& packet) { m_bytes += encode(packet); }
    void operator()(const protocol::BmkPacket& packet) {
        m_bmk = packet;
        m_bytes += encode(packet);
    }
    void operator()(const protocol::RouterPacket& packet) { m_bytes += encode(packet); }
    void operator()(const protocol::Pt100StatusPacket& packet) {
        m_solar = packet;
        m_bytes += encode(packet, m_nominalVolts);
    }
    void operator()(const protocol::Pt100TotalsPacket& packet) { m_bytes += encode(packet); }
    void operator()(const protocol::AcldPacket& packet) { m_bytes += encode(packet); }
    void operator()(const protocol::Pt100DayPacket&) { ++m_rejected; }
    void operator()(const protocol::Pt100FaultPacket&) { ++m_rejected; }

    void add(const QByteArray& packet, int filler) {
        m_bytes += packet;
        if (filler >= 0) {
            m_bytes += static_cast<char>(filler);
        }
    }

    const Scenario& m_scenario;
    int m_nominalVolts;
    QByteArray m_bytes;
    int m_rejected = 0;
    std::optional<protocol::InverterPacket> m_inverter;
    std::optional<protocol::RemotePacket> m_remote;
    std::optional<protocol::BmkPacket> m_bmk;
    std::optional<protocol::Pt100StatusPacket> m_solar;
};

// Qt's own words differ between its versions.
QString unterminated() {
    QJsonParseError error;
    (void)QJsonDocument::fromJson("{\"seed\": 1", &error);
    return error.errorString();
}

class HandClock final : public system::Clock {
 public:
    [[nodiscard]] qint64 monotonicMs() const override { return nowMs; }
    [[nodiscard]] qint64 utcMs() const override { return nowMs; }
    qint64 nowMs = 1000;
};

/// The serial link at the end of a simulation, with everything it heard.
struct Listener {
    explicit Listener(const QString& port, const system::Clock& clock)
        : serial(port, clock, options()) {
        QObject::connect(&serial, &ByteSource::bytesReceived, &serial,
                         [this](const QByteArray& bytes, qint64) { received += bytes; });
        QObject::connect(&serial, &ByteSource::statusChanged, &serial,
                         [this](const LinkStatus& status) { states.append(status.state); });
        serial.start();
    }
    static SerialLinkOptions options() {
        SerialLinkOptions quick;
        quick.checkMs = 10;
        quick.retryMs = 20;
        return quick;
    }
    SerialLink serial;
    QByteArray received;
    QList<LinkState> states;
};

}  // namespace

class TestSimulator : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void speaksTheEightBurstSequence();
    void decodesAsItWasMeant_data();
    void decodesAsItWasMeant();
    void decodesTheSameHoweverDelivered_data();
    void decodesTheSameHoweverDelivered();
    void chargesFromTheSunAndIsHeldBack();
    void helpsTheGridWithTheLoads();
    void sendsTheSameBytesForTheSameSeed();
    void sendsTheSameBytesOnEveryMachine();
    void sendsTheAgsCountersNowAndThen();
    void startsTheGeneratorByVoltsAndWarmsItUp();
    void keepsTheGeneratorOffAtQuietTime();
    void chargesInStages();
    void goesOffWithAFaultAndComesBack();
    void fallsSilentAndComesBack();
    void leavesOutDevicesThatAreNotThere();
    void saysWhatIsWrongWithAScenario_data();
    void saysWhatIsWrongWithAScenario();
    void saysThatAScenarioDoesNotExist();
    void keepsThePaceOfTheBus();
    void runsFasterThanTheClock();
    void doesNotWaitForListeners();
    void goesThroughTheSerialLink();
    void canBePulledOut();
    void refusesALinkThatIsAFile();
};

void TestSimulator::speaksTheEightBurstSequence() {
    SimulatedBus bus(scenarioOf(u"day"_s), 1);
    const QList<qsizetype> lengths{42, 60, 48, 48, 44, 44, 48, 44};
    const QByteArray footers = QByteArray::fromHex("0080A0A1A2A3A411");
    const QList<QByteArray> replies{"", "81", "a1", "a1", "91", "91", "a1", "91"};
    for (int i = 0; i < 40; ++i) {
        const SimulatedBurst burst = bus.next();
        const QByteArray bytes = bytesOf(burst);
        QCOMPARE(burst.startMs, i * 100);
        QCOMPARE(bytes.size(), lengths[i % 8]);
        QCOMPARE(bytes.at(10), '\x3D');
        QCOMPARE(bytes.at(14), '\x73');
        QCOMPARE(bytes.at(27), '\x20');
        QCOMPARE(bytes.at(41), footers.at(i % 8));
        QCOMPARE(bytes.mid(42, 1).toHex(), replies[i % 8]);
    }
}

void TestSimulator::decodesAsItWasMeant_data() {
    QTest::addColumn<QString>("name");
    const QStringList names = builtInScenarios();
    QVERIFY(names.contains(u"day"_s));
    QCOMPARE(
        names.size(),
        QDir(QStringLiteral(TESTS_DIR "/../resources/scenarios")).entryList({u"*.json"_s}).size());
    for (const QString& name : names) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

// What is decoded, encoded again, is what was sent; so is the truth that was told beside it.
void TestSimulator::decodesAsItWasMeant() {
    QFETCH(QString, name);
    const Scenario scenario = scenarioOf(name);
    SimulatedBus bus(scenario, 7);
    Remade remade(scenario, bus.nominalVolts());
    protocol::BusDecoder decoder(
        [&](const protocol::Decoded& decoded) { std::visit(remade, decoded.packet); });
    QByteArray sent;
    constexpr int bursts = 6000;
    for (int i = 0; i < bursts; ++i) {
        const SimulatedBurst burst = bus.next();
        const QByteArray bytes = bytesOf(burst);
        sent += bytes;
        decoder.feed(spanOf(bytes), burst.startMs);
    }
    decoder.flush(bursts * 100);
    QCOMPARE(remade.m_rejected, 0);
    QVERIFY(remade.m_bytes == sent);
    const SimulatorTruth& truth = bus.truth();
    QVERIFY(remade.m_inverter.has_value());
    QCOMPARE(remade.m_inverter->dcVolts, truth.inverter.dcVolts);
    QCOMPARE(remade.m_inverter->acOutputVolts, truth.inverter.acOutputVolts);
    QCOMPARE(remade.m_inverter->acInputAmps, truth.inverter.acInputAmps);
    QCOMPARE(remade.m_inverter->acOutputAmps, truth.inverter.acOutputAmps);
    QCOMPARE(remade.m_inverter->transformerAmps, truth.inverter.transformerAmps);
    QCOMPARE(remade.m_inverter->acHertz, truth.inverter.acHertz);
    QCOMPARE(remade.m_inverter->mode, truth.inverter.mode);
    QCOMPARE(remade.m_remote->vacCutOutVolts, truth.remote.vacCutOutVolts);
    QCOMPARE(remade.m_remote->absorbHours.has_value(), truth.remote.absorbHours.has_value());
    QCOMPARE(remade.m_bmk.has_value(), truth.bmk.has_value());
    if (truth.bmk) {
        QCOMPARE(remade.m_bmk->amps, truth.bmk->amps);
        QCOMPARE(remade.m_bmk->socPercent, truth.bmk->socPercent);
    }
    QCOMPARE(remade.m_solar.has_value(), truth.solar.has_value());
    if (truth.solar) {
        QCOMPARE(remade.m_solar->batteryAmps, truth.solar->batteryAmps);
        QCOMPARE(remade.m_solar->targetVolts, truth.solar->targetVolts);
    }
}

void TestSimulator::decodesTheSameHoweverDelivered_data() {
    decodesAsItWasMeant_data();
}

// Burst by burst, byte by byte, behind a latency timer of 16 ms, and all at once.
void TestSimulator::decodesTheSameHoweverDelivered() {
    QFETCH(QString, name);
    SimulatedBus bus(scenarioOf(name), 8);
    QList<QByteArray> bursts;
    QMap<int, QByteArray> chunks;
    constexpr double byteMs = 10 / 19.2;
    for (int i = 0; i < 600; ++i) {
        const SimulatedBurst burst = bus.next();
        bursts.append(bytesOf(burst));
        double ms = static_cast<double>(burst.startMs) + 5;
        for (const QByteArray& packet : burst.packets) {
            for (const char byte : packet) {
                ms += byteMs;
                chunks[static_cast<int>(ms / 16)].append(byte);
            }
            ms += 10;
        }
    }
    const QByteArray whole = bursts.join();
    QList<QByteArray> singles;
    for (const char byte : whole) {
        singles.append(QByteArray(1, byte));
    }
    const QStringList expected = linesOf(bursts);
    QVERIFY(expected.filter(u"\"rejected\""_s).isEmpty());
    QCOMPARE(expected.filter(u"{\"type\":\"inverter\""_s).size(),
             bursts.count() - bursts.count({}));
    QVERIFY(linesOf(singles) == expected);
    QVERIFY(linesOf(chunks.values()) == expected);
    QVERIFY(linesOf({whole}) == expected);
}

void TestSimulator::chargesFromTheSunAndIsHeldBack() {
    Scenario scenario = scenarioOf(u"solar-48"_s);
    SimulatedBus bus(scenario, 1);
    for (int i = 0; i < 100; ++i) {
        (void)bus.next();
    }
    QVERIFY(bus.truth().solar->batteryAmps > 20);
    QVERIFY(bus.truth().solar->day);
    QCOMPARE(bus.truth().solar->regulation, 15);
    scenario.battery.socPercent = 99.9;
    SimulatedBus full(scenario, 1);
    for (int i = 0; i < 3000; ++i) {
        (void)full.next();
    }
    QCOMPARE(full.truth().solar->mode, 1);
    QCOMPARE(full.truth().solar->regulation, 1);
    QVERIFY(full.truth().bmk->volts < scenario.remote.floatVolts + 0.5);
    scenario.startHour = 23;
    SimulatedBus night(scenario, 1);
    for (int i = 0; i < 100; ++i) {
        (void)night.next();
    }
    QCOMPARE(night.truth().solar->batteryAmps, 0.0);
    QVERIFY(!night.truth().solar->day);
}

void TestSimulator::helpsTheGridWithTheLoads() {
    SimulatedBus bus(scenarioOf(u"msh-24"_s), 1);
    QSet<int> modes;
    for (int i = 0; i < 1200; ++i) {
        (void)bus.next();
        const protocol::InverterPacket& inverter = bus.truth().inverter;
        modes.insert(inverter.mode);
        if (inverter.mode == 0x0B) {
            QVERIFY(inverter.transformerAmps.value_or(0) < 0);
            QVERIFY(inverter.dcAmps > 0 && inverter.acInputAmps.value_or(0) == 15);
        }
    }
    QVERIFY(modes.contains(0x0B) && modes.size() > 1);
}

void TestSimulator::sendsTheSameBytesForTheSameSeed() {
    QCOMPARE(bytesOf(u"day"_s, 5, 2000), bytesOf(u"day"_s, 5, 2000));
    QVERIFY(bytesOf(u"day"_s, 5, 2000) != bytesOf(u"day"_s, 6, 2000));
}

void TestSimulator::sendsTheSameBytesOnEveryMachine() {
    // Change this when the model or the scenario changes on purpose.
    const QByteArray hash =
        QCryptographicHash::hash(bytesOf(u"day"_s, 1, 40000), QCryptographicHash::Sha1);
    QCOMPARE(hash.toHex(), QByteArray("4e83d0a490e0307346ba52aff052c91776dd24fe"));
}

void TestSimulator::sendsTheAgsCountersNowAndThen() {
    SimulatedBus bus(scenarioOf(u"inverting"_s), 1);
    int counters = 0;
    for (int i = 0; i < 4400; ++i) {
        const SimulatedBurst burst = bus.next();
        if (burst.packets.size() == 3 && burst.packets[2].startsWith('\xA2')) {
            QCOMPARE(burst.position, 3);
            ++counters;
        }
    }
    // Every 4.4 s, as far as the fourth burst of eight comes by then.
    QVERIFY2(counters >= 88 && counters <= 100, qPrintable(QString::number(counters)));
}

void TestSimulator::startsTheGeneratorByVoltsAndWarmsItUp() {
    const Scenario scenario = scenarioOf(u"day"_s);
    SimulatedBus bus(scenario, scenario.seed);
    QList<int> statuses;
    QList<qint64> times;
    for (int i = 0; i < 3000; ++i) {
        (void)bus.next();
        const SimulatorTruth& truth = bus.truth();
        const int status = truth.ags ? truth.ags->status : 0;
        if (status != 0 && (statuses.isEmpty() || statuses.last() != status)) {
            statuses.append(status);
            times.append(truth.simulatedMs);
        }
        const bool mayCharge = status == 8 && truth.simulatedMs > times.last() + 11000;
        QCOMPARE(truth.inverter.mode, mayCharge ? 0x08 : truth.inverter.mode);
        if (status == 26) {
            QCOMPARE(truth.inverter.mode, 0x40);
        }
    }
    QCOMPARE(statuses, (QList{2, 26, 8}));
    QVERIFY(std::abs(times[2] - times[1] - scenario.ags.warmUpSeconds * 1000) <= 500);
    const SimulatorTruth& truth = bus.truth();
    QVERIFY(truth.inverter.acInputAmps.value_or(0) > truth.inverter.acOutputAmps.value_or(0));
    QVERIFY(truth.bmk->amps > 0);
}

void TestSimulator::keepsTheGeneratorOffAtQuietTime() {
    Scenario scenario = scenarioOf(u"generator-running"_s);
    scenario.startHour = 20.9;
    scenario.battery.socPercent = 40;
    SimulatedBus bus(scenario, 1);
    for (int i = 0; i < 6000; ++i) {
        (void)bus.next();
    }
    QCOMPARE(bus.truth().ags->status, 5);
    QCOMPARE(bus.truth().inverter.mode, 0x40);
}

void TestSimulator::chargesInStages() {
    SimulatedBus bus(scenarioOf(u"charging-float"_s), 1);
    QList<int> modes;
    for (int i = 0; i < 12000; ++i) {
        (void)bus.next();
        if (modes.isEmpty() || modes.last() != bus.truth().inverter.mode) {
            modes.append(bus.truth().inverter.mode);
        }
    }
    QCOMPARE(modes, (QList{0x08, 0x04, 0x02}));
    QCOMPARE(bus.truth().ags->status, 4);
}

void TestSimulator::goesOffWithAFaultAndComesBack() {
    SimulatedBus bus(scenarioOf(u"fault"_s), 1);
    QList<int> faults;
    for (int i = 0; i < 600; ++i) {
        (void)bus.next();
        const protocol::InverterPacket& inverter = bus.truth().inverter;
        QCOMPARE(inverter.mode, inverter.fault == 0 ? 0x40 : 0x20);
        if (faults.isEmpty() || faults.last() != inverter.fault) {
            faults.append(inverter.fault);
        }
    }
    QCOMPARE(faults, (QList{0, 3, 0}));
}

void TestSimulator::fallsSilentAndComesBack() {
    SimulatedBus bus(scenarioOf(u"silent-bus"_s), 1);
    int silent = 0;
    for (int i = 0; i < 600; ++i) {
        silent += bus.next().packets.empty() ? 1 : 0;
    }
    QCOMPARE(silent, 300);
    QVERIFY(!bus.next().packets.empty());
}

void TestSimulator::leavesOutDevicesThatAreNotThere() {
    SimulatedBus bus(scenarioOf(u"no-accessories"_s), 1);
    for (int i = 0; i < 16; ++i) {
        QCOMPARE(bus.next().packets.size(), std::size_t(2));
    }
    QVERIFY(!bus.truth().ags && !bus.truth().bmk && !bus.truth().router);
}

void TestSimulator::saysWhatIsWrongWithAScenario_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    QTest::newRow("no JSON") << QByteArray("{\n\"seed\": 1")
                             << u"Scenario file, line 2: %1."_s.arg(unterminated());
    QTest::newRow("no object") << QByteArray("[]")
                               << u"Scenario file: expected one JSON object in braces."_s;
    QTest::newRow("out of range")
        << QByteArray(R"({"battery": {"socPercent": 120}})")
        << u"Scenario file: battery.socPercent: expected a number from 0 to 100."_s;
    QTest::newRow("wrong type") << QByteArray(R"({"ags": {"present": 1}})")
                                << u"Scenario file: ags.present: expected true or false."_s;
    QTest::newRow("a typing mistake")
        << QByteArray(R"({"bmk": {"presnt": true}})")
        << u"Scenario file: bmk.presnt: this key is not known; the known ones here are present, revision."_s;
    QTest::newRow("a packet length no inverter has")
        << QByteArray(R"({"inverter": {"packetBytes": 18}})")
        << u"Scenario file: inverter.packetBytes: expected 16 below revision 4.0 and 20 or 21 from there on."_s;
    QTest::newRow("an end-of-packet byte nobody sends")
        << QByteArray(R"({"remote": {"filler": 7}})")
        << u"Scenario file: remote.filler: expected 255, 254 or 0, or -1 for none."_s;
    QTest::newRow("a remote nobody knows")
        << QByteArray(R"({"remote": {"kind": "toaster"}})")
        << u"Scenario file: remote.kind: expected one of arc-2.3, arc-4, magpy, rc, rc50, router."_s;
    QTest::newRow("an event nobody knows")
        << QByteArray(R"({"events": [{"do": "explode"}]})")
        << u"Scenario file: events[0].do: expected one of fault, load, silence, startMode, unplug."_s;
    QTest::newRow("a time that is none")
        << QByteArray(R"({"startTime": "25:00"})")
        << u"Scenario file: startTime: expected a time of day such as \"18:40\"."_s;
}

void TestSimulator::saysWhatIsWrongWithAScenario() {
    QFETCH(QByteArray, json);
    const ScenarioResult result = parseScenario(json, u"file"_s);
    QVERIFY(std::holds_alternative<QString>(result));
    QTEST(std::get<QString>(result), "message");
}

void TestSimulator::saysThatAScenarioDoesNotExist() {
    const HandClock clock;
    SimulatorOptions options;
    options.scenario = u"nonsense"_s;
    Simulator simulator(options, clock);
    QVERIFY(!simulator.start());
    QVERIFY2(simulator.errorText().contains(u"\"nonsense\""_s) &&
                 simulator.errorText().contains(u"no-accessories"_s),
             qPrintable(simulator.errorText()));
}

void TestSimulator::keepsThePaceOfTheBus() {
    HandClock clock;
    Simulator simulator({}, clock);
    QVERIFY2(simulator.start(), qPrintable(simulator.errorText()));
    const Listener listener(simulator.portPath(), clock);
    const QByteArray expected = bytesOf(u"day"_s, scenarioOf(u"day"_s).seed, 2);
    // 21 bytes take 10.9 ms, and 10 ms lie between the packets of a burst.
    clock.nowMs = 1000 + 11;
    QTRY_COMPARE(listener.received, expected.left(21));
    clock.nowMs = 1000 + 32;
    QTRY_COMPARE(listener.received, expected.left(42));
    clock.nowMs = 1000 + 200;
    QTRY_COMPARE(listener.received, expected);
    QCOMPARE(simulator.truth().bursts, 2u);
}

void TestSimulator::runsFasterThanTheClock() {
    HandClock clock;
    SimulatorOptions options;
    options.speed = 60;
    options.seed = 9;
    Simulator simulator(options, clock);
    QVERIFY(simulator.start());
    const Listener listener(simulator.portPath(), clock);
    clock.nowMs += 100;
    QTRY_COMPARE(listener.received, bytesOf(u"day"_s, 9, 60));
}

void TestSimulator::doesNotWaitForListeners() {
    HandClock clock;
    Simulator simulator({}, clock);
    QVERIFY(simulator.start());
    clock.nowMs += 60000;
    QTRY_COMPARE(simulator.truth().bursts, 600u);
    const Listener late(simulator.portPath(), clock);
    clock.nowMs += 100;
    // What was said before it came is gone; what comes now is heard from its first byte.
    QTRY_COMPARE(late.received, bytesOf(u"day"_s, scenarioOf(u"day"_s).seed, 601).last(42));
}

void TestSimulator::goesThroughTheSerialLink() {
    const QTemporaryDir dir;
    const system::SystemClock clock;
    SimulatorOptions options;
    options.linkPath = dir.filePath(u"bus"_s);
    options.speed = 200;
    options.seed = 3;
    Simulator simulator(options, clock);
    QVERIFY(simulator.start());
    const Listener listener(options.linkPath, clock);
    QTRY_VERIFY(listener.received.size() > 50000);
    const QByteArray expected = bytesOf(u"day"_s, 3, 3000);
    QCOMPARE(listener.received.left(50000), expected.left(50000));
    QCOMPARE(simulator.bytesHeard(), 0u);
    simulator.stop();
    QVERIFY(!QFile::exists(options.linkPath));
}

void TestSimulator::canBePulledOut() {
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"unplug.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"events": [{"do": "unplug", "atSeconds": 2, "seconds": 60}]})");
    file.close();
    const system::SystemClock clock;
    SimulatorOptions options;
    options.scenario = file.fileName();
    options.linkPath = dir.filePath(u"bus"_s);
    options.speed = 100;
    Simulator simulator(options, clock);
    QVERIFY(simulator.start());
    const Listener listener(options.linkPath, clock);
    QTRY_VERIFY(listener.states.contains(LinkState::Missing));
    QTRY_COMPARE(listener.states.last(), LinkState::Receiving);
}

void TestSimulator::refusesALinkThatIsAFile() {
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"precious"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("data") == 4);
    file.close();
    const HandClock clock;
    SimulatorOptions options;
    options.linkPath = file.fileName();
    Simulator simulator(options, clock);
    QVERIFY(!simulator.start());
    QVERIFY2(simulator.errorText().contains(u"left alone"_s), qPrintable(simulator.errorText()));
    QCOMPARE(file.size(), 4);
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
