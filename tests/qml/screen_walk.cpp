// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen_walk.h"

#include <QAccessible>
#include <QHash>
#include <QSet>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace magnum::test {
namespace {

constexpr double leastContrast = 4.5;

void collect(QQuickItem* item, QList<QQuickItem*>& found) {
    if (!item->isVisible() || item->opacity() == 0) {
        return;
    }
    found.append(item);
    for (auto* child : item->childItems()) {
        collect(child, found);
    }
}

bool isText(const QQuickItem* item) {
    return item->inherits("QQuickText") && !item->property("text").toString().trimmed().isEmpty();
}

/// Lies over what is behind it and lets no touch through: a menu, a sheet.
bool isSheet(const QQuickItem* item) {
    if (!item->inherits("QQuickRectangle") ||
        item->property("color").value<QColor>().alpha() < 255) {
        return false;
    }
    const auto children = item->childItems();
    return std::any_of(children.begin(), children.end(),
                       [item](const QQuickItem* child) {
                           return child->inherits("QQuickMouseArea") &&
                                  child->size() == item->size();
                       }) &&
           !item->property("activeFocusOnTab").toBool();
}

QString wordsOf(const QQuickItem* text) {
    return u'"' + text->property("text").toString() + u'"';
}

QRectF rectOf(const QQuickItem* item) {
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

/// The nearest one around it that clips what is inside; null if none does.
const QQuickItem* clipOf(const QQuickItem* item) {
    for (item = item->parentItem(); item; item = item->parentItem()) {
        if (item->clip()) {
            return item;
        }
    }
    return nullptr;
}

/// As much of a place as clipping leaves to be seen.
QRectF seenPart(const QQuickItem* item, QRectF place) {
    for (const auto* clip = clipOf(item); clip; clip = clipOf(clip)) {
        place &= rectOf(clip);
    }
    return place;
}

/// Where the letters of a text are, without the space above and below them.
QRectF inkOf(const QQuickItem* text) {
    const QSizeF size(text->property("contentWidth").toReal(),
                      text->property("contentHeight").toReal());
    const int lines = qMax(1, text->property("lineCount").toInt());
    const QSizeF spare = QSizeF(text->width(), text->height()) - size;
    const int across = text->property("effectiveHorizontalAlignment").toInt();
    const int down = text->property("verticalAlignment").toInt();
    const qreal x = across == Qt::AlignRight     ? spare.width()
                    : across == Qt::AlignHCenter ? spare.width() / 2
                                                 : 0;
    const qreal y = down == Qt::AlignBottom    ? spare.height()
                    : down == Qt::AlignVCenter ? spare.height() / 2
                                               : 0;
    const qreal line = size.height() / lines;
    return seenPart(text,
                    text->mapRectToScene(
                        QRectF(QPointF(x, y), size).adjusted(0, line * 0.25, 0, -line * 0.25)));
}

/// Why a text in something that clips cannot be brought into view whole; empty if it can.
QString beyondScrolling(const QQuickItem* text, const QRectF& place) {
    const auto* clip = clipOf(text);
    const QRectF view = rectOf(clip).adjusted(-1, -1, 1, 1);
    const bool scrollsAcross = clip->property("contentWidth").toReal() > clip->width() + 1;
    if (!scrollsAcross && (place.left() < view.left() || place.right() > view.right())) {
        return QStringLiteral("cut at the side");
    }
    const QRectF letters = place.adjusted(0, place.height() * 0.2, 0, -place.height() * 0.2);
    if (letters.top() >= view.top() && letters.bottom() <= view.bottom()) {
        return {};
    }
    const auto* content = clip->property("contentItem").value<QQuickItem*>();
    if (!content) {
        return QStringLiteral("cut at an edge that does not scroll");
    }
    const QRectF inContent = text->mapRectToItem(content, text->boundingRect());
    const qreal end = clip->property("originY").toReal() + clip->property("contentHeight").toReal();
    return inContent.bottom() > end + 2 ? QStringLiteral("beyond the end of scrolling") : QString();
}

/// What is wrong with one text; empty if nothing is.
QString wrongWith(const QQuickItem* text, const QRectF& screen) {
    // The letters, not the item: a reading reserves room for a wider number
    QRectF place = text->mapRectToScene(text->boundingRect());
    const bool fits = text->property("fontSizeMode").toInt() != 0;
    const bool wraps = text->property("wrapMode").toInt() != 0;
    if (text->property("truncated").toBool()) {
        return QStringLiteral("truncated");
    }
    if (text->property("contentWidth").toReal() > text->width() + 1.5 && (wraps || fits)) {
        return QStringLiteral("a word too wide");
    }
    if (!wraps && !fits && text->implicitWidth() > text->width() + 1.5) {
        return QStringLiteral("too wide");
    }
    // Its first and last line may reach out of it as far as there are no letters
    const qreal high = text->property("contentHeight").toReal();
    const int lines = text->property("lineCount").toInt();
    if (lines > 1 && high - high / lines / 2 > text->height()) {
        return QStringLiteral("too high");
    }
    if (clipOf(text)) {
        return beyondScrolling(text, place);
    }
    // Letters do not reach to the edges of their line
    place.adjust(0, place.height() * 0.15, 0, -place.height() * 0.15);
    return screen.contains(place) ? QString()
                                  : QStringLiteral("off screen at %1, %2 to %3, %4")
                                        .arg(place.left())
                                        .arg(place.top())
                                        .arg(place.right())
                                        .arg(place.bottom());
}

/// The item that a touch here is for: of a handler, the one it belongs to.
bool takesTouch(const QQuickItem* item) {
    if (!item->isEnabled()) {
        return false;
    }
    if (item->inherits("QQuickMouseArea") || item->inherits("QQuickMultiPointTouchArea")) {
        return true;
    }
    const auto& children = item->children();
    return std::any_of(children.begin(), children.end(),
                       [](const QObject* child) { return child->inherits("QQuickTapHandler"); });
}

bool takesFocus(const QQuickItem* item) {
    return item->isEnabled() && item->property("activeFocusOnTab").toBool();
}

QAccessible::Role spokenRole(const QQuickItem* item) {
    auto* spoken = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(item));
    return spoken ? spoken->role() : QAccessible::NoRole;
}

bool hasNameAndRole(const QQuickItem* item) {
    const auto role = spokenRole(item);
    return role != QAccessible::NoRole && role != QAccessible::Client &&
           !spokenName(item).isEmpty();
}

bool isInside(const QQuickItem* item, const QQuickItem* outer) {
    for (; item; item = item->parentItem()) {
        if (item == outer) {
            return true;
        }
    }
    return false;
}

/// What can be seen: without what a sheet covers, even in part.
QList<QQuickItem*> shownItems(const QQuickWindow* window) {
    QList<QQuickItem*> shown;
    for (auto* item : visibleItems(window)) {
        if (isSheet(item)) {
            const QRectF sheet = rectOf(item);
            shown.removeIf([&](const QQuickItem* other) {
                const QRectF shared = rectOf(other) & sheet;
                return !isInside(item, other) && shared.width() > 1 && shared.height() > 1;
            });
        }
        shown.append(item);
    }
    return shown;
}

double channel(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

/// The colour most of a place has: with letters thinner than their spaces, what is behind them.
QColor backgroundOf(const QImage& picture, const QRect& place) {
    QHash<QRgb, int> counts;
    const QRect inside = place & picture.rect();
    const int step = inside.height() > 40 ? 3 : 1;
    for (int y = inside.top(); y <= inside.bottom(); y += step) {
        for (int x = inside.left(); x <= inside.right(); x += step) {
            ++counts[picture.pixel(x, y) & RGB_MASK];
        }
    }
    QRgb most = 0;
    int count = 0;
    for (auto at = counts.cbegin(); at != counts.cend(); ++at) {
        if (at.value() > count) {
            most = at.key();
            count = at.value();
        }
    }
    return QColor(most);
}

QColor blended(const QColor& colour, double opacity, const QColor& behind) {
    const auto mix = [opacity](double front, double back) {
        return float(front * opacity + back * (1 - opacity));
    };
    return QColor::fromRgbF(mix(colour.redF(), behind.redF()),
                            mix(colour.greenF(), behind.greenF()),
                            mix(colour.blueF(), behind.blueF()));
}

}  // namespace

QList<QQuickItem*> visibleItems(const QQuickWindow* window) {
    QList<QQuickItem*> found;
    collect(window->contentItem(), found);
    return found;
}

QQuickItem* textOnScreen(const QQuickWindow* window, const QString& words) {
    const auto items = visibleItems(window);
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto* item) {
        return isText(item) && item->property("text").toString() == words;
    });
    return found == items.end() ? nullptr : *found;
}

