// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QList>
#include <QStringList>

namespace xsc::test {

struct CatalogueMessage
{
    QString context;
    QString source;
    QString type; //!< empty when done, else unfinished, vanished or obsolete
    bool isPlural = false;
    QStringList translations; //!< one for each form

    //! "context: source", for failure texts.
    [[nodiscard]] QString name() const { return context + QStringLiteral(": ") + source; }
};

//! Reads a .ts file.
[[nodiscard]] Result<QList<CatalogueMessage>> readCatalogue(const QString &path);

//! The placeholders of a text, sorted: %1 … %99, %L1, %n.
[[nodiscard]] QStringList placeholders(const QString &text);

} // namespace xsc::test
