// SPDX-License-Identifier: GPL-3.0-or-later
// Databases of former versions, frozen as SQL in frozen/, brought up to this one's schema.
#include <sqlite3.h>

#include <QDir>
#include <QSet>

#include "roll_up_oracle.h"
#include "storage/open_store.h"
#include "storage/schema.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {

/// One line per row of a statement, values as SQL writes them.
QStringList linesOf(const Connection& connection, const QString& sql) {
    QStringList lines;
    auto query = connection.query();
    if (!query.exec(sql)) {
        return {sql + QLatin1String(": ") + query.lastError().text()};
    }
    while (query.next()) {
        QStringList values;
        for (int i = 0; i < query.record().count(); ++i) {
            values << (query.isNull(i) ? QStringLiteral("NULL") : query.value(i).toString());
        }
        lines << values.join(QLatin1Char('|'));
    }
    return lines;
}

/// SELECT of every table and view of a file, with the columns that it has now.
QStringList selectsOfEverything(const Connection& connection) {
    QStringList selects;
    const auto names = linesOf(
        connection,
        QStringLiteral("SELECT name FROM sqlite_master WHERE type IN('table','view') AND name NOT"
                       " LIKE 'sqlite_%' ORDER BY name"));
    for (const auto& name : names) {
        const auto columns = linesOf(
            connection, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(name));
        selects << QStringLiteral("SELECT %1 FROM %2 ORDER BY 1")
                       .arg(columns.join(QLatin1Char(',')), name);
    }
    return selects;
}

/// What a file is made of, whatever the order in which its columns were added.
QStringList shapeOf(const Connection& connection) {
    auto shape = linesOf(connection, QStringLiteral("SELECT type,name,tbl_name,CASE type WHEN"
                                                    " 'table' THEN '' ELSE sql END"
                                                    " FROM sqlite_master ORDER BY name"));
    shape += linesOf(connection,
                     QStringLiteral("SELECT t.name,t.strict,t.wr,c.name,c.type,c.\"notnull\","
                                    "c.dflt_value,c.pk FROM pragma_table_list t JOIN"
                                    " pragma_table_info(t.name) c WHERE t.type='table'"
                                    " AND t.schema='main' ORDER BY 1,4"));
    shape += linesOf(connection, QStringLiteral("SELECT * FROM quantity ORDER BY name"));
    for (const auto* pragma : {"application_id", "user_version", "page_size", "auto_vacuum"}) {
        shape += linesOf(connection, QStringLiteral("PRAGMA ") + QString::fromLatin1(pragma));
    }
    return shape;
}

}  // namespace

class TestMigration : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init();
    void everyFormerRowIsStillThere_data() { eachFrozenFile(); }
    void everyFormerRowIsStillThere();
    void formerRowsAreRolledUp_data() { eachFrozenFile(); }
    void formerRowsAreRolledUp();
    void theFileIsLikeANewOne_data() { eachFrozenFile(); }
    void theFileIsLikeANewOne();
    void everyViewAnswers_data() { eachFrozenFile(); }
    void everyViewAnswers();
    void recordingGoesOnWhereItEnded_data() { eachFrozenFile(); }
    void recordingGoesOnWhereItEnded();
    void aFailedMigrationLeavesTheFileAsItWas_data() { eachFrozenFile(); }
    void aFailedMigrationLeavesTheFileAsItWas();

 private:
    static QDir frozen() { return QDir(QStringLiteral(TESTS_DIR "/unit/storage/frozen")); }
    static void eachFrozenFile();
    std::unique_ptr<Store> m_store;
};

void TestMigration::eachFrozenFile() {
    QTest::addColumn<QString>("file");
    const auto files = frozen().entryList({QStringLiteral("v*.sql")});
    QCOMPARE(files.size(), schemaVersion - 1);
    for (const auto& file : files) {
        QTest::newRow(qPrintable(file)) << file;
    }
}

void TestMigration::init() {
    QFETCH(QString, file);
    m_store = std::make_unique<Store>();
    QFile text(frozen().filePath(file));
    QVERIFY(text.open(QIODevice::ReadOnly));
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(m_store->path().toUtf8().constData(), &database), SQLITE_OK);
    const int result =
        sqlite3_exec(database, text.readAll().constData(), nullptr, nullptr, nullptr);
    sqlite3_close(database);
    QCOMPARE(result, SQLITE_OK);
}

