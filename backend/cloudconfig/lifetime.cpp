// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/lifetime.h"

#include "cloudconfig/tr.h"
#include "cloudconfig/typewords.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

void tellNewer(Problems &problems, Range range, const QVersionNumber &since)
{
    problems.hint(
        range, u"needs-newer"_s,
        Tr::tr("This needs cloud-init %1 or newer; older ones do not take it.").arg(since.toString()));
}

} // namespace

bool isThere(const LintContext &context, const Lifetime &life)
{
    const bool isGone = !life.gone.isNull() && context.knows(life.gone);
    return context.knows(life.since) && !isGone;
}

void tellLife(const LintContext &context, Problems &problems, Range range, const SchemaKey &key)
{
    if (!key.life.since.isNull() && key.life.deprecated.isNull() && context.cloudInit.isNull())
        tellNewer(problems, range, key.life.since);
    if (key.life.deprecated.isNull() || !context.knows(key.life.deprecated))
        return;
    const QString since = context.isCoreOs() ? Tr::tr("\"%1\" is deprecated.").arg(key.name)
                                             : Tr::tr("\"%1\" is deprecated since cloud-init %2.")
                                                   .arg(key.name, key.life.deprecated.toString());
    if (key.use.isEmpty())
        problems.warn(range, u"deprecated-key"_s, since);
    else
        problems.warn(range, u"deprecated-key"_s, Tr::tr("%1 Use \"%2\".").arg(since, key.use),
                      Edit::replace(Tr::tr("Rename to \"%1\"").arg(key.use), range, key.use));
}

void tellLife(const LintContext &context, Problems &problems, Range range, const Shape &shape,
              const Shapes &shapes)
{
    if (!shape.life.since.isNull() && context.cloudInit.isNull())
        tellNewer(problems, range, shape.life.since);
    if (!shape.life.deprecated.isNull() && context.knows(shape.life.deprecated))
        problems.warn(range, u"deprecated-value"_s,
                      Tr::tr("This form of the value is deprecated since cloud-init %1. Write instead: %2.")
                          .arg(shape.life.deprecated.toString(), typeWords(shapes)));
}

} // namespace xsc::cloudconfig
