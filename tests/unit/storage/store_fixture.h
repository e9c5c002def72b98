// SPDX-License-Identifier: GPL-3.0-or-later
// What the storage suites share: a folder of their own, rows, a recorder with its signals kept.
#pragma once

#include <QFile>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <memory>
#include <vector>

#include "storage/connection.h"
#include "storage/recorder.h"

namespace magnum::storage::test {

using plant::Quantity;
using plant::SampleRow;

/// 2026-11-22T13:00:00Z, a full minute, quarter and hour.
inline constexpr qint64 baseTs = 1'795'352'400;

/// A row with only its time and a heard inverter.
inline SampleRow rowAt(qint64 ts) {
    SampleRow row;
    row.ts = ts;
    row[Quantity::CovInverter] = 50;
    return row;
}

/// A row with a different value in every column.
inline SampleRow fullRow(qint64 ts) {
    SampleRow row;
    row.ts = ts;
    for (size_t i = 0; i < row.stored.size(); ++i) {
        row.stored[i] = qint64(i) * 3 + (ts / 5) % 50;
    }
    return row;
}

inline plant::Event eventAt(qint64 utcMs, plant::EventKind kind, bool urgent = false) {
    plant::Event event;
    event.utcMs = utcMs;
    event.kind = kind;
    event.urgent = urgent;
    return event;
}

inline SessionStart sessionOf(const QString& bootId = QStringLiteral("boot-1")) {
    return {bootId, 1'000, baseTs * 1000, ClockState::Known, QStringLiteral("0.1.0")};
}

/// A recorder on a real file, called in this thread.
struct RecorderUnderTest {
    explicit RecorderUnderTest(RecorderOptions options) : recorder(std::move(options)) {
        QObject::connect(&recorder, &Recorder::statusChanged, &recorder,
                         [this](const StorageStatus& status) { statuses.push_back(status); });
        QObject::connect(&recorder, &Recorder::restored, &recorder,
                         [this](const RestoredState& state) { restored.push_back(state); });
    }
    explicit RecorderUnderTest(const QString& path)
        : RecorderUnderTest(RecorderOptions{.databasePath = path, .busyTimeoutMs = 20}) {}

    /// Nothing waits to be done in the background: none of the recorder's short timers runs.
    [[nodiscard]] bool isAtRest() const {
        const auto timers = recorder.findChildren<QTimer*>();
        return std::none_of(timers.begin(), timers.end(), [](const QTimer* timer) {
            return timer->isActive() && timer->interval() < 1000;
        });
    }
    [[nodiscard]] StorageStatus status() const {
        return statuses.empty() ? StorageStatus{} : statuses.back();
    }

    std::vector<StorageStatus> statuses;
    std::vector<RestoredState> restored;
    Recorder recorder;  // last, so that its end can still be told
};

/// A folder with a database path in it, and a look into the file beside the recorder.
struct Store {
    QTemporaryDir folder;
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("history.db")); }

    [[nodiscard]] QVariant value(const QString& sql) const {
        Connection connection;
        if (auto outcome = connection.open(path(), Connection::Mode::ReadOnly); !outcome.ok()) {
            return QStringLiteral("cannot open: ") + outcome.text;
        }
        SqlOutcome outcome;
        const auto found = connection.scalar(sql, &outcome);
        return outcome.ok() ? found.value_or(QVariant()) : QVariant(outcome.text);
    }
    [[nodiscard]] qint64 number(const QString& sql) const { return value(sql).toLongLong(); }
    [[nodiscard]] qint64 rowCount() const {
        return number(QStringLiteral("SELECT count(*) FROM sample"));
    }
    /// Writes with a connection of its own, as another program would.
    [[nodiscard]] bool execute(const QStringList& statements) const {
        Connection connection;
        bool fine = connection.open(path(), Connection::Mode::ReadWrite).ok();
        for (const auto& sql : statements) {
            fine = fine && connection.exec(sql).ok();
        }
        return fine;
    }
    /// Records rows in a session that ends cleanly.
    void record(const std::vector<SampleRow>& rows) const {
        Recorder recorder({.databasePath = path(),
                           .commitIntervalSeconds = 300,
                           .queueCapacityRows = int(rows.size()) + 1});
        QObject::connect(&recorder, &Recorder::statusChanged, &recorder, [](const auto& status) {
            if (!status.detail.isEmpty()) {
                qWarning("%s", qPrintable(status.detail));
            }
        });
        recorder.open(sessionOf());
        for (const auto& row : rows) {
            recorder.append(row);
        }
        recorder.close();
    }
};

/// What is on the disk while a recorder still has the file open: a power cut.
inline std::unique_ptr<Store> cutOff(const Store& store) {
    auto left = std::make_unique<Store>();
    for (const char* suffix : {"", "-wal"}) {
        if (!QFile::copy(store.path() + QLatin1String(suffix),
                         left->path() + QLatin1String(suffix))) {
            qFatal("cannot copy the database");
        }
    }
    return left;
}

}  // namespace magnum::storage::test