void TestMigration::everyFormerRowIsStillThere() {
    QStringList selects, before;
    {
        Connection connection;
        QVERIFY(connection.open(m_store->path(), Connection::Mode::ReadOnly).ok());
        selects = selectsOfEverything(connection);
        for (const auto& select : selects) {
            before << select << linesOf(connection, select);
        }
    }
    OpenStore store(m_store->path(), 100);
    QCOMPARE(store.open().verdict, StoreVerdict::Ready);
    while (store.hasWork()) {
        QVERIFY(store.work().ok());
    }
    QStringList after;
    for (const auto& select : selects) {
        after << select << linesOf(store.connection(), select);
    }
    QVERIFY(before.size() > 400);
    QCOMPARE(after, before);
}

void TestMigration::formerRowsAreRolledUp() {
    OpenStore store(m_store->path(), 100);
    QCOMPARE(store.open().verdict, StoreVerdict::Ready);
    while (store.hasWork()) {
        QVERIFY(store.work().ok());
    }
    store.close();
    QCOMPARE(rollUpFaults(m_store->path()), QString());
    QCOMPARE(m_store->number(QStringLiteral("SELECT count(*) FROM r60")),
             m_store->number(QStringLiteral("SELECT count(DISTINCT ts/60) FROM sample WHERE ts < "
                                            "(SELECT (max(ts)+5)/60*60 FROM sample)")));
}

void TestMigration::theFileIsLikeANewOne() {
    const Store fresh;
    OpenStore migrated(m_store->path(), 100);
    OpenStore made(fresh.path(), 100);
    QCOMPARE(migrated.open().verdict, StoreVerdict::Ready);
    QCOMPARE(made.open().verdict, StoreVerdict::Ready);
    QCOMPARE(shapeOf(migrated.connection()), shapeOf(made.connection()));
}

void TestMigration::everyViewAnswers() {
    OpenStore store(m_store->path(), 100);
    QCOMPARE(store.open().verdict, StoreVerdict::Ready);
    while (store.hasWork()) {
        QVERIFY(store.work().ok());
    }
    const auto views = linesOf(store.connection(),
                               QStringLiteral("SELECT name FROM sqlite_master WHERE type='view'"));
    QVERIFY(views.size() >= 10);
    for (auto view : views) {
        const auto rows = linesOf(store.connection(), QStringLiteral("SELECT * FROM ") + view);
        const auto table = view.remove(QLatin1String("_plain"));
        QCOMPARE(qint64(rows.size()), store.connection()
                                          .integer(QStringLiteral("SELECT count(*) FROM ") + table)
                                          .value_or(-1));
    }
}

void TestMigration::recordingGoesOnWhereItEnded() {
    const auto newest = m_store->number(QStringLiteral("SELECT max(ts) FROM sample"));
    const auto joules = m_store->number(
        QStringLiteral("SELECT value FROM counter_plain WHERE name='total_in_joules'"));
    const auto runs = m_store->number(QStringLiteral("SELECT count(*) FROM generator_run"));
    auto row = rowAt(newest + 5);
    row[Quantity::EnergyInJoules] = 1000;
    {
        RecorderUnderTest under(m_store->path());
        under.recorder.open(sessionOf());
        QCOMPARE(under.restored.at(0).lastRowTs, newest);
        under.recorder.append(row);
        under.recorder.close();
        QCOMPARE(under.status().totalInJoules, joules + 1000);
    }
    QCOMPARE(m_store->number(QStringLiteral("SELECT count(*) FROM generator_run")), runs);
}

void TestMigration::aFailedMigrationLeavesTheFileAsItWas() {
    // A table of that name in the way makes the last statements fail.
    QVERIFY(m_store->execute({QStringLiteral("CREATE VIEW rollup_redo AS SELECT 1 AS id")}));
    const auto version = m_store->number(QStringLiteral("PRAGMA user_version"));
    const auto shape =
        m_store->value(QStringLiteral("SELECT group_concat(sql) FROM sqlite_master"));
    OpenStore store(m_store->path(), 100);
    QCOMPARE(store.open().verdict, StoreVerdict::Unavailable);
    store.close();
    QCOMPARE(m_store->number(QStringLiteral("PRAGMA user_version")), version);
    QCOMPARE(m_store->value(QStringLiteral("SELECT group_concat(sql) FROM sqlite_master")), shape);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
