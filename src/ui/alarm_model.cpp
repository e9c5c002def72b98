// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarm_model.h"

#include <algorithm>
#include <tuple>

#include "ui/alarm_text.h"

namespace magnum::ui {
namespace {

bool comesBefore(const plant::Alarm& left, const plant::Alarm& right) {
    const auto rank = [](const plant::Alarm& alarm) {
        return std::tuple(!alarm.active, alarm.acknowledged, -int(alarm.severity),
                          -alarm.sinceUtcMs, alarm.key);
    };
    return rank(left) < rank(right);
}

}  // namespace

AlarmModel::AlarmModel(feed::LiveFeed& feed, const system::Clock& clock, TextContext context,
                       QObject* parent)
    : QAbstractListModel(parent), m_feed(feed), m_clock(clock), m_context(std::move(context)) {
    connect(&m_feed, &feed::LiveFeed::snapshotChanged, this, &AlarmModel::onSnapshot);
    onSnapshot(m_feed.snapshot());
}

int AlarmModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant AlarmModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& alarm = m_rows[size_t(index.row())];
    switch (role) {
        case Key:
            return alarm.key;
        case Qt::DisplayRole:
        case Title:
            return alarmWords(alarm, m_context).title;
        case Detail:
            return alarmWords(alarm, m_context).detail;
        case Advice:
            return alarmWords(alarm, m_context).advice;
        case Times:
            return alarmTimesText(alarm, m_clock.utcMs(), m_context);
        case Severity:
            return int(alarm.severity);
        case Active:
            return alarm.active;
        case Acknowledged:
            return alarm.acknowledged;
        case Silenced:
            return alarm.silenced;
        default:
            return {};
    }
}

QHash<int, QByteArray> AlarmModel::roleNames() const {
    return {{Key, "key"},
            {Title, "title"},
            {Detail, "detail"},
            {Advice, "advice"},
            {Times, "times"},
            {Severity, "severity"},
            {Active, "alarmActive"},
            {Acknowledged, "acknowledged"},
            {Silenced, "silenced"}};
}

int AlarmModel::activeCount() const {
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [](const auto& alarm) { return alarm.active; }));
}

int AlarmModel::unacknowledgedCount() const {
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [](const auto& alarm) { return !alarm.acknowledged; }));
}

void AlarmModel::acknowledge(const QString& key) {
    m_feed.send({feed::Command::Kind::AcknowledgeAlarm, key, {}});
}

void AlarmModel::acknowledgeAll() {
    m_feed.send({feed::Command::Kind::AcknowledgeAllAlarms, {}, {}});
}

void AlarmModel::silence(const QString& key) {
    m_feed.send({feed::Command::Kind::SilenceAlarm, key, {}});
}

void AlarmModel::updateTimes() {
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(count() - 1), {Times});
    }
}

void AlarmModel::onSnapshot(const feed::Snapshot& snapshot) {
    std::vector<plant::Alarm> wanted;
    std::copy_if(snapshot.plant.alarms.begin(), snapshot.plant.alarms.end(),
                 std::back_inserter(wanted),
                 [](const auto& alarm) { return alarm.active || !alarm.acknowledged; });
    std::sort(wanted.begin(), wanted.end(), comesBefore);
    if (wanted == m_rows) {
        return;
    }
    for (size_t row = 0; row < wanted.size(); ++row) {
        const auto same = [&](const auto& alarm) { return alarm.key == wanted[row].key; };
        const auto from = std::find_if(m_rows.begin() + std::ptrdiff_t(row), m_rows.end(), same);
        if (from == m_rows.end()) {
            beginInsertRows({}, int(row), int(row));
            m_rows.insert(m_rows.begin() + std::ptrdiff_t(row), wanted[row]);
            endInsertRows();
            continue;
        }
        if (const auto at = from - m_rows.begin(); at != std::ptrdiff_t(row)) {
            beginMoveRows({}, int(at), int(at), {}, int(row));
            std::rotate(m_rows.begin() + std::ptrdiff_t(row), from, from + 1);
            endMoveRows();
        }
        if (m_rows[row] != wanted[row]) {
            m_rows[row] = wanted[row];
            Q_EMIT dataChanged(index(int(row)), index(int(row)));
        }
    }
    if (m_rows.size() > wanted.size()) {
        beginRemoveRows({}, int(wanted.size()), count() - 1);
        m_rows.resize(wanted.size());
        endRemoveRows();
    }
    Q_EMIT countsChanged();
}

}  // namespace magnum::ui
