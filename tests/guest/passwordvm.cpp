// SPDX-License-Identifier: BSD-2-Clause
#include "passwordvm.h"

#include "poolsession.h"
#include "simulator/xapimodel.h"
#include "verify.h"
#include "writefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

QString PasswordVm::missing()
{
    if (!isRoot())
        return u"an account of its own for sshd takes root"_s;
    return RealSshd::missing();
}

Result<> PasswordVm::start(const SshdOptions &options, const QString &engineSocket)
{
    const auto everybody = QFile::Permissions::fromInt(0x7055);
    QFile::setPermissions(m_folder.path(), everybody);
    if (!QDir().mkpath(home()) || ::chown(home().toLocal8Bit().constData(), accountId, accountId) != 0)
        return fail(ErrorKind::Internal, u"no home folder"_s);
    m_engine.speaks("1.41", "1.24");
    const QString engine = engineSocket.isEmpty() ? m_engine.socket() : engineSocket;
    QFile::setPermissions(QFileInfo(engine).path(), everybody);
    QFile::setPermissions(engine, QFile::Permissions::fromInt(0x7077));
    const auto key = simulator::makePoolKey();
    if (!key)
        return fail(key.error());
    m_key = *key;

    SshdOptions ours = options;
    ours.account = user();
    ours.accountPassword = password();
    ours.accountHome = home();
    ours.extraLines += {u"PasswordAuthentication yes"_s, u"AuthorizedKeysFile .ssh/authorized_keys"_s};
    m_sshd = std::make_unique<RealSshd>(ours);
    if (const auto started = m_sshd->start(); !started)
        return started;

    auto scenario = simulator::emptyScenario();
    scenario->setPoolKey(m_key);
    simulator::ScenarioVm plan;
    plan.name = u"guarded"_s;
    plan.host = m_host = scenario->hosts().first().uuid;
    plan.networks = {{u"0/ip"_s, m_sshd->address()}};
    m_vm = scenario->addVm(plan);
    simulator::ScenarioEndpoint endpoint;
    endpoint.address = m_sshd->address();
    endpoint.port = m_sshd->port();
    endpoint.user = user();
    endpoint.engineSocket = engine;
    scenario->setEndpoint(m_vm, endpoint);
    simulator::EmbeddedPoolSettings settings;
    settings.runMonitors = false;
    m_pool = std::make_unique<simulator::EmbeddedPool>(std::move(scenario), settings);
    return startAndLogin(*m_pool, m_host).map([this](const auto &session) { m_session = session; });
}

QByteArray PasswordVm::authorizedKeys() const
{
    QFile file(homeInside() + u"/.ssh/authorized_keys"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<> PasswordVm::setAuthorizedKeys(const QByteArray &lines) const
{
    const QString folder = homeInside() + u"/.ssh"_s;
    const QString file = folder + u"/authorized_keys"_s;
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Internal, u"no folder for keys"_s);
    if (const auto written = writeFile(file, lines); !written)
        return written;
    QFile::setPermissions(folder, QFile::Permissions::fromInt(0x7000));
    QFile::setPermissions(file, QFile::Permissions::fromInt(0x6000));
    for (const QString &path : {folder, file}) {
        if (::chown(path.toLocal8Bit().constData(), accountId, accountId) != 0)
            return fail(ErrorKind::Internal, u"no owner for keys"_s);
    }
    return {};
}

xapi::VmRef PasswordVm::ref() const { return xapi::VmRef(*m_pool->model().byUuid(u"VM"_s, m_vm)); }

xapi::StringMap PasswordVm::otherConfig() const
{
    return m_pool->model().value(u"VM"_s, ref().text(), u"other_config"_s).toMap();
}

} // namespace xsc::test