QQuickItem* itemOfType(const QQuickWindow* window, const QString& type, int which) {
    const QByteArray start = type.toLatin1() + '_';
    for (auto* item : visibleItems(window)) {
        for (const auto* meta = item->metaObject(); meta; meta = meta->superClass()) {
            if (QByteArray(meta->className()).startsWith(start) && which-- == 0) {
                return item;
            }
        }
    }
    return nullptr;
}

QString pathOf(const QQuickItem* item) {
    QStringList names;
    for (; item; item = item->parentItem()) {
        const QString name =
            QString::fromLatin1(item->metaObject()->className()).section(u'_', 0, 0);
        if (!name.startsWith(QLatin1String("QQuick"))) {
            names.prepend(name);
        }
    }
    return names.join(u'>');
}

QString spokenName(const QQuickItem* item) {
    auto* spoken = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(item));
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

QStringList badTexts(const QQuickWindow* window) {
    QStringList bad;
    const QRectF screen = QRectF(QPointF(), QSizeF(window->size())).adjusted(-1, -1, 1, 1);
    for (const auto* item : shownItems(window)) {
        if (!isText(item)) {
            continue;
        }
        const QString wrong = wrongWith(item, screen);
        if (!wrong.isEmpty()) {
            bad.append(QStringLiteral("%1: %2 in %3").arg(wrong, wordsOf(item), pathOf(item)));
        }
    }
    return bad;
}

