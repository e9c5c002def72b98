// SPDX-License-Identifier: GPL-3.0-or-later
// Fields against figures read off panels and meters, and against packets built from random values.
#include <QTest>
#include <random>

#include "model_table.h"
#include "packet_encoder.h"

using namespace magnum::protocol;
using namespace magnum::test;

namespace {

constexpr int rounds = 2000;

/// Values in steps that the bus can carry, and their bytes.
class Values {
 public:
    explicit Values(unsigned seed) : m_random(seed) {}
    int from(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    std::uint8_t byte(int low = 0, int high = 255) {
        return static_cast<std::uint8_t>(from(low, high));
    }

 private:
    std::mt19937 m_random;
};

/// Decodes a packet in its place on a bus of the model, and returns it.
template <class Type>
Type decoded(const ByteVector& packet, int model = 0x73) {
    const ByteVector inverter = inverterPacket(0x40, nominalVoltsOf(model) * 1.05, model);
    ByteVector stream = inverter;
    if (!std::is_same_v<Type, RemotePacket>) {
        stream = joined({stream, remotePacket(0xD0)});
    }
    const auto decoding = decodeWhole(joined({stream, packet, inverter}));
    for (const Packet& candidate : decoding.packets) {
        if (std::holds_alternative<Type>(candidate)) {
            return std::get<Type>(candidate);
        }
    }
    return {};
}

template <class Page>
Page page(int footer, std::initializer_list<std::uint8_t> bytes, int model = 0x73) {
    ByteVector packet = remotePacket(footer);
    std::copy(bytes.begin(), bytes.end(), packet.begin() + 14);
    const auto remote = decoded<RemotePacket>(packet, model);
    return std::holds_alternative<Page>(remote.page) ? std::get<Page>(remote.page) : Page{};
}

double round1(double value) {
    return std::round(value * 10) / 10;
}

InverterPacket lastInverter(const ByteVector& bytes) {
    const auto decoding = decodeWhole(bytes);
    return std::get<InverterPacket>(decoding.packets.back());
}

}  // namespace

class TestProtocolPacketFields : public QObject {
    Q_OBJECT

 private slots:
    void panelFiguresOfThe24VoltSystem() {
        const auto p = lastInverter(bytesOf("400000F60002790001003311241E6B000001025800"));
        QCOMPARE(p.mode, 0x40);
        QCOMPARE(p.dcVolts, 24.6);
        QCOMPARE(p.dcAmps, 2);
        QCOMPARE(p.acOutputVolts, std::optional(121));
        QCOMPARE(p.revision, 5.1);
        QCOMPARE(p.batteryCelsius, 17);
        QCOMPARE(p.transformerCelsius, 36);
        QCOMPARE(p.fetCelsius, 30);
        QCOMPARE(p.acHertz, std::optional(60.0));
        QCOMPARE(p.stackMode, std::optional(0));
    }

    void panelFiguresOfTheBatteryMonitor() {
        const auto p = decoded<BmkPacket>(bytesOf("81550991FFBC089B0C77FFC0E11100390A01"), 0x6B);
        QCOMPARE(p.socPercent, std::optional(85));
        QCOMPARE(p.volts, 24.49);
        QCOMPARE(p.amps, -6.8);
        QCOMPARE(p.minVolts, 22.03);
        QCOMPARE(p.maxVolts, 31.91);
        QCOMPARE(p.netAmpHours, -64);
        QCOMPARE(p.tripAmpHours, 5761.7);
        QCOMPARE(p.totalAmpHours, 5700);
        QCOMPARE(p.revision, 1.0);
        QCOMPARE(p.fault, 1);
    }

    void panelFiguresOfTheGeneratorStarter() {
        const auto p = decoded<AgsStatusPacket>(bytesOf("A102343A007A"), 0x6B);
        QCOMPARE(p.status, 2);
        QCOMPARE(p.revision, 5.2);
        QCOMPARE(p.celsius, std::optional(14.4));
        QCOMPARE(p.dcVolts, std::optional(24.4));
    }

