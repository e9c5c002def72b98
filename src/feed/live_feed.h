// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "feed/snapshot.h"

namespace magnum::feed {

/// Where a panel stands with its recorder.
enum class FeedState : quint8 {
    Connecting,  ///< no recorder found yet
    Connected,
    Lost,          ///< was connected; looking for it again
    Incompatible,  ///< the recorder speaks another version of the feed
};

/// The panel's end of the live feed; the screen cannot tell the in-process one from the socket.
/// Lives in the GUI thread.
class LiveFeed : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;
    [[nodiscard]] virtual FeedState state() const = 0;
    /// The newest snapshot, or an empty one before the first.
    [[nodiscard]] virtual const Snapshot& snapshot() const = 0;
    virtual void send(const Command& command) = 0;

 Q_SIGNALS:
    void stateChanged(magnum::feed::FeedState state);
    /// At most four times a second, and only when something changed.
    void snapshotChanged(const magnum::feed::Snapshot& snapshot);
};

}  // namespace magnum::feed

Q_DECLARE_METATYPE(magnum::feed::FeedState)
