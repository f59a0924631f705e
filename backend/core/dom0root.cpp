// SPDX-License-Identifier: BSD-2-Clause
#include "core/dom0root.h"

#include <QDir>
#include <QFile>

namespace xsc {

using namespace Qt::Literals::StringLiterals;

Dom0Root::Dom0Root(QString root)
    : m_root(QDir::cleanPath(root))
{}

Dom0Root Dom0Root::ofPlugin(const QString &programPath)
{
    const QString folder = programPath.section(u'/', 0, -2);
    const auto plugins = "/etc/xapi.d/plugins"_L1;
    if (folder.startsWith(u'/') && folder.endsWith(plugins) && folder.size() > plugins.size())
        return Dom0Root(folder.chopped(plugins.size()));
    return Dom0Root();
}

QString Dom0Root::path(const QString &relative) const
{
    return m_root.endsWith(u'/') ? m_root + relative : m_root + u'/' + relative;
}

QString Dom0Root::xapiSocket() const { return path(u"var/lib/xcp/xapi"_s); }

QString Dom0Root::logFile() const { return path(u"var/log/xscontainer.log"_s); }

QString Dom0Root::devModeFlag() const
{
    return path(u"opt/xensource/packages/files/xscontainer/devmode_enabled"_s);
}

QString Dom0Root::cloudConfigTemplate() const
{
    return path(u"opt/xensource/packages/files/xscontainer/cloud-config.template"_s);
}

QString Dom0Root::toolsIsoFolder() const { return path(u"opt/xensource/packages/iso"_s); }

QString Dom0Root::detailedLogFlag() const
{
    return path(u"opt/xensource/packages/files/xscontainer/devlogging_enabled"_s);
}

QString Dom0Root::monitorSocket() const { return path(u"run/xscontainer/monitor.sock"_s); }

QString Dom0Root::hostUuid() const
{
    QFile inventory(path(u"etc/xensource-inventory"_s));
    if (!inventory.open(QIODevice::ReadOnly))
        return {};
    while (!inventory.atEnd()) {
        const QString line = QString::fromUtf8(inventory.readLine(4096)).trimmed();
        if (line.startsWith("INSTALLATION_UUID="_L1))
            return line.section(u'=', 1).remove(u'\'').remove(u'"').trimmed();
    }
    return {};
}

} // namespace xsc
