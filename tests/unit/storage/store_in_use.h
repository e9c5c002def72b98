// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/open_store.h"
#include "storage/sample_sql.h"
#include "store_fixture.h"

namespace magnum::storage::test {

/// A file in use, without a recorder's timers.
struct StoreInUse {
    explicit StoreInUse(const QString& path) : store(path, 100) { open(); }
    void open() {
        // Nobody cuts the power here: waiting for the disk would be most of the time.
        opened = store.open().verdict == StoreVerdict::Ready &&
                 store.connection().exec(QStringLiteral("PRAGMA synchronous=OFF")).ok() &&
                 store.beginSession(sessionOf()).ok();
    }
    [[nodiscard]] bool write(std::vector<SampleRow> rows) {
        Batch batch;
        batch.rows = std::move(rows);
        return store.write(batch, totals).ok();
    }
    [[nodiscard]] bool catchUp() {
        while (store.hasWork()) {
            if (!store.work().ok()) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] qint64 number(const QString& sql) const {
        return store.connection().integer(sql).value_or(-1);
    }
    /// Moves rows in time, merging them into those that are there, as when a clock is put right.
    [[nodiscard]] bool move(qint64 fromTs, qint64 toTs, qint64 by) {
        auto columns = sampleColumns();
        const auto names = columns.join(QLatin1Char(','));
        columns[0] = QStringLiteral("ts+(%1)").arg(by);
        return inTransaction(
                   store.connection(),
                   [&] {
                       SqlOutcome outcome;
                       for (const auto& sql :
                            {QStringLiteral(
                                 "CREATE TEMP TABLE moved AS SELECT %1 FROM sample WHERE "
                                 "ts>=%2 AND ts<%3")
                                 .arg(names)
                                 .arg(fromTs)
                                 .arg(toTs),
                             QStringLiteral("DELETE FROM sample WHERE ts>=%1 AND ts<%2")
                                 .arg(fromTs)
                                 .arg(toTs),
                             QStringLiteral(
                                 "INSERT INTO sample(%1) SELECT %2 FROM moved WHERE true")
                                     .arg(names, columns.join(QLatin1Char(','))) +
                                 mergeClause(),
                             QStringLiteral("DROP TABLE moved")}) {
                           outcome = outcome.ok() ? store.connection().exec(sql) : outcome;
                       }
                       outcome = outcome.ok() ? store.rollUps().redo(fromTs, toTs) : outcome;
                       return outcome.ok() ? store.rollUps().redo(fromTs + by, toTs + by) : outcome;
                   })
            .ok();
    }

    OpenStore store;
    StorageStatus totals;
    bool opened = false;
};

}  // namespace magnum::storage::test
