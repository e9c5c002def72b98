// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/matcher.h"

namespace magnum::protocol {

namespace {

using Context = FrameMatcher::Context;

bool inReplySlot(const Context& context) {
    return context.slot == Slot::AfterRemote && context.runLength == 0;
}

// The remote before it was damaged, or stray bytes came between, but the burst shows where we are.
bool nearReplySlot(const Context& context) {
    constexpr std::size_t strayBytes = 4;
    constexpr std::size_t shortestDamagedRemote = 15;
    constexpr std::size_t longestDamagedRemote = 26;
    if (context.slot == Slot::AfterRemote) {
        return context.runLength <= strayBytes;
    }
    return context.slot == Slot::AfterInverter && context.runLength >= shortestDamagedRemote &&
           context.runLength <= longestDamagedRemote;
}

}  // namespace

FrameMatcher::Match FrameMatcher::matchReply(Bytes w, const Context& context) const {
    const Match more{context.ended ? Outcome::None : Outcome::More,
                     FrameKind::Reply,
                     RejectReason::Truncated,
                     0,
                     0,
                     false};
    const std::size_t length = replyLength(w[0]);
    const bool accounted = context.runLength == 0 && context.slot != Slot::Unknown;
    if (length == 0 || !(accounted || nearReplySlot(context))) {
        return {};
    }
    if (w.size() < length) {
        return more;
    }
    const Boundary end = boundaryAfter(w, length, Slot::AfterReply, context.ended);
    if (end.fit == Tri::More) {
        return more;
    }
    if (inReplySlot(context) && end.fit == Tri::No) {
        const Tri shifted = inverterBeside(w, length, context.ended);
        if (shifted != Tri::No) {
            return shifted == Tri::More ? more : Match{};
        }
    }
    if (!m_inverter.isAdopted() && !inReplySlot(context) && end.fit == Tri::Yes) {
        const Tri chain = repliesLeadSomewhere(w.subspan(length + end.filler), context.ended);
        if (chain != Tri::Yes) {
            return chain == Tri::More ? more : Match{};
        }
    }
    return judgeReply(w, end, context);
}

// Bytes that could be replies are found in anything. Replies in a row, as in a file of single
// packets, are believed if an inverter, a remote or the end of the input comes at last.
Tri FrameMatcher::repliesLeadSomewhere(Bytes w, bool ended) const {
    constexpr int longestChain = 6;
    for (int i = 0; i < longestChain; ++i) {
        if (w.empty()) {
            return ended ? Tri::Yes : Tri::More;
        }
        const Tri inverter = startsInverter(w);
        const Tri remote = remoteBase(w);
        if (inverter == Tri::Yes || remote == Tri::Yes) {
            return Tri::Yes;
        }
        const std::size_t length = replyLength(w[0]);
        if (length == 0) {
            const bool open = inverter == Tri::More || remote == Tri::More;
            return open && !ended ? Tri::More : Tri::No;
        }
        if (w.size() < length) {
            return ended ? Tri::No : Tri::More;
        }
        w = w.subspan(length);
    }
    return Tri::Yes;
}

// A byte was lost or slipped in: the inverter that follows stands one byte off.
Tri FrameMatcher::inverterBeside(Bytes w, std::size_t length, bool ended) const {
    for (const std::size_t at : {length - 1, length + 1}) {
        if (at >= w.size()) {
            continue;
        }
        const Tri starts = startsInverter(w.subspan(at));
        if (starts == Tri::Yes || (starts == Tri::More && !ended)) {
            return starts;
        }
    }
    return Tri::No;
}

FrameMatcher::Match FrameMatcher::judgeReply(Bytes w, const Boundary& end,
                                             const Context& context) const {
    const bool fit = end.fit == Tri::Yes;
    const bool inSlot = inReplySlot(context);
    const std::optional<int> bus = m_inverter.isAdopted() ? nominalVolts() : std::nullopt;
    Match match{Outcome::Accept,   FrameKind::Reply, RejectReason::Noise,
                replyLength(w[0]), end.filler,       fit};
    const Match none;
    const auto reject = [&](RejectReason reason) {
        match.outcome = Outcome::Reject;
        match.reason = reason;
        return match;
    };
    if (!inSlot && !fit) {
        return none;
    }
    if (replyForm(w, bus) != Tri::Yes) {
        return inSlot && fit ? reject(RejectReason::Implausible) : none;
    }
    if (!replyIdentityMatches(w)) {
        return inSlot && fit ? reject(RejectReason::Identity) : none;
    }
    if (inSlot || nearReplySlot(context)) {
        return match;
    }
    // Elsewhere the first byte alone proves nothing. Until an inverter is learned the exact fit
    // between its neighbours does; on a known bus a reply answers a remote, or is none.
    return m_inverter.isAdopted() ? reject(RejectReason::NotInContext) : match;
}

}  // namespace magnum::protocol
