// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <array>

#include "feed/snapshot.h"
#include "ui/history_text.h"
#include "ui/measurement.h"
#include "ui/node_view.h"

namespace magnum::ui {

/// The plant as Home shows it: four nodes, the measurements in them, and one sentence.
class PlantView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(magnum::ui::NodeView* source READ source CONSTANT)
    Q_PROPERTY(magnum::ui::NodeView* inverter READ inverter CONSTANT)
    Q_PROPERTY(magnum::ui::NodeView* loads READ loads CONSTANT)
    Q_PROPERTY(magnum::ui::NodeView* battery READ battery CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* sourceWatts READ sourceWatts CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* loadWatts READ loadWatts CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* batteryWatts READ batteryWatts CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* batteryVolts READ batteryVolts CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* batteryAmps READ batteryAmps CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* batteryCelsius READ batteryCelsius CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* soc READ soc CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* acVolts READ acVolts CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* acInAmps READ acInAmps CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* acOutAmps READ acOutAmps CONSTANT)
    Q_PROPERTY(magnum::ui::Measurement* hertz READ hertz CONSTANT)
    Q_PROPERTY(bool batteryMonitor READ batteryMonitor NOTIFY changed)  // SOC can be expected
    Q_PROPERTY(
        bool acPresent READ acPresent NOTIFY changed)  // volts and frequency are the source's
    Q_PROPERTY(QString modeTerm READ modeTerm NOTIFY changed)    // Magnum's own
    Q_PROPERTY(int chargeStage READ chargeStage NOTIFY changed)  // 1 bulk, 2 absorb, 3 float
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString forecast READ forecast NOTIFY changed)  // "9 h 20 min to 50 %", or empty
    /// The charge the owner does not want to go below; negative = none set.
    Q_PROPERTY(double floorPercent READ floorPercent NOTIFY changed)
    /// What flows at the battery and is measured by neither inverter nor solar controller.
    Q_PROPERTY(magnum::ui::Measurement* unmeasuredWatts READ unmeasuredWatts CONSTANT)
    Q_PROPERTY(bool unbalanced READ unbalanced NOTIFY changed)  // it is worth telling
    /// The node whose page is open, or -1; its facts are maps of caption and value.
    Q_PROPERTY(int openNode READ openNode WRITE setOpenNode NOTIFY openNodeChanged)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY factsChanged)

 public:
    explicit PlantView(TextContext context, QObject* parent = nullptr);

    void update(const feed::Snapshot& snapshot, qint64 nowMonotonicMs);

    /// What is measured at a node beside its headline, for its page: 0 source, 1 inverter, 2 loads,
    /// 3 battery.
    Q_INVOKABLE QVariantList measurementsOf(int node) const;

    [[nodiscard]] NodeView* source() const { return m_source; }
    [[nodiscard]] NodeView* inverter() const { return m_inverter; }
    [[nodiscard]] NodeView* loads() const { return m_loads; }
    [[nodiscard]] NodeView* battery() const { return m_battery; }
    [[nodiscard]] Measurement* sourceWatts() const { return m_sourceWatts; }
    [[nodiscard]] Measurement* loadWatts() const { return m_loadWatts; }
    [[nodiscard]] Measurement* batteryWatts() const { return m_batteryWatts; }
    [[nodiscard]] Measurement* batteryVolts() const { return m_batteryVolts; }
    [[nodiscard]] Measurement* batteryAmps() const { return m_batteryAmps; }
    [[nodiscard]] Measurement* batteryCelsius() const;
    [[nodiscard]] Measurement* soc() const;
    [[nodiscard]] Measurement* acVolts() const;
    [[nodiscard]] Measurement* acInAmps() const;
    [[nodiscard]] Measurement* acOutAmps() const;
    [[nodiscard]] Measurement* hertz() const;
    [[nodiscard]] bool batteryMonitor() const { return m_words.batteryMonitor; }
    [[nodiscard]] bool acPresent() const { return m_words.acPresent; }
    [[nodiscard]] QString modeTerm() const { return m_words.modeTerm; }
    [[nodiscard]] int chargeStage() const { return m_words.chargeStage; }
    [[nodiscard]] QString sentence() const { return m_words.sentence; }
    [[nodiscard]] QString forecast() const { return m_words.forecast; }
    [[nodiscard]] double floorPercent() const { return m_words.floorPercent; }
    [[nodiscard]] Measurement* unmeasuredWatts() const { return m_unmeasuredWatts; }
    [[nodiscard]] bool unbalanced() const { return m_words.unbalanced; }
    [[nodiscard]] int openNode() const { return m_openNode; }
    void setOpenNode(int node);
    [[nodiscard]] QVariantList facts() const { return m_facts; }

 Q_SIGNALS:
    void changed();
    void openNodeChanged();
    void factsChanged();
    /// Something has to be told that was not worked out so far: update() is wanted.
    void updateWanted();

 private:
    /// The last power of a node: the plant drops it when its inputs age, the screen dims it first.
    struct HeldFlow {
        std::optional<double> watts;
        bool calculated = false;
        qint64 atMs = 0;
    };
    struct Words {
        bool batteryMonitor = false;
        bool acPresent = false;
        QString modeTerm;
        int chargeStage = 0;
        QString sentence;
        QString forecast;
        double floorPercent = -1;
        bool unbalanced = false;
        bool operator==(const Words&) const = default;
    };
    [[nodiscard]] Measurement* make(plant::Quantity quantity, const QString& caption, double widest,
                                    bool withSign = false);
    [[nodiscard]] Measurement* makePower(const QString& caption, bool withSign);
    void makeMeasurements();
    void updateReadings(const plant::PlantState& plant, qint64 nowMs);
    void updateFlow(Measurement* shown, HeldFlow& held, const plant::FlowValue& flow,
                    const plant::PlantState& plant, plant::Device device, qint64 nowMs);
    [[nodiscard]] bool updateUnmeasured(const plant::PlantState& plant, qint64 nowMs);
    void updateNodes(const plant::PlantState& plant, qint64 nowMs);
    void updateSource(const plant::PlantState& plant, bool known);
    void updateInverter(const plant::PlantState& plant, bool known, const QString& problem);
    void updateBattery(const plant::PlantState& plant, qint64 nowMs);

    TextContext m_context;
    std::array<Measurement*, plant::quantityCount> m_byQuantity{};
    Measurement* m_sourceWatts = nullptr;
    Measurement* m_loadWatts = nullptr;
    Measurement* m_batteryWatts = nullptr;
    Measurement* m_batteryVolts = nullptr;
    Measurement* m_batteryAmps = nullptr;
    Measurement* m_unmeasuredWatts = nullptr;
    HeldFlow m_sourceFlow, m_loadFlow, m_batteryFlow;
    NodeView* m_source;
    NodeView* m_inverter;
    NodeView* m_loads;
    NodeView* m_battery;
    Words m_words;
    int m_openNode = -1;
    QVariantList m_facts;
};

}  // namespace magnum::ui
