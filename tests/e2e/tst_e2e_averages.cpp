// SPDX-License-Identifier: GPL-3.0-or-later
// What was sent on the bus, against the rows the program made of it.
#include <QTest>

#include "bus_script.h"
#include "history_file.h"
#include "program_under_test.h"

using namespace magnum::test;

namespace {

using Told = std::function<double(const PlantValues&)>;

double acOutWatts(const PlantValues& v) {
    return double(v.acOutVolts) * v.acOutAmps;
}
double acInWatts(const PlantValues& v) {
    return double(v.acOutVolts) * v.acInAmps;
}
/// The inverter tells a magnitude while it inverts; out of the battery is negative.
double dcAmps(const PlantValues& v) {
    return v.mode == 0x40 ? -v.dcAmps : v.dcAmps;
}

}  // namespace

class E2eAverages : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase();
    void everyIntervalHasItsRow();
    void averageIsWhatWasSent_data();
    void averageIsWhatWasSent();
    void maximumIsTheHighestHeldForTwoPackets_data();
    void maximumIsTheHighestHeldForTwoPackets();
    void statusIsTheLastOfTheInterval_data();
    void statusIsTheLastOfTheInterval();
    void everyByteIsAccountedFor();
    void energyIsThePowerSent_data();
    void energyIsThePowerSent();
    void unitsAreReadable_data();
    void unitsAreReadable();
    void countersAreTheSumOfTheRows_data();
    void countersAreTheSumOfTheRows();
    void whatHappenedIsAnEventWithItsTime_data();
    void whatHappenedIsAnEventWithItsTime();

 private:
    [[nodiscard]] Row row(int interval) const {
        return m_rows.value(m_script->startOf(interval) / 1000);
    }
    [[nodiscard]] int packetsSentIn(int interval) const;
    [[nodiscard]] SentSeries series(const Told& told, bool bmkOnly = false) const;

    std::optional<BusScript> m_script;
    std::vector<SentBurst> m_sent;
    QMap<qint64, Row> m_rows;  ///< by ts
    QMap<QString, int> m_scales;
    QMap<QString, QString> m_units;
    QMap<QString, qint64> m_counters;
    QMap<QString, qint64> m_sums;  ///< of every row, by column
    QList<Row> m_events;
};

