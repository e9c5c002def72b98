// SPDX-License-Identifier: GPL-3.0-or-later
// Flipped bits, lost and inserted bytes: what was not hit is decoded, and nothing false is learned.
#include <QTest>
#include <random>

#include "packet_encoder.h"

using namespace magnum::protocol;
using namespace magnum::test;

namespace {

struct Noisy {
    ByteVector bytes;
    std::vector<ByteVector> intact;     ///< packets that were not hit
    std::vector<std::size_t> intactAt;  ///< where they begin in bytes
};

// rate: chance of one byte to be hit; a third each flipped, lost, followed by a stray byte.
Noisy disturb(const std::vector<ByteVector>& packets, double rate, unsigned seed) {
    std::mt19937 random(seed);
    std::bernoulli_distribution hit(rate);
    Noisy noisy;
    for (const ByteVector& packet : packets) {
        const std::size_t begin = noisy.bytes.size();
        bool touched = false;
        for (const std::uint8_t byte : packet) {
            if (!hit(random)) {
                noisy.bytes.push_back(byte);
                continue;
            }
            touched = true;
            const unsigned kind = random() % 3;
            if (kind == 0) {
                noisy.bytes.push_back(static_cast<std::uint8_t>(byte ^ (1U << (random() % 8))));
            } else if (kind == 1) {
                noisy.bytes.push_back(byte);
                noisy.bytes.push_back(static_cast<std::uint8_t>(random()));
            }
        }
        if (!touched) {
            noisy.intact.push_back(packet);
            noisy.intactAt.push_back(begin);
        }
    }
    return noisy;
}

/// The packets of a clean capture, without end-of-packet fillers being counted as damage.
std::vector<ByteVector> cleanPackets(const char* file) {
    return decodeChunks(captureChunks(std::string(TESTS_DIR "/captures/") + file)).raws;
}

/// Share of the intact packets that come out as packets, at their place.
double shareFound(const Noisy& noisy, const Decoding& decoding) {
    std::size_t found = 0;
    std::size_t at = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < decoding.raws.size(); ++i) {
        while (next < noisy.intactAt.size() && noisy.intactAt[next] < at) {
            ++next;
        }
        const bool packet = !std::holds_alternative<RejectedRun>(decoding.packets[i]);
        if (packet && next < noisy.intactAt.size() && noisy.intactAt[next] == at) {
            ++found;
        }
        at += decoding.raws[i].size();
    }
    return static_cast<double>(found) / static_cast<double>(noisy.intactAt.size());
}

}  // namespace

class TestProtocolNoise : public QObject {
    Q_OBJECT

    static void addCases() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<double>("rate");
        QTest::addColumn<unsigned>("seed");
        for (const char* file :
             {"01-MS4024PAE-ARC23-AGS-BMK.hex",
              "02-pymagnum-issue4-MS4448PAE-ARTR32-inverting-AC-ignored-2019-12-04.hex",
              "03-pymagnum-issue3-MS4448PAE-ARTR32-charger-standby-2019-11-18.hex"}) {
            for (const double rate : {0.001, 0.01}) {
                for (const unsigned seed : {11U, 22U, 33U, 44U, 55U}) {
                    QTest::addRow("%.2s %.1f %% seed %u", file, rate * 100, seed)
                        << QByteArray(file) << rate << seed;
                }
            }
        }
    }

    static Noisy disturbed() {
        QFETCH(QByteArray, file);
        QFETCH(double, rate);
        QFETCH(unsigned, seed);
        auto packets = cleanPackets(file.constData());
        // The short captures are repeated, for figures that mean something.
        const auto once = packets;
        while (packets.size() < 2000) {
            packets.insert(packets.end(), once.begin(), once.end());
        }
        return disturb(packets, rate, seed);
    }

 private slots:
    void undamagedPacketsAreFound_data() { addCases(); }
    void undamagedPacketsAreFound() {
        QFETCH(double, rate);
        const Noisy noisy = disturbed();
        const double share = shareFound(noisy, decodeWhole(noisy.bytes));
        const double wanted = rate < 0.005 ? 0.97 : 0.85;
        if (qEnvironmentVariableIsSet("MAGNUM_SHOW_FIGURES")) {
            qInfo("found %.4f", share);
        }
        QVERIFY2(share >= wanted, qPrintable(QString::number(share)));
    }

    void noByteIsLost_data() { addCases(); }
    void noByteIsLost() {
        const Noisy noisy = disturbed();
        QVERIFY(decodeWhole(noisy.bytes).allRaws() == noisy.bytes);
    }

    void noFalseIdentityIsAdopted_data() { addCases(); }
    void noFalseIdentityIsAdopted() {
        QFETCH(QByteArray, file);
        const int model = file.startsWith("01") ? 0x6B : 0x73;
        const Noisy noisy = disturbed();
        bool wrong = false;
        std::optional<InverterIdentity> identity;
        BusDecoder decoder([](const Decoded&) {});
        for (std::size_t at = 0; at < noisy.bytes.size(); at += 50) {
            const auto size = std::min<std::size_t>(50, noisy.bytes.size() - at);
            decoder.feed(std::span(noisy.bytes).subspan(at, size), 0);
            identity = decoder.inverterIdentity();
            wrong = wrong || (identity && (identity->model != model || identity->revision != 5.1));
        }
        QVERIFY(identity.has_value());
        QVERIFY(!wrong);
    }

    void pureNoiseYieldsAlmostNoPacket() {
        std::mt19937 random(7);
        ByteVector noise(200000);
        for (auto& byte : noise) {
            byte = static_cast<std::uint8_t>(random());
        }
        Decoding decoding;
        BusDecoder decoder(into(decoding));
        decoder.feed(noise, 0);
        decoder.flush(1);
        QVERIFY(decoding.allRaws() == noise);
        QVERIFY(!decoder.inverterIdentity());
        QVERIFY(decoding.lines.size() - decoding.count("rejected") <= 3);
    }
};

QTEST_APPLESS_MAIN(TestProtocolNoise)
#include "tst_protocol_noise.moc"
