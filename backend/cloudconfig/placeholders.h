// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/textlines.h"

#include <QStringList>

namespace xsc::cloudconfig {

enum class PlaceholderKind { HostName, PublicKey, Device, LineBreak, BlockStart, BlockEnd, Unknown };

//! A word between percent signs: %NAME%.
struct PlaceholderToken
{
    Range range;
    QString name; //!< without the percent signs
    PlaceholderKind kind = PlaceholderKind::Unknown;

    //! Of the two spellings the one with XS.
    [[nodiscard]] bool isLongSpelling() const { return name.startsWith(u"XS"); }
};

//! All placeholders of a template in their order. Words of one or two letters are none unless we know them:
//! they are date formats.
[[nodiscard]] std::vector<PlaceholderToken> findPlaceholders(const QString &text);

[[nodiscard]] QStringList knownPlaceholders();

} // namespace xsc::cloudconfig
