// SPDX-License-Identifier: GPL-3.0-or-later
// Every plain English sentence the recorder may put into an event or its state is known to the
// panel's catalogues.
#include <QTest>
#include <QTranslator>

#include "link/byte_source.h"
#include "plant/device_registry.h"
#include "plant/settings_keeper.h"
#include "storage/retention.h"
#include "storage/salvage.h"
#include "storage/status_words.h"
#include "storage/store_file.h"
#include "ui/recorder_text.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using ui::recorderText;

namespace {

/// Puts every text of the recorder's into brackets.
class Brackets : public QTranslator {
 public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* /*unused*/,
                                    int /*n*/) const override {
        return qstrcmp(context, "RecorderText") == 0 ? u"<%1>"_s.arg(QString::fromUtf8(source))
                                                     : QString();
    }
};

QStringList linkSentences() {
    using enum link::LinkState;
    QStringList all;
    for (const auto state :
         {Closed, Searching, Missing, Busy, NoPermission, Failed, Silent, Receiving, Finished}) {
        for (const auto& port : {QString(), u"/dev/ttyUSB0"_s}) {
            for (const auto& holder : {QString(), u"minicom (4711)"_s}) {
                link::LinkStatus status;
                status.state = state;
                status.port = port;
                status.holder = holder;
                all << link::describe(status);
            }
        }
    }
    all.removeAll(QString());
    return all;
}

QStringList deviceNames() {
    QStringList all;
    for (int i = 0; i < int(plant::Device::Host); ++i) {
        plant::DeviceState state;
        all << plant::deviceInWords(plant::Device(i), state);
        state.model = 0x73;
        state.revision = 6.1;
        all << plant::deviceInWords(plant::Device(i), state);
        state.model = 0xfe;
        all << plant::deviceInWords(plant::Device(i), state);
    }
    return all;
}

