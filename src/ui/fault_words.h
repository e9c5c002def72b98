// SPDX-License-Identifier: GPL-3.0-or-later
// What every fault code of the bus means: name, cause and remedy in plain words. Magnum's own term
// stands behind the name where the owner may want to look it up in a manual.
#pragma once

#include <QString>
#include <vector>

namespace magnum::ui {

struct FaultWords {
    QString name;    ///< plain words with Magnum's term: "Battery too low (Low battery)"
    QString advice;  ///< what to do, short; may be empty
    QString cause;   ///< what makes it happen; may be empty
    bool operator==(const FaultWords&) const = default;
};

/// An inverter fault; empty for 0.
[[nodiscard]] FaultWords inverterFaultWords(int fault);
/// An AGS fault status; empty for a status that is not a fault.
[[nodiscard]] FaultWords agsFaultWords(int status);
/// A fault number as the solar controller shows it (F03 = 3); empty for 0.
[[nodiscard]] FaultWords pt100FaultWords(int number);
/// The battery monitor's only fault.
[[nodiscard]] FaultWords bmkFaultWords();

enum class FaultSource { Inverter, Generator, Battery, Solar };

struct KnownFault {
    FaultSource source = FaultSource::Inverter;
    int code = 0;
    QString mark;  ///< the code as its device's manual writes it: "0x20", "24", "F03"
    FaultWords words;
};
/// Every fault that has a meaning here, device by device, in the order of their codes.
[[nodiscard]] std::vector<KnownFault> allKnownFaults();

}  // namespace magnum::ui
