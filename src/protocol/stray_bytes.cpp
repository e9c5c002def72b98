// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/stray_bytes.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "protocol/catalogue.h"

namespace magnum::protocol {

namespace {

constexpr std::size_t requestLength = 8;
constexpr std::size_t longestRun = 9;

/// The checksum of Modbus RTU: CRC-16, polynomial A001 reflected, low byte first.
std::uint16_t modbusChecksum(Bytes message) {
    unsigned crc = 0xFFFF;
    for (const std::uint8_t byte : message) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0xA001U : crc >> 1U;
        }
    }
    return static_cast<std::uint16_t>(crc);
}

bool hasModbusChecksum(Bytes message) {
    const std::size_t n = message.size() - 2;
    return modbusChecksum(message.first(n)) == (message[n] | message[n + 1] << 8);
}

/// Length of the Modbus message that begins here, 0 for none.
std::size_t modbusLength(Bytes from) {
    const std::uint8_t function = from[1];
    const bool known = (function >= 1 && function <= 6) || function == 15 || function == 16;
    if (from[0] > 247 || !known) {
        return 0;
    }
    if (from.size() >= requestLength && hasModbusChecksum(from.first(requestLength))) {
        return requestLength;
    }
    const std::size_t answer = std::size_t(5) + from[2];
    const bool fits = function <= 4 && from[2] > 0 && from.size() >= answer;
    return fits && hasModbusChecksum(from.first(answer)) ? answer : 0;
}

/// The shortest run of equal bits in a byte as it came over the line, start bit first; the run that
/// goes on into the stop bit is left out. 0: there is no other.
std::size_t shortestRun(std::uint8_t byte) {
    const unsigned line = unsigned(byte) << 1U;  // bit 0 is the start bit
    std::size_t shortest = 0;
    std::size_t length = 1;
    for (unsigned bit = 1; bit < 9; ++bit) {
        if (((line >> bit) & 1U) == ((line >> (bit - 1)) & 1U)) {
            ++length;
            continue;
        }
        shortest = shortest == 0 ? length : std::min(shortest, length);
        length = 1;
    }
    return shortest;
}

}  // namespace

int countModbusMessages(Bytes bytes) {
    int count = 0;
    std::size_t at = 0;
    while (at + requestLength <= bytes.size()) {
        const std::size_t length = modbusLength(bytes.subspan(at));
        count += length > 0 ? 1 : 0;
        at += std::max<std::size_t>(length, 1);
    }
    return count;
}

bool looksLikeText(Bytes bytes) {
    constexpr std::size_t enough = 40;
    const auto isReadable = [](std::uint8_t c) {
        return (c >= 0x20 && c < 0x7F) || c == '\r' || c == '\n' || c == '\t';
    };
    const auto readable = std::size_t(std::count_if(bytes.begin(), bytes.end(), isReadable));
    return bytes.size() >= enough && readable * 100 >= bytes.size() * 95 &&
           std::find(bytes.begin(), bytes.end(), '\n') != bytes.end();
}

std::optional<int> oversampling(Bytes bytes) {
    constexpr std::size_t enough = 60;
    std::array<std::size_t, longestRun + 1> runs{};
    std::size_t telling = 0;
    for (const std::uint8_t byte : bytes) {
        const std::size_t run = shortestRun(byte);
        if (run > 0) {
            ++runs[run];
            ++telling;
        }
    }
    // Zeros alone tell nothing: a line that is held low gives them too.
    if (telling < enough || telling * 5 < bytes.size() || runs[1] * 100 > telling * 3) {
        return std::nullopt;
    }
    // A byte that began in the middle of a bit has a run that is too short now and then.
    const auto most = std::max_element(runs.begin() + 2, runs.end());
    return int(most - runs.begin());
}

int countInverterEnds(Bytes bytes) {
    constexpr std::size_t length = 6;
    int count = 0;
    for (std::size_t at = 0; at + length <= bytes.size(); ++at) {
        const Bytes end = bytes.subspan(at, length);
        const int tenthHertz = end[4] << 8 | end[5];
        count += modelInfo(end[0]) && !stackModeName(end[1]).empty() && tenthHertz >= 450 &&
                         tenthHertz <= 650
                     ? 1
                     : 0;
    }
    return count;
}

bool looksReversed(Bytes bytes) {
    constexpr std::size_t enough = 200;
    const auto odd = std::size_t(
        std::count_if(bytes.begin(), bytes.end(), [](std::uint8_t b) { return (b & 1U) != 0; }));
    const auto full = std::size_t(std::count(bytes.begin(), bytes.end(), 0xFF));
    return bytes.size() >= enough && odd * 100 >= bytes.size() * 80 &&
           full * 100 >= bytes.size() * 35 && full * 100 <= bytes.size() * 90;
}

}  // namespace magnum::protocol
