// SPDX-License-Identifier: GPL-3.0-or-later
// What roll-ups must hold, summed up in plain C++ from the rows of `sample`, to check the SQL that
// makes them against.
#pragma once

#include <QSqlRecord>
#include <cmath>

#include "store_fixture.h"

namespace magnum::storage::test {

/// Every row of a table, in order of its time.
class TableRows {
 public:
    TableRows(const Connection& connection, const QString& table, qint64 beforeTs)
        : m_query(connection.query()) {
        m_query.prepare(QStringLiteral("SELECT * FROM %1 WHERE ts < ? ORDER BY ts").arg(table));
        m_query.bindValue(0, beforeTs);
        m_query.exec();
        const auto record = m_query.record();
        for (int i = 0; i < record.count(); ++i) {
            m_names << record.fieldName(i);
            m_quantities.push_back(plant::quantityByName(m_names.back()));
        }
        next();
    }
    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    [[nodiscard]] qint64 ts() const { return m_query.value(0).toLongLong(); }
    void next() { m_atEnd = !m_query.next(); }
    [[nodiscard]] std::optional<qint64> at(int column) const {
        return m_query.isNull(column) ? std::nullopt
                                      : std::optional(m_query.value(column).toLongLong());
    }
    [[nodiscard]] int place(const QString& name) const { return int(m_names.indexOf(name)); }
    [[nodiscard]] SampleRow sampleRow() const {
        SampleRow row;
        row.ts = ts();
        for (int i = 1; i < m_names.size(); ++i) {
            if (m_quantities[size_t(i)]) {
                row[*m_quantities[size_t(i)]] = at(i);
            }
        }
        return row;
    }

 private:
    QSqlQuery m_query;
    QStringList m_names;
    std::vector<std::optional<Quantity>> m_quantities;
    bool m_atEnd = false;
};

/// Where a roll-up table has each quantity's columns; -1 = nowhere.
struct RollUpPlace {
    int value = -1, minimum = -1, maximum = -1;
};
using RollUpPlaces = std::array<RollUpPlace, plant::quantityCount>;
inline RollUpPlaces rollUpPlaces(const TableRows& rows) {
    RollUpPlaces places;
    for (const auto& info : plant::quantities()) {
        const auto name = QString(info.name);
        places[size_t(info.id)] = {rows.place(name), rows.place(name + QLatin1String("_min")),
                                   rows.place(name + QLatin1String("_max"))};
    }
    return places;
}

/// One quantity over one bucket.
struct Summary {
    plant::Kind kind{};
    std::optional<qint64> sum, lowest, highest;
    double weightedSum = 0, weight = 0, plainSum = 0;
    qint64 known = 0;

    void add(qint64 value, std::optional<qint64> coverage) {
        sum = sum.value_or(0) + value;
        lowest = std::min(lowest.value_or(value), value);
        highest = std::max(highest.value_or(value), value);
        weightedSum += double(value) * double(coverage.value_or(0));
        weight += double(coverage.value_or(0));
        plainSum += double(value);
        ++known;
    }
    [[nodiscard]] bool isMean() const {
        return kind == plant::Kind::Average || kind == plant::Kind::Gauge;
    }
    [[nodiscard]] double mean() const {
        return weight > 0 && kind == plant::Kind::Average ? weightedSum / weight
                                                          : plainSum / double(known);
    }
    /// The whole number a column must hold, unless it holds a mean.
    [[nodiscard]] std::optional<qint64> exact() const {
        using enum plant::Kind;
        return kind == Coverage || kind == Energy || kind == Count ? sum : highest;
    }
};

class BucketOracle {
 public:
    BucketOracle() {
        for (const auto& info : plant::quantities()) {
            m_summaries[size_t(info.id)].kind = info.kind;
        }
    }
    void add(const SampleRow& row) {
        for (const auto& info : plant::quantities()) {
            if (const auto value = row[info.id]) {
                m_summaries[size_t(info.id)].add(*value, coverageOf(row, info.source));
            }
        }
        // The highest reading of an interval is at least its mean.
        for (const auto& [mean, highest] :
             {std::pair(Quantity::AcOutWatts, Quantity::AcOutWattsMax),
              std::pair(Quantity::AcInWatts, Quantity::AcInWattsMax)}) {
            if (const auto value = row[mean]) {
                m_summaries[size_t(highest)].add(*value, {});
            }
        }
    }
    /// What is wrong with a stored roll-up row; empty = nothing. Means may be off by so much.
    [[nodiscard]] QString compare(const TableRows& stored, const RollUpPlaces& places,
                                  double meanTolerance) const {
        QString faults;
        for (size_t i = 0; i < m_summaries.size(); ++i) {
            const auto& summary = m_summaries[i];
            const auto is = [&](const char* what, int place, std::optional<qint64> expected) {
                if (place < 0 || stored.at(place) != expected) {
                    faults += QStringLiteral("%1 %2 is not %3; ")
                                  .arg(QString(plant::quantities()[i].name),
                                       QString::fromLatin1(what), words(expected));
                }
            };
            if (!summary.isMean()) {
                is("value", places[i].value, summary.exact());
                continue;
            }
            is("minimum", places[i].minimum, summary.lowest);
            if (!hasOwnHighest(Quantity(i))) {
                is("maximum", places[i].maximum, summary.highest);
            }
            const auto found = stored.at(places[i].value);
            if (found.has_value() != (summary.known > 0) ||
                (found && std::abs(double(*found) - summary.mean()) > meanTolerance)) {
                is("mean", -1, found ? std::optional(qint64(summary.mean())) : std::nullopt);
            }
        }
        return faults;
    }

