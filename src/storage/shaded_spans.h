// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart is shaded with: the times in which a fault stood or the generator ran.
#pragma once

#include <vector>

#include "storage/reading_plan.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// Puts fault spans together from the codes of rows or buckets. Within one stretch rows must come
/// in order of time; stretches may come in any order.
class FaultSpans {
 public:
    void take(qint64 fromTs, qint64 toTs, int code) {
        // No fault, again: the common case.
        if (code != 0 || (!m_marks.empty() && m_marks.back().code != 0)) {
            m_marks.push_back({fromTs, toTs, code});
        }
    }
    /// Sorted. A fault is taken to have stood on over one lost interval, not over more.
    [[nodiscard]] std::vector<TimeSpan> spans() &&;

 private:
    std::vector<TimeSpan> m_marks;  ///< every faulty row, and the first one after it that is not
};

/// Runs of the generator that overlap the span, cut to it, sorted; those less than `joinSeconds`
/// apart are told as one. A run that is not over ends with the newest row.
[[nodiscard]] std::vector<TimeSpan> generatorSpans(const Connection& connection, TsRange span,
                                                   qint64 joinSeconds, SqlOutcome& outcome);

}  // namespace magnum::storage
