// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fault_list_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

/// The alarm's key as the recorder writes it. Which number a solar controller's fault byte stands
/// for is not known, so none of its faults is ever marked.
QString alarmKeyOf(const KnownFault& fault) {
    switch (fault.source) {
        case FaultSource::Inverter:
            return u"inverter_fault_%1"_s.arg(fault.code, 2, 16, QLatin1Char('0'));
        case FaultSource::Generator:
            return u"ags_fault_%1"_s.arg(fault.code, 2, 10, QLatin1Char('0'));
        case FaultSource::Battery:
            return u"bmk_fault_%1"_s.arg(fault.code, 2, 10, QLatin1Char('0'));
        case FaultSource::Solar:
            break;
    }
    return {};
}

}  // namespace

FaultListModel::FaultListModel(feed::LiveFeed& feed, QObject* parent)
    : QAbstractListModel(parent), m_all(allKnownFaults()) {
    arrange();
    connect(&feed, &feed::LiveFeed::snapshotChanged, this, &FaultListModel::onSnapshot);
    onSnapshot(feed.snapshot());
}

int FaultListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FaultListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& [fault, current] = m_rows[size_t(index.row())];
    switch (role) {
        case Mark:
            return fault.mark;
        case Qt::DisplayRole:
        case Name:
            return fault.words.name;
        case Cause:
            return fault.words.cause;
        case Advice:
            return fault.words.advice;
        case Source:
            return int(fault.source) + 1;
        case Current:
            return current;
        default:
            return {};
    }
}

QHash<int, QByteArray> FaultListModel::roleNames() const {
    return {{Mark, "mark"},     {Name, "name"},     {Cause, "cause"},
            {Advice, "advice"}, {Source, "source"}, {Current, "current"}};
}

void FaultListModel::setFilter(Filter filter) {
    if (m_filter != filter) {
        m_filter = filter;
        arrange();
        Q_EMIT filterChanged();
    }
}

void FaultListModel::onSnapshot(const feed::Snapshot& snapshot) {
    QStringList active;
    for (const auto& alarm : snapshot.plant.alarms) {
        if (alarm.active && alarm.code != 0) {
            active << alarm.key;
        }
    }
    if (active != m_active) {
        m_active = active;
        arrange();
    }
}

void FaultListModel::arrange() {
    beginResetModel();
    m_rows.clear();
    for (const auto& fault : m_all) {
        if (m_filter == All || int(fault.source) + 1 == int(m_filter)) {
            m_rows.push_back({fault, m_active.contains(alarmKeyOf(fault))});
        }
    }
    std::stable_partition(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.current; });
    endResetModel();
}

}  // namespace magnum::ui
