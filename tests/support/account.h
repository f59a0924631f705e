// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::test {

//! User and group of an Account.
inline constexpr int accountId = 61234;

//! An account without any rights that the system's own files do not know.
struct Account
{
    QString name{};
    QByteArray password{}; //!< empty: none that anybody could know
    QString home{};        //!< not made here
};

//! Copies the system's passwd, shadow and group to \a folder, with the account in them.
[[nodiscard]] Result<> writeAccount(const QString &folder, const Account &account);

} // namespace xsc::test
