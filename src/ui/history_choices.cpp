// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_choices.h"

#include <algorithm>

#include "ui/history_quantities.h"

namespace magnum::ui {

HistoryChoices::HistoryChoices(QObject* parent) : QAbstractListModel(parent) {
    for (const auto& info : plant::quantities()) {
        if (isChartable(info.id)) {
            m_choices.push_back({info.id});
        }
    }
}

int HistoryChoices::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_choices.size());
}

QVariant HistoryChoices::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& choice = m_choices[size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Name:
            return quantityText(choice.quantity);
        case Unit:
            return chartUnit(choice.quantity, m_fahrenheit).text;
        case Chosen:
            return choice.chosen;
        default:
            return {};
    }
}

QHash<int, QByteArray> HistoryChoices::roleNames() const {
    return {{Name, "name"}, {Unit, "unit"}, {Chosen, "chosen"}};
}

bool HistoryChoices::canAdd() const {
    return int(chosen().size()) < maximumChosen;
}

std::vector<plant::Quantity> HistoryChoices::chosen() const {
    std::vector<plant::Quantity> result;
    for (const auto& choice : m_choices) {
        if (choice.chosen) {
            result.push_back(choice.quantity);
        }
    }
    return result;
}

void HistoryChoices::setChosen(const std::vector<plant::Quantity>& quantities) {
    bool changed = false;
    for (size_t row = 0; row < m_choices.size(); ++row) {
        auto& choice = m_choices[row];
        const bool wanted =
            std::find(quantities.begin(), quantities.end(), choice.quantity) != quantities.end();
        if (choice.chosen != wanted) {
            choice.chosen = wanted;
            changed = true;
            Q_EMIT dataChanged(index(int(row)), index(int(row)), {Chosen});
        }
    }
    if (changed) {
        Q_EMIT chosenChanged();
    }
}

void HistoryChoices::toggle(int row) {
    if (row < 0 || row >= rowCount()) {
        return;
    }
    auto& choice = m_choices[size_t(row)];
    if (choice.chosen ? chosen().size() < 2 : !canAdd()) {
        return;
    }
    choice.chosen = !choice.chosen;
    Q_EMIT dataChanged(index(row), index(row), {Chosen});
    Q_EMIT chosenChanged();
}

}  // namespace magnum::ui
