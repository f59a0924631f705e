// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/busybook.h"

namespace xsc::ui {

std::optional<Work> BusyBook::workOn(const ContainerKey &key) const
{
    const auto it = m_work.constFind(key);
    return it == m_work.cend() ? std::nullopt : std::optional(*it);
}

void BusyBook::begin(const ContainerKey &key, Work work)
{
    m_work.insert(key, work);
    Q_EMIT changed(key);
}

void BusyBook::end(const ContainerKey &key)
{
    if (m_work.remove(key)) {
        Q_EMIT changed(key);
    }
}

} // namespace xsc::ui
