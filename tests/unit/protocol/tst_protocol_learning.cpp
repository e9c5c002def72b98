// SPDX-License-Identifier: GPL-3.0-or-later
// What the decoder learns of a bus from damaged packets, and how it gets rid of it again.
#include <QTest>

#include "damaged_line.h"
#include "packet_encoder.h"
#include "protocol/identity.h"
#include "protocol/learned_length.h"

using namespace magnum::protocol;
using namespace magnum::test;

namespace {

constexpr auto modernCapture =
    "02-pymagnum-issue4-MS4448PAE-ARTR32-inverting-AC-ignored-2019-12-04.hex";
constexpr auto classicCapture =
    "05-pymagnum-issue10-classic-MS2012-rev34-RC12-float-2020-06-01.hex";

std::vector<ByteVector> packetsOf(const char* capture) {
    return captureChunks(std::string(TESTS_DIR "/captures/") + capture);
}

bool isInverter(const ByteVector& packet) {
    return packet.size() >= 16 && packet[0] != 0x81 && packet[2] < 3 && packet[10] < 100;
}

/// The capture over and over, so many of the inverter's packets, through a line with damage.
void hear(BusDecoder& decoder, const std::vector<ByteVector>& packets, DamagedLine& line,
          int inverterPackets) {
    for (std::size_t i = 0; inverterPackets > 0; ++i) {
        const ByteVector& packet = packets[i % packets.size()];
        const QByteArray carried =
            line.carry({reinterpret_cast<const char*>(packet.data()), qsizetype(packet.size())});
        decoder.feed({reinterpret_cast<const std::uint8_t*>(carried.constData()),
                      static_cast<std::size_t>(carried.size())},
                     0);
        inverterPackets -= isInverter(packet) ? 1 : 0;
    }
}

bool has(const BusDecoder& decoder, int model, double revision) {
    const auto identity = decoder.inverterIdentity();
    return identity && identity->model == model && identity->revision == revision;
}

}  // namespace

class TestProtocolLearning : public QObject {
    Q_OBJECT

 private slots:
    // A byte too many near the beginning of a remote: its end looks like a 16-byte inverter.
    void aPieceOfARemoteDoesNotSetTheInvertersLength() {
        BusDecoder decoder([](const Decoded&) {});
        const auto packets = packetsOf(modernCapture);
        decoder.feed(packets[0], 0);
        decoder.feed(bytesOf("0005A0DA8A643C200600D2FF880014011314007300A051"), 0);
        decoder.feed(agsPacket(), 0);
        DamagedLine clean(0, 0);
        hear(decoder, packets, clean, 4);
        QVERIFY(has(decoder, 0x73, 5.1));
    }

    void aDamagedStartIsOvercome_data() {
        QTest::addColumn<unsigned>("seed");
        // The first three once left the decoder deaf to its inverter.
        for (const unsigned seed : {20261125U, 20261129U, 35U, 1U, 2U, 3U, 4U, 5U}) {
            QTest::addRow("%u", seed) << seed;
        }
    }
    void aDamagedStartIsOvercome() {
        QFETCH(unsigned, seed);
        for (const double rate : {0.01, 0.03}) {
            DamagedLine line(rate, seed);
            BusDecoder decoder([](const Decoded&) {});
            hear(decoder, packetsOf(modernCapture), line, 40);
            QVERIFY2(has(decoder, 0x73, 5.1), qPrintable(QString::number(rate)));
        }
    }

    void anInverterOfAnotherLengthIsLearned_data() {
        QTest::addColumn<bool>("toClassic");
        QTest::addColumn<double>("rate");
        QTest::newRow("16 to 21 bytes") << false << 0.0;
        QTest::newRow("21 to 16 bytes") << true << 0.0;
        QTest::newRow("16 to 21 bytes, damaged") << false << 0.01;
        QTest::newRow("21 to 16 bytes, damaged") << true << 0.01;
    }
    void anInverterOfAnotherLengthIsLearned() {
        QFETCH(bool, toClassic);
        QFETCH(double, rate);
        const auto modern = packetsOf(modernCapture);
        const auto classic = packetsOf(classicCapture);
        DamagedLine line(rate, 7);
        BusDecoder decoder([](const Decoded&) {});
        hear(decoder, toClassic ? modern : classic, line, 100);
        QVERIFY(decoder.inverterIdentity().has_value());
        hear(decoder, toClassic ? classic : modern, line, 200);
        QVERIFY(toClassic ? has(decoder, 0x23, 3.4) : has(decoder, 0x73, 5.1));
    }

