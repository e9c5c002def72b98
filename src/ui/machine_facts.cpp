// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machine_facts.h"

#include <QCoreApplication>

#include "ui/finding_words.h"
#include "ui/phrases.h"
#include "ui/recorder_text.h"

namespace magnum::ui {
namespace {

struct MachineFactsTexts {
    Q_DECLARE_TR_FUNCTIONS(MachineFacts)
};

Fact unknown(const QString& caption) {
    return {caption, MachineFactsTexts::tr("not available here"), {}, false, false};
}

QString percent(double permille, const TextContext& context) {
    return MachineFactsTexts::tr("%1 %").arg(numberText(permille / 10, 1, context));
}

QString mebibytes(double kib, const TextContext& context) {
    return MachineFactsTexts::tr("%1 MiB").arg(numberText(kib / 1024, 0, context));
}

Fact storageFact(const storage::StorageStatus& status) {
    using enum storage::StorageState;
    const QString caption = MachineFactsTexts::tr("Recording");
    const QString detail = recorderText(status.detail);
    switch (status.state) {
        case Ok:
            return {caption, MachineFactsTexts::tr("in order"), {}};
        case Closed:
            return {caption, MachineFactsTexts::tr("not started"), detail, true, true};
        case Retrying:
            return {caption, MachineFactsTexts::tr("cannot write, kept in memory"), detail, true,
                    true};
        case SetAside:
            return {caption, MachineFactsTexts::tr("went on in a new file"), detail, true, true};
        case Failed:
            return {caption, MachineFactsTexts::tr("database cannot be opened"), detail, true,
                    true};
    }
    return unknown(caption);
}

Fact clockFact(const std::optional<bool>& synchronised) {
    const QString caption = MachineFactsTexts::tr("Clock");
    if (!synchronised) {
        return unknown(caption);
    }
    if (*synchronised) {
        return {caption, MachineFactsTexts::tr("set by the network"), {}};
    }
    return {
        caption, MachineFactsTexts::tr("not set by the network"),
        MachineFactsTexts::tr("Connect the network, or compare the time above with your watch."),
        true, true};
}

Fact diskFact(const system::HostLoad& host, const TextContext& context) {
    const QString caption = MachineFactsTexts::tr("Disk, free");
    if (!host.diskFreeMib) {
        return unknown(caption);
    }
    constexpr double mib = 1024.0 * 1024.0;
    const QString free = bytesText(*host.diskFreeMib * mib, context);
    const bool low = host.diskTotalMib && *host.diskFreeMib < 0.1 * *host.diskTotalMib;
    return {
        caption,
        host.diskTotalMib ? MachineFactsTexts::tr("%1 of %2")
                                .arg(free, bytesText(*host.diskTotalMib * mib, context))
                          : free,
        low ? MachineFactsTexts::tr("Less than a tenth is free: make room or use a larger card.")
            : QString(),
        true, low};
}

template <typename Write>
Fact valueFact(const QString& caption, const std::optional<double>& value, Write write) {
    return value ? Fact{caption, write(*value), {}} : unknown(caption);
}

}  // namespace

int FactModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_facts.size());
}

QVariant FactModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& fact = m_facts[size_t(index.row())];
    switch (role) {
        case Caption:
            return fact.caption;
        case Qt::DisplayRole:
        case Value:
            return fact.value;
        case Hint:
            return fact.hint;
        case Known:
            return fact.known;
        case Wrong:
            return fact.wrong;
        default:
            return {};
    }
}

QHash<int, QByteArray> FactModel::roleNames() const {
    return {
        {Caption, "caption"}, {Value, "value"}, {Hint, "hint"}, {Known, "known"}, {Wrong, "wrong"}};
}

void FactModel::setFacts(const std::vector<Fact>& facts) {
    if (facts.size() != m_facts.size()) {
        beginResetModel();
        m_facts = facts;
        endResetModel();
        return;
    }
    for (size_t row = 0; row < facts.size(); ++row) {
        if (m_facts[row] != facts[row]) {
            m_facts[row] = facts[row];
            Q_EMIT dataChanged(index(int(row)), index(int(row)));
        }
    }
}

