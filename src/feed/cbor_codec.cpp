// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/cbor_codec.h"

#include <QCborArray>
#include <QCborValue>
#include <QtEndian>

#include "feed/fields.h"

namespace magnum::feed {
namespace {

template <typename T>
concept Described = requires(T& value) {
    visitFields([](const char*, auto&) {}, value);
};

template <typename T>
QCborValue encode(const T& value);

template <typename T>
QCborValue encode(const std::optional<T>& value) {
    return value ? encode(*value) : QCborValue(nullptr);
}

template <typename Range>
QCborArray encodeRange(const Range& range) {
    QCborArray array;
    for (const auto& item : range) {
        array.append(encode(item));
    }
    return array;
}

template <typename T, size_t N>
QCborValue encode(const std::array<T, N>& values) {
    return encodeRange(values);
}

template <typename T>
QCborValue encode(const std::vector<T>& values) {
    return encodeRange(values);
}

template <typename T>
QCborValue encode(const T& value) {
    if constexpr (Described<const T>) {
        QCborMap map;
        visitFields([&map](const char* key,
                           const auto& field) { map.insert(QLatin1String(key), encode(field)); },
                    value);
        return map;
    } else if constexpr (std::is_enum_v<T>) {
        return QCborValue(qint64(value));
    } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, QString> ||
                         std::is_floating_point_v<T>) {
        return QCborValue(value);
    } else {
        return QCborValue(qint64(value));
    }
}

template <typename T>
void decode(const QCborValue& from, T& to);

template <typename T>
void decode(const QCborValue& from, std::optional<T>& to) {
    if (from.isNull() || from.isUndefined()) {
        to.reset();
        return;
    }
    decode(from, to.emplace());
}

template <typename T, size_t N>
void decode(const QCborValue& from, std::array<T, N>& to) {
    const QCborArray array = from.toArray();
    for (size_t i = 0; i < N && qsizetype(i) < array.size(); ++i) {
        decode(array[qsizetype(i)], to[i]);
    }
}

template <typename T>
void decode(const QCborValue& from, std::vector<T>& to) {
    const QCborArray array = from.toArray();
    to.assign(size_t(array.size()), T{});
    for (size_t i = 0; i < to.size(); ++i) {
        decode(array[qsizetype(i)], to[i]);
    }
}

template <typename T>
void decode(const QCborValue& from, T& to) {
    if constexpr (Described<T>) {
        const QCborMap map = from.toMap();
        visitFields(
            [&map](const char* key, auto& field) {
                const QCborValue value = map.value(QLatin1String(key));
                if (!value.isUndefined()) {
                    decode(value, field);
                }
            },
            to);
    } else if constexpr (std::is_enum_v<T>) {
        to = T(from.toInteger(qint64(to)));
    } else if constexpr (std::is_same_v<T, bool>) {
        to = from.toBool(to);
    } else if constexpr (std::is_same_v<T, QString>) {
        to = from.toString(to);
    } else if constexpr (std::is_floating_point_v<T>) {
        to = from.toDouble(to);
    } else {
        to = T(from.toInteger(qint64(to)));
    }
}

}  // namespace

QCborMap toCbor(const Snapshot& snapshot) {
    return encode(snapshot).toMap();
}

QCborMap toCbor(const Command& command) {
    return encode(command).toMap();
}

Snapshot snapshotFromCbor(const QCborMap& map) {
    Snapshot snapshot;
    decode(QCborValue(map), snapshot);
    return snapshot;
}

std::optional<Command> commandFromCbor(const QCborMap& map) {
    const QCborValue kind = map.value(QLatin1String("kind"));
    if (!kind.isInteger() || kind.toInteger() < 0 ||
        kind.toInteger() > qint64(Command::Kind::SilenceAllAlarms)) {
        return std::nullopt;
    }
    Command command;
    decode(QCborValue(map), command);
    return command;
}

QCborMap difference(const QCborMap& before, const QCborMap& now) {
    QCborMap changed;
    for (auto it = now.constBegin(); it != now.constEnd(); ++it) {
        const QCborValue old = before.value(it.key());
        const QCborValue value = it.value();
        if (old == value) {
            continue;
        }
        if (old.isMap() && value.isMap()) {
            changed.insert(it.key(), difference(old.toMap(), value.toMap()));
        } else {
            changed.insert(it.key(), value);
        }
    }
    return changed;
}

QCborMap merged(QCborMap base, const QCborMap& change) {
    for (auto it = change.constBegin(); it != change.constEnd(); ++it) {
        const QCborValue old = base.value(it.key());
        const QCborValue value = it.value();
        if (old.isMap() && value.isMap()) {
            base.insert(it.key(), merged(old.toMap(), value.toMap()));
        } else {
            base.insert(it.key(), value);
        }
    }
    return base;
}

QByteArray frame(const QCborMap& map) {
    const QByteArray body = QCborValue(map).toCbor();
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(quint32(body.size()), bytes.data());
    return bytes + body;
}

std::optional<QCborMap> FrameReader::next() {
    if (m_failed || m_buffer.size() < 4) {
        return std::nullopt;
    }
    const auto length = qFromBigEndian<quint32>(m_buffer.constData());
    if (length > maximumFrameBytes) {
        m_failed = true;
        return std::nullopt;
    }
    if (m_buffer.size() - 4 < qsizetype(length)) {
        return std::nullopt;
    }
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(m_buffer.mid(4, length), &error);
    m_buffer.remove(0, 4 + qsizetype(length));
    if (error.error != QCborError::NoError || !value.isMap()) {
        m_failed = true;
        return std::nullopt;
    }
    return value.toMap();
}

}  // namespace magnum::feed
