// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include "feed/live_feed.h"
#include "system/clock.h"
#include "ui/machine_devices.h"
#include "ui/machine_facts.h"

namespace magnum::ui {

/// The System page: what is heard on the bus, how this machine and the record stand, and the raw
/// capture. Ages go on while nothing comes; nothing is written anew while the page is not shown.
class MachineView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString linkText READ linkText NOTIFY changed FINAL)
    Q_PROPERTY(QString linkAdvice READ linkAdvice NOTIFY changed FINAL)
    Q_PROPERTY(bool linkWrong READ linkWrong NOTIFY changed FINAL)
    Q_PROPERTY(magnum::ui::MachineDevices* devices READ devices CONSTANT FINAL)
    /// What was found out about port and wires.
    Q_PROPERTY(magnum::ui::FactModel* diagnosis READ diagnosis CONSTANT FINAL)
    Q_PROPERTY(magnum::ui::FactModel* bus READ bus CONSTANT FINAL)
    Q_PROPERTY(magnum::ui::FactModel* host READ host CONSTANT FINAL)
    Q_PROPERTY(magnum::ui::FactModel* record READ record CONSTANT FINAL)
    /// A recorder is there that could be told something.
    Q_PROPERTY(bool connected READ connected NOTIFY changed FINAL)
    /// File of the raw capture that is being written; empty while there is none.
    Q_PROPERTY(QString capturePath READ capturePath NOTIFY changed FINAL)
    /// How large it is, or why the last one ended; empty where there is nothing to say.
    Q_PROPERTY(QString captureNote READ captureNote NOTIFY changed FINAL)
    /// The page is on screen.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)

 public:
    MachineView(feed::LiveFeed& feed, const system::Clock& clock, TextContext context,
                QObject* parent = nullptr);

    [[nodiscard]] QString linkText() const { return m_link.value; }
    [[nodiscard]] QString linkAdvice() const { return m_link.hint; }
    [[nodiscard]] bool linkWrong() const { return m_link.wrong; }
    [[nodiscard]] MachineDevices* devices() { return &m_devices; }
    [[nodiscard]] FactModel* diagnosis() { return &m_diagnosis; }
    [[nodiscard]] FactModel* bus() { return &m_bus; }
    [[nodiscard]] FactModel* host() { return &m_host; }
    [[nodiscard]] FactModel* record() { return &m_record; }
    [[nodiscard]] bool connected() const { return m_connected; }
    [[nodiscard]] QString capturePath() const { return m_capturePath; }
    [[nodiscard]] QString captureNote() const { return m_captureNote; }
    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);

    Q_INVOKABLE void startCapture();
    Q_INVOKABLE void stopCapture();

 Q_SIGNALS:
    void changed();
    void activeChanged();

 private:
    void update();

    feed::LiveFeed& m_feed;
    const system::Clock& m_clock;
    TextContext m_context;
    MachineDevices m_devices;
    FactModel m_diagnosis;
    FactModel m_bus;
    FactModel m_host;
    FactModel m_record;
    Fact m_link;
    QString m_capturePath;
    QString m_captureNote;
    bool m_connected = false;
    bool m_active = false;
    QTimer m_tick;
};

}  // namespace magnum::ui