Fact linkFact(const feed::Snapshot& snapshot, feed::FeedState state, const plant::Instant& now,
              const TextContext& context) {
    const QString caption = MachineFactsTexts::tr("Link");
    const auto& link = snapshot.link;
    const qint64 sinceUtcMs = now.utcMs - (now.monotonicMs - link.sinceMonotonicMs);
    const QString since = momentText(sinceUtcMs, now.utcMs, context);
    if (state != feed::FeedState::Connected) {
        const QString lastHeard = snapshot.utcMs > 0
                                      ? momentText(snapshot.utcMs, now.utcMs, context)
                                      : MachineFactsTexts::tr("the start of this window");
        return {caption, feedWords(state), feedProblem(state, lastHeard), true, true};
    }
    if (!snapshot.findings.empty() && link::isProblem(snapshot.findings.front().kind)) {
        const auto words = findingWords(snapshot.findings.front(), since, context);
        return {caption, words.title, words.remedy, true, true};
    }
    const auto& inverter = snapshot.plant.device(plant::Device::Inverter);
    if (link.state == link::LinkState::Receiving && !inverter.seen && link.bytes > 500) {
        return {caption, MachineFactsTexts::tr("Bytes arrive, but no inverter is heard"),
                MachineFactsTexts::tr("Wires A and B of the adapter may be swapped."), true, true};
    }
    const bool fine =
        link.state == link::LinkState::Receiving || link.state == link::LinkState::Finished;
    return {
        caption,
        !fine || link.port.isEmpty()
            ? linkWords(link.state)
            : MachineFactsTexts::tr("%1, %2", "state, port").arg(linkWords(link.state), link.port),
        linkProblem(link, since), true, !fine};
}

std::vector<Fact> findingFacts(const feed::Snapshot& snapshot, feed::FeedState state,
                               const plant::Instant& now, const TextContext& context) {
    if (state != feed::FeedState::Connected) {
        return {};
    }
    std::vector<Fact> facts;
    for (const link::Finding& finding : snapshot.findings) {
        const qint64 sinceUtcMs = now.utcMs - (now.monotonicMs - finding.sinceMonotonicMs);
        const QString since = momentText(sinceUtcMs, now.utcMs, context);
        if (link::isProblem(finding.kind)) {
            // What it is stands above, where the link is told.
            facts.push_back({MachineFactsTexts::tr("Found"), since, {}});
            facts.push_back({MachineFactsTexts::tr("How sure"),
                             MachineFactsTexts::tr("%1 %").arg(
                                 numberText(finding.confidencePercent, 0, context)),
                             {}});
        } else {
            const auto words = findingWords(finding, since, context);
            facts.push_back({MachineFactsTexts::tr("Worth knowing"), words.title, words.remedy});
        }
    }
    if (facts.empty() && snapshot.link.state == link::LinkState::Receiving) {
        facts.push_back({MachineFactsTexts::tr("Wires and port"),
                         MachineFactsTexts::tr("nothing wrong found"),
                         {}});
    }
    return facts;
}

std::vector<Fact> busFacts(const feed::Snapshot& snapshot, const TextContext& context) {
    const auto number = [&](quint64 n) { return context.locale.toString(n); };
    double rate = 0;
    for (int i = 0; i < plant::deviceCount; ++i) {
        // What this computer tells of itself does not come over the bus.
        if (plant::Device(i) != plant::Device::Host) {
            rate += snapshot.plant.devices[size_t(i)].packetsPerSecond;
        }
    }
    const double share = snapshot.link.bytes > 0 ? 100.0 * double(snapshot.busRejectedBytes) /
                                                       double(snapshot.link.bytes)
                                                 : 0;
    std::vector<Fact> facts;
    facts.push_back({MachineFactsTexts::tr("Packets a second"), numberText(rate, 1, context), {}});
    facts.push_back({MachineFactsTexts::tr("Packets understood"), number(snapshot.busPackets), {}});
    facts.push_back({MachineFactsTexts::tr("Bytes received"), number(snapshot.link.bytes), {}});
    const bool noisy = share > 5 && snapshot.link.bytes > 5000;
    facts.push_back(
        {MachineFactsTexts::tr("Bytes rejected"),
         snapshot.busRejectedBytes == 0
             ? number(0)
             : MachineFactsTexts::tr("%1 (%2 %)")
                   .arg(number(snapshot.busRejectedBytes), numberText(share, 2, context)),
         noisy ? MachineFactsTexts::tr("Check the wiring of the adapter: A, B and ground.")
               : QString(),
         true, noisy});
    return facts;
}

