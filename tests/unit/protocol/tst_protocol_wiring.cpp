// SPDX-License-Identifier: GPL-3.0-or-later
// What wrong wiring looks like, told from bytes that a model of wire and UART derives from the
// owner's bus, and silence about every good bus.
#include <QDir>
#include <QFile>
#include <QTest>
#include <cmath>
#include <random>

#include "capture_text.h"
#include "protocol/wiring.h"
#include "seed_sequence.h"
#include "uart_model.h"

using namespace magnum::protocol;
using magnum::test::PlantValues;
using magnum::test::SeedSequence;
using magnum::test::UartLine;

namespace {

struct Chunk {
    double ms = 0;
    QByteArray bytes;
};

QList<QByteArray> hexLinesOf(const QString& path) {
    QList<QByteArray> lines;
    for (const auto& chunk : magnum::test::captureChunks(path.toStdString())) {
        lines << QByteArray(reinterpret_cast<const char*>(chunk.data()), qsizetype(chunk.size()));
    }
    return lines;
}

Bytes view(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

/// Decoder and analyser on one port, told the time each second as the program does.
class Listening {
 public:
    Listening() : m_decoder([this](const Decoded& d) { analyser.decoded(d); }) {}

    void hear(const QByteArray& bytes, double ms) {
        passUntil(qint64(ms));
        analyser.hear(view(bytes), qint64(ms));
        m_decoder.feed(view(bytes), qint64(ms));
    }
    void hear(const std::vector<Chunk>& chunks) {
        for (const Chunk& chunk : chunks) {
            hear(chunk.bytes, chunk.ms);
        }
    }
    void passUntil(qint64 ms) {
        for (; m_nextMs <= ms; m_nextMs += 1000) {
            analyser.tick(m_nextMs);
            const auto& problem = analyser.problem();
            kinds += problem ? QByteArray::number(int(problem->kind)) + ' ' : "- ";
            if (problem && firstProblemMs < 0) {
                firstProblemMs = m_nextMs;
            }
            everProblem = everProblem || problem;
            everHint = everHint || analyser.hint();
        }
    }
    /// The kind of the problem, -1 for none.
    [[nodiscard]] int problem() const {
        return analyser.problem() ? int(analyser.problem()->kind) : -1;
    }
    [[nodiscard]] int hint() const { return analyser.hint() ? int(analyser.hint()->kind) : -1; }

    WiringAnalyser analyser;
    QByteArray kinds;
    qint64 firstProblemMs = -1;
    bool everProblem = false;
    bool everHint = false;

 private:
    BusDecoder m_decoder;
    qint64 m_nextMs = 1000;
};

/// Packets of one burst, cut at the lengths of the seed sequence.
QList<QByteArray> packetsOf(const QByteArray& burst) {
    QList<QByteArray> packets{burst.left(21), burst.mid(21, 21)};
    if (burst.size() > 42) {
        packets << burst.mid(42);
    }
    return packets;
}

/// The owner's bus over `seconds`, on a line.
void sendBus(UartLine& line, int seconds, const PlantValues& values, double startMs = 0) {
    for (int burst = 0; burst < seconds * 10; ++burst) {
        double at = startMs + burst * 100.0 + 5;
        for (const QByteArray& packet : packetsOf(SeedSequence::burst(burst, values))) {
            at = line.send(packet, at) + 10;
        }
    }
}

/// Bytes as a port hands them over: what arrived since the last look, each `everyMs`.
std::vector<Chunk> chunked(const std::vector<UartLine::Received>& received, double everyMs) {
    std::vector<Chunk> chunks;
    for (const auto& r : received) {
        const double ms = (std::floor(r.ms / everyMs) + 1) * everyMs;
        if (chunks.empty() || chunks.back().ms != ms) {
            chunks.push_back({ms, {}});
        }
        chunks.back().bytes += char(r.byte);
    }
    return chunks;
}

std::vector<Chunk> heardThrough(UartLine::Settings settings, int seconds, const PlantValues& values,
                                double everyMs = 1) {
    UartLine line(settings);
    sendBus(line, seconds, values);
    return chunked(line.receive(), everyMs);
}

/// The real captures' packets as bursts with the bus's pacing.
std::vector<Chunk> captureAsBus(const QString& path) {
    std::vector<Chunk> chunks;
    double burstMs = 0;
    double at = 0;
    for (const QByteArray& line : hexLinesOf(path)) {
        const bool inverter = line.size() >= 16 && quint8(line[2]) <= 3 && quint8(line[10]) < 100;
        if (inverter || at > burstMs + 80) {
            burstMs += 100;
            at = burstMs;
        }
        at += 10 + line.size() * 0.52;
        chunks.push_back({at, line});
    }
    return chunks;
}

constexpr int none = -1;
constexpr int reversedKind = int(WiringKind::Reversed);
constexpr int speedKind = int(WiringKind::WrongSpeed);

}  // namespace

class ProtocolWiring : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void theModelGivesTheRealCaptureByteForByte();
    void aByteBelow80FollowsTheLaw();
    void theRealReversedCaptureIsReadTheOtherWayRound();
    void reversedWiresAreProvenByTheInverter_data();
    void reversedWiresAreProvenByTheInverter();
    void reversedWiresAreToldWithinFiveSecondsAndForgottenAtOnce();
    void aWrongSpeedIsFound_data();
    void aWrongSpeedIsFound();
    void otherTalkersAreNamed_data();
    void otherTalkersAreNamed();
    void aFloatingLineIsNoise();
    void aReaderThatTakesBytesIsNoticed();
    void aBusHeardTwiceIsNoticed();
    void oneDeviceAlone_data();
    void oneDeviceAlone();
    void aSleepingPortGivesAByteNowAndThen();
    void anAdapterWithASlowTimerIsAHint();
    void aGoodBusIsLeftAlone_data();
    void aGoodBusIsLeftAlone();
    void joinedAnywhereAGoodBusIsLeftAlone();
    void noiseOnAGoodBusIsNoWiringFault_data();
    void noiseOnAGoodBusIsNoWiringFault();
    void aBusThatFallsSilentWasNotWrong();
    void oneSecondOfWorkIsCheap();
};

