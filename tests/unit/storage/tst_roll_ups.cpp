// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/roll_ups.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestRollUps : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aClosedMinuteHasTheSumsMeansAndExtremesOfItsRows();
    void anOpenMinuteHasNoRow();
};

namespace {

/// twelve rows, so that every figure can be summed by hand
std::vector<SampleRow> minuteAt(qint64 ts) {
    std::vector<SampleRow> rows;
    for (int i = 0; i < 12; ++i) {
        auto row = rowAt(ts + i * 5);
        row[Quantity::EnergyOutJoules] = 100 + i;
        row[Quantity::DcVolts] = 5200 + i;
        row[Quantity::AcOutWatts] = 300 + i;
        row[Quantity::AcOutWattsMax] = 400 + i;
        row[Quantity::InverterMode] = i == 4 ? 64 : 16;
        row[Quantity::RssKib] = 1000 * i;
        rows.push_back(row);
    }
    rows[0][Quantity::CovInverter] = 0;
    rows[11][Quantity::DcVolts].reset();
    return rows;
}

}  // namespace

void TestRollUps::aClosedMinuteHasTheSumsMeansAndExtremesOfItsRows() {
    const Store store;
    store.record(minuteAt(baseTs));
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM r60")), 1);
    const auto of = [&store](const char* column) {
        return store.number(QStringLiteral("SELECT %1 FROM r60 WHERE ts=%2")
                                .arg(QString::fromLatin1(column))
                                .arg(baseTs));
    };
    QCOMPARE(of("energy_out_joules"), 1266);  // 12*100 + 66
    QCOMPARE(of("cov_inverter"), 550);        // 11*50
    QCOMPARE(of("dc_volts"), 5206);           // 5201..5210 weighted 50 each: 5205.5
    QCOMPARE(of("dc_volts_min"), 5200);
    QCOMPARE(of("dc_volts_max"), 5210);
    QCOMPARE(of("ac_out_watts"), 306);  // 301..311
    QCOMPARE(of("ac_out_watts_min"), 300);
    QCOMPARE(of("ac_out_watts_max"), 411);
    QCOMPARE(of("inverter_mode"), 64);
    QCOMPARE(of("rss_kib"), 5500);
    QCOMPARE(of("rss_kib_max"), 11000);
    QVERIFY(store.value(QStringLiteral("SELECT soc FROM r60")).isNull());
    QVERIFY(store.value(QStringLiteral("SELECT energy_in_joules FROM r60")).isNull());
}

void TestRollUps::anOpenMinuteHasNoRow() {
    const Store store;
    auto rows = minuteAt(baseTs);
    rows.pop_back();
    store.record(rows);
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM r60")), 0);
    QCOMPARE(store.number(QStringLiteral("SELECT until_ts FROM rollup_done WHERE level=60")),
             baseTs);
}

QTEST_GUILESS_MAIN(TestRollUps)
#include "tst_roll_ups.moc"
