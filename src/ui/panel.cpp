// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel.h"

#include <QStringList>

namespace magnum::ui {

Panel::Panel(const PanelServices& services, QObject* parent)
    : QObject(parent), m_services(services), m_display(new DisplaySettings(this)) {
    m_display->setDiagonalInches(services.settings.diagonalInches);
    m_display->setTextScale(services.settings.textScale);
    m_display->setPalette(services.settings.palette);
}

Panel::~Panel() = default;

int Panel::firstPage() const {
    static const QStringList pages{QStringLiteral("home"), QStringLiteral("generator"),
                                   QStringLiteral("history"), QStringLiteral("alarms"),
                                   QStringLiteral("system")};
    return std::max(0, int(pages.indexOf(m_services.settings.page)));
}

}  // namespace magnum::ui
