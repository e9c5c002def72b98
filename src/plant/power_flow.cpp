// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "plant/plant_state.h"
#include "protocol/catalogue.h"

namespace magnum::plant {
namespace {

constexpr qint64 oldestInputMs = 10'000;

/// Readings as far as they still stand.
class FreshReadings {
 public:
    FreshReadings(const PlantState& state, qint64 nowMs) : m_state(state), m_nowMs(nowMs) {}
    std::optional<double> operator()(Quantity quantity) const {
        const auto& reading = m_state[quantity];
        const bool stands =
            reading.validity == Validity::Valid && m_nowMs - reading.monotonicMs <= oldestInputMs;
        return stands ? reading.value : std::nullopt;
    }

 private:
    const PlantState& m_state;
    qint64 m_nowMs;
};

FlowValue loadsOf(const FreshReadings& fresh, int mode, const PowerFlow& flow) {
    if (!protocol::passesAcThrough(mode)) {
        return {fresh(Quantity::AcOutWatts), false};
    }
    if (!flow.acIn.watts || !flow.inverter.watts) {
        return {};
    }
    // What comes in and does not go into the battery (or comes out of it, in load support) is the
    // loads'; 1 A steps on the AC side may make that a little less than nothing.
    return {std::max(0.0, *flow.acIn.watts - *flow.inverter.watts), true};
}

FlowValue batteryOf(const FreshReadings& fresh, const PowerFlow& flow) {
    if (const auto watts = fresh(Quantity::BmkWatts)) {
        return {watts, false};
    }
    if (flow.inverter.watts && flow.pv.watts) {
        return {*flow.inverter.watts + *flow.pv.watts, true};
    }
    return {flow.inverter.watts, false};
}

}  // namespace

PowerFlow PowerFlow::compute(const PlantState& state, qint64 nowMs, bool acIsGenerator) {
    const FreshReadings fresh(state, nowMs);
    PowerFlow flow;
    flow.inverter.watts = fresh(Quantity::DcWatts);
    flow.pv.watts = fresh(Quantity::PvWatts);
    if (const auto mode = fresh(Quantity::InverterMode)) {
        const int code = int(*mode);
        flow.acUsed = protocol::passesAcThrough(code);
        flow.acPresent =
            flow.acUsed || fresh(Quantity::AcInPeakVolts).value_or(0) > acPresentPeakVolts;
        if (flow.acPresent) {
            flow.acSource = acIsGenerator ? AcSource::Generator : AcSource::Grid;
        }
        flow.acIn.watts = fresh(Quantity::AcInWatts);
        flow.loads = loadsOf(fresh, code, flow);
    }
    flow.battery = batteryOf(fresh, flow);
    const bool pvCounts = !state.device(Device::Pt100).seen || flow.pv.watts;
    if (const auto monitor = fresh(Quantity::BmkWatts);
        monitor && flow.inverter.watts && pvCounts) {
        flow.residualWatts = *monitor - *flow.inverter.watts - flow.pv.watts.value_or(0);
    }
    return flow;
}

}  // namespace magnum::plant
