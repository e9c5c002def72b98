// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace magnum::ui {

/// What the owner set about how the panel looks and rests. Changes apply at once; the composition
/// root listens to changed() and keeps them. By name, as the settings file has them, or by member.
class DisplaySettings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(double diagonalInches READ diagonalInches WRITE setDiagonalInches NOTIFY changed)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(
        magnum::ui::DisplaySettings::Palette palette READ palette WRITE setPalette NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    /// Chevrons walk the way the power flows.
    Q_PROPERTY(bool motion READ motion NOTIFY changed)

 public:
    enum class Palette { Dark, Light, Night };
    Q_ENUM(Palette)
    /// When it is night for the screen.
    enum class Night { Off, Hours, Sunset };
    Q_ENUM(Night)

    /// How the panel behaves while nobody touches it, and at night.
    struct Rest {
        int dimMinutes = 2;  ///< 0 = never
        int dimmedPercent = 10;
        int homeMinutes = 5;  ///< 0 = never
        int brightnessPercent = 100;
        int nightBrightnessPercent = 40;
        Night night = Night::Off;
        double nightFromHours = 21;  ///< local time of day, 0..24
        double nightUntilHours = 7;
        double latitude = 0;   ///< degrees north
        double longitude = 0;  ///< degrees east
        bool operator==(const Rest&) const = default;
    };

    explicit DisplaySettings(QObject* parent = nullptr);

    /// A setting as the file has it, by its name there ("display/text_scale"); empty for a name
    /// that is none of these.
    [[nodiscard]] QString text(const QString& key) const;
    /// False: there is no such setting, or the value is none for it; nothing changes.
    bool setText(const QString& key, const QString& value);

    /// Diagonal of the panel in inches; 0 = by the size of the window.
    [[nodiscard]] double diagonalInches() const { return m_diagonalInches; }
    /// Out of 3..40: taken as 0.
    void setDiagonalInches(double inches);
    /// 1, 1.25 or 1.5 times the sizes that viewing distance asks for; held within 1..1.5.
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    [[nodiscard]] Palette palette() const { return m_palette; }
    void setPalette(Palette palette);
    /// The palette on screen: the chosen one, or the one for the night.
    [[nodiscard]] Palette shownPalette() const { return m_isNight ? Palette::Night : m_palette; }
    [[nodiscard]] bool isNight() const { return m_isNight; }
    void setIsNight(bool night);
    /// One of Language::choices().
    [[nodiscard]] QString language() const { return m_language; }
    /// Another text: taken as "system".
    void setLanguage(const QString& language);
    [[nodiscard]] bool motion() const { return m_motion; }
    /// Temperatures in degrees Fahrenheit.
    [[nodiscard]] bool fahrenheit() const { return m_fahrenheit; }
    [[nodiscard]] const Rest& rest() const { return m_rest; }

 Q_SIGNALS:
    void changed();
    void languageChanged();
    void temperatureChanged();

 private:
    bool setRest(const QString& key, const QString& value);

    double m_diagonalInches = 0;
    double m_textScale = 1;
    Palette m_palette = Palette::Dark;
    bool m_isNight = false;
    bool m_motion = false;
    bool m_fahrenheit = false;
    Rest m_rest;
    QString m_language = QStringLiteral("system");
};

}  // namespace magnum::ui