QStringList storageSentences() {
    using enum storage::Trouble;
    QStringList all;
    for (const auto trouble : {Full, Io, Busy, NotPermitted, Corrupt, Other}) {
        storage::SqlOutcome outcome;
        outcome.trouble = trouble;
        outcome.text = u"some words of SQLite"_s;
        for (const storage::Waiting& waiting :
             {storage::Waiting{1, 0, 0}, storage::Waiting{12, 0, 0}, storage::Waiting{12, 3, 4}}) {
            all << storage::retryingWords(outcome, waiting)
                << storage::cannotOpenWords(u"/data/magnum.db"_s, u"why"_s, trouble, waiting);
        }
        all << storage::readErrorWords(outcome, u"/data/magnum.db"_s);
    }
    for (const auto& why :
         {storage::damagedWhileReadingWords(u"page 7"_s),
          storage::damagedWhileWritingWords(u"page 7"_s), u"The database is damaged (page 7)"_s,
          u"The file is not a database"_s, u"The file is another program's database"_s}) {
        all << storage::setAsideSentence(why, u"/data/magnum.db.corrupt-1"_s)
            << storage::cannotSetAsideWords(u"/data/magnum.db"_s, why, {3, 0, 0});
    }
    all << storage::replacedSentence(u"/data/magnum.db"_s) << storage::droppedWords({0, 86'400, 7})
        << storage::droppedWords({0, 86'400, {}})
        << storage::salvageWords({u"magnum.db.corrupt-1"_s, 995, 5, 40, true})
        << storage::salvageWords({u"totals.db"_s, 0, 0, 40, false});
    return all;
}

/// As app/ writes them, copied: what the recorder says of its start, its end and its clock.
const QStringList& programSentences() {
    static const QStringList all{
        u"version 0.1.0, port simulation day, data directory /tmp/a%1b; last end clean"_s,
        u"version 0.1.0, port replay of x.cap, data directory /d; last end by a crash or kill"_s,
        u"version 0.1.0, port auto, data directory /d; last end by a power cut or reboot"_s,
        u"version 0.1.0, port auto, data directory /d; first start"_s,
        u"the program ended"_s,
        u"the replay is over"_s,
        u"stopped by SIGTERM"_s,
        u"the window was closed"_s,
        u"the picture was taken"_s,
        u"wall clock moved by +3600.0 s; now known: earlier times of this start are corrected"_s,
        u"wall clock moved by -12.0 s; not known to be right"_s};
    return all;
}

/// Every setting that the remote may tell, changed from "off" to a number.
QStringList settingChanges() {
    QStringList all;
    plant::RemoteSettings kept;
    plant::SettingsKeeper keeper(kept, [&](const QString& detail) { all << detail; });
    qint64 atMs = 0;
    const auto tell = [&](const protocol::RemotePacket& packet) {
        for (int i = 0; i < 3; ++i) {
            keeper.told(packet, 2, atMs += 100);
        }
    };
    protocol::RemotePacket packet;
    packet.floatVolts = 27;
    packet.lowBatteryCutOutVolts = 20;
    const auto change = [&](const protocol::RemotePage& before, const protocol::RemotePage& after) {
        packet.page = before;
        tell(packet);
        packet.page = after;
        tell(packet);
    };
    tell(packet);
    packet.floatVolts = 27.2;
    packet.lowBatteryCutOutVolts = 21;
    packet.absorbVolts = 28;
    packet.absorbHours = 2;
    packet.shoreAmps = 30;
    packet.searchWatts = 5;
    packet.chargeRatePercent = 80;
    change(protocol::RemotePageA0{}, protocol::RemotePageA0{.startCelsius = 30, .startVolts = 24});
    change(protocol::RemotePageA1{},
           protocol::RemotePageA1{
               .stopVolts = 28, .startDelaySeconds = 1, .stopDelaySeconds = 2, .maxRunHours = 3});
    change(protocol::RemotePageA2{},
           protocol::RemotePageA2{
               .startSocPercent = 40, .stopSocPercent = 90, .startAmps = 20, .stopAmps = 10});
    change(protocol::RemotePageA3{}, protocol::RemotePageA3{.quietBeginQuarterHours = 1,
                                                            .quietEndQuarterHours = 2,
                                                            .exerciseDays = 3,
                                                            .exerciseStartQuarterHours = 4,
                                                            .exerciseRunHours = 5});
    change(protocol::RemotePageA4{},
           protocol::RemotePageA4{.warmUpSeconds = 1, .coolDownSeconds = 2});
    change(protocol::RemotePage80{}, protocol::RemotePage80{.batteryAmpHours = 400});
    return all;
}

}  // namespace

class TestRecorderText : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void everySentenceIsKnown_data();
    void everySentenceIsKnown();
    void everySettingIsTold();
    void whatIsPutInStaysAsItIs();
    void clausesAreKnownByThemselves();
    void anUnknownSentenceStaysEnglish();
};

void TestRecorderText::everySentenceIsKnown_data() {
    QTest::addColumn<QString>("sentence");
    for (const auto& sentence : linkSentences() + deviceNames() + storageSentences() +
                                    programSentences() + settingChanges()) {
        QTest::newRow(qPrintable(sentence)) << sentence;
    }
}

void TestRecorderText::everySentenceIsKnown() {
    QFETCH(QString, sentence);
    QCOMPARE(recorderText(sentence), sentence);
    Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    const QString told = recorderText(sentence);
    QCoreApplication::removeTranslator(&brackets);
    // No word is left outside of the brackets
    int depth = 0;
    QString outside;
    for (const QChar c : told) {
        depth += c == u'<' ? 1 : c == u'>' ? -1 : 0;
        outside += depth == 0 && c.isLetter() ? QString(c) : QString();
    }
    QVERIFY2(outside.isEmpty(), qPrintable(told));
}

void TestRecorderText::everySettingIsTold() {
    const auto changes = settingChanges();
    QSet<QString> names;
    for (const auto& change : changes) {
        names << change.section(u':', 0, 0);
    }
    QCOMPARE(names.size(), 25);
}

void TestRecorderText::whatIsPutInStaysAsItIs() {
    Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    const QString told = recorderText(u"Listening on /dev/%1 %2 for an inverter."_s);
    QCoreApplication::removeTranslator(&brackets);
    QCOMPARE(told, u"<Listening on /dev/%1 %2 for an inverter.>"_s);
}

void TestRecorderText::clausesAreKnownByThemselves() {
    Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    const QString told = recorderText(u"search watts: off -> 5"_s);
    QCoreApplication::removeTranslator(&brackets);
    QCOMPARE(told, u"<<search watts>: <off> -> 5>"_s);
}

void TestRecorderText::anUnknownSentenceStaysEnglish() {
    Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    const QString told = recorderText(u"Something else (with a reason)."_s);
    QCoreApplication::removeTranslator(&brackets);
    QCOMPARE(told, u"Something else (with a reason)."_s);
}

QTEST_GUILESS_MAIN(TestRecorderText)
#include "tst_recorder_text.moc"