void E2eAverages::initTestCase() {
    const Sandbox sandbox;
    QVERIFY(sandbox.isValid());
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    ProgramUnderTest program(sandbox);
    QVERIFY(program.start({QStringLiteral("--headless"), QStringLiteral("--port"), bus.path()}));
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    QVERIFY2(eventually([&] { return pace.heardCount() >= 10; }), qPrintable(program.errors()));

    const qint64 start = (PacedBus::utcMs() / BusScript::intervalMs + 1) * BusScript::intervalMs;
    m_script.emplace(start);
    BusScript running = *m_script;
    pace.setValues([running](qint64 utcMs) mutable { return running.at(utcMs); });
    QVERIFY(eventually([&] { return PacedBus::utcMs() > m_script->endUtcMs() + 1000; }, 70'000));
    QVERIFY2(program.running(), qPrintable(program.errors()));
    QCOMPARE(program.terminate(), std::optional(0));
    pace.stop();
    QCOMPARE(bus.written(), QByteArray());

    m_sent = pace.sent();
    const HistoryFile history(sandbox.database());
    QVERIFY(history.isSound());
    m_scales = history.scales();
    for (const auto& quantity : history.rows(QStringLiteral("SELECT name, unit FROM quantity"))) {
        m_units[quantity[QStringLiteral("name")].toString()] =
            quantity[QStringLiteral("unit")].toString();
    }
    for (const auto& sample : history.samples()) {
        m_rows[sample[QStringLiteral("ts")].toLongLong()] = sample;
        for (auto it = sample.cbegin(); it != sample.cend(); ++it) {
            m_sums[it.key()] += it.value().toLongLong();
        }
    }
    for (const auto& counter :
         history.rows(QStringLiteral("SELECT name, value FROM counter_plain"))) {
        m_counters[counter[QStringLiteral("name")].toString()] =
            counter[QStringLiteral("value")].toLongLong();
    }
    m_events = history.rows(QStringLiteral("SELECT * FROM event ORDER BY id"));
}

SentSeries E2eAverages::series(const Told& told, bool bmkOnly) const {
    SentSeries result;
    for (const auto& burst : m_sent) {
        if (!burst.heard || (bmkOnly && !SeedSequence::carriesBmk(burst.number))) {
            continue;
        }
        // What the plant was like: the one packet with the flipped bit tells the same as its
        // neighbours.
        const bool scripted = burst.utcMs >= m_script->startOf(0);
        result.add(burst.utcMs,
                   told(scripted ? m_script->withoutOutlier(burst.utcMs) : burst.values));
    }
    return result;
}

int E2eAverages::packetsSentIn(int interval) const {
    int packets = 0;
    for (const auto& burst : m_sent) {
        if (burst.heard && burst.utcMs >= m_script->startOf(interval) &&
            burst.utcMs < m_script->startOf(interval + 1)) {
            packets += SeedSequence::packetsIn(burst.number);
        }
    }
    return packets;
}

void E2eAverages::everyIntervalHasItsRow() {
    for (int interval = 0; interval < BusScript::intervals; ++interval) {
        const auto covered = row(interval)[QStringLiteral("cov_inverter")];
        QVERIFY2(!covered.isNull(), qPrintable(QStringLiteral("no row %1").arg(interval)));
        QVERIFY2(covered.toInt() >= 49 && covered.toInt() <= 50,
                 qPrintable(QStringLiteral("row %1 covers %2").arg(interval).arg(covered.toInt())));
    }
}

void E2eAverages::averageIsWhatWasSent_data() {
    QTest::addColumn<Told>("told");
    QTest::addColumn<bool>("bmk");
    QTest::addColumn<bool>("invertingOnly");
    const auto add = [](const char* column, Told told, bool bmk = false, bool inverting = false) {
        QTest::newRow(column) << std::move(told) << bmk << inverting;
    };
    add("ac_out_volts", [](const PlantValues& v) { return double(v.acOutVolts); });
    add(
        "ac_out_amps", [](const PlantValues& v) { return double(v.acOutAmps); }, false, true);
    add("ac_out_watts", acOutWatts, false, true);
    add("ac_in_peak_volts", [](const PlantValues& v) { return double(v.acInPeakVolts); });
    add("ac_in_amps", [](const PlantValues& v) { return double(v.acInAmps); });
    add("ac_in_watts", acInWatts);
    add("ac_hertz", [](const PlantValues& v) { return v.deciHertz / 10.0; });
    add("dc_volts", [](const PlantValues& v) { return v.dcDecivolts / 10.0; });
    add("dc_amps", dcAmps);
    add("dc_watts", [](const PlantValues& v) { return v.dcDecivolts / 10.0 * dcAmps(v); });
    add("battery_celsius", [](const PlantValues& v) { return double(v.batteryCelsius); });
    add(
        "bmk_volts", [](const PlantValues& v) { return v.bmkCentivolts / 100.0; }, true);
    add(
        "bmk_amps", [](const PlantValues& v) { return v.bmkDeciamps / 10.0; }, true);
    add(
        "bmk_watts",
        [](const PlantValues& v) { return v.bmkCentivolts / 100.0 * v.bmkDeciamps / 10.0; }, true);
    add(
        "soc", [](const PlantValues& v) { return double(v.socPercent); }, true);
    add(
        "net_amp_hours", [](const PlantValues& v) { return double(v.netAmpHours); }, true);
}

void E2eAverages::averageIsWhatWasSent() {
    QFETCH(Told, told);
    QFETCH(bool, bmk);
    QFETCH(bool, invertingOnly);
    const auto column = QLatin1String(QTest::currentDataTag());
    QVERIFY2(m_scales.contains(column), "no such column");
    const int scale = m_scales[column];
    const SentSeries sent = series(told, bmk);
    const int last = invertingOnly ? BusScript::generatorInterval : BusScript::intervals;
    for (int interval = 0; interval < last; ++interval) {
        const auto expected =
            sent.mean(m_script->startOf(interval), m_script->startOf(interval + 1));
        QVERIFY(expected.has_value());
        const QVariant stored = row(interval)[column];
        QVERIFY2(!stored.isNull(), qPrintable(QStringLiteral("row %1 is NULL").arg(interval)));
        // On a machine too busy to keep the pace, a burst may fall on the other side of the cut;
        // the row's count of packets tells.
        const bool allThere =
            row(interval)[QStringLiteral("bus_packets")].toInt() == packetsSentIn(interval);
        const double allowed = 0.5 + (allThere ? 0 : 2 * expected->edge * scale);
        const double difference = stored.toDouble() - expected->value * scale;
        QVERIFY2(qAbs(difference) <= allowed + 1e-6,
                 qPrintable(QStringLiteral("row %1: stored %2, sent %3, allowed %4")
                                .arg(interval)
                                .arg(stored.toDouble() / scale)
                                .arg(expected->value)
                                .arg(allowed / scale)));
    }
}

void E2eAverages::maximumIsTheHighestHeldForTwoPackets_data() {
    QTest::addColumn<Told>("told");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("ac_out_watts_max") << Told(acOutWatts) << 0 << BusScript::generatorInterval;
    QTest::newRow("ac_in_watts_max")
        << Told(acInWatts) << BusScript::generatorInterval + 1 << BusScript::intervals;
}

void E2eAverages::maximumIsTheHighestHeldForTwoPackets() {
    QFETCH(Told, told);
    QFETCH(int, from);
    QFETCH(int, to);
    const auto column = QLatin1String(QTest::currentDataTag());
    const SentSeries sent = series(told);
    for (int interval = from; interval < to; ++interval) {
        const double expected =
            sent.maximumOfTwo(m_script->startOf(interval), m_script->startOf(interval + 1));
        QCOMPARE(row(interval)[column].toDouble(), expected * m_scales[column]);
    }
}

void E2eAverages::statusIsTheLastOfTheInterval_data() {
    QTest::addColumn<Told>("told");
    QTest::newRow("inverter_mode") << Told([](const PlantValues& v) { return v.mode; });
    QTest::newRow("inverter_fault") << Told([](const PlantValues& v) { return v.fault; });
    QTest::newRow("ags_status") << Told([](const PlantValues& v) { return v.agsStatus; });
    QTest::newRow("generator_start_mode")
        << Told([](const PlantValues& v) { return v.generatorStartMode; });
}

void E2eAverages::statusIsTheLastOfTheInterval() {
    QFETCH(Told, told);
    const auto column = QLatin1String(QTest::currentDataTag());
    for (int interval = 0; interval < BusScript::intervals; ++interval) {
        const auto last = m_script->withoutOutlier(m_script->startOf(interval + 1) - 1);
        QVERIFY(!row(interval)[column].isNull());
        QCOMPARE(row(interval)[column].toDouble(), told(last));
    }
}

void E2eAverages::everyByteIsAccountedFor() {
    for (int interval = 0; interval < BusScript::intervals; ++interval) {
        // One burst on the other side of the cut on a machine too busy to keep the pace.
        const int packets = row(interval)[QStringLiteral("bus_packets")].toInt();
        const int sent = packetsSentIn(interval);
        QVERIFY2(
            qAbs(packets - sent) <= 3,
            qPrintable(
                QStringLiteral("row %1: %2 packets of %3").arg(interval).arg(packets).arg(sent)));
        if (interval != BusScript::outlierInterval) {
            QCOMPARE(row(interval)[QStringLiteral("bus_rejected")].toInt(), 0);
        }
    }
}

void E2eAverages::energyIsThePowerSent_data() {
    QTest::addColumn<Told>("watts");
    QTest::addColumn<bool>("bmk");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    const int generator = BusScript::generatorInterval;
    QTest::newRow("energy_out_joules") << Told(acOutWatts) << false << 0 << generator;
    QTest::newRow("energy_in_joules") << Told(acInWatts) << false << 0 << BusScript::intervals;
    const auto battery = [](const PlantValues& v) {
        return v.bmkCentivolts / 100.0 * v.bmkDeciamps / 10.0;
    };
    QTest::newRow("energy_discharge_joules")
        << Told([battery](const PlantValues& v) { return qMax(0.0, -battery(v)); }) << true << 0
        << generator;
    QTest::newRow("energy_charge_joules")
        << Told([battery](const PlantValues& v) { return qMax(0.0, battery(v)); }) << true
        << generator + 1 << BusScript::intervals;
}

void E2eAverages::energyIsThePowerSent() {
    QFETCH(Told, watts);
    QFETCH(bool, bmk);
    QFETCH(int, from);
    QFETCH(int, to);
    const auto column = QLatin1String(QTest::currentDataTag());
    const double sent = series(watts, bmk).integral(m_script->startOf(from), m_script->startOf(to));
    QVERIFY(sent > 1000);
    double stored = 0;
    for (int interval = from; interval < to; ++interval) {
        stored += row(interval)[column].toDouble();
    }
    QVERIFY2(qAbs(stored - sent) <= 0.005 * sent,
             qPrintable(QStringLiteral("stored %1 J, sent %2 J").arg(stored).arg(sent)));
}

void E2eAverages::unitsAreReadable_data() {
    QTest::addColumn<QString>("unit");
    QTest::newRow("ac_out_watts") << QStringLiteral("W");
    QTest::newRow("battery_celsius") << QStringLiteral("°C");
    QTest::newRow("soc") << QStringLiteral("%");
}

void E2eAverages::unitsAreReadable() {
    QFETCH(QString, unit);
    QCOMPARE(m_units.value(QLatin1String(QTest::currentDataTag())), unit);
}

void E2eAverages::countersAreTheSumOfTheRows_data() {
    QTest::addColumn<QString>("column");
    QTest::newRow("total_in_joules") << QStringLiteral("energy_in_joules");
    QTest::newRow("total_out_joules") << QStringLiteral("energy_out_joules");
    QTest::newRow("total_charge_joules") << QStringLiteral("energy_charge_joules");
    QTest::newRow("total_discharge_joules") << QStringLiteral("energy_discharge_joules");
    QTest::newRow("total_generator_seconds") << QStringLiteral("generator_seconds");
}

void E2eAverages::countersAreTheSumOfTheRows() {
    QFETCH(QString, column);
    const auto counter = QLatin1String(QTest::currentDataTag());
    QVERIFY2(m_counters.contains(counter), "no such counter");
    QVERIFY(m_counters[counter] > 0);
    QCOMPARE(m_counters[counter], m_sums[column]);
}

void E2eAverages::whatHappenedIsAnEventWithItsTime_data() {
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("second");
    const int generator = BusScript::generatorInterval;
    QTest::newRow("inverter_fault") << 0x81 << BusScript::faultInterval << 2;
    QTest::newRow("generator_start_mode") << 4 << BusScript::faultInterval << 2;
    QTest::newRow("ags_status") << 8 << generator << 1;
    QTest::newRow("inverter_mode") << 0x08 << generator << 2;
}

void E2eAverages::whatHappenedIsAnEventWithItsTime() {
    QFETCH(int, to);
    QFETCH(int, interval);
    QFETCH(int, second);
    const qint64 happened = m_script->startOf(interval) + qint64(second) * 1000;
    for (const auto& event : m_events) {
        if (event[QStringLiteral("kind")].toString() == QLatin1String(QTest::currentDataTag()) &&
            !event[QStringLiteral("to_code")].isNull() &&
            event[QStringLiteral("to_code")].toInt() == to) {
            const qint64 told = event[QStringLiteral("ts")].toLongLong() * 1000 +
                                event[QStringLiteral("ms")].toLongLong();
            QVERIFY2(told >= happened && told <= happened + 1500,
                     qPrintable(QStringLiteral("%1 ms late").arg(told - happened)));
            return;
        }
    }
    QFAIL("no such event");
}

QTEST_GUILESS_MAIN(E2eAverages)
#include "tst_e2e_averages.moc"
