// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace magnum::link {

/// A serial port made of software: what is written here is read from `portPath()` by any program
/// that can read a serial port. Closing it looks like pulling the adapter out.
class Pseudoterminal {
 public:
    Pseudoterminal() = default;
    ~Pseudoterminal();
    Pseudoterminal(const Pseudoterminal&) = delete;
    Pseudoterminal& operator=(const Pseudoterminal&) = delete;

    /// Makes the port, raw and without echo. With `linkPath` a symbolic link leads to it; a link
    /// that is there already is replaced, anything else is left alone. False: see errorText().
    [[nodiscard]] bool open(const QString& linkPath = {});
    /// Takes the port away, and the link with it.
    void close();
    [[nodiscard]] bool isOpen() const { return m_master >= 0; }
    [[nodiscard]] QString errorText() const { return m_errorText; }

    /// The link where one was asked for, else the device.
    [[nodiscard]] QString portPath() const { return m_linkPath.isEmpty() ? m_device : m_linkPath; }
    [[nodiscard]] QString devicePath() const { return m_device; }

    /// Bytes taken, which are fewer than given when the reader is slow. Never blocks.
    qsizetype write(QByteArrayView bytes);
    /// What the other side wrote: nothing, if it only listens.
    [[nodiscard]] QByteArray readBack();
    /// Bytes written that nobody has read yet.
    [[nodiscard]] int unreadBytes() const;
    /// Throws away what nobody has read: a bus does not wait for listeners.
    void discardUnread();
    /// A reader that was killed leaves the port exclusive for as long as this object holds it; this
    /// makes it free again. Real adapters forget by themselves.
    void releaseExclusive();

 private:
    [[nodiscard]] bool openDevice();
    [[nodiscard]] bool makeLink(const QString& linkPath);
    [[nodiscard]] bool fail(const QString& what);

    int m_master = -1;
    int m_slave = -1;  ///< held open, so that the port survives readers that come and go
    QString m_device;
    QString m_linkPath;
    QString m_errorText;
};

}  // namespace magnum::link