// The header of capture 10 tells two packets of this burst; here it is whole. The driver of this
// inverter switches on about a bit before its first start bit.
void ProtocolWiring::theModelGivesTheRealCaptureByteForByte() {
    UartLine::Settings reversed;
    reversed.reversed = true;
    UartLine line(reversed);
    const double end =
        line.send(QByteArray::fromHex("400001320000770001003308160F6B000000025800"), 1);
    line.send(QByteArray::fromHex("00003C0450 0F170600C8A5860114 1C1C07461D14A1"), end + 10);
    QByteArray heard;
    for (const auto& r : line.receive()) {
        heard += char(r.byte);
    }
    QCOMPARE(heard.toHex().toUpper(), QByteArray("7FFFFD9BFFFF11FFFDFF99EFD3E129FFFFFFFB4FFF"
                                                 "FFFF87F75FE1D1F3FF6FB5E6FAD7C7C7F173C5D7BD"));
}

void ProtocolWiring::aByteBelow80FollowsTheLaw() {
    for (int b = 0; b < 0x80; ++b) {
        UartLine::Settings reversed;
        reversed.reversed = true;
        UartLine line(reversed);
        line.send(QByteArray(1, char(b)) + QByteArray(1, '\0'), 1);
        const auto heard = line.receive();
        QCOMPARE(heard.size(), std::size_t(2));
        QCOMPARE(int(heard[0].byte), ((~b << 1) | 1) & 0xFF);
        QCOMPARE(unreversed(heard[0].byte, heard[1].byte), std::optional<std::uint8_t>(b));
    }
}

