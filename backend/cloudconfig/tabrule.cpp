// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/tabrule.h"

#include "cloudconfig/tr.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

void tell(const LintContext &context, qsizetype at)
{
    context.problems.error(
        {at, at + 1}, u"tab-between"_s,
        Tr::tr("There is a tab outside of quoted text, and cloud-init's parser refuses that. Use a "
               "blank."),
        Edit::replace(Tr::tr("Use a blank"), {at, at + 1}, u" "_s));
}

// What stands between two values; comments may have tabs.
void checkBetween(const LintContext &context, Range gap)
{
    const QString &text = context.text;
    bool isComment = false;
    for (qsizetype at = gap.begin; at < gap.end; ++at) {
        const QChar unit = text[at];
        const bool isStart = at == gap.begin || text[at - 1].isSpace();
        if (unit == u'\n' || unit == u'\r')
            isComment = false;
        else if (unit == u'#' && isStart)
            isComment = true;
        else if (unit == u'\t' && !isComment)
            tell(context, at);
    }
}

} // namespace

void checkTabs(const LintContext &context, const YamlTree &tree)
{
    if (context.isCoreOs() || !context.text.contains(u'\t'))
        return;
    qsizetype done = 0;
    for (const Node &node : tree.nodes()) {
        if (node.kind != NodeKind::Scalar || node.isPlain || node.range.begin < done)
            continue;
        checkBetween(context, {done, node.range.begin});
        done = node.range.end;
    }
    checkBetween(context, {done, context.text.size()});
}

} // namespace xsc::cloudconfig