    void ownersFiguresOfTheCustomSettings() {
        const auto p =
            decoded<RemotePacket>(bytesOf("00001E785A05280000D2AF78009512200000280080"), 0x6B);
        QCOMPARE(p.absorbVolts, std::optional(24.0));
        QCOMPARE(p.chargeRatePercent, 90);
        QCOMPARE(p.shoreAmps, 5);
        QCOMPARE(p.lowBatteryCutOutVolts, std::optional(21.0));
        QCOMPARE(p.revision, 4.0);
        QCOMPARE(std::get<RemotePage80>(p.page).batteryAmpHours, 400);
    }

    void solarLogAgreesWithItself() {
        const auto p = decoded<Pt100DayPacket>(bytesOf("C30000000D7E457A5976372205095A"), 0x67);
        QCOMPARE(p.kilowattHours, 1.3);
        QCOMPARE(p.maxPvVolts, 126);
        QCOMPARE(p.maxBatteryVolts, std::optional(24.4));
        QCOMPARE(p.minBatteryVolts, std::optional(23.6));
        QCOMPARE(p.operatingHours, 3.4);
        QCOMPARE(p.ampHours, 50);
        QCOMPARE(p.peakWatts, 900);
        QCOMPARE(p.peakWattsHour, 9.0);
    }

    // Its target is scaled by its own bank, of which a 24 V inverter says nothing.
    void aSolarControllerOnAnotherBankHasNoTarget() {
        const auto bytes = bytesOf("C1001300024D008505BC1194101B313E");
        for (const int model : {0x23, 0x6B}) {
            const auto p = decoded<Pt100StatusPacket>(bytes, model);
            QCOMPARE(p.batteryVolts, 58.9);
            QVERIFY(!p.targetVolts);
            QCOMPARE(p.targetRaw, 0x94);
        }
    }

    void solarStatusOfThe48VoltSystem() {
        const auto p = decoded<Pt100StatusPacket>(bytesOf("C1001300024D008505BC1194101B313E"));
        QCOMPARE(p.mode, 3);
        QCOMPARE(p.regulation, 1);
        QCOMPARE(p.batteryVolts, 58.9);
        QCOMPARE(p.batteryAmps, 13.3);
        QCOMPARE(p.pvVolts, 146.8);
        QCOMPARE(p.targetVolts, std::optional(59.2));
        QCOMPARE(p.targetRaw, 0x94);
        QVERIFY(p.day);
        QVERIFY(!p.relayOn && !p.alarmOn && !p.fanOn);
        QCOMPARE(p.batteryCelsius, std::optional(27));
    }

    void lowBatteryCutOutScaleDependsOnTheVoltage_data() {
        QTest::addColumn<int>("model");
        QTest::addColumn<int>("raw");
        QTest::addColumn<double>("volts");
        QTest::newRow("12 V") << 0x23 << 0x6E << 11.0;
        QTest::newRow("24 V") << 0x6B << 0xC8 << 20.0;
        QTest::newRow("48 V") << 0x73 << 0xD5 << 42.6;
    }
    void lowBatteryCutOutScaleDependsOnTheVoltage() {
        QFETCH(int, model);
        QFETCH(int, raw);
        ByteVector remote = remotePacket(0xD0);
        remote[9] = static_cast<std::uint8_t>(raw);
        QTEST(decoded<RemotePacket>(remote, model).lowBatteryCutOutVolts.value_or(0), "volts");
    }

    void sentinelsAreUnknownValues() {
        ByteVector bmk = bmkPacket();
        bmk[1] = 0xFF;
        put16(bmk, 12, 0xFFFF);
        QVERIFY(!decoded<BmkPacket>(bmk).socPercent);
        QVERIFY(decoded<BmkPacket>(bmk).tripSaturated);
        for (const int code : {0, 32, 105, 250, 251, 252, 255}) {
            ByteVector ags = agsPacket();
            ags[3] = static_cast<std::uint8_t>(code);
            QVERIFY(!decoded<AgsStatusPacket>(ags).celsius);
            QCOMPARE(decoded<AgsStatusPacket>(ags).rawTemperature, code);
        }
        for (const std::uint8_t code : {std::uint8_t(151), std::uint8_t(152)}) {
            ByteVector solar = bytesOf("C1001300024D008505BC1194101B313E");
            solar[13] = code;
            QVERIFY(!decoded<Pt100StatusPacket>(solar).batteryCelsius);
        }
    }

