// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/field_vetting.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace magnum::plant {
namespace {

/// Lone jumps to the same value this often within this time are the plant's own (search pulses).
constexpr qint64 pulseWindowMs = 5000;

/// The unrest rises by this with a change that exceeds it and falls by that with one that does not:
/// it settles where about one change in twelve exceeds it.
constexpr double unrestRise = 1.15;
constexpr double unrestFall = 1 / 1.0125;
constexpr double tolerancePerUnrest = 1.5;
/// Of a field's step: unrest that it begins with (one step passes) and falls to (none does).
constexpr double firstUnrest = 0.7;
constexpr double leastUnrest = 0.4;

bool isCode(const FieldRule& rule) {
    return rule.step <= 0;
}

bool same(double a, double b, double tolerance) {
    if (std::isnan(a) || std::isnan(b)) {
        return std::isnan(a) && std::isnan(b);
    }
    return std::abs(a - b) <= tolerance;
}

bool anyAbsent(double a, double b, double c) {
    return std::isnan(a) || std::isnan(b) || std::isnan(c);
}

}  // namespace

void FieldVetting::setRule(int field, const FieldRule& rule) {
    auto& f = m_fields[size_t(field)];
    f.rule = rule;
    f.unrest = firstUnrest * rule.step;
    m_fieldCount = std::max(m_fieldCount, field + 1);
}

double FieldVetting::tolerance(const Field& field) const {
    return std::min(tolerancePerUnrest * field.unrest, field.rule.surely);
}

void FieldVetting::learnUnrest(Field& field, double value) {
    if (field.rawKnown && !isCode(field.rule) && !std::isnan(value) && !std::isnan(field.raw)) {
        const bool exceeds = std::abs(value - field.raw) > field.unrest;
        field.unrest =
            std::clamp(field.unrest * (exceeds ? unrestRise : unrestFall),
                       leastUnrest * field.rule.step, field.rule.surely / tolerancePerUnrest);
    }
    field.raw = value;
    field.rawKnown = true;
}

void FieldVetting::push(const FieldValues& values, qint64 atMs) {
    if (m_heldCount == mostHeld) {
        pop();  // cannot happen while take() is called after each push
    }
    m_held[size_t(m_heldCount++)] = {values, atMs};
}

/// Does a packet after a jump bear it out? It must have gone at least half as far the same way.
bool FieldVetting::confirms(const Field& field, double jump, double next) {
    if (isCode(field.rule) || anyAbsent(field.level, jump, next)) {
        return same(jump, next, 0);
    }
    const double first = jump - field.level;
    const double second = next - field.level;
    return first * second > 0 && std::abs(second) > std::abs(first) / 2;
}

bool FieldVetting::isPulse(const Field& field, double value) const {
    if (isCode(field.rule) || !field.rule.pulses || std::isnan(value) || std::isnan(field.level)) {
        return false;
    }
    const double tolerated = std::max(tolerance(field), std::abs(value - field.level) / 8);
    const qint64 nowMs = m_held[0].monotonicMs;
    return std::all_of(field.refusals.begin(), field.refusals.end(),
                       [&](const Refusal& r) {
                           return nowMs - r.monotonicMs <= pulseWindowMs &&
                                  same(r.value, value, tolerated);
                       }) &&
           field.refusalCount >= int(field.refusals.size());
}

FieldVetting::Verdict FieldVetting::judge(const Field& field, int index, int agreeing) const {
    const double value = m_held[0].values[size_t(index)];
    if (same(value, field.level, tolerance(field))) {
        return Verdict::Believe;
    }
    for (int i = 1; i < agreeing; ++i) {
        if (i >= std::min(m_heldCount, mostHeld)) {
            return Verdict::Wait;
        }
        if (!confirms(field, value, m_held[size_t(i)].values[size_t(index)])) {
            return isPulse(field, value) ? Verdict::BelieveOnce : Verdict::Refuse;
        }
    }
    return Verdict::Believe;
}

