// SPDX-License-Identifier: BSD-2-Clause
#include "drivebench.h"

#include "cloudconfig/defaulttemplate.h"
#include "cloudconfig/readimage.h"
#include "driveimages.h"
#include "drivepool.h"
#include "places.h"
#include "process.h"
#include "report.h"
#include "xapi/devices.h"
#include "xapi/keys.h"

#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>

namespace xsc::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The pool that the program talks to lives in this process: its event loop must turn.
Result<> runTurning(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    process.start(test::findProgram(program), arguments);
    if (process.waitForStarted())
        loop.exec();
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return fail(ErrorKind::Internal, program, QString::fromUtf8(process.readAllStandardError()));
}

class DriveBench
{
public:
    explicit DriveBench(int rounds)
        : m_rounds(rounds)
        , m_pool(test::ourProgram(u"xscontainer-plugin"_s))
    {}

    [[nodiscard]] Result<> run();

private:
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<> createDirectly();
    [[nodiscard]] Result<> createByPlugin();
    [[nodiscard]] Result<> byHand();
    [[nodiscard]] Result<> makeDisk();
    void keep(const Result<> &result)
    {
        if (!result && m_outcome)
            m_outcome = result;
    }

    int m_rounds;
    test::DrivePool m_pool;
    QTemporaryDir m_folder;
    QString m_text = cloudconfig::builtInTemplates().first().text;
    QString m_disk;
    Result<> m_outcome;
};

// The same tree for both: what our own drive has, as files.
Result<> DriveBench::prepare()
{
    if (const auto started = m_pool.start(); !started)
        return started;
    if (const auto created = createDirectly(); !created)
        return created;
    const auto image = cloudconfig::readImage(m_pool.content(m_pool.drives().first()));
    if (!image)
        return fail(image.error());
    auto tree = test::originalTree(image->contents);
    tree.insert(u"openstack/latest/meta_data.json"_s, image->contents.metaData);
    if (const auto written = test::writeTree(m_folder.filePath(u"tree"_s), tree); !written)
        return written;
    return makeDisk();
}

Result<> DriveBench::makeDisk()
{
    const xapi::NewDisk wanted{xapi::SrRef(*m_pool.model().byUuid(u"SR"_s, m_pool.storage)), 2 * 1024 * 1024,
                               u"by hand"_s};
    const auto disk = QCoro::waitFor(xapi::createDisk(m_pool.session(), wanted, Patience::of(10s)));
    if (!disk)
        return fail(disk.error());
    m_disk = disk->text();
    return {};
}

Result<> DriveBench::createDirectly()
{
    const auto made = m_pool.create(m_pool.halted, m_text);
    return made ? Result<>() : fail(made.error());
}

Result<> DriveBench::createByPlugin()
{
    const xapi::HostRef host(*m_pool.model().byUuid(u"host"_s, m_pool.host));
    const xapi::StringMap arguments{
        {u"vmuuid"_s, m_pool.halted}, {u"sruuid"_s, m_pool.storage}, {u"configuration"_s, m_text}};
    const auto made = QCoro::waitFor(m_pool.session()->callPlugin(
        host, xapi::keys::plugin, u"create_config_drive"_s, arguments, Patience::of(60s)));
    return made ? Result<>() : fail(made.error());
}

Result<> DriveBench::byHand()
{
    const QString image = m_folder.filePath(u"drive.iso"_s);
    const auto made = runTurning(u"genisoimage"_s, {u"-quiet"_s, u"-R"_s, u"-J"_s, u"-V"_s, u"config-2"_s,
                                                    u"-o"_s, image, m_folder.filePath(u"tree"_s)});
    if (!made)
        return made;
    const QString target =
        u"http://localhost/import_raw_vdi?session_id=%1&vdi=%2"_s.arg(m_pool.session()->sessionRef(), m_disk);
    return runTurning(u"curl"_s, {u"-sS"_s, u"--fail"_s, u"--unix-socket"_s,
                                  m_pool.pool().xapiSocket(m_pool.host), u"-T"_s, image, target});
}

Result<> DriveBench::run()
{
    if (const auto prepared = prepare(); !prepared)
        return prepared;
    Series byHandTimes, direct, plugin;
    // In turns, so that what else the machine does weighs on all of them alike; the first one warms caches.
    for (int i = 0; i <= m_rounds; ++i) {
        const Time times[] = {timeOf([this] { keep(byHand()); }), timeOf([this] { keep(createByPlugin()); }),
                              timeOf([this] { keep(createDirectly()); })};
        if (i == 0)
            continue;
        byHandTimes.add(times[0]);
        plugin.add(times[1]);
        direct.add(times[2]);
    }
    printRatio(u"create_config_drive through host.call_plugin"_s, plugin.median(),
               u"genisoimage and curl -T"_s, byHandTimes.median(), 1);
    printRatio(u"the same over the session"_s, direct.median(), u"genisoimage and curl -T"_s,
               byHandTimes.median(), 1);
    return m_outcome;
}

} // namespace

Result<> benchDrive(int rounds) { return DriveBench(rounds).run(); }

} // namespace xsc::bench
