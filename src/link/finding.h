// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <optional>

namespace magnum::link {

/// Something found out about port and wires, with what a sentence about it needs. The panel words
/// it in its own language; describe() does for the log and the command line.
struct Finding {
    enum class Kind : quint8 {
        Reversed,      ///< A and B are swapped; model, volts: what proves it
        WrongSpeed,    ///< ratio: the receiver's speed by the sender's
        OtherTalker,   ///< another protocol: talker
        Noise,         ///< bytes without order, no network
        Unreadable,    ///< the network's rhythm, but nothing that can be read
        RareBytes,     ///< a byte now and then
        OnlyRouter,    ///< nothing but the router
        NoInverter,    ///< a remote, no inverter
        MissingBytes,  ///< packets with holes; percent of them whole; holder: who reads too
        Repeated,      ///< every packet twice
        OnlyInverter,  ///< an inverter without a remote; no fault
        SlowAdapter,   ///< latencyMs: the adapter's timer; no fault
        NeverHeard,    ///< the port is open, nothing ever came
        SilentSince,   ///< nothing comes any more
    };
    enum class Talker : quint8 { Unknown, Modbus, Text };

    Kind kind = Kind::Unreadable;
    int confidencePercent = 0;
    qint64 sinceMonotonicMs = 0;
    QString port;
    int model = 0;  ///< inverter model code, 0 = not told
    std::optional<double> volts;
    std::optional<double> ratio;
    Talker talker = Talker::Unknown;
    int percent = 0;
    int latencyMs = 0;
    QString holder;  ///< other programs that have the port open
    bool operator==(const Finding&) const = default;
};

/// False for what is only worth knowing.
[[nodiscard]] bool isProblem(Finding::Kind kind);
/// "reversed", for the log's kinds.
[[nodiscard]] QLatin1String findingKey(Finding::Kind kind);

struct FindingText {
    QString what;
    QString remedy;
};
/// In plain English.
[[nodiscard]] FindingText describe(const Finding& finding);
/// "MS4448PAE", or "model 99" for a code that is not known.
[[nodiscard]] QString inverterName(int model);

}  // namespace magnum::link

Q_DECLARE_METATYPE(magnum::link::Finding)
