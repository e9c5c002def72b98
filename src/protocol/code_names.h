// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace magnum::protocol {

/// One line of a table of codes; tables are sorted by code.
struct CodeName {
    int code = 0;
    std::string_view name;
};

template <std::size_t size>
[[nodiscard]] constexpr std::string_view nameIn(const std::array<CodeName, size>& table, int code) {
    const auto found = std::lower_bound(table.begin(), table.end(), code,
                                        [](const CodeName& line, int c) { return line.code < c; });
    return found != table.end() && found->code == code ? found->name : std::string_view();
}

}  // namespace magnum::protocol