void ProtocolWiring::theRealReversedCaptureIsReadTheOtherWayRound() {
    QByteArray all;
    for (const QByteArray& line : hexLinesOf(
             QStringLiteral(TESTS_DIR "/captures/10-pymagnum-docs-reversed-AB-wiring.hex"))) {
        all += line;
    }
    const auto inverter = findReversedInverter(view(all));
    QVERIFY(inverter);
    QCOMPARE(inverter->model, 0x6B);  // MS4024PAE
    QCOMPARE(inverter->revision, 5.1);
    QVERIFY(inverter->count >= 9);
    QVERIFY(inverter->dcVolts == 30.6 || inverter->dcVolts == 30.7);
}

void ProtocolWiring::reversedWiresAreProvenByTheInverter_data() {
    QTest::addColumn<int>("decivolts");
    QTest::addColumn<int>("acInPeak");
    QTest::addColumn<bool>("failSafe");
    QTest::addColumn<double>("leadBits");
    QTest::newRow("a low byte above 7F") << 492 << 0 << true << 1.0;
    QTest::newRow("a low byte below 80") << 544 << 0 << true << 1.0;
    QTest::newRow("AC present") << 538 << 176 << true << 1.0;
    QTest::newRow("a driver that is on for longer") << 492 << 0 << true << 4.0;
    QTest::newRow("a biased line") << 492 << 0 << false << 1.0;
}

void ProtocolWiring::reversedWiresAreProvenByTheInverter() {
    QFETCH(int, decivolts);
    QFETCH(int, acInPeak);
    QFETCH(bool, failSafe);
    QFETCH(double, leadBits);
    PlantValues values;
    values.dcDecivolts = decivolts;
    values.acInPeakVolts = acInPeak;
    UartLine::Settings reversed;
    reversed.reversed = true;
    reversed.failSafe = failSafe;
    reversed.leadBits = leadBits;
    Listening listening;
    listening.hear(heardThrough(reversed, 8, values));
    QVERIFY2(listening.problem() == reversedKind, listening.kinds.constData());
    QVERIFY(listening.firstProblemMs <= 5000);
    const auto& found = *listening.analyser.problem();
    QVERIFY(found.confidencePercent >= 75);
    if (failSafe && leadBits == 1.0) {
        QCOMPARE(found.model, 0x73);
        QCOMPARE(found.dcVolts, decivolts / 10.0);
        QVERIFY(found.confidencePercent >= 95);
    }
}