 private:
    static bool hasOwnHighest(Quantity quantity) {
        return quantity == Quantity::AcOutWatts || quantity == Quantity::AcInWatts;
    }
    static std::optional<qint64> coverageOf(const SampleRow& row, plant::Device device) {
        using enum plant::Device;
        switch (device) {
            case Inverter:
                return row[Quantity::CovInverter];
            case Remote:
                return row[Quantity::CovRemote];
            case Ags:
                return row[Quantity::CovAgs];
            case Bmk:
                return row[Quantity::CovBmk];
            case Pt100:
                return row[Quantity::CovPt100];
            default:
                return {};
        }
    }
    static QString words(std::optional<qint64> value) {
        return value ? QString::number(*value) : QStringLiteral("NULL");
    }
    std::array<Summary, plant::quantityCount> m_summaries;
};

/// Compares one level with the 5-second rows that are stored, up to what is said to be done.
/// Empty = all is as it must be; else the first few faults.
inline QString rollUpFaults(const Connection& connection, const char* table, int seconds,
                            double meanTolerance = 0.5001) {
    const auto until =
        connection
            .integer(QStringLiteral("SELECT until_ts FROM rollup_done WHERE level=%1").arg(seconds))
            .value_or(0);
    TableRows samples(connection, QStringLiteral("sample"), until);
    TableRows buckets(connection, QString::fromLatin1(table), INT64_MAX);
    const auto places = rollUpPlaces(buckets);
    QStringList faults;
    while (!samples.atEnd() && faults.size() < 3) {
        const auto bucket = samples.ts() / seconds * seconds;
        BucketOracle expected;
        while (!samples.atEnd() && samples.ts() < bucket + seconds) {
            expected.add(samples.sampleRow());
            samples.next();
        }
        if (buckets.atEnd() || buckets.ts() != bucket) {
            faults << QStringLiteral("%1 has no row %2 (next is %3)")
                          .arg(QString::fromLatin1(table))
                          .arg(bucket)
                          .arg(buckets.atEnd() ? -1 : buckets.ts());
            continue;
        }
        if (const auto wrong = expected.compare(buckets, places, meanTolerance); !wrong.isEmpty()) {
            faults << QStringLiteral("%1 %2: %3")
                          .arg(QString::fromLatin1(table))
                          .arg(bucket)
                          .arg(wrong);
        }
        buckets.next();
    }
    if (faults.isEmpty() && !buckets.atEnd()) {
        faults << QStringLiteral("%1 has a row %2 without 5-second rows")
                      .arg(QString::fromLatin1(table))
                      .arg(buckets.ts());
    }
    return faults.join(QLatin1Char('\n'));
}

/// All three levels of a file.
inline QString rollUpFaults(const QString& path) {
    Connection connection;
    if (auto outcome = connection.open(path, Connection::Mode::ReadOnly); !outcome.ok()) {
        return outcome.text;
    }
    auto faults = rollUpFaults(connection, "r60", 60);
    faults += rollUpFaults(connection, "r900", 900);
    return faults + rollUpFaults(connection, "r3600", 3600);
}

}  // namespace magnum::storage::test
