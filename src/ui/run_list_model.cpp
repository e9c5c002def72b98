// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_list_model.h"

#include <QDateTime>
#include <algorithm>
#include <utility>

#include "ui/recorder_text.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

constexpr qint64 endOfRuns = 253'402'300'799;  // year 9999

std::optional<qint64> openStartOf(const feed::Snapshot& snapshot) {
    const auto& run = snapshot.plant.generator.run;
    return run ? std::optional(run->startUtcMs) : std::nullopt;
}

QString socText(const plant::GeneratorRun& run, const TextContext& context) {
    if (!run.socBefore) {
        return {};
    }
    const QString before = numberText(*run.socBefore, 0, context);
    if (!run.socAfter) {
        return RunListModel::tr("from %1 %").arg(before);
    }
    return RunListModel::tr("%1 → %2 %").arg(before, numberText(*run.socAfter, 0, context));
}

}  // namespace

RunListModel::RunListModel(storage::HistoryReader& reader, feed::LiveFeed& feed,
                           TextContext context, int limit, QObject* parent)
    : QAbstractListModel(parent),
      m_reader(reader),
      m_feed(feed),
      m_context(std::move(context)),
      m_limit(limit) {
    connect(&m_reader, &storage::HistoryReader::generatorRunsReady, this, &RunListModel::onRuns);
    connect(&m_feed, &feed::LiveFeed::snapshotChanged, this, &RunListModel::onSnapshot);
    onSnapshot(m_feed.snapshot());
}

int RunListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& run = m_rows[size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case StartText:
            return momentText(run.startUtcMs, m_feed.snapshot().utcMs, m_context);
        case DurationText:
            return durationText(run.runSeconds, m_context);
        case ReasonText:
            return runReasonText(run.reason);
        case EnergyText:
            return run.joules ? energyText(*run.joules, m_context) : u"--"_s;
        case SocText:
            return socText(run, m_context);
        case StopText:
            return runStopText(run);
        case PeakText:
            return run.peakWatts ? tr("%1 W").arg(m_context.locale.toString(*run.peakWatts))
                                 : u"--"_s;
        case Open:
            return !run.endUtcMs.has_value();
        case StartTs:
            return run.startUtcMs / 1000;
        case EndTs:
            return run.endUtcMs ? QVariant(*run.endUtcMs / 1000) : QVariant();
        default:
            return {};
    }
}

QHash<int, QByteArray> RunListModel::roleNames() const {
    return {{StartText, "startText"},   {DurationText, "durationText"},
            {ReasonText, "reasonText"}, {EnergyText, "energyText"},
            {SocText, "socText"},       {StopText, "stopText"},
            {PeakText, "peakText"},     {Open, "open"},
            {StartTs, "startTs"},       {EndTs, "endTs"}};
}

bool RunListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_loaded && !m_atEnd && !m_stored.empty();
}

void RunListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent) && m_asked == Asked::Nothing) {
        request(Asked::Older, m_stored.back().startUtcMs / 1000 + 1);
    }
}

void RunListModel::setFilter(Filter filter) {
    if (m_filter == filter) {
        return;
    }
    m_filter = filter;
    m_stored.clear();
    m_loaded = false;
    m_atEnd = false;
    show();
    Q_EMIT filterChanged();
    Q_EMIT loadedChanged();
    refresh();
}

void RunListModel::refresh() {
    request(Asked::Newest, endOfRuns);
}

void RunListModel::request(Asked what, qint64 toTs) {
    m_asked = what;
    const quint64 id = ++m_requestId;
    QMetaObject::invokeMethod(
        &m_reader,
        [&reader = m_reader, id, toTs, limit = m_limit,
         filter = storage::RunFilter(int(m_filter))] {
            reader.readGeneratorRuns(id, 0, toTs, limit, filter);
        },
        Qt::QueuedConnection);
}

bool RunListModel::fits(const plant::GeneratorRun& run) const {
    using enum plant::GeneratorReason;
    const bool byHand = run.reason == Manual || run.reason == Test || run.reason == External;
    switch (m_filter) {
        case ByHand:
            return byHand;
        case ByItself:
            return !byHand;
        case Trouble:
            return run.endUtcMs && run.stopCause != plant::GeneratorStopCause::Normal;
        case All:
            break;
    }
    return true;
}

