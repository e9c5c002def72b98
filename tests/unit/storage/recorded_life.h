// SPDX-License-Identifier: GPL-3.0-or-later
// A recorder at work while everything that reaches the disk is logged, and what it must have kept.
#pragma once

#include <functional>
#include <vector>

#include "disk_log.h"
#include "store_fixture.h"

namespace magnum::storage::test {

/// What was handed to the recorder, in order, over all its lives.
struct Handed {
    std::vector<SampleRow> rows;
    std::vector<plant::Event> events;
};

/// What had been acknowledged when the log had so many operations.
struct Acknowledged {
    size_t operations = 0;
    int rows = 0;
    int events = 0;
    qint64 runSeconds = 0;  ///< of the newest generator run
    qint64 totalOutJoules = 0;
    bool closed = false;
};

/// One run of the program: hours of rows, some late, events, generator runs and alarms, with a
/// clean end and a new start in the middle.
class RecordedLife {
 public:
    /// Goes on with what is in the folder, and with what was handed in before.
    RecordedLife(const QString& folder, Handed& handed, quint32 seed);
    /// `hours` of rows at `intervalSeconds` per commit. False: the recorder reported a problem.
    [[nodiscard]] bool run(double hours, int intervalSeconds);

    /// Where a log that somebody else writes stands; instead of this one's operations.
    void setPosition(std::function<size_t()> position) { m_position = std::move(position); }

    [[nodiscard]] const DiskLog& log() const { return m_log; }
    [[nodiscard]] const DiskImage& before() const { return m_before; }
    /// The newest acknowledgement before the operation.
    [[nodiscard]] Acknowledged acknowledgedAt(size_t operation) const;

 private:
    void begin(RecorderUnderTest& under);
    void work(RecorderUnderTest& under, double hours);
    void hand(RecorderUnderTest& under, const SampleRow& row);

    QString m_folder;
    Handed& m_handed;
    QRandomGenerator m_random;
    std::function<size_t()> m_position = [this] { return m_log.operations().size(); };
    DiskLog m_log;
    DiskImage m_before;
    std::vector<Acknowledged> m_acknowledged;
    plant::GeneratorRun m_run;
    bool m_trouble = false;
};

/// What is wrong with the files of a folder after a cut; empty = nothing. Opens them as the program
/// does. Compares with what was handed in, not with what the program says.
[[nodiscard]] QString problemsAfterCut(const QString& folder, const Handed& handed,
                                       const Acknowledged& acknowledged);

}  // namespace magnum::storage::test
