// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "link/diagnosis.h"
#include "link/simulator/simulated_bus.h"
#include "uart_model.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::link;
using magnum::test::UartLine;

namespace {

const QString port = u"/dev/ttyUSB0"_s;

LinkStatus statusOf(LinkState state, qint64 lastByteMs = -1) {
    LinkStatus status;
    status.state = state;
    status.port = port;
    status.sinceMonotonicMs = 100;
    status.lastByteMonotonicMs = lastByteMs;
    return status;
}

/// Diagnosis and decoder on a port, a second at a time.
class Doctor {
 public:
    explicit Doctor(PortFacts facts = {})
        : diagnosis(std::move(facts)),
          m_decoder([this](const protocol::Decoded& d) { diagnosis.decoded(d); }) {
        diagnosis.setStatus(statusOf(LinkState::Receiving));
    }
    void hear(const QByteArray& bytes, qint64 ms) {
        passUntil(ms);
        diagnosis.hear(bytes, ms);
        m_decoder.feed({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size())},
                       ms);
    }
    void passUntil(qint64 ms) {
        for (; m_nextMs <= ms; m_nextMs += 1000) {
            diagnosis.tick(m_nextMs);
        }
    }
    [[nodiscard]] QByteArray kinds() const {
        QByteArray all;
        for (const Finding& finding : diagnosis.findings()) {
            all += findingKey(finding.kind).latin1() + QByteArray(" ");
        }
        return all.trimmed();
    }
    [[nodiscard]] Finding first() const {
        return diagnosis.findings().empty() ? Finding{} : diagnosis.findings().front();
    }

    Diagnosis diagnosis;

 private:
    protocol::BusDecoder m_decoder;
    qint64 m_nextMs = 1000;
};

Scenario scenarioOf(const QString& name) {
    const ScenarioResult result = loadScenario(name);
    return std::holds_alternative<Scenario>(result) ? std::get<Scenario>(result) : Scenario{};
}

/// Seconds of a simulated bus as they arrive through a line, a chunk for each millisecond.
std::vector<std::pair<qint64, QByteArray>> heardThrough(SimulatedBus& bus, UartLine::Settings wires,
                                                        int seconds) {
    UartLine line(wires);
    for (int i = 0; i < seconds * 10; ++i) {
        const SimulatedBurst burst = bus.next();
        double at = i * 100.0 + 3;
        for (const QByteArray& packet : burst.packets) {
            at = line.send(packet, at) + 10;
        }
    }
    std::vector<std::pair<qint64, QByteArray>> chunks;
    for (const auto& r : line.receive()) {
        const auto ms = static_cast<qint64>(std::ceil(r.ms));
        if (chunks.empty() || chunks.back().first != ms) {
            chunks.emplace_back(ms, QByteArray());
        }
        chunks.back().second += static_cast<char>(r.byte);
    }
    return chunks;
}

}  // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void everySimulatedHouseIsReadThroughReversedWires_data();
    void everySimulatedHouseIsReadThroughReversedWires();
    void everySimulatedHouseIsLeftAlone_data();
    void everySimulatedHouseIsLeftAlone();
    void theOtherReaderIsNamed();
    void silenceKnowsWhetherAnythingWasEverHeard();
    void anAdaptersTimerIsOnlyWorthKnowing();
    void aFindingStandsWhileOtherPortsAreTried();
    void aPortThatIsNotOpenHasNoFindings();
    void everyFindingHasWordsAndARemedy();
};