    // What nobody knows stays raw: byte 17 with AC in, AC bytes of 230 V models, the fault byte of
    // a PT-100, the volts of pages C1 and C2 above 12 V, page D0, bytes 3 to 5 of A2.
    void unresolvedPointsAreRawAndNothingElse() {
        ByteVector charging = inverterPacket(0x08);
        charging[17] = 10;
        const auto bulk = lastInverter(charging);
        QVERIFY(!bulk.acOutputAmps);
        QCOMPARE(bulk.transformerAmps, std::optional(10));
        QCOMPARE(bulk.byte17, std::optional(10));
        const auto abroad = lastInverter(inverterPacket(0x40, 49.2, 0x75));
        QVERIFY(!abroad.acOutputVolts && !abroad.acInputPeakVolts);
        QCOMPARE(abroad.byte6, 120);
        const auto c1 = page<RemotePageC1>(0xC1, {125, 110, 0, 0, 0, 0}, 0x6B);
        QVERIFY(!c1.relayOnVolts && !c1.relayOffVolts);
        QCOMPARE(c1.relayOnRaw, 125);
        const auto c2 = page<RemotePageC2>(0xC2, {125, 110, 0, 0, 0, 0}, 0x73);
        QVERIFY(!c2.alarmOnVolts && !c2.alarmOffVolts);
        const auto d0 = page<RemotePageUnknown>(0xD0, {1, 2, 3, 4, 5, 6});
        QCOMPARE(d0.byte14 * 10 + d0.byte19, 16);
        ByteVector solar = bytesOf("C1001300024D008505BC1194101B313E");
        solar[3] = 0x1B;
        QCOMPARE(decoded<Pt100StatusPacket>(solar).faultRaw, 0x1B);
    }

    // "Others may send zeros": no amps, which is not 0 A.
    void modelsThatDoNotFillTheAmpsHaveNone_data() {
        QTest::addColumn<int>("model");
        QTest::addColumn<int>("volts");
        QTest::addColumn<bool>("fills");
        for (const ListedModel& listed : listedModels) {
            QTest::newRow(listed.name) << listed.code << listed.volts << listed.fillsAmps;
        }
    }
    void modelsThatDoNotFillTheAmpsHaveNone() {
        QFETCH(int, model);
        QFETCH(int, volts);
        QFETCH(bool, fills);
        ByteVector packet = inverterPacket(0x40, volts * 1.05, model);
        packet[16] = 0;
        packet[17] = 0;
        const auto p = lastInverter(packet);
        QCOMPARE(p.acInputAmps, fills ? std::optional(0) : std::nullopt);
        QCOMPARE(p.acOutputAmps, fills ? std::optional(0) : std::nullopt);
        QCOMPARE(p.transformerAmps, fills ? std::optional(0) : std::nullopt);
        QCOMPARE(p.byte16, std::optional(0));
    }

    // RC 1.2: zeros in bytes 11 to 13 are not settings of zero.
    void chargeSettingsThatAreNotSentAreUnknown() {
        ByteVector remote = remotePacket(0xD0, 0x0C);
        remote[11] = remote[12] = remote[13] = 0;
        const auto p = decoded<RemotePacket>(remote, 0x23);
        QVERIFY(!p.floatVolts && !p.equalizeOverAbsorbVolts && !p.absorbHours);
        remote[11] = 134;
        const auto sent = decoded<RemotePacket>(remote, 0x23);
        QCOMPARE(sent.floatVolts, std::optional(13.4));
        QCOMPARE(sent.equalizeOverAbsorbVolts, std::optional(0.0));
        QCOMPARE(sent.absorbHours, std::optional(0.0));
        remote[13] = 0xFF;
        QCOMPARE(decoded<RemotePacket>(remote, 0x23).absorbHours, std::optional(0.0));
    }

    void vacCutOutIsInTheVoltsOfTheModel() {
        ByteVector remote = remotePacket(0xD0);
        remote[10] = 165;
        QCOMPARE(decoded<RemotePacket>(remote, 0x6B).vacCutOutVolts, std::optional(85));
        QCOMPARE(decoded<RemotePacket>(remote, 0x75).vacCutOutVolts, std::optional(160));
        QVERIFY(!decoded<RemotePacket>(remote, 0x6C).vacCutOutVolts);
        remote[10] = 255;
        QVERIFY(!decoded<RemotePacket>(remote, 0x6B).vacCutOutVolts);
    }

