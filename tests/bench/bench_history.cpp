// SPDX-License-Identifier: GPL-3.0-or-later
// What reading a large database costs, as one JSON object: bench_history FILE [columns]
//
// Every view goes through the HistoryReader of the panel, with three quantities. "cold": the file's
// pages dropped from the page cache (POSIX_FADV_DONTNEED) and a new connection; "warm": the best of
// several; "cpu": user and system time of a warm read, which other programs disturb less.
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <functional>
#include <limits>

#include "storage/exporter.h"
#include "storage/history_reader.h"
#include "storage/queries.h"
#include "storage/store_file.h"

namespace {

using namespace magnum;
using namespace magnum::storage;

constexpr int warmRounds = 7;
constexpr qint64 daySeconds = 86'400;

double cpuMs() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval& t) {
        return double(t.tv_sec) * 1e3 + double(t.tv_usec) / 1e3;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

long residentKib() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).trimmed().split(' ').first().toLong();
        }
    }
    return 0;
}

/// Only what is on the disk already can be dropped.
void dropFromPageCache(const QString& path) {
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle >= 0) {
        ::fdatasync(handle);
        ::posix_fadvise(handle, 0, 0, POSIX_FADV_DONTNEED);
        ::close(handle);
    }
}

/// Cold and warm times of one kind of read.
QJsonObject measure(const QString& path, const std::function<void(HistoryReader&)>& read) {
    QJsonObject figures;
    dropFromPageCache(path);
    HistoryReader reader(path);
    QElapsedTimer timer;
    timer.start();
    read(reader);
    figures[QStringLiteral("cold_ms")] = double(timer.nsecsElapsed()) / 1e6;
    double warm = std::numeric_limits<double>::infinity();
    double cpu = warm;
    for (int i = 0; i < warmRounds; ++i) {
        const auto cpuBefore = cpuMs();
        timer.restart();
        read(reader);
        warm = std::min(warm, double(timer.nsecsElapsed()) / 1e6);
        cpu = std::min(cpu, cpuMs() - cpuBefore);
    }
    figures[QStringLiteral("warm_ms")] = warm;
    figures[QStringLiteral("cpu_ms")] = cpu;
    return figures;
}

QJsonObject measureView(const QString& path, TsRange span, int columns) {
    const std::vector<plant::Quantity> three{plant::Quantity::AcOutWatts, plant::Quantity::DcVolts,
                                             plant::Quantity::Soc};
    int bucketSeconds = 0;
    auto figures = measure(path, [&](HistoryReader& reader) {
        const auto connection =
            QObject::connect(&reader, &HistoryReader::historyReady, &reader,
                             [&](const HistoryResult& r) { bucketSeconds = r.bucketSeconds; });
        reader.readHistory({1, span.fromTs, span.toTs, columns, three});
        QObject::disconnect(connection);
    });
    figures[QStringLiteral("bucket_s")] = bucketSeconds;
    return figures;
}

/// Rows per second and memory of an export of the newest year, written to nowhere.
QJsonObject measureExport(const QString& path, TsRange span, int stepSeconds) {
    QFile sink(QStringLiteral("/dev/null"));
    QJsonObject figures;
    if (!sink.open(QIODevice::WriteOnly)) {
        return figures;
    }
    const auto memoryBefore = residentKib();
    const auto cpuBefore = cpuMs();
    QElapsedTimer timer;
    timer.start();
    const auto outcome = exportRows({.databasePath = path,
                                     .fromTs = span.fromTs,
                                     .toTs = span.toTs,
                                     .stepSeconds = stepSeconds},
                                    sink);
    const auto seconds = double(timer.nsecsElapsed()) / 1e9;
    figures[QStringLiteral("rows")] = double(outcome.rows);
    figures[QStringLiteral("seconds")] = seconds;
    figures[QStringLiteral("cpu_seconds")] = (cpuMs() - cpuBefore) / 1e3;
    figures[QStringLiteral("rows_per_s")] = double(outcome.rows) / seconds;
    figures[QStringLiteral("rss_kib_before")] = double(memoryBefore);
    figures[QStringLiteral("rss_kib_after")] = double(residentKib());
    return figures;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const auto path = arguments.value(1);
    Connection connection;
    const auto wrong = openForReading(connection, path);
    if (!wrong.isEmpty()) {
        std::fprintf(stderr, "bench_history: %s\nusage: bench_history FILE [columns] [export]\n",
                     qPrintable(wrong));
        return 2;
    }
    const auto oldest =
        connection.integer(QStringLiteral("SELECT min(ts) FROM sample")).value_or(0);
    const auto end = newestRowTs(connection).value_or(0) + 5;
    connection.close();

    QJsonObject figures;
    figures[QStringLiteral("years")] = double(end - oldest) / double(365 * daySeconds);
    figures[QStringLiteral("megabytes")] = double(QFileInfo(path).size()) / 1e6;
    if (arguments.contains(QStringLiteral("export"))) {
        const TsRange year{std::max(oldest, end - 365 * daySeconds), end};
        for (const auto& [name, step] :
             {std::pair{"5s", 5}, std::pair{"1min", 60}, std::pair{"15min", 900},
              std::pair{"1h", 3600}, std::pair{"1d", 86'400}}) {
            figures[QStringLiteral("export_%1").arg(QLatin1String(name))] =
                measureExport(path, year, step);
        }
    } else {
        const int columns = std::max(arguments.value(2, QStringLiteral("800")).toInt(), 1);
        figures[QStringLiteral("columns")] = columns;
        for (const auto& [name, seconds] :
             {std::pair{"hour", qint64(3600)}, std::pair{"day", daySeconds},
              std::pair{"week", 7 * daySeconds}, std::pair{"month", 30 * daySeconds},
              std::pair{"year", 365 * daySeconds}, std::pair{"all", end - oldest}}) {
            figures[QLatin1String(name)] = measureView(path, {end - seconds, end}, columns);
        }
        for (const auto& [name, seconds] :
             {std::pair{"totals_day", daySeconds}, std::pair{"totals_month", 30 * daySeconds},
              std::pair{"totals_year", 365 * daySeconds}, std::pair{"totals_all", end - oldest}}) {
            figures[QLatin1String(name)] = measure(path, [end, seconds = seconds](auto& reader) {
                reader.readTotals(1, end - seconds, end);
            });
        }
    }
    std::puts(QJsonDocument(figures).toJson().constData());
    return 0;
}
