// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <cmath>
#include <limits>

#include "raw_oracle.h"
#include "storage/exporter.h"
#include "storage/roll_ups.h"
#include "storage/row_text.h"
#include "storage/sample_sql.h"

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
    void cancelLeavesWholeRows();
    void csvIsWhatTheShellReads();
    void stepsAreWhatTheShellAdds_data();
    void stepsAreWhatTheShellAdds();
    void aSlowReceiverHoldsNothingUp();
    void rowsOfAnyLengthAndAgeAreWrittenRight();

 private:
    /// What the sqlite3 shell answers, as CSV with a head.
    static QByteArray shell(const Store& store, const QString& sql) {
        QProcess sqlite;
        sqlite.start(QStringLiteral("sqlite3"),
                     {QStringLiteral("-readonly"), QStringLiteral("-csv"),
                      QStringLiteral("-header"), store.path(), sql});
        sqlite.waitForFinished();
        return sqlite.readAllStandardOutput().replace("\r\n", "\n") + sqlite.readAllStandardError();
    }
    /// Cells by column name.
    using Line = QMap<QByteArray, QByteArray>;
    static std::vector<Line> linesOf(const QByteArray& csv) {
        auto texts = csv.split('\n');
        const auto names = texts.takeFirst().split(',');
        std::vector<Line> lines;
        for (const auto& text : texts) {
            const auto cells = text.split(',');
            Line line;
            for (qsizetype i = 0; i < cells.size() && !text.isEmpty(); ++i) {
                line[names.value(i)] = cells[i];
            }
            if (!line.isEmpty()) {
                lines.push_back(line);
            }
        }
        return lines;
    }
    static void rollUpAll(const Store& store) {
        Connection connection;
        QVERIFY(connection.open(store.path(), Connection::Mode::ReadWrite).ok());
        RollUps rollUps(connection);
        while (rollUps.isBehind()) {
            QVERIFY(rollUps.catchUp().ok());
        }
    }
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
                                         "time                  kind          from  to  detail\n"
                                         "2026-11-22T13:00:03Z  device_found  -     -   -\n");
    QTest::newRow("totals table")
        << 2 << int(ExportFormat::Table)
        << QByteArray(
               "from             2026-11-22T13:00:00Z\nto               2026-11-22T13:01:00Z\n"
               "in_kwh           0.25\nout_kwh          -\ncharge_kwh       -\n"
               "discharge_kwh    -\npv_kwh           -\ngenerator_hours  -\n"
               "max_out_watts    -\nmax_out_time     -\ncoverage         1\n");
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

