// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

#include <optional>

namespace xsc::cloudconfig {

//! What a template is rendered for.
struct Facts
{
    QString vmName;    //!< name_label of the VM, any text
    QString vmUuid;    //!< becomes meta_data.json's uuid; may be empty for a VM yet to be made
    QString publicKey; //!< of the pool, one OpenSSH line ("ssh-rsa AAAA… comment"); may be empty
    //! Device of the VIF on the host-internal management network ("0" counts); nothing: the VM has none.
    std::optional<QString> managementDevice;
    bool keyWillBeMade = false; //!< there is no publicKey yet; the making of a drive that wants one makes it
    bool addsManagementNic = false; //!< there is no such VIF yet; the making of a drive adds it

    bool operator==(const Facts &) const = default;
};

//! Facts of a made-up VM with a made-up key, to check a template that is for no VM in particular.
[[nodiscard]] Facts exampleFacts();

} // namespace xsc::cloudconfig
