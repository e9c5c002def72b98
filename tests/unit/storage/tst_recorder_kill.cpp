// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QRandomGenerator>
#include <cstdio>

#include "roll_up_oracle.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {

/// What the killed process does: writes without end, and tells each committed time once it is told.
int writeUntilKilled(const QString& path) {
    Recorder recorder({.databasePath = path});
    qint64 ts = baseTs;
    QObject::connect(&recorder, &Recorder::restored, &recorder, [&ts](const RestoredState& state) {
        ts = state.lastRowTs.value_or(baseTs - 5) + 5;
    });
    QObject::connect(&recorder, &Recorder::statusChanged, &recorder,
                     [](const StorageStatus& status) {
                         std::printf("%lld\n", status.lastCommitTs);
                         std::fflush(stdout);
                     });
    recorder.open(sessionOf());
    for (;; ts += 5) {
        recorder.append(fullRow(ts));
        if (ts % 35 == 0) {
            recorder.addEvent(eventAt(ts * 1000, plant::EventKind::AgsStatus, true));
        }
    }
}

}  // namespace

class TestRecorderKill : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void whatWasAcknowledgedSurvivesAKill();
};

void TestRecorderKill::whatWasAcknowledgedSurvivesAKill() {
    const Store store;
    auto random = QRandomGenerator::securelySeeded();
    QList<qint64> lastRows;
    for (int round = 0; round < 20; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--write-until-killed"), store.path()});
        QByteArray told;
        const auto lines = random.bounded(1, 120);
        while (told.count('\n') < lines) {
            QVERIFY2(writer.waitForReadyRead(30'000), "the writer stopped writing");
            told += writer.readAllStandardOutput();
        }
        writer.kill();
        QVERIFY(writer.waitForFinished());
        told += writer.readAllStandardOutput();
        told.truncate(told.lastIndexOf('\n'));
        const auto acknowledged = told.mid(told.lastIndexOf('\n') + 1).toLongLong();

        QCOMPARE(store.value(QStringLiteral("PRAGMA integrity_check")).toString(),
                 QStringLiteral("ok"));
        const auto expected = acknowledged == 0 ? 0 : (acknowledged - baseTs) / 5 + 1;
        QCOMPARE(
            store.number(
                QStringLiteral("SELECT count(*) FROM sample WHERE ts <= %1").arg(acknowledged)),
            expected);
        // A row may be committed by the minute it fills before its event is handed in, and the kill
        // come between the two: a round's last row has its event or not, all others have theirs.
        lastRows << store.number(QStringLiteral("SELECT max(ts) FROM sample"));
        QStringList lasts;
        for (const qint64 ts : lastRows) {
            lasts << QString::number(ts);
        }
        const auto before = [&](const char* what) {
            return store.number(QStringLiteral("SELECT count(*) FROM %1 ts < %2 AND ts NOT IN (%3)")
                                    .arg(QLatin1String(what))
                                    .arg(acknowledged)
                                    .arg(lasts.join(u',')));
        };
        QCOMPARE(before("event WHERE"), before("sample WHERE ts%35=0 AND"));
        QCOMPARE(store.number(QStringLiteral(
                     "SELECT value FROM counter_plain WHERE name='total_in_joules'")),
                 store.number(QStringLiteral("SELECT sum(energy_in_joules) FROM sample")));
        QCOMPARE(rollUpFaults(store.path()), QString());
    }
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    QCOMPARE(under.restored.at(0).lastEnd, LastEnd::Crash);
}

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QStringLiteral("--write-until-killed")) {
        return writeUntilKilled(app.arguments().value(2));
    }
    TestRecorderKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recorder_kill.moc"
