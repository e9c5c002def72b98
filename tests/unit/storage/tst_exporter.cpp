// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "storage/exporter.h"
#include "storage/sample_sql.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestExporter : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void csvIsExact();
    void jsonTellsUnknownAsNull();
    void stepsAreAveragedAndSummed();
    void spanIsHalfOpen();
    void runsEventsAndTotals_data();
    void runsEventsAndTotals();
    void commasAndQuotesAreEscaped();
    void aMissingFileIsAnError();
    void cancelStopsEarly();

 private:
    static QByteArray rows(const ExportRequest& request) {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto outcome = exportRows(request, out);
        return outcome.ok() ? out.data() : outcome.error.toUtf8();
    }
};

void TestExporter::csvIsExact() {
    const Store store;
    SampleRow row;
    row.ts = baseTs + 5;
    row[Quantity::CovInverter] = 50;
    row[Quantity::AcOutVolts] = 1203;
    row[Quantity::DcVolts] = 5205;
    row[Quantity::DcAmps] = -7;
    row[Quantity::NetAmpHours] = -1230;
    store.record({row});
    QByteArray expected = "2026-11-22T13:00:05Z";
    for (const auto& info : plant::quantities()) {
        switch (info.id) {
            case Quantity::CovInverter:
                expected += ",50";
                break;
            case Quantity::AcOutVolts:
                expected += ",120.3";
                break;
            case Quantity::DcVolts:
                expected += ",52.05";
                break;
            case Quantity::DcAmps:
                expected += ",-0.7";
                break;
            case Quantity::NetAmpHours:
                expected += ",-123.0";
                break;
            default:
                expected += ',';
        }
    }
    const auto head = "time," + sampleColumns().mid(1).join(QLatin1Char(',')).toLatin1();
    QVERIFY(head.startsWith("time,cov_inverter,cov_remote,"));
    QCOMPARE(rows({.databasePath = store.path()}), head + '\n' + expected + '\n');
}

void TestExporter::jsonTellsUnknownAsNull() {
    const Store store;
    auto row = rowAt(baseTs);
    row[Quantity::DcVolts] = 5205;
    store.record({row, rowAt(baseTs + 5)});
    const auto text = rows({.databasePath = store.path(), .format = ExportFormat::Json});
    const auto list = QJsonDocument::fromJson(text).array();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].toObject()[QStringLiteral("dc_volts")].toDouble(), 52.05);
    QVERIFY(list[1].toObject()[QStringLiteral("dc_volts")].isNull());
    QCOMPARE(list[1].toObject()[QStringLiteral("time")].toString(),
             QStringLiteral("2026-11-22T13:00:05Z"));
    QCOMPARE(list[0].toObject().size(), plant::quantityCount + 1);
}

void TestExporter::stepsAreAveragedAndSummed() {
    const Store store;
    std::vector<SampleRow> list;
    for (int i = 0; i < 24; ++i) {
        list.push_back(rowAt(baseTs + i * 5));
        list.back()[Quantity::DcVolts] = 5000 + i;
        list.back()[Quantity::EnergyInJoules] = 10;
    }
    store.record(list);
    const auto text =
        rows({.databasePath = store.path(), .stepSeconds = 60, .format = ExportFormat::Json});
    const auto minutes = QJsonDocument::fromJson(text).array();
    QCOMPARE(minutes.size(), 2);
    const auto second = minutes[1].toObject();
    QCOMPARE(second[QStringLiteral("time")].toString(), QStringLiteral("2026-11-22T13:01:00Z"));
    QCOMPARE(second[QStringLiteral("dc_volts")].toDouble(), 50.18);
    QCOMPARE(second[QStringLiteral("energy_in_joules")].toInt(), 120);
    QCOMPARE(second[QStringLiteral("cov_inverter")].toInt(), 600);
}

void TestExporter::spanIsHalfOpen() {
    const Store store;
    store.record({rowAt(baseTs), rowAt(baseTs + 5), rowAt(baseTs + 10)});
    const auto text =
        rows({.databasePath = store.path(), .fromTs = baseTs + 5, .toTs = baseTs + 10});
    QCOMPARE(text.count('\n'), 2);
    QVERIFY(text.contains("2026-11-22T13:00:05Z"));
}

