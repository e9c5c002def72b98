// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <vector>

#include "plant/quantity.h"

namespace magnum::ui {

/// Every quantity that can be drawn, and which of them are.
class HistoryChoices : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the history model")
    /// False when as many are chosen as one screen can show.
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY chosenChanged FINAL)

 public:
    enum Role {
        Name = Qt::UserRole + 1,  ///< in plain words
        Unit,                     ///< as drawn
        Chosen,                   ///< bool
    };
    static constexpr int maximumChosen = 12;

    explicit HistoryChoices(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool canAdd() const;
    [[nodiscard]] std::vector<plant::Quantity> chosen() const;
    void setFahrenheit(bool fahrenheit) { m_fahrenheit = fahrenheit; }
    void setChosen(const std::vector<plant::Quantity>& quantities);
    /// Chooses a row or drops it; the last one stays.
    Q_INVOKABLE void toggle(int row);

 Q_SIGNALS:
    void chosenChanged();

 private:
    struct Choice {
        plant::Quantity quantity{};
        bool chosen = false;
    };
    std::vector<Choice> m_choices;
    bool m_fahrenheit = false;
};

}  // namespace magnum::ui
