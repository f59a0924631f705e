// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/toolsiso.h"

#include "cloudconfig/tr.h"
#include "cloudconfig/volume.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestAgentFile = 16 * 1024 * 1024;
constexpr qint64 largestAgent = 32 * 1024 * 1024;

const QStringList &filesOfTheOriginal()
{
    static const QStringList names{u"install.sh"_s,
                                   u"versions.deb"_s,
                                   u"versions.rpm"_s,
                                   u"versions.tgz"_s,
                                   u"xe-daemon"_s,
                                   u"xe-linux-distribution"_s,
                                   u"xe-linux-distribution.service"_s,
                                   u"xen-vcpu-hotplug.rules"_s};
    return names;
}

bool isPackage(const QString &name)
{
    return name.endsWith("_amd64.deb"_L1) || name.endsWith(".x86_64.rpm"_L1);
}

Result<> collect(Volume &volume, QMap<QString, QByteArray> &files)
{
    const auto entries = volume.listAt(u"Linux"_s);
    if (!entries)
        return fail(entries.error());
    qint64 left = largestAgent;
    for (const VolumeEntry &entry : *entries) {
        const bool isWanted = filesOfTheOriginal().contains(entry.name) || isPackage(entry.name);
        if (entry.isFolder || !isWanted || entry.size > std::min(left, largestAgentFile))
            continue;
        const auto bytes = volume.read(entry);
        if (!bytes)
            return fail(bytes.error());
        left -= bytes->size();
        files.insert(entry.name, *bytes);
    }
    return {};
}

QString missingNote(const QMap<QString, QByteArray> &files, const QString &iso)
{
    QStringList missing;
    for (const QString &name : filesOfTheOriginal()) {
        if (!files.contains(name))
            missing.append(name);
    }
    return missing.isEmpty() ? QString()
                             : Tr::tr("%1 lacks these files of the guest agent: %2.")
                                   .arg(QFileInfo(iso).fileName(), missing.join(u", "_s));
}

} // namespace

QString newestToolsIso(const Dom0Root &root)
{
    const QDir folder(root.toolsIsoFolder());
    const auto found = folder.entryInfoList({u"*.iso"_s}, QDir::Files | QDir::Readable, QDir::Time);
    return found.isEmpty() ? QString() : found.first().filePath();
}

AgentFiles agentFilesOf(const QString &isoPath)
{
    AgentFiles agent;
    const auto file = std::make_shared<QFile>(isoPath);
    if (isoPath.isEmpty() || !file->open(QIODevice::ReadOnly)) {
        agent.notes.append(Tr::tr("There is no tools ISO, so the guest agent is not on the drive."));
        return agent;
    }
    const auto volume = Volume::open(file);
    const auto collected = volume ? collect(**volume, agent.files) : Result<>(fail(volume.error()));
    if (!collected)
        agent.notes.append(Tr::tr("The tools ISO %1 could not be read to its end: %2")
                               .arg(QFileInfo(isoPath).fileName(), collected.error().message));
    else if (const QString note = missingNote(agent.files, isoPath); !note.isEmpty())
        agent.notes.append(note);
    return agent;
}

} // namespace xsc::cloudconfig
