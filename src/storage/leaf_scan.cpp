// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/leaf_scan.h"

#include <algorithm>
#include <array>

namespace magnum::storage {
namespace {

constexpr int fileHeaderBytes = 100;
constexpr int pageHeaderBytes = 8;
constexpr char tableLeaf = 0x0D;
constexpr int longestVarint = 9;

quint32 number(const QByteArray& bytes, qsizetype at, int size) {
    quint32 value = 0;
    for (int i = 0; i < size; ++i) {
        value = value << 8 | quint8(bytes[at + i]);
    }
    return value;
}

/// Takes numbers off a page; past the end, or past the row's own end, it only fails.
class Bytes {
 public:
    Bytes(const QByteArray& page, qsizetype from) : m_page(page), m_at(from), m_end(page.size()) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] qsizetype at() const { return m_at; }
    void endAt(qint64 at) {
        m_ok = m_ok && at >= m_at && at <= m_end;
        m_end = m_ok ? at : m_at;
    }
    [[nodiscard]] qint64 varint() {
        quint64 value = 0;
        for (int i = 1; i <= longestVarint && take(1); ++i) {
            const auto byte = quint8(m_page[m_at - 1]);
            if (i == longestVarint) {
                return qint64(value << 8 | byte);
            }
            value = value << 7 | (byte & 0x7F);
            if ((byte & 0x80) == 0) {
                return qint64(value);
            }
        }
        m_ok = false;
        return 0;
    }
    /// Two's complement, big endian.
    [[nodiscard]] qint64 integer(int size) {
        if (!take(size)) {
            return 0;
        }
        auto value = quint64(qint64(qint8(m_page[m_at - size])));
        for (int i = 1; i < size; ++i) {
            value = value << 8 | quint8(m_page[m_at - size + i]);
        }
        return qint64(value);
    }

 private:
    bool take(int size) {
        m_ok = m_ok && m_at + size <= m_end;
        m_at += m_ok ? size : 0;
        return m_ok;
    }
    const QByteArray& m_page;
    qsizetype m_at;
    qsizetype m_end;
    bool m_ok = true;
};

/// A column of the type that a record's header names; false if that is no whole number.
bool readColumn(Bytes& body, qint64 type, std::optional<qint64>& value) {
    constexpr std::array<int, 7> sizes{0, 1, 2, 3, 4, 6, 8};
    if (type == 0) {
        value.reset();
    } else if (type == 8 || type == 9) {
        value = type - 8;
    } else if (type > 0 && type < qint64(sizes.size())) {
        value = body.integer(sizes[size_t(type)]);
    } else {
        return false;
    }
    return body.ok();
}

/// The record that begins here and is so long; its first column, the key, is stored as NULL.
bool readRecord(const QByteArray& page, qsizetype at, qint64 size, int mostColumns,
                LeafScan::Row& row) {
    Bytes header(page, at);
    header.endAt(at + size);
    const auto headerSize = header.varint();
    if (!header.ok() || headerSize < 1 || headerSize > size) {
        return false;
    }
    Bytes body(page, at + headerSize);
    body.endAt(at + size);
    while (header.at() < at + headerSize) {
        const auto type = header.varint();
        std::optional<qint64> value;
        if (!header.ok() || int(row.values.size()) == mostColumns ||
            !readColumn(body, type, value)) {
            return false;
        }
        row.values.push_back(value);
    }
    const bool whole = header.at() == at + headerSize && body.at() == at + size;
    if (!whole || row.values.empty() || row.values.front()) {
        return false;
    }
    row.values.front() = row.key;
    return true;
}

}  // namespace

LeafScan::LeafScan(const QString& path) : m_file(path) {
    if (!m_file.open(QIODevice::ReadOnly)) {
        return;
    }
    const auto header = m_file.read(fileHeaderBytes);
    if (header.size() < fileHeaderBytes || !header.startsWith("SQLite format 3")) {
        return;
    }
    const auto stored = number(header, 16, 2);
    m_pageBytes = stored == 1 ? 65'536 : stored;
    if (m_pageBytes < 512 || (m_pageBytes & (m_pageBytes - 1)) != 0) {
        return;
    }
    m_pageCount = m_file.size() / m_pageBytes;
    noteFreePages(number(header, 32, 4));
}

QByteArray LeafScan::read(qint64 page) {
    return page >= 1 && page <= m_pageCount && m_file.seek((page - 1) * m_pageBytes)
               ? m_file.read(m_pageBytes)
               : QByteArray();
}

/// A chain of pages that list free ones.
void LeafScan::noteFreePages(qint64 firstTrunk) {
    for (auto trunk = firstTrunk; trunk != 0 && !m_free.contains(trunk);) {
        const auto bytes = read(trunk);
        if (bytes.size() != m_pageBytes) {
            return;
        }
        m_free.insert(trunk);
        const auto count = std::min<qint64>(number(bytes, 4, 4), m_pageBytes / 4 - 2);
        for (qint64 i = 0; i < count; ++i) {
            m_free.insert(number(bytes, 8 + i * 4, 4));
        }
        trunk = number(bytes, 0, 4);
    }
}

std::vector<LeafScan::Row> LeafScan::rowsOf(qint64 page, int mostColumns,
                                            const std::function<bool(qint64 key)>& wanted) {
    std::vector<Row> rows;
    const auto bytes = m_free.contains(page) ? QByteArray() : read(page);
    // The first page holds what the tables are.
    if (page == 1 || bytes.size() != m_pageBytes || bytes[0] != tableLeaf) {
        return rows;
    }
    const auto count = qint64(number(bytes, 3, 2));
    if (pageHeaderBytes + count * 2 > m_pageBytes) {
        return rows;
    }
    for (qint64 i = 0; i < count; ++i) {
        Bytes cell(bytes, number(bytes, pageHeaderBytes + i * 2, 2));
        const auto size = cell.varint();
        Row row{cell.varint(), {}};
        if (cell.ok() && wanted(row.key) && size > 0 && size <= m_pageBytes &&
            readRecord(bytes, cell.at(), size, mostColumns, row)) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace magnum::storage
