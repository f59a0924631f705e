// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/rules.h"

#include "cloudconfig/tr.h"

#include <array>

namespace xsc::cloudconfig {

void checkMeaning(const LintContext &context, const Node &root)
{
    static constexpr std::array<Rule, 8> s_rules{checkCommands,  checkFiles,   checkNames, checkPackages,
                                                 checkPasswords, checkSshKeys, checkUnits, checkUsers};
    for (const Rule rule : s_rules)
        rule(context, root);
}

const std::vector<const Node *> &itemsAt(const Node &map, QStringView key)
{
    static const std::vector<const Node *> s_none;
    const Node *list = map.value(key);
    return list && list->isSequence() ? list->items : s_none;
}

const Node *textAt(const LintContext &context, const Node &map, QStringView key)
{
    const Node *value = map.value(key);
    const bool isUsable =
        value && (value->isText() || (context.isCoreOs() && value->kind == NodeKind::Scalar));
    return isUsable ? value : nullptr;
}

std::optional<Edit> addLineEdit(const LintContext &context, const Node &map, const Entry &entry,
                                const QString &line)
{
    const qsizetype key = entry.key->range.begin;
    const qsizetype before = context.text.lastIndexOf(u'\n', key) + 1;
    if (map.isFlow || entry.isMerged || entry.value->isBlock || entry.value->kind != NodeKind::Scalar)
        return {};
    return Edit::insert(Tr::tr("Add \"%1\"").arg(line), entry.value->range.end,
                        u'\n' + QString(key - before, u' ') + line);
}

} // namespace xsc::cloudconfig
