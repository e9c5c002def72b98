// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_model.h"

#include <algorithm>
#include <cmath>

#include "ui/history_geometry.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

using plant::Quantity;

constexpr int settleMs = 120;
constexpr int refreshMs = 5000;
constexpr int maximumPixels = 4096;

/// What an owner looks for first: power, the battery, temperatures.
std::vector<Quantity> usualQuantities(const plant::PlantState& plant) {
    using enum plant::Quantity;
    const bool bmk = plant.device(plant::Device::Bmk).seen;
    const bool solar = plant.device(plant::Device::Pt100).seen;
    std::vector<Quantity> usual = bmk ? std::vector{AcOutWatts, AcInWatts, BmkWatts, BmkVolts, Soc}
                                      : std::vector{AcOutWatts, AcInWatts, DcWatts, DcVolts};
    for (const auto celsius : {BatteryCelsius, TransformerCelsius, FetCelsius}) {
        usual.push_back(celsius);
    }
    if (solar) {
        usual.push_back(PvWatts);
    }
    return usual;
}

}  // namespace

HistoryModel::HistoryModel(storage::HistoryReader& reader, feed::LiveFeed& feed,
                           const system::Clock& clock, TextContext context, QObject* parent)
    : QObject(parent),
      m_reader(reader),
      m_feed(feed),
      m_clock(clock),
      m_context(std::move(context)),
      m_window(HistoryWindow::Span::Day, clock.utcMs() / 1000, m_context) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    m_refresh.setInterval(refreshMs);
    connect(&m_settle, &QTimer::timeout, this, &HistoryModel::request);
    connect(&m_refresh, &QTimer::timeout, this, &HistoryModel::refreshIfNewer);
    connect(&m_reader, &storage::HistoryReader::historyReady, this, &HistoryModel::onResult);
    connect(&m_feed, &feed::LiveFeed::snapshotChanged, this, &HistoryModel::onSnapshot);
    connect(&m_choices, &HistoryChoices::chosenChanged, this, [this] {
        m_chosenByHand = m_chosenByHand || !m_defaulting;
        choosePanels();
    });
    onSnapshot(m_feed.snapshot());
}

std::optional<qint64> HistoryModel::oldestTs() const {
    return m_feed.snapshot().storage.oldestTs;
}

QString HistoryModel::title() const {
    return m_window.title(nowTs());
}

bool HistoryModel::hasNext() const {
    return m_window.hasNext(nowTs());
}

QVariantList HistoryModel::timeTicks() const {
    QVariantList ticks;
    for (const auto& tick :
         ui::timeTicks(m_window.from(), m_window.to(), m_timeTickCount, m_context)) {
        const double position = double(tick.ts - m_window.from()) / double(m_window.length());
        ticks.append(QVariantMap{
            {u"position"_s, position}, {u"text"_s, tick.text}, {u"major"_s, tick.major}});
    }
    return ticks;
}

bool HistoryModel::hasData() const {
    return std::any_of(m_panels.begin(), m_panels.end(),
                       [](const auto* panel) { return panel->hasData(); });
}

QString HistoryModel::notice() const {
    if (!m_result.error.isEmpty()) {
        return m_result.error;  // whole sentences: what is wrong and what to do
    }
    if (!m_loaded) {
        return tr("Reading the history …");
    }
    if (hasData()) {
        return {};
    }
    const auto oldest = oldestTs();
    if (!oldest) {
        return tr(
            "Nothing has been recorded yet. The first values appear a minute after the "
            "inverter is heard.");
    }
    return tr("Nothing was recorded in this time. The record begins on %1.")
        .arg(momentText(*oldest * 1000, m_clock.utcMs(), m_context));
}

QString HistoryModel::cursorText() const {
    if (m_cursor < 0) {
        return {};
    }
    const auto ms = (double(m_window.from()) + m_cursor * double(m_window.length())) * 1000;
    const auto utcMs = std::llround(ms);
    return m_window.length() <= 2 * 3600 ? clockSecondsText(utcMs, m_context)
                                         : momentText(utcMs, m_clock.utcMs(), m_context);
}

void HistoryModel::setActive(bool active) {
    if (m_active == active) {
        return;
    }
    m_active = active;
    if (active) {
        keepCurrent(nowTs());
        if (m_window.follow(nowTs())) {
            m_stale = true;
            Q_EMIT windowChanged();
            Q_EMIT timeTicksChanged();
        }
        refreshIfNewer();
        m_refresh.start();
    } else {
        m_refresh.stop();
        clearCursor();
    }
    Q_EMIT activeChanged();
}

void HistoryModel::setPlotWidth(int pixels) {
    pixels = std::clamp(pixels, 0, maximumPixels);
    if (m_plotWidth == pixels) {
        return;
    }
    m_plotWidth = pixels;
    m_settle.start();
    Q_EMIT layoutChanged();
}

void HistoryModel::setTimeTickCount(int count) {
    count = std::clamp(count, 2, 40);
    if (m_timeTickCount != count) {
        m_timeTickCount = count;
        Q_EMIT layoutChanged();
        Q_EMIT timeTicksChanged();
    }
}

void HistoryModel::showSpan(Span span) {
    m_window.show(HistoryWindow::Span(int(span)), nowTs());
    onWindowMoved();
}

void HistoryModel::showRange(qint64 fromUtcMs, qint64 toUtcMs) {
    m_window.showRange(fromUtcMs / 1000, toUtcMs / 1000);
    onWindowMoved();
}

void HistoryModel::previous() {
    m_window.previous();
    onWindowMoved();
}

void HistoryModel::next() {
    m_window.next(nowTs());
    onWindowMoved();
}

