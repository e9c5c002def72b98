// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/simulator/scenario.h"

namespace magnum::link {

/// A generator with its AGS: starts by volts or state of charge, warms up, runs until its stop
/// condition, cools down; keeps quiet at night.
class GeneratorModel {
 public:
    GeneratorModel(const Scenario& scenario);

    struct Surroundings {
        double volts = 0;          ///< of the battery
        double stateOfCharge = 0;  ///< 0..1
        double hour = 0;           ///< local time of day, 0..24
        bool gridPresent = false;
    };
    void step(double seconds, const Surroundings& now);
    /// Remote byte 8.
    void setStartMode(int mode) { m_startMode = mode; }

    [[nodiscard]] int startMode() const { return m_startMode; }
    [[nodiscard]] int status() const { return m_status; }  ///< AGS A1 byte 1
    [[nodiscard]] bool engineRuns() const;
    /// The inverter may take the power: past warm-up, before cool-down.
    [[nodiscard]] bool feeds() const;
    [[nodiscard]] double runHours() const {
        return m_runSeconds / 3600;
    }  ///< of this or the last run
    [[nodiscard]] int daysSinceRun() const;
    [[nodiscard]] int quietBeginHour() const;
    [[nodiscard]] int quietEndHour() const;

 private:
    [[nodiscard]] bool isQuiet(double hour) const;
    [[nodiscard]] int startReason(double seconds, const Surroundings& now);
    [[nodiscard]] bool hasReasonToStop(double seconds, const Surroundings& now);
    void enter(int status);
    void stepRunning(double seconds, const Surroundings& now);

    SimulatedAgs m_settings;
    int m_startMode;
    int m_status;
    int m_reason = 0;  ///< status once warm
    double m_inStatusSeconds = 0;
    double m_lowSeconds = 0;   ///< volts below the start volts
    double m_highSeconds = 0;  ///< volts above the stop volts
    double m_runSeconds = 0;
    double m_sinceRunSeconds;
};

}  // namespace magnum::link
