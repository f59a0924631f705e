// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QStringView>

namespace xsc::cloudconfig {

//! The forms of user-data that the readers tell apart by how it begins.
enum class UserDataKind {
    Empty,
    CloudConfig,
    Script,
    Jinja,
    Include,
    Boothook,
    PartHandler,
    Archive,
    Multipart,
    Ignition,
    Unknown, //!< none of these, probably a cloud-config without its first line
};

[[nodiscard]] UserDataKind kindOf(QStringView text);

} // namespace xsc::cloudconfig
