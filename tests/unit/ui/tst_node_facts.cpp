// SPDX-License-Identifier: GPL-3.0-or-later
// What a node's page tells in words, and when it keeps silent.
#include <QtTest>

#include "ui/node_facts.h"
#include "ui/plant_view.h"

using namespace magnum;
using namespace magnum::ui;
using plant::Device;
using plant::Quantity;
using plant::Reading;

namespace {

constexpr qint64 nowMs = 100'000'000;
const TextContext context{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};

QString fact(const QVariantList& facts, const QString& caption) {
    for (const auto& row : facts) {
        if (row.toMap().value(QStringLiteral("caption")) == caption) {
            return row.toMap().value(QStringLiteral("value")).toString();
        }
    }
    return {};
}

/// The monitor measures residualWatts more than the inverter.
feed::Snapshot withResidual(double residualWatts) {
    feed::Snapshot s;
    for (const auto device : {Device::Inverter, Device::Bmk}) {
        s.plant.device(device).seen = true;
        s.plant.device(device).lastSeenMonotonicMs = nowMs;
    }
    s.plant[Quantity::InverterMode] = Reading<double>::known(0x40, nowMs);
    s.plant[Quantity::BmkWatts] = Reading<double>::known(-1000 + residualWatts, nowMs);
    s.plant[Quantity::Soc] = Reading<double>::known(76, nowMs);
    s.plant.flow.battery = {-1000 + residualWatts, false};
    s.plant.flow.residualWatts = residualWatts;
    return s;
}

}  // namespace

class TestNodeFacts : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void why_the_input_is_what_it_is_taken_for_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("words");
        using enum plant::AcSourceReason;
        QTest::newRow("set") << int(Setting) << QStringLiteral("set to be the grid");
        QTest::newRow("AGS runs") << int(AgsRuns) << QStringLiteral("says that it runs");
        QTest::newRow("AGS there") << int(AgsFitted) << QStringLiteral("is on the bus");
        QTest::newRow("no AGS") << int(NoAgs) << QStringLiteral("no generator starter");
    }
    void why_the_input_is_what_it_is_taken_for() {
        QFETCH(int, reason);
        QFETCH(QString, words);
        plant::PowerFlow flow;
        flow.acSource = plant::AcSource::Grid;
        flow.acSourceReason = plant::AcSourceReason(reason);
        QVERIFY2(acSourceReasonText(flow).contains(words), qPrintable(acSourceReasonText(flow)));
    }
    void the_forecast_names_time_and_floor() {
        plant::PlantState plant;
        QCOMPARE(forecastText(plant, context), QString());
        plant.batteryFloorPercent = 50;
        QCOMPARE(forecastText(plant, context), QString());
        plant.secondsToFloor = 9 * 3600 + 20 * 60;
        QCOMPARE(forecastText(plant, context), QStringLiteral("9 h 20 min to 50 %"));
        plant.secondsToFloor = 0;
        QCOMPARE(forecastText(plant, context), QStringLiteral("below 50 %"));
    }
    void what_changes_is_not_told_of_a_silent_plant() {
        plant::PlantState plant = withResidual(300).plant;
        plant.settings.batteryAmpHours = 400;
        plant.batteryFloorPercent = 50;
        plant.secondsToFloor = 3600;
        const auto heard = nodeFacts(3, plant, {.heard = true, .unbalanced = true}, context);
        QCOMPARE(fact(heard, QStringLiteral("Lasts")), QStringLiteral("1 h to 50 %"));
        QVERIFY(fact(heard, QStringLiteral("Not measured")).contains(QStringLiteral("charger")));
        const auto silent = nodeFacts(3, plant, {}, context);
        QVERIFY(fact(silent, QStringLiteral("Lasts")).isEmpty());
        QVERIFY(fact(silent, QStringLiteral("Not measured")).isEmpty());
        QVERIFY(!fact(silent, QStringLiteral("Size set at the remote")).isEmpty());
    }
    void an_imbalance_is_told_once_it_matters_and_until_it_is_gone() {
        PlantView view(context);
        const auto show = [&](double watts) {
            view.update(withResidual(watts), nowMs);
            return view.unbalanced();
        };
        QVERIFY(!show(-90));
        QVERIFY(show(-130));
        QCOMPARE(view.unmeasuredWatts()->text(), QStringLiteral("\u2212130"));
        QVERIFY(show(-90));  // not on and off at the limit
        QVERIFY(!show(-60));
        view.update(withResidual(-130), nowMs);
        view.update(withResidual(-130), nowMs + 60'000);
        QVERIFY(!view.unbalanced());
    }
    void facts_are_of_the_node_that_is_open() {
        PlantView view(context);
        feed::Snapshot s = withResidual(0);
        s.plant.settings.shoreAmps = 30;
        view.update(s, nowMs);
        QVERIFY(view.facts().isEmpty());
        QSignalSpy wanted(&view, &PlantView::updateWanted);
        view.setOpenNode(0);
        QCOMPARE(wanted.size(), 1);
        view.update(s, nowMs);
        QVERIFY(!fact(view.facts(), QStringLiteral("Shore current set at the remote")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNodeFacts)
#include "tst_node_facts.moc"
