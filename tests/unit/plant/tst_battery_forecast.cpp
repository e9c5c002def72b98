// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "plant/battery_forecast.h"

using namespace magnum::plant;

namespace {

constexpr qint64 minute = 60'000;

/// A battery that is told of once a second.
struct Battery {
    PlantState state;
    BatteryForecast forecast;
    qint64 nowMs = 1'000'000;

    Battery() {
        state.device(Device::Bmk).seen = true;
        state.settings.batteryAmpHours = 400;
        tell(Quantity::Soc, 80);
    }
    void tell(Quantity quantity, double value) {
        state[quantity] = Reading<double>::known(value, nowMs);
    }
    void run(qint64 ms, double amps) {
        for (const qint64 end = nowMs + ms; nowMs < end;) {
            nowMs += 1000;
            tell(Quantity::BmkAmps, amps);
            tell(Quantity::Soc, *state[Quantity::Soc].value);
            forecast.tick(state, nowMs);
        }
    }
    [[nodiscard]] std::optional<qint64> seconds(double floorPercent = 50) const {
        return forecast.secondsToFloor(state, floorPercent, nowMs);
    }
};

}  // namespace

class TestBatteryForecast : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void steadyDischargeIsChargeOverCurrent() {
        Battery battery;
        battery.run(15 * minute, -20);
        // 30 % of 400 Ah at 20 A
        QCOMPARE(battery.seconds(), std::optional<qint64>(6 * 3600));
    }
    void aPeakIsSpreadOverAQuarterOfAnHour() {
        Battery battery;
        battery.run(14 * minute, -10);
        battery.run(1 * minute, -160);
        // On average 20 A
        const auto seconds = battery.seconds();
        QVERIFY(seconds);
        QVERIFY2(qAbs(*seconds - 6 * 3600) < 1800, qPrintable(QString::number(*seconds)));
    }
    void whatIsOlderThanAQuarterIsForgotten() {
        Battery battery;
        battery.run(30 * minute, -100);
        battery.run(16 * minute, -20);
        QCOMPARE(battery.seconds(), std::optional<qint64>(6 * 3600));
    }
    void nothingIsToldOfTheFirstMinutes() {
        Battery battery;
        battery.run(2 * minute, -20);
        QCOMPARE(battery.seconds(), std::nullopt);
    }
    void aChargingOrRestingBatteryHasNoForecast() {
        Battery charging;
        charging.run(15 * minute, 20);
        QCOMPARE(charging.seconds(), std::nullopt);
        Battery resting;
        resting.run(15 * minute, -0.2);
        QCOMPARE(resting.seconds(), std::nullopt);
        Battery turned;
        turned.run(15 * minute, -40);
        turned.run(1000, 30);
        QCOMPARE(turned.seconds(), std::nullopt);
    }
    void belowTheFloorNothingIsLeft() {
        Battery battery;
        battery.run(15 * minute, -20);
        QCOMPARE(battery.seconds(85), std::optional<qint64>(0));
    }
    void silenceIsNeitherAveragedNorForecast() {
        Battery battery;
        battery.run(10 * minute, -20);
        battery.nowMs += 5 * minute;
        battery.forecast.tick(battery.state, battery.nowMs);
        QCOMPARE(battery.seconds(), std::nullopt);
        battery.run(1 * minute, -20);
        QCOMPARE(battery.seconds(), std::optional<qint64>(6 * 3600));
    }
    void withoutTheRemoteTheSizeFollowsFromWhatIsOut() {
        Battery battery;
        battery.state.settings.batteryAmpHours.reset();
        battery.run(15 * minute, -20);
        QCOMPARE(battery.seconds(), std::nullopt);
        battery.tell(Quantity::NetAmpHours, -80);  // 20 % out: 400 Ah
        QCOMPARE(battery.seconds(), std::optional<qint64>(6 * 3600));
    }
    void anUnknownChargeIsNotForecast() {
        Battery battery;
        battery.run(15 * minute, -20);
        battery.state[Quantity::Soc] = Reading<double>::invalid(battery.nowMs);
        QCOMPARE(battery.seconds(), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestBatteryForecast)
#include "tst_battery_forecast.moc"