void TestExporter::runsEventsAndTotals_data() {
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("expected");
    const auto csv = int(ExportFormat::Csv);
    const auto json = int(ExportFormat::Json);
    QTest::newRow("runs csv")
        << 0 << csv
        << QByteArray(
               "start,end,reason,stop_cause,fault,run_seconds,kwh,amp_hours,soc_before,"
               "soc_after,peak_watts\n2026-11-22T13:00:00Z,,manual,unknown,,60,0.5,,41.5,,\n");
    QTest::newRow("runs json")
        << 0 << json
        << QByteArray(
               "[\n{\"start\":\"2026-11-22T13:00:00Z\",\"end\":null,\"reason\":\"manual\","
               "\"stop_cause\":\"unknown\",\"fault\":null,\"run_seconds\":60,\"kwh\":0.5,"
               "\"amp_hours\":null,\"soc_before\":41.5,\"soc_after\":null,"
               "\"peak_watts\":null}\n]\n");
    QTest::newRow("events csv") << 1 << csv
                                << QByteArray(
                                       "time,kind,from,to,detail\n"
                                       "2026-11-22T13:00:03Z,device_found,,,\n");
    QTest::newRow("events table") << 1 << int(ExportFormat::Table)
                                  << QByteArray(
                                         "time    2026-11-22T13:00:03Z\n"
                                         "kind    device_found\n"
                                         "from    -\nto      -\ndetail  -\n");
    QTest::newRow("totals csv")
        << 2 << csv
        << QByteArray(
               "from,to,in_kwh,out_kwh,charge_kwh,discharge_kwh,pv_kwh,generator_hours,"
               "max_out_watts,max_out_time,coverage\n2026-11-22T13:00:00Z,"
               "2026-11-22T13:01:00Z,0.25,,,,,,,,1\n");
}

void TestExporter::runsEventsAndTotals() {
    QFETCH(int, what);
    QFETCH(int, format);
    QFETCH(QByteArray, expected);
    const Store store;
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        auto row = rowAt(baseTs);
        row[Quantity::EnergyInJoules] = 900'000;
        under.recorder.append(row);
        under.recorder.addEvent(eventAt((baseTs + 3) * 1000, plant::EventKind::DeviceFound));
        plant::GeneratorRun run;
        run.startUtcMs = baseTs * 1000;
        run.reason = plant::GeneratorReason::Manual;
        run.runSeconds = 60;
        run.joules = 1'800'000;
        run.socBefore = 41.5;
        under.recorder.saveGeneratorRun(run);
    }
    const ExportRequest request{.databasePath = store.path(),
                                .fromTs = baseTs,
                                .toTs = baseTs + 60,
                                .format = ExportFormat(format)};
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto outcome = what == 0   ? exportRuns(request, out)
                         : what == 1 ? exportEvents(request, out)
                                     : exportTotals(request, out);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(out.data(), expected);
}

void TestExporter::commasAndQuotesAreEscaped() {
    const Store store;
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        auto event = eventAt(baseTs * 1000, plant::EventKind::SettingChanged);
        event.detail = QStringLiteral("port \"auto\", was none");
        under.recorder.addEvent(event);
    }
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(exportEvents({.databasePath = store.path()}, out).ok());
    QVERIFY(out.data().endsWith(",\"port \"\"auto\"\", was none\"\n"));
}

void TestExporter::aMissingFileIsAnError() {
    const Store store;
    QVERIFY(rows({.databasePath = store.path()}).startsWith("Nothing has been recorded yet"));
}

void TestExporter::cancelStopsEarly() {
    const Store store;
    std::vector<SampleRow> list;
    for (int i = 0; i < 10'000; ++i) {
        list.push_back(rowAt(baseTs + i * 5));
    }
    store.record(list);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto outcome =
        exportRows({.databasePath = store.path(), .cancelled = [] { return true; }}, out);
    QVERIFY(outcome.cancelled);
    QVERIFY(outcome.rows < 10'000);
}

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
