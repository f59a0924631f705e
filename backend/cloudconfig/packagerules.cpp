// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/rules.h"
#include "cloudconfig/tr.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

void checkPackages(const LintContext &context, const Node &root)
{
    if (context.isCoreOs())
        return;
    for (const Node *package : itemsAt(root, u"packages")) {
        if (package->isText() && package->text.trimmed().contains(u' '))
            context.problems.warn(
                package->range, u"package-blank"_s,
                Tr::tr("\"%1\" is read as the name of one package. Give each an item of its own.")
                    .arg(package->text));
    }
}

} // namespace xsc::cloudconfig
