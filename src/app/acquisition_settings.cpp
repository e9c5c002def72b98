// SPDX-License-Identifier: GPL-3.0-or-later
// What the owner sets, as acquisition and its panels know it.
#include "app/acquisition.h"
#include "link/port_finder.h"

namespace magnum::app {

void Acquisition::openSource() {
    m_source = m_makeSource();
    connect(m_source.get(), &link::ByteSource::bytesReceived, this, &Acquisition::onBytes);
    connect(m_source.get(), &link::ByteSource::statusChanged, this, &Acquisition::onLinkStatus);
    connect(m_source.get(), &link::ByteSource::heardWhileSearching, this,
            [this](const QString& port, const QByteArray& bytes, qint64 monotonicMs) {
                m_diagnosis.hearCandidate(port, bytes, monotonicMs);
            });
}

void Acquisition::useSource(const SourceFactory& makeSource) {
    m_makeSource = makeSource;
    if (!m_source) {
        return;
    }
    m_source->disconnect(this);
    m_source->stop();
    m_decoder.flush(m_clock.monotonicMs());
    m_decoder.reset();
    openSource();
    m_source->start();
    markChanged();
}

void Acquisition::setPlantConfig(const plant::PlantConfig& config) {
    m_options.plant = config;
    m_engine.setConfig(config);
    markChanged();
}

void Acquisition::setSettings(const std::vector<feed::SettingValue>& settings,
                              const feed::SettingRefusal& refusal) {
    m_options.settings = settings;
    m_refusal = refusal;
    markChanged(true);
}

void Acquisition::findPorts() {
    // A simulation and a replay have none of their own.
    const QStringList found =
        m_options.runMode == feed::RunMode::Live ? link::candidatePorts() : QStringList();
    m_ports.assign(found.begin(), found.end());
    markChanged(true);
}

}  // namespace magnum::app
