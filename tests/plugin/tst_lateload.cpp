// SPDX-License-Identifier: BSD-2-Clause
#include "drivepool.h"
#include "places.h"
#include "verify.h"
#include "writefile.h"
#include "xapi/keys.h"

#include <QDir>
#include <QTemporaryDir>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

//! What the loader of the system says of the real program while XAPI calls it.
class LateLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pool.reset(); }

    void aDriveNeedsNoNetwork();
    void aVmDoes();

private:
    Result<QString> call(const QString &function, const xapi::StringMap &arguments);
    //! Of all programs that ran since init().
    [[nodiscard]] QByteArray loaded() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::DrivePool> m_pool;
};

void LateLoadTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString program = m_folder->filePath(u"plugin"_s); // XAPI hands its environment to nobody
    const QString script =
        u"#!/bin/bash\nLD_DEBUG=files LD_DEBUG_OUTPUT='%1/loader' exec -a \"$0\" '%2' \"$@\"\n"_s;
    VERIFY_RESULT(test::writeFile(
        program, script.arg(m_folder->path(), test::ourProgram(u"xscontainer-plugin"_s)).toUtf8()));
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
    m_pool = std::make_unique<test::DrivePool>(program);
    VERIFY_RESULT(m_pool->start());
}

Result<QString> LateLoadTest::call(const QString &function, const xapi::StringMap &arguments)
{
    const xapi::HostRef host(*m_pool->model().byUuid(u"host"_s, m_pool->host));
    return test::await(
        m_pool->session()->callPlugin(host, keys::plugin, function, arguments, Patience::of(60s)));
}

QByteArray LateLoadTest::loaded() const
{
    QByteArray all;
    for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList({u"loader*"_s}, QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void LateLoadTest::aDriveNeedsNoNetwork()
{
    VERIFY_RESULT(call(u"create_config_drive"_s, {{u"vmuuid"_s, m_pool->running},
                                                  {u"sruuid"_s, m_pool->storage},
                                                  {u"configuration"_s, u"#cloud-config\n"_s}}));
    QCOMPARE(m_pool->drives().size(), 1);
    const QByteArray told = loaded();
    QVERIFY(told.contains("libQt6Core.so") && told.contains("libisofs.so"));
    for (const char *library : {"libQt6Network.so", "libssh.so", "libcrypto.so", "libyaml"})
        QVERIFY2(!told.contains(library), library);
}

void LateLoadTest::aVmDoes()
{
    const QString vm = *m_pool->model().byUuid(u"VM"_s, m_pool->running);
    VERIFY_RESULT(
        m_pool->model().addTo(u"VM"_s, vm, u"other_config"_s, keys::address, xapi::Value(u"127.0.0.1"_s)));
    VERIFY_RESULT(call(u"diagnose"_s, {{u"vmuuid"_s, m_pool->running}}));
    QVERIFY(loaded().contains("libQt6Network.so"));
}

QTEST_GUILESS_MAIN(LateLoadTest)
#include "tst_lateload.moc"
