// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_model.h"

#include <algorithm>
#include <cmath>

#include "ui/history_energy.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

using plant::Quantity;

constexpr int refreshMs = 5000;
constexpr int slowMs = 250;
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
      m_feed(feed),
      m_clock(clock),
      m_context(std::move(context)),
      m_window(HistoryWindow::Span::Day, clock.utcMs() / 1000, m_context),
      m_loader(reader, m_context),
      m_calendar(reader, clock, m_context) {
    m_choices.setFahrenheit(m_context.fahrenheit);
    m_settle.setSingleShot(true);
    m_settle.setInterval(0);
    m_refresh.setInterval(refreshMs);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    connect(&m_slow, &QTimer::timeout, this, &HistoryModel::viewMoved);
    connect(&m_settle, &QTimer::timeout, this, &HistoryModel::request);
    connect(&m_refresh, &QTimer::timeout, this, &HistoryModel::refreshIfNewer);
    connect(&m_loader, &HistoryLoader::changed, this, &HistoryModel::distribute);
    connect(&m_calendar, &HistoryCalendar::chosen, this, &HistoryModel::showDay);
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

bool HistoryModel::hasNext() const {
    return m_window.hasNext(nowTs());
}

bool HistoryModel::isToday() const {
    return span() == Day && !isFree() && m_window.contains(nowTs());
}

bool HistoryModel::inView(const std::vector<storage::TimeSpan>& spans) const {
    return std::any_of(spans.begin(), spans.end(), [this](const auto& span) {
        return span.fromTs < m_window.to() && m_window.from() < span.toTs;
    });
}

bool HistoryModel::hasData() const {
    return std::any_of(panels().begin(), panels().end(),
                       [](const auto* panel) { return panel->hasData(); });
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
        Q_EMIT viewMoved();
    }
}

void HistoryModel::showSpan(Span span) {
    m_window.show(HistoryWindow::Span(int(span)), nowTs());
    onWindowChosen();
}

void HistoryModel::showRange(qint64 fromUtcMs, qint64 toUtcMs) {
    m_window.showRange(fromUtcMs / 1000, toUtcMs / 1000);
    onWindowChosen();
}

void HistoryModel::previous() {
    m_window.previous();
    onWindowChosen();
}

void HistoryModel::next() {
    m_window.next(nowTs());
    onWindowChosen();
}

void HistoryModel::showDay(const QDate& date) {
    if (!date.isValid()) {
        return;
    }
    const bool period = span() == Week || span() == Month || span() == Year;
    const qint64 noon = date.startOfDay(m_context.zone).toSecsSinceEpoch() + 12 * 3600;
    m_window.showAt(HistoryWindow::Span(int(period ? span() : Day)), noon, nowTs());
    onWindowChosen();
}

void HistoryModel::openCalendar() {
    // Of a long window the newest month, where one mostly looks
    const qint64 last = std::min(m_window.to() - 1, nowTs());
    const bool isLong = span() == Year || span() == All;
    m_calendar.open((isLong ? last : m_window.from() + m_window.length() / 2) * 1000);
}

void HistoryModel::reset() {
    const bool toNow = !isFree() || span() == Live || span() == Hour;
    m_window.showAt(HistoryWindow::Span(int(span())),
                    toNow ? nowTs() : m_window.from() + m_window.length() / 2, nowTs());
    onWindowChosen();
}

void HistoryModel::setEnergyView(bool on) {
    if (m_energyView == on) {
        return;
    }
    m_energyView = on;
    m_focused = -1;
    clearCursor();
    chooseBarPanels();
    Q_EMIT focusedChanged();
    Q_EMIT compareChanged();
    Q_EMIT beforeTitleChanged();
    Q_EMIT panelsChanged();
    Q_EMIT resultChanged();
    m_settle.start();
}

void HistoryModel::setCompare(bool on) {
    if (compare() != on) {
        (m_energyView ? m_compareBars : m_compareLines) = on;
        Q_EMIT compareChanged();
        Q_EMIT beforeTitleChanged();
        m_settle.start();
    }
}

void HistoryModel::focusOn(int quantity) {
    quantity = quantity == m_focused ? -1 : std::max(-1, quantity);
    if (quantity != m_focused) {
        m_focused = quantity;
        Q_EMIT focusedChanged();
    }
}

void HistoryModel::panBy(double share) {
    if (std::isfinite(share) && std::abs(share) < 1e3) {
        m_window.pan(std::llround(share * double(m_window.length())), nowTs());
        onWindowMoved();
    }
}

