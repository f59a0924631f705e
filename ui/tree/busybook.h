// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree/keys.h"

namespace xsc::ui {

//! Which containers have a command under way. Written by ContainerJobs, shown by the tree.
class BusyBook : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] std::optional<service::Command> commandOn(const ContainerKey &key) const;
    [[nodiscard]] bool isBusy(const ContainerKey &key) const { return m_commands.contains(key); }
    void begin(const ContainerKey &key, service::Command command);
    void end(const ContainerKey &key);

Q_SIGNALS:
    void changed(const xsc::ui::ContainerKey &key);

private:
    QHash<ContainerKey, service::Command> m_commands;
};

} // namespace xsc::ui
