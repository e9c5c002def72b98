// SPDX-License-Identifier: GPL-3.0-or-later
// Installations drawn at random: model, stack, packet lengths, end-of-packet bytes, remote,
// accessories, and values over the whole range of each field. Every packet comes with the values
// that were put into it, by the names of `magnumctl decode`. Nothing here uses the decoder.
#pragma once

#include <map>
#include <optional>
#include <random>
#include <string>

#include "model_table.h"
#include "packet_encoder.h"

namespace magnum::test {

/// By name; bools are 0 and 1, nothing is null.
using Fields = std::map<std::string, std::optional<double>>;

struct SentPacket {
    std::string type;  ///< as `magnumctl decode` calls it
    ByteVector bytes;
    ByteVector filler;
    Fields fields;
    [[nodiscard]] ByteVector raw() const { return joined({bytes, filler}); }
};
using SentBurst = std::vector<SentPacket>;

/// Random numbers that are the same with every library.
class Dice {
 public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    int from(int low, int high) {
        return low + static_cast<int>(m_engine() % static_cast<unsigned>(high - low + 1));
    }
    template <class T>
    T oneOf(std::initializer_list<T> list) {
        return *(list.begin() + from(0, static_cast<int>(list.size()) - 1));
    }
    bool chance(int percent) { return from(1, 100) <= percent; }

 private:
    std::mt19937 m_engine;
};

enum class Reply {
    None,
    AgsStatus,
    AgsCounters,
    Bmk,
    Router,
    Solar,
    SolarTotals,
    SolarDay,
    SolarFault,
    Acld
};

struct Page {
    int footer;
    std::vector<Reply> replies;  ///< in turns
};

struct Installation {
    ListedModel model{};
    int revision = 0x33;
    std::size_t inverterBytes = 21;
    std::optional<int> inverterFiller;
    std::optional<int> remoteFiller;
    int stackMode = 0;
    bool isClassic = false;
    int remoteRevision = 0x20;
    bool hasClockOnFooter00 = false;
    bool alternatesFooter00 = false;  ///< as an ME-RC50
    int agsRevision = 0x34;
    int bmkRevision = 0x0A;
    int routerRevision = 0x20;
    std::vector<Page> pages;

    [[nodiscard]] bool isExport() const { return std::string(model.ac) == "230"; }
    [[nodiscard]] int multiplier() const { return model.volts / 12; }
    static Installation draw(unsigned seed);
};

/// Speaks as an installation does, burst by burst.
class InstallationBus {
 public:
    InstallationBus(Installation installation, unsigned seed)
        : m_own(std::move(installation)), m_dice(seed) {}
    SentBurst next();

 private:
    SentPacket inverter();
    SentPacket remote(int footer);
    void addPage(SentPacket& remote, int footer);
    void addAgsPage(SentPacket& remote, int footer);
    void addSolarPage(SentPacket& remote, int footer);
    SentPacket reply(Reply kind);
    SentPacket ags();
    SentPacket bmk();
    SentPacket solar();
    SentPacket solarTotals();
    SentPacket solarDay();
    SentPacket acld();
    SentPacket solarFault();
    void drawSettings();

    [[nodiscard]] double scaled(int counts) const { return counts * m_own.multiplier() / 10.0; }
    std::uint8_t byte(int low, int high) {
        return static_cast<std::uint8_t>(m_dice.from(low, high));
    }

    Installation m_own;
    Dice m_dice;
    int m_bursts = 0;
    ByteVector m_settings;  ///< remote bytes 0..13
    std::size_t m_position = 0;
};

}  // namespace magnum::test
