// SPDX-License-Identifier: GPL-3.0-or-later
// Twelve time zones with every oddity that cuts days, and the C library's opinion of where their
// days begin: a second implementation that shares no code with Qt's.
#pragma once

#include <QByteArray>
#include <QTimeZone>
#include <array>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace magnum::storage::test {

/// Whole hours, quarters and halves; daylight saving of 30 min; midnights that do not exist
/// (Havana, Beirut, Santiago) or come twice; a year with four changes (Casablanca).
inline constexpr std::array<const char*, 12> twelveZones{
    "UTC",
    "America/Los_Angeles",
    "Europe/London",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "America/St_Johns",
    "America/Havana",
    "Asia/Beirut",
    "Africa/Casablanca",
    "America/Santiago",
    "Asia/Kolkata",
};

/// This process in another zone, for the C library; the former one again at the end.
class ZoneOfTheCLibrary {
 public:
    explicit ZoneOfTheCLibrary(const char* zone) : m_before(qgetenv("TZ")) { set(zone); }
    ~ZoneOfTheCLibrary() { set(m_before); }
    ZoneOfTheCLibrary(const ZoneOfTheCLibrary&) = delete;
    ZoneOfTheCLibrary& operator=(const ZoneOfTheCLibrary&) = delete;

    /// Local date of an instant, yyyymmdd.
    [[nodiscard]] static int dateAt(qint64 ts) {
        const auto time = time_t(ts);
        tm local{};
        localtime_r(&time, &local);
        return (local.tm_year + 1900) * 10'000 + (local.tm_mon + 1) * 100 + local.tm_mday;
    }

 private:
    static void set(const QByteArray& zone) {
        if (zone.isEmpty()) {
            qunsetenv("TZ");
        } else {
            qputenv("TZ", zone);
        }
        tzset();
    }
    QByteArray m_before;
};

struct DayOfTheCLibrary {
    int key = 0;  ///< yyyymmdd
    qint64 fromTs = 0;
    qint64 toTs = 0;
};

/// Every whole local day in [fromTs, toTs), found by looking at the date each `step` seconds.
inline std::vector<DayOfTheCLibrary> daysByTheCLibrary(const char* zone, qint64 fromTs, qint64 toTs,
                                                       int step) {
    const ZoneOfTheCLibrary there(zone);
    std::vector<DayOfTheCLibrary> days;
    int date = ZoneOfTheCLibrary::dateAt(fromTs);
    std::vector<qint64> starts;
    std::vector<int> keys;
    for (qint64 ts = fromTs + step; ts < toTs; ts += step) {
        if (const int next = ZoneOfTheCLibrary::dateAt(ts); next != date) {
            date = next;
            starts.push_back(ts);
            keys.push_back(next);
        }
    }
    for (size_t i = 0; i + 1 < starts.size(); ++i) {
        days.push_back({keys[i], starts[i], starts[i + 1]});
    }
    return days;
}

}  // namespace magnum::storage::test
