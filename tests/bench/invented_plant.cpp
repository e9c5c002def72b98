// SPDX-License-Identifier: GPL-3.0-or-later
#include "invented_plant.h"

#include <algorithm>
#include <cmath>

namespace magnum::bench {
namespace {

using enum plant::Quantity;

constexpr qint64 daySeconds = 86'400;
constexpr qint64 batteryJoules = 20'000 * 3600;  // 20 kWh
constexpr int generatorWatts = 4200;
constexpr int overloadFault = 11;

/// Byte `n` of the noise as -128 .. 127, times `size` / 128.
int wobble(quint64 noise, int n, int size) {
    return (int((noise >> (8 * n)) & 0xFF) - 128) * size / 128;
}

}  // namespace

InventedPlant::InventedPlant(quint64 seed)
    : m_state(seed * 2 + 1), m_curve(1440), m_chargeJoules(batteryJoules * 7 / 10) {
    for (int minute = 0; minute < 1440; ++minute) {
        const double hour = minute / 60.0;
        const double morning = std::exp(-(hour - 7.5) * (hour - 7.5) / 2);
        const double evening = std::exp(-(hour - 19) * (hour - 19) / 6);
        m_curve[size_t(minute)] = int(280 + 900 * morning + 1500 * evening);
    }
}

quint64 InventedPlant::random() {  // xorshift64*
    m_state ^= m_state >> 12;
    m_state ^= m_state << 25;
    m_state ^= m_state >> 27;
    return m_state * 0x2545F4914F6CDD1DULL;
}

void InventedPlant::startDay(qint64 day) {
    m_day = day;
    const qint64 start = day * daySeconds;
    const auto moment = [&] { return start + qint64(random() % 17'000) * 5; };
    m_generatorFrom = moment();
    const bool needed = m_chargeJoules < batteryJoules * 8 / 10;
    m_generatorTo = m_generatorFrom + (needed ? 3600 + qint64(random() % 2000) * 5 : 0);
    m_gapFrom = moment();
    m_gapTo = m_gapFrom + (random() % 11 == 0 ? qint64(random() % 400) * 5 : 0);
    m_deafFrom = moment();
    m_deafTo = m_deafFrom + (random() % 7 == 0 ? qint64(random() % 700) * 5 : 0);
    m_faultFrom = moment();
    m_faultTo = m_faultFrom + (random() % 20 == 0 ? 120 : 0);
}

void InventedPlant::electrical(qint64 ts, plant::SampleRow& row, quint64 noise) {
    const bool burst = (noise >> 60) == 0;
    const int load = m_fault != 0 ? 0
                                  : m_curve[size_t(ts % daySeconds / 60)] + wobble(noise, 0, 90) +
                                        (burst ? 1800 : 0);
    const int in = m_generatorOn ? generatorWatts + wobble(noise, 1, 120) : 0;
    const int battery = in > 0 ? (in - load) * 9 / 10 : -load * 11 / 10;  // + charges
    m_chargeJoules =
        std::clamp<qint64>(m_chargeJoules + battery * qint64(5), batteryJoules / 5, batteryJoules);
    const qint64 soc = m_chargeJoules * 1000 / batteryJoules;
    const qint64 volts = 4900 + soc * 3 / 10 + battery / 40 + wobble(noise, 2, 12);
    row[AcOutWatts] = load;
    row[AcOutWattsMax] = load + std::abs(wobble(noise, 3, 200));
    row[AcOutVolts] = 1200 + wobble(noise, 4, 15);
    row[AcOutAmps] = load / 12;
    row[AcInWatts] = in;
    row[AcInWattsMax] = in > 0 ? in + std::abs(wobble(noise, 5, 150)) : 0;
    row[AcInAmps] = in / 12;
    row[AcInPeakVolts] = in > 0 ? 1680 + wobble(noise, 6, 20) : 0;
    row[AcHertz] = 6000 + wobble(noise, 7, 6);
    row[DcVolts] = volts;
    row[DcAmps] = qint64(battery) * 1000 / volts;
    row[DcWatts] = battery;
    row[EnergyInJoules] = in * qint64(5);
    row[EnergyOutJoules] = load * qint64(5);
    row[GeneratorSeconds] = in > 0 ? 5 : 0;
    if (row[CovBmk] == 50) {
        row[BmkVolts] = volts + 3;
        row[BmkAmps] = qint64(battery) * 1000 / volts + wobble(noise, 1, 3);
        row[BmkWatts] = battery;
        row[Soc] = soc;
        row[NetAmpHours] = (m_chargeJoules - batteryJoules) / 17'280;
        row[EnergyChargeJoules] = std::max(battery, 0) * qint64(5);
        row[EnergyDischargeJoules] = std::max(-battery, 0) * qint64(5);
    }
}

bool InventedPlant::next(qint64 ts, plant::SampleRow& row) {
    if (ts / daySeconds != m_day) {
        startDay(ts / daySeconds);
    }
    const auto within = [ts](qint64 from, qint64 to) { return ts >= from && ts < to; };
    m_generatorOn = within(m_generatorFrom, m_generatorTo);
    m_fault = within(m_faultFrom, m_faultTo) ? overloadFault : 0;
    if (within(m_gapFrom, m_gapTo)) {
        m_generatorOn = false;
        return false;
    }
    const auto noise = random();
    row.stored.fill(std::nullopt);
    row.ts = ts;
    row[CovInverter] = (noise >> 52) % 64 == 0 ? 41 : 50;  // a burst was missed
    row[CovRemote] = 50;
    row[CovAgs] = 50;
    row[CovBmk] = within(m_deafFrom, m_deafTo) ? 0 : 50;
    electrical(ts, row, noise);
    const int warmth = m_curve[size_t(ts % daySeconds / 60)] / 100;
    row[BatteryCelsius] = 210 + warmth;
    row[TransformerCelsius] = 350 + warmth * 4 + wobble(noise, 4, 5);
    row[FetCelsius] = 330 + warmth * 3 + wobble(noise, 5, 5);
    row[AgsCelsius] = 180 + warmth;
    row[InverterMode] = m_generatorOn ? 1 : 64;
    row[InverterFault] = m_fault;
    row[AgsStatus] = m_generatorOn ? 4 : 2;
    row[GeneratorStartMode] = 1;
    row[BusPackets] = 148 + wobble(noise, 6, 3);
    row[BusRejected] = 0;
    row[CpuPermille] = 14 + wobble(noise, 7, 4);
    row[RssKib] = 61'000 + wobble(noise, 3, 100);
    row[MachineCpuPermille] = 60 + wobble(noise, 2, 30);
    row[MachineMemoryPermille] = 310;
    row[MachineCelsius] = 480 + wobble(noise, 0, 10);
    row[DiskFreeMib] = 20'000 - (ts / daySeconds) % 8000;
    return true;
}

}  // namespace magnum::bench
