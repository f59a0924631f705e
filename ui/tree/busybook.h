// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree/keys.h"

#include <optional>
#include <variant>

namespace xsc::ui {

enum class Management : bool { Disable, Enable };

//! What is being done to an object.
using Work = std::variant<service::Command, Management>;

//! Which containers have a command under way, and which VMs (a key without a container) are being managed or
//! released. Written by those who do it, shown by the tree.
class BusyBook : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] std::optional<Work> workOn(const ContainerKey &key) const;
    [[nodiscard]] bool isBusy(const ContainerKey &key) const { return m_work.contains(key); }
    void begin(const ContainerKey &key, Work work);
    void end(const ContainerKey &key);

Q_SIGNALS:
    void changed(const xsc::ui::ContainerKey &key);

private:
    QHash<ContainerKey, Work> m_work;
};

} // namespace xsc::ui
