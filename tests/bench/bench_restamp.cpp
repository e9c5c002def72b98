// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to move what was recorded with an unknown clock: rows, events and sums of an
// hour, a day and a week, onto free time and onto rows that are there.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>

#include "storage/open_store.h"
#include "storage/restamp.h"

using namespace magnum::storage;

namespace {

/// 2026-11-22T13:00:00Z
constexpr qint64 baseTs = 1'795'352'400;

struct Timing {
    double wallSeconds = 0;
    double cpuSeconds = 0;
    double rollUpSeconds = 0;  ///< wall, worked off afterwards in pieces
    bool fine = false;
};

/// Rows with every column, written by SQL; their session does not know its clock.
bool fill(const Connection& connection, qint64 rows, bool crowded) {
    QStringList columns, values;
    for (const auto& info : magnum::plant::quantities()) {
        columns << QString(info.name);
        values << QStringLiteral("100+(ts/5*2654435761)%997");
    }
    const auto insert = [&](qint64 from) {
        return connection
            .exec(QStringLiteral("WITH RECURSIVE t(ts) AS (SELECT %1 UNION ALL SELECT ts+5 FROM t"
                                 " WHERE ts+5<%2) INSERT INTO sample(ts,%3) SELECT ts,%4 FROM t")
                      .arg(from)
                      .arg(from + 5 * rows)
                      .arg(columns.join(u','), values.join(u',')))
            .ok();
    };
    const qint64 elsewhere = baseTs - 100 * 86'400;
    return insert(baseTs) && (!crowded || insert(elsewhere)) &&
           connection
               .exec(QStringLiteral("INSERT INTO session(boot_id,mono0_ms,wall0_ms,first_ts,"
                                    "last_ts,clock,version) VALUES('b',1000,%1*1000,%1,%2,0,'')")
                         .arg(baseTs)
                         .arg(baseTs + 5 * rows - 5))
               .ok();
}

Timing measure(qint64 rows, qint64 shiftSeconds, bool crowded) {
    const QTemporaryDir folder;
    OpenStore store(folder.filePath(QStringLiteral("history.db")), 5000);
    Timing timing;
    if (store.open().verdict != StoreVerdict::Ready || !fill(store.connection(), rows, crowded)) {
        return timing;
    }
    const auto catchUp = [&store] {
        while (store.hasWork() && store.work().ok()) {
        }
    };
    catchUp();
    const SessionStart known{QStringLiteral("b"), 1000 + 5000 * rows,
                             (baseTs + 5 * rows + shiftSeconds) * 1000, ClockState::Known,
                             QString()};
    QElapsedTimer timer;
    timer.start();
    const auto cpu = std::clock();
    timing.fine = true;
    for (bool more = true; more && timing.fine;) {
        timing.fine = store.correctTimes(known, more).ok();
    }
    timing.cpuSeconds = double(std::clock() - cpu) / CLOCKS_PER_SEC;
    timing.wallSeconds = double(timer.restart()) / 1000;
    catchUp();
    timing.rollUpSeconds = double(timer.elapsed()) / 1000;
    return timing;
}

void tell(const char* name, qint64 rows, qint64 shiftSeconds, bool crowded) {
    Timing best;
    for (int round = 0; round < 3; ++round) {
        const auto timing = measure(rows, shiftSeconds, crowded);
        if (!best.fine || timing.cpuSeconds < best.cpuSeconds) {
            best = timing;
        }
    }
    std::printf("%-34s %s  %7.3f s wall  %7.3f s CPU  roll-ups after it %7.3f s\n", name,
                best.fine ? "ok    " : "FAILED", best.wallSeconds, best.cpuSeconds,
                best.rollUpSeconds);
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    constexpr qint64 hour = 720, day = 17'280;
    constexpr qint64 onto = -100 * 86'400;
    tell("1 hour by -30 min", hour, -1800, false);
    tell("1 hour onto rows", hour, onto, true);
    tell("1 day by +3 h 07 min 35 s", day, 11'255, false);
    tell("1 day onto rows", day, onto, true);
    tell("7 days by +30 days", 7 * day, 30 * 86'400, false);
    tell("7 days onto rows", 7 * day, onto, true);
    return 0;
}
