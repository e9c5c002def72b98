// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/simulated_pages.h"

namespace magnum::link {

namespace {

std::vector<PageSlot> routerRotation(const Scenario& scenario) {
    using enum Answer;
    std::vector<PageSlot> pages{
        {0x00, None},   {0x80, Bmk},    {0xA0, Ags}, {0xA1, AgsMaybeCounters},
        {0xA2, Router}, {0xA3, Router}, {0xA4, Ags}, {0x11, Router}};
    if (scenario.solar.isPresent) {
        pages.push_back({0xC0, Solar});
    }
    if (scenario.diverter.isPresent) {
        pages.push_back({0xD0, Diverter});
    }
    return pages;
}

}  // namespace

std::vector<PageSlot> pageRotation(const Scenario& scenario) {
    using enum Answer;
    switch (scenario.remote.kind) {
        case RemoteKind::Rc:
        case RemoteKind::Rc50:
            return {{0x00, None}, {0x80, Bmk}, {0xA0, Ags}};
        case RemoteKind::Arc23:
            return {{0xA0, Ags}, {0xA1, AgsMaybeCounters},
                    {0xA2, Bmk}, {0xA3, None},
                    {0xA4, Ags}, {0x80, None},
                    {0x00, None}};
        case RemoteKind::Arc4:
            return {{0xA0, Ags},  {0xA1, AgsCounters}, {0xA2, Ags},      {0xA3, Router},
                    {0xA4, None}, {0x11, Router},      {0xC0, Solar},    {0xC1, Solar},
                    {0xC2, None}, {0xC3, None},        {0xD0, Diverter}, {0x00, None},
                    {0x80, Bmk}};
        case RemoteKind::MagPy:
            return {{0xA0, Ags},  {0xA1, AgsCounters}, {0xA2, Router}, {0xA3, None},
                    {0xA4, None}, {0x00, None},        {0x80, Bmk}};
        case RemoteKind::Router:
            break;
    }
    return routerRotation(scenario);
}

}  // namespace magnum::link
