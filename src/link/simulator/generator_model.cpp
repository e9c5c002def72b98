// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/generator_model.h"

namespace magnum::link {

namespace {

// AGS A1 byte 1.
constexpr int statusOff = 1;
constexpr int statusReady = 2;
constexpr int statusManualRun = 3;
constexpr int statusAcIn = 4;
constexpr int statusQuietTime = 5;
constexpr int statusStartVolts = 8;
constexpr int statusStartSoc = 13;
constexpr int statusFaultMaxRun = 24;
constexpr int statusWarmUp = 26;
constexpr int statusCoolDown = 27;

// Remote byte 8.
constexpr int startModeOff = 0;
constexpr int startModeOn = 5;

constexpr double daySeconds = 86400;

// Page A0 byte 19: 0 off, then these.
constexpr int quietHours[][2] = {{24, 24}, {21, 7}, {21, 8}, {21, 9}, {22, 8}, {23, 8}};

}  // namespace

GeneratorModel::GeneratorModel(const Scenario& scenario)
    : m_settings(scenario.ags),
      m_startMode(scenario.ags.startMode),
      m_status(scenario.supply.generatorRunsAtStart ? statusStartVolts : statusReady),
      m_sinceRunSeconds(scenario.ags.daysSinceRun * daySeconds) {}

bool GeneratorModel::engineRuns() const {
    return feeds() || m_status == statusWarmUp || m_status == statusCoolDown;
}

bool GeneratorModel::feeds() const {
    return m_status == statusManualRun || m_status == statusStartVolts ||
           m_status == statusStartSoc;
}

int GeneratorModel::daysSinceRun() const {
    return m_sinceRunSeconds > 255 * daySeconds ? 255
                                                : static_cast<int>(m_sinceRunSeconds / daySeconds);
}

int GeneratorModel::quietBeginHour() const {
    return quietHours[m_settings.quietTime][0];
}
int GeneratorModel::quietEndHour() const {
    return quietHours[m_settings.quietTime][1];
}

bool GeneratorModel::isQuiet(double hour) const {
    return m_settings.quietTime != 0 && (hour >= quietBeginHour() || hour < quietEndHour());
}

void GeneratorModel::enter(int status) {
    if (m_status != status) {
        m_status = status;
        m_inStatusSeconds = 0;
    }
}

int GeneratorModel::startReason(double seconds, const Surroundings& now) {
    m_lowSeconds = now.volts < m_settings.startVolts ? m_lowSeconds + seconds : 0;
    if (m_settings.startVolts > 0 && m_lowSeconds > m_settings.startDelaySeconds) {
        return statusStartVolts;
    }
    if (m_settings.startSocPercent > 0 && now.stateOfCharge * 100 <= m_settings.startSocPercent) {
        return statusStartSoc;
    }
    return 0;
}

bool GeneratorModel::hasReasonToStop(double seconds, const Surroundings& now) {
    const bool isHigh = m_settings.stopVolts > 0 && now.volts >= m_settings.stopVolts - 0.05;
    m_highSeconds = isHigh ? m_highSeconds + seconds : 0;
    const bool isFull =
        m_settings.stopSocPercent > 0 && now.stateOfCharge * 100 >= m_settings.stopSocPercent;
    return (isHigh && m_highSeconds > m_settings.stopDelaySeconds) || isFull || isQuiet(now.hour);
}

void GeneratorModel::stepRunning(double seconds, const Surroundings& now) {
    m_runSeconds += seconds;
    m_sinceRunSeconds = 0;
    if (m_settings.maxRunHours > 0 && runHours() >= m_settings.maxRunHours) {
        enter(statusFaultMaxRun);
    } else if (hasReasonToStop(seconds, now) || m_startMode == startModeOff) {
        enter(statusCoolDown);
    }
}

void GeneratorModel::step(double seconds, const Surroundings& now) {
    if (!m_settings.isPresent) {
        return;
    }
    m_inStatusSeconds += seconds;
    m_sinceRunSeconds += seconds;
    if (m_status == statusWarmUp) {
        if (m_inStatusSeconds >= m_settings.warmUpSeconds) {
            m_highSeconds = 0;
            m_runSeconds = 0;
            enter(m_reason);
        }
    } else if (m_status == statusCoolDown) {
        if (m_inStatusSeconds >= m_settings.coolDownSeconds) {
            m_lowSeconds = 0;
            enter(statusReady);
        }
    } else if (m_startMode == startModeOn) {
        enter(statusManualRun);
    } else if (feeds()) {
        stepRunning(seconds, now);
    } else if (m_startMode == startModeOff) {
        enter(statusOff);  // also clears a fault
    } else if (m_status == statusFaultMaxRun) {
        return;
    } else if (now.gridPresent) {
        enter(statusAcIn);
    } else if (isQuiet(now.hour)) {
        enter(statusQuietTime);
    } else if ((m_reason = startReason(seconds, now)) != 0) {
        enter(statusWarmUp);
    } else {
        enter(statusReady);
    }
}

}  // namespace magnum::link
