// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace magnum::ui {

/// The display's own brightness, as Linux has it: /sys/class/backlight/NAME/brightness.
class Backlight {
 public:
    /// directory: with one folder for each backlight; the first that can be written is used.
    explicit Backlight(const QString& directory);

    [[nodiscard]] bool available() const { return m_maximum > 0; }
    /// percent: 0..100 of the largest brightness; at least the smallest step above dark for more
    /// than 0. Written only when it changes. False: it cannot be written, and is given up.
    bool setPercent(int percent);

 private:
    QString m_file;
    int m_maximum = 0;  ///< 0 = there is none
    int m_written = -1;
};

}  // namespace magnum::ui
