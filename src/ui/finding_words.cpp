// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finding_words.h"

#include <QCoreApplication>

namespace magnum::ui {
namespace {

struct FindingTexts {
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

FindingWords reversed(const link::Finding& finding, const TextContext& context) {
    const QString title =
        finding.volts
            //: inverter model, battery volts
            ? FindingTexts::tr(
                  "A and B are swapped: the %1 says %2 V when read the other way round.")
                  .arg(link::inverterName(finding.model), numberText(*finding.volts, 1, context))
            : FindingTexts::tr("A and B look swapped.");
    return {title, FindingTexts::tr("Exchange the two wires at the adapter.")};
}

FindingWords wrongSpeed(const link::Finding& finding, const TextContext& context) {
    const double sender = 19200 / finding.ratio.value_or(1);
    return {FindingTexts::tr("The bytes look as if they were sent at %1 bits a second, not 19200.")
                .arg(numberText(sender, 0, context)),
            FindingTexts::tr("Check that the cable is in a jack marked Network, and the speed of a "
                             "converter that has a setting of its own.")};
}

FindingWords otherTalker(const link::Finding& finding) {
    const QString remedy =
        FindingTexts::tr("Choose the adapter that is on the Magnum network, or move the cable.");
    switch (finding.talker) {
        case link::Finding::Talker::Modbus:
            return {FindingTexts::tr("This port hears Modbus, not the Magnum network."), remedy};
        case link::Finding::Talker::Text:
            return {FindingTexts::tr("This port hears lines of text, not the Magnum network."),
                    remedy};
        case link::Finding::Talker::Unknown:
            break;
    }
    return {FindingTexts::tr("This port hears something else than the Magnum network."), remedy};
}

FindingWords missingBytes(const link::Finding& finding, const TextContext& context) {
    const QString title = FindingTexts::tr("Bytes are missing: %1 % of the packets arrive whole.")
                              .arg(numberText(finding.percent, 0, context));
    return {title, finding.holder.isEmpty()
                       ? FindingTexts::tr(
                             "Close other programs that read this port; else try another USB port.")
                       : FindingTexts::tr("%1 reads the same port. Close it.").arg(finding.holder)};
}

FindingWords silence(const link::Finding& finding, const QString& since) {
    if (finding.kind == link::Finding::Kind::SilentSince) {
        return {FindingTexts::tr("Nothing heard since %1.").arg(since),
                FindingTexts::tr("Check cable, splitter, inverter.")};
    }
    return {FindingTexts::tr("Nothing heard yet, since %1.").arg(since),
            FindingTexts::tr(
                "Is the inverter on, the cable in a jack marked Network? Ports 5 and 6 of a "
                "router sleep: use a splitter.")};
}

FindingWords aboutDevices(const link::Finding& finding) {
    const QString splitter = FindingTexts::tr(
        "In port 5 or 6 of a router? Use a splitter beside a device. A new port may sleep for "
        "minutes.");
    switch (finding.kind) {
        case link::Finding::Kind::RareBytes:
            return {FindingTexts::tr("Only a byte comes now and then: the port seems to sleep."),
                    splitter};
        case link::Finding::Kind::OnlyRouter:
            return {FindingTexts::tr("Only the router is heard, no inverter."), splitter};
        case link::Finding::Kind::NoInverter:
            return {FindingTexts::tr("A remote is heard, but no inverter."),
                    FindingTexts::tr("Check that the inverter is on and its network cable is in.")};
        case link::Finding::Kind::OnlyInverter:
            return {FindingTexts::tr("Only the inverter is heard, no remote."),
                    FindingTexts::tr("Settings, generator and battery monitor are told by way of a "
                                     "remote. If there is one, check its cable.")};
        default:
            return {};
    }
}

}  // namespace

FindingWords findingWords(const link::Finding& finding, const QString& since,
                          const TextContext& context) {
    using Kind = link::Finding::Kind;
    switch (finding.kind) {
        case Kind::Reversed:
            return reversed(finding, context);
        case Kind::WrongSpeed:
            return wrongSpeed(finding, context);
        case Kind::OtherTalker:
            return otherTalker(finding);
        case Kind::Noise:
            return {FindingTexts::tr("Bytes come without any order: the line seems to float."),
                    FindingTexts::tr("Check that A, B and ground reach the jack.")};
        case Kind::Unreadable:
            return {FindingTexts::tr("A network is heard, but cannot be read."),
                    FindingTexts::tr("Try A and B the other way round, and check ground.")};
        case Kind::MissingBytes:
            return missingBytes(finding, context);
        case Kind::Repeated:
            return {
                FindingTexts::tr("Every packet arrives twice."),
                FindingTexts::tr("Take off a second adapter or repeater that sends back what it "
                                 "hears.")};
        case Kind::SlowAdapter:
            return {FindingTexts::tr("The adapter hands bytes over every %1 ms.")
                        .arg(numberText(finding.latencyMs, 0, context)),
                    FindingTexts::tr("Nothing is lost. The project's udev rule makes it 1 ms.")};
        case Kind::NeverHeard:
        case Kind::SilentSince:
            return silence(finding, since);
        case Kind::RareBytes:
        case Kind::OnlyRouter:
        case Kind::NoInverter:
        case Kind::OnlyInverter:
            return aboutDevices(finding);
    }
    return {};
}

}  // namespace magnum::ui
