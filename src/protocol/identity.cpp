// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/identity.h"

namespace magnum::protocol {

bool LearnedIdentity::observe(int identity) {
    if (m_adopted) {
        return observeAdopted(identity);
    }
    if (!m_current) {
        m_current = identity;
        m_count = 1;
        m_sinceVote = 0;
    } else if (*m_current == identity) {
        m_sinceVote = 0;
        m_adopted = ++m_count >= agreeing;
    } else if (--m_count == 0) {
        // A damaged first packet must not stand in the way of the good ones for long.
        m_current.reset();
    }
    return false;
}

// A lead and not a row: an identity adopted wrongly may match now and then, and a packet in fifty
// may be damaged.
bool LearnedIdentity::observeAdopted(int identity) {
    if (m_foreignCount == 0 && identity != *m_current) {
        m_foreign = identity;
    }
    if (m_foreignCount > 0 && identity != m_foreign) {
        --m_foreignCount;
        return false;
    }
    if (identity == *m_current) {
        return false;
    }
    m_sinceVote = 0;
    if (++m_foreignCount < m_foreignToRelearn) {
        return false;
    }
    m_current = identity;
    m_foreignCount = 0;
    return true;
}

void LearnedIdentity::pass(std::size_t bytes) {
    m_sinceVote += bytes;
    if (m_sinceVote <= forgottenAfter) {
        return;
    }
    m_foreignCount = 0;
    if (!m_adopted) {
        forget();
    }
}

void LearnedIdentity::forget() {
    m_current.reset();
    m_adopted = false;
    m_count = 0;
    m_foreignCount = 0;
    m_sinceVote = 0;
}

}  // namespace magnum::protocol