std::vector<Fact> hostFacts(const feed::Snapshot& snapshot, const TextContext& context) {
    const auto& host = snapshot.host;
    std::vector<Fact> facts;
    facts.push_back(
        valueFact(MachineFactsTexts::tr("CPU, recorder"), host.cpuPermille, [&](double v) {
            return MachineFactsTexts::tr("%1 of one core").arg(percent(v, context));
        }));
    facts.push_back(valueFact(MachineFactsTexts::tr("CPU, machine"), host.machineCpuPermille,
                              [&](double v) { return percent(v, context); }));
    facts.push_back(valueFact(MachineFactsTexts::tr("Memory, recorder"), host.rssKib,
                              [&](double v) { return mebibytes(v, context); }));
    facts.push_back(valueFact(
        MachineFactsTexts::tr("Memory, machine"), host.machineMemoryPermille, [&](double v) {
            return host.machineMemoryTotalKib
                       ? MachineFactsTexts::tr("%1 of %2")
                             .arg(percent(v, context),
                                  mebibytes(*host.machineMemoryTotalKib, context))
                       : percent(v, context);
        }));
    facts.push_back(valueFact(MachineFactsTexts::tr("CPU temperature"), host.celsius,
                              [&](double v) { return temperatureText(v, 0, context); }));
    facts.push_back(diskFact(host, context));
    facts.push_back(valueFact(MachineFactsTexts::tr("Machine up for"), host.uptimeSeconds,
                              [&](double v) { return durationText(qint64(v), context); }));
    facts.push_back(clockFact(host.clockSynchronised));
    return facts;
}

std::vector<Fact> recordFacts(const feed::Snapshot& snapshot, qint64 nowUtcMs,
                              const TextContext& context) {
    const auto& store = snapshot.storage;
    const auto moment = [&](qint64 ts) { return momentText(ts * 1000, nowUtcMs, context); };
    std::vector<Fact> facts;
    facts.push_back(storageFact(store));
    facts.push_back({MachineFactsTexts::tr("Database"),
                     store.databaseBytes > 0 ? bytesText(double(store.databaseBytes), context)
                                             : MachineFactsTexts::tr("nothing stored yet"),
                     {},
                     store.databaseBytes > 0});
    facts.push_back(
        {MachineFactsTexts::tr("Record begins"),
         store.oldestTs ? moment(*store.oldestTs) : MachineFactsTexts::tr("nothing stored yet"),
         {},
         store.oldestTs.has_value()});
    facts.push_back({MachineFactsTexts::tr("Last stored"),
                     store.lastCommitTs > 0 ? moment(store.lastCommitTs)
                                            : MachineFactsTexts::tr("nothing stored yet"),
                     {},
                     store.lastCommitTs > 0});
    facts.push_back(
        {MachineFactsTexts::tr("Rows waiting"), context.locale.toString(store.queuedRows), {}});
    facts.push_back({MachineFactsTexts::tr("Data directory"),
                     snapshot.dataDirectory.isEmpty() ? MachineFactsTexts::tr("not known yet")
                                                      : snapshot.dataDirectory,
                     {},
                     !snapshot.dataDirectory.isEmpty()});
    facts.push_back({MachineFactsTexts::tr("Recorder since"),
                     snapshot.startedUtcMs > 0
                         ? momentText(snapshot.startedUtcMs, nowUtcMs, context)
                         : MachineFactsTexts::tr("not known yet"),
                     {},
                     snapshot.startedUtcMs > 0});
    const QString panel = QCoreApplication::applicationVersion();
    const QString recorder = snapshot.version;
    facts.push_back({MachineFactsTexts::tr("Version"),
                     recorder.isEmpty() || recorder == panel || panel.isEmpty()
                         ? (recorder.isEmpty() ? panel : recorder)
                         : MachineFactsTexts::tr("panel %1, recorder %2").arg(panel, recorder),
                     {}});
    return facts;
}

}  // namespace magnum::ui
