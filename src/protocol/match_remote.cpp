// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "protocol/matcher.h"

namespace magnum::protocol {

FrameMatcher::Match FrameMatcher::matchRemote(Bytes w, const Context& context) const {
    const Match more{context.ended ? Outcome::None : Outcome::More,
                     FrameKind::Remote,
                     RejectReason::Truncated,
                     0,
                     0,
                     false};
    switch (remoteBase(w)) {
        case Tri::More:
            return more;
        case Tri::No:
            return {};
        case Tri::Yes:
            break;
    }
    if (w.size() < remoteLength && !context.ended) {
        return more;
    }
    const Size size = remoteSize(w, context.ended);
    if (size.known == Tri::More) {
        return more;
    }
    return size.known == Tri::Yes ? judgeRemote(w, size, context) : Match{};
}

// 21 bytes with a footer, or 16 bytes on the oldest systems: what follows decides.
FrameMatcher::Size FrameMatcher::remoteSize(Bytes w, bool ended) const {
    const bool classicPossible = m_remoteLength.certain() != remoteLength &&
                                 w.size() >= classicLength && classicClockPlausible(w);
    Boundary end16;
    if (classicPossible) {
        // A 16-byte inverter has a 16-byte remote beside it.
        const bool expected =
            m_remoteLength.likely() == classicLength || m_inverterLength.likely() == classicLength;
        end16 = boundaryAfter(w, classicLength, Slot::AfterRemote, ended);
        if (end16.fit == Tri::More || (end16.fit == Tri::Yes && expected)) {
            return {end16.fit, classicLength, end16};
        }
    }
    Boundary end21;
    const bool knownShort =
        m_remoteLength.certain() == classicLength && m_inverterLength.certain() == classicLength;
    const bool long21 = w.size() >= remoteLength && !knownShort;
    if (long21) {
        end21 = boundaryAfter(w, remoteLength, Slot::AfterRemote, ended);
        const Tri rather16 = ratherClassic(w, end16, end21, ended);
        if (rather16 == Tri::More) {
            return {Tri::More, 0, {}};
        }
        if (end21.fit != Tri::No && rather16 == Tri::No) {
            return {end21.fit, remoteLength, end21};
        }
    }
    if (classicPossible && end16.fit == Tri::Yes) {
        return {Tri::Yes, classicLength, end16};
    }
    if (classicPossible && m_remoteLength.likely() == classicLength) {
        const Tri shifted = inverterBeside(w, classicLength, ended);
        const Tri known = shifted == Tri::No ? Tri::Yes : shifted == Tri::Yes ? Tri::No : Tri::More;
        return {known, classicLength, end16};
    }
    if (!long21 || !knownFooter(w[20])) {
        return {};
    }
    const Tri shifted = remoteShifted(w, ended);
    if (shifted == Tri::Yes) {
        return {};
    }
    return {shifted == Tri::More ? Tri::More : Tri::Yes, remoteLength, end21};
}

// Both lengths may fit, because a reply's first byte says little; an inverter says much.
Tri FrameMatcher::ratherClassic(Bytes w, const Boundary& end16, const Boundary& end21,
                                bool ended) const {
    if (end16.fit != Tri::Yes || end21.fit != Tri::Yes) {
        return Tri::No;
    }
    const auto inverterAt = [&](std::size_t at) {
        return startsInverter(w.subspan(std::min(w.size(), at)));
    };
    const Tri after16 = inverterAt(classicLength + end16.filler);
    const Tri after21 = inverterAt(remoteLength + end21.filler);
    if (after16 == Tri::No || after21 == Tri::Yes) {
        return Tri::No;
    }
    if (!ended && (after16 == Tri::More || after21 == Tri::More)) {
        return Tri::More;
    }
    return after16 == Tri::Yes ? Tri::Yes : Tri::No;
}

// A byte lost from or slipped into the page leaves a packet that still looks good; then the real
// footer stands beside the place for it, and the next packet beside its own.
Tri FrameMatcher::remoteShifted(Bytes w, bool ended) const {
    if (knownFooter(w[19])) {
        const Tri ends = remoteEndsAt(w, remoteLength - 1, ended);
        if (ends != Tri::No) {
            return ends;
        }
    }
    if (w.size() > remoteLength && knownFooter(w[21])) {
        return remoteEndsAt(w, remoteLength + 1, ended);
    }
    return Tri::No;
}

// Stricter than a boundary: a footer is easily taken for a reply's first byte, so a reply must be
// followed by a packet in turn.
Tri FrameMatcher::remoteEndsAt(Bytes w, std::size_t length, bool ended) const {
    const Boundary end = boundaryAfter(w, length, Slot::AfterRemote, ended);
    const Bytes rest = w.subspan(std::min(w.size(), length + end.filler));
    const std::size_t reply = rest.empty() ? 0 : replyLength(rest[0]);
    return end.fit == Tri::Yes && reply > 0
               ? boundaryAfter(rest, reply, Slot::AfterReply, ended).fit
               : end.fit;
}

// The end of a cut packet and the beginning of an inverter can look like a remote.
Tri FrameMatcher::inverterWithin(Bytes w, std::size_t length) const {
    Tri answer = Tri::No;
    for (std::size_t at = 1; at < length; ++at) {
        switch (startsInverter(w.subspan(std::min(at, w.size())))) {
            case Tri::Yes:
                return Tri::Yes;
            case Tri::More:
                answer = Tri::More;
                break;
            case Tri::No:
                break;
        }
    }
    return answer;
}

FrameMatcher::Match FrameMatcher::judgeRemote(Bytes w, const Size& size,
                                              const Context& context) const {
    const bool fit = size.end.fit == Tri::Yes;
    Match match{Outcome::Accept, FrameKind::Remote, RejectReason::Identity,
                size.length,     size.end.filler,   fit};
    const Match none;
    const auto reject = [&](RejectReason reason) {
        match.outcome = Outcome::Reject;
        match.reason = reason;
        return fit ? match : none;
    };
    const bool inPlace = context.slot == Slot::AfterInverter && context.runLength == 0;
    if (size.length == remoteLength && !knownFooter(w[20])) {
        // A page of a later remote: only where a remote belongs, and not one with a byte too many,
        // whose footer stands for the first byte of a reply then.
        if (!fit || !inPlace) {
            return none;
        }
        const Tri shifted = remoteShifted(w, context.ended);
        if (shifted == Tri::More && !context.ended) {
            match.outcome = Outcome::More;
            return match;
        }
        if (shifted == Tri::Yes) {
            return none;
        }
    }
    if (m_remote.isAdopted() && !m_remote.matches(w[6])) {
        return reject(RejectReason::Identity);
    }
    if (!m_inverter.isAdopted() && !inPlace) {
        // In the middle of noise, with nothing learned, one packet vouches for the other.
        const bool strayed = context.slot == Slot::Unknown || context.runLength > 0;
        const Tri inner = inverterWithin(w, size.length);
        if (inner == Tri::More && !context.ended) {
            match.outcome = Outcome::More;
            return match;
        }
        if (inner == Tri::Yes || (strayed && !fit)) {
            return none;
        }
    }
    if (size.length == remoteLength && !remotePagePlausible(w)) {
        return reject(RejectReason::Implausible);
    }
    return match;
}

}  // namespace magnum::protocol