void ProtocolWiring::reversedWiresAreToldWithinFiveSecondsAndForgottenAtOnce() {
    Listening listening;
    UartLine::Settings reversed;
    reversed.reversed = true;
    listening.hear(heardThrough(reversed, 20, {}));
    QVERIFY(listening.firstProblemMs <= 5000);
    UartLine right({});
    sendBus(right, 3, {}, 20'000);
    listening.hear(chunked(right.receive(), 1));
    listening.passUntil(23'000);
    QVERIFY2(listening.problem() == none, listening.kinds.constData());
}

void ProtocolWiring::aWrongSpeedIsFound_data() {
    QTest::addColumn<double>("sender");
    QTest::addColumn<double>("receiver");
    QTest::addColumn<double>("ratio");
    QTest::newRow("read at 38400") << 19200.0 << 38400.0 << 2.0;
    QTest::newRow("read at 57600") << 19200.0 << 57600.0 << 3.0;
    QTest::newRow("read at 115200") << 19200.0 << 115200.0 << 6.0;
    QTest::newRow("read at 9600") << 19200.0 << 9600.0 << 0.5;
    QTest::newRow("read at 4800") << 19200.0 << 4800.0 << 0.25;
}

void ProtocolWiring::aWrongSpeedIsFound() {
    QFETCH(double, sender);
    QFETCH(double, receiver);
    UartLine::Settings settings;
    settings.senderBaud = sender;
    settings.receiverBaud = receiver;
    settings.tailBits = 1;
    Listening listening;
    listening.hear(heardThrough(settings, 8, {}));
    QVERIFY2(listening.problem() == speedKind, listening.kinds.constData());
    QVERIFY(listening.firstProblemMs <= 5000);
    QTEST(listening.analyser.problem()->speedRatio, "ratio");
}

void ProtocolWiring::otherTalkersAreNamed_data() {
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("talker");
    QTest::newRow("Modbus") << QByteArray::fromHex("010300000002C40B") +
                                   QByteArray::fromHex("0103040000000A7A34")
                            << int(Talker::Modbus);
    QTest::newRow("VE.Direct") << QByteArray("\r\nV\t12800\r\nI\t-1200\r\nSOC\t870\r\n")
                               << int(Talker::Text);
}

void ProtocolWiring::otherTalkersAreNamed() {
    QFETCH(QByteArray, message);
    Listening listening;
    for (int i = 0; i < 30; ++i) {
        listening.hear(message, i * 250.0);
    }
    QVERIFY2(listening.problem() == int(WiringKind::OtherTalker), listening.kinds.constData());
    QTEST(int(listening.analyser.problem()->talker), "talker");
}

void ProtocolWiring::aFloatingLineIsNoise() {
    std::mt19937 random(7);
    Listening listening;
    double ms = 0;
    while (ms < 10'000) {
        ms += 1 + random() % 60;
        listening.hear(QByteArray(1 + int(random() % 4), char(random() & 0xFF)), ms);
    }
    QVERIFY2(listening.problem() == int(WiringKind::Noise), listening.kinds.constData());
}

// Two programs read in turn, each takes what is there when it looks.
void ProtocolWiring::aReaderThatTakesBytesIsNoticed() {
    std::mt19937 random(11);
    Listening listening;
    listening.hear(heardThrough({}, 6, {}, 2));
    QVERIFY(!listening.everProblem);
    UartLine line({});
    sendBus(line, 8, {}, 6000);
    for (const Chunk& chunk : chunked(line.receive(), 4)) {
        if (random() % 2 == 0) {
            listening.hear(chunk.bytes, chunk.ms);
        }
    }
    QVERIFY2(listening.kinds.contains(QByteArray::number(int(WiringKind::MissingBytes))),
             listening.kinds.constData());
}

void ProtocolWiring::aBusHeardTwiceIsNoticed() {
    Listening listening;
    for (int burst = 0; burst < 150; ++burst) {
        double at = burst * 100.0;
        for (const QByteArray& packet : packetsOf(SeedSequence::burst(burst, {}))) {
            at += packet.size() * 0.52 + 2;
            listening.hear(packet, at);
            at += packet.size() * 0.52 + 2;
            listening.hear(packet, at);
        }
    }
    QVERIFY2(listening.problem() == int(WiringKind::Repeated), listening.kinds.constData());
}

void ProtocolWiring::oneDeviceAlone_data() {
    QTest::addColumn<int>("packet");
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("hint");
    QTest::newRow("inverter") << 0 << none << int(WiringKind::OnlyInverter);
    QTest::newRow("remote") << 1 << int(WiringKind::NoInverter) << none;
}

void ProtocolWiring::oneDeviceAlone() {
    QFETCH(int, packet);
    Listening listening;
    for (int burst = 0; burst < 150; ++burst) {
        listening.hear(packetsOf(SeedSequence::burst(burst, {})).value(packet), burst * 100.0);
    }
    QVERIFY2(true, listening.kinds.constData());
    QTEST(listening.problem(), "problem");
    QTEST(listening.hint(), "hint");
}

void ProtocolWiring::aSleepingPortGivesAByteNowAndThen() {
    Listening bytes;
    Listening router;
    for (int i = 0; i < 12; ++i) {
        bytes.hear(QByteArray(1, '\0'), i * 1700.0);
        router.hear(QByteArray::fromHex("9120"), i * 1700.0);
    }
    QVERIFY2(bytes.problem() == int(WiringKind::RareBytes), bytes.kinds.constData());
    QVERIFY2(router.problem() == int(WiringKind::OnlyRouter), router.kinds.constData());
}

void ProtocolWiring::anAdapterWithASlowTimerIsAHint() {
    Listening slow;
    slow.hear(heardThrough({}, 15, {}, 16));
    QVERIFY(!slow.everProblem);
    QCOMPARE(slow.hint(), int(WiringKind::SlowChunks));
    Listening quick;
    quick.hear(heardThrough({}, 15, {}, 1));
    QVERIFY(!quick.everHint);
}

void ProtocolWiring::aGoodBusIsLeftAlone_data() {
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TESTS_DIR "/captures"));
    for (const QString& name : folder.entryList({QStringLiteral("*.hex")})) {
        // 10 is the reversed one; 11 and 12 are single packets without an inverter.
        if (!name.startsWith(QLatin1String("10")) && !name.startsWith(QLatin1String("11")) &&
            !name.startsWith(QLatin1String("12"))) {
            QTest::newRow(qPrintable(name.left(2))) << folder.filePath(name);
        }
    }
}

