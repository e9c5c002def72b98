// SPDX-License-Identifier: GPL-3.0-or-later
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "ui/panel.h"
#include "ui/theme.h"

// Written by qt_add_qml_module. A module without a plugin is not registered by importing it, and
// the linker would leave the function behind in this static library.
extern void qml_register_types_MagnumMonitor_Ui();

namespace magnum::ui {

QQuickWindow* loadPanel(QQmlApplicationEngine& engine, Panel& panel, Language& language) {
    [[maybe_unused]] static const bool registered = (qml_register_types_MagnumMonitor_Ui(), true);
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
    QObject::connect(
        panel.display(), &DisplaySettings::languageChanged, window, [&engine, &panel, &language] {
            language.use(panel.display()->language());
            panel.setText({language.locale(), panel.text().zone, panel.text().fahrenheit});
            engine.retranslate();
        });
    const auto look = [window, &panel] {
        panel.setVisible(window->isVisible() && window->visibility() != QWindow::Minimized);
        panel.control()->setFillsScreen(window->visibility() == QWindow::FullScreen);
    };
    QObject::connect(window, &QWindow::visibilityChanged, &panel, look);
    QObject::connect(window, &QWindow::visibleChanged, &panel, look);
    panel.control()->watch(window);
    look();
    return window;
}

}  // namespace magnum::ui
