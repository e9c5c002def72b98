// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/matcher.h"

#include "protocol/catalogue.h"

namespace magnum::protocol {

namespace {

constexpr bool isEndOfPacket(std::uint8_t byte) {
    return byte >= 0xFE;
}

}  // namespace

FrameMatcher::Match FrameMatcher::match(Bytes w, const Context& context) const {
    const Match inverter = matchInverter(w, context);
    if (inverter.outcome != Outcome::None) {
        return inverter;
    }
    const Match remote = matchRemote(w, context);
    if (remote.outcome != Outcome::None) {
        return remote;
    }
    return matchReply(w, context);
}

void FrameMatcher::learn(const Match& match, Bytes raw) {
    const bool accepted = match.outcome == Outcome::Accept;
    if (!accepted && match.reason != RejectReason::Identity) {
        return;
    }
    // A stranger says nothing of this bus's packets.
    const bool tellsLength = accepted && match.fit;
    switch (match.kind) {
        case FrameKind::Inverter:
            if (m_inverter.observe(inverterIdentity(raw))) {
                // Another inverter: the tap was moved or the plant rebuilt. Nothing else holds.
                const LearnedIdentity inverter = m_inverter;
                forget();
                m_inverter = inverter;
            }
            m_inverterUsed = accepted;
            if (tellsLength) {
                m_inverterLength.observe(match.length);
            }
            break;
        case FrameKind::Remote:
            m_remote.observe(raw[6]);
            if (tellsLength) {
                m_remoteLength.observe(match.length);
            }
            break;
        case FrameKind::Reply:
            switch (raw[0]) {
                case 0x81:
                    m_bmk.observe(raw[16]);
                    break;
                case 0x91:
                    m_router.observe(raw[1]);
                    break;
                case 0xA1:
                    m_ags.observe(raw[2]);
                    break;
                default:
                    break;
            }
            break;
    }
}

void FrameMatcher::pass(std::size_t bytes) {
    m_inverter.pass(bytes);
    m_inverterLength.pass(bytes);
    m_remoteLength.pass(bytes);
}

RejectReason FrameMatcher::reasonOf(Bytes run, Slot slot) {
    constexpr std::size_t tellingInverter = 4;
    constexpr std::size_t tellingRemote = 3;
    const std::size_t n = run.size();
    if (n < remoteLength) {
        const bool inverter = n >= tellingInverter && !modeName(run[0]).empty() &&
                              inverterHead(run) != Tri::No && inverterTail(run) != Tri::No;
        const bool remote = n >= tellingRemote && remoteBase(run) != Tri::No;
        const bool reply = slot == Slot::AfterRemote && n < replyLength(run[0]);
        return inverter || remote || reply ? RejectReason::Truncated : RejectReason::Noise;
    }
    const bool remoteSized = slot == Slot::AfterInverter && n <= remoteLength + 1;
    return remoteSized && knownFooter(run[20]) ? RejectReason::Implausible : RejectReason::Noise;
}

std::optional<int> FrameMatcher::inverterModel() const {
    const auto identity = m_inverter.current();
    const bool trusted = m_inverter.isAdopted() || m_inverterUsed;
    return identity && trusted ? std::optional(*identity >> 8) : std::nullopt;
}

std::optional<int> FrameMatcher::nominalVolts() const {
    const auto model = inverterModel();
    return model ? std::optional(nominalVoltsOf(*model)) : std::nullopt;
}

void FrameMatcher::forget() {
    *this = FrameMatcher();
}

// An end-of-packet byte belongs to the packet when nothing can begin with it.
FrameMatcher::Boundary FrameMatcher::boundaryAfter(Bytes w, std::size_t length, Slot slot,
                                                   bool ended) const {
    if (w.size() < length) {
        return {ended ? Tri::No : Tri::More, 0};
    }
    if (w.size() == length) {
        return {ended ? Tri::Yes : Tri::More, 0};
    }
    const auto settle = [ended](Tri answer) {
        return answer == Tri::More && ended ? Tri::No : answer;
    };
    const Bytes rest = w.subspan(length);
    const Tri here = settle(startsPacket(rest, slot));
    if (here != Tri::No) {
        return {here, 0};
    }
    const bool certain = isEndOfPacket(rest[0]);
    if (!certain && rest[0] != 0) {
        return {Tri::No, 0};
    }
    if (rest.size() == 1) {
        return {ended ? Tri::Yes : Tri::More, 1};
    }
    const Tri next = settle(startsPacket(rest.subspan(1), slot));
    return {next, certain || next == Tri::Yes ? 1U : 0U};
}

Tri FrameMatcher::startsPacket(Bytes w, Slot slot) const {
    const Tri inverter = startsInverter(w);
    if (inverter == Tri::Yes) {
        return Tri::Yes;
    }
    const Tri remote = remoteBase(w);
    if (remote == Tri::Yes) {
        return Tri::Yes;
    }
    const bool replyMayFollow = slot == Slot::AfterRemote || !m_inverter.isAdopted();
    const Tri reply = replyMayFollow ? replyForm(w, std::nullopt) : Tri::No;
    if (reply == Tri::Yes) {
        return Tri::Yes;
    }
    const bool open = inverter == Tri::More || remote == Tri::More || reply == Tri::More;
    return open ? Tri::More : Tri::No;
}

Tri FrameMatcher::startsInverter(Bytes w) const {
    const Tri head = inverterHead(w);
    if (head != Tri::Yes) {
        return head;
    }
    // A familiar stranger counts too: else a bus that holds nothing but another inverter would
    // never be learned.
    const bool mine = m_inverter.isAdopted() && m_inverter.matches(inverterIdentity(w));
    return mine || inverterFamiliar(w) ? Tri::Yes : Tri::No;
}

const LearnedIdentity* FrameMatcher::replyIdentity(std::uint8_t header) const {
    switch (header) {
        case 0x81:
            return &m_bmk;
        case 0x91:
            return &m_router;
        case 0xA1:
            return &m_ags;
        default:
            return nullptr;
    }
}

bool FrameMatcher::replyIdentityMatches(Bytes w) const {
    const LearnedIdentity* identity = replyIdentity(w[0]);
    return !identity || !identity->isAdopted() || identity->matches(w[replyRevisionOffset(w[0])]);
}

}  // namespace magnum::protocol
