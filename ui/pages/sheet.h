// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace xsc::ui {

//! What can be done about an empty or stale page.
enum class NextStep { None, Connect, Reconnect, EnableManagement, NewDrive, ReadAgain };

struct SheetRow
{
    QString label;
    QString value; //!< plain text; empty ones are shown as "None"
    bool operator==(const SheetRow &) const = default;
};

struct SheetSection
{
    QString title;
    QList<SheetRow> rows;
    bool operator==(const SheetSection &) const = default;
};

//! A page as data: what it says, not how it looks.
struct Sheet
{
    QString icon; //!< IconFactory's name
    QString title;
    QString subtitle; //!< kind and place
    QString state;
    QString notice; //!< what is missing, and why; empty: nothing
    NextStep step = NextStep::None;
    QList<SheetSection> sections;
    bool operator==(const Sheet &) const = default;
};

} // namespace xsc::ui
