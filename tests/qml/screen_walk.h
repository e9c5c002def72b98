// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the items of a window and says what a reader, a finger or a screen reader would stumble
// over.
#pragma once

#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>

namespace magnum::test {

/// Everything that is not hidden, parents before their children.
[[nodiscard]] QList<QQuickItem*> visibleItems(const QQuickWindow* window);
/// The item that shows exactly these words; null if none does.
[[nodiscard]] QQuickItem* textOnScreen(const QQuickWindow* window, const QString& words);
/// The first visible item of a QML type, by the name of its file; null if there is none.
[[nodiscard]] QQuickItem* itemOfType(const QQuickWindow* window, const QString& type,
                                     int which = 0);
/// The QML types an item stands in, outermost first.
[[nodiscard]] QString pathOf(const QQuickItem* item);
/// What a screen reader calls it.
[[nodiscard]] QString spokenName(const QQuickItem* item);

// Each of these names what is wrong with its place; nothing wrong is an empty list.

/// Texts that are elided, wider or higher than their place, outside the window, or where no
/// scrolling leads.
[[nodiscard]] QStringList badTexts(const QQuickWindow* window);
/// Pairs of texts that are written over one another.
[[nodiscard]] QStringList overlaps(const QQuickWindow* window);
/// What takes a touch but is smaller than a fingertip: 9 mm on the glass. And what lies under
/// another such place.
[[nodiscard]] QStringList badTargets(const QQuickWindow* window);
/// Texts whose contrast with what is drawn behind them is below 4.5; those of disabled items may
/// be.
[[nodiscard]] QStringList paleTexts(const QQuickWindow* window, const QImage& picture);
/// What takes a touch or the focus but has no name or role for a screen reader.
[[nodiscard]] QStringList namelessItems(const QQuickWindow* window);
/// What says it takes the focus, but is not reached by pressing Tab again and again.
[[nodiscard]] QStringList unreachableByTab(QQuickWindow* window);

/// WCAG's ratio of two opaque colours, 1..21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

}  // namespace magnum::test