QStringList overlaps(const QQuickWindow* window) {
    QList<std::pair<QRectF, const QQuickItem*>> inks;
    QStringList bad;
    for (const auto* item : shownItems(window)) {
        if (!isText(item)) {
            continue;
        }
        const QRectF ink = inkOf(item);
        for (const auto& [other, before] : inks) {
            const QRectF shared = ink & other;
            if (shared.width() > 1.5 && shared.height() > 1.5) {
                bad.append(QStringLiteral("%1 over %2 in %3")
                               .arg(wordsOf(item), wordsOf(before), pathOf(item)));
            }
        }
        inks.append({ink, item});
    }
    return bad;
}

QStringList badTargets(const QQuickWindow* window) {
    QStringList bad;
    const double least = std::floor(9 * ui::pixelsPerMillimetre(window->size(), 0));
    QList<const QQuickItem*> targets;
    for (const auto* item : shownItems(window)) {
        if (!takesTouch(item)) {
            continue;
        }
        if (item->width() < least || item->height() < least) {
            bad.append(QStringLiteral("smaller than a fingertip, %1 x %2 of %3: %4")
                           .arg(item->width())
                           .arg(item->height())
                           .arg(least)
                           .arg(pathOf(item)));
        }
        const QRectF place = seenPart(item, rectOf(item));
        for (const auto* other : targets) {
            const QRectF shared = place & seenPart(other, rectOf(other));
            // Nested on purpose: a button on something that can be touched as a whole
            const bool nested = isInside(item, other->parentItem()) || isInside(item, other);
            if (!nested && shared.width() > 2 && shared.height() > 2) {
                bad.append(QStringLiteral("%1 under %2").arg(pathOf(other), pathOf(item)));
            }
        }
        targets.append(item);
    }
    return bad;
}

QStringList paleTexts(const QQuickWindow* window, const QImage& picture) {
    QStringList bad;
    for (const auto* item : shownItems(window)) {
        const QRectF ink = isText(item) ? inkOf(item) : QRectF();
        if (ink.width() < 3 || ink.height() < 3 || !item->isEnabled()) {
            continue;
        }
        double opacity = 1;
        for (const auto* at = item; at; at = at->parentItem()) {
            opacity *= at->opacity();
        }
        const QColor behind = backgroundOf(picture, ink.toAlignedRect());
        const QColor letters = blended(item->property("color").value<QColor>(), opacity, behind);
        const double ratio = contrast(letters, behind);
        if (ratio < leastContrast) {
            bad.append(QStringLiteral("pale, %1: %2 %3 on %4 in %5")
                           .arg(ratio, 0, 'f', 2)
                           .arg(wordsOf(item), letters.name(), behind.name(), pathOf(item)));
        }
    }
    return bad;
}

QStringList namelessItems(const QQuickWindow* window) {
    QStringList bad;
    for (const auto* item : visibleItems(window)) {
        if (takesFocus(item) && !hasNameAndRole(item)) {
            bad.append(QStringLiteral("takes the focus without a name or role: ") + pathOf(item));
        }
        // What only keeps touches from what is behind it is not there to be touched
        if (!takesTouch(item) || isSheet(item->parentItem())) {
            continue;
        }
        // The area of a button is inside the button, at most one item further in
        const auto* owner = item->parentItem();
        if (!hasNameAndRole(item) && !hasNameAndRole(owner) &&
            !(owner->parentItem() && hasNameAndRole(owner->parentItem()))) {
            bad.append(QStringLiteral("takes a touch without a name or role: ") + pathOf(item));
        }
    }
    return bad;
}

QStringList unreachableByTab(QQuickWindow* window) {
    QSet<const QQuickItem*> wanted;
    for (const auto* item : visibleItems(window)) {
        if (takesFocus(item)) {
            wanted.insert(item);
        }
    }
    const auto most = 2 * wanted.size() + 20;  // rows of lists are on the way
    for (qsizetype presses = 0; presses < most; ++presses) {
        QTest::keyClick(window, Qt::Key_Tab);
        // A list is reached when the focus is on a row of it
        wanted.removeIf([](const QQuickItem* item) { return item->hasActiveFocus(); });
    }
    QStringList bad;
    for (const auto* item : wanted) {
        bad.append(
            QStringLiteral("not reached by Tab: %1 \"%2\"").arg(pathOf(item), spokenName(item)));
    }
    return bad;
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace magnum::test
