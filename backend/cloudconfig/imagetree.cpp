// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/imagetree.h"

namespace xsc::cloudconfig {

namespace {

constexpr unsigned rootReads = 0600;
constexpr unsigned allRead = 0644;
constexpr unsigned allRun = 0755;

void addOptional(QList<ImageFile> &files, const QString &path, const std::optional<QByteArray> &bytes)
{
    if (bytes)
        files.append({path, *bytes, rootReads});
}

void addConfigDrive(QList<ImageFile> &files, const ImageContents &contents)
{
    files.append({drivepaths::userData, contents.userData, rootReads});
    files.append({drivepaths::userDataTemplate, contents.userDataTemplate, rootReads});
    files.append({drivepaths::metaData, contents.metaData, allRead});
    addOptional(files, drivepaths::vendorData, contents.vendorData);
    addOptional(files, drivepaths::networkData, contents.networkData);
}

void addNoCloud(QList<ImageFile> &files, const ImageContents &contents)
{
    files.append({drivepaths::noCloudUserData, contents.userData, rootReads});
    files.append({drivepaths::noCloudMetaData, contents.metaData, allRead});
    addOptional(files, drivepaths::noCloudVendorData, contents.vendorData);
    addOptional(files, drivepaths::noCloudNetworkData, contents.networkData);
}

} // namespace

QList<ImageFile> imageFiles(const ImageContents &contents, Layout layout)
{
    QList<ImageFile> files;
    if (layout == Layout::ConfigDrive)
        addConfigDrive(files, contents);
    else
        addNoCloud(files, contents);
    for (const auto &[name, bytes] : contents.agentFiles.asKeyValueRange())
        files.append({drivepaths::agent + u'/' + name, bytes, allRun});
    return files;
}

} // namespace xsc::cloudconfig
