// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/placeholders.h"

#include <QHash>

namespace xsc::cloudconfig {

namespace {

using enum PlaceholderKind;

const QHash<QString, PlaceholderKind> &kinds()
{
    static const QHash<QString, PlaceholderKind> s_kinds{
        {QStringLiteral("VMNAMETOHOSTNAME"), HostName},
        {QStringLiteral("XSVMNAMETOHOSTNAME"), HostName},
        {QStringLiteral("CONTAINERRSAPUB"), PublicKey},
        {QStringLiteral("XSCONTAINERRSAPUB"), PublicKey},
        {QStringLiteral("HIN"), Device},
        {QStringLiteral("XSHIN"), Device},
        {QStringLiteral("HINEXISTS"), BlockStart},
        {QStringLiteral("XSHINEXISTS"), BlockStart},
        {QStringLiteral("ENDHINEXISTS"), BlockEnd},
        {QStringLiteral("XSENDHINEXISTS"), BlockEnd},
    };
    return s_kinds;
}

bool isNameUnit(QChar unit)
{
    return (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9') || unit == u'_';
}

qsizetype endOfName(const QString &text, qsizetype at)
{
    while (at < text.size() && isNameUnit(text[at]))
        ++at;
    return at;
}

} // namespace

std::vector<PlaceholderToken> findPlaceholders(const QString &text)
{
    constexpr qsizetype shortestUnknown = 3;
    std::vector<PlaceholderToken> tokens;
    qsizetype at = text.indexOf(u'%');
    while (at >= 0) {
        const qsizetype end = endOfName(text, at + 1);
        const bool isClosed = end < text.size() && text[end] == u'%' && end > at + 1;
        PlaceholderToken token{{at, end + 1}, isClosed ? text.mid(at + 1, end - at - 1) : QString(), Unknown};
        token.kind = kinds().value(token.name, Unknown);
        const bool isKnown = token.kind != Unknown;
        const bool isWord = token.name.size() >= shortestUnknown && token.name[0].isLetter();
        if (isKnown || isWord || token.name == pluginLineBreak)
            tokens.push_back(token);
        // The closing sign of an unknown word may be the opening one of a known.
        at = text.indexOf(u'%', isKnown ? end + 1 : end);
    }
    return tokens;
}

QStringList knownPlaceholders()
{
    QStringList names = kinds().keys();
    names.sort();
    return names;
}

} // namespace xsc::cloudconfig