    void everyDelayIsInSeconds() {
        for (int raw = 0; raw < 256; ++raw) {
            const auto a4 =
                page<RemotePageA4>(0xA4, {static_cast<std::uint8_t>(raw), 0x90, 0, 0, 0, 0});
            QCOMPARE(a4.warmUpSeconds, raw < 128 ? raw : (raw - 128) * 60);
            QCOMPARE(a4.coolDownSeconds, 16 * 60);
        }
    }

    void everyAgsTemperatureByte() {
        for (int raw = 0; raw < 256; ++raw) {
            ByteVector ags = agsPacket();
            ags[3] = static_cast<std::uint8_t>(raw);
            const auto p = decoded<AgsStatusPacket>(ags);
            QCOMPARE(p.rawTemperature, raw);
            QCOMPARE(p.celsius.has_value(), raw >= 33 && raw <= 104);
            if (p.celsius) {
                QCOMPARE(*p.celsius, round1((raw - 32) / 1.8));
            }
        }
    }

    void settingThatIsOffHasNoValue() {
        const auto a0 = page<RemotePageA0>(0xA0, {1, 19, 20, 0, 0, 0});
        QVERIFY(!a0.startCelsius && !a0.startVolts);
        QVERIFY(a0.startVoltsOff);
    }

    void randomInvertersKeepTheirValues() {
        Values values(101);
        for (int i = 0; i < rounds; ++i) {
            ByteVector p = inverterPacket();
            const int tenthVolts = values.from(360, 640);
            const int amps = values.from(-500, 500);
            const int hertz = values.from(400, 700);
            const int acIn = values.from(-60, 60);
            const int acOut = values.from(-60, 60);
            put16(p, 2, tenthVolts);
            put16(p, 4, amps);
            put16(p, 18, hertz);
            p[1] = values.byte();
            p[6] = values.byte(0, 150);
            p[7] = values.byte();
            p[11] = values.byte(0, 150);
            p[12] = values.byte(0, 150);
            p[13] = values.byte(0, 150);
            p[16] = static_cast<std::uint8_t>(acIn);
            p[17] = static_cast<std::uint8_t>(acOut);
            const auto d = lastInverter(p);
            QCOMPARE(d.fault, int(p[1]));
            QCOMPARE(d.dcVolts, tenthVolts / 10.0);
            QCOMPARE(d.dcAmps, amps);
            QCOMPARE(d.acOutputVolts, std::optional(int(p[6])));
            QCOMPARE(d.acInputPeakVolts, std::optional(int(p[7])));
            QCOMPARE(d.batteryCelsius, int(p[11]));
            QCOMPARE(d.transformerCelsius, int(p[12]));
            QCOMPARE(d.fetCelsius, int(p[13]));
            QCOMPARE(d.acInputAmps, std::optional(acIn));
            QCOMPARE(d.acOutputAmps, std::optional(acOut));
            QCOMPARE(d.acHertz, std::optional(hertz / 10.0));
        }
    }

    void randomRemoteSettingsKeepTheirValues() {
        Values values(102);
        for (int i = 0; i < rounds; ++i) {
            ByteVector p = remotePacket(0xD0);
            p[1] = values.byte(0, 50);
            p[2] = values.byte(20, 255);
            p[3] = values.byte(101, 200);
            p[4] = static_cast<std::uint8_t>(values.from(0, 10) * 10);
            p[5] = values.byte(5, 60);
            p[7] = values.byte();
            p[8] = values.byte(0, 5);
            p[11] = values.byte(100, 170);
            p[12] = values.byte(0, 20);
            p[13] = values.byte(0, 250);
            const auto d = decoded<RemotePacket>(p);
            QCOMPARE(d.searchWatts, int(p[1]));
            QCOMPARE(d.batterySizeAmpHours, p[2] * 10);
            QCOMPARE(round1(d.absorbVolts.value_or(0)), round1(p[3] * 0.4));
            QCOMPARE(d.chargeRatePercent, int(p[4]));
            QCOMPARE(d.shoreAmps, int(p[5]));
            QCOMPARE(d.parallelThresholdPercent, p[7] % 16 * 10);
            QCOMPARE(d.chargerFlags, p[7] / 16);
            QCOMPARE(d.generatorStartMode, int(p[8]));
            QCOMPARE(round1(d.floatVolts.value_or(0)), round1(p[11] * 0.4));
            QCOMPARE(round1(d.equalizeOverAbsorbVolts.value_or(-1)), round1(p[12] * 0.4));
            QCOMPARE(d.absorbHours, std::optional(round1(p[13] * 0.1)));
        }
    }

