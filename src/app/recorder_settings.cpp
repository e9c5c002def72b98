// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that panels change while the recorder runs.
#include "app/recorder_service.h"

namespace magnum::app {
namespace {

constexpr QLatin1String portKey("bus/port");

}  // namespace

std::vector<feed::SettingValue> RecorderService::settingValues() const {
    auto values = m_settings.values(false);
    for (auto& setting : values) {
        if (setting.key == portKey) {
            setting.fixed = m_options.port || m_options.simulate() || m_options.replay();
            setting.value = m_options.port.value_or(setting.value);
        }
    }
    return values;
}

void RecorderService::applySetting(const QString& key, const QString& value) {
    const QString portBefore = m_settings.port();
    // A panel keeps its own settings itself.
    const feed::SettingKey* known = feed::findSettingKey(key);
    const bool own = known == nullptr || !known->ofPanel();
    if (const auto error = own ? m_settings.set(key, value) : std::nullopt) {
        m_log->error(QStringLiteral("settings"), *error);
        noteRefusal(key);
    }
    applySettings(m_settings.port() != portBefore);
}

void RecorderService::resetSettings() {
    const QString portBefore = m_settings.port();
    if (const auto error = m_settings.reset(false)) {
        m_log->error(QStringLiteral("settings"), *error);
        noteRefusal(QString());
    }
    applySettings(m_settings.port() != portBefore);
}

void RecorderService::noteRefusal(const QString& key) {
    m_refusal = {.key = key, .problem = m_settings.problem(), .count = m_refusal.count + 1};
}

/// All of them: which setting reaches what is told in one place.
void RecorderService::applySettings(bool portChanged) {
    auto* acquisition = m_acquisition.get();
    const bool newSource =
        portChanged && !m_options.port && !m_options.simulate() && !m_options.replay();
    QMetaObject::invokeMethod(
        acquisition, [acquisition, config = m_settings.plantConfig(), values = settingValues(),
                      refusal = m_refusal, newSource, source = serialSource()] {
            acquisition->setPlantConfig(config);
            acquisition->setSettings(values, refusal);
            if (newSource) {
                acquisition->useSource(source);
            }
        });
    QMetaObject::invokeMethod(m_recorder.get(),
                              [r = m_recorder.get(), seconds = m_settings.commitIntervalSeconds(),
                               days = m_settings.keepFiveSecondDays()] {
                                  r->setCommitInterval(seconds);
                                  r->setKeepDays(days);
                              });
}

}  // namespace magnum::app