void HistoryModel::today() {
    showSpan(span());
}

void HistoryModel::panBy(double share) {
    if (std::isfinite(share) && std::abs(share) < 1e3) {
        m_window.pan(std::llround(share * double(m_window.length())), nowTs(), oldestTs());
        onWindowMoved();
    }
}

void HistoryModel::zoomBy(double factor, double at) {
    if (!std::isfinite(at)) {
        return;
    }
    const double place = std::clamp(at, 0.0, 1.0) * double(m_window.length());
    m_window.zoom(factor, m_window.from() + std::llround(place), nowTs(), oldestTs());
    onWindowMoved();
}

void HistoryModel::setCursor(double at) {
    at = std::clamp(std::isfinite(at) ? at : 0.0, 0.0, 1.0);
    if (m_cursor != at) {
        m_cursor = at;
        placeCursor();
        Q_EMIT cursorChanged();
    }
}

void HistoryModel::clearCursor() {
    if (m_cursor >= 0) {
        m_cursor = -1;
        placeCursor();
        Q_EMIT cursorChanged();
    }
}

void HistoryModel::placeCursor() {
    std::optional<size_t> column;
    const auto& request = m_result.request;
    if (m_cursor >= 0 && request.columns > 0 && request.toTs > request.fromTs) {
        const double ts = double(m_window.from()) + m_cursor * double(m_window.length());
        const double place = (ts - double(request.fromTs)) / double(request.toTs - request.fromTs);
        column = size_t(std::clamp(place * request.columns, 0.0, double(request.columns - 1)));
    }
    for (auto* panel : std::as_const(m_panels)) {
        panel->setCursorColumn(column);
    }
}

void HistoryModel::onSnapshot(const feed::Snapshot& snapshot) {
    m_tail.take(snapshot);
    if (!m_chosenByHand) {
        m_defaulting = true;
        m_choices.setChosen(usualQuantities(snapshot.plant));
        m_defaulting = false;
    }
}

void HistoryModel::onWindowMoved() {
    m_current = m_window.contains(nowTs());
    clearCursor();
    Q_EMIT windowChanged();
    Q_EMIT timeTicksChanged();
    m_settle.start();
}

void HistoryModel::keepCurrent(qint64 now) {
    if (m_current && !m_window.isFree() && !m_window.followsNow() && !m_window.contains(now)) {
        m_window.show(m_window.span(), now);
        m_stale = true;
        onWindowMoved();
    }
}

void HistoryModel::choosePanels() {
    std::vector<std::vector<Quantity>> groups;
    for (const auto quantity : m_choices.chosen()) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& members) {
            return shareChart(members.front(), quantity);
        });
        if (group == groups.end()) {
            groups.push_back({quantity});
        } else {
            group->push_back(quantity);
        }
    }
    const auto old = m_panels;
    m_panels.clear();
    for (auto& group : groups) {
        const auto same = std::find_if(old.begin(), old.end(), [&](const auto* panel) {
            return panel->quantities() == group;
        });
        m_panels.append(same != old.end() ? *same
                                          : new HistoryPanel(std::move(group), m_context, this));
    }
    distribute();
    Q_EMIT panelsChanged();
    for (auto* panel : old) {
        if (!m_panels.contains(panel)) {
            panel->deleteLater();
        }
    }
    m_settle.start();
}

void HistoryModel::distribute() {
    for (auto* panel : std::as_const(m_panels)) {
        panel->setResult(m_result);
    }
    placeCursor();
    Q_EMIT resultChanged();
}

void HistoryModel::refreshIfNewer() {
    const qint64 now = nowTs();
    keepCurrent(now);
    // Moved by less than a column, the window would be drawn the same.
    const auto& shown = m_result.request;
    const qint64 columnSeconds =
        shown.columns > 0 ? (shown.toTs - shown.fromTs) / shown.columns : 5;
    const bool due = m_window.followsNow() && now - m_window.to() >= columnSeconds;
    if (due && m_window.follow(now)) {
        Q_EMIT windowChanged();
        Q_EMIT timeTicksChanged();
    }
    const bool committed = m_feed.snapshot().storage.lastCommitTs != m_requestedCommit;
    const bool grown = m_tail.newestTs() >= m_requestedTailTs + std::max<qint64>(columnSeconds, 5);
    if (m_stale || (m_window.contains(now) && (due || committed || grown))) {
        request();
    }
}

void HistoryModel::request() {
    if (!m_active || m_plotWidth < 2) {
        m_stale = true;
        return;
    }
    m_settle.stop();
    m_stale = false;
    const auto plan = planColumns(m_window.from(), m_window.to(), m_plotWidth);
    storage::HistoryRequest wanted;
    wanted.id = ++m_requestId;
    wanted.fromTs = plan.fromTs;
    wanted.toTs = plan.toTs;
    wanted.columns = plan.columns;
    wanted.quantities = m_choices.chosen();
    wanted.tail = m_tail.rows();
    m_requestedCommit = m_feed.snapshot().storage.lastCommitTs;
    m_requestedTailTs = std::max(m_tail.newestTs(), m_requestedCommit);
    m_reader.setNewestRequest(wanted.id);
    QMetaObject::invokeMethod(
        &m_reader, [&reader = m_reader, wanted = std::move(wanted)] { reader.readHistory(wanted); },
        Qt::QueuedConnection);
}

void HistoryModel::onResult(const storage::HistoryResult& result) {
    if (result.request.id != m_requestId) {
        return;  // a newer one is on its way
    }
    m_result = result;
    m_loaded = true;
    distribute();
}

}  // namespace magnum::ui