void TestDiagnosis::everySimulatedHouseIsReadThroughReversedWires_data() {
    QTest::addColumn<QString>("scenario");
    for (const QString& name : builtInScenarios()) {
        if (name != "silent-bus"_L1) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
}

void TestDiagnosis::everySimulatedHouseIsReadThroughReversedWires() {
    QFETCH(QString, scenario);
    const Scenario house = scenarioOf(scenario);
    SimulatedBus bus(house, house.seed);
    UartLine::Settings reversed;
    reversed.reversed = true;
    Doctor doctor;
    for (const auto& [ms, bytes] : heardThrough(bus, reversed, 6)) {
        doctor.hear(bytes, ms);
    }
    QCOMPARE(doctor.kinds(), QByteArray("reversed"));
    QCOMPARE(doctor.first().model, house.inverter.model);
    QVERIFY(doctor.first().volts);
    QVERIFY(std::abs(*doctor.first().volts - bus.truth().inverter.dcVolts) < 0.5);
    QVERIFY(doctor.first().sinceMonotonicMs <= 5000);
}

void TestDiagnosis::everySimulatedHouseIsLeftAlone_data() {
    everySimulatedHouseIsReadThroughReversedWires_data();
}

void TestDiagnosis::everySimulatedHouseIsLeftAlone() {
    QFETCH(QString, scenario);
    const Scenario house = scenarioOf(scenario);
    SimulatedBus bus(house, house.seed);
    Doctor doctor;
    bool everProblem = false;
    for (const auto& [ms, bytes] : heardThrough(bus, {}, 20)) {
        doctor.hear(bytes, ms);
        everProblem =
            everProblem || (!doctor.diagnosis.findings().empty() && isProblem(doctor.first().kind));
    }
    QVERIFY2(!everProblem, doctor.kinds().constData());
}

void TestDiagnosis::theOtherReaderIsNamed() {
    const Scenario house = scenarioOf(u"inverting"_s);
    SimulatedBus bus(house, house.seed);
    int looks = 0;
    Doctor doctor({[&looks](const QString&) {
                       ++looks;
                       return QStringList{u"magserver (pid 812)"_s};
                   },
                   {}});
    int chunk = 0;
    for (const auto& [ms, bytes] : heardThrough(bus, {}, 12)) {
        if (++chunk / 6 % 2 == 0) {
            doctor.hear(bytes, ms);
        }
    }
    QCOMPARE(doctor.kinds(), QByteArray("missing-bytes"));
    QCOMPARE(doctor.first().holder, u"magserver (pid 812)"_s);
    QVERIFY(describe(doctor.first()).remedy.contains(u"magserver (pid 812)"_s));
    QVERIFY2(looks <= 2, "looking through all processes is not for each second");
}

void TestDiagnosis::silenceKnowsWhetherAnythingWasEverHeard() {
    Doctor never;
    never.diagnosis.setStatus(statusOf(LinkState::Silent));
    never.passUntil(6000);
    QCOMPARE(never.kinds(), QByteArray("never-heard"));
    QVERIFY(describe(never.first()).remedy.contains(u"splitter"_s));
    Doctor once;
    once.diagnosis.setStatus(statusOf(LinkState::Silent, 4321));
    once.passUntil(12'000);
    QCOMPARE(once.kinds(), QByteArray("silent"));
    QCOMPARE(once.first().sinceMonotonicMs, 4321);
}

void TestDiagnosis::anAdaptersTimerIsOnlyWorthKnowing() {
    Doctor doctor(
        {{}, [](const QString& path) { return path == port ? std::optional(16) : std::nullopt; }});
    doctor.passUntil(2000);
    QCOMPARE(doctor.kinds(), QByteArray("slow-adapter"));
    QCOMPARE(doctor.first().latencyMs, 16);
    QVERIFY(!isProblem(doctor.first().kind));
    Doctor quick({{}, [](const QString&) { return std::optional(1); }});
    quick.passUntil(2000);
    QCOMPARE(quick.kinds(), QByteArray());
}

// "auto" with two adapters: the reversed one talks, then the search goes on to the other.
void TestDiagnosis::aFindingStandsWhileOtherPortsAreTried() {
    const Scenario house = scenarioOf(u"inverting"_s);
    SimulatedBus bus(house, house.seed);
    UartLine::Settings reversed;
    reversed.reversed = true;
    Doctor doctor;
    LinkStatus searching;
    searching.state = LinkState::Searching;
    doctor.diagnosis.setStatus(searching);
    for (const auto& [ms, bytes] : heardThrough(bus, reversed, 5)) {
        doctor.passUntil(ms);
        doctor.diagnosis.hearCandidate(port, bytes, ms);
    }
    doctor.passUntil(5000);
    QCOMPARE(doctor.kinds(), QByteArray("reversed"));
    QCOMPARE(doctor.first().port, port);
    doctor.diagnosis.hearCandidate(u"/dev/ttyUSB1"_s, "x", 5100);
    doctor.passUntil(9000);
    QCOMPARE(doctor.kinds(), QByteArray("reversed"));
    doctor.passUntil(60'000);
    QCOMPARE(doctor.kinds(), QByteArray());
}

void TestDiagnosis::aPortThatIsNotOpenHasNoFindings() {
    Doctor doctor;
    doctor.diagnosis.setStatus(statusOf(LinkState::Silent));
    doctor.passUntil(6000);
    QVERIFY(!doctor.kinds().isEmpty());
    doctor.diagnosis.setStatus(statusOf(LinkState::Missing));
    doctor.passUntil(7000);
    QCOMPARE(doctor.kinds(), QByteArray());
}

void TestDiagnosis::everyFindingHasWordsAndARemedy() {
    for (int kind = 0; kind <= int(Finding::Kind::SilentSince); ++kind) {
        Finding finding;
        finding.kind = Finding::Kind(kind);
        QVERIFY(findingKey(finding.kind) != "unknown"_L1);
        QVERIFY(!describe(finding).what.isEmpty());
        QVERIFY(!describe(finding).remedy.isEmpty());
    }
    Finding proven;
    proven.kind = Finding::Kind::Reversed;
    proven.model = 0x73;
    proven.volts = 49.2;
    QCOMPARE(describe(proven).what,
             u"The wires A and B are swapped: the MS4448PAE says 49.2 V when read the other way "
             "round."_s);
}

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