    void randomBatteryMonitorsKeepTheirValues() {
        Values values(103);
        for (int i = 0; i < rounds; ++i) {
            ByteVector p = bmkPacket();
            const int amps = values.from(-9999, 9999);
            const int ampHours = values.from(-32768, 32767);
            p[1] = values.byte(0, 100);
            put16(p, 2, values.from(3600, 6400));
            put16(p, 4, amps);
            put16(p, 10, ampHours);
            put16(p, 12, values.from(0, 65534));
            put16(p, 14, values.from(0, 65535));
            const auto d = decoded<BmkPacket>(p);
            QCOMPARE(d.socPercent, std::optional(int(p[1])));
            QCOMPARE(std::lround(d.volts * 100), long(p[2] * 256 + p[3]));
            QCOMPARE(std::lround(d.amps * 10), long(amps));
            QCOMPARE(d.netAmpHours, ampHours);
            QCOMPARE(std::lround(d.tripAmpHours * 10), long(p[12] * 256 + p[13]));
            QCOMPARE(d.totalAmpHours, (p[14] * 256 + p[15]) * 100);
            QVERIFY(!d.tripSaturated);
        }
    }

    void everyPageKeepsItsFields() {
        const auto a0 = page<RemotePageA0>(0xA0, {7, 53, 20, 41, 0x73, 2});
        QCOMPARE(a0.hour * 100 + a0.minute, 753);
        QCOMPARE(a0.generatorRunHours, 2.0);
        QCOMPARE(a0.startCelsius, std::optional(5.0));
        QCOMPARE(a0.startVolts, std::optional(46.0));
        QCOMPARE(a0.quietTime, 2);
        const auto a1 = page<RemotePageA1>(0xA1, {28, 32, 0x87, 70, 29, 20}, 0x6B);
        QCOMPARE(a1.startQuarterHours, 28);
        QCOMPARE(a1.stopQuarterHours, 32);
        QCOMPARE(a1.stopVolts, std::optional(27.0));
        QCOMPARE(a1.startDelaySeconds, 70);
        QCOMPARE(a1.stopDelaySeconds, 29);
        QCOMPARE(a1.maxRunHours, 2.0);
        const auto a2 = page<RemotePageA2>(0xA2, {70, 80, 9, 120, 20, 0x85});
        QCOMPARE(a2.startSocPercent, 70);
        QCOMPARE(a2.stopSocPercent, 80);
        QCOMPARE(a2.startAmps, 9);
        QCOMPARE(a2.startAmpsDelaySeconds, 120);
        QCOMPARE(a2.stopAmps, 20);
        QCOMPARE(a2.stopAmpsDelaySeconds, 300);
        const auto a3 = page<RemotePageA3>(0xA3, {94, 95, 14, 36, 2, 30});
        QCOMPARE(a3.quietBeginQuarterHours, 94);
        QCOMPARE(a3.quietEndQuarterHours, 95);
        QCOMPARE(a3.exerciseDays, 14);
        QCOMPARE(a3.exerciseStartQuarterHours, 36);
        QCOMPARE(a3.exerciseRunHours, 0.2);
        QCOMPARE(a3.topOffMinutes, 30);
        const auto p80 = page<RemotePage80>(0x80, {12, 27, 90, 1, 181, 0});
        QCOMPARE(p80.hour * 100 + p80.minute, 1227);
        QCOMPARE(p80.efficiencyPercent, 90);
        QCOMPARE(p80.reset, 1);
        QCOMPARE(p80.batteryAmpHours, 1810);
        const auto p11 = page<RemotePage11>(0x11, {20, 135, 0, 0, 0, 0});
        QCOMPARE(p11.shoreAmps, 20);
        QCOMPARE(p11.vacCutOut2, 135);
    }

