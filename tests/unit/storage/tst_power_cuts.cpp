// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at any moment: what was acknowledged is there, and nothing disagrees. On the level
// of files; tst_power_cuts_blocks has a real file system underneath.
#include "recorded_life.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestPowerCuts : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void nothingAcknowledgedIsLost_data();
    void nothingAcknowledgedIsLost();
    void withoutSyncsThereAreLosses();

 private:
    struct Outcome {
        int cuts = 0;
        int bad = 0;
        QString first;  ///< the first problem found
        DiskImage lastDisk;
        Acknowledged lastAcknowledged;
    };
    /// Cuts the power `cuts` times at moments spread over a life.
    static Outcome cutThrough(const RecordedLife& life, const Handed& handed, int cuts,
                              QRandomGenerator& random);
};

void TestPowerCuts::initTestCase() {
    FaultVfs::install();
    FaultVfs::skipSyncs(true);
    const Store store;
    store.record({rowAt(baseTs)});
    if (FaultVfs::writesSeen() == 0) {
        QSKIP("Qt's SQLite driver was built with an SQLite of its own: its writes cannot be seen.");
    }
}

void TestPowerCuts::cleanup() {
    FaultVfs::watch(nullptr);
    FaultVfs::forceSynchronousOff(false);
}

TestPowerCuts::Outcome TestPowerCuts::cutThrough(const RecordedLife& life, const Handed& handed,
                                                 int cuts, QRandomGenerator& random) {
    const auto& operations = life.log().operations();
    std::vector<size_t> moments;
    for (int i = 0; i < cuts; ++i) {
        moments.push_back(size_t(random.bounded(quint32(operations.size() + 1))));
    }
    std::sort(moments.begin(), moments.end());
    DiskState disk(life.before());
    Outcome outcome;
    size_t done = 0;
    const Store place;
    for (const auto moment : moments) {
        for (; done < moment; ++done) {
            disk.apply(operations[done]);
        }
        const auto survival = Survival(random.bounded(survivalKinds));
        outcome.lastDisk = disk.afterCut(survival, random);
        outcome.lastAcknowledged = life.acknowledgedAt(moment);
        writeImage(place.folder.path(), outcome.lastDisk);
        const auto problems =
            problemsAfterCut(place.folder.path(), handed, outcome.lastAcknowledged);
        ++outcome.cuts;
        if (!problems.isEmpty()) {
            ++outcome.bad;
            if (outcome.first.isEmpty()) {
                outcome.first = QStringLiteral("operation %1 of %2, survival %3: %4")
                                    .arg(moment)
                                    .arg(operations.size())
                                    .arg(int(survival))
                                    .arg(problems);
            }
        }
    }
    return outcome;
}

void TestPowerCuts::nothingAcknowledgedIsLost_data() {
    QTest::addColumn<int>("interval");
    QTest::addColumn<double>("hours");
    QTest::newRow("a commit each minute") << 60 << 6.0;
    QTest::newRow("a commit for each row") << 5 << 1.2;
    QTest::newRow("a commit each five minutes") << 300 << 12.0;
}

/// Each life goes on from a disk that the cut of the one before left.
void TestPowerCuts::nothingAcknowledgedIsLost() {
    QFETCH(int, interval);
    QFETCH(double, hours);
    constexpr int lives = 4;
    constexpr int cutsPerLife = 180;
    QRandomGenerator random(quint32(20'261'125 + interval));
    const Store store;
    Handed handed;
    int cuts = 0;
    for (int number = 0; number < lives; ++number) {
        RecordedLife life(store.folder.path(), handed, random.generate());
        QVERIFY(life.run(hours / lives, interval));
        const auto outcome = cutThrough(life, handed, cutsPerLife, random);
        cuts += outcome.cuts;
        QVERIFY2(outcome.bad == 0, qPrintable(QStringLiteral("%1 of %2 cuts: %3")
                                                  .arg(outcome.bad)
                                                  .arg(outcome.cuts)
                                                  .arg(outcome.first)));
        writeImage(store.folder.path(), outcome.lastDisk);
        handed.rows.resize(size_t(store.rowCount()));
        handed.events.resize(size_t(store.number(QStringLiteral("SELECT count(*) FROM event"))));
    }
    qInfo("%d cuts, nothing lost", cuts);
}

/// The same harness must find losses where there are some: else its silence means nothing.
void TestPowerCuts::withoutSyncsThereAreLosses() {
    const Store store;
    Handed handed;
    QRandomGenerator random(4711);
    FaultVfs::forceSynchronousOff(true);
    RecordedLife life(store.folder.path(), handed, 1);
    QVERIFY(life.run(1.5, 60));
    FaultVfs::forceSynchronousOff(false);
    const auto outcome = cutThrough(life, handed, 100, random);
    qInfo("%d of %d cuts lost something, as they must: %s", outcome.bad, outcome.cuts,
          qPrintable(outcome.first));
    QVERIFY(outcome.bad > 10);
}

QTEST_GUILESS_MAIN(TestPowerCuts)
#include "tst_power_cuts.moc"
