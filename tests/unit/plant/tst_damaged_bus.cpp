// SPDX-License-Identifier: GPL-3.0-or-later
// An hour of a steady plant on a bus that flips, loses and invents bytes: nothing wrong may be
// stored, shown or told. The bus has no checksum, so this is what stands in for one.
#include <QTest>
#include <cmath>

#include "damaged_line.h"
#include "plant_bench.h"
#include "protocol/bus_decoder.h"
#include "steady_plants.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;
namespace test = magnum::test;

namespace {

struct Report {
    int rows = 0;
    int values = 0;          ///< stored averages of what the plant tells
    int nulls = 0;           ///< of these, unknown
    double worstSteps = 0;   ///< largest deviation, in steps of the wire
    double worstStored = 0;  ///< the same in steps of the stored integer
    int wrongLive = 0;       ///< looks at a live value that was wrong
    QStringList problems;

    void problem(const QString& text) {
        if (problems.size() < 12) {
            problems << text;
        }
    }
};

/// The plant's bytes through a damaged line, the decoder and the engine.
class DamagedRun {
 public:
    DamagedRun(const test::SteadyPlant& plant, double rate, std::uint64_t seed)
        : m_plant(plant),
          m_line(rate, seed),
          m_decoder([this](const protocol::Decoded& d) { m_bench.apply(d.packet, d.raw.size()); }) {
    }

    Report run(int bursts) {
        for (int n = 0; n < bursts; ++n) {
            const QByteArray bytes = m_line.carry(m_plant.burst(n));
            m_decoder.feed(
                {reinterpret_cast<const std::uint8_t*>(bytes.constData()), size_t(bytes.size())},
                m_bench.now().monotonicMs);
            lookAtTheScreen(n);
            m_bench.wait(100);
            if (n % 10 == 9) {
                m_bench.tick();
            }
        }
        m_bench.engine.finish(m_bench.now());
        checkRows();
        checkEvents();
        return m_report;
    }
    [[nodiscard]] quint64 outliers() const { return m_bench.engine.outliersDropped(); }
    [[nodiscard]] long hits() const { return m_line.hits(); }
    [[nodiscard]] const RemoteSettings& settings() const { return m_bench.state().settings; }

 private:
    void lookAtTheScreen(int n) {
        const auto& state = m_bench.state();
        for (const auto& [quantity, truth] : m_plant.truth) {
            const auto& reading = state[quantity];
            const bool wrong =
                reading.value ? std::abs(*reading.value - truth) > test::wireStep(quantity) * 1.001
                              : reading.validity == Validity::Invalid;
            if (wrong) {
                ++m_report.wrongLive;
                m_report.problem(QStringLiteral("burst %1: %2 shown as %3")
                                     .arg(n)
                                     .arg(quantityInfo(quantity).name)
                                     .arg(reading.value.value_or(-1e9)));
            }
        }
        for (const auto& [quantity, code] : m_plant.codes) {
            if (state[quantity].value && int(*state[quantity].value) != code) {
                ++m_report.wrongLive;
                m_report.problem(QStringLiteral("burst %1: %2 shown as %3")
                                     .arg(n)
                                     .arg(quantityInfo(quantity).name)
                                     .arg(*state[quantity].value));
            }
        }
    }

    void checkRows() {
        m_report.rows = int(m_bench.sink.rows.size());
        for (const auto& row : m_bench.sink.rows) {
            for (const auto& info : quantities()) {
                checkValue(row, info);
            }
        }
        checkEnergyOfTheHour();
    }

    void checkValue(const SampleRow& row, const QuantityInfo& info) {
        const auto& stored = row[info.id];
        const QString what = QStringLiteral("%1 at %2").arg(info.name).arg(row.ts - firstTs());
        if (info.kind == Kind::Average) {
            checkAverage(stored, info, what);
        } else if (info.kind == Kind::Maximum && stored) {
            const auto of =
                info.id == Quantity::AcOutWattsMax ? Quantity::AcOutWatts : Quantity::AcInWatts;
            const auto truth = m_plant.truth.find(of);
            if (truth == m_plant.truth.end() || *stored != std::llround(truth->second)) {
                m_report.problem(QStringLiteral("%1 is %2").arg(what).arg(*stored));
            }
        } else if (info.kind == Kind::Status && stored) {
            if (*stored != m_plant.codes.at(info.id)) {
                m_report.problem(QStringLiteral("%1 is %2").arg(what).arg(*stored));
            }
        } else if (info.kind == Kind::Energy && info.id != Quantity::GeneratorSeconds && stored) {
            checkEnergy(*stored, info.id, what);
        } else if (info.kind == Kind::Coverage) {
            checkCoverage(stored.value_or(-1), info, what);
        }
    }

    void checkAverage(const std::optional<qint64>& stored, const QuantityInfo& info,
                      const QString& what) {
        const auto truth = m_plant.truth.find(info.id);
        if (truth == m_plant.truth.end()) {
            if (stored) {
                m_report.problem(what + QStringLiteral(" is not told, but stored"));
            }
            return;
        }
        ++m_report.values;
        if (!stored) {
            ++m_report.nulls;
            return;
        }
        const double off = std::abs(double(*stored) / info.scale - truth->second);
        const double roundedOff =
            std::abs(double(*stored) - std::round(truth->second * info.scale));
        m_report.worstStored = std::max(m_report.worstStored, roundedOff);
        m_report.worstSteps = std::max(m_report.worstSteps, off / test::wireStep(info.id));
        if (off > test::wireStep(info.id)) {
            m_report.problem(
                QStringLiteral("%1 is %2").arg(what).arg(double(*stored) / info.scale));
        }
    }

