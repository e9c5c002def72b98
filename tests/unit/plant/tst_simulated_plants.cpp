// SPDX-License-Identifier: GPL-3.0-or-later
// The simulator's installations through the real decoder into the engine: what each of them shows
// and what it must not pretend to know.
#include <QTest>

#include "link/simulator/simulated_bus.h"
#include "plant_bench.h"
#include "protocol/bus_decoder.h"

using namespace magnum::plant;
using namespace Qt::StringLiterals;
namespace simulated = magnum::link;
namespace protocol = magnum::protocol;

namespace {

/// Bursts of the scenario, each followed by its idle gap.
class Installation {
 public:
    explicit Installation(const QString& name)
        : m_bus(std::get<simulated::Scenario>(simulated::loadScenario(name)), 1) {}

    void run(int bursts) {
        protocol::BusDecoder& decoder = m_decoder;
        for (int i = 0; i < bursts; ++i) {
            const simulated::SimulatedBurst burst = m_bus.next();
            for (const QByteArray& packet : burst.packets) {
                decoder.feed({reinterpret_cast<const std::uint8_t*>(packet.constData()),
                              size_t(packet.size())},
                             m_bench.now().monotonicMs);
            }
            decoder.flush(m_bench.now().monotonicMs);
            m_bench.wait(simulated::SimulatedBus::burstMs);
            m_bench.tick();
        }
    }
    [[nodiscard]] const PlantState& state() const { return m_bench.state(); }
    [[nodiscard]] const simulated::SimulatorTruth& truth() const { return m_bus.truth(); }
    [[nodiscard]] const Bench& bench() const { return m_bench; }

 private:
    simulated::SimulatedBus m_bus;
    Bench m_bench;
    protocol::BusDecoder m_decoder{[this](const protocol::Decoded& decoded) {
        m_bench.apply(decoded.packet, decoded.raw.size());
    }};
};

}  // namespace

class TestSimulatedPlants : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    // Two units, heard in turns: the sum is the array's.
    void theSunsPowerIsTheSumOfAllUnits() {
        Installation solar(u"solar-48"_s);
        solar.run(600);
        const auto& unit = *solar.truth().solar;
        const double watts = 2 * unit.batteryAmps * unit.batteryVolts;
        QVERIFY(watts > 2000);
        const auto shown = solar.state()[Quantity::PvWatts].value;
        QVERIFY2(shown && std::abs(*shown - watts) < 60, qPrintable(QString::number(watts)));
        QCOMPARE(solar.state()[Quantity::PvVolts].value, std::optional(unit.pvVolts));
        QVERIFY(solar.state().flow.pv.watts.has_value());
        QVERIFY(std::abs(solar.state().flow.residualWatts.value_or(1e6)) < 200);
        // (0.4 A of other DC loads and the coarse DC amps of the inverter are the rest.)
    }

    void theSunsEnergyIsStored() {
        Installation solar(u"solar-48"_s);
        solar.run(1400);  // 15 s until the sun is known, 120 s, and a cut interval
        double joules = 0;
        for (const auto& row : solar.bench().sink.rows) {
            joules += double(row[Quantity::EnergyPvJoules].value_or(0));
        }
        const auto& unit = *solar.truth().solar;
        const double wanted = 2 * unit.batteryAmps * unit.batteryVolts * 120;
        QVERIFY2(std::abs(joules - wanted) < wanted * 0.05, qPrintable(QString::number(joules)));
    }

    void a230VoltModelShowsNoAcVolts() {
        Installation abroad(u"export-48"_s);
        abroad.run(300);
        QVERIFY(!abroad.state()[Quantity::AcOutVolts].value);
        QVERIFY(!abroad.state()[Quantity::AcOutWatts].value);
        QVERIFY(!abroad.state()[Quantity::AcInPeakVolts].value);
        QVERIFY(abroad.state()[Quantity::DcWatts].value.has_value());
    }

    void anOldInverterHasVoltsButNoAmpsAndNoHertz() {
        Installation old(u"classic-12"_s);
        old.run(300);
        QCOMPARE(old.state().nominalVolts, std::optional(12));
        QVERIFY(old.state()[Quantity::AcOutVolts].value.has_value());
        QVERIFY(!old.state()[Quantity::AcOutAmps].value);
        QVERIFY(!old.state()[Quantity::AcHertz].value);
        QVERIFY(!old.state().settings.floatVolts);
        QVERIFY(!old.state().settings.absorbHours);
        QCOMPARE(old.state().settings.lowBatteryCutOutVolts, std::optional(11.0));
    }

    void settingsAreInTheBusesOwnVolts() {
        Installation cabin(u"arc-24"_s);
        cabin.run(300);
        QCOMPARE(cabin.state().nominalVolts, std::optional(24));
        QCOMPARE(cabin.state().settings.floatVolts, std::optional(27.2));
        QCOMPARE(cabin.state().settings.generatorStartVolts, std::optional(23.6));
        QCOMPARE(cabin.state().settings.lowBatteryCutOutVolts, std::optional(20.0));
        QVERIFY(cabin.state()[Quantity::Soc].value.has_value());
    }

    // With AC in, byte 17 is not the load.
    void loadSupportIsNoAcOutput() {
        Installation hybrid(u"msh-24"_s);
        hybrid.run(350);
        QVERIFY(!hybrid.state()[Quantity::AcOutAmps].value);
        QVERIFY(hybrid.state()[Quantity::TransformerAmps].value.has_value());
        QVERIFY(hybrid.state().device(Device::Acld).seen);
    }

    void onePartOfAStackIsNamedSo() {
        Installation stack(u"rc50-stack"_s);
        stack.run(100);
        QCOMPARE(stack.state().stackMode, std::optional(1));
        QCOMPARE(stack.state().settings.batteryAmpHours, std::optional(800));
    }
};

QTEST_APPLESS_MAIN(TestSimulatedPlants)
#include "tst_simulated_plants.moc"
