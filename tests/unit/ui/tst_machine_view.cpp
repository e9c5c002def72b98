// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "history_story.h"
#include "ui/finding_words.h"
#include "ui/machine_view.h"
#include "ui/status_view.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::ui;
using magnum::testing::ManualClock;
using magnum::ui::test::FakeFeed;

namespace {

TextContext english() {
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("UTC")};
}
Fact factOf(const std::vector<Fact>& facts, const QString& caption) {
    for (const auto& fact : facts) {
        if (fact.caption == caption) {
            return fact;
        }
    }
    return {};
}
QString deviceCell(MachineDevices& devices, int row, int role) {
    return devices.data(devices.index(row), role).toString();
}

}  // namespace

class tst_machine_view : public QObject {
    Q_OBJECT

    ManualClock m_clock;

    [[nodiscard]] feed::Snapshot withFinding(link::Finding::Kind kind) const {
        feed::Snapshot snapshot;
        snapshot.link.state = link::LinkState::Receiving;
        snapshot.link.port = u"/dev/ttyUSB0"_s;
        link::Finding finding;
        finding.kind = kind;
        finding.model = 0x73;
        finding.volts = 49.2;
        finding.confidencePercent = 99;
        finding.sinceMonotonicMs = m_clock.monotonic;
        snapshot.findings.push_back(finding);
        return snapshot;
    }

