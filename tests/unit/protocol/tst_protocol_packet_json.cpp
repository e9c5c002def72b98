// SPDX-License-Identifier: GPL-3.0-or-later
// The text of `magnumctl decode`: valid JSON, exact numbers, null for the unknown.
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <clocale>

#include "packet_encoder.h"

using namespace magnum::protocol;
using namespace magnum::test;

namespace {

QByteArray json(const Packet& packet, const ByteVector& raw = {0x40, 0xFF}) {
    return QByteArray::fromStdString(toJson({raw, 0, packet}));
}

QJsonObject object(const Packet& packet) {
    return QJsonDocument::fromJson(json(packet)).object();
}

QJsonValue field(const Packet& packet, const char* name) {
    return object(packet)[QLatin1String("fields")][QLatin1String(name)];
}

template <class Page>
RemotePacket remoteWith(int footer) {
    RemotePacket remote;
    remote.footer = footer;
    remote.page = Page{};
    return remote;
}

}  // namespace

class TestProtocolPacketJson : public QObject {
    Q_OBJECT

    static void addPackets() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const char* type, const Packet& packet, const char* name = nullptr) {
            QTest::newRow(name ? name : type) << json(packet) << QByteArray(type);
        };
        row("inverter", InverterPacket{});
        row("remote", remoteWith<RemotePage00>(0x00), "00");
        row("remote", remoteWith<RemotePage11>(0x11), "11");
        row("remote", remoteWith<RemotePage80>(0x80), "80");
        row("remote", remoteWith<RemotePageA0>(0xA0), "A0");
        row("remote", remoteWith<RemotePageA1>(0xA1), "A1");
        row("remote", remoteWith<RemotePageA2>(0xA2), "A2");
        row("remote", remoteWith<RemotePageA3>(0xA3), "A3");
        row("remote", remoteWith<RemotePageA4>(0xA4), "A4");
        row("remote", remoteWith<RemotePageC0>(0xC0), "C0");
        row("remote", remoteWith<RemotePageC1>(0xC1), "C1");
        row("remote", remoteWith<RemotePageC2>(0xC2), "C2");
        row("remote", remoteWith<RemotePageC3>(0xC3), "C3");
        row("remote", remoteWith<RemotePageUnknown>(0xD0), "D0");
        row("ags_a1", AgsStatusPacket{});
        row("ags_a2", AgsCountersPacket{});
        row("bmk", BmkPacket{});
        row("rtr", RouterPacket{});
        row("pt100_c1", Pt100StatusPacket{});
        row("pt100_c2", Pt100TotalsPacket{});
        row("pt100_c3", Pt100DayPacket{});
        row("pt100_c4", Pt100FaultPacket{});
        row("acld", AcldPacket{});
        row("rejected", RejectedRun{RejectReason::Identity});
    }

 private slots:
    void everyPacketIsValidJson_data() { addPackets(); }
    void everyPacketIsValidJson() {
        QFETCH(QByteArray, text);
        QJsonParseError error;
        const auto parsed = QJsonDocument::fromJson(text, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, text.constData());
        QTEST(parsed[QLatin1String("type")].toString().toLatin1(), "type");
        QCOMPARE(parsed[QLatin1String("raw")].toString(), QStringLiteral("40FF"));
    }

    void noFieldNameComesTwice_data() { addPackets(); }
    void noFieldNameComesTwice() {
        QFETCH(QByteArray, text);
        const qsizetype written = text.count("\":");
        const auto parsed = QJsonDocument::fromJson(text).object();
        const qsizetype kept = parsed.size() + parsed[QLatin1String("fields")].toObject().size();
        QCOMPARE(kept, written);
    }

    void codeComesWithItsName() {
        InverterPacket p;
        p.mode = 0x40;
        QCOMPARE(field(p, "mode"), QJsonValue(64));
        QCOMPARE(field(p, "mode_name"), QJsonValue(QLatin1String("Inverting")));
    }

    void unknownCodeHasANumberAndNoName() {
        InverterPacket p;
        p.fault = 127;
        QCOMPARE(field(p, "fault"), QJsonValue(127));
        QVERIFY(field(p, "fault_name").isNull());
    }

    void unknownValueIsNullAndPresent() {
        const auto fields = object(BmkPacket{})[QLatin1String("fields")].toObject();
        QVERIFY(fields.contains(QLatin1String("soc_percent")));
        QVERIFY(fields[QLatin1String("soc_percent")].isNull());
    }

    void rejectedRunHasAReasonAndNoFields_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QByteArray>("text");
        int reason = 0;
        for (const char* name :
             {"noise", "truncated", "not_in_context", "identity", "implausible"}) {
            QTest::newRow(name) << reason++
                                << QByteArray("{\"type\":\"rejected\",\"reason\":\"") + name +
                                       "\",\"raw\":\"40FF\"}";
        }
    }
    void rejectedRunHasAReasonAndNoFields() {
        QFETCH(int, reason);
        QTEST(json(RejectedRun{static_cast<RejectReason>(reason)}), "text");
    }

    void numbersAreShortAndExact_data() {
        QTest::addColumn<double>("volts");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("tenths") << 24.6 << QByteArray("\"volts\":24.6,");
        QTest::newRow("hundredths") << 24.49 << QByteArray("\"volts\":24.49,");
        QTest::newRow("whole") << 48.0 << QByteArray("\"volts\":48,");
        QTest::newRow("large") << 6553500.0 << QByteArray("\"volts\":6553500,");
        QTest::newRow("small") << 0.01 << QByteArray("\"volts\":0.01,");
    }
    void numbersAreShortAndExact() {
        QFETCH(double, volts);
        QFETCH(QByteArray, text);
        BmkPacket p;
        p.volts = volts;
        QVERIFY2(json(p).contains(text), json(p).constData());
    }

    void numbersDoNotFollowTheLocale() {
        const char* set = std::setlocale(LC_ALL, "de_DE.UTF-8");
        InverterPacket p;
        p.dcVolts = 24.6;
        const QByteArray text = json(p);
        std::setlocale(LC_ALL, "C");
        QVERIFY2(text.contains("\"dc_volts\":24.6,"), set ? set : "no German locale here");
    }

    void exampleOfTheDocumentationHolds() {
        const ByteVector raw = inverterPacket(0x40, 24.6, 0x6B, 0x33);
        const auto decoding = decodeWhole(raw);
        QVERIFY(QByteArray::fromStdString(decoding.lines.at(0))
                    .startsWith("{\"type\":\"inverter\",\"raw\":\"400000F6"));
        QVERIFY(QByteArray::fromStdString(decoding.lines.at(0))
                    .contains("\"fields\":{\"mode\":64,\"mode_name\":\"Inverting\","));
    }
};

QTEST_APPLESS_MAIN(TestProtocolPacketJson)
#include "tst_protocol_packet_json.moc"
