// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <vector>

#include "feed/live_feed.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// One line of the System page.
struct Fact {
    QString caption;
    QString value;
    QString hint;        ///< what to do about it; empty where nothing is wrong
    bool known = true;   ///< false: value says that it cannot be told
    bool wrong = false;  ///< asks for attention
    bool operator==(const Fact&) const = default;
};

/// Lines of caption and value. A row changes only when its words do.
class FactModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the machine view")

 public:
    enum Role { Caption = Qt::UserRole + 1, Value, Hint, Known, Wrong };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void setFacts(const std::vector<Fact>& facts);

 private:
    std::vector<Fact> m_facts;
};

/// Where the bytes stand, in words, with what to do when none come. Pure functions of a snapshot;
/// `now` by the clock that recorder and panel share.
[[nodiscard]] Fact linkFact(const feed::Snapshot& snapshot, feed::FeedState state,
                            const plant::Instant& now, const TextContext& context);
/// What was found out about port and wires, each with what to do. Empty while nothing can be said.
[[nodiscard]] std::vector<Fact> findingFacts(const feed::Snapshot& snapshot, feed::FeedState state,
                                             const plant::Instant& now, const TextContext& context);
/// What is heard: bytes, packets, rejected bytes.
[[nodiscard]] std::vector<Fact> busFacts(const feed::Snapshot& snapshot,
                                         const TextContext& context);
/// Load, memory, temperature, disk, uptime, clock of the recorder's machine.
[[nodiscard]] std::vector<Fact> hostFacts(const feed::Snapshot& snapshot,
                                          const TextContext& context);
/// Database, data directory, versions.
[[nodiscard]] std::vector<Fact> recordFacts(const feed::Snapshot& snapshot, qint64 nowUtcMs,
                                            const TextContext& context);

}  // namespace magnum::ui
