// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/error.h"

#include <QList>

#include <optional>

//! What stands between us and the containers of a VM, lowest first.
namespace xsc::guest {

enum class Rung {
    Running,    //!< the VM runs
    Agent,      //!< its guest agent reports
    Address,    //!< it has an address
    Port,       //!< its SSH or TLS port accepts connections
    Trust,      //!< its SSH host key, or its TLS certificate, is the right one
    Login,      //!< it accepts our key, or our certificate
    Channel,    //!< SSH carries us to the engine's socket
    Socket,     //!< the engine's socket is there
    Permission, //!< the account may use it
    Engine,     //!< the engine answers
    Version,    //!< it speaks a version of the API that we speak
    Management, //!< container management of the VM is on
};

//! All of them in their order.
[[nodiscard]] const QList<Rung> &allRungs();

//! As answers of programs spell it, e.g. "vm-running"; it never changes.
[[nodiscard]] QString rungId(Rung rung);
[[nodiscard]] std::optional<Rung> rungById(const QString &id);

//! The words by which code[0] of an Error names what stands between us and a VM's engine, such as
//! KEY_REFUSED; NO_XAPI while what lets us in cannot be read or recorded. They are ours: no peer's code is
//! among them. \return the kind of failure it means, or nothing for any other word.
[[nodiscard]] std::optional<ErrorKind> kindOfRung(const QString &code);
//! The rung at which a failure with that word stands; none for NO_XAPI.
[[nodiscard]] std::optional<Rung> rungOf(const QString &code);

//! All words that have a rung.
[[nodiscard]] QStringList allRungCodes();

} // namespace xsc::guest
