// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

namespace magnum::ui {

/// What the owner set about how the panel looks. Changes apply at once; the composition root
/// listens to changed() and keeps them.
class DisplaySettings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(double diagonalInches READ diagonalInches WRITE setDiagonalInches NOTIFY changed)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(
        magnum::ui::DisplaySettings::Palette palette READ palette WRITE setPalette NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

 public:
    enum class Palette { Dark, Light, Night };
    Q_ENUM(Palette)

    explicit DisplaySettings(QObject* parent = nullptr);

    /// Diagonal of the panel in inches; 0 = by the size of the window.
    [[nodiscard]] double diagonalInches() const { return m_diagonalInches; }
    /// Out of 3..40: taken as 0.
    void setDiagonalInches(double inches);
    /// 1, 1.25 or 1.5 times the sizes that viewing distance asks for; held within 1..1.5.
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    [[nodiscard]] Palette palette() const { return m_palette; }
    void setPalette(Palette palette);
    /// One of Language::choices().
    [[nodiscard]] QString language() const { return m_language; }
    /// Another text: taken as "system".
    void setLanguage(const QString& language);

 Q_SIGNALS:
    void changed();
    void languageChanged();

 private:
    double m_diagonalInches = 0;
    double m_textScale = 1;
    Palette m_palette = Palette::Dark;
    QString m_language = QStringLiteral("system");
};

}  // namespace magnum::ui
