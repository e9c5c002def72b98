// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/row_text.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstring>

#include "storage/seconds.h"

namespace magnum::storage {
namespace {

constexpr int longestNumber = 24;  // -9223372036854775808 with a point
constexpr int longestTime = 64;    // with what stands around it, and the row's end

char* put(char* at, const QByteArray& text) {
    std::memcpy(at, text.constData(), size_t(text.size()));
    return at + text.size();
}

char* putTwoDigits(char* at, unsigned value) {
    *at++ = char('0' + value / 10 % 10);
    *at++ = char('0' + value % 10);
    return at;
}

QByteArray dateText(qint64 day) {
    using namespace std::chrono;
    const year_month_day date{sys_days{days(day)}};
    std::array<char, 32> buffer{};
    char* at = buffer.data();
    const auto year = unsigned(int(date.year()));
    at = putTwoDigits(putTwoDigits(at, year / 100), year % 100);
    *at++ = '-';
    at = putTwoDigits(at, unsigned(date.month()));
    *at++ = '-';
    at = putTwoDigits(at, unsigned(date.day()));
    *at++ = 'T';
    return {buffer.data(), at - buffer.data()};
}

char* putClock(char* at, qint64 secondOfDay) {
    const auto seconds = unsigned(secondOfDay);
    at = putTwoDigits(at, seconds / 3600);
    *at++ = ':';
    at = putTwoDigits(at, seconds / 60 % 60);
    *at++ = ':';
    at = putTwoDigits(at, seconds % 60);
    *at++ = 'Z';
    return at;
}

/// Division by a constant is many times faster than by a variable: one function for each scale.
template <quint64 scale, int digits>
char* putScaled(char* at, quint64 size) {
    at = std::to_chars(at, at + longestNumber, size / scale).ptr;
    *at++ = '.';
    auto rest = size % scale;
    for (int i = digits - 1; i >= 0; --i) {
        at[i] = char('0' + rest % 10);
        rest /= 10;
    }
    return at + digits;
}

char* putNumber(char* at, qint64 stored, int digits) {
    if (stored < 0) {
        *at++ = '-';
    }
    const auto size = stored < 0 ? quint64(0) - quint64(stored) : quint64(stored);
    switch (digits) {
        case 0:
            return std::to_chars(at, at + longestNumber, size).ptr;
        case 1:
            return putScaled<10, 1>(at, size);
        case 2:
            return putScaled<100, 2>(at, size);
        default:
            return putScaled<1000, 3>(at, size);
    }
}

int digitsOf(int scale) {
    int digits = 0;
    for (; scale > 1; scale /= 10) {
        ++digits;
    }
    return digits;
}

}  // namespace

QString isoUtc(qint64 ts) {
    const auto second = ((ts % daySeconds) + daySeconds) % daySeconds;
    std::array<char, 16> clock{};
    const char* const end = putClock(clock.data(), second);
    return QString::fromLatin1(dateText((ts - second) / daySeconds) +
                               QByteArray(clock.data(), end - clock.data()));
}

RowText::RowText(ExportFormat format, const std::vector<Column>& columns)
    : m_json(format == ExportFormat::Json),
      m_head(m_json ? "[" : "time"),
      m_longestRow(longestTime) {
    for (const auto& column : columns) {
        m_columns.push_back(
            {m_json ? ",\"" + column.name + "\":" : QByteArray(","), digitsOf(column.scale)});
        m_longestRow += m_columns.back().lead.size() + longestNumber;
        if (!m_json) {
            m_head += ',' + column.name;
        }
    }
    if (!m_json) {
        m_head += '\n';
    }
}

void RowText::appendHead(QByteArray& text) const {
    text += m_head;
}

char* RowText::putTime(char* at, qint64 ts) {
    const auto second = ((ts % daySeconds) + daySeconds) % daySeconds;
    if (const auto day = (ts - second) / daySeconds; day != m_day) {
        m_day = day;
        m_date = dateText(day);
    }
    if (m_json) {
        at = put(at, m_first ? "\n{\"time\":\"" : ",\n{\"time\":\"");
    }
    m_first = false;
    at = putClock(put(at, m_date), second);
    if (m_json) {
        *at++ = '"';
    }
    return at;
}

char* RowText::putCell(char* at, const Prepared& column,
                       const std::optional<qint64>& stored) const {
    if (m_json) {
        at = put(at, column.lead);
    } else {
        *at++ = ',';
    }
    if (stored) {
        return putNumber(at, *stored, column.digits);
    }
    return m_json ? put(at, "null") : at;
}

char* RowText::putEnd(char* at) const {
    *at++ = m_json ? '}' : '\n';
    return at;
}

void RowText::appendEnd(QByteArray& text) const {
    if (m_json) {
        text += "\n]\n";
    }
}

}  // namespace magnum::storage
