// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCborArray>
#include <QTest>

#include "feed/cbor_codec.h"

using namespace magnum;
using namespace magnum::feed;
using plant::Quantity;

namespace {

Snapshot fullSnapshot() {
    Snapshot s;
    s.monotonicMs = 123'456;
    s.utcMs = 1'795'438'800'000;
    s.runMode = RunMode::Simulation;
    s.speed = 60;
    s.scenario = QStringLiteral("day");
    s.link = {.state = link::LinkState::Busy,
              .port = QStringLiteral("/dev/ttyUSB0"),
              .holder = QStringLiteral("minicom (4711)"),
              .detail = {},
              .sinceMonotonicMs = 5,
              .lastByteMonotonicMs = 7,
              .bytes = 1'000'000'000'000};
    s.plant[Quantity::DcVolts] = plant::Reading<double>::known(49.2, 100);
    s.plant[Quantity::Soc] = plant::Reading<double>::invalid(90);
    s.plant.device(plant::Device::Bmk).revision = 1.0;
    s.plant.nominalVolts = 48;
    s.plant.flow.loads = {.watts = 812.5, .calculated = true};
    s.plant.settings.generatorStartVolts = 46.0;
    s.plant.generator.phase = plant::GeneratorPhase::Running;
    plant::GeneratorRun run;
    run.startUtcMs = 42;
    run.socBefore = 38.0;
    s.plant.generator.run = run;
    plant::Alarm alarm;
    alarm.key = QStringLiteral("low_soc");
    alarm.value = 17.0;
    alarm.active = true;
    s.plant.alarms = {alarm};
    s.host.clockSynchronised = false;
    s.storage.state = storage::StorageState::Retrying;
    s.storage.oldestTs = 1'700'000'000;
    s.lastRow = plant::SampleRow{.ts = 1'795'438'795, .stored = {}};
    (*s.lastRow)[Quantity::DcVolts] = 4920;
    (*s.lastRow)[Quantity::InverterFault] = 0;
    return s;
}

}  // namespace

class TestFeedCodec : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aSnapshotComesBackAsItWent() {
        const Snapshot sent = fullSnapshot();
        QVERIFY(snapshotFromCbor(toCbor(sent)) == sent);
    }

    void anUnknownValueStaysUnknown() {
        Snapshot sent = fullSnapshot();
        sent.plant.flow.loads.watts.reset();
        QVERIFY(!snapshotFromCbor(toCbor(sent)).plant.flow.loads.watts);
    }

    void nothingChangedIsAnEmptyDifference() {
        const QCborMap map = toCbor(fullSnapshot());
        QVERIFY(difference(map, map).isEmpty());
    }

    void onlyWhatChangedIsSent() {
        Snapshot later = fullSnapshot();
        later.plant.flow.loads.watts = 900;
        const QCborMap change = difference(toCbor(fullSnapshot()), toCbor(later));
        QCOMPARE(change.size(), 1);
        QCOMPARE(change.value(QLatin1String("plant")).toMap().size(), 1);
    }

    void theDifferenceLaidOverTheOldIsTheNew() {
        Snapshot later = fullSnapshot();
        later.plant.alarms.clear();
        later.plant.generator.run.reset();
        later.plant[Quantity::Soc] = plant::Reading<double>::known(55, 200);
        const QCborMap before = toCbor(fullSnapshot());
        const QCborMap now = toCbor(later);
        QVERIFY(snapshotFromCbor(merged(before, difference(before, now))) == later);
    }

    void aCommandComesBackAsItWent() {
        const Command sent{Command::Kind::AcknowledgeAlarm, QStringLiteral("low_soc"), {}};
        QVERIFY(commandFromCbor(toCbor(sent)) == sent);
    }

    void aCommandOfUnknownKindIsNone() {
        QVERIFY(!commandFromCbor({{QStringLiteral("kind"), 99}}));
    }

    void framesAreFoundInAnyPieces() {
        const QByteArray stream =
            frame({{QStringLiteral("a"), 1}}) + frame({{QStringLiteral("b"), 2}});
        FrameReader reader;
        int found = 0;
        for (const char byte : stream) {
            reader.add(QByteArray(1, byte));
            while (reader.next()) {
                ++found;
            }
        }
        QCOMPARE(found, 2);
    }

    void aStreamThatIsNotOursFails_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("length beyond the limit") << QByteArray("\xff\xff\xff\xff rest", 9);
        QTest::newRow("not CBOR") << QByteArray("\0\0\0\2\xff\xff", 6);
        QTest::newRow("no map") << QByteArray("\0\0\0\1\x01", 5);
    }
    void aStreamThatIsNotOursFails() {
        QFETCH(QByteArray, bytes);
        FrameReader reader;
        reader.add(bytes);
        QVERIFY(!reader.next());
        QVERIFY(reader.failed());
    }

    void wrongTypesKeepTheDefault() {
        const QCborMap wrong{{QStringLiteral("plant"), QStringLiteral("text")},
                             {QStringLiteral("speed"), QCborArray{1, 2}},
                             {QStringLiteral("link"), nullptr}};
        QVERIFY(snapshotFromCbor(wrong) == Snapshot{});
    }
};

QTEST_GUILESS_MAIN(TestFeedCodec)
#include "tst_feed_codec.moc"
