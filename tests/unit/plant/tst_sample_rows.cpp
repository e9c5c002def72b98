// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "plant_bench.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
using Amps = std::vector<int>;

/// The rows of packets 100 ms apart with these output amps at 100 V, from a boundary on.
std::vector<SampleRow> rowsOf(const Amps& amps) {
    Bench bench;
    for (const int a : amps) {
        bench.apply(inverting(a, 100));
        bench.wait(100);
    }
    bench.engine.finish(bench.now());
    return bench.sink.rows;
}
Amps steady(int value, int count) {
    return Amps(size_t(count), value);
}
}  // namespace

class TestSampleRows : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void averageAndMaximumOfOneInterval_data() {
        QTest::addColumn<Amps>("amps");
        QTest::addColumn<qint64>("averageWatts");
        QTest::addColumn<qint64>("maximumWatts");

        QTest::newRow("steady") << steady(7, 50) << 700LL << 700LL;
        QTest::newRow("nothing is zero, not unknown") << steady(0, 50) << 0LL << 0LL;
        Amps ramp;
        for (int i = 0; i < 50; ++i) {
            ramp.push_back(i);
        }
        QTest::newRow("ramp") << ramp << 2450LL << 4800LL;
        auto step = steady(0, 50);
        std::fill(step.begin() + 25, step.end(), 20);
        QTest::newRow("step") << step << 1000LL << 2000LL;
        auto lone = steady(5, 50);
        lone[20] = 127;
        QTest::newRow("a lone outlier is left out") << lone << 500LL << 500LL;
        auto dip = steady(30, 50);
        dip[20] = 0;
        QTest::newRow("a lone dip is left out") << dip << 3000LL << 3000LL;
        auto plateau = steady(5, 50);
        plateau[20] = 30;
        plateau[21] = 30;
        QTest::newRow("two packets are a peak") << plateau << 600LL << 3000LL;
        auto uneven = steady(5, 50);
        uneven[20] = 30;
        uneven[21] = 25;
        QTest::newRow("a peak is what two packets reached") << uneven << 590LL << 2500LL;
        Amps jitter;
        for (int i = 0; i < 50; ++i) {
            jitter.push_back(i % 2 == 0 ? 5 : 4);
        }
        QTest::newRow("jitter of the last digit counts in full") << jitter << 450LL << 500LL;
        auto first = steady(5, 50);
        first[0] = 127;
        QTest::newRow("an outlier right at the start") << first << 500LL << 500LL;
    }
    void averageAndMaximumOfOneInterval() {
        QFETCH(Amps, amps);
        const auto rows = rowsOf(amps);
        QCOMPARE(rows.size(), size_t(1));
        QTEST(rows[0][Quantity::AcOutWatts].value_or(-1), "averageWatts");
        QTEST(rows[0][Quantity::AcOutWattsMax].value_or(-1), "maximumWatts");
    }

    void anOutlierAtTheBoundaryMovesNeitherInterval_data() {
        QTest::addColumn<int>("position");
        for (int position = 47; position < 53; ++position) {
            QTest::addRow("packet %d", position) << position;
        }
    }
    void anOutlierAtTheBoundaryMovesNeitherInterval() {
        QFETCH(int, position);
        auto amps = steady(5, 100);
        amps[size_t(position)] = 127;
        for (const auto& row : rowsOf(amps)) {
            QCOMPARE(row[Quantity::AcOutWatts], std::optional<qint64>(500));
            QCOMPARE(row[Quantity::AcOutWattsMax], std::optional<qint64>(500));
        }
    }

    void repeatedPulsesAreThePlantsOwn() {
        Amps pulses;
        for (int i = 0; i < 150; ++i) {
            pulses.push_back(i % 10 == 5 ? 50 : 0);
        }
        const auto rows = rowsOf(pulses);
        // The first three may be noise; then they have come too often for that.
        QCOMPARE(rows.at(0)[Quantity::AcOutWatts], std::optional<qint64>(200));
        QCOMPARE(rows.at(1)[Quantity::AcOutWatts], std::optional<qint64>(500));
        QCOMPARE(rows.at(2)[Quantity::AcOutWatts], std::optional<qint64>(500));
        QCOMPARE(rows.at(2)[Quantity::EnergyOutJoules], std::optional<qint64>(2500));
    }

    // 0258 with its last byte lost and a 00 behind it reads 0200, whenever that happens.
    void aFrequencyHasNoPulses() {
        Bench bench;
        bench.run(5000, inverting());
        auto cut = inverting();
        cut.acHertz = 51.2;
        for (int i = 0; i < 10; ++i) {
            bench.run(300, inverting());
            bench.run(100, cut);
        }
        bench.run(2000, inverting());
        bench.engine.finish(bench.now());
        for (const auto& row : bench.sink.rows) {
            QCOMPARE(row[Quantity::AcHertz].value_or(6000), qint64(6000));
        }
    }

    void outliersAreCounted() {
        Bench bench;
        for (int i = 0; i < 50; ++i) {
            bench.apply(inverting(i == 20 ? 127 : 5));
            bench.wait(100);
        }
        QCOMPARE(bench.engine.outliersDropped(), quint64(1));
    }

    void aLonePacketIsNotBelieved() {
        const auto rows = rowsOf({6});
        QVERIFY(!rows.at(0)[Quantity::AcOutWatts]);
        QVERIFY(!rows.at(0)[Quantity::AcOutWattsMax]);
    }

    void aFlippedSignBitIsLeftOut() {
        Bench bench;
        for (int i = 0; i < 50; ++i) {
            auto packet = inverting(5);
            packet.mode = i == 30 ? 0x44 : 0x40;  // one bit: the sign rule no longer applies
            bench.apply(packet);
            bench.wait(100);
        }
        bench.engine.finish(bench.now());
        QCOMPARE(bench.sink.rows.at(0)[Quantity::DcAmps], std::optional<qint64>(-200));
        QCOMPARE(bench.sink.rows.at(0)[Quantity::InverterMode], std::optional<qint64>(0x40));
    }

    void whatWasNotToldIsNull() {
        Bench bench;
        bench.run(5000, charging());
        bench.tick();
        const auto& row = bench.sink.rows.at(0);
        QVERIFY(!row[Quantity::AcOutWatts]);
        QVERIFY(!row[Quantity::AcOutWattsMax]);
        QVERIFY(!row[Quantity::EnergyOutJoules]);
        QVERIFY(!row[Quantity::BmkVolts]);
        QVERIFY(!row[Quantity::Soc]);
        QVERIFY(!row[Quantity::AgsStatus]);
        QVERIFY(!row[Quantity::CpuPermille]);
        QCOMPARE(row[Quantity::AcInWatts], std::optional<qint64>(2400));
        QCOMPARE(row[Quantity::AcInWattsMax], std::optional<qint64>(2400));
        QCOMPARE(row[Quantity::DcAmps], std::optional<qint64>(300));
    }

    void coverageTellsTheTimeHeard() {
        Bench bench;
        bench.run(2000, inverting());
        bench.silence(2000);
        bench.run(1000, inverting());
        bench.run(5000, inverting());
        bench.tick();
        // 1.9 s between packets before the silence, 1.0 s after it.
        QCOMPARE(bench.sink.rows.at(0)[Quantity::CovInverter], std::optional<qint64>(29));
        QCOMPARE(bench.sink.rows.at(1)[Quantity::CovInverter], std::optional<qint64>(50));
        QCOMPARE(bench.sink.rows.at(0)[Quantity::CovBmk], std::optional<qint64>(0));
    }

    void aSlowDeviceCoversItsPeriods() {
        Bench bench;
        for (int i = 0; i < 15; ++i) {
            bench.apply(bmk(-5));
            bench.wait(800);
        }
        QCOMPARE(bench.sink.rows.at(0)[Quantity::CovBmk], std::optional<qint64>(50));
        QCOMPARE(bench.sink.rows.at(1)[Quantity::CovBmk], std::optional<qint64>(50));
    }

    void packetsAndRejectedBytesAreCounted() {
        Bench bench;
        bench.run(1000, inverting());
        bench.apply(protocol::RejectedRun{}, 17);
        bench.apply(protocol::RejectedRun{}, 3);
        bench.engine.finish(bench.now());
        QCOMPARE(bench.sink.rows.at(0)[Quantity::BusPackets], std::optional<qint64>(10));
        QCOMPARE(bench.sink.rows.at(0)[Quantity::BusRejected], std::optional<qint64>(20));
    }

    void theRowHoldsTheLastAgreedStatus() {
        Bench bench;
        bench.run(2000, inverting());
        bench.run(2900, charging());
        bench.apply(inverting());  // a single packet is not believed
        bench.wait(100);
        bench.run(1000, charging());
        QCOMPARE(bench.sink.rows.at(0)[Quantity::InverterMode], std::optional<qint64>(0x08));
    }

    void hostFiguresHoldTheLastValue() {
        Bench bench;
        bench.engine.setHostFigures(host(5), bench.now());
        bench.wait(2000);
        bench.engine.setHostFigures(host(9, {}, 51.26), bench.now());
        bench.wait(3000);
        bench.tick();
        const auto& row = bench.sink.rows.at(0);
        QCOMPARE(row[Quantity::CpuPermille], std::optional<qint64>(9));
        QCOMPARE(row[Quantity::MachineCelsius], std::optional<qint64>(513));
        QVERIFY(!row[Quantity::RssKib]);
        QVERIFY(!row[Quantity::AcOutVolts]);
        QCOMPARE(row[Quantity::CovInverter], std::optional<qint64>(0));
    }
};
QTEST_GUILESS_MAIN(TestSampleRows)
#include "tst_sample_rows.moc"
