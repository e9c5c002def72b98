// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the whole database in the background, to find damage before somebody needs what it hit.
#pragma once

#include <QObject>
#include <memory>

#include "storage/store_file.h"

class QThread;

namespace magnum::storage {

/// Reads every row of every table once, in a thread of the lowest priority with a read-only
/// connection of its own, a few thousand rows at a time with pauses between them: unlike PRAGMA
/// quick_check it holds no transaction open, so the write-ahead log does not grow, and it ends at
/// once when it is not wanted any more. A year is about a minute on a Raspberry Pi 3.
class FileCheck : public QObject {
    Q_OBJECT
 public:
    explicit FileCheck(QObject* parent = nullptr);
    ~FileCheck() override;

    /// Nothing happens while a check runs.
    void start(const QString& path);
    /// Ends a running check without a result.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

 Q_SIGNALS:
    /// `damage` in SQLite's words; empty = every row could be read. Only for the file that stood at
    /// the path from start to end, and only if it could be read through.
    void finished(const QString& damage);

 private:
    struct Run;
    std::shared_ptr<Run> m_run;
    QThread* m_thread = nullptr;
};

}  // namespace magnum::storage
