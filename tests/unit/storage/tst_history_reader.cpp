// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>

#include "storage/history_reader.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestHistoryReader : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void everyColumnTellsItsFirstLowestHighestLastAndAverage();
    void noPeakIsLost();
    void aMissingRowIsAGapAlsoInNarrowColumns();
    void rowsFillTheNarrowColumnsTheyCover();
    void codesHaveNoAverage();
    void onlyTheNewestRequestIsAnswered();
    void generatorAndFaultSpansAreCutToTheRequest();
    void aMissingFileIsSaidAndFoundLater();
    void aReplacedFileIsReadAnew();
    void aDamagedFileIsSaid();
    void aListThatCannotBeReadIsNotAnEmptyList_data();
    void aListThatCannotBeReadIsNotAnEmptyList();
    void totalsAreSumsAndTheHighestWithItsTime();
    void totalsOfNothingAreUnknown();
    void coverageCountsUpToNow();
    void eventsComeNewestFirstAndFiltered();

 private:
    static HistoryResult read(HistoryReader& reader, HistoryRequest request) {
        HistoryResult result;
        const auto connection = connect(&reader, &HistoryReader::historyReady, &reader,
                                        [&result](const HistoryResult& r) { result = r; });
        reader.readHistory(request);
        disconnect(connection);
        return result;
    }
    static HistoryRequest request(qint64 from, qint64 to, int columns, Quantity quantity) {
        return {1, from, to, columns, {quantity}};
    }
    static Totals totals(HistoryReader& reader, qint64 from, qint64 to) {
        Totals result;
        const auto connection = connect(&reader, &HistoryReader::totalsReady, &reader,
                                        [&result](quint64, const Totals& t) { result = t; });
        reader.readTotals(1, from, to);
        disconnect(connection);
        return result;
    }
};

void TestHistoryReader::everyColumnTellsItsFirstLowestHighestLastAndAverage() {
    const Store store;
    std::vector<SampleRow> rows;
    for (const qint64 volts : {5100, 5000, 5400, 5300}) {
        rows.push_back(rowAt(baseTs + qint64(rows.size()) * 5));
        rows.back()[Quantity::DcVolts] = volts;
    }
    rows[2][Quantity::CovInverter] = 10;
    store.record(rows);
    HistoryReader reader(store.path());
    const auto result = read(reader, request(baseTs, baseTs + 40, 2, Quantity::DcVolts));
    QCOMPARE(result.error, QString());
    const auto& column = result.series.at(0).columns.at(0);
    QCOMPARE(*column.first, 51.0);
    QCOMPARE(*column.minimum, 50.0);
    QCOMPARE(*column.maximum, 54.0);
    QCOMPARE(*column.last, 53.0);
    QCOMPARE(*column.average, (51.0 * 50 + 50.0 * 50 + 54.0 * 10 + 53.0 * 50) / 160);
    QVERIFY(!result.series.at(0).columns.at(1).average);
}

void TestHistoryReader::noPeakIsLost() {
    const Store store;
    std::vector<SampleRow> rows;
    for (int i = 0; i < 720; ++i) {
        rows.push_back(rowAt(baseTs + i * 5));
        rows.back()[Quantity::AcOutWatts] = 300;
        rows.back()[Quantity::AcOutWattsMax] = i == 433 ? 4200 : 310;
    }
    store.record(rows);
    HistoryReader reader(store.path());
    const auto result = read(reader, request(baseTs, baseTs + 3600, 60, Quantity::AcOutWatts));
    for (size_t i = 0; i < 60; ++i) {
        QCOMPARE(*result.series.at(0).columns.at(i).maximum, i == 36 ? 4200.0 : 310.0);
    }
}

void TestHistoryReader::aMissingRowIsAGapAlsoInNarrowColumns() {
    const Store store;
    std::vector<SampleRow> rows{rowAt(baseTs), rowAt(baseTs + 5), rowAt(baseTs + 15)};
    for (auto& row : rows) {
        row[Quantity::Soc] = 800;
    }
    store.record(rows);
    HistoryReader reader(store.path());
    const auto result = read(reader, request(baseTs, baseTs + 20, 20, Quantity::Soc));
    for (size_t i = 0; i < 20; ++i) {
        const bool gap = i >= 10 && i < 15;
        QCOMPARE(result.series.at(0).columns.at(i).last.has_value(), !gap);
    }
}

