// SPDX-License-Identifier: GPL-3.0-or-later
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "ui/panel.h"
#include "ui/theme.h"

namespace magnum::ui {

QQuickWindow* loadPanel(QQmlApplicationEngine& engine, Panel& panel) {
    if (!loadFonts()) {
        qWarning("The bundled font cannot be read; the panel falls back to the system's.");
    }
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    auto* theme = engine.singletonInstance<Theme*>(qmlTypeId("MagnumMonitor.Ui", 1, 0, "Theme"));
    if (theme) {
        theme->follow(panel.display());
    }
    engine.setInitialProperties({{QStringLiteral("panel"), QVariant::fromValue(&panel)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/MagnumMonitor/Main.qml")));
    auto* window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (!window || !theme) {
        qCritical("The panel's QML cannot be loaded; see the messages above.");
        return nullptr;
    }
    const auto resize = [window, theme] { theme->setWindowSize(window->size()); };
    QObject::connect(window, &QQuickWindow::widthChanged, theme, resize);
    QObject::connect(window, &QQuickWindow::heightChanged, theme, resize);
    resize();
    const auto look = [window, &panel] {
        panel.setVisible(window->isVisible() && window->visibility() != QWindow::Minimized);
    };
    QObject::connect(window, &QWindow::visibilityChanged, &panel, look);
    QObject::connect(window, &QWindow::visibleChanged, &panel, look);
    look();
    return window;
}

}  // namespace magnum::ui
