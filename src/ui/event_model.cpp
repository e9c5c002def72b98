// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_model.h"

#include <algorithm>

#include "ui/event_text.h"
#include "ui/recorder_text.h"

namespace magnum::ui {
namespace {

constexpr qint64 endOfEvents = 253'402'300'799;  // year 9999

qint64 seconds(const plant::Event& event) {
    return event.utcMs / 1000;
}

}  // namespace

EventModel::EventModel(storage::HistoryReader& reader, feed::LiveFeed& feed,
                       const system::Clock& clock, TextContext context, QObject* parent)
    : QAbstractListModel(parent),
      m_reader(reader),
      m_feed(feed),
      m_clock(clock),
      m_context(std::move(context)),
      m_widestTime(widestEventTime(m_context)) {
    connect(&m_reader, &storage::HistoryReader::eventsReady, this, &EventModel::onEvents);
    connect(&m_feed, &feed::LiveFeed::snapshotChanged, this, &EventModel::onSnapshot);
}

int EventModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant EventModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& event = m_rows[size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Text:
            return eventText(event);
        case Time:
            return eventTimeText(event, m_clock.utcMs(), m_context);
        case Group:
            return int(eventGroup(event.kind)) + 1;
        case Urgent:
            return event.kind == plant::EventKind::AlarmRaised ||
                   event.kind == plant::EventKind::StorageProblem ||
                   (event.kind == plant::EventKind::InverterFault && event.to.value_or(0) != 0);
        default:
            return {};
    }
}

QHash<int, QByteArray> EventModel::roleNames() const {
    return {{Text, "eventText"}, {Time, "timeText"}, {Group, "group"}, {Urgent, "urgent"}};
}

bool EventModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_active && m_loaded && !m_atEnd && !m_rows.empty();
}

void EventModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent) && m_asked == Asked::Nothing) {
        request(Asked::Older, 0, seconds(m_rows.back()) + 1);
    }
}

void EventModel::setFilter(Filter filter) {
    if (m_filter == filter) {
        return;
    }
    m_filter = filter;
    beginResetModel();
    m_rows.clear();
    endResetModel();
    m_loaded = false;
    m_atEnd = false;
    Q_EMIT filterChanged();
    Q_EMIT countChanged();
    Q_EMIT loadedChanged();
    readNewer();
}

void EventModel::setActive(bool active) {
    if (m_active == active) {
        return;
    }
    m_active = active;
    Q_EMIT activeChanged();
    if (active && (m_stale || m_feed.snapshot().storage.lastCommitTs != m_commitTs)) {
        readNewer();
    }
}

void EventModel::onSnapshot(const feed::Snapshot& snapshot) {
    if (m_active && snapshot.storage.lastCommitTs != m_commitTs) {
        readNewer();
    }
}

void EventModel::readNewer() {
    if (!m_active) {
        m_stale = true;
        return;
    }
    m_stale = false;
    m_commitTs = m_feed.snapshot().storage.lastCommitTs;
    request(Asked::Newer, m_rows.empty() ? 0 : seconds(m_rows.front()), endOfEvents);
}

void EventModel::request(Asked what, qint64 fromTs, qint64 toTs) {
    QStringList kinds;
    if (m_filter != Everything) {
        kinds = eventKindKeys(EventGroup(int(m_filter) - 1));
    }
    m_asked = what;
    const quint64 id = ++m_requestId;
    QMetaObject::invokeMethod(
        &m_reader,
        [&reader = m_reader, id, fromTs, toTs, kinds] {
            reader.readEvents(id, fromTs, toTs, kinds, pageSize);
        },
        Qt::QueuedConnection);
}

void EventModel::onEvents(quint64 id, const std::vector<plant::Event>& events,
                          const QString& error) {
    if (id != m_requestId) {
        return;
    }
    const auto asked = std::exchange(m_asked, Asked::Nothing);
    const int before = count();
    if (asked == Asked::Older || m_rows.empty()) {
        putBelow(events);
        // A page that broke off is not the last one; with the next commit it is asked for again.
        m_atEnd = error.isEmpty() && (int(events.size()) < pageSize || count() == before);
    } else if (asked == Asked::Newer) {
        putAbove(events);
    }
    if (count() != before) {
        Q_EMIT countChanged();
    }
    if (const auto words = recorderText(error); m_error != words) {
        m_error = words;
        Q_EMIT errorChanged();
    }
    if (!m_loaded) {
        m_loaded = true;
        Q_EMIT loadedChanged();
    }
}

bool EventModel::isShown(const plant::Event& event) const {
    return std::find(m_rows.begin(), m_rows.end(), event) != m_rows.end();
}

void EventModel::putAbove(const std::vector<plant::Event>& events) {
    std::vector<plant::Event> unseen;
    std::copy_if(events.begin(), events.end(), std::back_inserter(unseen),
                 [this](const auto& event) { return !isShown(event); });
    if (unseen.size() == size_t(pageSize)) {
        // More has happened than one page holds: what lies between is not known here.
        beginResetModel();
        m_rows.assign(unseen.begin(), unseen.end());
        m_atEnd = false;
        endResetModel();
    } else if (!unseen.empty()) {
        beginInsertRows({}, 0, int(unseen.size()) - 1);
        m_rows.insert(m_rows.begin(), unseen.begin(), unseen.end());
        endInsertRows();
    }
}

void EventModel::putBelow(const std::vector<plant::Event>& events) {
    std::vector<plant::Event> unseen;
    std::copy_if(events.begin(), events.end(), std::back_inserter(unseen),
                 [this](const auto& event) { return !isShown(event); });
    if (!unseen.empty()) {
        beginInsertRows({}, count(), count() + int(unseen.size()) - 1);
        m_rows.insert(m_rows.end(), unseen.begin(), unseen.end());
        endInsertRows();
    }
}

}  // namespace magnum::ui
