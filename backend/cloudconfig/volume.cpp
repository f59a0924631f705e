// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/volume.h"

#include "cloudconfig/fatvolume.h"
#include "cloudconfig/isovolume.h"
#include "cloudconfig/tr.h"

#include <QBuffer>

#include <algorithm>

namespace xsc::cloudconfig {

namespace {

std::optional<VolumeEntry> named(const QList<VolumeEntry> &entries, const QString &name)
{
    const auto with = [&](Qt::CaseSensitivity sensitivity) {
        return std::find_if(entries.begin(), entries.end(), [&](const VolumeEntry &entry) {
            return entry.name.compare(name, sensitivity) == 0;
        });
    };
    auto found = with(Qt::CaseSensitive);
    if (found == entries.end())
        found = with(Qt::CaseInsensitive);
    return found == entries.end() ? std::optional<VolumeEntry>() : *found;
}

} // namespace

Fail Volume::damaged(const char *what)
{
    return fail(ErrorKind::Protocol, Tr::tr("The image of the drive is damaged."), QString::fromLatin1(what));
}

Fail Volume::tooLarge()
{
    return fail(ErrorKind::Limit, Tr::tr("A file or folder on the drive is larger than any that belongs "
                                         "on a config drive."));
}

Result<std::unique_ptr<Volume>> Volume::open(std::shared_ptr<QIODevice> image)
{
    auto iso = IsoVolume::open(image);
    if (iso || iso.error().kind != ErrorKind::Unsupported)
        return iso;
    return FatVolume::open(std::move(image));
}

Result<std::unique_ptr<Volume>> Volume::openBytes(const QByteArray &image)
{
    const auto buffer = std::make_shared<QBuffer>();
    buffer->setData(image);
    buffer->open(QIODevice::ReadOnly);
    return open(buffer);
}

Result<QByteArray> Volume::bytesAt(qint64 offset, qint64 length)
{
    if (offset < 0 || length < 0 || length > m_image->size() - offset || !m_image->seek(offset))
        return damaged("beyond the end");
    QByteArray bytes = m_image->read(length);
    if (bytes.size() != length)
        return damaged("unreadable");
    return bytes;
}

Result<std::optional<VolumeEntry>> Volume::find(const QString &path)
{
    std::optional<VolumeEntry> at = m_root;
    for (const QString &name : path.split(u'/', Qt::SkipEmptyParts)) {
        if (!at->isFolder)
            return std::optional<VolumeEntry>();
        const auto entries = list(*at);
        if (!entries)
            return fail(entries.error());
        at = named(*entries, name);
        if (!at)
            break;
    }
    return at;
}

Result<QList<VolumeEntry>> Volume::listAt(const QString &path)
{
    const auto folder = find(path);
    if (!folder)
        return fail(folder.error());
    if (!*folder || !(*folder)->isFolder)
        return QList<VolumeEntry>();
    return list(**folder);
}

Result<std::optional<QByteArray>> Volume::fileAt(const QString &path)
{
    const auto entry = find(path);
    if (!entry)
        return fail(entry.error());
    if (!*entry || (*entry)->isFolder)
        return std::optional<QByteArray>();
    auto bytes = read(**entry);
    if (!bytes)
        return fail(bytes.error());
    return std::optional(*std::move(bytes));
}

} // namespace xsc::cloudconfig