std::optional<plant::GeneratorRun> RunListModel::runAt(int row) const {
    return row >= 0 && row < count() ? std::optional(m_rows[size_t(row)]) : std::nullopt;
}

std::optional<plant::GeneratorRun> RunListModel::runFrom(qint64 startUtcMs) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const auto& run) { return run.startUtcMs == startUtcMs; });
    return found == m_rows.end() ? std::nullopt : std::optional(*found);
}

void RunListModel::onSnapshot(const feed::Snapshot& snapshot) {
    const auto openStart = openStartOf(snapshot);
    const bool opened = openStart != m_openStart;
    m_openStart = openStart;
    const bool committed = snapshot.storage.lastCommitTs != m_commitTs;
    m_commitTs = snapshot.storage.lastCommitTs;
    if (opened || committed) {
        refresh();
    }
    show();

    // "Today" becomes "Yesterday" at midnight.
    const auto now = QDateTime::fromMSecsSinceEpoch(snapshot.utcMs, m_context.zone);
    const qint64 day = now.date().toJulianDay();
    if (day != m_nowDay && !m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(count() - 1), {Qt::DisplayRole, StartText});
    }
    m_nowDay = day;
}

void RunListModel::onRuns(quint64 id, const std::vector<plant::GeneratorRun>& runs,
                          const QString& error) {
    if (id != m_requestId) {
        return;
    }
    const auto asked = std::exchange(m_asked, Asked::Nothing);
    if (asked == Asked::Older) {
        const auto before = m_stored.size();
        std::copy_if(runs.begin(), runs.end(), std::back_inserter(m_stored),
                     [&](const auto& run) { return run.startUtcMs < m_stored.back().startUtcMs; });
        m_atEnd = error.isEmpty() && (int(runs.size()) < m_limit || m_stored.size() == before);
    } else if (error.isEmpty() || !runs.empty()) {
        takeNewest(runs);
        m_atEnd = m_atEnd || (error.isEmpty() && int(runs.size()) < m_limit);
    }
    show();
    if (const auto words = recorderText(error); m_error != words) {
        m_error = words;
        Q_EMIT errorChanged();
    }
    if (!m_loaded) {
        m_loaded = true;
        Q_EMIT loadedChanged();
    }
}

/// The newest page, and below it what older pages have been read before.
void RunListModel::takeNewest(const std::vector<plant::GeneratorRun>& runs) {
    std::vector<plant::GeneratorRun> all = runs;
    if (int(runs.size()) == m_limit) {
        std::copy_if(m_stored.begin(), m_stored.end(), std::back_inserter(all),
                     [&](const auto& run) { return run.startUtcMs < runs.back().startUtcMs; });
    }
    m_stored = std::move(all);
}

void RunListModel::show() {
    std::vector<plant::GeneratorRun> wanted = m_stored;
    const auto& live = m_feed.snapshot().plant.generator.run;
    if (live && fits(*live)) {
        const auto same = [&](const auto& run) { return run.startUtcMs == live->startUtcMs; };
        const auto known = std::find_if(wanted.begin(), wanted.end(), same);
        if (known == wanted.end()) {
            // The newest run of all
            wanted.insert(wanted.begin(), *live);
        } else {
            *known = *live;
        }
    }
    merge(wanted);
}

void RunListModel::merge(const std::vector<plant::GeneratorRun>& wanted) {
    const auto before = m_rows.size();
    size_t row = 0;
    for (const auto& run : wanted) {
        while (row < m_rows.size() && m_rows[row].startUtcMs > run.startUtcMs) {
            beginRemoveRows({}, int(row), int(row));
            m_rows.erase(m_rows.begin() + std::ptrdiff_t(row));
            endRemoveRows();
        }
        if (row < m_rows.size() && m_rows[row].startUtcMs == run.startUtcMs) {
            if (m_rows[row] != run) {
                m_rows[row] = run;
                Q_EMIT dataChanged(index(int(row)), index(int(row)));
            }
        } else {
            beginInsertRows({}, int(row), int(row));
            m_rows.insert(m_rows.begin() + std::ptrdiff_t(row), run);
            endInsertRows();
        }
        ++row;
    }
    if (row < m_rows.size()) {
        beginRemoveRows({}, int(row), count() - 1);
        m_rows.resize(row);
        endRemoveRows();
    }
    if (m_rows.size() != before) {
        Q_EMIT countChanged();
    }
    Q_EMIT runsChanged();
}

}  // namespace magnum::ui
