// SPDX-License-Identifier: GPL-3.0-or-later
// A database of so many years for the benchmarks: make_history FILE YEARS [ZONE]
#include <QCoreApplication>
#include <QElapsedTimer>
#include <cstdio>

#include "history_generator.h"

namespace {

constexpr qint64 yearSeconds = 365 * qint64(86'400);
/// 2026-11-22T13:00:00Z: where every generated history ends.
constexpr qint64 endTs = 1'795'352'400;

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    bool number = false;
    const double years = arguments.value(2).toDouble(&number);
    const QTimeZone zone(arguments.size() > 3 ? arguments[3].toLatin1()
                                              : QByteArray("America/Denver"));
    if (arguments.size() < 3 || !number || years <= 0 || years > 50 || !zone.isValid()) {
        std::fputs("usage: make_history FILE YEARS [ZONE]\n", stderr);
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    const auto seconds = qint64(years * double(yearSeconds)) / 3600 * 3600;
    const auto wrong = magnum::bench::generateHistory({arguments[1], endTs - seconds, endTs, zone});
    if (!wrong.isEmpty()) {
        std::fprintf(stderr, "make_history: %s\n", qPrintable(wrong));
        return 1;
    }
    std::printf("{\"years\":%g,\"seconds\":%.1f}\n", years, double(timer.elapsed()) / 1e3);
    return 0;
}
