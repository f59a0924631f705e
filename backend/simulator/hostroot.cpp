// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/hostroot.h"

#include "core/dom0root.h"
#include "simulator/tr.h"
#include "xapi/keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

Fail cannotCreate(const QString &path, const QString &why)
{
    return fail(ErrorKind::Internal, Tr::tr("The embedded pool cannot create %1.").arg(path), why);
}

Result<> makeFolders(const QString &root)
{
    for (const QString &folder :
         {u"etc/xapi.d/plugins"_s, u"var/lib/xcp"_s, u"var/log"_s, u"run/xscontainer"_s}) {
        if (!QDir(root).mkpath(folder))
            return cannotCreate(root + u'/' + folder, {});
    }
    return {};
}

Result<> writeInventory(const QString &path, const QString &hostUuid)
{
    QFile file(path);
    const QByteArray text = "INSTALLATION_UUID='" + hostUuid.toUtf8() +
                            "'\n"
                            "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return cannotCreate(path, file.errorString());
    return {};
}

} // namespace

HostRoot::HostRoot(QString folder)
    : m_folder(std::move(folder))
{}

Result<> HostRoot::create(const QString &hostUuid, const QString &pluginProgram) const
{
    if (auto made = makeFolders(m_folder); !made)
        return made;
    if (auto written = writeInventory(m_folder + u"/etc/xensource-inventory"_s, hostUuid); !written)
        return written;
    if (pluginProgram.isEmpty())
        return {};
    const QString link = pluginFolder() + u'/' + xapi::keys::plugin;
    if (!QFile::link(QFileInfo(pluginProgram).absoluteFilePath(), link))
        return cannotCreate(link, {});
    return {};
}

QString HostRoot::xapiSocket() const { return Dom0Root(m_folder).xapiSocket(); }

QString HostRoot::pluginFolder() const { return m_folder + u"/etc/xapi.d/plugins"_s; }

} // namespace xsc::simulator