void ProtocolWiring::aGoodBusIsLeftAlone() {
    QFETCH(QString, path);
    const auto once = captureAsBus(path);
    Listening listening;
    double start = 0;
    do {
        for (const Chunk& chunk : once) {
            listening.hear(chunk.bytes, start + chunk.ms);
        }
        start += once.back().ms + 60;
    } while (start < 20'000);
    QVERIFY2(!listening.everProblem, listening.kinds.constData());
}

void ProtocolWiring::joinedAnywhereAGoodBusIsLeftAlone() {
    QByteArray stream;
    for (int burst = 0; burst < 60; ++burst) {
        stream += SeedSequence::burst(burst, {});
    }
    for (int offset = 0; offset < 120; ++offset) {
        Listening listening;
        const QByteArray joined = stream.mid(offset);
        for (qsizetype at = 0; at < joined.size(); at += 47) {
            listening.hear(joined.mid(at, 47), double(at) / 47 * 100);
        }
        QVERIFY2(!listening.everProblem, qPrintable(QString::number(offset)));
    }
}

void ProtocolWiring::noiseOnAGoodBusIsNoWiringFault_data() {
    QTest::addColumn<double>("rate");
    QTest::newRow("0.1 %") << 0.001;
    QTest::newRow("1 %") << 0.01;
}

void ProtocolWiring::noiseOnAGoodBusIsNoWiringFault() {
    QFETCH(double, rate);
    for (unsigned seed = 1; seed <= 5; ++seed) {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> chance(0, 1);
        Listening listening;
        for (const Chunk& chunk : heardThrough({}, 60, {}, 4)) {
            QByteArray spoilt;
            for (const char byte : chunk.bytes) {
                const double dice = chance(random) / rate;
                if (dice >= 1) {
                    spoilt += byte;
                } else if (dice > 0.67) {
                    spoilt += char(byte ^ (1 << (random() % 8)));
                } else if (dice > 0.33) {
                    spoilt += byte;
                    spoilt += char(random() & 0xFF);
                }
            }
            listening.hear(spoilt, chunk.ms);
        }
        QVERIFY2(!listening.everProblem, listening.kinds.constData());
    }
}

void ProtocolWiring::aBusThatFallsSilentWasNotWrong() {
    Listening listening;
    listening.hear(heardThrough({}, 10, {}));
    listening.passUntil(40'000);
    UartLine line({});
    sendBus(line, 5, {}, 40'000);
    listening.hear(chunked(line.receive(), 1));
    QVERIFY2(!listening.everProblem, listening.kinds.constData());
}

// Not a timing: the work of an hour of a bus that cannot be read ends well within the test.
void ProtocolWiring::oneSecondOfWorkIsCheap() {
    UartLine::Settings reversed;
    reversed.reversed = true;
    const auto second = heardThrough(reversed, 1, {});
    Listening listening;
    for (int i = 0; i < 3600; ++i) {
        for (const Chunk& chunk : second) {
            listening.hear(chunk.bytes, i * 1000.0 + chunk.ms);
        }
    }
    QCOMPARE(listening.problem(), reversedKind);
}

QTEST_GUILESS_MAIN(ProtocolWiring)
#include "tst_protocol_wiring.moc"
