// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/yamlnode.h"

#include <algorithm>

namespace xsc::cloudconfig {

bool Node::isYes() const
{
    const QString word = text.toLower();
    return type == YamlType::Boolean &&
           (word == QLatin1StringView("yes") || word == QLatin1StringView("true") ||
            word == QLatin1StringView("on"));
}

bool Node::isNo() const { return type == YamlType::Boolean && !isYes(); }

// What is merged never overrides; of the others the last wins.
const Entry *Node::entry(QStringView key) const
{
    const auto isIt = [key](const Entry &entry) {
        return entry.key->kind == NodeKind::Scalar && entry.key->text == key;
    };
    const auto own = std::find_if(entries.rbegin(), entries.rend(),
                                  [&](const Entry &entry) { return !entry.isMerged && isIt(entry); });
    if (own != entries.rend())
        return &*own;
    const auto merged = std::find_if(entries.begin(), entries.end(), isIt);
    return merged == entries.end() ? nullptr : &*merged;
}

const Node *Node::value(QStringView key) const
{
    const Entry *found = entry(key);
    return found ? found->value : nullptr;
}

} // namespace xsc::cloudconfig
