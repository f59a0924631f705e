// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/inventory.h"

#include <QDateTime>
#include <QJsonObject>

namespace xsc::service {

//! What may leave the user's machine about one pool.
struct PoolFacts
{
    QString address;
    QString state; //!< of the connection, e.g. "Live"
    QDateTime lastContact;
    QJsonObject inventory;
};

//! Pool, hosts and VMs with their states, sorted by uuid. Of other_config only keys known to be harmless keep
//! their value; of the published texts the length is told; everything else is left out.
[[nodiscard]] QJsonObject inventoryFacts(const xapi::Inventory &inventory);

[[nodiscard]] QJsonObject toJson(const PoolFacts &facts);

} // namespace xsc::service
