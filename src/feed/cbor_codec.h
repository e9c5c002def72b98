// SPDX-License-Identifier: GPL-3.0-or-later
// The feed's wire format: length-prefixed CBOR maps over a local socket.
#pragma once

#include <QByteArray>
#include <QCborMap>
#include <optional>

#include "feed/snapshot.h"

namespace magnum::feed {

/// Raised when a key changes its meaning; keys may be added without.
inline constexpr int feedVersion = 1;
/// A frame longer than this is not one of ours.
inline constexpr quint32 maximumFrameBytes = 1 << 20;

[[nodiscard]] QCborMap toCbor(const Snapshot& snapshot);
[[nodiscard]] QCborMap toCbor(const Command& command);
/// Fields that are missing or of another type keep their default: never throws, never invents.
[[nodiscard]] Snapshot snapshotFromCbor(const QCborMap& map);
[[nodiscard]] std::optional<Command> commandFromCbor(const QCborMap& map);

/// The keys of `now` whose values differ from `before`, maps compared key by key.
[[nodiscard]] QCborMap difference(const QCborMap& before, const QCborMap& now);
/// `base` with the keys of `change` laid over it, maps merged key by key.
[[nodiscard]] QCborMap merged(QCborMap base, const QCborMap& change);

/// One frame: four bytes of length, high byte first, then the map.
[[nodiscard]] QByteArray frame(const QCborMap& map);

/// Takes frames out of a byte stream that arrives in pieces.
class FrameReader {
 public:
    void add(const QByteArray& bytes) { m_buffer += bytes; }
    /// The next whole map, if there is one. failed() tells a stream that is not ours.
    [[nodiscard]] std::optional<QCborMap> next();
    [[nodiscard]] bool failed() const { return m_failed; }

 private:
    QByteArray m_buffer;
    bool m_failed = false;
};

}  // namespace magnum::feed
