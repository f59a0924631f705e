// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/closest.h"
#include "cloudconfig/quote.h"
#include "cloudconfig/rules.h"
#include "cloudconfig/tr.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isHostName(const QString &name)
{
    static const QRegularExpression s_label(u"\\A[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\z"_s);
    constexpr qsizetype longest = 253;
    const QStringList labels = name.split(u'.');
    return name.size() <= longest && std::all_of(labels.begin(), labels.end(), [](const QString &label) {
               return s_label.match(label).hasMatch();
           });
}

void checkHostName(const LintContext &context, const Entry &entry)
{
    const Node &value = *entry.value;
    if (value.kind != NodeKind::Scalar)
        return;
    if (value.isPlain && !context.isWritten(value.range) && value.isText())
        context.problems.hint(
            value.range, u"unquoted-placeholder"_s,
            Tr::tr("For a VM whose name is a number, or empty, this would be no text. Quote it."),
            quoteEdit(context.text, value.range));
    const bool isText = value.isText() || context.isCoreOs();
    const QString name = value.text.trimmed();
    if (!isText || isHostName(name) || name.contains(u'$'))
        return;
    context.problems.warn(value.range.size() > 0 ? value.range : entry.key->range, u"bad-host-name"_s,
                          name.isEmpty()
                              ? Tr::tr("No host name is left here.")
                              : Tr::tr("\"%1\" is no host name: it has letters, digits and hyphens, at most "
                                       "63 between two dots.")
                                    .arg(name));
}

// The list leaves out what is no place, as Etc/UTC.
bool isTimeZone(const QString &name)
{
    static const QRegularExpression s_form(u"\\A[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*\\z"_s);
    return s_form.match(name).hasMatch() && QTimeZone(name.toLatin1()).isValid();
}

QStringList timeZones()
{
    QStringList names;
    const QByteArrayList ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        names << QString::fromLatin1(id);
    return names;
}

void checkTimeZone(const LintContext &context, const Node &zone)
{
    const QString name = zone.text.trimmed();
    if (isTimeZone(name))
        return;
    const QStringList known = timeZones();
    if (known.size() < 2)
        return; // this machine has no tz database
    const QString meant = closest(name, known);
    if (meant.isEmpty())
        context.problems.warn(
            zone.range, u"unknown-timezone"_s,
            Tr::tr("\"%1\" is not in the tz database. Write it like Europe/Berlin.").arg(name));
    else
        context.problems.warn(
            zone.range, u"unknown-timezone"_s,
            Tr::tr("\"%1\" is not in the tz database. Did you mean \"%2\"?").arg(name, meant),
            Edit::replace(Tr::tr("Change to \"%1\"").arg(meant), zone.range, meant));
}

} // namespace

void checkNames(const LintContext &context, const Node &root)
{
    for (const QString &key : {u"hostname"_s, u"fqdn"_s}) {
        if (const Entry *entry = root.entry(key))
            checkHostName(context, *entry);
    }
    const Node *zone = root.value(u"timezone");
    if (zone && zone->isText() && !context.isCoreOs())
        checkTimeZone(context, *zone);
}

} // namespace xsc::cloudconfig
