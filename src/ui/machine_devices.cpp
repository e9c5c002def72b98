// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machine_devices.h"

#include <array>

#include "protocol/catalogue.h"

namespace magnum::ui {
namespace {

using plant::Device;

constexpr qint64 quietAfterMs = 10'000;
constexpr std::array busDevices{Device::Inverter, Device::Remote, Device::Ags, Device::Bmk,
                                Device::Router,   Device::Pt100,  Device::Acld};

QString modelText(Device device, const plant::DeviceState& state, const TextContext& context) {
    QString model;
    if (device == Device::Inverter) {
        const auto info = protocol::modelInfo(state.model);
        model = info ? QString::fromUtf8(info->name.data(), qsizetype(info->name.size()))
                     : MachineDevices::tr("unknown model %1").arg(state.model);
    }
    if (state.revision <= 0) {
        return model;
    }
    const QString revision =
        MachineDevices::tr("revision %1").arg(numberText(state.revision, 1, context));
    return model.isEmpty() ? revision
                           : MachineDevices::tr("%1, %2", "model, revision").arg(model, revision);
}

/// "; pages A3, A4 stopped": settings shown from them may be out of date.
QString stoppedPagesText(const plant::PlantState& plant, qint64 nowMonotonicMs) {
    QStringList stopped;
    for (const auto& page : plant.remotePages) {
        if (page.seen && nowMonotonicMs - page.lastSeenMonotonicMs > plant::lostAfterMs) {
            stopped += QStringLiteral("%1").arg(page.footer, 2, 16, QLatin1Char('0')).toUpper();
        }
    }
    return stopped.isEmpty() ? QString()
                             : MachineDevices::tr("; settings pages %1 stopped")
                                   .arg(stopped.join(QLatin1String(", ")));
}

}  // namespace

QString deviceText(Device device) {
    switch (device) {
        case Device::Inverter:
            return MachineDevices::tr("Inverter");
        case Device::Remote:
            return MachineDevices::tr("Remote");
        case Device::Ags:
            return MachineDevices::tr("Generator start (AGS)");
        case Device::Bmk:
            return MachineDevices::tr("Battery monitor (BMK)");
        case Device::Router:
            return MachineDevices::tr("Router (RTR)");
        case Device::Pt100:
            return MachineDevices::tr("Solar controller (PT-100)");
        case Device::Acld:
            return MachineDevices::tr("AC load diversion (ACLD)");
        case Device::Host:
            return MachineDevices::tr("This machine");
    }
    return {};
}

int MachineDevices::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MachineDevices::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& row = m_rows[size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Name:
            return row.name;
        case Model:
            return row.model;
        case Rate:
            return row.rate;
        case Age:
            return row.age;
        case Seen:
            return row.seen;
        case Quiet:
            return row.quiet;
        default:
            return {};
    }
}

QHash<int, QByteArray> MachineDevices::roleNames() const {
    return {{Name, "name"},   {Model, "modelText"}, {Rate, "rateText"},
            {Age, "ageText"}, {Seen, "seen"},       {Quiet, "quiet"}};
}

void MachineDevices::update(const plant::PlantState& plant, qint64 nowMonotonicMs,
                            const TextContext& context) {
    if (m_rows.empty()) {
        beginInsertRows({}, 0, int(busDevices.size()) - 1);
        m_rows.resize(busDevices.size());
        endInsertRows();
    }
    for (size_t i = 0; i < busDevices.size(); ++i) {
        Row row = rowOf(busDevices[i], plant, nowMonotonicMs, context);
        if (m_rows[i] != row) {
            m_rows[i] = std::move(row);
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
        }
    }
}

MachineDevices::Row MachineDevices::rowOf(Device device, const plant::PlantState& plant,
                                          qint64 nowMonotonicMs, const TextContext& context) {
    const auto& state = plant.device(device);
    Row row;
    row.name = deviceText(device);
    row.seen = state.seen;
    if (!state.seen) {
        row.model = tr("not detected");
        return row;
    }
    const qint64 ageMs = nowMonotonicMs - state.lastSeenMonotonicMs;
    row.quiet = ageMs > quietAfterMs;
    row.model = modelText(device, state, context);
    if (device == Device::Remote && !row.quiet) {
        row.model += stoppedPagesText(plant, nowMonotonicMs);
    }
    row.rate =
        ageMs > plant::lostAfterMs ? tr("lost")
        : row.quiet
            ? tr("silent")
            : tr("%1 /s", "packets a second").arg(numberText(state.packetsPerSecond, 1, context));
    // Tenths of a second would only flicker.
    row.age = ageMs < 2000 ? tr("now") : tr("%1 ago").arg(durationText(ageMs / 1000, context));
    return row;
}

}  // namespace magnum::ui