    // Whatever stood in for the inverter at first, and even if that is heard again now and then.
    void anIdentityThatIsHeardLessOftenIsReplaced() {
        BusDecoder decoder([](const Decoded&) {});
        const ByteVector wrong = joined({inverterPacket(0x40, 49.2, 0x72), remotePacket(0xA2)});
        const ByteVector right = joined({inverterPacket(), remotePacket(0xA2)});
        for (int i = 0; i < 4; ++i) {
            decoder.feed(wrong, 0);
        }
        QVERIFY(has(decoder, 0x72, 6.1));
        for (int i = 0; i < 80; ++i) {
            decoder.feed(i % 10 == 9 ? wrong : right, 0);
        }
        QVERIFY(has(decoder, 0x73, 6.1));
    }

    void anIdentityHeardMoreOftenIsKept() {
        BusDecoder decoder([](const Decoded&) {});
        const ByteVector own = joined({inverterPacket(), remotePacket(0xA2)});
        const ByteVector other = joined({inverterPacket(0x40, 49.2, 0x72), remotePacket(0xA2)});
        for (int i = 0; i < 1000; ++i) {
            decoder.feed(i % 3 == 2 ? other : own, 0);
            QVERIFY(i < 20 || has(decoder, 0x73, 6.1));
        }
    }

    // On a bus without an inverter the same damage makes the same false packet, but hours apart.
    void packetsFarApartDoNotAgree() {
        BusDecoder decoder([](const Decoded&) {});
        const ByteVector remote = remotePacket(0xA2);
        for (int i = 0; i < 5; ++i) {
            decoder.feed(inverterPacket(), 0);
            for (std::size_t n = 0; n <= LearnedIdentity::forgottenAfter; n += remote.size()) {
                decoder.feed(remote, 0);
            }
        }
        QVERIFY(!decoder.inverterIdentity());
    }

    // The end of a page and an AGS packet with a byte too many, on a bus without an inverter.
    void aPieceOfARemoteTellsNoBusVoltage() {
        BusDecoder decoder([](const Decoded&) {});
        const auto remote = bytesOf("0005DA8A643C200600D2FF880014005A00780478A2");
        decoder.feed(remote, 0);
        decoder.feed(bytesOf("A101354500247A"), 0);
        decoder.feed(joined({remote, remote}), 0);
        QVERIFY(!decoder.nominalVolts());
    }

    // The model, which ends the 16-byte packet twice, moves into the place of a temperature.
    void aByteLostFromTheTemperaturesIsNoticed() {
        const auto packets = packetsOf(classicCapture);
        Decoding decoding;
        BusDecoder decoder(into(decoding));
        DamagedLine clean(0, 0);
        hear(decoder, packets, clean, 20);
        decoder.feed(bytesOf("02000082000066B200802232272323FF"), 0);
        hear(decoder, packets, clean, 20);
        decoder.flush(0);
        for (const Packet& packet : decoding.packets) {
            const auto* inverter = std::get_if<InverterPacket>(&packet);
            QVERIFY(!inverter || inverter->fetCelsius != 35);
        }
    }

    void aLengthIsCertainAfterThreePackets() {
        LearnedLength length;
        QCOMPARE(length.likely(), std::size_t(0));
        length.observe(21);
        length.observe(21);
        QCOMPARE(length.likely(), std::size_t(21));
        QCOMPARE(length.certain(), std::size_t(0));
        length.observe(21);
        QCOMPARE(length.certain(), std::size_t(21));
    }

    void oneOtherLengthTakesNoCertaintyAway() {
        LearnedLength length;
        for (int i = 0; i < 100; ++i) {
            length.observe(21);
        }
        length.observe(20);
        QCOMPARE(length.certain(), std::size_t(21));
    }

    void aLengthThatNothingConfirmsIsForgotten() {
        LearnedLength length;
        for (int i = 0; i < 100; ++i) {
            length.observe(16);
        }
        length.pass(LearnedLength::forgottenAfter);
        QCOMPARE(length.certain(), std::size_t(16));
        length.pass(1);
        QCOMPARE(length.likely(), std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(TestProtocolLearning)
#include "tst_protocol_learning.moc"
