// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/yamlmapping.h"

#include "cloudconfig/tr.h"

#include <QHash>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t mostMerged = 20'000;

bool isMergeKey(const Entry &entry)
{
    return entry.key->kind == NodeKind::Scalar && entry.key->type == YamlType::Merge;
}

} // namespace

void YamlMappings::checkKeys(const Node &mapping)
{
    QHash<QString, const Node *> seen;
    for (const Entry &entry : mapping.entries) {
        const Node &key = *entry.key;
        if (key.kind != NodeKind::Scalar) {
            m_problems.error(
                key.range, u"key-not-text"_s,
                Tr::tr("A list or mapping cannot be a key. Quote it if braces or brackets are meant as "
                       "text."));
            continue;
        }
        if (isMergeKey(entry))
            continue;
        const Node *before = seen.value(key.text);
        if (before && before->type == key.type && !m_problems.isFull())
            m_problems.add(
                {key.range,
                 m_duplicateKeys,
                 u"duplicate-key"_s,
                 Tr::tr("\"%1\" is set twice, first in line %2, and the first value is lost. Put both into "
                        "one.")
                     .arg(key.text)
                     .arg(m_lines.lineAt(before->range.begin)),
                 {}});
        seen.insert(key.text, &key);
    }
}

void YamlMappings::mergeFrom(const Node &source, Node &mapping, Range place)
{
    if (!source.isMapping()) {
        m_problems.error(place, u"bad-merge"_s,
                         Tr::tr("\"<<\" takes in a mapping or a list of mappings, and this is none."));
        return;
    }
    for (const Entry &entry : source.entries) {
        if (++m_merged > mostMerged)
            return;
        if (!isMergeKey(entry))
            mapping.entries.push_back({entry.key, entry.value, true});
    }
}

void YamlMappings::merge(Node &mapping)
{
    const std::vector<Entry> own = mapping.entries;
    const bool wasWithinBounds = m_merged <= mostMerged;
    for (const Entry &entry : own) {
        if (!isMergeKey(entry) || m_merged > mostMerged)
            continue;
        if (!entry.value->isSequence())
            mergeFrom(*entry.value, mapping, entry.value->range);
        for (const Node *item : entry.value->items)
            mergeFrom(*item, mapping, item->range);
    }
    if (wasWithinBounds && m_merged > mostMerged)
        m_problems.error(
            mapping.range, u"alias-bomb"_s,
            Tr::tr("Merges make this document many times larger than it looks. Write it without them."));
}

void YamlMappings::finish(Node &mapping)
{
    if (!mapping.entries.empty() && !mapping.entries.back().value)
        mapping.entries.pop_back();
    checkKeys(mapping);
    merge(mapping);
}

} // namespace xsc::cloudconfig
