// SPDX-License-Identifier: GPL-3.0-or-later
// Damage costs the burst it hits and no other, with an idle gap between the bursts and without.
#include <QTest>
#include <algorithm>
#include <random>
#include <set>

#include "disturbed.h"
#include "random_installation.h"

using namespace magnum::protocol;
using namespace magnum::test;

namespace {

/// Where in the bytes packets were found.
std::set<std::size_t> placesOfPackets(const Decoding& decoding) {
    std::set<std::size_t> places;
    std::size_t at = 0;
    for (std::size_t i = 0; i < decoding.raws.size(); ++i) {
        if (!std::holds_alternative<RejectedRun>(decoding.packets[i])) {
            places.insert(at);
        }
        at += decoding.raws[i].size();
    }
    return places;
}

std::vector<ByteVector> burstsOf(unsigned installation, int count) {
    InstallationBus bus(Installation::draw(installation), installation);
    std::vector<ByteVector> bursts;
    for (int i = 0; i < count; ++i) {
        ByteVector burst;
        for (const SentPacket& packet : bus.next()) {
            const ByteVector raw = packet.raw();
            burst.insert(burst.end(), raw.begin(), raw.end());
        }
        bursts.push_back(burst);
    }
    return bursts;
}

/// kind 0: a bit flipped, 1: a byte lost, 2: a byte too many.
ByteVector damagedAt(ByteVector burst, std::size_t at, int kind, std::mt19937& random) {
    const auto place = burst.begin() + static_cast<std::ptrdiff_t>(at);
    if (kind == 0) {
        *place = static_cast<std::uint8_t>(*place ^ (1U << (random() % 8)));
    } else if (kind == 1) {
        burst.erase(place);
    } else {
        burst.insert(place, static_cast<std::uint8_t>(random()));
    }
    return burst;
}

/// With an idle gap after each burst, or without any.
Decoding decodeBursts(const std::vector<ByteVector>& bursts, bool withGaps) {
    if (!withGaps) {
        return decodeWhole(joined(bursts));
    }
    Decoding decoding;
    BusDecoder decoder(into(decoding));
    for (const ByteVector& burst : bursts) {
        decoder.feed(burst, 0);
        decoder.flush(0);
    }
    return decoding;
}

/// Of the clean packets in the first `before` bytes and in the last `after`, the first that the
/// other decoding lacks. Without gaps the one right before the hit may go too: a byte missing at a
/// border cannot be told from one missing on the other side of it.
QByteArray missingOf(const Decoding& clean, const Decoding& other, std::size_t before,
                     std::size_t after, bool withGaps) {
    std::size_t seen = 0;
    for (std::size_t i = 0; seen < before; ++i) {
        seen += clean.raws[i].size();
        const bool mayGo = !withGaps && seen >= before;
        if (!mayGo && (i >= other.lines.size() || clean.lines[i] != other.lines[i])) {
            return "before: " + QByteArray::fromStdString(clean.lines[i]);
        }
    }
    seen = 0;
    for (std::size_t i = 1; seen < after; ++i) {
        const std::string& wanted = clean.lines[clean.lines.size() - i];
        if (i > other.lines.size() || wanted != other.lines[other.lines.size() - i]) {
            return "after: " + QByteArray::fromStdString(wanted);
        }
        seen += clean.raws[clean.raws.size() - i].size();
    }
    return {};
}

}  // namespace

class TestProtocolBursts : public QObject {
    Q_OBJECT

 private slots:
    // One hit costs its own burst and no other: the next one is whole.
    void oneHitCostsNoOtherBurst_data() {
        QTest::addColumn<unsigned>("installation");
        QTest::addColumn<bool>("withGaps");
        for (unsigned i = 0; i < 40; ++i) {
            QTest::addRow("installation %u", i) << i << false;
            QTest::addRow("installation %u, with gaps", i) << i << true;
        }
    }
    void oneHitCostsNoOtherBurst() {
        QFETCH(unsigned, installation);
        QFETCH(bool, withGaps);
        constexpr std::size_t hit = 20;
        const auto bursts = burstsOf(installation, 40);
        const Decoding clean = decodeBursts(bursts, withGaps);
        const std::size_t before = joined({bursts.begin(), bursts.begin() + hit}).size();
        const std::size_t after = joined({bursts.begin() + hit + 1, bursts.end()}).size();
        std::mt19937 random(installation);
        for (std::size_t at = 0; at < bursts[hit].size(); ++at) {
            for (int kind = 0; kind < 3; ++kind) {
                auto damaged = bursts;
                damaged[hit] = damagedAt(bursts[hit], at, kind, random);
                const QByteArray missing =
                    missingOf(clean, decodeBursts(damaged, withGaps), before, after, withGaps);
                QVERIFY2(missing.isEmpty(), ("kind " + QByteArray::number(kind) + " at " +
                                             QByteArray::number(at) + ", " + missing)
                                                .constData());
            }
        }
    }

