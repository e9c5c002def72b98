// SPDX-License-Identifier: GPL-3.0-or-later
// The database's shape and how an older one is brought up to it. docs/database.md describes it.
#pragma once

#include <QString>

#include "storage/connection.h"

namespace magnum::storage {

/// PRAGMA application_id: marks the file as ours.
inline constexpr qint32 applicationId = 0x494E564C;
/// PRAGMA user_version this program writes. Columns of new quantities do not raise it.
inline constexpr qint32 schemaVersion = 2;

/// Settings of the writing connection: write-ahead log, every commit on the disk, small log.
[[nodiscard]] SqlOutcome applyWriterPragmas(const Connection& connection);
[[nodiscard]] SqlOutcome applyReaderPragmas(const Connection& connection);

/// Makes all tables in an empty file, in one transaction.
[[nodiscard]] SqlOutcome createSchema(const Connection& connection);
/// Brings an older file to schemaVersion, adds columns of quantities it does not have yet, and
/// makes `quantity` and the views agree. Cheap when there is nothing to do.
[[nodiscard]] SqlOutcome migrate(const Connection& connection);

}  // namespace magnum::storage
