// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>

#include "manual_clock.h"
#include "system/load_sampler.h"

using namespace magnum::system;
using magnum::testing::ManualClock;

class TestLoadSampler : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theFirstSampleHasNoShares() {
        const SystemClock clock;
        LoadSampler sampler(clock, QDir::tempPath());
        QVERIFY(!sampler.sample().cpuPermille);
    }

    void aBusyProgramShowsItsShare() {
        const SystemClock clock;
        LoadSampler sampler(clock, QDir::tempPath());
        (void)sampler.sample();
        // Processor time, not wall time: the machine may be busy with others.
        const std::clock_t until = std::clock() + CLOCKS_PER_SEC / 5;
        while (std::clock() < until) {
        }
        QVERIFY(sampler.sample().cpuPermille.value_or(0) > 0);
    }

    void residentMemoryIsThatOfThisProcess() {
        const SystemClock clock;
        LoadSampler sampler(clock, QDir::tempPath());
        const auto rssKib = sampler.sample().rssKib;
        QVERIFY(rssKib && *rssKib > 1000 && *rssKib < 4'000'000);
    }

    void sharesAreOfTheTimeBetweenTwoSamples() {
        const QTemporaryDir root;
        writeProc(root, "100", "200", "cpu  100 0 100 800 0 0 0 0\n");
        ManualClock clock;
        LoadSampler sampler(clock, QDir::tempPath(), root.path());
        (void)sampler.sample();
        // 50 ticks of 10 ms in 10 s: 5 % of a core. 500 busy of 1000 ticks: half the machine.
        writeProc(root, "130", "220", "cpu  400 0 300 1300 0 0 0 0\n");
        clock.advance(10'000);
        const HostLoad load = sampler.sample();
        QCOMPARE(load.cpuPermille.value_or(-1), 50.0);
        QCOMPARE(load.machineCpuPermille.value_or(-1), 500.0);
    }

    void memoryIsWhatIsNotAvailable() {
        const QTemporaryDir root;
        write(root, "/proc/meminfo", "MemTotal: 1000 kB\nMemFree: 1 kB\nMemAvailable: 750 kB\n");
        ManualClock clock;
        QCOMPARE(LoadSampler(clock, QDir::tempPath(), root.path())
                     .sample()
                     .machineMemoryPermille.value_or(-1),
                 250.0);
    }

    void temperatureIsInDegrees() {
        const QTemporaryDir root;
        write(root, "/sys/class/thermal/thermal_zone0/temp", "47774\n");
        ManualClock clock;
        QCOMPARE(LoadSampler(clock, QDir::tempPath(), root.path()).sample().celsius.value_or(-1),
                 47.774);
    }

    void whatCannotBeReadIsUnknown() {
        const QTemporaryDir root;
        ManualClock clock;
        const HostLoad load =
            LoadSampler(clock, root.filePath(QStringLiteral("none")), root.path()).sample();
        QVERIFY(!load.celsius && !load.rssKib && !load.machineMemoryPermille &&
                !load.machineCpuPermille && !load.uptimeSeconds);
    }

 private:
    static void write(const QTemporaryDir& root, const char* path, const QByteArray& content) {
        const QString full = root.path() + QLatin1String(path);
        QDir().mkpath(QFileInfo(full).absolutePath());
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static void writeProc(const QTemporaryDir& root, const QByteArray& utime,
                          const QByteArray& stime, const QByteArray& machine) {
        write(root, "/proc/self/stat",
              "1 (a ) name) S 1 1 1 0 -1 0 0 0 0 0 " + utime + ' ' + stime + " 0 0 20 0 1 0\n");
        write(root, "/proc/stat", machine);
    }
};

QTEST_GUILESS_MAIN(TestLoadSampler)
#include "tst_load_sampler.moc"