void HistoryModel::zoomBy(double factor, double at) {
    if (!std::isfinite(at)) {
        return;
    }
    const double place = std::clamp(at, 0.0, 1.0) * double(m_window.length());
    m_window.zoom(factor, m_window.from() + std::llround(place), nowTs());
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
    std::optional<double> ts;
    if (m_cursor >= 0) {
        ts = double(m_window.from()) + m_cursor * double(m_window.length());
    }
    for (auto* panel : panels()) {
        panel->setCursor(ts);
    }
    Q_EMIT readoutChanged();
}

void HistoryModel::onSnapshot(const feed::Snapshot& snapshot) {
    m_tail.take(snapshot);
    if (snapshot.storage.oldestTs != m_window.oldest()) {
        m_window.setOldest(snapshot.storage.oldestTs);
        m_calendar.setOldest(snapshot.storage.oldestTs);
        Q_EMIT windowChanged();
    }
    if (!m_chosenByHand) {
        m_defaulting = true;
        m_choices.setChosen(usualQuantities(snapshot.plant));
        m_defaulting = false;
    }
}

void HistoryModel::onWindowChosen() {
    m_current = m_window.contains(nowTs());
    clearCursor();
    Q_EMIT windowChanged();
    Q_EMIT timeTicksChanged();
    Q_EMIT beforeTitleChanged();
    m_settle.start();
    m_slow.start();
}

void HistoryModel::onWindowMoved() {
    onWindowChosen();
    m_slow.stop();
    Q_EMIT viewMoved();
}

void HistoryModel::setDragging(bool dragging) {
    if (m_dragging != dragging) {
        m_dragging = dragging;
        if (dragging) {
            request();
        }
        Q_EMIT draggingChanged();
    }
}

void HistoryModel::keepCurrent(qint64 now) {
    if (m_current && !m_window.isFree() && !m_window.followsNow() && !m_window.contains(now)) {
        m_window.show(m_window.span(), now);
        m_stale = true;
        onWindowChosen();
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

/// Bars of what flows through the inverter, and of the battery.
void HistoryModel::chooseBarPanels() {
    using enum plant::Quantity;
    const auto& snapshot = m_feed.snapshot();
    std::vector<Quantity> flow{EnergyInJoules, EnergyOutJoules};
    if (snapshot.plant.device(plant::Device::Pt100).seen || snapshot.storage.totalPvJoules > 0) {
        flow.push_back(EnergyPvJoules);
    }
    if (m_barPanels.isEmpty() || m_barPanels.first()->quantities() != flow) {
        for (auto* panel : std::as_const(m_barPanels)) {
            panel->deleteLater();
        }
        m_barPanels = {new HistoryPanel(flow, m_context, this, HistoryPanel::Kind::Bars),
                       new HistoryPanel({EnergyChargeJoules, EnergyDischargeJoules}, m_context,
                                        this, HistoryPanel::Kind::Bars)};
    }
}

void HistoryModel::distribute() {
    if (m_energyView) {
        for (auto* panel : std::as_const(m_barPanels)) {
            panel->setBars(m_loader.bars(), m_loader.barsBefore());
        }
    } else {
        const auto& before = m_loader.before();
        for (auto* panel : std::as_const(m_panels)) {
            panel->setResult(result(), {m_window.from(), m_window.to()},
                             before ? &*before : nullptr, m_loader.shiftSeconds());
        }
    }
    m_slow.stop();
    placeCursor();
    Q_EMIT resultChanged();
}

void HistoryModel::refreshIfNewer() {
    const qint64 now = nowTs();
    keepCurrent(now);
    // Moved by less than a column, the window would be drawn the same.
    const auto& shown = result().request;
    const qint64 columnSeconds =
        shown.columns > 0 ? (shown.toTs - shown.fromTs) / shown.columns : 5;
    const bool due = m_window.followsNow() && now - m_window.to() >= columnSeconds;
    if (due && m_window.follow(now)) {
        Q_EMIT windowChanged();
        Q_EMIT timeTicksChanged();
        m_slow.start();
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
    HistoryWanted wanted;
    wanted.fromTs = m_window.from();
    wanted.toTs = m_window.to();
    wanted.nowTs = nowTs();
    wanted.oldestTs = oldestTs();
    wanted.pixels = m_plotWidth;
    wanted.quantities = m_choices.chosen();
    wanted.tail = m_tail.rows();
    wanted.before = compare() ? m_window.before(nowTs()) : std::nullopt;
    wanted.bars = m_energyView;
    wanted.margins = m_dragging;
    m_requestedCommit = m_feed.snapshot().storage.lastCommitTs;
    m_requestedTailTs = std::max(m_tail.newestTs(), m_requestedCommit);
    m_loader.ask(wanted);
}

}  // namespace magnum::ui
