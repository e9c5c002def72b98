// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <optional>

namespace magnum::plant {

/// How a field of a packet may change.
struct FieldRule {
    double step = 0;  ///< smallest step on the wire; 0 = a code, which changes from one to another
    double surely = 0;   ///< a change beyond this always needs a second packet
    bool pulses = true;  ///< the plant itself may make lone jumps to one value, again and again
};

/// Most fields of one packet that are vetted.
inline constexpr int mostVettedFields = 16;
/// The fields of one packet, in a fixed order; NaN = absent.
using FieldValues = std::array<double, mostVettedFields>;

/// A packet's fields as they are believed.
struct VettedValues {
    FieldValues values{};
    qint64 monotonicMs = 0;  ///< of the packet
};

/// Believes the packets of one device field by field. A value close to the last believed one
/// passes at once. One that jumps holds its packet back until the packets that follow have gone the
/// same way; if they have not, the field takes the last believed value, and the rest of its packet
/// counts. "Close" follows the field's own unrest: nothing but the same value where it stands
/// still, up to FieldRule::surely where it jitters.
class FieldVetting {
 public:
    /// `longestHoldMs`: a packet whose followers stay away for so long is decided without them.
    explicit FieldVetting(qint64 longestHoldMs) : m_longestHoldMs(longestHoldMs) {}

    void setRule(int field, const FieldRule& rule);
    void push(const FieldValues& values, qint64 atMs);
    /// The next packet that is decided, in order. `agreeing`: packets that make a jump true.
    [[nodiscard]] std::optional<VettedValues> take(int agreeing);
    /// The same for packets that waited too long, or for all with `everything`: an unproven jump is
    /// refused, and a device's first packet is dropped when no other came.
    [[nodiscard]] std::optional<VettedValues> takeLate(qint64 nowMs, bool everything);
    /// When the oldest packet came that is not decided yet.
    [[nodiscard]] std::optional<qint64> oldestHeldMs() const {
        return m_heldCount > 0 ? std::optional(m_held[0].monotonicMs) : std::nullopt;
    }
    /// Forgets what was believed, when another device has taken this one's place.
    void forget();

    /// True once after a jump was believed.
    [[nodiscard]] bool takeJumped();
    /// True once after a value was refused that no unrest of the plant explains.
    [[nodiscard]] bool takeDamaged();
    /// Values refused since the start.
    [[nodiscard]] quint64 refused() const { return m_refused; }

 private:
    enum class Verdict { Believe, BelieveOnce, Refuse, Wait };
    struct Refusal {
        double value = 0;
        qint64 monotonicMs = 0;
    };
    struct Field {
        FieldRule rule;
        bool known = false;
        double level = 0;  ///< last believed; NaN = believed to be absent
        double raw = 0;    ///< of the last packet
        bool rawKnown = false;
        double unrest = 0;  ///< about the 92nd percentile of the change between packets
        std::array<Refusal, 3> refusals{};
        int refusalCount = 0;
    };

    [[nodiscard]] double tolerance(const Field& field) const;
    [[nodiscard]] Verdict judge(const Field& field, int index, int agreeing) const;
    [[nodiscard]] Verdict judgeFirst(Field& field, int index) const;
    [[nodiscard]] static bool confirms(const Field& field, double jump, double next);
    [[nodiscard]] bool isPulse(const Field& field, double value) const;
    void learnUnrest(Field& field, double value);
    void refuse(Field& field, double& value, qint64 atMs);
    [[nodiscard]] std::optional<VettedValues> decide(int agreeing, bool ended);
    void pop();

    static constexpr int mostHeld = 4;
    std::array<Field, mostVettedFields> m_fields{};
    int m_fieldCount = 0;
    std::array<VettedValues, mostHeld> m_held{};
    int m_heldCount = 0;
    qint64 m_longestHoldMs;
    quint64 m_refused = 0;
    bool m_jumped = false;
    bool m_damaged = false;
};

}  // namespace magnum::plant
