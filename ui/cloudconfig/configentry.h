// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/finding.h"

#include <QStringList>

namespace xsc::ui {

//! Something to be written into a cloud-config.
struct ConfigEntry
{
    //! Keys down to the list that it becomes an item of, e.g. {"coreos", "units"}; empty: it is a key of the
    //! user that the caret stands in.
    QStringList path;
    QString text; //!< lines without indentation and dash, divided by \n

    bool operator==(const ConfigEntry &) const = default;
};

//! Where an entry goes, as a change of the document: after the last item of its list, which is made where
//! there is none. Nothing: the list is there but written in one line, so that it cannot be added to. Works on
//! lines and indentation: the document may be broken elsewhere.
[[nodiscard]] std::optional<cloudconfig::Fix> placeEntry(const QString &document, const ConfigEntry &entry,
                                                         const QString &lineEnd);

//! Whether the document is of keys: neither a script nor another of the formats that user-data may have.
[[nodiscard]] bool takesKeys(const QString &document);

} // namespace xsc::ui
