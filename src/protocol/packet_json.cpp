// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/packet_json.h"

#include <array>
#include <charconv>
#include <type_traits>

#include "protocol/code_names.h"
#include "protocol/packet_fields.h"

namespace magnum::protocol {

namespace {

constexpr auto footers = std::to_array<CodeName>({
    {0x00, "00"},
    {0x11, "11"},
    {0x80, "80"},
    {0xA0, "A0"},
    {0xA1, "A1"},
    {0xA2, "A2"},
    {0xA3, "A3"},
    {0xA4, "A4"},
    {0xC0, "C0"},
    {0xC1, "C1"},
    {0xC2, "C2"},
    {0xC3, "C3"},
    {0xD0, "D0"},
});

constexpr auto quietTimes = std::to_array<CodeName>({
    {0, "Off"},
    {1, "21-07"},
    {2, "21-08"},
    {3, "21-09"},
    {4, "22-08"},
    {5, "23-08"},
});

void appendHex(std::string& out, std::span<const std::uint8_t> bytes) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    for (const std::uint8_t byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 0x0F];
    }
}

/// Writes the members of a JSON object. Every name and text of ours is plain ASCII without quotes.
class FieldWriter {
 public:
    explicit FieldWriter(std::string& out) : m_out(out) {}

    template <class Value>
    void value(std::string_view name, const Value& v) {
        key(name, "");
        write(v);
    }

    template <class Code>
    void code(std::string_view name, const Code& number, std::string_view text) {
        value(name, number);
        key(name, "_name");
        if (text.empty()) {
            m_out += "null";
        } else {
            m_out.append("\"").append(text).append("\"");
        }
    }

 private:
    void key(std::string_view name, std::string_view suffix) {
        m_out.append(m_first ? "\"" : ",\"").append(name).append(suffix).append("\":");
        m_first = false;
    }

    void write(bool v) { m_out += v ? "true" : "false"; }

    template <class Number>
    requires std::is_arithmetic_v<Number>
    void write(Number v) {
        std::array<char, 32> text{};
        std::to_chars_result result{};
        if constexpr (std::is_floating_point_v<Number>) {
            result =
                std::to_chars(text.data(), text.data() + text.size(), v, std::chars_format::fixed);
        } else {
            result = std::to_chars(text.data(), text.data() + text.size(), v);
        }
        m_out.append(text.data(), result.ptr);
    }

    template <class Value>
    void write(const std::optional<Value>& v) {
        if (v) {
            write(*v);
        } else {
            m_out += "null";
        }
    }

    template <std::size_t size>
    void write(const int (&values)[size]) {
        char separator = '[';
        for (const int v : values) {
            m_out += separator;
            write(v);
            separator = ',';
        }
        m_out += ']';
    }

    std::string& m_out;
    bool m_first = true;
};

struct TypeName {
    std::string_view operator()(const RejectedRun&) const { return "rejected"; }
    std::string_view operator()(const InverterPacket&) const { return "inverter"; }
    std::string_view operator()(const RemotePacket&) const { return "remote"; }
    std::string_view operator()(const AgsStatusPacket&) const { return "ags_a1"; }
    std::string_view operator()(const AgsCountersPacket&) const { return "ags_a2"; }
    std::string_view operator()(const BmkPacket&) const { return "bmk"; }
    std::string_view operator()(const RouterPacket&) const { return "rtr"; }
    std::string_view operator()(const Pt100StatusPacket&) const { return "pt100_c1"; }
    std::string_view operator()(const Pt100TotalsPacket&) const { return "pt100_c2"; }
    std::string_view operator()(const Pt100DayPacket&) const { return "pt100_c3"; }
    std::string_view operator()(const Pt100FaultPacket&) const { return "pt100_c4"; }
    std::string_view operator()(const AcldPacket&) const { return "acld"; }
};

}  // namespace

std::string_view footerName(int footer) {
    return nameIn(footers, footer);
}
std::string_view quietTimeName(int preset) {
    return nameIn(quietTimes, preset);
}

std::string_view rejectReasonName(RejectReason reason) {
    switch (reason) {
        case RejectReason::Noise:
            return "noise";
        case RejectReason::Truncated:
            return "truncated";
        case RejectReason::NotInContext:
            return "not_in_context";
        case RejectReason::Identity:
            return "identity";
        case RejectReason::Implausible:
            return "implausible";
    }
    return {};
}

std::string_view packetTypeName(const Packet& packet) {
    return std::visit(TypeName{}, packet);
}

std::string toJson(const Decoded& decoded) {
    std::string out = "{\"type\":\"";
    out.append(packetTypeName(decoded.packet)).append("\",");
    if (const auto* rejected = std::get_if<RejectedRun>(&decoded.packet)) {
        out.append("\"reason\":\"").append(rejectReasonName(rejected->reason)).append("\",");
    }
    out += "\"raw\":\"";
    appendHex(out, decoded.raw);
    out += '"';
    std::visit(
        [&out](const auto& packet) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(packet)>, RejectedRun>) {
                out += ",\"fields\":{";
                visitFields(packet, FieldWriter(out));
                out += '}';
            }
        },
        decoded.packet);
    out += '}';
    return out;
}

}  // namespace magnum::protocol
