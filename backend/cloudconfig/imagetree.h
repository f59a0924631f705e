// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/imagecontents.h"
#include "iso/isowriter.h"

#include <QList>

namespace xsc::cloudconfig {

//! The paths by which readers know the files of a drive.
namespace drivepaths {
inline const QString userData = QStringLiteral("openstack/latest/user_data");
inline const QString userDataTemplate = QStringLiteral("openstack/latest/user_data.template");
inline const QString metaData = QStringLiteral("openstack/latest/meta_data.json");
inline const QString vendorData = QStringLiteral("openstack/latest/vendor_data.json");
inline const QString networkData = QStringLiteral("openstack/latest/network_data.json");
inline const QString agent = QStringLiteral("agent");
inline const QString noCloudUserData = QStringLiteral("user-data");
inline const QString noCloudMetaData = QStringLiteral("meta-data");
inline const QString noCloudVendorData = QStringLiteral("vendor-data");
inline const QString noCloudNetworkData = QStringLiteral("network-config");
} // namespace drivepaths

using iso::ImageFile;

//! The files that an image of these contents has.
[[nodiscard]] QList<ImageFile> imageFiles(const ImageContents &contents, Layout layout);

} // namespace xsc::cloudconfig
