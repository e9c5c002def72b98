// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QString>

namespace magnum::test {

/// Which letters to read: those lighter than their ground, or those darker.
enum class Ink { Light, Dark };

/// What a person would read off a picture of the screen (tesseract), words separated by spaces.
[[nodiscard]] inline QString wordsOn(const QImage& picture, Ink ink = Ink::Light) {
    if (picture.isNull()) {
        return {};
    }
    // Dark letters on light ground, about 40 px high, are what the recogniser was trained on.
    QImage page = picture.convertToFormat(QImage::Format_Grayscale8);
    if (ink == Ink::Light) {
        page.invertPixels();
    }
    page = page.scaled(page.size() * 2, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    page.save(&buffer, "PNG");

    QProcess reader;
    reader.start(QStringLiteral("tesseract"), {QStringLiteral("stdin"), QStringLiteral("stdout"),
                                               QStringLiteral("--psm"), QStringLiteral("11")});
    reader.write(png);
    reader.closeWriteChannel();
    reader.waitForFinished(60'000);
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
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
