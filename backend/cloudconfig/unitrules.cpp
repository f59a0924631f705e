// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/rules.h"
#include "cloudconfig/tr.h"

#include <QRegularExpression>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkUnitName(const LintContext &context, const Node &name)
{
    static const QRegularExpression s_ending(
        u"\\.(?:service|socket|device|mount|automount|swap|target|path|timer|slice|scope|network|netdev|link)\\z"_s);
    if (!s_ending.match(name.text).hasMatch())
        context.problems.error(
            name.range, u"unit-name"_s,
            Tr::tr("\"%1\" is no name of a unit: it needs an ending like \".service\".").arg(name.text));
    if (name.text.startsWith("etcd-member."_L1) || name.text.startsWith("etcd2."_L1) ||
        name.text.startsWith("fleet."_L1))
        context.problems.warn(name.range, u"unit-gone"_s,
                              Tr::tr("Flatcar no longer has the unit \"%1\".").arg(name.text));
}

void checkUnitContent(const LintContext &context, const Node &unit)
{
    const Node *content = textAt(context, unit, u"content");
    if (!content || content->text.trimmed().isEmpty())
        return;
    const Node *enable = unit.value(u"enable");
    const bool isEnabled = enable && enable->isYes();
    if (!content->text.contains(
            QRegularExpression(u"^\\[[A-Za-z]+\\]"_s, QRegularExpression::MultilineOption)))
        context.problems.error(content->range, u"unit-content"_s,
                               Tr::tr("This is no text of a unit: it has no section like [Service]."));
    else if (isEnabled && !content->text.contains("[Install]"_L1))
        context.problems.warn(
            enable->range, u"unit-install"_s,
            Tr::tr("Without an [Install] section the unit cannot be enabled. Add one, or use "
                   "\"command: start\"."));
}

void checkUnit(const LintContext &context, const Node &unit)
{
    if (const Node *name = textAt(context, unit, u"name"))
        checkUnitName(context, *name);
    else
        context.problems.error(unit.range, u"unit-name"_s, Tr::tr("This unit has no name."));
    checkUnitContent(context, unit);
    for (const Node *dropIn : itemsAt(unit, u"drop_ins")) {
        const Node *name = textAt(context, *dropIn, u"name");
        if (name && !name->text.endsWith(".conf"_L1))
            context.problems.error(name->range, u"drop-in-name"_s,
                                   Tr::tr("systemd reads drop-ins only when their name ends in \".conf\"."));
    }
}

} // namespace

void checkUnits(const LintContext &context, const Node &root)
{
    const Node *coreos = root.value(u"coreos");
    if (!context.isCoreOs() || !coreos)
        return;
    for (const Node *unit : itemsAt(*coreos, u"units")) {
        if (unit->isMapping())
            checkUnit(context, *unit);
    }
}

} // namespace xsc::cloudconfig
