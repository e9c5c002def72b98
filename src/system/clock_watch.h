// SPDX-License-Identifier: GPL-3.0-or-later
// Whether wall time can be believed, and when it is set.
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

namespace magnum::system {

/// What this machine has to say about its wall clock.
struct ClockEvidence {
    bool kernelDisciplined = false;  ///< adjtimex: not STA_UNSYNC
    bool networkTimeSeen = false;    ///< systemd-timesyncd has synchronised since boot
    std::optional<qint64> chipTs;    ///< UTC s by the clock chip; absent = there is none
    qint64 wallTs = 0;               ///< UTC s
};
/// root: where /run and /sys are looked for, for tests.
[[nodiscard]] ClockEvidence readClockEvidence(const QString& root = {});
/// stepped: the wall clock was set since network time was last seen, perhaps by hand. A chip counts
/// when the wall clock agrees with it to a minute: one without a battery begins at 1970.
[[nodiscard]] bool isTrusted(const ClockEvidence& evidence, bool stepped);

/// Notices that the wall clock was stepped (a timer that the kernel cancels then; nothing polls),
/// and that it became known: judged anew at each step, and once a minute until it is known. What is
/// known stays so until the next step. Lives in the thread that calls start().
class ClockWatch : public QObject {
    Q_OBJECT
 public:
    /// Whether the clock is known; `stepped`: it was stepped while this program ran.
    using Judge = std::function<bool(bool stepped)>;
    explicit ClockWatch(Judge judge, bool isKnown, QObject* parent = nullptr);
    /// Judges this machine.
    explicit ClockWatch(bool isKnown, QObject* parent = nullptr);
    ~ClockWatch() override;

    void start();
    [[nodiscard]] bool isKnown() const { return m_known; }
    /// The kernel tells of steps; false where it cannot, or before start().
    [[nodiscard]] bool isTold() const { return m_notifier != nullptr; }

 public Q_SLOTS:
    /// The wall clock was stepped: judges, and tells.
    void noticeStep();
    /// Judges a clock that is not known yet.
    void judgeAgain();

 Q_SIGNALS:
    /// Once for each step, and when the clock became known without one.
    void changed(bool known);

 private:
    void arm();
    void onTimer();
    void setKnown(bool known);

    Judge m_judge;
    bool m_known;
    bool m_stepped = false;
    int m_fd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_again;
};

}  // namespace magnum::system
