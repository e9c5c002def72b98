// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phrases.h"

#include <QCoreApplication>

#include "protocol/catalogue.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

struct PhraseTexts {
    Q_DECLARE_TR_FUNCTIONS(Phrases)
};

QString fromAscii(std::string_view view) {
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

QString hexCode(int code) {
    return u"0x"_s + QStringLiteral("%1").arg(code, 2, 16, QLatin1Char('0')).toUpper();
}

}  // namespace

QString modeWords(int mode) {
    switch (mode) {
        case 0x00:
            return PhraseTexts::tr("Pass-through");
        case 0x01:
            return PhraseTexts::tr("Equalizing");
        case 0x02:
        case 0x04:
        case 0x08:
            return PhraseTexts::tr("Charging");
        case 0x09:
            return PhraseTexts::tr("Battery full");
        case 0x0A:
        case 0x0B:
            return PhraseTexts::tr("Load support");
        case 0x10:
            return PhraseTexts::tr("Charger waiting");
        case 0x20:
            return PhraseTexts::tr("Off");
        case 0x40:
            return PhraseTexts::tr("Inverting");
        case 0x50:
            return PhraseTexts::tr("Standby");
        case 0x60:
        case 0x80:
            return PhraseTexts::tr("Searching");
        default:
            return PhraseTexts::tr("Unknown mode");
    }
}

QString modeTerm(int mode) {
    const auto name = protocol::modeName(mode);
    return name.empty() ? PhraseTexts::tr("mode %1").arg(hexCode(mode)) : fromAscii(name);
}

int chargeStage(int mode) {
    switch (mode) {
        case 0x08:
            return 1;
        case 0x04:
            return 2;
        case 0x02:
        case 0x09:
            return 3;
        default:
            return 0;
    }
}

QString agsTerm(int status) {
    const auto name = protocol::agsStatusName(status);
    return name.empty() ? PhraseTexts::tr("status %1").arg(status) : fromAscii(name);
}

QString generatorPhaseWords(plant::GeneratorPhase phase) {
    using enum plant::GeneratorPhase;
    switch (phase) {
        case Off:
            return PhraseTexts::tr("Off");
        case Starting:
            return PhraseTexts::tr("Starting");
        case WarmUp:
            return PhraseTexts::tr("Warming up");
        case Running:
            return PhraseTexts::tr("Running");
        case CoolDown:
            return PhraseTexts::tr("Cooling down");
        case Fault:
            return PhraseTexts::tr("Fault");
        case Unknown:
            break;
    }
    return PhraseTexts::tr("Not known");
}

QString startModeWords(int code) {
    switch (code) {
        case 0:
            return PhraseTexts::tr("Off");
        case 1:
            return PhraseTexts::tr("Auto");
        case 2:
            return PhraseTexts::tr("Test");
        case 4:
            return PhraseTexts::tr("Auto, with quiet time");
        case 5:
            return PhraseTexts::tr("On");
        default:
            return PhraseTexts::tr("Unknown (%1)").arg(code);
    }
}

QString linkWords(link::LinkState state) {
    using enum link::LinkState;
    switch (state) {
        case Closed:
            return PhraseTexts::tr("Not listening");
        case Searching:
            return PhraseTexts::tr("Looking for the bus");
        case Missing:
            return PhraseTexts::tr("No adapter");
        case Busy:
            return PhraseTexts::tr("Port in use");
        case NoPermission:
            return PhraseTexts::tr("No access to port");
        case Failed:
            return PhraseTexts::tr("Port failed");
        case Silent:
            return PhraseTexts::tr("Bus silent");
        case Receiving:
            return PhraseTexts::tr("Receiving");
        case Finished:
            return PhraseTexts::tr("Replay ended");
    }
    return {};
}

QString linkProblem(const link::LinkStatus& link, const QString& since) {
    using enum link::LinkState;
    const QString port = link.port.isEmpty() ? PhraseTexts::tr("The serial port") : link.port;
    switch (link.state) {
        case Receiving:
            return {};
        case Closed:
            return PhraseTexts::tr("Not listening yet.");
        case Searching:
            return PhraseTexts::tr("Looking for a Magnum network since %1. Plug in the adapter.")
                .arg(since);
        case Missing:
            return link.lastByteMonotonicMs < 0
                       ? PhraseTexts::tr("Waiting for the adapter since %1. Plug it in.").arg(since)
                       : PhraseTexts::tr("Adapter unplugged since %1. Plug it in again.")
                             .arg(since);
        case Busy:
            return link.holder.isEmpty()
                       ? PhraseTexts::tr(
                             "%1 is in use by another program since %2. Close that program.")
                             .arg(port, since)
                       : PhraseTexts::tr("%1 is in use by %2 since %3. Close that program.")
                             .arg(port, link.holder, since);
        case NoPermission:
            return PhraseTexts::
                tr("%1 may not be opened by this user since %2. Add the user to the group dialout.")
                    .arg(port, since);
        case Failed:
            return PhraseTexts::tr("%1 cannot be read since %2: %3").arg(port, since, link.detail);
        case Silent:
            return PhraseTexts::tr(
                       "No data from the bus since %1. Check cable, splitter, inverter.")
                .arg(since);
        case Finished:
            return PhraseTexts::tr("The replay ended at %1.").arg(since);
    }
    return {};
}

QString feedWords(feed::FeedState state) {
    switch (state) {
        case feed::FeedState::Connecting:
            return PhraseTexts::tr("Looking for the recorder");
        case feed::FeedState::Lost:
            return PhraseTexts::tr("Recorder lost");
        case feed::FeedState::Incompatible:
            return PhraseTexts::tr("Recorder differs");
        case feed::FeedState::Connected:
            break;
    }
    return {};
}

QString feedProblem(feed::FeedState state, const QString& since) {
    switch (state) {
        case feed::FeedState::Connecting:
            return PhraseTexts::tr(
                       "Looking for the recorder since %1. Values appear as soon as it answers.")
                .arg(since);
        case feed::FeedState::Lost:
            return PhraseTexts::tr("Recorder not answering since %1. It may not be recording.")
                .arg(since);
        case feed::FeedState::Incompatible:
            return PhraseTexts::tr(
                "The recorder is of another version than this panel. Restart both.");
        case feed::FeedState::Connected:
            break;
    }
    return {};
}

QString deviceWords(plant::Device device) {
    using enum plant::Device;
    switch (device) {
        case Inverter:
            return PhraseTexts::tr("inverter");
        case Remote:
            return PhraseTexts::tr("remote");
        case Ags:
            return PhraseTexts::tr("generator starter");
        case Bmk:
            return PhraseTexts::tr("battery monitor");
        case Router:
            return PhraseTexts::tr("router");
        case Pt100:
            return PhraseTexts::tr("solar charger");
        case Acld:
            return PhraseTexts::tr("AC load diverter");
        case Host:
            return PhraseTexts::tr("this computer");
    }
    return {};
}

}  // namespace magnum::ui