void TestExporter::cancelLeavesWholeRows() {
    const Store store;
    std::vector<SampleRow> list;
    for (int i = 0; i < 10'000; ++i) {
        list.push_back(rowAt(baseTs + i * 5));
    }
    store.record(list);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    int asked = 0;
    const auto outcome = exportRows(
        {.databasePath = store.path(), .cancelled = [&asked] { return ++asked == 3; }}, out);
    QVERIFY(outcome.cancelled);
    QVERIFY(outcome.rows > 0 && outcome.rows < 10'000);
    QCOMPARE(asked, 3);
    QCOMPARE(out.data().count('\n'), outcome.rows + 1);
    QVERIFY(out.data().endsWith('\n'));
    QCOMPARE(out.data().count(','), (outcome.rows + 1) * plant::quantityCount);
}

void TestExporter::csvIsWhatTheShellReads() {
    const Store store;
    QRandomGenerator random(5);
    auto list = unrulyRows(baseTs - 7, baseTs + 60'000, 5, random);
    for (auto& row : list) {
        row[Quantity::DcAmps] = int(random.bounded(4000)) - 2000;
        row[Quantity::NetAmpHours] = -int(random.bounded(9000));
        row[Quantity::AcHertz] = random.bounded(20) - 10;
    }
    store.record(list);
    QStringList columns{QStringLiteral("strftime('%Y-%m-%dT%H:%M:%SZ',ts,'unixepoch') AS time")};
    for (const auto& line : linesOf(shell(
             store, QStringLiteral("SELECT q.name, q.scale FROM pragma_table_info('sample') AS c"
                                   " JOIN quantity AS q ON q.name=c.name ORDER BY c.cid")))) {
        const auto name = QString::fromLatin1(line["name"]);
        const auto scale = line["scale"];
        columns << (scale == "1" ? name
                                 : QStringLiteral("CASE WHEN %1 IS NOT NULL THEN"
                                                  " printf('%.%2f',%1/%3.0) END AS %1")
                                       .arg(name)
                                       .arg(scale.size() - 1)
                                       .arg(QString::fromLatin1(scale)));
    }
    const auto expected =
        shell(store, QStringLiteral("SELECT %1 FROM sample ORDER BY ts").arg(columns.join(u',')));
    QVERIFY(expected.count('\n') > 3000);
    QVERIFY(rows({.databasePath = store.path()}) == expected);
}

void TestExporter::stepsAreWhatTheShellAdds_data() {
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("cutSeconds");
    QTest::addColumn<double>("stepsOff");  // of the resolution, for means of means
    QTest::newRow("1min") << 60 << 0 << 0.0;
    QTest::newRow("15min, cut anywhere") << 900 << 1234 << 0.0;
    QTest::newRow("1h, cut anywhere") << 3600 << 5001 << 0.0;
    QTest::newRow("1d: UTC days") << 86'400 << 0 << 1.0;
    QTest::newRow("30min: no level has it") << 1800 << 17 << 1.0;
}

void TestExporter::stepsAreWhatTheShellAdds() {
    QFETCH(int, step);
    QFETCH(int, cutSeconds);
    QFETCH(double, stepsOff);
    static const Store store;
    if (!QFile::exists(store.path())) {
        QRandomGenerator random(6);
        // Every coverage the same, so that means of hours add up to means of days.
        auto list = unrulyRows(baseTs - 35, baseTs + 200'025, 5, random);
        for (auto& row : list) {
            row[Quantity::CovInverter] = 50;
        }
        store.record(list);
        rollUpAll(store);
    }
    const auto from = baseTs - 35 + cutSeconds;
    const auto to = baseTs + 200'025 - cutSeconds;
    const auto sums = linesOf(shell(
        store, QStringLiteral("SELECT strftime('%Y-%m-%dT%H:%M:%SZ',ts/%1*%1,'unixepoch') AS time,"
                              " sum(cov_inverter) AS cov, avg(dc_volts)/100 AS volts,"
                              " min(dc_volts)/100.0 AS low, max(dc_volts)/100.0 AS high,"
                              " max(ac_out_watts_max) AS peak, sum(energy_out_joules) AS joules,"
                              " avg(cpu_permille) AS cpu, max(inverter_mode) AS mode"
                              " FROM sample WHERE ts>=%2 AND ts<%3 GROUP BY ts/%1")
                   .arg(step)
                   .arg(from)
                   .arg(to)));
    const auto told = linesOf(
        rows({.databasePath = store.path(), .fromTs = from, .toTs = to, .stepSeconds = step}));
    QCOMPARE(told.size(), sums.size());
    for (size_t i = 0; i < told.size(); ++i) {
        const auto& line = told[i];
        const auto& sum = sums[i];
        QCOMPARE(line["time"], sum["time"]);
        QCOMPARE(line["cov_inverter"], sum["cov"]);
        QCOMPARE(line["energy_out_joules"], sum["joules"]);
        QCOMPARE(line["ac_out_watts_max"], sum["peak"]);
        QCOMPARE(line["inverter_mode"], sum["mode"]);
        QCOMPARE(line["dc_volts_min"].toDouble(), sum["low"].toDouble());
        QCOMPARE(line["dc_volts_max"].toDouble(), sum["high"].toDouble());
        const auto off = std::abs(line["dc_volts"].toDouble() - sum["volts"].toDouble());
        QVERIFY2(off <= (0.5 + stepsOff) * 0.01 + 1e-9, line["time"] + ' ' + line["dc_volts"]);
    }
}

/// A pipe whose reader takes its time, in which the recorder goes on.
class SlowReceiver : public QIODevice {
 public:
    explicit SlowReceiver(const Store& store) : m_store(store) { open(QIODevice::WriteOnly); }
    QByteArray text;
    int held = 0;

 protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override {
        text.append(data, size);
        Connection writer;
        std::ignore = writer.open(m_store.path(), Connection::Mode::ReadWrite, 0);
        std::ignore =
            writer.exec(QStringLiteral("INSERT INTO sample(ts,soc) SELECT max(ts)+5, 1"
                                       " FROM sample"));
        // Tells 1 if some reader still needs what is in the log.
        held += int(writer.integer(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).value_or(1));
        return size;
    }

 private:
    const Store& m_store;
};

void TestExporter::aSlowReceiverHoldsNothingUp() {
    const Store store;
    std::vector<SampleRow> list;
    for (int i = 0; i < 12'000; ++i) {
        list.push_back(rowAt(baseTs + i * 5));
    }
    store.record(list);
    SlowReceiver out(store);
    const auto outcome = exportRows({.databasePath = store.path()}, out);
    QVERIFY2(outcome.ok(), qPrintable(outcome.error));
    QCOMPARE(out.held, 0);
    // What was recorded meanwhile is there too, once.
    QVERIFY(outcome.rows > 12'000);
    const auto lines = out.text.split('\n');
    QCOMPARE(lines.size(), outcome.rows + 2);
    for (qsizetype i = 2; i + 1 < lines.size(); ++i) {
        QVERIFY(lines[i - 1].left(20) < lines[i].left(20));
    }
}

void TestExporter::rowsOfAnyLengthAndAgeAreWrittenRight() {
    RowText rows(ExportFormat::Csv, {{"a", 1}, {"b", 10}, {"c", 100}, {"d", 1000}});
    QByteArray text;
    rows.appendHead(text);
    const auto smallest = std::numeric_limits<qint64>::min();
    const auto largest = std::numeric_limits<qint64>::max();
    rows.appendRow(text, -1, [&](size_t) { return std::optional(smallest); });
    rows.appendRow(text, 951'782'399, [&](size_t) { return std::optional(largest); });
    rows.appendRow(text, 951'782'400, [](size_t) { return std::optional<qint64>(-5); });
    rows.appendRow(text, 4'107'542'400, [](size_t) { return std::optional<qint64>(); });
    QCOMPARE(text, QByteArray("time,a,b,c,d\n"
                              "1969-12-31T23:59:59Z,-9223372036854775808,-922337203685477580.8,"
                              "-92233720368547758.08,-9223372036854775.808\n"
                              "2000-02-28T23:59:59Z,9223372036854775807,922337203685477580.7,"
                              "92233720368547758.07,9223372036854775.807\n"
                              "2000-02-29T00:00:00Z,-5,-0.5,-0.05,-0.005\n"
                              "2100-03-01T00:00:00Z,,,,\n"));
}

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
