// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QStringList>
#include <QVariant>
#include <vector>

#include "storage/exporter.h"

namespace magnum::storage {

/// A small table of texts, numbers and unknowns (invalid QVariant) to be written in any format.
struct ExportTable {
    QStringList head;
    std::vector<std::vector<QVariant>> rows;
    /// One record of many figures: people get a line for each column, since nobody reads a line of
    /// twelve numbers.
    bool isRecord = false;
};
/// False if the device takes no more.
[[nodiscard]] bool writeTable(const ExportTable& table, ExportFormat format, QIODevice& out);

}  // namespace magnum::storage