    void everySolarPageKeepsItsFields() {
        const auto c0 = page<RemotePageC0>(0xC0, {2, 0x0D, 1, 0x1A, 1, 4});
        QCOMPARE(c0.forceCharge, 2);
        QCOMPARE(c0.relay, 1);
        QCOMPARE(c0.buzzer, 3);
        QCOMPARE(c0.reset, 1);
        QCOMPARE(c0.address, 2);
        QCOMPARE(c0.packetRequested, 3);
        QCOMPARE(c0.logNumber, 260);
        const auto c1 = page<RemotePageC1>(0xC1, {125, 110, 30, 0x82, 3, 15}, 0x23);
        QCOMPARE(c1.relayOnVolts, std::optional(12.5));
        QCOMPARE(c1.relayOffVolts, std::optional(11.0));
        QCOMPARE(c1.relayOnRaw, 125);
        QCOMPARE(c1.relayOffRaw, 110);
        QCOMPARE(c1.relayOnDelaySeconds, 30);
        QCOMPARE(c1.relayOffDelaySeconds, 120);
        QCOMPARE(c1.temperatureCompensation, 3);
        QCOMPARE(c1.powerSaveMinutes, 15);
        const auto c2 = page<RemotePageC2>(0xC2, {125, 110, 30, 0x82, 25, 0x80 | 90}, 0x23);
        QCOMPARE(c2.alarmOnVolts, std::optional(12.5));
        QCOMPARE(c2.alarmOffVolts, std::optional(11.0));
        QCOMPARE(c2.alarmOnRaw, 125);
        QCOMPARE(c2.alarmOffRaw, 110);
        QCOMPARE(c2.alarmOnDelaySeconds, 30);
        QCOMPARE(c2.alarmOffDelaySeconds, 120);
        QCOMPARE(c2.equalizeDoneHours, 2.5);
        QCOMPARE(c2.chargeRatePercent, 90);
        QVERIFY(c2.rebulkOnSunrise);
        const auto c3 = page<RemotePageC3>(0xC3, {144, 136, 150, 20, 125, 5});
        QCOMPARE(c3.absorbVolts, std::optional(57.6));
        QCOMPARE(c3.floatVolts, std::optional(54.4));
        QCOMPARE(c3.equalizeVolts, std::optional(60.0));
        QCOMPARE(c3.absorbHours, 2.0);
        QCOMPARE(c3.rebulkVolts, std::optional(50.0));
        QCOMPARE(c3.temperatureCompensation, 5);
    }

    void rareRepliesKeepTheirFields() {
        const auto totals = decoded<Pt100TotalsPacket>(bytesOf("C200000200AC0002050B641425"));
        QCOMPARE(totals.lifetimeKilowattHours, 20);
        QCOMPARE(totals.resettableKilowattHours, 17.2);
        QCOMPARE(totals.revision, 1.1);
        QCOMPARE(totals.model, 100);
        QCOMPARE(totals.nominalVolts, std::optional(48));
        QCOMPARE(totals.byte11, 0x14);
        QCOMPARE(totals.byte12, 0x25);
        const auto fault = decoded<Pt100FaultPacket>(bytesOf("C411010203040506"));
        QCOMPARE(fault.address, 1);
        QCOMPARE(fault.faultRaw, 2);
        QCOMPARE(fault.raw[5], 6);
        const auto load = decoded<AcldPacket>(bytesOf("D1D9190000641F0B"));
        QCOMPARE(load.fault, 9);
        QCOMPARE(load.mode, 5);
        QVERIFY(load.active);
        QCOMPARE(load.kilowatts, 2.5);
        QCOMPARE(load.model, 100);
        QCOMPARE(load.fetCelsius, 31);
        QCOMPARE(load.version, 11);
        const auto counters = decoded<AgsCountersPacket>(bytesOf("A2030C010205"));
        QCOMPARE(counters.daysSinceRun, 3);
        QCOMPARE(counters.daysSinceFull, 12);
        QCOMPARE(counters.totalRunRaw, 258);
        QCOMPARE(counters.byte5, 5);
        QCOMPARE(decoded<RouterPacket>(routerPacket()).revision, 3.2);
    }
};

QTEST_APPLESS_MAIN(TestProtocolPacketFields)
#include "tst_protocol_packet_fields.moc"
