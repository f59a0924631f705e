// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/credentials.h"
#include "xapi/records.h"

//! TLS files as secrets of the pool. VMs name them by keys of other_config, and several may name the same.
namespace xsc::guest {

//! The secrets that a VM names by our keys.
[[nodiscard]] QStringList tlsSecretsOf(const xapi::VmRecord &vm);

//! Nobody needs the secret: no VM, template or snapshot among \a vms names it, and it is not of the pool's
//! key pairs.
[[nodiscard]] bool isOrphan(const QString &secret, const xapi::PoolRecord &pool,
                            const QList<xapi::VmRecord> &vms);

//! Destroys the secret if it holds PEM text: whoever may edit a VM may have it name any secret of the pool.
[[nodiscard]] Task<> destroyTlsSecret(std::shared_ptr<xapi::Session> session, QString uuid,
                                      Patience patience);

//! Destroys those of \a secrets that are orphans now; what is gone already is no failure.
[[nodiscard]] Task<> releaseTlsSecrets(std::shared_ptr<xapi::Session> session, QStringList secrets,
                                       Patience patience);

} // namespace xsc::guest
