// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings_view.h"

#include <QDateTime>
#include <algorithm>

#include "ui/formatter.h"
#include "ui/sun_times.h"

namespace magnum::ui {
namespace {

constexpr int settleMs = 400;
constexpr int patienceMs = 4'000;

}  // namespace

int SettingRowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SettingRowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || size_t(index.row()) >= m_rows.size()) {
        return {};
    }
    const SettingRow& row = m_rows[size_t(index.row())];
    switch (role) {
        case Caption:
            return row.caption;
        case Note:
            return row.note;
        case Control:
            return int(row.control);
        case Text:
            return row.text;
        case Names:
            return row.names;
        case Current:
            return row.current();
        case Shown:
            return row.shown;
        case Usable:
            return row.enabled;
        case CanLess:
            return row.stepped(-1) != row.value;
        case CanMore:
            return row.stepped(1) != row.value;
        default:
            return {};
    }
}

QHash<int, QByteArray> SettingRowModel::roleNames() const {
    return {{Caption, "caption"}, {Note, "note"},       {Control, "control"}, {Text, "valueText"},
            {Names, "names"},     {Current, "current"}, {Shown, "shown"},     {Usable, "usable"},
            {CanLess, "canLess"}, {CanMore, "canMore"}};
}

void SettingRowModel::setRows(std::vector<SettingRow> rows) {
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] != m_rows[i]) {
            // A list that has the same names is not made anew under the finger.
            QList<int> roles = roleNames().keys();
            if (rows[i].names == m_rows[i].names) {
                roles.removeOne(Names);
            }
            m_rows[i] = std::move(rows[i]);
            Q_EMIT dataChanged(index(int(i)), index(int(i)), roles);
        }
    }
}

void SettingRowModel::step(int row, int direction) {
    if (row >= 0 && row < rowCount() && m_rows[size_t(row)].enabled) {
        const SettingRow& known = m_rows[size_t(row)];
        const QString value = known.stepped(direction);
        if (value != known.value) {
            Q_EMIT wanted(known.key, value);
        }
    }
}

void SettingRowModel::choose(int row, int index) {
    if (row >= 0 && row < rowCount() && m_rows[size_t(row)].enabled) {
        const SettingRow& known = m_rows[size_t(row)];
        const QString value = known.values.value(index);
        if (!value.isEmpty() && value != known.value) {
            Q_EMIT wanted(known.key, value);
        }
    }
}

SettingsView::SettingsView(feed::LiveFeed& feed, DisplaySettings& display,
                           const system::Clock& clock, TextContext context, QObject* parent)
    : QObject(parent),
      m_feed(feed),
      m_display(display),
      m_clock(clock),
      m_context(std::move(context)),
      m_refusals(feed.snapshot().refusal.count) {
    m_sendTimer.setSingleShot(true);
    m_sendTimer.setInterval(settleMs);
    connect(&m_sendTimer, &QTimer::timeout, this, &SettingsView::sendWanted);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_wanted.clear();
        m_problem = tr("The recorder has not answered; the setting is as it was.");
        makeRows();
        Q_EMIT changed();
    });
    for (auto& group : m_groups) {
        group.setParent(this);  // else the QML engine would think that it owns it
        connect(&group, &SettingRowModel::wanted, this, &SettingsView::want);
    }
    connect(&feed, &feed::LiveFeed::snapshotChanged, this, &SettingsView::onSnapshot);
    connect(&feed, &feed::LiveFeed::stateChanged, this, &SettingsView::onSnapshot);
    connect(&display, &DisplaySettings::changed, this, &SettingsView::makeRows);
    connect(&display, &DisplaySettings::languageChanged, this, &SettingsView::makeRows);
    onSnapshot();
    makeRows();
}

SettingsView::~SettingsView() {
    sendWanted();
}

QStringList SettingsView::groups() const {
    QStringList names;
    for (int i = 0; i < settingGroupCount; ++i) {
        names << settingGroupName(SettingGroup(i));
    }
    return names;
}

SettingRowModel* SettingsView::group(int index) {
    return &m_groups.at(size_t(std::clamp(index, 0, settingGroupCount - 1)));
}

void SettingsView::setActive(bool active) {
    if (active == m_active) {
        return;
    }
    m_active = active;
    if (active) {
        m_feed.send({feed::Command::Kind::FindPorts, {}, {}});
        makeRows();
    } else {
        sendWanted();
        m_problem.clear();
        Q_EMIT changed();
    }
    Q_EMIT activeChanged();
}