void TestHistoryReader::rowsFillTheNarrowColumnsTheyCover() {
    const Store store;
    std::vector<SampleRow> rows;
    for (int i = 0; i < 720; ++i) {
        rows.push_back(rowAt(baseTs + i * 5));
        rows.back()[Quantity::Soc] = 800;
    }
    store.record(rows);
    HistoryReader reader(store.path());
    const auto result = read(reader, request(baseTs + 2, baseTs + 3598, 1000, Quantity::Soc));
    for (const auto& column : result.series.at(0).columns) {
        QVERIFY(column.average.has_value());
    }
}

void TestHistoryReader::codesHaveNoAverage() {
    const Store store;
    auto row = rowAt(baseTs);
    row[Quantity::InverterMode] = 64;
    store.record({row});
    HistoryReader reader(store.path());
    const auto result = read(reader, request(baseTs, baseTs + 5, 1, Quantity::InverterMode));
    QCOMPARE(*result.series.at(0).columns.at(0).last, 64.0);
    QVERIFY(!result.series.at(0).columns.at(0).average);
}

void TestHistoryReader::onlyTheNewestRequestIsAnswered() {
    const Store store;
    store.record({rowAt(baseTs)});
    HistoryReader reader(store.path());
    QSignalSpy answers(&reader, &HistoryReader::historyReady);
    reader.setNewestRequest(7);
    reader.readHistory({6, baseTs, baseTs + 60, 10, {Quantity::Soc}});
    QCOMPARE(answers.count(), 0);
    reader.readHistory({7, baseTs, baseTs + 60, 10, {Quantity::Soc}});
    QCOMPARE(answers.count(), 1);
}

void TestHistoryReader::generatorAndFaultSpansAreCutToTheRequest() {
    const Store store;
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        for (int i = 0; i < 24; ++i) {
            auto row = rowAt(baseTs + i * 5);
            row[Quantity::InverterFault] = i >= 4 && i < 8 ? 18 : 0;
            under.recorder.append(row);
        }
        plant::GeneratorRun run;
        run.startUtcMs = (baseTs - 100) * 1000;
        run.endUtcMs = (baseTs + 30) * 1000;
        under.recorder.saveGeneratorRun(run);
        run.startUtcMs = (baseTs + 60) * 1000;
        run.endUtcMs.reset();
        under.recorder.saveGeneratorRun(run);
        under.recorder.close();
    }
    HistoryReader reader(store.path());
    const auto result = read(reader, request(baseTs, baseTs + 600, 10, Quantity::Soc));
    QCOMPARE(result.generatorSpans.size(), size_t(2));
    QCOMPARE(result.generatorSpans[0].fromTs, baseTs);
    QCOMPARE(result.generatorSpans[0].toTs, baseTs + 30);
    QCOMPARE(result.generatorSpans[1].toTs, baseTs + 120);
    QCOMPARE(result.faultSpans.size(), size_t(1));
    QCOMPARE(result.faultSpans[0].fromTs, baseTs + 20);
    QCOMPARE(result.faultSpans[0].toTs, baseTs + 40);
    QCOMPARE(result.faultSpans[0].code, 18);
}

void TestHistoryReader::aMissingFileIsSaidAndFoundLater() {
    const Store store;
    HistoryReader reader(store.path());
    const auto wanted = request(baseTs, baseTs + 5, 1, Quantity::CovInverter);
    QVERIFY(read(reader, wanted).error.startsWith(QStringLiteral("Nothing has been recorded yet")));
    store.record({rowAt(baseTs)});
    const auto result = read(reader, wanted);
    QCOMPARE(result.error, QString());
    QCOMPARE(*result.series.at(0).columns.at(0).last, 50.0);
}

void TestHistoryReader::aReplacedFileIsReadAnew() {
    const Store store;
    store.record({rowAt(baseTs)});
    HistoryReader reader(store.path());
    QCOMPARE(totals(reader, baseTs, baseTs + 10).coverage, 1.0);
    QVERIFY(QFile::rename(store.path(), store.path() + QStringLiteral(".old")));
    auto row = rowAt(baseTs);
    row[Quantity::EnergyInJoules] = 77;
    store.record({row});
    QCOMPARE(totals(reader, baseTs, baseTs + 10).inJoules, std::optional<qint64>(77));
}

