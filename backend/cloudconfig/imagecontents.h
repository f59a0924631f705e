// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace xsc::cloudconfig {

//! Which readers an image is for; format: cloud-init's data sources of these names.
enum class Layout {
    ConfigDrive, //!< volume id config-2, openstack/latest/…: cloud-init, CoreOS, Flatcar, cloudbase-init
    NoCloud,     //!< volume id cidata, user-data and meta-data: cloud-init alone
};

//! The files of a config drive, byte for byte.
struct ImageContents
{
    QByteArray userData; //!< rendered
    //! What userData was rendered from, for the next edit; a config drive alone has a place for it.
    QByteArray userDataTemplate;
    QByteArray metaData;                   //!< JSON; for NoCloud YAML, of which JSON is a part
    std::optional<QByteArray> vendorData;  //!< JSON; for NoCloud what user-data may be
    std::optional<QByteArray> networkData; //!< JSON; for NoCloud network-config
    QMap<QString, QByteArray> agentFiles;  //!< by name, below agent/

    bool operator==(const ImageContents &) const = default;
};

} // namespace xsc::cloudconfig
