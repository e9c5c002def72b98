// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

namespace magnum::test {

/// A real X server without a screen (Xvfb), of this test's own, on a display number of its choice.
class XServer {
 public:
    ~XServer() {
        m_server.terminate();
        m_server.waitForFinished();
    }

    bool start(QSize size) {
        m_server.start(
            QStringLiteral("Xvfb"),
            {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
             QStringLiteral("0"), QStringLiteral("%1x%2x24").arg(size.width()).arg(size.height()),
             QStringLiteral("-fbdir"), m_directory.path(), QStringLiteral("-nolisten"),
             QStringLiteral("tcp")});
        QByteArray number;
        const bool told = QTest::qWaitFor(
            [&] {
                number += m_server.readAllStandardOutput();
                return number.endsWith('\n');
            },
            20'000);
        m_display = QStringLiteral(":") + QString::fromLatin1(number.trimmed());
        return told;
    }

    /// For DISPLAY.
    [[nodiscard]] QString display() const { return m_display; }

    /// What is on the screen now, out of the server's own frame buffer (an X window dump).
    [[nodiscard]] QImage screen() const {
        QFile file(m_directory.filePath(QStringLiteral("Xvfb_screen0")));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        const QByteArray dump = file.readAll();
        const auto field = [&dump](int index) {
            return dump.size() < (index + 1) * 4
                       ? 0
                       : int(qFromBigEndian<quint32>(dump.constData() + qsizetype(index) * 4));
        };
        constexpr int headerSize = 0;
        constexpr int width = 4;
        constexpr int height = 5;
        constexpr int bitsPerPixel = 11;
        constexpr int bytesPerLine = 12;
        constexpr int colours = 19;
        constexpr int bytesPerColour = 12;
        const qsizetype start = field(headerSize) + qsizetype(field(colours)) * bytesPerColour;
        if (field(bitsPerPixel) != 32 ||
            dump.size() < start + qsizetype(field(bytesPerLine)) * field(height)) {
            return {};
        }
        return QImage(reinterpret_cast<const uchar*>(dump.constData()) + start, field(width),
                      field(height), field(bytesPerLine), QImage::Format_RGB32)
            .copy();
    }

 private:
    QTemporaryDir m_directory;
    QProcess m_server;
    QString m_display;
};

}  // namespace magnum::test