void TestHistoryReader::aDamagedFileIsSaid() {
    const Store store;
    QFile file(store.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    HistoryReader reader(store.path());
    const auto result = read(reader, request(baseTs, baseTs + 5, 1, Quantity::Soc));
    QVERIFY2(result.error.contains(QStringLiteral("is damaged")), qPrintable(result.error));
}

void TestHistoryReader::aListThatCannotBeReadIsNotAnEmptyList_data() {
    QTest::addColumn<bool>("damaged");
    QTest::newRow("nothing has been recorded yet") << false;
    QTest::newRow("a damaged file") << true;
}

void TestHistoryReader::aListThatCannotBeReadIsNotAnEmptyList() {
    QFETCH(bool, damaged);
    const Store store;
    if (damaged) {
        QFile file(store.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
    }
    HistoryReader reader(store.path());
    QStringList errors;
    const auto keep = [&errors](const QString& error) { errors << error; };
    connect(&reader, &HistoryReader::eventsReady, &reader,
            [&](quint64, const auto&, const QString& error) { keep(error); });
    connect(&reader, &HistoryReader::generatorRunsReady, &reader,
            [&](quint64, const auto&, const QString& error) { keep(error); });
    connect(&reader, &HistoryReader::totalsReady, &reader,
            [&](quint64, const Totals& totals) { keep(totals.error); });
    reader.readEvents(1, 0, baseTs, {}, 10);
    reader.readGeneratorRuns(2, 0, baseTs, 10);
    reader.readTotals(3, 0, baseTs);
    QCOMPARE(errors.size(), 3);
    for (const auto& error : std::as_const(errors)) {
        QCOMPARE(error.contains(QStringLiteral("is damaged")), damaged);
        QCOMPARE(error.isEmpty(), !damaged);
    }
}

void TestHistoryReader::totalsAreSumsAndTheHighestWithItsTime() {
    const Store store;
    std::vector<SampleRow> rows;
    for (int i = 0; i < 12; ++i) {
        rows.push_back(rowAt(baseTs + i * 5));
        rows.back()[Quantity::EnergyInJoules] = 100;
        rows.back()[Quantity::GeneratorSeconds] = 5;
        rows.back()[Quantity::AcOutWattsMax] = i == 7 ? 900 : 100;
    }
    store.record(rows);
    HistoryReader reader(store.path());
    const auto sums = totals(reader, baseTs + 5, baseTs + 60);
    QCOMPARE(sums.inJoules, std::optional<qint64>(1100));
    QCOMPARE(sums.generatorSeconds, std::optional<qint64>(55));
    QCOMPARE(sums.maxOutWatts, std::optional<qint64>(900));
    QCOMPARE(sums.maxOutWattsTs, std::optional<qint64>(baseTs + 35));
    QVERIFY(!sums.pvJoules);
}

void TestHistoryReader::totalsOfNothingAreUnknown() {
    const Store store;
    store.record({rowAt(baseTs)});
    HistoryReader reader(store.path());
    const auto sums = totals(reader, baseTs + 1000, baseTs + 2000);
    QVERIFY(!sums.inJoules);
    QVERIFY(!sums.maxOutWattsTs);
    QCOMPARE(sums.coverage, 0.0);
}

void TestHistoryReader::coverageCountsUpToNow() {
    const Store store;
    std::vector<SampleRow> rows;
    for (int i = 0; i < 360; ++i) {
        rows.push_back(rowAt(baseTs + i * 5));
    }
    store.record(rows);
    HistoryReader reader(store.path());
    QCOMPARE(totals(reader, baseTs, baseTs + 86'400).coverage, 1.0);
    reader.setUtcClock([] { return (baseTs + 3600) * 1000; });
    QCOMPARE(totals(reader, baseTs, baseTs + 86'400).coverage, 0.5);
    reader.setUtcClock([] { return (baseTs + 1850) * 1000; });  // 50 s not committed yet
    QCOMPARE(totals(reader, baseTs, baseTs + 86'400).coverage, 1.0);
}

void TestHistoryReader::eventsComeNewestFirstAndFiltered() {
    const Store store;
    {
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        for (int i = 0; i < 4; ++i) {
            under.recorder.addEvent(
                eventAt((baseTs + i) * 1000, i % 2 == 0 ? plant::EventKind::DeviceFound
                                                        : plant::EventKind::InverterMode));
        }
    }
    HistoryReader reader(store.path());
    std::vector<plant::Event> events;
    connect(&reader, &HistoryReader::eventsReady, &reader,
            [&events](quint64, const std::vector<plant::Event>& list) { events = list; });
    reader.readEvents(1, baseTs, baseTs + 100, {}, 3);
    QCOMPARE(events.size(), size_t(3));
    QCOMPARE(events[0].utcMs, (baseTs + 3) * 1000);
    reader.readEvents(2, baseTs, baseTs + 100, {QStringLiteral("inverter_mode")}, 10);
    QCOMPARE(events.size(), size_t(2));
    QCOMPARE(events[1].utcMs, (baseTs + 1) * 1000);
}

QTEST_GUILESS_MAIN(TestHistoryReader)
#include "tst_history_reader.moc"
