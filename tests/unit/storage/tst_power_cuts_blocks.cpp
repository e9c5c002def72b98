// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes while ext4 writes: the recorder works on a file system whose disk writes down
// every block and flush; each cut rebuilds that disk from what was flushed and some of the rest,
// mounts it (the journal is replayed), and looks. Needs root, FUSE and loop devices.
// MAGNUM_BLOCK_CUTS sets how many cuts.
#include <sys/mount.h>
#include <unistd.h>

#include <QProcess>
#include <cerrno>
#include <cstring>

#include "recorded_life.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {

constexpr qint64 diskBytes = 40LL * 1024 * 1024;

struct BlockRecord {
    quint64 kind = 0;  ///< 1 write, 2 flush
    quint64 offset = 0;
    quint64 size = 0;
};

bool runs(const QString& program, const QStringList& words, QByteArray* output = nullptr) {
    QProcess process;
    process.start(program, words);
    const bool fine = process.waitForFinished(30'000) && process.exitCode() == 0;
    if (output != nullptr) {
        *output = process.readAllStandardOutput().trimmed();
    }
    return fine;
}

/// A file as a mounted disk.
class MountedDisk {
 public:
    MountedDisk(const QString& file, const QString& place) : m_place(QFile::encodeName(place)) {
        QByteArray device;
        if (runs(QStringLiteral("losetup"), {QStringLiteral("--show"), QStringLiteral("-f"), file},
                 &device)) {
            m_device = device;
            m_mounted = ::mount(m_device.constData(), m_place.constData(), "ext4", 0, "") == 0;
        }
    }
    ~MountedDisk() {
        if (m_mounted) {
            ::umount2(m_place.constData(), 0);
        }
        if (!m_device.isEmpty()) {
            runs(QStringLiteral("losetup"), {QStringLiteral("-d"), QString::fromUtf8(m_device)});
        }
    }
    MountedDisk(const MountedDisk&) = delete;
    MountedDisk& operator=(const MountedDisk&) = delete;
    [[nodiscard]] bool isMounted() const { return m_mounted; }

 private:
    QByteArray m_place, m_device;
    bool m_mounted = false;
};

}  // namespace

class TestPowerCutsBlocks : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nothingAcknowledgedIsLost();
    void aCardThatLiesAboutItsFlushesIsNoticed();

 private:
    [[nodiscard]] QString at(const char* name) const {
        return m_folder.filePath(QLatin1String(name));
    }
    /// Cuts at random moments. With `honest` false nothing was ever flushed since the start of the
    /// last writes. Returns how many were bad, and says which.
    int cut(int cuts, bool honest, quint32 seed);
    QString lookAt(const QByteArray& disk, const Acknowledged& acknowledged);

    QTemporaryDir m_folder{QStringLiteral("/dev/shm/mm-blocks-XXXXXX")};
    QProcess m_daemon;
    QByteArray m_image, m_log;
    Handed m_handed;
    std::unique_ptr<RecordedLife> m_life;
};

