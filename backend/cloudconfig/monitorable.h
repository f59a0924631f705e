// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

namespace xsc::cloudconfig {

//! Whether a template has a place for the pool's key, wherever.
[[nodiscard]] bool wantsPoolKey(const QString &templateText);

//! Whether a template lets the pool's key in, so that the VM's containers can be managed: the original's rule
//! (an item of its own, "- ssh-rsa %CONTAINERRSAPUB%"), and ours, for which the key may also be quoted or in
//! a list on one line. The key is of type ssh-rsa: behind another type it lets nobody in. Comments do not
//! count.
[[nodiscard]] bool letsPoolKeyIn(const QString &templateText);

} // namespace xsc::cloudconfig
