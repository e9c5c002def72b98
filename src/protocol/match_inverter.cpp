// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/catalogue.h"
#include "protocol/matcher.h"

namespace magnum::protocol {

namespace {

// Before revision 4.0 the inverter sends 16 bytes.
constexpr std::uint8_t lastClassicRevision = 39;

// The 16-byte packet ends with its model, twice. So a byte lost before it leaves a packet of the
// right length and model, with the model for a temperature and the end-of-packet byte at its end.
bool classicLacksAByte(Bytes w) {
    return w[13] == w[14] && w[15] >= 0xFE;
}

}  // namespace

FrameMatcher::Match FrameMatcher::matchInverter(Bytes w, const Context& context) const {
    const Match more{context.ended ? Outcome::None : Outcome::More,
                     FrameKind::Inverter,
                     RejectReason::Truncated,
                     0,
                     0,
                     false};
    switch (inverterHead(w)) {
        case Tri::More:
            return more;
        case Tri::No:
            return implausibleInverter(w, context);
        case Tri::Yes:
            break;
    }
    const Size size = inverterSize(w, context.ended);
    if (size.known == Tri::More) {
        return more;
    }
    if (size.known == Tri::No) {
        return implausibleInverter(w, context);
    }
    return judgeInverter(w, size);
}

FrameMatcher::Match FrameMatcher::judgeInverter(Bytes w, const Size& size) const {
    const bool fit = size.end.fit == Tri::Yes;
    Match match{Outcome::Accept, FrameKind::Inverter, RejectReason::Identity,
                size.length,     size.end.filler,     fit};
    const Match none;
    const auto reject = [&](RejectReason reason) {
        match.outcome = Outcome::Reject;
        match.reason = reason;
        return fit ? match : none;
    };
    if (!m_inverter.matches(inverterIdentity(w))) {
        // On a bus of longer packets a 16-byte stranger is likely a piece of two of them.
        const bool classicOdd = size.length == classicLength &&
                                m_inverterLength.likely() != classicLength && !inverterFamiliar(w);
        return modeName(w[0]).empty() || classicOdd ? none : reject(RejectReason::Identity);
    }
    const bool classic = size.length == classicLength;
    if (classic && classicLacksAByte(w)) {
        return reject(RejectReason::Implausible);
    }
    if (m_inverter.isAdopted()) {
        return inverterPlausible(w) ? match : reject(RejectReason::Implausible);
    }
    if (!inverterPlausible(w)) {
        return none;
    }
    if (inverterFamiliar(w)) {
        // Pieces of a remote and a reply can look like one; they do not do so three times.
        return classic && w[15] != w[14] ? reject(RejectReason::Identity) : match;
    }
    // Two codes in no table are two too many, and the 16-byte packet says too little of itself: its
    // models are old and all known.
    const bool strange = modeName(w[0]).empty() && !findModel(w[14]);
    if (strange || classic) {
        return none;
    }
    // A mode or model that is not in the tables needs a second witness: the packet that follows.
    // Odd battery volts need three, because the model tells the voltage of every setting.
    if (inverterVoltsUsual(w)) {
        return fit ? match : none;
    }
    return reject(RejectReason::Identity);
}

// The learned inverter's packet with a value no inverter has: told apart from noise by its place.
FrameMatcher::Match FrameMatcher::implausibleInverter(Bytes w, const Context& context) const {
    Match match{Outcome::More, FrameKind::Inverter, RejectReason::Implausible, inverterLength, 0,
                true};
    if (!m_inverter.isAdopted()) {
        return {};
    }
    if (w.size() < inverterHeadLength) {
        return context.ended ? Match{} : match;
    }
    if (!m_inverter.matches(inverterIdentity(w))) {
        return {};
    }
    if (w.size() < inverterLength) {
        return context.ended ? Match{} : match;
    }
    const Boundary end = boundaryAfter(w, inverterLength, Slot::AfterInverter, context.ended);
    if (end.fit == Tri::More) {
        return match;
    }
    match.outcome = Outcome::Reject;
    match.filler = end.filler;
    return w[20] == 0 && end.fit == Tri::Yes ? match : Match{};
}

FrameMatcher::Size FrameMatcher::inverterSize(Bytes w, bool ended) const {
    if (m_inverterLength.certain() == classicLength && w[10] <= lastClassicRevision) {
        return classicInverterSize(w, ended);
    }
    const Tri tail = inverterTail(w);
    if (tail == Tri::Yes) {
        const Size modern = modernInverterSize(w, ended);
        if (modern.known != Tri::No) {
            return modern;
        }
    }
    if (tail == Tri::More && !ended) {
        return {Tri::More, 0, {}};
    }
    return classicInverterSize(w, ended);
}

// 21 bytes, or 20 on MSH models. Where byte 20 could be either's, what follows decides; a 20-byte
// packet with a filler 00 and a 21-byte packet are the same bytes, so a wrong guess costs nothing.
FrameMatcher::Size FrameMatcher::modernInverterSize(Bytes w, bool ended) const {
    if (w.size() < inverterLength && !ended) {
        return {Tri::More, 0, {}};
    }
    const bool endsLike21 = w.size() >= inverterLength && w[20] == 0;
    Boundary end21;
    if (endsLike21) {
        end21 = boundaryAfter(w, inverterLength, Slot::AfterInverter, ended);
        if (end21.fit != Tri::No) {
            return {end21.fit, inverterLength, end21};
        }
    }
    const Boundary end20 = boundaryAfter(w, mshInverterLength, Slot::AfterInverter, ended);
    if (end20.fit != Tri::No) {
        return {end20.fit, mshInverterLength, end20};
    }
    if (endsLike21 && m_inverterLength.likely() != mshInverterLength) {
        return {Tri::Yes, inverterLength, end21};
    }
    const bool plain20 = m_inverterLength.likely() == mshInverterLength || end20.filler == 1;
    return {plain20 ? Tri::Yes : Tri::No, mshInverterLength, end20};
}

FrameMatcher::Size FrameMatcher::classicInverterSize(Bytes w, bool ended) const {
    const bool possible =
        m_inverterLength.certain() == 0 || m_inverterLength.certain() == classicLength;
    if (!possible || w[10] > lastClassicRevision) {
        return {};
    }
    if (w.size() < classicLength) {
        return {ended ? Tri::No : Tri::More, 0, {}};
    }
    const Boundary end = boundaryAfter(w, classicLength, Slot::AfterInverter, ended);
    if (end.fit != Tri::No) {
        return {end.fit, classicLength, end};
    }
    const bool marked = end.filler == 1 || m_inverterLength.likely() == classicLength;
    return {marked ? Tri::Yes : Tri::No, classicLength, end};
}

}  // namespace magnum::protocol
