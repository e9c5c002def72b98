// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QString>

namespace magnum::test {

/// tesseract on dark letters on light ground, about 40 px high: what it was trained on.
/// layout: of the page, as tesseract numbers them (--psm).
[[nodiscard]] inline QString recognise(const QImage& page, const char* layout) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    page.scaled(page.size() * 2, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        .save(&buffer, "PNG");
    QProcess reader;
    reader.start(QStringLiteral("tesseract"), {QStringLiteral("stdin"), QStringLiteral("stdout"),
                                               QStringLiteral("--psm"), QLatin1String(layout)});
    reader.write(png);
    reader.closeWriteChannel();
    reader.waitForFinished(60'000);
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
}

/// What a person would read off a picture of the screen, light on dark, words separated by spaces.
[[nodiscard]] inline QString wordsOn(const QImage& picture) {
    if (picture.isNull()) {
        return {};
    }
    QImage page = picture.convertToFormat(QImage::Format_Grayscale8);
    page.invertPixels();
    return recognise(page, "11");
}

/// What stands on a part of the screen with one bright label, dark on bright.
[[nodiscard]] inline QString labelOn(const QImage& picture) {
    return picture.isNull() ? QString()
                            : recognise(picture.convertToFormat(QImage::Format_Grayscale8), "6");
}

/// How many different colours a picture has; a blank one has one.
[[nodiscard]] inline int colourCount(const QImage& picture) {
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            colours.insert(picture.pixel(x, y));
        }
    }
    return int(colours.size());
}

/// The share of pixels that differ between two pictures of one size, 0..1.
[[nodiscard]] inline double difference(const QImage& one, const QImage& other) {
    if (one.size() != other.size() || one.isNull()) {
        return 1;
    }
    qint64 different = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            different += one.pixel(x, y) == other.pixel(x, y) ? 0 : 1;
        }
    }
    return double(different) / (double(one.width()) * one.height());
}

}  // namespace magnum::test
