// SPDX-License-Identifier: GPL-3.0-or-later
// What of each packet is vetted, and how far a field may change between two packets unproven.
#pragma once

#include <cmath>
#include <limits>
#include <optional>

#include "plant/field_vetting.h"
#include "protocol/packets.h"

namespace magnum::plant {

inline constexpr FieldRule codeField{};

/// Mode first: what the other bytes mean hangs on it.
template <typename Visitor>
void visitVetted(Visitor&& visit, protocol::InverterPacket& p) {
    constexpr FieldRule volts{1, 5}, amps{1, 5}, celsius{1, 3};
    visit(codeField, p.mode);
    visit(codeField, p.fault);
    visit(codeField, p.model);
    visit(codeField, p.stackMode);
    visit(FieldRule{0.1, 0.5}, p.dcVolts);
    visit(amps, p.dcAmps);
    visit(volts, p.acOutputVolts);
    visit(FieldRule{1, 10}, p.acInputPeakVolts);
    visit(amps, p.acInputAmps);
    visit(amps, p.transformerAmps);
    // Where its last byte is lost, the 00 that follows takes its place: 51.2 Hz, time and again.
    visit(FieldRule{0.1, 0.5, false}, p.acHertz);
    visit(celsius, p.batteryCelsius);
    visit(celsius, p.transformerCelsius);
    visit(celsius, p.fetCelsius);
}
template <typename Visitor>
void visitVetted(Visitor&& visit, protocol::BmkPacket& p) {
    visit(codeField, p.fault);
    visit(FieldRule{1, 2}, p.socPercent);
    visit(FieldRule{0.01, 0.5}, p.volts);
    visit(FieldRule{0.1, 10}, p.amps);
    visit(FieldRule{1, 5}, p.netAmpHours);
}
template <typename Visitor>
void visitVetted(Visitor&& visit, protocol::AgsStatusPacket& p) {
    visit(codeField, p.status);
    visit(FieldRule{0.6, 3}, p.celsius);  // 1 degree F
}
template <typename Visitor>
void visitVetted(Visitor&& visit, protocol::AgsCountersPacket& p) {
    visit(codeField, p.daysSinceRun);
    visit(codeField, p.daysSinceFull);
}
template <typename Visitor>
void visitVetted(Visitor&& visit, protocol::Pt100StatusPacket& p) {
    visit(codeField, p.faultRaw);
    visit(FieldRule{0.1, 0.5}, p.batteryVolts);
    visit(FieldRule{0.1, 10}, p.batteryAmps);
    visit(FieldRule{0.1, 5}, p.pvVolts);
}

/// A device's packets, believed field by field.
template <typename Packet>
class PacketVetting {
 public:
    struct Vetted {
        Packet packet;  ///< with the believed fields; what is not vetted is the latest packet's
        qint64 monotonicMs = 0;
    };

    explicit PacketVetting(qint64 longestHoldMs) : m_fields(longestHoldMs) {
        int field = 0;
        Packet any;
        visitVetted([&](const FieldRule& rule, const auto&) { m_fields.setRule(field++, rule); },
                    any);
    }

    void push(const Packet& packet, qint64 atMs) {
        FieldValues values{};
        int field = 0;
        m_latest = packet;
        visitVetted(
            [&](const FieldRule&, const auto& value) { values[size_t(field++)] = number(value); },
            m_latest);
        m_fields.push(values, atMs);
    }
    [[nodiscard]] std::optional<Vetted> take(int agreeing) {
        return packetOf(m_fields.take(agreeing));
    }
    [[nodiscard]] std::optional<Vetted> takeLate(qint64 nowMs, bool everything) {
        return packetOf(m_fields.takeLate(nowMs, everything));
    }
    [[nodiscard]] FieldVetting& fields() { return m_fields; }
    [[nodiscard]] const FieldVetting& fields() const { return m_fields; }

 private:
    template <typename T>
    static double number(const T& value) {
        return double(value);
    }
    template <typename T>
    static double number(const std::optional<T>& value) {
        return value ? double(*value) : std::numeric_limits<double>::quiet_NaN();
    }
    template <typename T>
    static void put(T& field, double value) {
        field = T(value);
    }
    template <typename T>
    static void put(std::optional<T>& field, double value) {
        field = std::isnan(value) ? std::nullopt : std::optional<T>(T(value));
    }
    [[nodiscard]] std::optional<Vetted> packetOf(const std::optional<VettedValues>& vetted) {
        if (!vetted) {
            return std::nullopt;
        }
        Vetted result{m_latest, vetted->monotonicMs};
        int field = 0;
        visitVetted(
            [&](const FieldRule&, auto& value) { put(value, vetted->values[size_t(field++)]); },
            result.packet);
        return result;
    }

    FieldVetting m_fields;
    Packet m_latest;
};

}  // namespace magnum::plant
