// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/busybook.h"

namespace xsc::ui {

std::optional<service::Command> BusyBook::commandOn(const ContainerKey &key) const
{
    const auto it = m_commands.constFind(key);
    return it == m_commands.cend() ? std::nullopt : std::optional(*it);
}

void BusyBook::begin(const ContainerKey &key, service::Command command)
{
    m_commands.insert(key, command);
    Q_EMIT changed(key);
}

void BusyBook::end(const ContainerKey &key)
{
    if (m_commands.remove(key)) {
        Q_EMIT changed(key);
    }
}

} // namespace xsc::ui
