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
};
/// False if the device takes no more.
[[nodiscard]] bool writeTable(const ExportTable& table, ExportFormat format, QIODevice& out);

/// "2026-11-22T13:00:05Z"
[[nodiscard]] QString isoUtc(qint64 ts);
/// Appends a stored integer in plain units: 1234 at scale 100 is "12.34".
void appendScaled(QByteArray& text, qint64 stored, int scale);
/// Appends isoUtc() without a detour through date classes.
void appendIsoUtc(QByteArray& text, qint64 ts);

}  // namespace magnum::storage
