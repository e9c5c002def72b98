// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_view.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "ui/alarm_text.h"
#include "ui/finding_words.h"
#include "ui/phrases.h"
#include "ui/recorder_text.h"
#include "ui/totals_view.h"

namespace magnum::ui {
namespace {

constexpr int alarmsPage = 3;
constexpr int systemPage = 4;

/// The alarm to tell in one line: the gravest, and of those the newest; active before gone.
const plant::Alarm* foremost(const std::vector<plant::Alarm>& alarms) {
    const auto rank = [](const plant::Alarm& alarm) {
        return std::tuple(!alarm.acknowledged, alarm.active, !alarm.silenced, alarm.severity,
                          alarm.sinceUtcMs);
    };
    const auto best =
        std::max_element(alarms.begin(), alarms.end(),
                         [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return best == alarms.end() ? nullptr : &*best;
}

/// Since when, or when it was: short, for the page of alarms tells the rest.
QString alarmBannerText(const plant::Alarm& alarm, plant::Instant now, const TextContext& context) {
    const bool today = alarm.sinceUtcMs / 1000 >= localMidnightTs(now.utcMs, context.zone);
    const QString since = today ? clockText(alarm.sinceUtcMs, context)
                                : momentText(alarm.sinceUtcMs, now.utcMs, context);
    if (alarm.active || !alarm.clearedUtcMs) {
        return StatusView::tr("since %1").arg(since);
    }
    //: time of the alarm, how long it lasted
    return StatusView::tr("%1, over after %2")
        .arg(since, durationText((*alarm.clearedUtcMs - alarm.sinceUtcMs) / 1000, context));
}

QString watermarkOf(const feed::Snapshot& snapshot, const QLocale& locale) {
    QString words;
    switch (snapshot.runMode) {
        case feed::RunMode::Live:
            return {};
        case feed::RunMode::Simulation:
            words = StatusView::tr("SIMULATION");
            break;
        case feed::RunMode::Replay:
            words = StatusView::tr("REPLAY");
            break;
    }
    if (snapshot.speed != 1) {
        words += QStringLiteral(" × ") + locale.toString(snapshot.speed, 'g', 3);
    }
    return words;
}

}  // namespace

StatusView::StatusView(TextContext context, QObject* parent)
    : QObject(parent), m_context(std::move(context)) {}

void StatusView::update(const feed::Snapshot& snapshot, feed::FeedState state, plant::Instant now) {
    if (state != m_feedState || m_feedSinceUtcMs == 0) {
        m_feedState = state;
        m_feedSinceUtcMs = now.utcMs;
    }
    Facts facts;
    facts.clock = clockText(now.utcMs, m_context);
    facts.watermark = watermarkOf(snapshot, m_context.locale);
    facts.alarmCount = int(snapshot.plant.alarms.size());
    facts.attention =
        std::any_of(snapshot.plant.alarms.begin(), snapshot.plant.alarms.end(),
                    [](const auto& a) { return a.active && !a.acknowledged && !a.silenced; });
    const bool connected = state == feed::FeedState::Connected;
    facts.linkGood = connected && snapshot.link.state == link::LinkState::Receiving;
    facts.link = connected ? linkWords(snapshot.link.state) : feedWords(state);
    // Simulation and replay bring a time of their own
    if (connected && snapshot.runMode == feed::RunMode::Live &&
        snapshot.host.clockSynchronised == false) {
        facts.clockProblem = tr("clock not set");
    }
    tellBanner(facts, snapshot, state, now);
    if (facts != m_facts) {
        m_facts = std::move(facts);
        Q_EMIT changed();
    }
}

void StatusView::tellBanner(Facts& facts, const feed::Snapshot& snapshot, feed::FeedState state,
                            plant::Instant now) const {
    const auto say = [&facts](const QString& text, Severity severity, int page) {
        facts.banner = text;
        facts.severity = severity;
        facts.bannerPage = page;
    };
    const auto wallTime = [&](qint64 monotonicMs) {
        const qint64 utcMs = now.utcMs - (now.monotonicMs - monotonicMs);
        const bool today = utcMs / 1000 >= localMidnightTs(now.utcMs, m_context.zone);
        return today ? clockText(utcMs, m_context) : momentText(utcMs, now.utcMs, m_context);
    };
    if (state != feed::FeedState::Connected) {
        say(feedProblem(state, clockText(m_feedSinceUtcMs, m_context)),
            state == feed::FeedState::Connecting ? Notice : Warning, systemPage);
        return;
    }
    if (!snapshot.findings.empty() && link::isProblem(snapshot.findings.front().kind)) {
        const auto& finding = snapshot.findings.front();
        const auto words = findingWords(finding, wallTime(finding.sinceMonotonicMs), m_context);
        //: what is wrong, what to do
        say(tr("%1 %2").arg(words.title, words.remedy), Warning, systemPage);
        return;
    }
    if (snapshot.link.state != link::LinkState::Receiving) {
        const auto problem = linkProblem(snapshot.link, wallTime(snapshot.link.sinceMonotonicMs));
        const bool waiting = snapshot.link.state == link::LinkState::Closed ||
                             snapshot.link.state == link::LinkState::Searching ||
                             snapshot.link.state == link::LinkState::Finished;
        say(problem, waiting ? Notice : Warning, systemPage);
        return;
    }
    const auto& inverter = snapshot.plant.device(plant::Device::Inverter);
    if (inverter.seen && now.monotonicMs - inverter.lastSeenMonotonicMs > plant::lostAfterMs) {
        say(tr("Bytes come, but no inverter since %1. Are A and B swapped?")
                .arg(wallTime(inverter.lastSeenMonotonicMs)),
            Warning, systemPage);
        return;
    }
    if (tellAlarm(facts, snapshot.plant, now)) {
        return;
    }
    if (snapshot.storage.state == storage::StorageState::Retrying ||
        snapshot.storage.state == storage::StorageState::Failed) {
        say(snapshot.storage.detail.isEmpty() ? tr("History is not being stored.")
                                              : recorderText(snapshot.storage.detail),
            Warning, systemPage);
    }
}

bool StatusView::tellAlarm(Facts& facts, const plant::PlantState& plant, plant::Instant now) const {
    const auto* alarm = foremost(plant.alarms);
    if (!alarm) {
        return false;
    }
    const int others = int(plant.alarms.size()) - 1;
    //: what, when
    QString text = tr("%1 · %2").arg(alarmWords(*alarm, m_context).title,
                                     alarmBannerText(*alarm, now, m_context));
    if (others > 0) {
        text = tr("%1 (and %n more)", "an alarm, how many others", others).arg(text);
    }
    facts.banner = text;
    facts.severity = alarm->severity == plant::AlarmSeverity::Alarm ? Alarm : Warning;
    facts.bannerPage = alarmsPage;
    return true;
}

}  // namespace magnum::ui
