// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/identity.h"

namespace magnum::protocol {

bool LearnedIdentity::observe(int identity) {
    if (m_adopted) {
        return observeForeign(identity);
    }
    if (!m_current) {
        m_current = identity;
        m_count = 1;
    } else if (*m_current == identity) {
        m_adopted = ++m_count >= agreeing;
    } else if (--m_count == 0) {
        // A damaged first packet must not stand in the way of the good ones for long.
        m_current.reset();
    }
    return false;
}

bool LearnedIdentity::observeForeign(int identity) {
    if (identity == *m_current) {
        m_foreignCount = 0;
        return false;
    }
    m_foreignCount = identity == m_foreign ? m_foreignCount + 1 : 1;
    m_foreign = identity;
    if (m_foreignCount < m_foreignToRelearn) {
        return false;
    }
    m_current = identity;
    m_foreignCount = 0;
    return true;
}

void LearnedIdentity::forget() {
    m_current.reset();
    m_adopted = false;
    m_count = 0;
    m_foreignCount = 0;
}

}  // namespace magnum::protocol
