// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/finding.h"

#include "protocol/catalogue.h"

using namespace Qt::StringLiterals;

namespace magnum::link {

namespace {

QString reversedProof(const Finding& finding) {
    if (!finding.volts) {
        return u"The bytes look as if the wires A and B were swapped."_s;
    }
    return u"The wires A and B are swapped: the %1 says %2 V when read the other way round."_s.arg(
        inverterName(finding.model), QString::number(*finding.volts, 'f', 1));
}

FindingText wrongSpeed(const Finding& finding) {
    const double ratio = finding.ratio.value_or(1);
    const int sender = int(19200 / ratio);
    return {
        u"The bytes look as if they were sent at %1 bits a second and read at 19200."_s.arg(sender),
        u"A Magnum network runs at 19200. Check that the cable is in a jack marked Network, and "
        "the speed of a converter that has a setting of its own."_s};
}

FindingText otherTalker(const Finding& finding) {
    const QString remedy =
        u"This port is not the Magnum network: choose the adapter that is, or move the cable."_s;
    switch (finding.talker) {
        case Finding::Talker::Modbus:
            return {u"What is heard is Modbus."_s, remedy};
        case Finding::Talker::Text:
            return {
                u"What is heard is lines of text, as of a GPS receiver, a VE.Direct port or a "
                "console."_s,
                remedy};
        case Finding::Talker::Unknown:
            break;
    }
    return {u"What is heard is no Magnum network."_s, remedy};
}

FindingText missingBytes(const Finding& finding) {
    const QString what =
        u"Bytes are missing in the middle of packets: %1 % of them arrive whole."_s.arg(
            finding.percent);
    if (finding.holder.isEmpty()) {
        return {what,
                u"Look for another program that reads this port; if there is none, try another "
                "USB port or adapter."_s};
    }
    return {what, u"%1 reads the same port and takes them: close it."_s.arg(finding.holder)};
}

FindingText silent(const Finding& finding) {
    if (finding.kind == Finding::Kind::NeverHeard) {
        return {
            u"The port is open, but nothing has ever been heard on it."_s,
            u"Check that inverter and remote are on and the cable is in a jack marked Network. A "
            "router's ports 5 and 6 may sleep without a device: use a splitter beside one."_s};
    }
    return {u"Nothing is heard any more."_s,
            u"Check the cable, the splitter and that the inverter is on."_s};
}

}  // namespace

bool isProblem(Finding::Kind kind) {
    return kind != Finding::Kind::OnlyInverter && kind != Finding::Kind::SlowAdapter;
}

QLatin1String findingKey(Finding::Kind kind) {
    switch (kind) {
        case Finding::Kind::Reversed:
            return "reversed"_L1;
        case Finding::Kind::WrongSpeed:
            return "wrong-speed"_L1;
        case Finding::Kind::OtherTalker:
            return "other-talker"_L1;
        case Finding::Kind::Noise:
            return "noise"_L1;
        case Finding::Kind::Unreadable:
            return "unreadable"_L1;
        case Finding::Kind::RareBytes:
            return "rare-bytes"_L1;
        case Finding::Kind::OnlyRouter:
            return "only-router"_L1;
        case Finding::Kind::NoInverter:
            return "no-inverter"_L1;
        case Finding::Kind::MissingBytes:
            return "missing-bytes"_L1;
        case Finding::Kind::Repeated:
            return "repeated"_L1;
        case Finding::Kind::OnlyInverter:
            return "only-inverter"_L1;
        case Finding::Kind::SlowAdapter:
            return "slow-adapter"_L1;
        case Finding::Kind::NeverHeard:
            return "never-heard"_L1;
        case Finding::Kind::SilentSince:
            return "silent"_L1;
    }
    return "unknown"_L1;
}

QString inverterName(int model) {
    const auto info = protocol::modelInfo(model);
    return info ? QString::fromUtf8(info->name.data(), qsizetype(info->name.size()))
                : u"inverter of model %1"_s.arg(model);
}

FindingText describe(const Finding& finding) {
    const QString splitter =
        u"If the cable is in a router's port 5 or 6, put a splitter beside an accessory instead; a "
        "fresh port may also stay silent for minutes."_s;
    switch (finding.kind) {
        case Finding::Kind::Reversed:
            return {reversedProof(finding), u"Exchange the two wires at the adapter."_s};
        case Finding::Kind::WrongSpeed:
            return wrongSpeed(finding);
        case Finding::Kind::OtherTalker:
            return otherTalker(finding);
        case Finding::Kind::Noise:
            return {u"Bytes come without any order: the line seems to float."_s,
                    u"Check that A and B reach the network's jack and that ground is connected."_s};
        case Finding::Kind::Unreadable:
            return {
                u"Something talks in the rhythm of a Magnum network, but nothing of it can be "
                "read."_s,
                u"Try A and B the other way round; check ground, and that no 14 V is on A or B."_s};
        case Finding::Kind::RareBytes:
            return {u"Only a byte comes now and then: the port seems to sleep."_s, splitter};
        case Finding::Kind::OnlyRouter:
            return {u"Only the router is heard, no inverter."_s, splitter};
        case Finding::Kind::NoInverter:
            return {u"A remote is heard, but no inverter."_s,
                    u"Check that the inverter is on and its network cable is in place; behind a "
                    "router, that this port shows an inverter."_s};
        case Finding::Kind::MissingBytes:
            return missingBytes(finding);
        case Finding::Kind::Repeated:
            return {u"Every packet arrives twice."_s,
                    u"Look for a second adapter or repeater on the same wires that sends back what "
                    "it hears, and take it off."_s};
        case Finding::Kind::OnlyInverter:
            return {
                u"Only the inverter is heard, no remote."_s,
                u"Without a remote there are no settings, and no values of AGS and BMK. If there "
                "is one, check its cable."_s};
        case Finding::Kind::SlowAdapter:
            return {
                u"The adapter hands its bytes over every %1 ms. Nothing is lost, values are "
                "only a little later."_s.arg(finding.latencyMs > 0 ? finding.latencyMs : 16),
                u"With the project's udev rule it does so every millisecond (latency_timer)."_s};
        case Finding::Kind::NeverHeard:
        case Finding::Kind::SilentSince:
            return silent(finding);
    }
    return {};
}

}  // namespace magnum::link
