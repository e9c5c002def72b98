// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/energy_meter.h"

#include <algorithm>
#include <cmath>

#include "plant/coverage_meter.h"

namespace magnum::plant {
namespace {

constexpr qint64 longestHoldMs = 10'000;

qint64 takeWhole(double& sum) {
    const double whole = std::floor(sum);
    sum -= whole;
    return qint64(whole);
}

}  // namespace

Integrator::Integrator(int periodMs) : m_tailMs(longestTailMs(periodMs)) {}

void Integrator::account(qint64 untilMs) {
    if (untilMs <= m_accountedMs) {
        return;
    }
    const double units = *m_rate * double(untilMs - m_accountedMs) / 1000.0;
    if (units >= 0) {
        m_positive += units;
        m_totalPositive += units;
    } else {
        m_negative -= units;
    }
    m_accountedMs = untilMs;
    m_known = true;
}

void Integrator::told(double rate, qint64 atMs) {
    if (m_rate && atMs - m_toldMs <= longestHoldMs) {
        account(atMs);
    } else {
        m_accountedMs = std::max(m_accountedMs, atMs);
    }
    m_rate = rate;
    m_toldMs = atMs;
    m_lastToldMs = atMs;
    m_known = true;
}

void Integrator::unknown() {
    m_rate.reset();
}

void Integrator::advance(qint64 endMs) {
    if (m_rate && endMs - m_toldMs <= m_tailMs) {
        account(endMs);
    }
}

std::optional<Integrator::Sums> Integrator::take() {
    if (!m_known) {
        return std::nullopt;
    }
    m_known = false;
    return Sums{takeWhole(m_positive), takeWhole(m_negative)};
}

EnergyMeter::EnergyMeter()
    : m_in(expectedPeriodMs(Quantity::AcInWatts)),
      m_out(expectedPeriodMs(Quantity::AcOutWatts)),
      m_battery(expectedPeriodMs(Quantity::BmkWatts)),
      m_pv(expectedPeriodMs(Quantity::PvWatts)),
      m_amps(expectedPeriodMs(Quantity::BmkAmps)) {}

void EnergyMeter::told(Quantity quantity, std::optional<double> value, qint64 atMs) {
    const auto feed = [&](Integrator& integrator) {
        if (value) {
            integrator.told(*value, atMs);
        } else {
            integrator.unknown();
        }
    };
    switch (quantity) {
        case Quantity::AcInWatts:
            return feed(m_in);
        case Quantity::AcOutWatts:
            return feed(m_out);
        case Quantity::PvWatts:
            return feed(m_pv);
        case Quantity::BmkAmps:
            return feed(m_amps);
        case Quantity::BmkWatts:
            return battery(value, atMs, true);
        case Quantity::DcWatts:
            return battery(value, atMs, false);
        default:
            return;
    }
}

void EnergyMeter::battery(std::optional<double> watts, qint64 atMs, bool fromMonitor) {
    if (fromMonitor) {
        m_monitorMs = atMs;
    } else if (m_monitorMs && atMs - *m_monitorMs <= longestHoldMs) {
        return;  // the battery monitor sees every load, the inverter only its own
    }
    if (watts) {
        m_battery.told(*watts, atMs);
    } else {
        m_battery.unknown();
    }
}

void EnergyMeter::close(qint64 endMs, SampleRow& row) {
    for (auto* integrator : {&m_in, &m_out, &m_battery, &m_pv, &m_amps}) {
        integrator->advance(endMs);
    }
    if (const auto in = m_in.take()) {
        row[Quantity::EnergyInJoules] = in->positive;
    }
    if (const auto out = m_out.take()) {
        row[Quantity::EnergyOutJoules] = out->positive;
    }
    if (const auto battery = m_battery.take()) {
        row[Quantity::EnergyChargeJoules] = battery->positive;
        row[Quantity::EnergyDischargeJoules] = battery->negative;
    }
    if (const auto pv = m_pv.take()) {
        row[Quantity::EnergyPvJoules] = pv->positive;
    }
}

}  // namespace magnum::plant