/// Nothing is known yet: two packets that agree begin it, else the middle one of three.
FieldVetting::Verdict FieldVetting::judgeFirst(Field& field, int index) const {
    const auto at = [&](int i) { return m_held[size_t(i)].values[size_t(index)]; };
    if (m_heldCount < 2) {
        return Verdict::Wait;
    }
    if (same(at(0), at(1), tolerance(field))) {
        return Verdict::Believe;
    }
    if (m_heldCount < 3) {
        return Verdict::Wait;
    }
    if (isCode(field.rule) || anyAbsent(at(0), at(1), at(2))) {
        field.level = same(at(1), at(2), 0) ? at(1) : at(0);
    } else {
        field.level = std::max(std::min(at(0), at(1)), std::min(std::max(at(0), at(1)), at(2)));
    }
    field.known = true;
    return same(at(0), field.level, 0) ? Verdict::Believe : Verdict::Refuse;
}

void FieldVetting::refuse(Field& field, double& value, qint64 atMs) {
    ++m_refused;
    const bool far = isCode(field.rule) || !same(value, field.level, field.rule.surely);
    m_damaged = m_damaged || far;
    if (!isCode(field.rule) && !std::isnan(value)) {
        field.refusals[size_t(field.refusalCount) % field.refusals.size()] = {value, atMs};
        ++field.refusalCount;
    }
    value = field.level;
}

std::optional<VettedValues> FieldVetting::decide(int agreeing, bool ended) {
    std::array<Verdict, mostVettedFields> verdicts{};
    for (int i = 0; i < m_fieldCount; ++i) {
        auto& field = m_fields[size_t(i)];
        auto& verdict = verdicts[size_t(i)];
        verdict = field.known ? judge(field, i, agreeing) : judgeFirst(field, i);
        if (verdict == Verdict::Wait) {
            if (!ended) {
                return std::nullopt;
            }
            if (!field.known) {
                pop();
                return std::nullopt;
            }
            verdict = Verdict::Refuse;
        }
    }
    VettedValues vetted = m_held[0];
    for (int i = 0; i < m_fieldCount; ++i) {
        auto& field = m_fields[size_t(i)];
        auto& value = vetted.values[size_t(i)];
        learnUnrest(field, value);  // only now: a jump must not excuse itself
        if (verdicts[size_t(i)] == Verdict::Refuse) {
            refuse(field, value, vetted.monotonicMs);
        } else if (verdicts[size_t(i)] == Verdict::Believe) {
            m_jumped = m_jumped || !field.known || !same(value, field.level, tolerance(field));
            field.level = value;
            field.known = true;
        } else {
            field.refusals[size_t(field.refusalCount++) % field.refusals.size()] = {
                value, vetted.monotonicMs};
        }
    }
    pop();
    return vetted;
}

std::optional<VettedValues> FieldVetting::take(int agreeing) {
    return m_heldCount > 0 ? decide(agreeing, false) : std::nullopt;
}

std::optional<VettedValues> FieldVetting::takeLate(qint64 nowMs, bool everything) {
    constexpr int anyNumber = mostHeld + 1;
    while (m_heldCount > 0 && (everything || nowMs - m_held[0].monotonicMs > m_longestHoldMs)) {
        if (auto vetted = decide(anyNumber, true)) {
            return vetted;
        }
    }
    return std::nullopt;
}

void FieldVetting::pop() {
    std::move(m_held.begin() + 1, m_held.begin() + m_heldCount, m_held.begin());
    --m_heldCount;
}

void FieldVetting::forget() {
    m_heldCount = 0;
    for (auto& field : m_fields) {
        const FieldRule rule = field.rule;
        field = {};
        field.rule = rule;
        field.unrest = firstUnrest * rule.step;
    }
}

bool FieldVetting::takeJumped() {
    return std::exchange(m_jumped, false);
}

bool FieldVetting::takeDamaged() {
    return std::exchange(m_damaged, false);
}

}  // namespace magnum::plant
