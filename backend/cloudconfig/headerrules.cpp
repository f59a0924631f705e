// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/headerrules.h"

#include "cloudconfig/tr.h"

#include <QRegularExpression>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto header = "#cloud-config"_L1;

const QVersionNumber &firstTolerant()
{
    static const QVersionNumber s_version(23, 1);
    return s_version;
}

// What cloud-init takes at boot, and its schema command only since then; CoreOS never.
Severity ofOddity(const LintContext &context)
{
    return context.isCoreOs() || !context.knows(firstTolerant()) ? Severity::Error : Severity::Warning;
}

Range firstLine(const QString &text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && text[end] != u'\n' && text[end] != u'\r')
        ++end;
    return {begin, end};
}

void tellMoved(const LintContext &context, qsizetype at, Severity severity)
{
    const Range line = firstLine(context.text, at);
    const QString before = context.text.left(at);
    const bool hasBreak = line.end < context.text.size();
    context.problems.add(
        {{line.begin, line.end},
         severity,
         u"header-not-first"_s,
         Tr::tr("\"#cloud-config\" must be the very first line, or readers ignore the whole text."),
         Edit::replace(Tr::tr("Move it to the first line"), {0, line.end},
                       header + (hasBreak ? u'\n' + before.trimmed() : u'\n' + before))});
}

void checkCloudConfigLine(const LintContext &context)
{
    const QString &text = context.text;
    const qsizetype begin = text.indexOf(header, 0, Qt::CaseInsensitive);
    const Range line = firstLine(text, begin);
    if (begin > 0)
        tellMoved(context, begin, ofOddity(context));
    if (!QStringView(text).mid(begin).startsWith(header))
        context.problems.add(
            {line, ofOddity(context), u"header-misspelt"_s,
             Tr::tr("The first line must read \"#cloud-config\", in lower case."),
             Edit::replace(Tr::tr("Write it in lower case"), {begin, begin + header.size()}, header)});
    const QStringView rest = QStringView(text).mid(begin + header.size(), line.end - begin - header.size());
    if (!rest.trimmed().isEmpty() && (context.isCoreOs() || !rest[0].isSpace()))
        context.problems.error(line, u"header-misspelt"_s,
                               Tr::tr("The first line must read \"#cloud-config\" and nothing else."),
                               Edit::replace(Tr::tr("Remove what follows"), line, header));
}

// A line near the top that was meant to be the header.
void checkMissing(const LintContext &context)
{
    static const QRegularExpression s_meant(u"^[ \\t]*#?[ \\t]*cloud[-_ ]?config[ \\t]*\\r?$"_s,
                                            QRegularExpression::MultilineOption |
                                                QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype nearTop = 2000;
    const auto match = s_meant.match(context.text.left(nearTop));
    const Range line = firstLine(context.text, match.hasMatch() ? match.capturedStart() : 0);
    if (!match.hasMatch())
        context.problems.error(
            line, u"header-missing"_s,
            Tr::tr("The first line must read \"#cloud-config\", or readers ignore the whole text."),
            Edit::insert(Tr::tr("Insert \"#cloud-config\""), 0, header + u'\n'));
    else if (QStringView(context.text).mid(line.begin, line.size()).trimmed() == header)
        tellMoved(context, line.begin, Severity::Error);
    else
        context.problems.error(
            line, u"header-misspelt"_s,
            Tr::tr("The first line must read \"#cloud-config\", exactly so, or readers ignore the "
                   "whole text."),
            Edit::replace(Tr::tr("Change to \"#cloud-config\""), line, header));
}

// Where a script begins whose lines must not end as on Windows; -1: nowhere. Other parts of a multipart text
// may end theirs as they like.
qsizetype scriptStart(const QString &text, UserDataKind kind)
{
    static const QRegularExpression s_part(u"\\n\\r?\\n(#!|#cloud-boothook)(?=[^\\r\\n]*\\r)"_s);
    if (kind == UserDataKind::Script || kind == UserDataKind::Boothook)
        return 0;
    return kind == UserDataKind::Multipart ? s_part.match(text).capturedStart(1) : -1;
}

void checkScript(const LintContext &context, UserDataKind kind)
{
    const qsizetype start = scriptStart(context.text, kind);
    const qsizetype at = start < 0 ? -1 : context.text.indexOf(u'\r', start);
    if (at < 0)
        return;
    QString mended = context.text;
    mended.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    context.problems.error(
        {at, at + 1}, u"carriage-return"_s,
        Tr::tr("The lines of this script end as on Windows, and it would fail to start. End them "
               "with line feeds alone."),
        Edit::replace(Tr::tr("Change all line ends"), {0, context.text.size()}, mended));
}

void checkForm(const LintContext &context, UserDataKind kind)
{
    const Range line = firstLine(context.text, 0);
    if (context.isCoreOs() && kind != UserDataKind::Script && kind != UserDataKind::Multipart)
        context.problems.error(
            line, u"form-not-taken"_s,
            Tr::tr("CoreOS and Flatcar do not take this form of user-data, only a #cloud-config or "
                   "a script."));
    else
        context.problems.hint(line, u"not-checked"_s,
                              Tr::tr("This is no plain #cloud-config. What is in it is not checked."));
}

} // namespace

void tellEmpty(const LintContext &context)
{
    context.problems.hint({}, u"empty"_s,
                          Tr::tr("There is nothing in it, so the machine is not configured."));
}

void checkHeader(const LintContext &context, UserDataKind kind)
{
    switch (kind) {
    case UserDataKind::CloudConfig:
        checkCloudConfigLine(context);
        break;
    case UserDataKind::Unknown:
        checkMissing(context);
        break;
    case UserDataKind::Empty:
        context.problems.hint({}, u"empty"_s,
                              Tr::tr("There is nothing in it, so the machine is not configured."));
        break;
    case UserDataKind::Ignition:
        context.problems.error(firstLine(context.text, 0), u"form-not-taken"_s,
                               Tr::tr("This is for Ignition, which reads no drive on this platform. Write a "
                                      "#cloud-config."));
        break;
    default:
        checkScript(context, kind);
        checkForm(context, kind);
    }
}

} // namespace xsc::cloudconfig
