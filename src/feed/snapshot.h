// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <vector>

#include "feed/setting_keys.h"
#include "link/byte_source.h"
#include "link/finding.h"
#include "plant/plant_state.h"
#include "storage/store_types.h"
#include "system/host_load.h"

namespace magnum::feed {

/// What feeds the plant shown: the watermark on screen follows it.
enum class RunMode : quint8 { Live, Simulation, Replay };

/// How the raw capture stands.
struct RawCapture {
    /// Why the last one ended.
    enum class End : quint8 {
        None,     ///< there was none yet, or one is being written
        Stopped,  ///< by a person, or with the program
        Full,     ///< it reached its largest size
        DiskLow,  ///< the disk had little room left
        Failed,   ///< the file could not be made
    };
    QString path;      ///< being written now; empty = none
    QString lastPath;  ///< of the last one that ended
    qint64 bytes = 0;  ///< size of the file, of this one or the last
    End end = End::None;
    bool operator==(const RawCapture&) const = default;
};

/// A setting of the recorder as it holds now.
struct SettingValue {
    QString key;
    QString value;
    bool fixed = false;  ///< by the command line: a change holds from the next start without it
    bool operator==(const SettingValue&) const = default;
};

/// The last change of a setting that was not taken.
struct SettingRefusal {
    QString key;  ///< empty = none
    SettingProblem problem = SettingProblem::None;
    quint32 count = 0;  ///< of all refusals: the same one twice is news
    bool operator==(const SettingRefusal&) const = default;
};

/// The whole live state of a recorder, as a panel sees it. Times are this machine's clocks, which
/// recorder and panel share.
struct Snapshot {
    qint64 monotonicMs = 0;  ///< of the recorder's clock when it was taken
    qint64 utcMs = 0;
    RunMode runMode = RunMode::Live;
    double speed = 1;  ///< of the recorder's clock, 1 unless a simulation runs faster
    QString scenario;  ///< simulation: its name; replay: its file
    QString version;   ///< of the recorder
    QString dataDirectory;
    qint64 startedUtcMs = 0;  ///< of the recorder
    RawCapture rawCapture;
    quint64 busPackets = 0;
    quint64 busRejectedBytes = 0;
    link::LinkStatus link;
    std::vector<link::Finding> findings;  ///< about port and wires, the gravest first
    plant::PlantState plant;
    system::HostLoad host;
    storage::StorageStatus storage;
    /// The newest finished 5-second row; the database has it only after the next commit.
    std::optional<plant::SampleRow> lastRow;
    std::optional<double> serviceIntervalHours;  ///< of the generator; absent = not watched
    std::vector<SettingValue> settings;
    SettingRefusal refusal;
    std::vector<QString> ports;  ///< found when last asked for
    /// How often a value or a code has changed at once: what a panel shows without waiting.
    quint64 jumps = 0;
    bool operator==(const Snapshot&) const = default;
};

/// What a panel asks of the recorder.
struct Command {
    enum class Kind : quint8 {
        AcknowledgeAlarm,  ///< text: alarm key
        AcknowledgeAllAlarms,
        StartRawCapture,
        StopRawCapture,
        SetSetting,  ///< text: key, value: value as in the settings file
        /// It has just been serviced: the hours count from 0 again. With a value: they are so many.
        NoteGeneratorService,
        ReportDamage,   ///< a panel found the database damaged while reading
        FindPorts,      ///< look again which ports there are
        ResetSettings,  ///< all of the recorder's settings as they come; data stays
        SilenceAlarm,   ///< text: alarm key
        SilenceAllAlarms,
    };
    Kind kind = Kind::AcknowledgeAllAlarms;
    QString text;
    QString value;
    bool operator==(const Command&) const = default;
};

}  // namespace magnum::feed

Q_DECLARE_METATYPE(magnum::feed::RawCapture)
Q_DECLARE_METATYPE(magnum::feed::Snapshot)
Q_DECLARE_METATYPE(magnum::feed::Command)
