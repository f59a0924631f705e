// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/readimage.h"

#include "cloudconfig/exacttext.h"
#include "cloudconfig/imagetree.h"
#include "cloudconfig/tr.h"
#include "cloudconfig/volume.h"

namespace xsc::cloudconfig {

namespace {

constexpr qsizetype mostFiles = 1000;
constexpr qsizetype mostFolders = 100;
constexpr int deepestFolder = 8;

//! Reads files by their paths until one fails.
class Reader
{
public:
    explicit Reader(Volume &volume)
        : m_volume(volume)
    {}

    std::optional<QByteArray> file(const QString &path)
    {
        if (!m_outcome)
            return {};
        auto bytes = m_volume.fileAt(path);
        if (bytes)
            return *std::move(bytes);
        m_outcome = fail(bytes.error());
        return {};
    }

    [[nodiscard]] const Result<> &outcome() const { return m_outcome; }

private:
    Volume &m_volume;
    Result<> m_outcome;
};

Fail withoutUserData() { return fail(ErrorKind::NotFound, Tr::tr("There is no user-data on the drive.")); }

std::optional<QByteArray> readConfigDrive(Reader &reader, ImageContents &contents)
{
    auto userData = reader.file(drivepaths::userData);
    contents.userDataTemplate = reader.file(drivepaths::userDataTemplate).value_or(QByteArray());
    contents.metaData = reader.file(drivepaths::metaData).value_or(QByteArray());
    contents.vendorData = reader.file(drivepaths::vendorData);
    contents.networkData = reader.file(drivepaths::networkData);
    return userData;
}

std::optional<QByteArray> readNoCloud(Reader &reader, ImageContents &contents)
{
    auto userData = reader.file(drivepaths::noCloudUserData);
    contents.metaData = reader.file(drivepaths::noCloudMetaData).value_or(QByteArray());
    contents.vendorData = reader.file(drivepaths::noCloudVendorData);
    contents.networkData = reader.file(drivepaths::noCloudNetworkData);
    return userData;
}

Result<> readAgentFiles(Volume &volume, ImageContents &contents)
{
    const auto entries = volume.listAt(drivepaths::agent);
    if (!entries)
        return fail(entries.error());
    qint64 left = Volume::largestFile;
    for (const VolumeEntry &entry : *entries) {
        if (entry.isFolder)
            continue;
        left -= entry.size;
        if (left < 0)
            return fail(ErrorKind::Limit, Tr::tr("The agent files on the drive are too large."));
        const auto bytes = volume.read(entry);
        if (!bytes)
            return fail(bytes.error());
        contents.agentFiles.insert(entry.name, *bytes);
    }
    return {};
}

//! Lists a tree that may go round in circles.
class Lister
{
public:
    explicit Lister(Volume &volume)
        : m_volume(volume)
    {}

    [[nodiscard]] Result<> list(const VolumeEntry &folder, const QString &path, int depth)
    {
        if (depth > deepestFolder || ++m_folders > mostFolders)
            return {};
        const auto entries = m_volume.list(folder);
        if (!entries)
            return fail(entries.error());
        for (const VolumeEntry &entry : *entries) {
            if (!entry.isFolder && files.size() < mostFiles)
                files.append({path + entry.name, entry.size});
        }
        for (const VolumeEntry &entry : *entries) {
            const auto below = entry.isFolder ? list(entry, path + entry.name + u'/', depth + 1) : Result<>();
            if (!below)
                return below;
        }
        return {};
    }

    QList<DriveImage::File> files;

private:
    Volume &m_volume;
    qsizetype m_folders = 0;
};

Result<> readContents(Volume &volume, DriveImage &image)
{
    Reader reader(volume);
    ImageContents other;
    auto userData = readConfigDrive(reader, image.contents);
    if (!userData && reader.outcome()) {
        userData = readNoCloud(reader, other);
        image.layout = Layout::NoCloud;
        image.contents = other;
    }
    if (!reader.outcome())
        return reader.outcome();
    if (!userData)
        return withoutUserData();
    image.contents.userData = *userData;
    return readAgentFiles(volume, image.contents);
}

} // namespace

Result<DriveImage> readImage(const QByteArray &bytes)
{
    const auto volume = Volume::openBytes(bytes);
    if (!volume)
        return fail(volume.error());
    DriveImage image;
    image.fileSystem = (*volume)->fileSystem();
    image.label = (*volume)->label();
    if (const auto read = readContents(**volume, image); !read)
        return fail(read.error());
    Lister lister(**volume);
    if (const auto listed = lister.list((*volume)->root(), {}, 0); !listed)
        return fail(listed.error());
    image.files = lister.files;
    return image;
}

Result<QString> templateOf(const QByteArray &image)
{
    const auto volume = Volume::openBytes(image);
    if (!volume)
        return fail(volume.error());
    Reader reader(**volume);
    std::optional<QByteArray> text;
    for (const QString &path :
         {drivepaths::userDataTemplate, drivepaths::userData, drivepaths::noCloudUserData}) {
        if (!text)
            text = reader.file(path);
    }
    if (!reader.outcome())
        return fail(reader.outcome().error());
    if (!text)
        return withoutUserData();
    const auto exact = exactText(*text);
    if (!exact)
        return fail(ErrorKind::Protocol, Tr::tr("The user-data on the drive is no text in UTF-8."));
    return *exact;
}

} // namespace xsc::cloudconfig
