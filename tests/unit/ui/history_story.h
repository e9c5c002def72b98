// SPDX-License-Identifier: GPL-3.0-or-later
// What the suites of history, alarms and machine share: a feed under the test's hand, and a real
// database with a story in it.
#pragma once

#include <QTemporaryDir>
#include <cmath>
#include <vector>

#include "feed/live_feed.h"
#include "manual_clock.h"
#include "plant/quantity.h"
#include "storage/recorder.h"

namespace magnum::ui::test {

/// A feed whose snapshots the test writes; it keeps what it is told to send.
class FakeFeed : public feed::LiveFeed {
 public:
    [[nodiscard]] feed::FeedState state() const override { return m_state; }
    [[nodiscard]] const feed::Snapshot& snapshot() const override { return m_snapshot; }
    void send(const feed::Command& command) override { sent.push_back(command); }

    void show(const feed::Snapshot& snapshot) {
        m_snapshot = snapshot;
        Q_EMIT snapshotChanged(m_snapshot);
    }
    void setState(feed::FeedState state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
    std::vector<feed::Command> sent;

 private:
    feed::FeedState m_state = feed::FeedState::Connected;
    feed::Snapshot m_snapshot;
};

/// 2026-11-22T00:00:00Z, a Sunday.
inline constexpr qint64 storyMidnight = 1'795'305'600;

struct Story {
    qint64 fromTs = storyMidnight;
    qint64 toTs = storyMidnight + 86'400;
    qint64 gapFrom = 0;  ///< nothing was heard in [gapFrom, gapTo)
    qint64 gapTo = 0;
};

/// A row of a house off the grid: loads that come and go, a generator each morning from 7 to 9.
inline plant::SampleRow storyRow(qint64 ts) {
    using enum plant::Quantity;
    const qint64 second = (ts - storyMidnight) % 86'400;
    const double hour = double(second) / 3600;
    const bool generator = hour >= 7 && hour < 9;
    const double evening = std::exp(-std::pow((hour - 19.5) / 2.2, 2));
    const double kettle = ts / 60 % 47 == 0 ? 1400 : 0;
    const double fridge = ts / 60 % 30 < 11 ? 140 : 0;
    const double loads = 230 + 900 * evening + kettle + fridge + double(ts / 5 * 7919 % 60);
    const double charge = generator ? 3100 * std::min(1.0, (9.2 - hour) / 1.2) : 0;
    const double battery = generator ? charge : -loads * 1.08;
    const double soc = generator  ? 55 + 20 * (hour - 7)
                       : hour < 7 ? 70 - hour * 2.14
                                  : 95 - (hour - 9) * 1.67;
    plant::SampleRow row;
    row.ts = ts;
    const auto put = [&row](plant::Quantity q, double value) {
        row[q] = std::llround(value * plant::quantityInfo(q).scale);
    };
    for (const auto q : {CovInverter, CovRemote, CovAgs, CovBmk}) {
        put(q, 50);
    }
    put(AcOutVolts, 120);
    put(AcOutWatts, loads);
    put(AcOutWattsMax, loads + double(ts / 5 * 104729 % 400));
    put(AcInWatts, generator ? loads + charge : 0);
    put(AcInWattsMax, generator ? loads + charge + 90 : 0);
    put(BmkWatts, battery);
    put(BmkAmps, battery / 51);
    put(BmkVolts, 51.2 + battery / 2200 + (soc - 70) / 40);
    put(DcVolts, 51.1 + battery / 2200 + (soc - 70) / 40);
    put(Soc, soc);
    put(BatteryCelsius, 17 + 2 * evening + (generator ? 2 : 0));
    put(TransformerCelsius, 31 + loads / 90);
    put(FetCelsius, 28 + loads / 70);
    put(InverterMode, generator ? 8 : 64);
    put(InverterFault, hour >= 20.5 && hour < 20.6 ? 3 : 0);
    put(AgsStatus, generator ? 8 : 2);
    put(EnergyOutJoules, loads * 5);
    put(GeneratorSeconds, generator ? 5 : 0);
    return row;
}

inline plant::GeneratorRun storyRun(qint64 midnightTs) {
    plant::GeneratorRun run;
    run.startUtcMs = (midnightTs + 7 * 3600) * 1000;
    run.endUtcMs = (midnightTs + 9 * 3600) * 1000;
    run.reason = plant::GeneratorReason::Volts;
    run.stopCause = plant::GeneratorStopCause::Normal;
    run.runSeconds = 7200;
    run.joules = 24'300'000;
    run.socBefore = 55;
    run.socAfter = 95;
    run.peakWatts = 4210;
    run.seenByAgs = true;
    run.seenByAcInput = true;
    return run;
}

inline std::vector<plant::Event> storyEvents(qint64 midnightTs) {
    using enum plant::EventKind;
    const auto at = [&](double hour) { return qint64((double(midnightTs) + hour * 3600) * 1000); };
    std::vector<plant::Event> events;
    const auto add = [&](double hour, plant::EventKind kind, std::optional<int> from,
                         std::optional<int> to, const QString& detail = {}) {
        plant::Event event;
        event.utcMs = at(hour);
        event.kind = kind;
        event.from = from;
        event.to = to;
        event.detail = detail;
        events.push_back(event);
    };
    add(0.1, ProgramStart, {}, {},
        QStringLiteral("version 0.1.0, port /dev/ttyUSB0, data directory /var/lib/magnum-monitor; "
                       "last end by a power cut or reboot"));
    add(0.101, DeviceFound, {}, {}, QStringLiteral("Inverter MS4448PAE, revision 6.1"));
    add(6.99, AgsStatus, 2, 26);
    add(7, GeneratorStarted, {}, 4);
    add(7.02, InverterMode, 64, 8);
    add(8.2, InverterMode, 8, 4);
    add(9, GeneratorStopped, 4, {});
    add(9.01, InverterMode, 4, 64);
    add(12.3, SettingChanged, {}, {}, QStringLiteral("search watts: 5 -> 10"));
    add(20.5, InverterFault, 0, 3);
    add(20.51, AlarmRaised, {}, 3, QStringLiteral("inverter_fault_03"));
    add(20.6, InverterFault, 3, 0);
    add(20.61, AlarmCleared, {}, 3, QStringLiteral("inverter_fault_03"));
    return events;
}

/// Writes the story with the program's own recorder.
inline void writeStory(const QString& path, const Story& story) {
    storage::RecorderOptions options;
    options.databasePath = path;
    options.commitIntervalSeconds = 300;
    storage::Recorder recorder(options);
    recorder.open({QStringLiteral("boot"), 1000, story.fromTs * 1000, storage::ClockState::Known,
                   QStringLiteral("0.1.0")});
    for (qint64 ts = story.fromTs; ts < story.toTs; ts += 5) {
        if (ts < story.gapFrom || ts >= story.gapTo) {
            recorder.append(storyRow(ts));
        }
    }
    for (qint64 day = story.fromTs; day < story.toTs; day += 86'400) {
        if (day + 9 * 3600 <= story.toTs) {
            recorder.saveGeneratorRun(storyRun(day));
        }
        for (const auto& event : storyEvents(day)) {
            if (event.utcMs / 1000 < story.toTs) {
                recorder.addEvent(event);
            }
        }
    }
    recorder.close();
}

}  // namespace magnum::ui::test