 private Q_SLOTS:
    void whatCannotBeToldIsSaidAndNeverZero() {
        const auto facts = hostFacts({}, english());
        QVERIFY(facts.size() >= 8);
        for (const auto& fact : facts) {
            QCOMPARE(fact.value, u"not available here"_s);
            QVERIFY(!fact.known);
        }
    }
    void loadIsWrittenWithUnits() {
        feed::Snapshot snapshot;
        snapshot.host.cpuPermille = 12.4;
        snapshot.host.rssKib = 60'000;
        snapshot.host.diskFreeMib = 11'000;
        snapshot.host.diskTotalMib = 29'000;
        snapshot.host.clockSynchronised = false;
        const auto facts = hostFacts(snapshot, english());
        QCOMPARE(factOf(facts, u"CPU, recorder"_s).value, u"1.2 % of one core"_s);
        QCOMPARE(factOf(facts, u"Memory, recorder"_s).value, u"59 MiB"_s);
        QCOMPARE(factOf(facts, u"Disk, free"_s).value, u"11.5 GB of 30.4 GB"_s);
        QVERIFY(factOf(facts, u"Clock"_s).wrong);
        QVERIFY(!factOf(facts, u"Clock"_s).hint.isEmpty());
    }
    void aNearlyFullDiskAsksForAttention() {
        feed::Snapshot snapshot;
        snapshot.host.diskFreeMib = 900;
        snapshot.host.diskTotalMib = 29'000;
        QVERIFY(factOf(hostFacts(snapshot, english()), u"Disk, free"_s).wrong);
    }
    void everyBadLinkStateHasARemedy_data() {
        QTest::addColumn<int>("state");
        for (const auto state :
             {link::LinkState::Searching, link::LinkState::Missing, link::LinkState::Busy,
              link::LinkState::NoPermission, link::LinkState::Failed, link::LinkState::Silent}) {
            QTest::newRow(linkStateKey(state).latin1()) << int(state);
        }
    }
    void everyBadLinkStateHasARemedy() {
        QFETCH(int, state);
        feed::Snapshot snapshot;
        snapshot.link.state = link::LinkState(state);
        snapshot.link.port = u"/dev/ttyUSB0"_s;
        const auto fact = linkFact(snapshot, feed::FeedState::Connected,
                                   {m_clock.monotonic, m_clock.utc}, english());
        QVERIFY(fact.wrong);
        QVERIFY(!fact.value.isEmpty());
        QVERIFY(!fact.hint.isEmpty());
    }
    void bytesWithoutAnInverterPointToTheWires() {
        feed::Snapshot snapshot;
        snapshot.link.state = link::LinkState::Receiving;
        snapshot.link.bytes = 5000;
        const auto fact = linkFact(snapshot, feed::FeedState::Connected,
                                   {m_clock.monotonic, m_clock.utc}, english());
        QVERIFY(fact.wrong);
        QVERIFY2(fact.hint.contains(u"swapped"_s), qPrintable(fact.hint));
    }
    void aFindingIsToldWithItsProofAndItsRemedy() {
        const auto snapshot = withFinding(link::Finding::Kind::Reversed);
        const plant::Instant now{m_clock.monotonic, m_clock.utc};
        const auto fact = linkFact(snapshot, feed::FeedState::Connected, now, english());
        QVERIFY(fact.wrong);
        QCOMPARE(
            fact.value,
            u"A and B are swapped: the MS4448PAE says 49.2 V when read the other way round."_s);
        QCOMPARE(fact.hint, u"Exchange the two wires at the adapter."_s);
        const auto facts = findingFacts(snapshot, feed::FeedState::Connected, now, english());
        QCOMPARE(factOf(facts, u"How sure"_s).value, u"99 %"_s);
        StatusView status(english());
        status.update(snapshot, feed::FeedState::Connected, now);
        QCOMPARE(status.severity(), StatusView::Warning);
        QVERIFY2(status.banner().contains(u"49.2 V"_s), qPrintable(status.banner()));
        QCOMPARE(status.bannerPage(), 4);
    }
    void whatIsOnlyWorthKnowingRaisesNoBanner() {
        const auto snapshot = withFinding(link::Finding::Kind::OnlyInverter);
        const plant::Instant now{m_clock.monotonic, m_clock.utc};
        StatusView status(english());
        status.update(snapshot, feed::FeedState::Connected, now);
        QCOMPARE(status.banner(), QString());
        QVERIFY(!linkFact(snapshot, feed::FeedState::Connected, now, english()).wrong);
        const auto facts = findingFacts(snapshot, feed::FeedState::Connected, now, english());
        QVERIFY(!factOf(facts, u"Worth knowing"_s).hint.isEmpty());
    }
    void everyFindingHasWords() {
        for (int kind = 0; kind <= int(link::Finding::Kind::SilentSince); ++kind) {
            link::Finding finding;
            finding.kind = link::Finding::Kind(kind);
            const auto words = findingWords(finding, u"14:02"_s, english());
            QVERIFY(!words.title.isEmpty());
            QVERIFY(!words.remedy.isEmpty());
        }
    }
    void aLostRecorderIsSaidBeforeTheLink() {
        feed::Snapshot snapshot;
        snapshot.link.state = link::LinkState::Receiving;
        const auto fact =
            linkFact(snapshot, feed::FeedState::Lost, {m_clock.monotonic, m_clock.utc}, english());
        QVERIFY(fact.wrong);
        QCOMPARE(fact.value, u"Recorder lost"_s);
    }
    void aDeviceThatWasHeardIsDescribed() {
        feed::Snapshot snapshot;
        auto& inverter = snapshot.plant.device(plant::Device::Inverter);
        inverter.seen = true;
        inverter.model = 0x73;
        inverter.revision = 6.1;
        inverter.packetsPerSecond = 10;
        inverter.lastSeenMonotonicMs = m_clock.monotonic - 100;
        MachineDevices devices;
        devices.update(snapshot.plant, m_clock.monotonic, english());
        QCOMPARE(deviceCell(devices, 0, MachineDevices::Model), u"MS4448PAE, revision 6.1"_s);
        QCOMPARE(deviceCell(devices, 0, MachineDevices::Rate), u"10.0 /s"_s);
        QCOMPARE(deviceCell(devices, 0, MachineDevices::Age), u"now"_s);
        QCOMPARE(deviceCell(devices, 1, MachineDevices::Model), u"not detected"_s);
        QCOMPARE(deviceCell(devices, 1, MachineDevices::Rate), QString());
    }
    void onlyWhatComesOverTheBusCountsAsPackets() {
        feed::Snapshot snapshot;
        snapshot.plant.device(plant::Device::Inverter).packetsPerSecond = 10;
        snapshot.plant.device(plant::Device::Host).packetsPerSecond = 0.25;
        QCOMPARE(factOf(busFacts(snapshot, english()), u"Packets a second"_s).value, u"10.0"_s);
    }
    void aDeviceThatFellSilentIsNotShownAsTalking() {
        feed::Snapshot snapshot;
        auto& bmk = snapshot.plant.device(plant::Device::Bmk);
        bmk.seen = true;
        bmk.packetsPerSecond = 1.2;
        bmk.lastSeenMonotonicMs = m_clock.monotonic - 42'000;
        MachineDevices devices;
        devices.update(snapshot.plant, m_clock.monotonic, english());
        QCOMPARE(deviceCell(devices, 3, MachineDevices::Rate), u"silent"_s);
        QCOMPARE(deviceCell(devices, 3, MachineDevices::Age), u"42 s ago"_s);
    }
    void aDeviceThatIsLostIsToldFromOneThatNeverWas() {
        feed::Snapshot snapshot;
        auto& ags = snapshot.plant.device(plant::Device::Ags);
        ags.seen = true;
        ags.lastSeenMonotonicMs = m_clock.monotonic - 180'000;
        MachineDevices devices;
        devices.update(snapshot.plant, m_clock.monotonic, english());
        QCOMPARE(deviceCell(devices, 2, MachineDevices::Rate), u"lost"_s);
        QCOMPARE(deviceCell(devices, 2, MachineDevices::Age), u"3 min ago"_s);
        QCOMPARE(deviceCell(devices, 3, MachineDevices::Model), u"not detected"_s);
        QCOMPARE(deviceCell(devices, 3, MachineDevices::Rate), QString());
    }
    void settingsPagesThatStoppedAreNamed() {
        feed::Snapshot snapshot;
        auto& remote = snapshot.plant.device(plant::Device::Remote);
        remote.seen = true;
        remote.revision = 3.2;
        remote.lastSeenMonotonicMs = m_clock.monotonic;
        snapshot.plant.remotePages[3] = {0xA0, true, m_clock.monotonic - 800};
        snapshot.plant.remotePages[6] = {0xA3, true, m_clock.monotonic - 61'000};
        MachineDevices devices;
        devices.update(snapshot.plant, m_clock.monotonic, english());
        QCOMPARE(deviceCell(devices, 1, MachineDevices::Model),
                 u"revision 3.2; settings pages A3 stopped"_s);
    }
    void agesGoOnWhileNothingComes() {
        FakeFeed feed;
        feed::Snapshot snapshot;
        auto& inverter = snapshot.plant.device(plant::Device::Inverter);
        inverter.seen = true;
        inverter.lastSeenMonotonicMs = m_clock.monotonic;
        feed.show(snapshot);
        ManualClock clock = m_clock;
        MachineView view(feed, clock, english());
        view.setActive(true);
        QCOMPARE(deviceCell(*view.devices(), 0, MachineDevices::Age), u"now"_s);
        clock.advance(30'000);
        QTRY_COMPARE(deviceCell(*view.devices(), 0, MachineDevices::Age), u"30 s ago"_s);
    }
    void recordingARawCaptureAsksTheRecorder() {
        FakeFeed feed;
        MachineView view(feed, m_clock, english());
        view.setActive(true);
        view.startCapture();
        feed::Snapshot snapshot;
        snapshot.rawCapture.path = u"/data/captures/a.cap"_s;
        feed.show(snapshot);
        QCOMPARE(view.capturePath(), u"/data/captures/a.cap"_s);
        view.stopCapture();
        QCOMPARE(feed.sent.size(), size_t(2));
        QCOMPARE(feed.sent[0].kind, feed::Command::Kind::StartRawCapture);
        QCOMPARE(feed.sent[1].kind, feed::Command::Kind::StopRawCapture);
    }
    void whyARecordingEndedIsSaid() {
        FakeFeed feed;
        MachineView view(feed, m_clock, english());
        view.setActive(true);
        feed::Snapshot snapshot;
        snapshot.rawCapture.lastPath = u"/data/captures/a.cap"_s;
        snapshot.rawCapture.bytes = 200'000'000;
        snapshot.rawCapture.end = feed::RawCapture::End::Full;
        feed.show(snapshot);
        QCOMPARE(view.capturePath(), QString());
        QCOMPARE(view.captureNote(),
                 u"/data/captures/a.cap ended by itself: it reached its largest size, 200 MB."_s);
    }
    void nothingStoredYetIsSaid() {
        const auto facts = recordFacts({}, m_clock.utc, english());
        QCOMPARE(factOf(facts, u"Record begins"_s).value, u"nothing stored yet"_s);
        QVERIFY(factOf(facts, u"Recording"_s).wrong);
    }
};

QTEST_GUILESS_MAIN(tst_machine_view)
#include "tst_machine_view.moc"