    // Bursts with an idle gap after each, as on a real bus. At first hearing, damage may cost more:
    // nothing is known yet.
    void aBurstThatWasNotHitIsWhole_data() {
        QTest::addColumn<unsigned>("installation");
        QTest::addColumn<double>("rate");
        for (unsigned i = 0; i < 40; ++i) {
            QTest::addRow("installation %u, 0.1 %%", i) << i << 0.001;
            QTest::addRow("installation %u, 1 %%", i) << i << 0.01;
        }
    }
    void aBurstThatWasNotHitIsWhole() {
        QFETCH(unsigned, installation);
        QFETCH(double, rate);
        constexpr int count = 1000;
        InstallationBus bus(Installation::draw(installation), installation);
        Decoding decoding;
        BusDecoder decoder(into(decoding));
        int unhit = 0;
        int lost = 0;
        int lostEarly = 0;
        QByteArray first;
        for (int i = 0; i < count; ++i) {
            std::vector<ByteVector> packets;
            for (const SentPacket& packet : bus.next()) {
                packets.push_back(packet.raw());
            }
            const Noisy noisy = disturb(packets, rate, installation * 100000 + unsigned(i));
            const bool isKnown = decoder.inverterIdentity().has_value();
            decoding = {};
            decoder.feed(noisy.bytes, i * 100);
            decoder.flush(i * 100 + 60);
            if (noisy.intact.size() < packets.size()) {
                continue;
            }
            ++unhit;
            if (decoding.raws != packets || decoding.count("rejected") > 0) {
                ++(isKnown ? lost : lostEarly);
                if (isKnown && first.isEmpty()) {
                    first = QByteArray::number(i);
                    for (const std::string& line : decoding.lines) {
                        first += '\n' + QByteArray::fromStdString(line).left(120);
                    }
                }
            }
        }
        if (qEnvironmentVariableIsSet("MAGNUM_SHOW_FIGURES")) {
            qInfo("unhit %d lost %d early %d", unhit, lost, lostEarly);
        }
        QVERIFY2(lost == 0, first.constData());
    }

    // Without a gap anywhere, which is how the program listens: a hit on the border between two
    // bursts may cost the last packet of the one before it.
    void withoutGapsALastPacketMayGo_data() { aBurstThatWasNotHitIsWhole_data(); }
    void withoutGapsALastPacketMayGo() {
        QFETCH(unsigned, installation);
        QFETCH(double, rate);
        InstallationBus bus(Installation::draw(installation), installation);
        ByteVector bytes;
        std::vector<std::vector<std::size_t>> unhit;  // where the packets of each burst begin
        for (unsigned i = 0; i < 1000; ++i) {
            std::vector<ByteVector> packets;
            for (const SentPacket& packet : bus.next()) {
                packets.push_back(packet.raw());
            }
            const Noisy noisy = disturb(packets, rate, installation * 100000 + i);
            if (noisy.intact.size() == packets.size()) {
                unhit.emplace_back();
                for (const std::size_t at : noisy.intactAt) {
                    unhit.back().push_back(bytes.size() + at);
                }
            }
            bytes.insert(bytes.end(), noisy.bytes.begin(), noisy.bytes.end());
        }
        const auto found = placesOfPackets(decodeWhole(bytes));
        std::size_t incomplete = 0;
        std::size_t broken = 0;
        for (const auto& burst : unhit) {
            incomplete += found.contains(burst.back()) ? 0U : 1U;
            broken += std::all_of(burst.begin(), burst.end() - 1,
                                  [&](std::size_t at) { return found.contains(at); })
                          ? 0U
                          : 1U;
        }
        if (qEnvironmentVariableIsSet("MAGNUM_SHOW_FIGURES")) {
            qInfo("unhit %zu without their last packet %zu, broken %zu", unhit.size(), incomplete,
                  broken);
        }
        // None at 0.1 %; at 1 % a burst between two that were hit may lose more, once in thousands.
        QVERIFY(double(broken) <= 0.2 * rate * double(unhit.size()));
        QVERIFY(double(incomplete) <= 2 + 2 * rate * double(unhit.size()));
    }
};

QTEST_APPLESS_MAIN(TestProtocolBursts)
#include "tst_protocol_bursts.moc"
