// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/clock_watch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace magnum::system;

namespace {
/// 2026-11-25T00:00:00Z
constexpr qint64 nowTs = 1'795'564'800;

ClockEvidence evidence() {
    ClockEvidence nothing;
    nothing.wallTs = nowTs;
    return nothing;
}

bool write(const QString& path, const QByteArray& text) {
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(text) == text.size();
}
}  // namespace

class TestClockWatch : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void nothingToGoByIsNotKnown() { QVERIFY(!isTrusted(evidence(), false)); }

    void aDisciplinedClockIsKnown() {
        auto e = evidence();
        e.kernelDisciplined = true;
        QVERIFY(isTrusted(e, true));
    }

    void networkTimeCountsUntilTheClockIsSteppedByHand() {
        auto e = evidence();
        e.networkTimeSeen = true;
        QVERIFY(isTrusted(e, false));
        QVERIFY(!isTrusted(e, true));
    }

    void aChipCountsWhenTheClockAgrees() {
        auto e = evidence();
        e.chipTs = nowTs - 30;
        QVERIFY(isTrusted(e, true));
    }

    void aChipThatLostItsBatteryDoesNotCount() {
        auto e = evidence();
        e.chipTs = 120;  // 1970, two minutes after power came
        QVERIFY(!isTrusted(e, false));
    }

    void aClockOlderThanThisProgramIsWrongWhateverSaysOtherwise() {
        auto e = evidence();
        e.wallTs = 86'400;
        e.chipTs = 86'400;
        e.kernelDisciplined = true;
        QVERIFY(!isTrusted(e, false));
    }

    void theChipIsReadWhereTheKernelShowsIt() {
        QTemporaryDir root;
        QVERIFY(!readClockEvidence(root.path()).chipTs);
        QVERIFY(
            write(root.filePath(QStringLiteral("sys/class/rtc/rtc0/since_epoch")), "1795564801\n"));
        QCOMPARE(readClockEvidence(root.path()).chipTs, std::optional<qint64>(nowTs + 1));
    }

    void networkTimeIsReadWhereTimesyncdNotesIt() {
        QTemporaryDir root;
        QVERIFY(!readClockEvidence(root.path()).networkTimeSeen);
        QVERIFY(write(root.filePath(QStringLiteral("run/systemd/timesync/synchronized")), {}));
        QVERIFY(readClockEvidence(root.path()).networkTimeSeen);
    }

    void aStepIsToldOnceWithWhatIsKnownNow() {
        bool known = false;
        ClockWatch watch([&known](bool) { return known; }, false);
        QSignalSpy told(&watch, &ClockWatch::changed);
        watch.noticeStep();
        known = true;
        watch.noticeStep();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.at(0).at(0).toBool(), false);
        QCOMPARE(told.at(1).at(0).toBool(), true);
    }

    void aClockThatBecomesKnownWithoutAStepIsTold() {
        bool known = false;
        ClockWatch watch([&known](bool) { return known; }, false);
        QSignalSpy told(&watch, &ClockWatch::changed);
        watch.judgeAgain();
        QVERIFY(told.isEmpty());
        known = true;
        watch.judgeAgain();
        watch.judgeAgain();
        QCOMPARE(told.size(), 1);
        QVERIFY(watch.isKnown());
    }

    void whatIsKnownIsNotAskedAgainBeforeTheNextStep() {
        int asked = 0;
        ClockWatch watch(
            [&asked](bool) {
                ++asked;
                return false;
            },
            true);
        watch.judgeAgain();
        QCOMPARE(asked, 0);
        QVERIFY(watch.isKnown());
        watch.noticeStep();
        QCOMPARE(asked, 1);
        QVERIFY(!watch.isKnown());
    }

    void onceSteppedTheJudgeIsToldSo() {
        std::vector<bool> told;
        ClockWatch watch(
            [&told](bool stepped) {
                told.push_back(stepped);
                return false;
            },
            false);
        watch.judgeAgain();
        watch.noticeStep();
        watch.judgeAgain();
        QCOMPARE(told, (std::vector<bool>{false, true, true}));
    }

    void theKernelTellsOfSteps() {
        ClockWatch watch([](bool) { return true; }, true);
        QSignalSpy told(&watch, &ClockWatch::changed);
        watch.start();
        QVERIFY(watch.isTold());
        QCoreApplication::processEvents();  // a clock that nobody steps is quiet
        QVERIFY(told.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClockWatch)
#include "tst_clock_watch.moc"
