// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phrases.h"

#include <QCoreApplication>

#include "protocol/catalogue.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Phrases)
};

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

QString hex(int code) {
    return u"0x"_s + QStringLiteral("%1").arg(code, 2, 16, QLatin1Char('0')).toUpper();
}

}  // namespace

QString modeWords(int mode) {
    switch (mode) {
        case 0x00:
            return Words::tr("Pass-through");
        case 0x01:
            return Words::tr("Equalizing");
        case 0x02:
        case 0x04:
        case 0x08:
            return Words::tr("Charging");
        case 0x09:
            return Words::tr("Battery full");
        case 0x0A:
        case 0x0B:
            return Words::tr("Load support");
        case 0x10:
            return Words::tr("Charger waiting");
        case 0x20:
            return Words::tr("Off");
        case 0x40:
            return Words::tr("Inverting");
        case 0x50:
            return Words::tr("Standby");
        case 0x60:
        case 0x80:
            return Words::tr("Searching");
        default:
            return Words::tr("Unknown mode");
    }
}

QString modeTerm(int mode) {
    const auto name = protocol::modeName(mode);
    return name.empty() ? Words::tr("mode %1").arg(hex(mode)) : text(name);
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
    return name.empty() ? Words::tr("status %1").arg(status) : text(name);
}

QString generatorPhaseWords(plant::GeneratorPhase phase) {
    using enum plant::GeneratorPhase;
    switch (phase) {
        case Off:
            return Words::tr("Off");
        case Starting:
            return Words::tr("Starting");
        case WarmUp:
            return Words::tr("Warming up");
        case Running:
            return Words::tr("Running");
        case CoolDown:
            return Words::tr("Cooling down");
        case Fault:
            return Words::tr("Fault");
        case Unknown:
            break;
    }
    return Words::tr("Not known");
}

QString startModeWords(int code) {
    switch (code) {
        case 0:
            return Words::tr("Off");
        case 1:
            return Words::tr("Auto");
        case 2:
            return Words::tr("Test");
        case 4:
            return Words::tr("Auto, with quiet time");
        case 5:
            return Words::tr("On");
        default:
            return Words::tr("Unknown (%1)").arg(code);
    }
}

QString linkWords(link::LinkState state) {
    using enum link::LinkState;
    switch (state) {
        case Closed:
            return Words::tr("Not listening");
        case Searching:
            return Words::tr("Looking for the bus");
        case Missing:
            return Words::tr("No adapter");
        case Busy:
            return Words::tr("Port in use");
        case NoPermission:
            return Words::tr("No access to port");
        case Failed:
            return Words::tr("Port failed");
        case Silent:
            return Words::tr("Bus silent");
        case Receiving:
            return Words::tr("Receiving");
        case Finished:
            return Words::tr("Replay ended");
    }
    return {};
}

QString linkProblem(const link::LinkStatus& link, const QString& since) {
    using enum link::LinkState;
    const QString port = link.port.isEmpty() ? Words::tr("The serial port") : link.port;
    switch (link.state) {
        case Receiving:
            return {};
        case Closed:
            return Words::tr("Not listening yet.");
        case Searching:
            return Words::tr("Looking for a Magnum network since %1. Plug in the adapter.")
                .arg(since);
        case Missing:
            return link.lastByteMonotonicMs < 0
                       ? Words::tr("Waiting for the adapter since %1. Plug it in.").arg(since)
                       : Words::tr("Adapter unplugged since %1. Plug it in again.").arg(since);
        case Busy:
            return link.holder.isEmpty()
                       ? Words::tr("%1 is in use by another program since %2. Close that program.")
                             .arg(port, since)
                       : Words::tr("%1 is in use by %2 since %3. Close that program.")
                             .arg(port, link.holder, since);
        case NoPermission:
            return Words::
                tr("%1 may not be opened by this user since %2. Add the user to the group dialout.")
                    .arg(port, since);
        case Failed:
            return Words::tr("%1 cannot be read since %2: %3").arg(port, since, link.detail);
        case Silent:
            return Words::tr("No data from the bus since %1. Check cable, splitter, inverter.")
                .arg(since);
        case Finished:
            return Words::tr("The replay ended at %1.").arg(since);
    }
    return {};
}

QString feedWords(feed::FeedState state) {
    switch (state) {
        case feed::FeedState::Connecting:
            return Words::tr("Looking for the recorder");
        case feed::FeedState::Lost:
            return Words::tr("Recorder lost");
        case feed::FeedState::Incompatible:
            return Words::tr("Recorder differs");
        case feed::FeedState::Connected:
            break;
    }
    return {};
}

QString feedProblem(feed::FeedState state, const QString& since) {
    switch (state) {
        case feed::FeedState::Connecting:
            return Words::tr(
                       "Looking for the recorder since %1. Values appear as soon as it answers.")
                .arg(since);
        case feed::FeedState::Lost:
            return Words::tr("Recorder not answering since %1. It may not be recording.")
                .arg(since);
        case feed::FeedState::Incompatible:
            return Words::tr("The recorder is of another version than this panel. Restart both.");
        case feed::FeedState::Connected:
            break;
    }
    return {};
}

QString deviceWords(plant::Device device) {
    using enum plant::Device;
    switch (device) {
        case Inverter:
            return Words::tr("inverter");
        case Remote:
            return Words::tr("remote");
        case Ags:
            return Words::tr("generator starter");
        case Bmk:
            return Words::tr("battery monitor");
        case Router:
            return Words::tr("router");
        case Pt100:
            return Words::tr("solar charger");
        case Acld:
            return Words::tr("AC load diverter");
        case Host:
            return Words::tr("this computer");
    }
    return {};
}

}  // namespace magnum::ui
