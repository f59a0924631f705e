// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/textlines.h"

#include <QStringList>

namespace xsc::cloudconfig {

enum class PlaceholderKind { HostName, PublicKey, Device, BlockStart, BlockEnd, Unknown };

//! A word between percent signs: %NAME%.
struct PlaceholderToken
{
    Range range;
    QString name; //!< without the percent signs
    PlaceholderKind kind = PlaceholderKind::Unknown;

    //! Of the two spellings the one with XS.
    [[nodiscard]] bool isLongSpelling() const { return name.startsWith(u"XS"); }
};

//! How callers of the plugin write a line break; in a template it is text like any other.
inline const QString pluginLineBreak = QStringLiteral("BR");

//! All placeholders of a template in their order. Words of one or two letters are none, except
//! pluginLineBreak: they are date formats.
[[nodiscard]] std::vector<PlaceholderToken> findPlaceholders(const QString &text);

[[nodiscard]] QStringList knownPlaceholders();

} // namespace xsc::cloudconfig
