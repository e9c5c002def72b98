// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the storage room as one JSON object: bench_storage [days]
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <cstdio>
#include <ctime>

#include "storage/exporter.h"
#include "storage/history_reader.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {

SampleRow livelyRow(qint64 ts) {
    SampleRow row;
    row.ts = ts;
    const auto phase = double(ts % 86'400) / 86'400 * 2 * M_PI;
    for (size_t i = 0; i < row.stored.size(); ++i) {
        row.stored[i] = qint64(2000 + 1500 * std::sin(phase + double(i)) + double(ts * 7 % 97));
    }
    row[Quantity::CovInverter] = row[Quantity::CovBmk] = 50;
    row[Quantity::InverterFault] = 0;
    return row;
}

double bestOfThree(const std::function<void()>& work) {
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const int days = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 30;
    const qint64 count = qint64(days) * 17'280;
    const qint64 end = baseTs + count * 5;
    const Store store;
    QJsonObject figures;
    QElapsedTimer timer;
    timer.start();
    const auto cpuBefore = std::clock();
    {
        Recorder recorder({.databasePath = store.path()});
        recorder.open(sessionOf());
        for (qint64 ts = baseTs; ts < end; ts += 5) {
            recorder.append(livelyRow(ts));
        }
        recorder.close();
    }
    figures[QStringLiteral("insert_us_per_row")] =
        double(timer.nsecsElapsed()) / 1e3 / double(count);
    figures[QStringLiteral("insert_cpu_us_per_row")] =
        double(std::clock() - cpuBefore) / CLOCKS_PER_SEC * 1e6 / double(count);
    figures[QStringLiteral("bytes_per_row")] = double(QFile(store.path()).size()) / double(count);

    HistoryReader reader(store.path());
    const std::vector<Quantity> three{Quantity::AcOutWatts, Quantity::DcVolts, Quantity::Soc};
    for (const auto& [name, span] : {std::pair{"hour", 3600}, std::pair{"day", 86'400},
                                     std::pair{"week", 604'800}, std::pair{"month", 2'592'000}}) {
        figures[QStringLiteral("%1_ms").arg(QLatin1String(name))] =
            bestOfThree([&, seconds = span] {
                reader.readHistory({1, end - seconds, end, 800, three});
            });
    }
    figures[QStringLiteral("totals_day_ms")] =
        bestOfThree([&] { reader.readTotals(1, end - 86'400, end); });
    timer.restart();
    QFile sink(QStringLiteral("/dev/null"));
    if (sink.open(QIODevice::WriteOnly)) {
        const auto outcome = exportRows({.databasePath = store.path()}, sink);
        figures[QStringLiteral("export_rows_per_s")] =
            double(outcome.rows) / (double(timer.nsecsElapsed()) / 1e9);
    }
    std::puts(QJsonDocument(figures).toJson().constData());
    return 0;
}