void TestPowerCutsBlocks::initTestCase() {
    if (::geteuid() != 0) {
        QSKIP("Power cuts on the level of blocks need root.");
    }
    if (QStringLiteral(MAGNUM_BLOCK_LOG).isEmpty()) {
        QSKIP("Power cuts on the level of blocks need libfuse3-dev when this is built.");
    }
    if (!m_folder.isValid() || !QFile::exists(QStringLiteral("/dev/fuse"))) {
        QSKIP("Power cuts on the level of blocks need /dev/shm and /dev/fuse.");
    }
    for (const auto* name : {"fuse", "work", "look"}) {
        QVERIFY(QDir(m_folder.path()).mkdir(QLatin1String(name)));
    }
    QFile image(at("image"));
    QVERIFY(image.open(QIODevice::WriteOnly) && image.resize(diskBytes));
    image.close();
    if (!runs(QStringLiteral("mkfs.ext4"),
              {QStringLiteral("-q"), QStringLiteral("-F"), QStringLiteral("-b"),
               QStringLiteral("4096"), QStringLiteral("-J"), QStringLiteral("size=4"),
               QStringLiteral("-E"), QStringLiteral("lazy_itable_init=0,lazy_journal_init=0"),
               at("image")})) {
        QSKIP("Power cuts on the level of blocks need mkfs.ext4.");
    }
    QVERIFY(image.open(QIODevice::ReadOnly));
    m_image = image.readAll();
    m_daemon.setProcessChannelMode(QProcess::ForwardedChannels);
    m_daemon.start(QStringLiteral(MAGNUM_BLOCK_LOG), {at("image"), at("log"), at("fuse")});
    const auto disk = at("fuse") + QStringLiteral("/disk");
    if (!QTest::qWaitFor([&disk] { return QFile::exists(disk); }, 10'000)) {
        QSKIP("Power cuts on the level of blocks: FUSE does not mount here.");
    }
    const MountedDisk mounted(disk, at("work"));
    if (!mounted.isMounted()) {
        QSKIP(qPrintable(QStringLiteral("Power cuts on the level of blocks: no loop device (%1).")
                             .arg(QString::fromLocal8Bit(std::strerror(errno)))));
    }
    FaultVfs::install();
    m_life = std::make_unique<RecordedLife>(at("work"), m_handed, 4711);
    m_life->setPosition([this] { return size_t(QFileInfo(at("log")).size()); });
    QVERIFY(m_life->run(9.0, 60));
    QFile log(at("log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    m_log = log.readAll();
}

void TestPowerCutsBlocks::cleanupTestCase() {
    if (m_daemon.state() != QProcess::NotRunning) {
        ::umount2(QFile::encodeName(at("fuse")).constData(), MNT_DETACH);
        if (!m_daemon.waitForFinished(5000)) {
            m_daemon.kill();
            m_daemon.waitForFinished();
        }
    }
}

QString TestPowerCutsBlocks::lookAt(const QByteArray& disk, const Acknowledged& acknowledged) {
    QFile file(at("cut"));
    if (!file.open(QIODevice::WriteOnly) || file.write(disk) != disk.size()) {
        return QStringLiteral("the disk cannot be written; ");
    }
    file.close();
    const MountedDisk mounted(at("cut"), at("look"));
    return mounted.isMounted() ? problemsAfterCut(at("look"), m_handed, acknowledged)
                               : QStringLiteral("it cannot be mounted; ");
}

int TestPowerCutsBlocks::cut(int cuts, bool honest, quint32 seed) {
    QRandomGenerator random(seed);
    std::vector<qint64> moments;
    for (int i = 0; i < cuts; ++i) {
        moments.push_back(qint64(random.generate64() % quint64(m_log.size())));
    }
    std::sort(moments.begin(), moments.end());
    auto safe = m_image;
    std::vector<DiskLog::Operation> waiting;
    int bad = 0;
    qint64 position = 0;
    for (const auto moment : moments) {
        while (position < moment) {
            BlockRecord record;
            std::memcpy(&record, m_log.constData() + position, sizeof(record));
            position += qint64(sizeof(record));
            if (record.kind == 1) {
                waiting.push_back({DiskLog::Operation::Write,
                                   {},
                                   qint64(record.offset),
                                   m_log.mid(position, qint64(record.size))});
                position += qint64(record.size);
            }
            // A liar keeps its newest writes in memory whatever it was told.
            const size_t kept = honest ? 0 : 200;
            if ((record.kind == 2 || !honest) && waiting.size() > kept) {
                const auto end = waiting.end() - std::ptrdiff_t(kept);
                for (auto it = waiting.begin(); it != end; ++it) {
                    putOperation(safe, *it);
                }
                waiting.erase(waiting.begin(), end);
            }
        }
        // A disk may lose a newer write to a block and keep an older one, but not swap them.
        auto survival = Survival(random.bounded(survivalKinds));
        survival = survival == Survival::Reordered ? Survival::Half : survival;
        auto disk = safe;
        putSurvivors(disk, waiting, survival, random);
        const auto problems = lookAt(disk, m_life->acknowledgedAt(size_t(position)));
        if (!problems.isEmpty()) {
            ++bad;
            qInfo("at byte %lld of the log, survival %d: %s", position, int(survival),
                  qPrintable(problems));
        }
    }
    return bad;
}

void TestPowerCutsBlocks::nothingAcknowledgedIsLost() {
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("MAGNUM_BLOCK_CUTS", &given);
    const int cuts = given ? wanted : 20;
    QCOMPARE(cut(cuts, true, 20'261'125), 0);
    qInfo("%d cuts through %lld MB of writes, nothing lost", cuts, m_log.size() / 1'000'000);
}

/// The negative control: no software survives such a card, so something must be found.
void TestPowerCutsBlocks::aCardThatLiesAboutItsFlushesIsNoticed() {
    QVERIFY(cut(20, false, 1) > 0);
}

QTEST_GUILESS_MAIN(TestPowerCutsBlocks)
#include "tst_power_cuts_blocks.moc"