    void checkEnergy(qint64 stored, Quantity quantity, const QString& what) {
        const auto known = m_plant.joules.find(quantity);
        if (known == m_plant.joules.end()) {
            m_report.problem(what + QStringLiteral(" is not told, but stored"));
            return;
        }
        const double truth = known->second;
        const bool ac =
            quantity == Quantity::EnergyInJoules || quantity == Quantity::EnergyOutJoules;
        const double step = 5 * test::wireStep(ac ? Quantity::AcOutWatts : Quantity::BmkWatts);
        const bool partial = isPartial(what);
        // Until the battery monitor is heard, the inverter's figure stands in for it.
        const double most = m_plant.isSlow ? 2 * truth + step : truth + step;
        const double least = m_plant.isSlow ? 0 : truth - step;
        if (!partial && (double(stored) > most || double(stored) < least)) {
            m_report.problem(QStringLiteral("%1 is %2").arg(what).arg(stored));
        }
        m_joules[quantity] += double(stored);
    }

    /// What a row lacks, another has: all but the beginning of the hour is there.
    void checkEnergyOfTheHour() {
        for (const auto& [quantity, joules] : m_plant.joules) {
            constexpr double intervals = 720;
            const double share = joules > 0 ? m_joules[quantity] / (joules * intervals) : 1;
            if (share < 0.99 || share > 1.001) {
                m_report.problem(QStringLiteral("%1 of the hour: %2 of what flowed")
                                     .arg(quantityInfo(quantity).name)
                                     .arg(share));
            }
        }
    }

    void checkCoverage(qint64 tenths, const QuantityInfo& info, const QString& what) {
        const bool told =
            std::any_of(m_plant.truth.begin(), m_plant.truth.end(),
                        [&](const auto& t) { return quantityInfo(t.first).source == info.source; });
        const bool remote = info.source == Device::Remote;
        const bool partial = isPartial(what);
        const bool seldom = m_plant.isSlow && info.source != Device::Inverter && !remote;
        const qint64 least = (told || remote) && !partial && !seldom ? 40 : 0;
        const qint64 most = told || remote ? 50 : 1;
        if (tenths < least || tenths > most) {
            m_report.problem(QStringLiteral("%1 is %2").arg(what).arg(tenths));
        }
    }

    void checkEvents() {
        QStringList found;
        int starts = 0;
        for (const auto& event : m_bench.sink.events) {
            if (event.kind == EventKind::DeviceFound) {
                found << event.detail;
            } else if (event.kind == EventKind::GeneratorStarted) {
                ++starts;
            } else {
                m_report.problem(QStringLiteral("event %1 %2 -> %3 %4")
                                     .arg(eventKindKey(event.kind))
                                     .arg(event.from.value_or(-1))
                                     .arg(event.to.value_or(-1))
                                     .arg(event.detail));
            }
        }
        found.sort();
        if (found != m_plant.devices) {
            m_report.problem(QStringLiteral("found: ") + found.join(QStringLiteral("; ")));
        }
        if (starts != m_plant.generatorStarts) {
            m_report.problem(QStringLiteral("%1 generator starts").arg(starts));
        }
        if (!m_bench.sink.alarms.empty()) {
            m_report.problem(QStringLiteral("alarms"));
        }
    }

    /// The first row, before the devices are believed, and the last, which finish() cuts short.
    [[nodiscard]] static bool isPartial(const QString& what) {
        return what.endsWith(QStringLiteral(" at 0")) || what.endsWith(QStringLiteral(" at 3600"));
    }
    [[nodiscard]] qint64 firstTs() const { return m_bench.sink.rows.front().ts; }

    const test::SteadyPlant& m_plant;
    test::DamagedLine m_line;
    Bench m_bench;
    protocol::BusDecoder m_decoder;
    Report m_report;
    std::map<Quantity, double> m_joules;  ///< of all rows
};

constexpr int burstsPerHour = 36'000;
}  // namespace

class TestDamagedBus : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void nothingWrongIsStoredShownOrTold_data() {
        QTest::addColumn<int>("plant");
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("seed");
        const auto plants = test::steadyPlants();
        for (int plant = 0; plant < int(plants.size()); ++plant) {
            for (const double rate : {0.0, 0.001, 0.01}) {
                const int seeds = rate > 0 ? seedCount() : 1;
                for (int seed = 1; seed <= seeds; ++seed) {
                    QTest::addRow("%s, %.1f %%, seed %d", qPrintable(plants[size_t(plant)].name),
                                  rate * 100, seed)
                        << plant << rate << seed;
                }
            }
        }
    }
    void nothingWrongIsStoredShownOrTold() {
        QFETCH(int, plant);
        QFETCH(double, rate);
        QFETCH(int, seed);
        const auto plants = test::steadyPlants();
        DamagedRun run(plants[size_t(plant)], rate, std::uint64_t(seed) * 7919);
        const Report report = run.run(burstsPerHour);
        qInfo(
            "%s: %d rows, %ld bytes hit, %llu readings refused, %.3f %% unknown, worst %.3f "
            "steps of the wire (%.0f stored), %d wrong looks",
            QTest::currentDataTag(), report.rows, run.hits(), run.outliers(),
            100.0 * report.nulls / std::max(1, report.values), report.worstSteps,
            report.worstStored, report.wrongLive);
        QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.join(u'\n')));
        QVERIFY(report.rows >= 720);
        QVERIFY(report.nulls * 100 < report.values);
    }

 private:
    /// Two hours of each plant and rate in the suite; MAGNUM_NOISE_SEEDS asks for more.
    static int seedCount() {
        bool ok = false;
        const int asked = qEnvironmentVariableIntValue("MAGNUM_NOISE_SEEDS", &ok);
        return ok && asked > 0 ? asked : 2;
    }
};
QTEST_GUILESS_MAIN(TestDamagedBus)
#include "tst_damaged_bus.moc"
