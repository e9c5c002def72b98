// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system/clock.h"

namespace magnum::testing {

/// A clock that stands still until the test moves it.
class ManualClock final : public system::Clock {
 public:
    [[nodiscard]] qint64 monotonicMs() const override { return monotonic; }
    [[nodiscard]] qint64 utcMs() const override { return utc; }

    void advance(qint64 ms) {
        monotonic += ms;
        utc += ms;
    }

    qint64 monotonic = 1'000'000;
    qint64 utc = 1'795'438'800'000;  // 2026-11-23T13:00:00Z
};

}  // namespace magnum::testing
