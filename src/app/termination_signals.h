// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

class QSocketNotifier;

namespace magnum::app {

/// SIGTERM and SIGINT as a Qt signal. To be made in main() before any thread: the signals are
/// blocked for the whole process and read from a descriptor.
class TerminationSignals : public QObject {
    Q_OBJECT
 public:
    explicit TerminationSignals(QObject* parent = nullptr);
    ~TerminationSignals() override;

    /// Blocks the two signals in this and all later threads.
    static void block();

 Q_SIGNALS:
    void requested(const QString& name);

 private:
    int m_fd;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}  // namespace magnum::app
