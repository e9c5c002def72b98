// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/byte_source.h"

using namespace Qt::StringLiterals;

namespace magnum::link {

QLatin1String linkStateKey(LinkState state) {
    switch (state) {
        case LinkState::Closed:
            return "closed"_L1;
        case LinkState::Searching:
            return "searching"_L1;
        case LinkState::Missing:
            return "missing"_L1;
        case LinkState::Busy:
            return "busy"_L1;
        case LinkState::NoPermission:
            return "no-permission"_L1;
        case LinkState::Failed:
            return "failed"_L1;
        case LinkState::Silent:
            return "silent"_L1;
        case LinkState::Receiving:
            return "receiving"_L1;
        case LinkState::Finished:
            return "finished"_L1;
    }
    return "unknown"_L1;
}

namespace {

QString withDetail(const QString& sentence, const QString& detail) {
    return detail.isEmpty() ? sentence : u"%1 (%2)"_s.arg(sentence, detail);
}

QString describeMissing(const LinkStatus& status) {
    if (status.port.isEmpty()) {
        return u"No serial adapter is plugged in; plug in the RS-485 adapter, recording starts by itself."_s;
    }
    return u"%1 is not there; plug in the RS-485 adapter, recording starts by itself."_s.arg(
        status.port);
}

QString describeBusy(const LinkStatus& status) {
    if (!status.holder.isEmpty()) {
        return u"%1 is in use by %2; close it, recording starts by itself."_s.arg(status.port,
                                                                                  status.holder);
    }
    return withDetail(
        u"%1 is in use by another program; close that program, recording starts by itself."_s.arg(
            status.port),
        status.detail);
}

QString describeSearching(const LinkStatus& status) {
    if (status.port.isEmpty()) {
        return withDetail(u"Listening on the serial ports for an inverter."_s, status.detail);
    }
    return withDetail(u"Listening on %1 for an inverter."_s.arg(status.port), status.detail);
}

QString describeSilent(const LinkStatus& status) {
    return u"%1 is open but nothing is heard; check that the inverter is on, the cable to the "
           "Magnum network and the A and B wires."_s.arg(
               status.port.isEmpty() ? u"The serial port"_s : status.port);
}

}  // namespace

QString describe(const LinkStatus& status) {
    switch (status.state) {
        case LinkState::Closed:
            return u"The port is closed."_s;
        case LinkState::Searching:
            return describeSearching(status);
        case LinkState::Missing:
            return describeMissing(status);
        case LinkState::Busy:
            return describeBusy(status);
        case LinkState::NoPermission:
            return withDetail(
                u"This user may not open %1; add the user to the group that owns it and log in again."_s
                    .arg(status.port),
                status.detail);
        case LinkState::Failed:
            return status.detail.isEmpty()
                       ? u"%1 cannot be read."_s.arg(status.port)
                       : u"%1 cannot be read: %2."_s.arg(status.port, status.detail);
        case LinkState::Silent:
            return describeSilent(status);
        case LinkState::Receiving:
            return u"Receiving from %1."_s.arg(status.port);
        case LinkState::Finished:
            return withDetail(u"The replay of %1 has reached its end."_s.arg(status.port),
                              status.detail);
    }
    return {};
}

}  // namespace magnum::link