void SettingsView::want(const QString& key, const QString& value) {
    m_problem.clear();
    if (!m_display.setText(key, value)) {
        m_wanted.insert(key, value);
        m_unsent.insert(key, value);
        m_sendTimer.start();
        m_patience.start();
        makeRows();
    }
    Q_EMIT changed();
}

void SettingsView::sendWanted() {
    m_sendTimer.stop();
    for (auto it = m_unsent.cbegin(); it != m_unsent.cend(); ++it) {
        m_feed.send({feed::Command::Kind::SetSetting, it.key(), it.value()});
    }
    m_unsent.clear();
}

void SettingsView::resetAll() {
    m_wanted.clear();
    m_unsent.clear();
    m_problem.clear();
    m_feed.send({feed::Command::Kind::ResetSettings, {}, {}});
    Q_EMIT resetWanted();
}

void SettingsView::onSnapshot() {
    const auto& snapshot = m_feed.snapshot();
    for (const auto& setting : snapshot.settings) {
        if (!m_unsent.contains(setting.key) && m_wanted.value(setting.key) == setting.value) {
            m_wanted.remove(setting.key);
        }
    }
    if (snapshot.refusal.count != m_refusals) {
        m_refusals = snapshot.refusal.count;
        if (m_refusals > 0) {
            m_wanted.remove(snapshot.refusal.key);
            m_problem = refusalText(snapshot.refusal);
        }
    }
    if (m_wanted.isEmpty()) {
        m_patience.stop();
    }
    m_connected = m_feed.state() == feed::FeedState::Connected;
    if (m_active) {
        makeRows();
    }
    Q_EMIT changed();
}

QString SettingsView::refusalText(const feed::SettingRefusal& refusal) const {
    switch (refusal.problem) {
        case feed::SettingProblem::UnknownKey:
            return tr("The recorder is of another version and does not know this setting.");
        case feed::SettingProblem::NotWritable:
            return tr(
                "The setting cannot be kept: the recorder's settings file cannot be "
                "written.");
        case feed::SettingProblem::OutOfRange:
        case feed::SettingProblem::NotAChoice:
            return tr("The recorder does not take this value; the setting is as it was.");
        case feed::SettingProblem::None:
            break;
    }
    return {};
}

QString SettingsView::valueOf(const QString& key) const {
    const QString own = m_display.text(key);
    if (!own.isEmpty()) {
        return own;
    }
    if (const auto wanted = m_wanted.constFind(key); wanted != m_wanted.cend()) {
        return *wanted;
    }
    const auto& settings = m_feed.snapshot().settings;
    const auto found = std::find_if(settings.begin(), settings.end(),
                                    [&](const auto& setting) { return setting.key == key; });
    return found == settings.end() ? QString() : found->value;
}

bool SettingsView::isFixed(const QString& key) const {
    if (key.startsWith(QLatin1String("display/"))) {
        return false;
    }
    const auto& settings = m_feed.snapshot().settings;
    return m_feed.state() != feed::FeedState::Connected ||
           std::any_of(settings.begin(), settings.end(),
                       [&](const auto& setting) { return setting.key == key && setting.fixed; });
}

/// What sunset comes to here: the owner sees whether the place is right.
QString SettingsView::nightText() const {
    const auto& rest = m_display.rest();
    if (rest.night != DisplaySettings::Night::Sunset) {
        return {};
    }
    const Place place{rest.latitude, rest.longitude};
    const qint64 now = m_clock.utcMs();
    const Darkness first = darknessAt(now, place);
    const Darkness second = darknessAt(first.nextChangeUtcMs + 1, place);
    if (first.isNight == second.isNight) {
        return first.isNight ? tr("The sun does not rise today.")
                             : tr("The sun does not set today.");
    }
    const QString one = clockText(first.nextChangeUtcMs, m_context);
    const QString two = clockText(second.nextChangeUtcMs, m_context);
    //: times of day
    return first.isNight ? tr("Sunrise %1, sunset %2").arg(one, two)
                         : tr("Sunset %1, sunrise %2").arg(one, two);
}

void SettingsView::makeRows() {
    const auto& snapshot = m_feed.snapshot();
    SettingFacts facts{
        .value = [this](const QString& key) { return valueOf(key); },
        .isFixed = [this](const QString& key) { return isFixed(key); },
        .ports = QStringList(snapshot.ports.begin(), snapshot.ports.end()),
        .nominalVolts = int(snapshot.plant.nominalVolts.value_or(0)),
        .nightText = nightText(),
        .context = m_context,
    };
    for (int i = 0; i < settingGroupCount; ++i) {
        m_groups[size_t(i)].setRows(settingRows(SettingGroup(i), facts));
    }
}

}  // namespace magnum::ui
