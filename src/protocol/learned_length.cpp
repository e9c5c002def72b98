// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/learned_length.h"

#include <algorithm>

namespace magnum::protocol {

void LearnedLength::observe(std::size_t length) {
    m_unconfirmed = 0;
    if (m_length == length) {
        m_count = std::min(m_count + 1, mostVotes);
    } else if (--m_count <= 0) {
        m_length = length;
        m_count = 1;
    }
}

void LearnedLength::pass(std::size_t bytes) {
    m_unconfirmed += bytes;
    if (m_unconfirmed > forgottenAfter) {
        *this = LearnedLength();
    }
}

}  // namespace magnum::protocol
