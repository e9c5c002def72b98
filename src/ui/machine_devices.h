// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <vector>

#include "plant/plant_state.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// "Inverter", "Battery monitor (BMK)".
[[nodiscard]] QString deviceText(plant::Device device);

/// What is heard from each device on the bus.
class MachineDevices : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the machine view")

 public:
    enum Role {
        Name = Qt::UserRole + 1,
        Model,  ///< model and revision, settings pages that stopped; "not detected"
        Rate,   ///< "10.0 packets/s", "silent", "lost"
        Age,    ///< of the last packet
        Seen,   ///< bool
        Quiet,  ///< bool: heard before, but not for 10 s
    };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void update(const plant::PlantState& plant, qint64 nowMonotonicMs, const TextContext& context);

 private:
    struct Row {
        QString name, model, rate, age;
        bool seen = false;
        bool quiet = false;
        bool operator==(const Row&) const = default;
    };
    static Row rowOf(plant::Device device, const plant::PlantState& plant, qint64 nowMonotonicMs,
                     const TextContext& context);
    std::vector<Row> m_rows;
};

}  // namespace magnum::ui
