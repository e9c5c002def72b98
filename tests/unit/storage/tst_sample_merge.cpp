// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sample_sql.h"
#include "storage/store_file.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

using Value = std::optional<qint64>;
Q_DECLARE_METATYPE(Value)

class TestSampleMerge : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void valuesOfTwoRowsAreMerged_data();
    void valuesOfTwoRowsAreMerged();
    void groupsAreAggregatedLikeMerges();
};

void TestSampleMerge::valuesOfTwoRowsAreMerged_data() {
    QTest::addColumn<int>("quantity");
    QTest::addColumn<Value>("first");
    QTest::addColumn<Value>("second");
    QTest::addColumn<Value>("firstCoverage");
    QTest::addColumn<Value>("secondCoverage");
    QTest::addColumn<Value>("expected");
    const auto row = [](const char* name, Quantity quantity, Value a, Value b, Value covA,
                        Value covB, Value expected) {
        QTest::newRow(name) << int(quantity) << a << b << covA << covB << expected;
    };
    using enum Quantity;
    row("average by coverage", DcVolts, 5200, 5400, 10, 30, 5350);
    row("average is rounded", DcVolts, 5200, 5201, 25, 25, 5201);
    row("average of the negative", BmkAmps, -100, -200, 0, 0, -150);
    row("average without coverage", DcVolts, 5200, 5400, {}, {}, 5300);
    row("average with no coverage at all", DcVolts, 5200, 5400, 0, 0, 5300);
    row("average known once, first", DcVolts, 5200, {}, 10, 30, 5200);
    row("average known once, second", DcVolts, {}, 5400, 10, 30, 5400);
    row("average of its own source", Soc, 500, 600, 50, 50, 550);
    row("maximum", AcOutWattsMax, 900, 1200, 10, 30, 1200);
    row("maximum known once", AcOutWattsMax, 900, {}, 10, 30, 900);
    row("energy adds", EnergyOutJoules, 900, 1200, 10, 30, 2100);
    row("energy known once", EnergyOutJoules, {}, 1200, 10, 30, 1200);
    row("unknown energy stays unknown", EnergyOutJoules, {}, {}, 10, 30, {});
    row("count adds", BusPackets, 100, 3, 10, 30, 103);
    row("status is the newer", InverterMode, 64, 16, 10, 30, 16);
    row("status unknown in the newer", InverterMode, 64, {}, 10, 30, 64);
    row("gauge is the newer", RssKib, 5, 4, 10, 30, 4);
    row("coverage adds", CovInverter, 10, 30, 10, 30, 40);
}

void TestSampleMerge::valuesOfTwoRowsAreMerged() {
    QFETCH(int, quantity);
    QFETCH(Value, first);
    QFETCH(Value, second);
    QFETCH(Value, firstCoverage);
    QFETCH(Value, secondCoverage);
    QFETCH(Value, expected);
    const Store store;
    SampleRow a, b;
    a.ts = b.ts = baseTs;
    a[Quantity::CovInverter] = firstCoverage;
    b[Quantity::CovInverter] = secondCoverage;
    a[Quantity(quantity)] = first;
    b[Quantity(quantity)] = second;
    store.record({a, b});
    const auto found = store.value(
        QStringLiteral("SELECT %1 FROM sample").arg(plant::quantityInfo(Quantity(quantity)).name));
    QCOMPARE(found.isNull() ? Value() : Value(found.toLongLong()), expected);
}

void TestSampleMerge::groupsAreAggregatedLikeMerges() {
    const Store store;
    auto a = rowAt(baseTs);
    a[Quantity::CovInverter] = 10;
    a[Quantity::DcVolts] = 5200;
    a[Quantity::AcOutWattsMax] = 50;
    a[Quantity::EnergyInJoules] = 7;
    auto b = rowAt(baseTs + 5);
    b[Quantity::CovInverter] = 30;
    b[Quantity::DcVolts] = 5400;
    b[Quantity::AcOutWattsMax] = 40;
    b[Quantity::EnergyInJoules] = 8;
    auto unknown = rowAt(baseTs + 10);
    store.record({a, b, unknown});
    const auto aggregate = [&](Quantity quantity) {
        return store.number(QStringLiteral("SELECT %1 FROM sample").arg(aggregateSql(quantity)));
    };
    QCOMPARE(aggregate(Quantity::DcVolts), 5350);
    QCOMPARE(aggregate(Quantity::AcOutWattsMax), 50);
    QCOMPARE(aggregate(Quantity::EnergyInJoules), 15);
    QCOMPARE(aggregate(Quantity::CovInverter), 90);
}

QTEST_GUILESS_MAIN(TestSampleMerge)
#include "tst_sample_merge.moc"
